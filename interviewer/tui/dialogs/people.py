"""Dialogs that ask for a person: one of those known here, or a new name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from interviewer.model.question import Question
from interviewer.session.respondent import introduced
from interviewer.tui.dialogs.dialog import Dialog
from interviewer.tui.plain import Plain, joined, words
from interviewer.tui.widgets.fields.field import Line
from interviewer.tui.widgets.listing import Listing

if TYPE_CHECKING:
    from interviewer.session import Session

_NEW = "+"
"""Id of the option for a name that is not known yet; no name begins so."""


class Named(NamedTuple):
    """A name as it is known or was typed, and until when where that was asked."""

    name: str
    due: str = ""


class PeopleDialog(Dialog[Named]):
    """Who: typing narrows the list, and names somebody new; enter takes the line under the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "into(1)", "Down", show=False, id="dialog.down", tooltip="Next in the list"),
        Binding("up", "into(-1)", "Up", show=False, id="dialog.up", tooltip="Previous in the list"),
    ]

    def __init__(self, title: str, text: str, people: Sequence[tuple[str, str]], *, due: str | None = None) -> None:
        """`people`: the name, and how it is shown. `due`: a day is asked too, and this one stands there."""
        super().__init__(title, text)
        self.people = people
        self.due = due

    def body(self) -> ComposeResult:
        """A line to type into, the list, and a line for the day."""
        role = "" if self.due is not None else "; (engineer) behind it says for which role"
        yield Line("", placeholder=f"a name{role}", id="name")
        yield Listing(*self._found(""))
        if self.due is not None:
            yield Plain("By when (may stay empty)", classes="label")
            yield Line(self.due, placeholder="a day, or: end of next week", id="due")

    def on_mount(self) -> None:
        """On the line; the list moves with the arrow keys."""
        self.query_one(Listing).can_focus = False
        self.query_one("#name", Line).focus()
        self.query_one(Listing).action_first()

    def _found(self, text: str) -> list[Option]:
        wanted = " ".join(text.casefold().split())
        found = [Option(words(shown), id=name) for name, shown in self.people if wanted in shown.casefold()]
        if wanted and wanted not in {name.casefold() for name, _ in self.people}:
            new = joined(words(" ".join(text.split())), Content.styled(" · new here", "$foreground 60%"))
            found.append(Option(new, id=_NEW))
        return found

    @on(Input.Changed, "#name")
    def _changed(self, event: Input.Changed) -> None:
        self.query_one(Listing).set_options(self._found(event.value)).action_first()

    @on(Input.Submitted)
    def _entered(self) -> None:
        self.query_one(Listing).action_select()

    def action_into(self, by: int) -> None:
        """Moves in the list while the cursor stays in the line."""
        listed = self.query_one(Listing)
        (listed.action_cursor_down if by > 0 else listed.action_cursor_up)()

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        name = self.query_one("#name", Line).value if event.option_id == _NEW else event.option_id or ""
        self.finish(Named(name, self.query_one("#due", Line).value if self.due is not None else ""))


def who_answers(session: Session) -> PeopleDialog:
    """Who answers from here on: the others first, so that two people who take turns need one key and enter."""
    record, here = session.record, session.respondent
    others = [p for p in record.people() if p != here]
    shown = [(p, introduced(p, record.roles.get(p, ()))) for p in (*others, here)]
    waiting = {p: sum(record.put_to(q, p) is not None for q in record.assigned) for p in others}
    listed = [(p, text + (f" · {waiting[p]} put to them" if waiting.get(p) else "")
               + (" · answers now" if p == here else "")) for p, text in shown]
    return PeopleDialog("Who answers", "From here on every answer carries this name. Nothing typed is lost.", listed)


def assign_dialog(session: Session, question: Question) -> PeopleDialog:
    """To whom a question is put."""
    record = session.record
    people = [(p, introduced(p, record.roles.get(p, ()))) for p in record.people() if p != session.respondent]
    fitting = session.agenda.others(question.whom)
    people.sort(key=lambda pair: pair[0] not in fitting)
    every = [*people, ("everybody", "Everybody, each without seeing what the others said"),
             (session.respondent, f"{session.respondent}, as the first question next time")]
    if question.put_to:
        every.append(("nobody", "Nobody in particular any more"))
    best = f" Best answered by: {question.whom}." if question.whom != "anybody" else ""
    return PeopleDialog("Put the question to", f"It stays open and is asked when that person answers.{best}", every,
                        due=question.due)
