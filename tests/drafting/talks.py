"""A journal in memory, for tests of drafting and exporting."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any, Literal

from interviewer.drafting import draft
from interviewer.interview.replay import replay
from interviewer.library import load_wording
from interviewer.model.answer import Chosen, Item, Items, Picked, Quantity, Words, YesNo
from interviewer.model.coverage import Coverage, Evidence, Finding, SeedSummary, Summary, TemplateRef
from interviewer.model.entry import Answered, Drafted, Entry, IssuedStatement, Parked, Skipped
from interviewer.model.progress import Progress
from interviewer.model.seed import Place
from interviewer.model.spec import Spec
from interviewer.model.template import Template

START = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
WORDING = load_wording()

SHOP: dict[str, Any] = {
    "id": "shop",
    "version": "1",
    "title": "A shop",
    "product": "basics.name",
    "sections": [{"id": "why", "title": "Why"}, {"id": "what", "title": "What"}],
    "slots": [
        {
            "id": "basics",
            "title": "Basics",
            "need": "What it is.",
            "section": "why",
            "questions": [
                {"id": "basics.name", "kind": "short", "ask": "What is it called?", "label": "Name"},
                {"id": "basics.why", "kind": "text", "ask": "Why is it needed?", "label": "Reason"},
            ],
        },
        {
            "id": "users",
            "title": "Users",
            "need": "Who uses it.",
            "section": "why",
            "questions": [{"id": "users.who", "kind": "list", "ask": "Who will use it?", "label": "Groups"}],
        },
        {
            "id": "features",
            "title": "Functions",
            "need": "What it does.",
            "section": "what",
            "code": "FUN",
            "after": ["users"],
            "questions": [
                {
                    "id": "features.what",
                    "kind": "list",
                    "ask": "What must people be able to do?",
                    "label": "People can",
                    "each": [
                        {"id": "who", "kind": "pick", "from": "users.who", "ask": "Who needs {item}?", "label": "Who"},
                        {"id": "trigger", "kind": "short", "ask": "What sets {item} off?", "label": "Sets it off"},
                        {"id": "response", "kind": "short", "ask": "What must it do for {item}?", "label": "It does"},
                        {
                            "id": "priority",
                            "kind": "choice",
                            "ask": "How badly is {item} needed?",
                            "label": "Priority",
                            "choices": [
                                {"value": "must", "label": "It must be there"},
                                {"value": "could", "label": "It could be there"},
                            ],
                        },
                        {"id": "done", "kind": "text", "ask": "How will you know {item} works?", "label": "Proof"},
                        {
                            "id": "reason",
                            "kind": "short",
                            "ask": "What would be lost without {item}?",
                            "label": "Reason",
                        },
                    ],
                }
            ],
            "statements": [
                {
                    "id": "function",
                    "each": "features.what",
                    "priority": "{item.priority}",
                    "acceptance": "{item.done}",
                    "rationale": "Without it, {item.reason}.",
                    "patterns": [
                        "When {item.trigger}, the {product} shall {item.response}.",
                        "The {product} shall let {item.who} {item}.",
                        "The {product} shall {item}.",
                    ],
                }
            ],
        },
        {
            "id": "speed",
            "title": "Speed",
            "need": "How fast it is.",
            "section": "what",
            "questions": [
                {
                    "id": "speed.wait",
                    "kind": "number",
                    "unit": "s",
                    "ask": "How long may people wait?",
                    "label": "Wait",
                    "assume": "Nobody waits longer than 2 s.",
                    "if_wrong": "The machine is too small.",
                },
                {"id": "speed.manner", "kind": "short", "ask": "How must it feel?", "label": "Feel"},
            ],
            "statements": [
                {"id": "wait", "patterns": ["The {product} shall answer within {speed.wait}."]},
                {"id": "manner", "patterns": ["While people wait, the {product} shall {speed.manner}."]},
            ],
        },
        {
            "id": "place",
            "title": "Place",
            "need": "Where it runs.",
            "questions": [
                {
                    "id": "place.where",
                    "kind": "choice",
                    "ask": "Where shall it run?",
                    "label": "Runs",
                    "choices": [
                        {"value": "own", "label": "on our own machines"},
                        {"value": "rented", "label": "on rented machines"},
                        {"value": "unsettled", "label": "not decided yet"},
                    ],
                }
            ],
            "statements": [{"id": "where", "patterns": ["The {product} shall run {place.where}."]}],
        },
        {"id": "glossary", "title": "Words", "need": "What words mean.", "required": False},
        {
            "id": "questions",
            "title": "Undecided",
            "need": "What is undecided.",
            "required": False,
            "questions": [
                {
                    "id": "questions.list",
                    "kind": "list",
                    "ask": "What is undecided?",
                    "each": [{"id": "who", "kind": "short", "ask": "Who decides {item}?"}],
                }
            ],
        },
    ],
}
TEMPLATE = Template.model_validate(SHOP)


def items(*texts: str) -> Items:
    return Items(items=tuple(Item(number=n, text=t) for n, t in enumerate(texts, 1)))


def picked(*texts: str) -> Picked:
    return Picked(items=tuple(Item(number=n, text=t) for n, t in enumerate(texts, 1)))


def quantity(low: float | None, high: float | None, unit: str = "s") -> Quantity:
    return Quantity(low=low, high=high, unit=unit)


def coverage(**findings: tuple[str, tuple[str, ...]]) -> Coverage:
    """`users=("covered", ("quote", …))`; every other slot is missing."""
    made = []
    for slot in TEMPLATE.slots:
        status, quotes = findings.get(slot.id, ("missing", ()))
        evidence = tuple(Evidence(seed="notes.md", place=Place(line=n), quote=q) for n, q in enumerate(quotes, 1))
        made.append(Finding(slot=slot.id, title=slot.title, status=status, score=0.5, evidence=evidence))
    statuses = [f.status for f in made]
    seed = SeedSummary(
        path="notes.md",
        sha256="0" * 64,
        words=9,
        passages=2,
        language="en",
        about_building=True,
        why="it speaks of a shop",
    )
    return Coverage(
        template=TemplateRef(id="shop", version="1"),
        verdict="partial",
        findings=tuple(made),
        summary=Summary(
            covered=statuses.count("covered"), hinted=statuses.count("hinted"), missing=statuses.count("missing")
        ),
        seeds=(seed,) if findings else (),
    )


class Talk:
    """Entries in the order in which they are said, a minute apart."""

    def __init__(self, coverage_: Coverage | None = None, template: Template = TEMPLATE) -> None:
        self.entries: list[Entry] = []
        self.coverage = coverage_ or coverage()
        self.template = template

    def _fact(self, question: str, by: str) -> dict[str, Any]:
        slot = self.template.slot(question.split(".", maxsplit=1)[0])
        known = next((q.ask for q in slot.questions if q.id == question), f"About {question}?") if slot else "?"
        number = len(self.entries)
        return {
            "id": f"e{number:04d}",
            "at": START + timedelta(minutes=number),
            "by": by,
            "question": question,
            "slot": question.split(".", maxsplit=1)[0],
            "ask": known,
        }

    def says(
        self,
        question: str,
        value: Any,
        by: str = "Ada",
        raw: str | None = None,
        origin: Literal["stated", "accepted"] = "stated",
    ) -> Talk:
        value = Words(text=value) if isinstance(value, str) else value
        said = raw if raw is not None else _typed(value)
        self.entries.append(Answered(**self._fact(question, by), value=value, raw=said, origin=origin))
        return self

    def skips(self, question: str, reason: str = "later", note: str = "") -> Talk:
        self.entries.append(Skipped(**self._fact(question, "Ada"), reason=reason, note=note))
        return self

    def parks(self, question: str, owner: str = "", due: str = "") -> Talk:
        self.entries.append(Parked(**self._fact(question, "Ada"), owner=owner, due=due))
        return self

    def saves(self) -> Talk:
        issued = tuple(IssuedStatement(key=s.key, id=s.id, text=s.text) for s in self.spec().statements())
        number = len(self.entries)
        self.entries.append(
            Drafted(
                id=f"e{number:04d}",
                at=START + timedelta(minutes=number),
                by="Ada",
                path="spec.md",
                format="markdown",
                sha256="0" * 64,
                statements=issued,
            )
        )
        return self

    def progress(self) -> Progress:
        return replay(self.entries)

    def spec(self) -> Spec:
        return draft(self.template, self.coverage, self.progress(), WORDING, program="interviewer 0")


def _typed(value: Any) -> str:
    if isinstance(value, Words):
        return value.text
    if isinstance(value, Items | Picked):
        return "; ".join(i.text for i in value.items)
    if isinstance(value, Chosen):
        return value.own or ", ".join(value.values)
    if isinstance(value, YesNo):
        return "yes" if value.yes else "no"
    return str(value.low or value.high) if isinstance(value, Quantity) else str(value)
