"""Text on the screen: foreign words harmless and free of markup, and the few shapes text takes here."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual
from textual.widgets import Static

from interviewer.language.display import clipped, harmless


def shown(text: str, *, lines: bool = True) -> str:
    """Foreign text as characters and nothing else: no escape sequences, control characters, direction overrides.

    Line breaks stay unless `lines` is False.
    """
    return harmless(text, keep_lines=lines)


def words(text: str, style: str = "") -> Content:
    """Foreign text as content in one style; brackets in it are brackets."""
    return Content.styled(shown(text), style) if style else Content(shown(text))


def line(text: str, style: str = "", *, width: int = 0) -> Content:
    """Foreign text on one line, cut at `width` characters where that is not 0."""
    flat = " ".join(shown(text, lines=False).split())
    return words(clipped(flat, width) if width else flat, style)


def escaped(text: str) -> str:
    """Foreign text on one line for what takes markup and nothing else. `textual.markup.escape` lets `[$x]` through."""
    return line(text).plain.replace("[", "\\[")


def joined(*parts: Content | str) -> Content:
    """Parts one after the other; strings are plain text."""
    return Content("").join([p if isinstance(p, Content) else Content(p) for p in parts])


class Plain(Static):
    """Text that is never markup."""

    def __init__(self, content: str | Visual = "", **options: Any) -> None:
        super().__init__(shown(content) if isinstance(content, str) else content, markup=False, **options)

    def show(self, content: str | Visual) -> None:
        """Shows other text in place of what stood here."""
        self.update(shown(content) if isinstance(content, str) else content)


class Hanging(Visual):
    """A text whose later lines stand under the first, behind a mark or a margin."""

    def __init__(self, mark: Content | str, body: Content, *, again: Content | str | None = None) -> None:
        """`mark` stands before the first line; before the others `again`, or blanks as wide as the mark."""
        self.mark = mark if isinstance(mark, Content) else Content(mark)
        self.again = Content(again) if isinstance(again, str) else again
        self.body = body

    @property
    def margin(self) -> int:
        """Cells before every line."""
        return self.mark.cell_length

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Width of the widest line and the margin."""
        return self.margin + self.body.get_optimal_width(rules, container_width)

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Lines of the body in what the margin leaves."""
        return self.body.get_height(rules, max(1, width - self.margin))

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        """The body, line by line, each behind its mark."""
        if width <= self.margin:
            return self.body.render_strips(max(1, width), height, style, options)
        body = self.body.render_strips(width - self.margin, height, style, options)
        first = _unwrapped(self.mark, self.margin, style, options)
        rest = _unwrapped(self.again or Content(""), self.margin, style, options)
        return [
            Strip.join([first if n == 0 else rest, strip]).extend_cell_length(width, style.rich_style)
            for n, strip in enumerate(body)
        ]


def _unwrapped(mark: Content, width: int, style: Style, options: RenderOptions) -> Strip:
    """A mark with the blanks around it, which wrapping would take off."""
    lead = len(mark.plain) - len(mark.plain.lstrip())
    core = mark[lead:len(mark.plain.rstrip())] if mark.plain.strip() else Content("")
    strips = core.render_strips(width, 1, style, options) if core else []
    joined_strip = Strip.join([Strip.blank(lead, style.rich_style), *strips[:1]])
    return joined_strip.extend_cell_length(width, style.rich_style)


class Sides(Visual):
    """One line with something at its left and something at its right; the left is cut first, unless it is `kept`."""

    def __init__(self, left: Content, right: Content, *, kept: bool = False) -> None:
        self.left = left
        self.right = right
        self.kept = kept

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Both sides and a gap."""
        return self.left.cell_length + self.right.cell_length + 2

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Always one line."""
        return 1

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        """Left, blanks, right."""
        left, right = self.left, self.right
        if self.kept:
            right = _cut(right, width - left.cell_length - 2)
        left = _cut(left, width - right.cell_length - (1 if right else 0))
        gap = max(0, width - left.cell_length - right.cell_length)
        return joined(left, " " * gap, right).render_strips(max(1, width), 1, style, options)


def _cut(text: Content, width: int) -> Content:
    if text.cell_length <= width:
        return text
    return text.truncate(width, ellipsis=True) if width > 0 else Content("")


class Stack(Visual):
    """Visuals one below the other."""

    def __init__(self, *visuals: Visual) -> None:
        self.visuals = visuals

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Width of the widest."""
        return max((v.get_optimal_width(rules, container_width) for v in self.visuals), default=0)

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Sum of the heights."""
        return sum(v.get_height(rules, width) for v in self.visuals)

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        """All of them, in order."""
        strips = [s for v in self.visuals for s in v.render_strips(width, None, style, options)]
        return strips if height is None else strips[:height]


def near(path: Path) -> str:
    """A path as short as it can be said from here, so that its name is not cut off."""
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)
