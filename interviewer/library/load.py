"""Files of prompts/ into models, with faults that name file, line, what is wrong and what would be right."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError

from interviewer.errors import InputError, TemplateError
from interviewer.library.check import Fault, asking, check, unreadable_patterns
from interviewer.library.find import SUFFIXES, association_files, builtin, template_files
from interviewer.library.yaml_lines import Document, YamlFault, parse
from interviewer.model.asking import Asking
from interviewer.model.template import Closing, Template

if TYPE_CHECKING:
    from interviewer.model.associations import Associations
    from interviewer.model.scoring import Scoring
    from interviewer.model.wording import Wording

MAX_BYTES = 2_000_000
M = TypeVar("M", bound=BaseModel)


class TemplateFault(NamedTuple):
    """One fault of a template file. `advice` does not keep it from being used."""

    line: int
    message: str
    advice: bool = False


def load_template(name: str, folders: Sequence[Path] = ()) -> Template:
    """A template by name, or by the path of its file or of a folder that holds just one.

    Raises:
        InputError: there is no such file, or it cannot be read.
        TemplateError: no template of that name, or a template with faults.
    """
    file = locate(name, folders)
    template, faults = parse_template(_read(file))
    errors = [f for f in faults if not f.advice]
    if template is None or errors:
        first = errors[0]
        more = f" (and {len(errors) - 1} more)" if len(errors) > 1 else ""
        raise TemplateError(f"{file}:{first.line}: {first.message}{more}", f"Try: interviewer template check {file}")
    return template if template.closing else closed(template)


def closed(template: Template) -> Template:
    """The template with the closing questions that all have that name none of their own."""
    closing = load_data("closing.yaml", Closing)
    taken = closing.slot is not None and template.slot(closing.slot.id) is not None
    return template if taken else template.model_copy(update={"closing": closing})


def check_template(file: Path) -> tuple[TemplateFault, ...]:
    """Every fault and advice for a template file, in the order of lines. Raises InputError if it cannot be read."""
    text = _read(file)
    template, faults = parse_template(text)
    if template is None:
        return faults
    document = parse(text)
    patterns = unreadable_patterns(template, load_scoring().classes)
    wording = asking(template, load_data("questions.yaml", Asking))
    return tuple(sorted((*faults, *(_placed(fault, document) for fault in (*patterns, *wording)))))


def parse_template(text: str) -> tuple[Template | None, tuple[TemplateFault, ...]]:
    """YAML text into a template; None when its shape is wrong."""
    try:
        document = parse(text)
    except YamlFault as fault:
        return None, (TemplateFault(fault.line, fault.message),)
    if not isinstance(document.data, dict):
        return None, (TemplateFault(1, "a template is a mapping with the keys id, version, title, slots"),)
    try:
        template = Template.model_validate(document.data)
    except ValidationError as error:
        return None, tuple(sorted(_explain(e, Template, document) for e in _own(error)))
    return template, tuple(sorted(_placed(f, document) for f in check(template)))


def load_data(relative: str, model: type[M]) -> M:
    """A data file of the built-in prompts/ as a model. Raises TemplateError naming file, line and fault."""
    file = builtin() / relative
    try:
        document = parse(_read(file))
        return model.model_validate(document.data)
    except YamlFault as fault:
        raise TemplateError(f"{file}:{fault.line}: {fault.message}") from None
    except ValidationError as error:
        fault_at = _explain(error.errors()[0], model, document)
        raise TemplateError(f"{file}:{fault_at.line}: {fault_at.message}") from None


def load_wording() -> Wording:
    """The word lists of lint and follow-ups."""
    from interviewer.model.wording import Wording

    return load_data("wording.yaml", Wording)


def load_scoring() -> Scoring:
    """The weights of comparing, with the tables of words that speak for slots."""
    from interviewer.model.scoring import Scoring

    return load_data("matching.yaml", Scoring).model_copy(update={"tables": _tables()})


def _tables() -> dict[str, Associations]:
    from interviewer.model.associations import Associations

    tables = {}
    for name, file in association_files().items():
        try:
            tables[name] = Associations.model_validate_json(_read(file))
        except ValidationError as error:
            said = error.errors()[0]["msg"]
            raise TemplateError(f"{file}: {said}.", "tests/bench/learn_words.py makes it again.") from None
    return tables


def locate(name: str, folders: Sequence[Path] = ()) -> Path:
    """The file of a template by name, or by the path of it or of a folder that holds just one."""
    path = Path(name)
    if path.is_dir():
        inside = sorted(p for p in path.iterdir() if p.suffix in SUFFIXES)
        if len(inside) == 1:
            return inside[0]
        raise TemplateError(f"{path} holds {len(inside)} template files; name one of them.",
                            "Try: interviewer template list")
    if path.suffix in SUFFIXES or len(path.parts) > 1:
        return path
    known = template_files(folders)
    if name not in known:
        raise TemplateError(f"There is no template {name!r}; there are: {', '.join(sorted(known))}.",
                            "With --template ./mine.yaml a file of your own is named by its path.")
    return known[name]


def _read(file: Path) -> str:
    try:
        if file.stat().st_size > MAX_BYTES:
            raise InputError(f"{file} is larger than {MAX_BYTES // 1_000_000} MB; that is no template.")
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise InputError(f"{file} is not UTF-8 text.") from None
    except OSError as error:
        raise InputError(f"{file} cannot be read: {error.strerror or error}.",
                         "interviewer template list shows the built-in ones.") from None


def _own(error: ValidationError) -> list[Any]:
    """The errors without those that only follow: pydantic counts a list of faulty entries as too short."""
    every: list[Any] = error.errors()
    longer = {e["loc"][:n] for e in every for n in range(len(e["loc"]))}
    return [e for e in every if e["type"] != "too_short" or e["loc"] not in longer]


def _explain(error: Any, model: type[BaseModel], document: Document) -> TemplateFault:
    """A pydantic error in the words of somebody who edits YAML."""
    path = [p for p in error["loc"] if p not in ("function-after", "tagged-union")]
    message, where = error["msg"].removeprefix("Value error, "), ".".join(str(p) for p in path)
    if error["type"] == "extra_forbidden":
        keys = _keys(model, path[:-1])
        close = difflib.get_close_matches(str(path[-1]), keys, 1)
        message = f"unknown key {path[-1]!r}" + (f"; did you mean {close[0]!r}?" if close else "")
        message += f"; known here: {', '.join(keys)}" if keys else ""
    elif error["type"] == "too_short":
        message = "at least one entry is needed"
    elif error["type"] == "missing":
        message = f"the key {path[-1]!r} is missing"
    elif error["type"] == "string_type":
        message = f"text is expected, found {error['input']!r}; put it in quotes"
    elif error["type"] == "string_pattern_mismatch":
        message = f"{error['input']!r} does not fit: lower-case letters, digits and _ are expected ({message})"
    return TemplateFault(document.line(path), f"{where}: {message}")


def _keys(model: type[BaseModel], path: Sequence[str | int]) -> list[str]:
    """The keys known at a path, by walking the annotations of the models."""
    here: type[BaseModel] | None = model
    for step in path:
        if isinstance(step, int) or here is None:
            continue
        field = next((f for n, f in here.model_fields.items() if step in (n, f.alias)), None)
        here = _inner(field.annotation) if field else None
    return [f.alias or n for n, f in here.model_fields.items()] if here else []


def _inner(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((m for a in getattr(annotation, "__args__", ()) if (m := _inner(a))), None)


def _placed(fault: Fault, document: Document) -> TemplateFault:
    return TemplateFault(document.line(fault.path), f"{fault.where}: {fault.message}", fault.advice)
