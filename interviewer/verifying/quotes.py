"""Quotes of a draft against the seeds: moved, edited, gone, or the whole file missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from interviewer.model.seed import Unreadable
from interviewer.model.verification import Discrepancy
from interviewer.verifying.saved import Quoted, Saved, comparable
from interviewer.verifying.shelf import Shelved, same_file


def quotes_hold(saved: Saved, seeds: Sequence[Shelved], unreadable: Sequence[Unreadable]) -> Iterator[Discrepancy]:
    """What is wrong with the quotes; a seed that is not there is named once, with all that rests on it."""
    by_seed: dict[str, list[Quoted]] = {}
    for quote in saved.quotes:
        by_seed.setdefault(quote.seed, []).append(quote)
    for path, quotes in by_seed.items():
        seed = same_file(path, seeds)
        if seed is None:
            seed = _renamed(saved.seeds.get(path, ""), seeds)
            yield _absent(path, quotes, seed, unreadable)
        if seed is not None:
            for quote in quotes:
                yield from _held(quote, seed, seeds)


def _renamed(digest: str, seeds: Sequence[Shelved]) -> Shelved | None:
    """The file with the same content, whatever it is called."""
    return next((s for s in seeds if digest and s.sha256.startswith(digest)), None)


def _absent(
    path: str, quotes: Sequence[Quoted], renamed: Shelved | None, unreadable: Sequence[Unreadable]
) -> Discrepancy:
    resting = "1 quote rests" if len(quotes) == 1 else f"{len(quotes)} quotes rest"
    if renamed is not None:
        return Discrepancy(kind="seed-moved", about=path, seed=path, found=renamed.path,
                           message=f"The same content is now in {renamed.path}; {resting} on it.")
    reason = next((u.reason for u in unreadable if u.path == path or u.path.endswith(f"/{path}")), "")
    if reason:
        return Discrepancy(kind="seed-unreadable", about=path, seed=path,
                           message=f"It cannot be read ({reason}); {resting} on it.")
    return Discrepancy(kind="seed-missing", about=path, seed=path,
                       message=f"It is not among the seeds given; {resting} on it.")


def _held(quote: Quoted, seed: Shelved, seeds: Sequence[Shelved]) -> Iterator[Discrepancy]:
    text = comparable(quote.text)
    places = seed.places(text)
    if places and (not quote.place or quote.place in places):
        return
    if places:
        yield _wrong(quote, "quote-moved", f"It stands at {_named(places)} now.", _named(places))
        return
    elsewhere = next(((s, found) for s in seeds if s is not seed and (found := s.places(text))), None)
    if elsewhere:
        where = f"{elsewhere[0].path}, {_named(elsewhere[1])}".removesuffix(", another place")
        yield _wrong(quote, "quote-moved", f"It stands in {where} now.", where)
    elif closest := seed.closest(text):
        yield _wrong(quote, "quote-edited", "It does not stand there in these words.", closest)
    else:
        yield _wrong(quote, "quote-gone", "Nothing like it stands there.", "")


def _named(places: Sequence[str]) -> str:
    named = list(dict.fromkeys(p for p in places if p))
    return " and ".join(named[:3]) if named else "another place"


def _wrong(quote: Quoted, kind: str, message: str, found: str) -> Discrepancy:
    return Discrepancy.model_validate({
        "kind": kind, "about": quote.about, "line": quote.line, "message": message, "seed": quote.seed,
        "place": quote.place, "quote": quote.text, "found": found,
    })
