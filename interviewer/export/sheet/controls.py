"""The fields of a page, one way for each kind of question."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from html import escape

from interviewer.export.sheet.hints import accepted, source
from interviewer.language.display import harmless
from interviewer.model.question import Kind, Question


def controls(name: str, question: Question) -> Iterator[str]:
    """Fields named `NAME.pick`, `.own`, `.text`, `.place1`, `.verdict1`, `.words1`; page.js reads them by kind."""
    kind = question.kind if question.choices or question.kind not in _OPTIONS else "text"
    yield from _KINDS[kind](name, question)
    if kind in ("yesno", "choice", "playback"):
        yield '<button type="button" class="clear" hidden>Choose nothing</button>\n'


def _text(foreign: str) -> str:
    return escape(harmless(foreign), quote=True)


def _described(name: str, question: Question) -> str:
    ids = [f"{name}-why"] if question.why else []
    ids += [f"{name}-accepted"] if accepted(question) else []
    ids += [f"{name}-example"] if question.example and question.kind not in ("choice", "choices") else []
    return f'aria-labelledby="{name}-ask" aria-describedby="{" ".join([*ids, f"{name}-hint"])}"'


def _line(name: str, question: Question) -> Iterator[str]:
    unit = f'<span class="unit" aria-hidden="true">{_text(question.unit)}</span>' if question.unit else ""
    small = ' class="small"' if question.kind in ("number", "date") else ""
    yield f'<div class="line"><input type="text" name="{name}.text"{small} {_described(name, question)}>{unit}</div>'
    yield _accepted(name, question)


def _lines(name: str, question: Question) -> Iterator[str]:
    rows = 4 if question.kind == "list" else 3
    yield f'<textarea name="{name}.text" rows="{rows}" {_described(name, question)}></textarea>'
    yield _accepted(name, question)


def _accepted(name: str, question: Question) -> str:
    words = accepted(question)
    return f'<p class="accepted" id="{name}-accepted">{_text(words)}</p>' if words else ""


def _one(name: str, question: Question) -> Iterator[str]:
    yield from (_option(name, "radio", c.value, c.label, c.note) for c in question.choices)
    yield from _own(name, question, "In my own words")


def _yesno(name: str, question: Question) -> Iterator[str]:
    yield f'<div class="row">{_option(name, "radio", "yes", "Yes")}{_option(name, "radio", "no", "No")}</div>'
    yield from _own(name, question, "More about it")


def _several(name: str, question: Question) -> Iterator[str]:
    yield from (_option(name, "checkbox", c.value, c.label, c.note) for c in question.choices)
    yield from _own(name, question, "Others, in my own words")


def _option(name: str, kind: str, value: str, label: str, note: str = "") -> str:
    more = f' <span class="note">{_text(note)}</span>' if note else ""
    return (f'<label class="option"><input type="{kind}" name="{name}.pick" value="{_text(value)}" '
            f'data-label="{_text(label)}"> <span>{_text(label)}{more}</span></label>\n')


def _own(name: str, question: Question, label: str) -> Iterator[str]:
    if question.own_words or question.kind == "yesno":
        yield f'<label class="own">{label}<input type="text" name="{name}.own"></label>\n'


def _ranking(name: str, question: Question) -> Iterator[str]:
    places = "".join(f'<option value="{n}">{n}</option>' for n in range(1, len(question.choices) + 1))
    yield '<p class="accepted">1 is the most important. Leave out what does not matter.</p>'
    for n, choice in enumerate(question.choices, 1):
        yield (f'<label class="place"><select name="{name}.place{n}" data-value="{_text(choice.value)}">'
               f'<option value="">–</option>{places}</select> <span>{_text(choice.label)}</span></label>\n')
    yield from _own(name, question, "Others, in my own words")


def _playback(name: str, question: Question) -> Iterator[str]:
    for n, evidence in enumerate(question.evidence, 1):
        options = "".join(
            f'<label class="option"><input type="radio" name="{name}.verdict{n}" value="{value}"> '
            f"<span>{label}</span></label>"
            for value, label in (("right", "Right"), ("not-quite", "Not quite"), ("no", "No")))
        yield (f'<div class="quote" role="group" aria-labelledby="{name}-quote{n}">\n'
               f'<blockquote><p id="{name}-quote{n}">{_text(evidence.quote)}</p>'
               f"<footer>{_text(source(evidence))}</footer></blockquote>\n"
               f'<div class="row">{options}</div><label class="own right">As it should be'
               f'<input type="text" name="{name}.words{n}" placeholder=" "></label></div>\n')


_OPTIONS = ("choice", "choices", "pick", "ranking")
_KINDS: Mapping[Kind, Callable[[str, Question], Iterator[str]]] = {
    "yesno": _yesno, "choice": _one, "choices": _several, "number": _line, "date": _line, "short": _line,
    "text": _lines, "list": _lines, "pick": _several, "ranking": _ranking, "playback": _playback,
}
