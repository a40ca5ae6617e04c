"""Parts of the interview screen that hold no state: its keys, its words, its dialogs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from textual.binding import Binding, BindingType
from textual.visual import Visual

from interviewer.errors import AnswerError
from interviewer.language.display import clipped
from interviewer.language.verdict import counted
from interviewer.model.entry import Assigned, Response
from interviewer.model.progress import Progress
from interviewer.model.question import Tally
from interviewer.tui import saying
from interviewer.tui.dialogs.asking import Blank, WordsDialog
from interviewer.tui.messages import Offered
from interviewer.tui.plain import Hanging, Stack, words
from interviewer.tui.saying import Labels
from interviewer.tui.widgets.card import Card
from interviewer.tui.widgets.conversation import Exchange

if TYPE_CHECKING:
    from interviewer.session import Session

SAID = 600
"""Characters of an answer in the conversation; two pages would hide what was said before. Enter shows all of it."""
HELP = """\
## Interview

One question at a time. Every answer is on disk before the next question shows, so you can stop at any time
with **ctrl+q** and go on tomorrow.

- **ctrl+s** saves what you typed; in one-line fields **enter** does the same; options have **number keys**.
- **ctrl+t** nobody knows yet, **ctrl+n** pass over, **ctrl+o** leave it to somebody, **ctrl+r** not relevant.
- **ctrl+b** goes back, one question at a time; **escape** goes to the conversation, where **enter** edits any
  earlier answer. Nothing you typed is lost on the way.
- **f9** takes back the last thing recorded, **alt+u** brings it back. **ctrl+l** shows an example.
- **ctrl+g** finds a topic, a question or an answer by its words, and goes there.
- **alt+p** shows a page of questions at once.
- **f10** who answers, **alt+a** puts the question to one person or to everybody: it is asked when they answer.
- **alt+w** why this question is next, **alt+r** will not be answered, **alt+d** how deep to ask.
  **ctrl+p** has every action by its name.
- Quotes from your seeds (your documents): **a** all right, or **1** right, **2** not quite, **3** no for the one
  under the cursor; a reason for the no may follow. **alt+s** shows a quote where it stands in its seed.
- **alt+c** reads everything back; **c** there confirms it, and the draft says so.
- **alt+y** takes the answer that a card proposes; it counts as agreed to, not as said.
- Where there are options, just typing begins an answer in your own words.
"""

BINDINGS: list[BindingType] = [
    Binding("ctrl+s", "save", "Save", id="interview.save", tooltip="Save the answer on the card"),
    Binding("alt+y", "agree", "Take proposal", show=False, id="interview.agree",
            tooltip="Take the answer that is proposed on the card"),
    Binding("ctrl+t", "unknown", "Don't know", id="interview.unknown", tooltip="Nobody here knows yet"),
    Binding("ctrl+n", "skip", "Skip", id="interview.skip", tooltip="Pass over this question for now"),
    Binding("ctrl+b", "back", "Back", id="interview.back", tooltip="One question back, to look at it or edit it"),
    Binding("ctrl+g", "goto", "Find", show=False, id="interview.goto",
            tooltip="Find a topic, a question or an answer by its words, and go there"),
    Binding("alt+p", "batch", "Page of questions", show=False, id="interview.batch",
            tooltip="Several questions at once, as a form"),
    Binding("ctrl+o", "park", "Ask someone", show=False, id="interview.park",
            tooltip="Leave it to somebody, until some day"),
    Binding("alt+a", "assign", "Put to", show=False, id="interview.assign",
            tooltip="Put it to one person or to everybody; it is asked when they answer"),
    Binding("ctrl+r", "irrelevant", "Not relevant", show=False, id="interview.irrelevant",
            tooltip="This does not apply, with a reason"),
    Binding("alt+r", "refuse", "Won't answer", show=False, id="interview.refuse",
            tooltip="This will not be answered; it is not asked again"),
    Binding("ctrl+l", "more", "Example", show=False, id="interview.more", tooltip="Show an example and all quotes"),
    Binding("alt+s", "open_seed", "In its seed", show=False, id="interview.seed",
            tooltip="Show the quote on the card where it stands in its seed"),
    Binding("alt+w", "why", "Why next", show=False, id="interview.why", tooltip="Why this question is next"),
    Binding("alt+c", "read_back", "Read back", show=False, id="interview.read-back",
            tooltip="Everything that was said, read back to be confirmed"),
    Binding("f9", "undo", "Undo", show=False, id="interview.undo", tooltip="Take back the last thing recorded"),
    Binding("escape", "leave", "Conversation", show=False, id="interview.leave",
            tooltip="Between card and conversation; what is typed stays"),
    Binding("ctrl+up", "scroll_card(-1)", "Scroll card up", show=False, id="interview.scroll-up",
            tooltip="Scroll the card up"),
    Binding("ctrl+down", "scroll_card(1)", "Scroll card down", show=False, id="interview.scroll-down",
            tooltip="Scroll the card down"),
]


def exchanges(record: Progress, known: Labels) -> list[Exchange]:
    """The conversation: what was last done with every question, in the order of the trail; what was put to somebody."""
    dealt = [latest for question in record.trail if (latest := record.latest(question))]
    put = [one for one in record.assigned.values() if not one.everybody]
    every = sorted((*dealt, *put), key=lambda e: e.at) if put else dealt
    last = {e.question: e for e in every}
    return [Exchange(e.question, e.ask, _words(e, known),
                     e.by, saying.when(e.at), e.kind == "answered") for e in every if last[e.question] is e]


def _words(entry: Response | Assigned, known: Labels) -> str:
    return saying.put(entry) if isinstance(entry, Assigned) else clipped(saying.said(entry, known), SAID)


def following(record: Progress, question: str) -> int:
    """How many answers were given to questions that the answer to this one raised."""
    latest = (record.latest(q) for q in record.trail)
    return sum(r is not None and r.parent == question for r in latest)


def plainest(session: Session, offered: Offered) -> Any:
    """The text where it means the same as the JSON value, so that the record reads as people talk."""
    try:
        meant = session.check(offered.question, offered.text)
    except AnswerError:
        return offered.value
    return offered.text if meant == session.check(offered.question, offered.value) else offered.value


def reason_dialog(texts: Sequence[str]) -> WordsDialog:
    """Why a question does not apply."""
    return WordsDialog("Not relevant", "The reason goes into the draft, so that nobody asks again.",
                       [Blank("Because", "for example: there is no user interface", _text(texts, 0), required=True)])


def park_dialog(texts: Sequence[str]) -> WordsDialog:
    """Who will know, and by when."""
    what = "It becomes an open question with an owner and a day. All three may stay empty."
    return WordsDialog("Ask someone", what, [
        Blank("Who will know", "a name", _text(texts, 0)),
        Blank("By when", "a day, or: end of next week", _text(texts, 1)),
        Blank("Note", "", _text(texts, 2)),
    ])


def _text(texts: Sequence[str], number: int) -> str:
    return texts[number] if number < len(texts) else ""


def reasons(card: Card, tally: Tally) -> Visual:
    """Why a question is next, and how far the interview is."""
    answered = counted(tally.answered, "question")
    left = f"{answered} answered, {tally.open} open, {tally.parked} left to somebody, "
    left += f"{tally.elsewhere} put to others, about {tally.to_go} to go."
    left += f" {tally.grown}." if tally.grown else ""
    parts: list[Visual] = [words(card.because or "You asked for it."), words(card.question.why, "$foreground 60%"),
                           words(" "), words(left)]
    if tally.blocking:
        parts.append(words("Nothing is known yet about:"))
        parts.extend(Hanging("· ", words(title)) for title in tally.blocking)
    return Stack(*parts)

