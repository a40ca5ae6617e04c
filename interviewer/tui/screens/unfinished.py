"""What stands in fields and is not saved: kept while the program runs, and on this machine for when it does not."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from typing import TYPE_CHECKING

from interviewer.tui.widgets.fields import Unsent

if TYPE_CHECKING:
    from interviewer.session import Session
    from interviewer.session.typed import Typed

TICK = 0.3
"""Seconds between two looks at what was typed."""
LONGEST = 4
"""Looks after which it is written although somebody goes on typing; else it is written in the first pause."""


class Unfinished(MutableMapping[str, Unsent]):
    """By card. What an earlier run of the program left is found again, once somebody asks for its card.

    Writing waits for a pause: the disk may be slow, and nobody is to wait for it between two letters.
    """

    def __init__(self, session: Session) -> None:
        self.session = session
        self.found: set[str] = set()
        """Cards whose words an earlier run left."""
        self._here: dict[str, Unsent] = {}
        self._waiting: dict[str, tuple[Typed, Unsent]] = {}
        self._fresh = False
        self._looks = 0

    def __getitem__(self, card: str) -> Unsent:
        if card not in self._here:
            text, chosen = self.session.typed.left(card)
            if not text and not chosen:
                raise KeyError(card)
            self._here[card] = Unsent(text, chosen)
            self.found.add(card)
        return self._here[card]

    def __setitem__(self, card: str, unsent: Unsent) -> None:
        if self._here.get(card) != unsent:
            self._here[card] = unsent
            self._waiting[card] = (self.session.typed, unsent)
            self._fresh = True

    def __delitem__(self, card: str) -> None:
        self._here.pop(card, None)
        self._waiting.pop(card, None)
        self.found.discard(card)
        self.session.typed.forget(card)

    def __iter__(self) -> Iterator[str]:
        return iter(self._here)

    def __len__(self) -> int:
        return len(self._here)

    def look(self) -> None:
        """To be called every `TICK` seconds: writes what waits, in a pause or after a while."""
        self._looks += 1
        if self._waiting and (not self._fresh or self._looks >= LONGEST):
            self.write()
        self._fresh = False

    def write(self) -> None:
        """Writes what waits, now."""
        waiting, self._waiting, self._looks = self._waiting, {}, 0
        for card, (typed, unsent) in waiting.items():
            typed.keep(card, unsent.text, unsent.chosen)
