"""What every answer field is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from textual import events
from textual.containers import Vertical
from textual.strip import Strip
from textual.widgets import Input, TextArea

from interviewer.model.question import Question
from interviewer.tui.messages import Offered, Typed
from interviewer.tui.plain import shown


@dataclass(frozen=True)
class Unsent:
    """What stands in a field: words, and options or verdicts by value. Kept when the person looks elsewhere."""

    text: str = ""
    chosen: tuple[str, ...] = ()


class Field(Vertical):
    """Takes the answer to one question; a field is made for it and never given another.

    Posts `Offered` when the person means it, `Typed` when something changed.
    """

    hint = ""
    """One line on how to answer here."""

    def __init__(self, question: Question, unsent: Unsent) -> None:
        super().__init__(classes="field")
        self.question = question
        self.first = unsent

    def unsent(self) -> Unsent:
        """What stands in the field now."""
        return self.first

    def offered(self) -> Offered | None:
        """The answer as it stands, None where nothing was chosen or typed."""
        return None

    def offering(self, text: str, value: Any) -> Offered:
        """An offer for this field's question.

        It is sent by the field whoever makes it: Textual stops a message at its sender, which may be the card.
        """
        offered = Offered(self.question.id, text, value)
        offered.set_sender(self)
        return offered

    def offer(self) -> bool:
        """Posts the answer as it stands; False where there is none."""
        offered = self.offered()
        if offered is None:
            return False
        self.post_message(offered)
        return True

    def begin(self) -> None:
        """Puts the cursor where the person answers."""
        for widget in self.query("*"):
            if widget.focusable:
                widget.focus(scroll_visible=False)   # the card scrolls: its question stays in sight
                return


def command(event: events.Key) -> bool:
    """Is it a key with alt? Most terminals send those as a letter, which Textual's own fields would take as text."""
    return event.key.startswith("alt+")


class Area(TextArea):
    """A text area that grows, and that takes nothing but characters from the clipboard."""

    def __init__(self, text: str = "", **options: Any) -> None:
        super().__init__(shown(text), soft_wrap=True, tab_behavior="focus", show_line_numbers=False,
                         highlight_cursor_line=False, **options)
        self.move_cursor(self.document.end)

    def on_mount(self) -> None:
        """A cursor that stands still where nothing is to move."""
        self.cursor_blink = self.app.animation_level != "none"

    async def _on_key(self, event: events.Key) -> None:
        if command(event):
            event.prevent_default()

    async def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        await super()._on_paste(events.Paste(shown(event.text)))

    def render_line(self, y: int) -> Strip:
        """One line; nothing where a resize leaves no width, at which a placeholder cannot be wrapped."""
        return super().render_line(y) if self.content_size.width > 0 else Strip.blank(self.size.width, self.rich_style)

    def on_text_area_changed(self) -> None:
        """Tells the card that there is something unsaved."""
        self.post_message(Typed())


class Line(Input):
    """One line of text that takes nothing but characters from the clipboard."""

    def __init__(self, text: str = "", **options: Any) -> None:
        hint = shown(options.pop("placeholder", ""), lines=False)
        super().__init__(shown(text, lines=False), select_on_focus=False, placeholder=hint, **options)

    def on_mount(self) -> None:
        """A cursor that stands still where nothing is to move."""
        self.cursor_blink = self.app.animation_level != "none"

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """One line has nothing to scroll: those keys are the dialog's."""
        return action not in ("scroll_up", "scroll_down", "page_up", "page_down")

    async def _on_key(self, event: events.Key) -> None:
        if command(event):
            event.prevent_default()

    def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        super()._on_paste(events.Paste(shown(event.text, lines=False)))

    def on_input_changed(self) -> None:
        """Tells the card that there is something unsaved."""
        self.post_message(Typed())
