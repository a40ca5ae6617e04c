"""The conversation so far: questions and what was said, oldest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual import on
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from interviewer.tui.messages import ExchangeChosen
from interviewer.tui.plain import Hanging, Stack, joined, words
from interviewer.tui.widgets.listing import Listing


@dataclass(frozen=True)
class Exchange:
    """A question and what was done with it. `answered` is False for what was passed over or parked."""

    question: str
    ask: str
    said: str
    by: str
    at: str
    answered: bool = True


def exchanged(exchange: Exchange) -> Stack:
    """An exchange as people read it."""
    meta = words(f"{exchange.by} · {exchange.at}", "$foreground 45%")
    style, mark = ("", "▌ ") if exchange.answered else ("italic $foreground 60%", "· ")
    return Stack(
        joined(words(f"{exchange.ask}  ", "$foreground 60%"), meta),
        Hanging(Content.styled(mark, "$accent"), words(exchange.said, style), again=Content.styled(mark, "$accent")),
        Content(" "),
    )


class Conversation(Listing):
    """Exchanges one after the other; one list however many there are. Choosing one posts `ExchangeChosen`."""

    def __init__(self) -> None:
        super().__init__(id="conversation")
        self._said: tuple[Exchange, ...] = ()

    def tell(self, exchanges: Sequence[Exchange]) -> None:
        """Shows these; where only new ones came, only they are added."""
        old, new = self._said, tuple(exchanges)
        if new == old and self.option_count:
            return
        self._said = new
        if old and new[: len(old)] == old:
            self.add_options(self._option(e) for e in new[len(old):])
        else:
            empty = "Nothing asked yet. One question at a time; every answer is on disk before the next one shows."
            blank = Option(words(empty, "$foreground 60%"), disabled=True)
            self.set_options([self._option(e) for e in new] or [blank])
        self.to_end()

    def _option(self, exchange: Exchange) -> Option:
        return Option(exchanged(exchange), id=exchange.question)

    def to_end(self) -> None:
        """Shows the latest."""
        self.call_after_refresh(self.scroll_end, animate=False, immediate=True)

    def on_resize(self) -> None:
        """The latest stays in sight when the card takes more room."""
        if not self.has_focus:
            self.to_end()

    def on_focus(self) -> None:
        """The cursor begins at the latest."""
        if self.highlighted is None:
            self.action_last()

    def on_blur(self) -> None:
        """No cursor where nobody looks."""
        self.highlighted = None

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option_id is not None:
            self.post_message(ExchangeChosen(event.option_id))
