"""The table of commands. Each is imported when it is called, so that `--help` and data commands start fast."""

from __future__ import annotations

from importlib import import_module

import click

from interviewer import __version__

COMMANDS = {
    "demo": "run:demo",
    "compare": "compare:compare",
    "ask": "run:ask",
    "next": "steps:next_",
    "answer": "steps:answer",
    "draft": "draft:draft",
    "verify": "verify:verify",
    "lint": "lint:lint",
    "probe": "probe:probe",
    "sheet": "sheet:sheet",
    "serve": "serve:serve",
    "template": "template:template",
    "journal": "journal:journal",
    "schema": "schema:schema",
}
MAIN = "run:run"


class Commands(click.Group):
    """Words that are no command are seeds: `interviewer notes/` is the main job."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names in the order of the contract."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now."""
        target = COMMANDS.get(cmd_name) or (MAIN if cmd_name == "run" else None)
        if target is None:
            return None
        module, name = target.split(":")
        found: click.Command = getattr(import_module(f"interviewer.cli.{module}"), name)
        return found

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Puts the main job in front of what does not start with a command."""
        if not args or (args[0] not in COMMANDS and args[0] not in ("--help", "--version")):
            args = ["run", *args]
        return super().parse_args(ctx, args)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Both ways to call it."""
        formatter.write_usage("interviewer", "[OPTIONS] [SEEDS…]")
        formatter.write_usage("interviewer", "COMMAND [ARGS…]")


@click.group(
    cls=Commands, epilog="Example: interviewer seeds/",
    context_settings={"help_option_names": ["--help"], "max_content_width": 100},
)
@click.version_option(__version__, message="interviewer %(version)s")
def app() -> None:
    """Interviews a team about what they want to build.

    Compares SEEDS (files or folders) with a requirements template, asks about what they leave open, and writes
    a draft specification into a new file. Without SEEDS the interview in this folder goes on, else seeds/ is
    taken. A folder named like a command is written ./name. `interviewer run --help` lists the options of the
    main job.
    """
