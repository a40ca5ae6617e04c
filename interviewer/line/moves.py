"""What each command does. A move returns True where the question at hand is to be shown after it."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from interviewer.errors import UsageError
from interviewer.language import dates
from interviewer.language.verdict import counted
from interviewer.line import words
from interviewer.line.commands import BEFORE_DAY, HELP, by_whom
from interviewer.line.finding import find, go_to_found
from interviewer.line.looking import close_to, draft, evidence, history, slot_named
from interviewer.line.numbering import responses
from interviewer.line.recording import keep
from interviewer.line.sheets import sheet
from interviewer.line.values import parked, put, taken_back
from interviewer.model.entry import Answered, Response
from interviewer.model.question import DEPTHS, Question
from interviewer.session import responding
from interviewer.session.redoing import redo
from interviewer.session.respondent import introduced
from interviewer.session.responding import skipped

if TYPE_CHECKING:
    from interviewer.line.conversation import Conversation

R = TypeVar("R", bound=Response)
Move = Callable[["Conversation", str], bool]


def _help(talk: Conversation, _: str) -> bool:
    talk.console.say(*HELP)
    return False


def _why(talk: Conversation, _: str) -> bool:
    asked = talk.question
    if asked and asked.why:
        talk.console.say(f"Why it is asked: {asked.why}")
    talk.console.say(f"Why now: {talk.step.because}" if not talk.pinned else "Why now: you went to it.")
    return False


def _back(talk: Conversation, _: str) -> bool:
    trail = talk.session.record.trail
    here = trail.index(talk.pinned) if talk.pinned in trail else len(trail)
    before = next((q for q in reversed(trail[:here]) if _existing(talk, q)), None)
    if before is None:
        talk.console.say("There is no question before this one.")
        return False
    return talk.move_to(before)


def _edit(talk: Conversation, number: str) -> bool:
    known = responses(talk.session)
    if not number:
        talk.console.say(*words.numbered({n: (r, _existing(talk, r.question)) for n, r in known.items()}))
        return False
    wanted = known.get(int(number)) if len(number) < 9 else None
    if wanted is None:
        talk.console.complain(f"There is no answer number {number}. edit alone lists them.")
    elif _existing(talk, wanted.question) is None:
        talk.console.complain(f"Question {number} is not asked any more: an answer it hung on has changed.")
    else:
        return talk.move_to(wanted.question)
    return False


def _undo(talk: Conversation, number: str) -> bool:
    known = responses(talk.session)
    wanted = known.get(int(number)) if number and len(number) < 9 else None
    if number and wanted is None:
        talk.console.complain(f"There is no answer number {number}. edit alone lists them.")
        return False
    entry = talk.session.undo(wanted.id if wanted else None)
    if entry is None:
        talk.console.say("There is nothing to undo.")
        return False
    talk.console.say(taken_back(entry))
    return talk.move_to(None)


def _redo(talk: Conversation, _: str) -> bool:
    entry = redo(talk.session)
    if entry is None:
        talk.console.say("There is nothing to bring back.")
        return False
    talk.console.say(f"Back again: {getattr(entry, 'ask', entry.kind)}")
    return talk.move_to(None)


def _refuse(talk: Conversation, _: str) -> bool:
    if asked := _asked(talk):
        return keep(talk, (skipped(talk.session, asked.id, "refused", ""),),
                    "Noted: it will not be answered, and is not asked again.")
    return False


def _skip(talk: Conversation, _: str) -> bool:
    asked = _asked(talk)
    if asked and isinstance(talk.standing, Answered):
        if talk.session.agenda.stale(asked):
            talk.session.skip(asked.id)
        talk.console.say("Left as it was. To take an answer back: unknown, park or irrelevant.")
    elif asked:
        return keep(talk, _each(talk, lambda q: skipped(talk.session, q, "later", "")), "Skipped.")
    return asked is not None and talk.move_to(None)


def _each(talk: Conversation, made: Callable[[str], R]) -> tuple[R, ...]:
    """The same for every question on the card, in one go."""
    return responding.in_one_go([made(question.id) for question in talk.step.card])


def _unknown(talk: Conversation, _: str) -> bool:
    if _asked(talk):
        said = "Noted: nobody here knows yet. It becomes an open question of the draft."
        return keep(talk, _each(talk, lambda q: skipped(talk.session, q, "unknown", "")), said)
    return False


def _irrelevant(talk: Conversation, reason: str) -> bool:
    if _asked(talk):
        said = "Noted: it does not apply" + (f", because: {reason}" if reason else ".")
        return keep(talk, _each(talk, lambda q: skipped(talk.session, q, "irrelevant", reason)), said)
    return False


def _park(talk: Conversation, rest: str) -> bool:
    if _asked(talk):
        owner, due = owner_and_day(rest, talk.session.today())
        entries = _each(talk, lambda q: responding.parked(talk.session, q, owner, due, ""))
        said = parked(entries[0])
        return keep(talk, entries, f"{said[:1].upper()}{said[1:]}.")
    return False


def _review(talk: Conversation, _: str) -> bool:
    told = talk.session.retelling()
    numbers = {response.question: n for n, response in responses(talk.session).items()}
    talk.console.say(*words.read_back(told, numbers))
    if told.parts:
        talk.console.say(words.confirmed(told, numbers))
    return False


def _confirm(talk: Conversation, _: str) -> bool:
    if not talk.session.retelling().parts:
        talk.console.complain("Nothing has been said yet that could be confirmed.")
        return False
    entry = talk.session.confirm()
    talk.console.say(f"Noted: {entry.by} holds {counted(len(entry.answers), 'answer')} to be right. The draft says so.")
    return False


def _more(talk: Conversation, _: str) -> bool:
    talk.beyond = True
    if talk.question is not None and not talk.pinned:
        talk.console.say("There are questions left anyway; afterwards it goes on with what is not known.")
        return False
    if talk.session.next().question is None and talk.session.more().question is None:
        talk.console.say("Something is known about every required part.")
        return False
    return talk.move_to(None)


def _as(talk: Conversation, name: str) -> bool:
    session = talk.session
    if not name:
        people = [introduced(p, session.record.roles.get(p, ())) for p in session.record.people()]
        talk.console.say(f"{introduced(session.respondent, session.record.roles.get(session.respondent, ()))} answers."
                         + (f" Known here: {', '.join(people)}." if people else ""), "To change it: as Otto")
        return False
    known = session.record.people()
    session.adjust(respondent=name)
    talk.console.say(f"{session.respondent} answers from here on.")
    near = difflib.get_close_matches(session.respondent, known, 1, 0.75) if session.respondent not in known else []
    if near:
        talk.console.say(f"{session.respondent} is new here. If {near[0]} was meant: as {near[0]}")
    return talk.move_to(None)


def _assign(talk: Conversation, rest: str) -> bool:
    asked = _asked(talk)
    if asked is None:
        return False
    if not rest:
        talk.console.say("To whom? For example: assign Otto, or: assign everybody. as lists who is known here.")
        return False
    name, due = by_whom(rest)
    try:
        entry = talk.session.assign(asked.id, name, owner_and_day(due, talk.session.today())[1] or due)
    except UsageError as error:
        talk.console.complain(error.message, error.hint)
        return False
    said = put(entry)
    talk.console.say(f"{said[:1].upper()}{said[1:]}.")
    return talk.move_to(None)


def owner_and_day(text: str, today: date) -> tuple[str, str]:
    """`Maya 2027-01-15` in two: who, and the day as ISO date. The day is the shortest end that means the same day."""
    parts = text.replace(",", " ").split()
    meant = [dates.parse(" ".join(parts[n:]), today) for n in range(len(parts))]
    found = next((m for m in meant if m), None)
    cut = max((n for n, m in enumerate(meant) if m and m == found), default=len(parts))
    owner = parts[:cut]
    while found and owner and owner[-1].lower() in BEFORE_DAY:
        owner.pop()
    return " ".join(owner), found[1].isoformat() if found else ""


def _goto(talk: Conversation, wanted: str) -> bool:
    slots = talk.session.template.asked
    if wanted.isdecimal():
        return go_to_found(talk, wanted)
    if not wanted:
        talk.console.say(*(f"{s.id}: {s.title}" for s in slots), f"For example: goto {slots[-1].id}")
        return False
    slot = slot_named(slots, wanted)
    if slot is None:
        talk.console.complain(f"There is no slot {wanted!r}.{close_to(slots, wanted)} goto alone lists them.")
        return False
    step = talk.session.next(slot.id)
    if step.question is None:
        talk.console.say(f"{step.because} edit lists what was answered.")
        return False
    return talk.move_to(step.question.id)


def _depth(talk: Conversation, wanted: str) -> bool:
    depth = next((d for d in DEPTHS if d == wanted), None)
    if depth is None:
        talk.console.say(f"The depth is {talk.session.record.depth}. Answers stay, whatever it is. To change it: "
                         "depth quick, depth standard or depth deep.")
        return False
    talk.session.adjust(depth=depth)
    talk.console.say(f"The depth is {depth} from here on.")
    return talk.move_to(None)


def _batch(talk: Conversation, wanted: str) -> bool:
    from interviewer.line.batch import batch

    return batch(talk, wanted)


def _quit(talk: Conversation, _: str) -> bool:
    talk.leave()
    return False


def _asked(talk: Conversation) -> Question | None:
    """The question at hand; where there is none, says so."""
    if talk.question is None:
        talk.console.complain("There is no question at hand. edit lists what was answered.")
    return talk.question


def _existing(talk: Conversation, question_id: str) -> Question | None:
    """A question while it exists: one whose condition holds no more does not."""
    try:
        return talk.session.question(question_id)
    except UsageError:
        return None


MOVES: Mapping[str, Move] = {
    "help": _help, "why": _why, "evidence": evidence, "back": _back, "edit": _edit, "undo": _undo, "skip": _skip,
    "unknown": _unknown, "irrelevant": _irrelevant, "park": _park, "goto": _goto, "draft": draft, "quit": _quit,
    "redo": _redo, "history": history, "depth": _depth, "refuse": _refuse, "find": find,
    "batch": _batch, "sheet": sheet, "as": _as, "assign": _assign, "more": _more,
    "review": _review, "confirm": _confirm,
}
