"""`interviewer schema`: the JSON Schemas of everything that is printed as JSON."""

from __future__ import annotations

import json
from importlib import import_module

import click

from interviewer.errors import UsageError

SCHEMAS = {
    "coverage": "coverage:Coverage",
    "next": "question:Next",
    "verify": "verification:Verification",
    "lint": "wording:LintLine",
    "probe": "question:Probe",
    "spec": "spec:Spec",
    "sheet": "sheet:Sheet",
    "sheet-import": "sheet:SheetImport",
    "draft-import": "edit:DraftImport",
    "template": "template:Template",
    "entry": "entry:ENTRY",
}


@click.command(epilog="Example: interviewer schema coverage")
@click.argument("name", required=False)
def schema(*, name: str | None) -> int:
    """Prints the JSON Schema NAME; without a name, the names."""
    if name is None:
        click.echo("\n".join(SCHEMAS))
        return 0
    if name not in SCHEMAS:
        raise UsageError(f"There is no schema {name!r}.", f"Schemas: {', '.join(SCHEMAS)}.")
    module, attribute = SCHEMAS[name].split(":")
    model = getattr(import_module(f"interviewer.model.{module}"), attribute)
    made = model.json_schema(by_alias=True) if name == "entry" else model.model_json_schema(by_alias=True)
    click.echo(json.dumps({"$schema": "https://json-schema.org/draft/2020-12/schema", **made}, indent=2))
    return 0
