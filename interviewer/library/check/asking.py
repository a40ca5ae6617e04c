"""How questions are worded: whether people who are no insiders can answer them at once, and in their own way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from string import ascii_lowercase

from interviewer.language.patterns import Pattern
from interviewer.library.check.fault import Fault, Path, placed
from interviewer.model.asking import Asking, Wary
from interviewer.model.question import FollowUpKind, QuestionDefinition
from interviewer.model.template import Template

_CLOSED = ("yesno", "choice", "choices", "pick", "ranking")
_SHORTHAND = re.compile(r"\b[A-Z][A-Z0-9]+s?\b")
_CLAUSE = re.compile(r"[,;:–—]\s+|[.!]\s+")
_CLASSES = {"word": tuple(f"{letter}*" for letter in ascii_lowercase)}
"""`{word}` is any one word."""
_BRACES = re.compile(r"\{([^{}]*)\}")


def asking(template: Template, lists: Asking) -> Iterator[Fault]:
    """Advice for every question of a template, and for what it asks about conflicts. Words only where it is English."""
    words = Words(lists)
    for path, _, question in placed(template):
        yield from _texts(question, path)
        texts = [((*path, "ask"), question.ask), *(((*path, "more", n), t) for n, t in enumerate(question.more))]
        for place, text in texts:
            yield from _shape(text, place, question.id, lists.most_words)
            yield from _braces(text, place, question.id, ("item",) if "each" in path else ())
            if template.language == "en":
                yield from (Fault(place, question.id, said, True) for said in words.faults(text, question))
    for n, rule in enumerate(template.conflicts):
        yield from _shape(rule.ask, ("conflicts", n, "ask"), "conflict", lists.most_words)
    yield from _follow_ups(template, lists.most_words)


def _texts(question: QuestionDefinition, path: Path) -> Iterator[Fault]:
    for key in ("why", "example"):
        closed = key == "example" and question.kind in _CLOSED
        if not getattr(question, key).strip() and not closed:
            yield Fault(path, question.id, f"no `{key}`: people answer better when they see one; add a line", True)
    if "each" in path and "{item}" not in question.ask:
        yield Fault((*path, "ask"), question.id, "does not say which item it is about; put {item} into it", True)


def _shape(text: str, path: Path, where: str, most: int) -> Iterator[Fault]:
    ask = text.strip()
    if not ask.endswith("?"):
        yield Fault(path, where, "a question ends with a question mark; add it, or ask instead of telling", True)
    if len(ask.split()) > most:
        yield Fault(path, where, f"{len(ask.split())} words; people follow up to {most}: cut it, or move the reason "
                                 "into `why`", True)
    if ask.count("?") > 1:
        yield Fault(path, where, "asks twice; keep one question, and make another of the rest", True)


def _braces(text: str, path: Path, where: str, known: Sequence[str]) -> Iterator[Fault]:
    for name in _BRACES.findall(text):
        if name not in known:
            said = "only {item} inside `each` is replaced" if not known else "only {item} is replaced here"
            yield Fault(path, where, f"{{{name}}} would be shown as it stands; {said}", True)


def _follow_ups(template: Template, most: int) -> Iterator[Fault]:
    """Own wordings of follow-ups, of slots and of questions."""
    own: list[tuple[Path, str, Mapping[FollowUpKind, str]]] = [
        (("slots", s, "follow_ups"), slot.id, slot.follow_ups) for s, slot in enumerate(template.slots)]
    own += [((*path, "follow_ups"), q.id, q.follow_ups) for path, _, q in placed(template)]
    for path, where, texts in own:
        for kind, text in texts.items():
            yield from _shape(text, (*path, kind), where, most)
            yield from _braces(text, (*path, kind), where, ("about", "title"))


class Words:
    """The lists, made ready."""

    def __init__(self, lists: Asking) -> None:
        self.lists = lists

    @cached_property
    def _openings(self) -> re.Pattern[str]:
        return _either(self.lists.openings)

    @cached_property
    def _wary(self) -> list[tuple[Wary, re.Pattern[str], re.Pattern[str]]]:
        return [(rule, _either(rule.any), _either(rule.unless)) for rule in self.lists.wary.values()]

    @cached_property
    def _jargon(self) -> re.Pattern[str]:
        longest = sorted(self.lists.jargon, key=len, reverse=True)
        return re.compile(rf"\b(?:{'|'.join(re.escape(word).replace(chr(92) + ' ', '[ /-]') for word in longest)})\b")

    def faults(self, text: str, question: QuestionDefinition) -> Iterator[str]:
        """What in the words of a question keeps people from answering."""
        plain = " ".join(_BRACES.sub(" ", text).casefold().replace("’", "'").split())
        if not any(self._openings.search(part) for part in (plain, *_CLAUSE.split(plain))):
            yield "does not ask; begin with a question word (what, who, which, how) or a verb (is, does, must)"
        yield from self._insiders(text, plain, question)
        for rule, found, harmless in self._wary:
            match = found.search(plain) if not rule.kinds or question.kind in rule.kinds else None
            if match and not harmless.search(plain):
                yield rule.says.replace("{about}", match.group().strip())

    def _insiders(self, text: str, plain: str, question: QuestionDefinition) -> Iterator[str]:
        """Words of insiders that are explained neither in brackets nor in the line that says why."""
        found = self._jargon.search(plain)
        if found and not _explained(found.group(), plain, question):
            plainer = self.lists.jargon[_entry(found.group(), self.lists.jargon)]
            yield f"“{found.group()}” is insiders' talk; say “{plainer}”, or explain it in brackets"
        for short in _SHORTHAND.findall(text):
            if short.rstrip("s") not in self.lists.known and not found and not _explained(short, text, question):
                yield f"“{short}” is not known to everybody; write it out, or explain it in brackets"


def _entry(word: str, jargon: dict[str, str]) -> str:
    return next(entry for entry in jargon if re.sub(r"[ /-]", " ", entry) == re.sub(r"[ /-]", " ", word))


def _explained(word: str, text: str, question: QuestionDefinition) -> bool:
    """Does it stand in brackets behind its meaning, or is it followed by brackets, or taken up by the why-line?"""
    at = re.escape(word)
    return bool(re.search(rf"\([^()]*\b{at}\b[^()]*\)|\b{at}\b\s*\([^()]+\)", text)) or bool(
        re.search(rf"\b{at}\b\s*(?:is|are|means|stands for|:|=|\()", question.why, re.IGNORECASE))


def _either(patterns: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{Pattern(p, _CLASSES).regex})" for p in patterns) or r"(?!)")
