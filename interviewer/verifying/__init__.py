"""A saved draft held against its seeds: quotes, sources, ids and wording."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from interviewer.language.faults import faults
from interviewer.language.sentences import fold
from interviewer.model.seed import Seed, Unreadable
from interviewer.model.verification import Discrepancy, Verification
from interviewer.model.wording import Wording
from interviewer.verifying.json_file import read_json
from interviewer.verifying.markdown import read_markdown
from interviewer.verifying.quotes import quotes_hold
from interviewer.verifying.saved import Reported, Said, Saved, words_shown
from interviewer.verifying.shelf import Shelved

__all__ = ["read_saved", "verify"]


def read_saved(text: str) -> Saved | None:
    """What a draft in JSON or Markdown claims; None where the text is no draft."""
    return read_json(text) if text.lstrip().startswith("{") else read_markdown(text)


def verify(path: str, saved: Saved, seeds: Iterable[Seed | Unreadable], wording: Wording) -> Verification:
    """Everything in a draft that does not hold. `path` is its name as shown, `seeds` as `reading.read` gives them."""
    shelf: list[Shelved] = []
    unreadable: list[Unreadable] = []
    for seed in seeds:
        if isinstance(seed, Seed):
            shelf.append(Shelved(seed))
        else:
            unreadable.append(seed)
    found = [*saved.wrong, *_doubled(saved), *_broken(saved, wording), *quotes_hold(saved, shelf, unreadable)]
    return Verification(
        spec=path, statements=len(saved.statements), quotes=len(saved.quotes), seeds=len(shelf),
        discrepancies=tuple(found),
    )


def _doubled(saved: Saved) -> Iterator[Discrepancy]:
    """Ids that are given twice, or not at all."""
    named = [*((s.id, s.line) for s in saved.statements), *saved.others]
    count = Counter(name for name, _ in named)
    last = dict(named)
    for name, number in count.items():
        if number > 1 or not name:
            message = f"It is given {number} times." if name else "A statement or register line has no id."
            yield Discrepancy(kind="duplicate-id", about=name, line=last[name], message=message)


def _broken(saved: Saved, wording: Wording) -> Iterator[Discrepancy]:
    """Faults of wording that the draft does not report itself."""
    for statement in saved.statements:
        for fault in _faults(saved, statement, wording):
            yield Discrepancy(kind="rule-broken", about=statement.id, line=statement.line, found=fault.words,
                              message=f"It breaks the rule {fault.rule} (“{fault.words}”), which the draft does not "
                                      "report.")


def _faults(saved: Saved, statement: Said, wording: Wording) -> Iterator[Reported]:
    """Once for each rule and word; whatever the product is called is no fault, as in drafting."""
    text, product = fold(statement.text), fold(saved.product)
    named = [m.span() for m in re.finditer(re.escape(product), text)] if product else []
    seen: set[Reported] = set()
    for fault in faults(text, wording):
        one = Reported(statement.id, fault.rule, words_shown(fault.text))
        inside = any(start <= fault.span[0] and fault.span[1] <= end for start, end in named)
        if not inside and one not in saved.reported | seen:
            seen.add(one)
            yield one
