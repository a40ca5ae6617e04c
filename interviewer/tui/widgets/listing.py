"""The list every list here is."""

from __future__ import annotations

from textual import events
from textual.geometry import Size
from textual.widgets import OptionList


class Listing(OptionList):
    """An option list that also stands where a resize leaves it no width for a moment."""

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Height at a width of at least one cell beside the padding: text cannot be wrapped at none."""
        beside = self.get_component_styles("option-list--option").padding.width
        return super().get_content_height(container, viewport, max(1 + beside, width))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """No page is turned where there is no room for a line."""
        return action not in ("page_up", "page_down") or bool(self.scrollable_content_region)


class Pointed(Listing):
    """A list beside which something shows what the cursor stands on: a click moves the cursor and does no more.

    With `again` a double click chooses the line, as enter does.
    """

    again = True

    async def _on_click(self, event: events.Click) -> None:
        event.prevent_default()
        clicked = event.style.meta.get("option")
        if clicked is None or self.options[clicked].disabled:
            return
        self.highlighted = clicked
        if self.again and event.chain > 1:
            self.action_select()
