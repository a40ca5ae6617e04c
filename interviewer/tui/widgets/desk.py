"""The desk of the interview: outline, conversation with the card under it, growing draft."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.events import Key
from textual.widget import Widget
from textual.widgets import Input, TextArea

from interviewer.model.spec import Spec
from interviewer.tui.widgets.conversation import Conversation, Exchange
from interviewer.tui.widgets.document import Document
from interviewer.tui.widgets.fields import Field
from interviewer.tui.widgets.fields.field import command
from interviewer.tui.widgets.outline import Outline, SlotState


class Desk(Horizontal):
    """Three columns; narrow terminals show the middle one."""

    def compose(self) -> ComposeResult:
        """Outline, talk, preview."""
        yield Outline()
        with Vertical(id="talk"):
            with Vertical(id="said"):
                yield Conversation()
            yield Vertical(id="place")
        yield Document(id="preview")

    def on_mount(self) -> None:
        """The preview is to be looked at: keys stay with the card."""
        self.query_one(Document).can_focus = False

    async def put(self, card: Widget) -> None:
        """A new card in the place of the old one.

        The old one is hidden first and removed after the next picture: a widget that is gone but still in the
        picture cannot be drawn.
        """
        place = self.query_one("#place")
        self.look(back=False)
        old = list(place.children)
        with self.app.batch_update():
            for widget in old:
                widget.display = False
            await place.mount(card)
        for widget in old:
            self.call_after_refresh(widget.remove)

    def tell(self, exchanges: Sequence[Exchange], slots: Sequence[SlotState], current: str) -> None:
        """What was said so far and how far each slot is."""
        self.query_one(Conversation).tell(exchanges)
        self.query_one(Outline).show(slots, current)

    def on_key(self, event: Key) -> None:
        """Words typed while the conversation has the focus go into the card: nothing typed is lost."""
        letter = event.character or ""
        field = next(iter(self.query(Field)), None)
        if field is None or not self.query_one(Conversation).has_focus or not letter.strip() or command(event):
            return
        self.look(back=False)
        field.begin()
        event.stop()
        self.app.call_later(self._insert, letter)   # behind the focus, which comes by the same way

    def _insert(self, letter: str) -> None:
        focused = self.screen.focused
        if isinstance(focused, Input):
            focused.insert_text_at_cursor(letter)
        elif isinstance(focused, TextArea):
            focused.insert(letter)

    def look(self, *, back: bool) -> None:
        """Where there is no room for both, shows the conversation (`back`) or the card."""
        self.set_class(back, "-looking")

    def preview(self, spec: Spec) -> None:
        """The draft as it stands, scrolled to what changed."""
        self.query_one(Document).show(spec, follow=True)
