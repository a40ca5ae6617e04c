"""How progress keeps what piles up: a step copies what it changes, and shares the rest with the steps before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

_NOTHING: Mapping[str, tuple[Any, ...]] = {}


class Entries(Mapping[str, Any]):
    """Entries by id, in the order of the journal.

    All versions of one journal share one dictionary, of which each sees as many entries as it was made with.
    """

    def __init__(self, entries: Iterable[Any] = ()) -> None:
        self._all = {entry.id: (number, entry) for number, entry in enumerate(entries)}
        self._count = len(self._all)

    def plus(self, entry: Any) -> Entries:
        """These and one more, whose id is new."""
        shared = self if len(self._all) == self._count else Entries(self.values())
        shared._all[entry.id] = (self._count, entry)
        longer = Entries()
        longer._all, longer._count = shared._all, self._count + 1
        return longer

    def place(self, entry_id: str) -> int:
        """How many entries are older."""
        number: int = self._all[entry_id][0]
        return number

    def __getitem__(self, entry_id: str) -> Any:
        number, entry = self._all[entry_id]
        if number >= self._count:
            raise KeyError(entry_id)
        return entry

    def __iter__(self) -> Iterator[str]:
        return islice(self._all, self._count)

    def __len__(self) -> int:
        return self._count


class Responses(Mapping[str, tuple[Any, ...]]):
    """For every question what was done with it, oldest first; slot by slot, in the order in which they were dealt with.

    What belongs to a slot is the same object for as long as nothing in that slot changes.
    """

    def __init__(self, slots: Mapping[str, Mapping[str, tuple[Any, ...]]] | None = None) -> None:
        self._slots = slots or {}

    @property
    def slots(self) -> Iterable[str]:
        """The slots in which something was done."""
        return self._slots.keys()

    def of(self, slot: str) -> Mapping[str, tuple[Any, ...]]:
        """What was done with the questions of one slot."""
        return self._slots.get(slot, _NOTHING)

    def plus(self, response: Any) -> Responses:
        """These and one more."""
        slot, question = _slot(response.question), response.question
        here = self.of(slot)
        return Responses({**self._slots, slot: {**here, question: (*here.get(question, ()), response)}})

    def again(self, responses: Iterable[Any]) -> Responses:
        """Other responses in place of these, sharing the slots in which nothing changed."""
        made: dict[str, dict[str, tuple[Any, ...]]] = {}
        for response in responses:
            here = made.setdefault(_slot(response.question), {})
            here[response.question] = (*here.get(response.question, ()), response)
        same = {slot for slot, here in made.items() if list(here.items()) == list(self.of(slot).items())}
        return Responses({slot: self.of(slot) if slot in same else here for slot, here in made.items()})

    def __getitem__(self, question: str) -> tuple[Any, ...]:
        return self._slots[_slot(question)][question]

    def get(self, question: str, default: Any = None) -> Any:
        """Without the cost of an exception: most questions asked for were never dealt with."""
        return self._slots.get(_slot(question), _NOTHING).get(question, default)

    def __contains__(self, question: object) -> bool:
        return isinstance(question, str) and question in self.of(_slot(question))

    def __iter__(self) -> Iterator[str]:
        return (question for here in self._slots.values() for question in here)

    def __len__(self) -> int:
        return sum(len(here) for here in self._slots.values())


def _slot(question: str) -> str:
    return question.partition(".")[0]
