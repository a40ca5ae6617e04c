"""One dialog to go anywhere in the interview: topics, open questions, what was said."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from textual.visual import Visual
from textual.widgets.option_list import Option

from interviewer.session.searching import Found, search
from interviewer.tui.dialogs.asking import SearchDialog
from interviewer.tui.plain import Hanging, Sides, Stack, line, words

if TYPE_CHECKING:
    from interviewer.session import Session

SHOWN = 60
"""Lines of a list; more words narrow it."""
QUESTION = "question "
"""Before the id of a question, to tell it from that of a slot."""
_STATES = {"open": ("open", "$text-accent"), "answered": ("answered", "$text-success")}


class FindDialog(SearchDialog):
    """Topics, open questions and answers, by any words of theirs. Dismissed with `question ID` or a slot's id."""

    def __init__(self, session: Session, slots: Mapping[str, Visual]) -> None:
        """`slots`: id of a slot -> how it is shown."""
        super().__init__("Go to a topic, a question or an answer", ())
        self.session = session
        self.slots = slots

    def _found(self, text: str) -> list[Option]:
        return [Option(self._shown(f), id=f.id if f.kind == "slot" else QUESTION + f.id)
                for f in _once(search(self.session, text))[:SHOWN]]

    def _shown(self, found: Found) -> Visual:
        if found.kind == "slot":
            return self.slots.get(found.id) or line(found.slot)
        state, style = _STATES[found.kind]
        head = Sides(line(f"  {found.text}"), line(f"{found.slot} · {state}", style))
        return Stack(head, Hanging("    ", words(line(found.said, width=90).plain, "$foreground 60%"))) \
            if found.said else head


def _once(found: Sequence[Found]) -> list[Found]:
    """A question that is asked again is open and answered: the open one stays."""
    seen: dict[tuple[bool, str], Found] = {}
    for each in found:
        key = (each.kind == "slot", each.id)
        if key not in seen or each.kind == "open":
            seen[key] = each
    return list(seen.values())


def chosen(name: str | None, *, question: Callable[[str], object], slot: Callable[[str], object]) -> None:
    """Goes where the dialog's result says."""
    if name is None:
        return
    if name.startswith(QUESTION):
        question(name.removeprefix(QUESTION))
    else:
        slot(name)
