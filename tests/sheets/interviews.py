"""Random interviews, what happens to them while a sheet is away, and how people fill one in."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from random import Random
from typing import Any

from interviewer import Session
from interviewer.errors import AnswerError, UsageError
from interviewer.model.coverage import Coverage, Evidence, Finding
from interviewer.model.entry import Compared
from interviewer.model.question import Question
from interviewer.model.seed import Place
from interviewer.model.sheet import Sheet, SheetQuestion
from interviewer.model.template import Template
from interviewer.session.opening import written
from interviewer.session.seeds import nothing

KINDS = ("yesno", "choice", "choices", "number", "date", "short", "text", "list", "pick", "ranking")
SAID: dict[str, tuple[str, ...]] = {
    "yesno": ("yes", "no", "yes, but only for admins", "perhaps"),
    "choice": ("1", "2", "A web page", "on paper only", "web"),
    "choices": ("1, 2", "2", "web; on paper"),
    "number": ("40", "5 to 10", "about forty", "soon", "12 s"),
    "date": ("2027-03-31", "next Friday", "end of Q3", "when it is done"),
    "short": ("at 9:00 on Monday", "Tool Shed", "users, etc."),
    "text": ("It must be fast.", "At the desk, 40 people an hour.", "Line one\nline two, with a comma; and more.",
             "<script>alert(1)</script> & \"quotes\" 'too' --> ]]>", "I don't know", "~~~~\n### 3. What?"),
    "list": ("lend; return; remind", "lend\nreturn", "count"),
    "pick": ("1", "2, 1", "somebody else"),
    "ranking": ("2, 1", "1"),
    "playback": ("right", "no", "It is 50 people, not 40."),
}
WAYS = ("unknown", "ask", "irrelevant", "refused")


def template(random: Random) -> Template:
    """Every kind of question, with conditions on what came before; slots of different weight."""
    slots, lists, asked = [], list[str](), list[str]()
    for number in range(random.randint(1, 4)):
        questions = []
        for name in "abcd"[: random.randint(1, 4)]:
            kind = random.choice(KINDS if lists else KINDS[:-2])
            one: dict[str, Any] = {"id": f"s{number}.{name}", "kind": kind, "why": "It matters.",
                                   "ask": f"What of {name}{number} <b>&amp;</b>?",
                                   "depth": random.choice(["quick", "standard", "deep"]),
                                   "whom": random.choice(["anybody", "engineer"])}
            if kind in ("choice", "choices"):
                one["choices"] = [{"value": "web", "label": "A web page"},
                                  {"value": "desk", "label": "A program; on a desk"}]
                one["own_words"] = random.random() < 0.7
            if kind == "number":
                one["unit"] = random.choice([None, "s"])
            if kind in ("pick", "ranking"):
                one["from"] = random.choice(lists)
            if kind == "list":
                one["each"] = [{"id": "when", "kind": "short", "ask": "When does it {item}?"},
                               {"id": "must", "kind": "yesno", "ask": "Must it {item}?"}]
                lists.append(one["id"])
            if asked and random.random() < 0.3:
                one["when"] = {"answer": random.choice(asked)}
            asked.append(one["id"])
            questions.append(one)
        slots.append({"id": f"s{number}", "title": f"Slot {number}", "need": "What is needed.", "questions": questions,
                      "required": random.random() < 0.7})
    return Template.model_validate({"id": "t", "version": "1", "title": "T", "slots": slots})


def begun(random: Random, folder: Path) -> Session:
    session = Session.open(template=template(random), journal=folder / "interview.db", respondent="Maya",
                           depth=random.choice(["quick", "standard", "deep"]))
    for _ in range(random.randint(0, 4)):
        act(random, session)
    return session


def move_on(random: Random, session: Session) -> None:
    """What happens in the room while a sheet is away."""
    for _ in range(random.randint(0, 12)):
        act(random, session)


def act(random: Random, session: Session) -> None:
    with suppress(AnswerError, UsageError):
        session.adjust(respondent=random.choice(["Maya", "Ines", "Otto"]))
        happens = [*[_answer] * 4, _skip, _park, _assign, _undo, _dig, _compare, _rewrite]
        random.choice(happens)(random, session)


def some(random: Random, session: Session) -> Question | None:
    known = [q.id for q in session.questions()] + list(session.record.responses)
    while known:
        with suppress(UsageError):
            return session.question(known.pop(random.randrange(len(known))))
    return None


def _answer(random: Random, session: Session) -> None:
    if question := some(random, session):
        session.answer(question.id, random.choice(SAID[question.kind]))


def _skip(random: Random, session: Session) -> None:
    if question := some(random, session):
        session.skip(question.id, random.choice(["later", "unknown", "irrelevant", "refused"]))


def _park(random: Random, session: Session) -> None:
    if question := some(random, session):
        session.park(question.id, random.choice(["Otto", "Ada"]), "tomorrow")


def _assign(random: Random, session: Session) -> None:
    if question := some(random, session):
        session.assign(question.id, random.choice(["Otto", "Ines", "everybody"]))


def _undo(random: Random, session: Session) -> None:
    session.undo()


def _dig(random: Random, session: Session) -> None:
    session.adjust(depth=random.choice(["quick", "standard", "deep"]))


def _compare(random: Random, session: Session) -> None:
    base = nothing(session.template)
    quotes = random.sample(["It is so.", "It is <i>not</i>.", "40 people."], random.randint(1, 3))
    evidence = tuple(Evidence(seed="brief.md", place=Place(line=n), quote=q) for n, q in enumerate(quotes, 1))
    slot, status = random.choice(base.findings).slot, random.choice(["covered", "hinted"])
    findings = tuple(Finding(slot=f.slot, title=f.title, status=status, score=1, evidence=evidence) if f.slot == slot
                     else f for f in base.findings)
    session._store.append(written(Compared, "Maya", coverage=Coverage(**{**dict(base), "findings": findings})))
    session.refresh()


def _rewrite(random: Random, session: Session) -> None:
    """A newer version of the template: a question in other words, of another kind, under another id, or gone."""
    data = session.template.model_dump(mode="json", by_alias=True)
    slot = random.choice(data["slots"])
    if not slot["questions"]:
        return
    question = random.choice(slot["questions"])
    match random.choice(["words", "kind", "id", "gone"]):
        case "words":
            question["ask"] = "What else of it?"
        case "kind":
            question.update({"kind": "text", "from": None, "each": [], "choices": []})
        case "id":
            question["id"] = f"{slot['id']}.new{random.randrange(100)}"
        case "gone":
            slot["questions"].remove(question)
    data["version"] = f"{data['version']}+"
    with suppress(ValueError):
        _hanging_together(data)
        session.adjust(template=Template.model_validate(data))


def _hanging_together(data: dict[str, Any]) -> None:
    """Conditions and lists that are gone go from what hung on them."""
    known = {q["id"]: q for s in data["slots"] for q in s["questions"]}
    for question in known.values():
        if question["when"] and question["when"]["answer"] not in known:
            question["when"] = None
        if question["from"] and known.get(question["from"], {}).get("kind") != "list":
            question.update({"from": None, "kind": "text"})


def filled(random: Random, sheet: Sheet, share: float = 0.8) -> Sheet:
    """A sheet as somebody who is not here fills it in."""
    questions = tuple(_filled(random, q) if random.random() < share else q for q in sheet.questions)
    return sheet.model_copy(update={"name": "Otto", "questions": questions})


def _filled(random: Random, question: SheetQuestion) -> SheetQuestion:
    update: dict[str, Any] = {"answer": random.choice(SAID[question.kind])}
    if random.random() < 0.2:
        way = random.choice(WAYS)
        update = {"way": way, "answer": "", "who": "Ada" if way == "ask" else "",
                  "because": random.choice(["", "we never had one"]) if way != "refused" else ""}
    return question.model_copy(update=update)
