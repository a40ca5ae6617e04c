"""Reproduce the weights of prompts/matching.yaml from labelled documents, by grouped cross-validation.

    python tests/bench/fit_matching.py FOLDER

FOLDER holds `coverage/`, `kep/` and `negative/`, each with `docs/` and `labels.jsonl`, and `kep/kep.yaml`. Weights are
held at the ones in use, so that a few dozen documents correct what is known of the language and do not replace it.
Prints the weights to copy and the figures of the held-out folds; writes nothing.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from logistic import fit, probability

from interviewer.library import load_scoring, load_template
from interviewer.matching import about
from interviewer.matching.cues import Compiled
from interviewer.matching.scoring import Grounds, grounds
from interviewer.matching.support import Supports, look
from interviewer.model.seed import Seed
from interviewer.reading import ReadingOptions, find, read_file

FOLDS = 8
RELEVANT = ("rich", "partial", "kep")
IMPORTANCE = {"kep": 0.2, "hard-irrelevant": 2.0, "partial": 1.5, "rich": 1.0, "irrelevant": 1.0}


class Row(NamedTuple):
    """One decision: the group that is held out together, the features, the truth, its importance."""

    group: str
    about: str
    features: list[float]
    truth: bool
    importance: float = 1.0
    judged: bool = True
    """False where nothing supports a slot: it is missing without any weighing"""


def documents(folder: Path) -> Iterator[tuple[Seed, dict[str, Any]]]:
    lines = (folder / "labels.jsonl").read_text(encoding="utf-8").splitlines()
    labels = {label["id"]: label for label in map(json.loads, lines)}
    for found in find([folder / "docs"], ReadingOptions()):
        seed = read_file(found)
        if isinstance(seed, Seed):
            yield seed, labels[Path(seed.path).stem]


def held_out(rows: Sequence[Row], pull: float, prior: Sequence[float]) -> tuple[list[float], list[float]]:
    """The probability of every row by a fit without its fold, and the weights of all rows together."""
    groups = sorted({row.group for row in rows})
    chances = [0.0] * len(rows)
    for number in range(FOLDS):
        fold = set(groups[number::FOLDS])
        weights = fitted([r for r in rows if r.group not in fold], pull, prior)
        for n, row in enumerate(rows):
            if row.group in fold and row.judged:
                chances[n] = probability(weights, (1.0, *row.features))
    return chances, fitted(rows, pull, prior)


def fitted(rows: Sequence[Row], pull: float, prior: Sequence[float]) -> list[float]:
    kept = [row for row in rows if row.judged]
    return fit([r.features for r in kept], [r.truth for r in kept], [r.importance for r in kept], pull, list(prior))


def f1(rows: Sequence[Row], chances: Sequence[float], threshold: float) -> tuple[float, float]:
    """F1 over all rows, and the mean over what they are about."""
    def of(pairs: list[tuple[bool, bool]]) -> float | None:
        hit, either = sum(a and b for a, b in pairs), sum(a + b for a, b in pairs)
        return 2 * hit / either if either else None

    pairs = [(row.truth, chance >= threshold) for row, chance in zip(rows, chances, strict=True)]
    by: dict[str, list[tuple[bool, bool]]] = {}
    for row, pair in zip(rows, pairs, strict=True):
        by.setdefault(row.about, []).append(pair)
    known = [v for v in map(of, by.values()) if v is not None]
    return of(pairs) or 0.0, sum(known) / max(1, len(known))


def about_rows(folder: Path, compiled: Compiled) -> list[Row]:
    rows = []
    for name in ("coverage", "negative", "kep"):
        for seed, label in documents(folder / name):
            kind = "kep" if name == "kep" else label["kind"]
            looked = look(compiled, seed.passages)
            found = about.features(compiled, looked, Supports(compiled, looked).titled)
            group = "kep" if name == "kep" else label["group"]
            rows.append(Row(group, kind, found, kind in RELEVANT, IMPORTANCE.get(kind, 0.7)))
    return rows


def slot_rows(folder: Path, compiled: Compiled, positive: Sequence[str], names: Sequence[str]) -> list[Row]:
    rows = []
    for seed, label in documents(folder):
        looked = look(compiled, seed.passages)
        supports = Supports(compiled, looked)
        judged = about.judge(compiled, about.features(compiled, looked, supports.titled))
        slots = compiled.template.slots
        all_found = grounds(supports.held, len(slots), len(looked), judged.probability)
        for slot, there in zip(slots, all_found, strict=True):
            found = there if judged.building else Grounds()
            said = label["labels"][slot.id]
            truth = (said if isinstance(said, str) else said["status"]) in positive
            values = [getattr(found, n) for n in names]
            rows.append(Row(label.get("group", label["id"]), slot.id, values, truth, judged=found.best > 0))
    return rows


def report(title: str, names: Sequence[str], rows: Sequence[Row], pull: float, prior: Sequence[float]) -> None:
    chances, weights = held_out(rows, pull, prior)
    listed = ", ".join(f"{n}: {w:.1f}" for n, w in zip(("bias", *names), weights, strict=True))
    sys.stdout.write(f"{title}: {{{listed}}}\n")
    for threshold in (0.35, 0.4, 0.45, 0.5, 0.6):
        pooled, mean = f1(rows, chances, threshold)
        sys.stdout.write(f"  from {threshold}: F1 {pooled:.3f} pooled, {mean:.3f} mean\n")


def main(folder: Path) -> None:
    scoring = load_scoring()
    software = Compiled(load_template("software"), scoring)
    manners = scoring.about.manners
    report("about", [*(m.id for m in manners), "headings"], about_rows(folder, software), 5.0,
           [*(m.weight for m in manners), scoring.about.heading_weight])
    kep = Compiled(load_template(str(folder / "kep" / "kep.yaml")), scoring)
    for name, compiled, place, positive in (
        ("covered", software, "coverage", ["covered"]), ("touched", software, "coverage", ["covered", "hinted"]),
        ("bare_covered", kep, "kep", ["covered"]),
    ):
        held = {k: v for k, v in getattr(scoring, name).model_dump().items() if k not in ("bias", "about")}
        report(name, list(held), slot_rows(folder / place, compiled, positive, list(held)), 40.0, list(held.values()))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
