"""A seed to read, at the place of a quote."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.visual import Visual
from textual.widgets.option_list import Option

from interviewer.errors import InterviewerError
from interviewer.model.seed import Passage, Place
from interviewer.session.looking import SeedText, seed_text
from interviewer.tui.dialogs.dialog import Dialog
from interviewer.tui.plain import Hanging, Plain, Stack, joined, line, shown, words
from interviewer.tui.widgets.copying import copy
from interviewer.tui.widgets.listing import Listing

if TYPE_CHECKING:
    from interviewer.session import Session

AROUND = 300
"""Passages shown before the quote and behind it: a seed may be a book."""


@dataclass
class Looked(Message):
    """The seed was read, or could not be."""

    text: SeedText | None
    fault: str = ""


class SeedDialog(Dialog[None]):
    """The passages of a seed as they stand in it, the quoted one standing out under the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("c", "copy", "Copy", id="seed.copy", tooltip="Copy the passage under the cursor"),
        Binding("q", "quote", "To the quote", id="seed.quote", tooltip="Back to the quote"),
    ]

    def __init__(self, session: Session, seed: str, place: Place | None = None, quote: str = "") -> None:
        super().__init__(shown(f"{seed}, {place.words()}" if place and place.words() else seed, lines=False))
        self.session = session
        self.seed, self.place, self.quote = seed, place, quote
        self.passages: tuple[Passage, ...] = ()
        self.quoted: range = range(0)
        """The passages that the quote is made of."""
        self.add_class("reading")

    def body(self) -> ComposeResult:
        """What there is to say, and the passages."""
        yield Plain("Reading it …", classes="aside", id="told")
        yield Listing(id="passages")

    def on_mount(self) -> None:
        """Reads it; escape leaves meanwhile."""
        self.query_one(Listing).focus()
        self.look()

    @work(thread=True, exclusive=True, group="look", exit_on_error=False)
    def look(self) -> None:
        """Reads the seed."""
        try:
            self.post_message(Looked(seed_text(self.session, self.seed)))
        except InterviewerError as error:
            self.post_message(Looked(None, f"{error.message} {error.hint}"))

    def on_looked(self, event: Looked) -> None:
        """Shows it at the quote."""
        event.stop()
        if event.text is None:
            self.query_one("#told", Plain).show(Stack(words(event.fault), words(" "), words(f"“{self.quote}”")))
            return
        every = event.text.passages
        at = found(every, self.place, self.quote)
        first = max(0, at.start - AROUND)
        self.passages = every[first:at.start + AROUND]
        self.quoted = range(at.start - first, at.stop - first)
        changed = "It has changed since it was compared. " if event.text.changed else ""
        lost = "The quote does not stand in it any more. " if not at and self.quote else ""
        part = f"{len(self.passages)} of {len(every)} passages" if len(self.passages) < len(every) else ""
        self.query_one("#told", Plain).show(line(f"{changed}{lost}{part}"))
        self.query_one("#told").display = bool(changed or lost or part)
        self.query_one(Listing).set_options(self._rows())
        self.action_quote()

    def _rows(self) -> Iterator[Option]:
        before: Passage | None = None
        for number, passage in enumerate(self.passages):
            place = passage.place.words()
            same = before is not None and before.place == passage.place
            mark = Content.styled(f"{'' if same else _short(place):>9} ", "$foreground 45%")
            style = "bold" if passage.kind == "heading" else ""
            body: list[Visual] = [Hanging(mark, joined(words(f"{passage.speaker}: ", "$foreground 60%")
                                                       if passage.speaker else "", words(passage.text, style)))]
            if number in self.quoted:
                bar = Content.styled(f"{'▌ ':>10}", "$text-warning bold")
                where = [Hanging(bar, words(place, "$text-warning"))] if number == self.quoted.start else []
                body = [*where, Hanging(bar, words(passage.text, "bold $text-warning"), again=bar)]
            yield Option(Stack(*body))
            before = passage

    def action_quote(self) -> None:
        """To the quote."""
        listed = self.query_one(Listing)
        if not self.quoted:
            listed.action_first()
        else:
            listed.highlighted = self.quoted.start
            self.call_after_refresh(listed.scroll_to_highlight, top=False)

    def action_copy(self) -> None:
        """Copies the passage under the cursor."""
        at = self.query_one(Listing).highlighted
        if at is not None and at < len(self.passages):
            told = copy(self.app, self.passages[at].text)
            self.query_one("#told", Plain).show(told)
            self.query_one("#told").display = True


def found(passages: Sequence[Passage], place: Place | None, quote: str) -> range:
    """The passages that a quote is, or is a part of: at its place, else anywhere; empty where it does not stand."""
    wanted = _folded(quote)
    if not wanted:
        return range(0)
    for there in (True, False):
        for number, passage in enumerate(passages):
            text = _folded(passage.text)
            if (there and passage.place != place) or not text:
                continue
            if wanted in text:
                return range(number, number + 1)
            if wanted.startswith(text):
                return _further(passages, number, wanted)
    return range(0)


def _further(passages: Sequence[Passage], first: int, wanted: str) -> range:
    """From where a quote begins to where it ends, which may be some passages further on."""
    last, rest = first, wanted
    while last < len(passages) and (text := _folded(passages[last].text)) and rest.startswith(text):
        last, rest = last + 1, rest.removeprefix(text).lstrip()
    return range(first, last)


def _folded(text: str) -> str:
    return " ".join(text.split())


def _short(place: str) -> str:
    """A place in a margin: its last part."""
    last = place.rsplit(", ", 1)[-1]
    return last.replace("line ", "") if len(last) <= 14 else ""
