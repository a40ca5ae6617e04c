"""The stylesheet of the application, parsed once."""

from __future__ import annotations

from textual.cache import LRUCache
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet

SOURCES = 512
"""More than there are: widgets with styles of their own, and our file."""


class ParsedOnce(Stylesheet):
    """Textual parses every source anew for each mode that is shown first; here only for other colours of a theme."""

    def __init__(self, variables: dict[str, str]) -> None:
        super().__init__(variables=variables)
        self._parse_cache: LRUCache[tuple[object, ...], list[RuleSet]] = LRUCache(SOURCES)

    def set_variables(self, variables: dict[str, str]) -> None:
        """Forgets what was parsed where a variable is another."""
        if variables != self._variables:
            super().set_variables(variables)

    def reparse(self) -> None:
        """Parses what is not parsed yet."""
        self.parse()
