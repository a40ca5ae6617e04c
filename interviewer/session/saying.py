"""What somebody filled in on a sheet, as one thing said."""

from __future__ import annotations

import json
from typing import Any, Literal, NamedTuple

from interviewer.interview.checking.asked import named, stripped
from interviewer.model.question import Choice, FollowUpKind, Question
from interviewer.model.sheet import SheetQuestion, Way

VERDICTS = {"right": "right", "no": "no"}
REASONS: dict[Way, str] = {
    "unknown": "I do not know.", "ask": "Ask {who}.", "irrelevant": "This does not apply.",
    "refused": "I would rather not say.",
}


class Said(NamedTuple):
    """`value` is the answer; where somebody does not answer, everything they typed is in `note`.

    `key` tells it apart from anything else that could be filled in on a sheet.
    """

    way: Way
    value: Any
    who: str
    note: str
    text: str
    key: str

    def declined(self, kind: FollowUpKind) -> Said:
        """The same where the words of an answer turned out to be none."""
        way: Literal["refused", "unknown"] = "refused" if kind == "refusal" else "unknown"
        return self._replace(way=way, note=self.text)


def said_on(filled: SheetQuestion) -> Said | None:
    """What is said to a question; None where nothing is."""
    typed, who, because = _typed(filled.answer), stripped(filled.who), stripped(filled.because)
    if filled.way == "answer":
        key = _key(filled.id, "answer", filled.answer)
        return Said("answer", filled.answer, "", "", plain(filled, filled.answer), key) if typed else None
    note = "\n".join(part for part in (because, typed, who if filled.way != "ask" else "") if part)
    said = REASONS[filled.way].format(who=who or "somebody")
    key = _key(filled.id, filled.way, filled.answer, who, because)
    return Said(filled.way, None, who, note, f"{said} {note}".strip(), key)


def written_beside(filled: SheetQuestion) -> Said | None:
    """What is typed beside an answer, where there is room only for those who do not answer."""
    note = "\n".join(part for part in (stripped(filled.because), stripped(filled.who)) if part)
    if filled.way != "answer" or not note:
        return None
    return Said("answer", note, "", note, note, _key(filled.id, "beside", note))


def _key(*parts: Any) -> str:
    return json.dumps(parts, sort_keys=True)


def _typed(answer: Any) -> str:
    if isinstance(answer, str):
        return stripped(answer)
    return "" if answer in (None, [], {}) else json.dumps(answer, ensure_ascii=False)


def plain(question: Question, answer: Any) -> str:
    """A structured answer as a person would type it; what is no such answer is left as it is."""
    labels = {c.value: _label(c, question) for c in question.choices}
    if isinstance(answer, str) and answer in labels:
        return stripped(labels[answer])
    given = answer.get("verdicts", answer) if isinstance(answer, dict) else answer
    if question.kind == "playback" and isinstance(given, list):
        said = [_verdict(one) for one in given]
        return said[0] if len(said) == 1 else "; ".join(f"{n} {one}" for n, one in enumerate(said, 1))
    if not isinstance(answer, dict | list):
        return _typed(answer)
    texts = [labels.get(text, text) for text in named(answer, "values", "items", "own")]
    return "; ".join(texts) or _typed(answer)


def _label(choice: Choice, question: Question) -> str:
    """What somebody reads of an option; between answers of several people that is also whose it is."""
    return f"{choice.label} ({choice.note or choice.value})" if "~" in question.id else choice.label


def _verdict(one: Any) -> str:
    if not isinstance(one, dict):
        return stripped(str(one))
    return stripped(str(one.get("words") or VERDICTS.get(str(one.get("verdict")), "")))
