"""Reproduce the weights of comparing from labelled documents, by grouped cross-validation.

    python tests/bench/fit_matching.py FOLDER…

A FOLDER holds `docs/` and `labels.jsonl`, and one with labels for another template the template as NAME/NAME.yaml. The
documents in tests/bench/documents, written for this purpose, are always added. Weights are held at what was expected
of them, so that some dozen documents correct what is known of the language and do not replace it. Prints the weights
to copy into prompts/matching.yaml and the figures of the held-out folds; writes nothing.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from logistic import fit, probability

from interviewer.library import load_scoring, load_template
from interviewer.matching import about
from interviewer.matching.cues import Compiled
from interviewer.matching.passage import Looked
from interviewer.matching.scoring import grounds
from interviewer.matching.support import Supports, look
from interviewer.model.scoring import Scoring
from interviewer.model.seed import Seed
from interviewer.reading import ReadingOptions, find, read_file

OWN = Path(__file__).parent / "documents"
FOLDS = 10
RELEVANT = ("rich", "partial", "other")
THRESHOLDS = (0.35, 0.4, 0.45, 0.5, 0.55)
UNUSED = {"covered": ("bias", "third", "elsewhere"), "touched": ("bias", "third", "elsewhere"),
          "bare_covered": ("bias", "about", "share", "length", "run")}
"""Features that did not help held-out documents."""
EXPECTED = {
    "about": {
        "obligation": 1.3, "ability": 0.5, "proposal": 1.7, "wish": 2.0, "project": 0.8, "technical": 1.6,
        "decision": 1.1, "readme": 1.0, "product": 0.0, "reporting": -1.7, "press": -3.1, "narrative": -1.9,
        "reader": -1.6, "lesson": -1.7, "definitions": -2.6, "contract": -2.3, "policy": -1.7, "hiring": -2.4,
        "market": -1.3, "kitchen": -2.6, "study": -1.7, "review": -1.4, "judgement": -3.0,
        "guidance": -1.8, "heading_weight": 1.4,
        "words_weight": 3.0,
    },
    "covered": {"best": 2.5, "second": 0.8, "mass": 1.0, "headed": 0.7, "share": 1.0, "both": 0.5, "about": 0.3,
                "length": 0.1, "run": 0.8},
    "touched": {"best": 2.5, "second": 0.8, "mass": 1.0, "headed": 0.8, "share": 1.0, "both": 0.5, "about": 0.3,
                "run": 0.5},
    "bare_covered": {"best": 1.6, "second": 1.2, "third": 0.6, "mass": 1.2, "headed": 0.8, "both": 0.2,
                     "elsewhere": 3.5},
}
"""What was expected of the features before labelled documents were asked; what is not named was expected to be 0."""
_HELD = 2.0
"""How strongly weights are held at what was expected."""
_OWN_COUNTS = 0.5
"""Documents written to be labelled fill more slots than others do."""


class Document(NamedTuple):
    """A labelled document; `kind` is `other` where the labels are for a template of the folder's own."""

    folder: str
    group: str
    kind: str
    labels: dict[str, str]
    seed: Seed


class Row(NamedTuple):
    """One decision: what is held out together, the features, the truth, its importance."""

    folder: str
    group: str
    about: str
    features: list[float]
    truth: bool
    importance: float = 1.0
    judged: bool = True
    """False where nothing supports a slot, or its document does not count: it is missing without any weighing"""


def documents(folder: Path) -> Iterator[Document]:
    lines = (folder / "labels.jsonl").read_text(encoding="utf-8").splitlines()
    labels = {label["id"]: label for label in map(json.loads, lines)}
    for found in find([folder / "docs"], ReadingOptions()):
        seed = read_file(found)
        if isinstance(seed, Seed):
            label = labels[Path(seed.path).stem]
            said = {slot: v if isinstance(v, str) else v["status"] for slot, v in label.get("labels", {}).items()}
            kind = "other" if own_template(folder) else label["kind"]
            yield Document(folder.name, label.get("group", label["id"]), kind, said, seed)


def own_template(folder: Path) -> Path | None:
    file = folder / f"{folder.name}.yaml"
    return file if file.exists() else None


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
    return fit([r.features for r in kept], [r.truth for r in kept], [r.importance for r in kept], pull, prior)


def f1(pairs: Sequence[tuple[bool, bool]]) -> float | None:
    hit, either = sum(a and b for a, b in pairs), sum(a + b for a, b in pairs)
    return 2 * hit / either if either else None


def report(title: str, names: Sequence[str], rows: Sequence[Row], pull: float, prior: Sequence[float]) -> None:
    """Prints weights and figures."""
    chances, weights = held_out(rows, pull, prior)
    listed = ", ".join(f"{n}: {w:.2f}" for n, w in zip(("bias", *names), weights, strict=True))
    sys.stdout.write(f"{title}: {{{listed}}}\n")
    for folder in dict.fromkeys(row.folder for row in rows):
        for threshold in THRESHOLDS:
            pairs: dict[str, list[tuple[bool, bool]]] = {}
            for row, chance in zip(rows, chances, strict=True):
                if row.folder == folder:
                    pairs.setdefault(row.about, []).append((row.truth, chance >= threshold))
            every = [pair for of in pairs.values() for pair in of]
            means = [v for v in map(f1, pairs.values()) if v is not None]
            wrong = sum(b and not a for a, b in every), sum(a and not b for a, b in every)
            sys.stdout.write(f"  {folder} from {threshold}: F1 {f1(every) or 0:.3f}, mean "
                             f"{sum(means) / max(1, len(means)):.3f}; {wrong[0]} too many, {wrong[1]} too few\n")


def seen(document: Document, compiled: Compiled) -> tuple[list[Looked], Supports, list[float]]:
    looked = look(compiled, document.seed.passages)
    supports = Supports(compiled, looked)
    return looked, supports, about.features(compiled, looked, supports.titled)


def about_row(document: Document, compiled: Compiled) -> Row:
    importance = 0.3 if document.kind == "other" else 1.3 if document.kind in RELEVANT else 1.0
    found = seen(document, compiled)[2]
    return Row(document.folder, document.group, document.kind, found, document.kind in RELEVANT, importance)


def slot_rows(document: Document, compiled: Compiled, positive: Sequence[str], names: Sequence[str]) -> Iterator[Row]:
    looked, supports, values = seen(document, compiled)
    judged = about.judge(compiled, values)
    slots = compiled.template.slots
    if document.kind in RELEVANT and not document.labels:
        return
    for n, there in enumerate(grounds(supports.held, len(slots), len(looked), judged.probability)):
        truth = document.labels.get(slots[n].id, "missing") in positive
        features = [getattr(there, name) for name in names]
        importance = _OWN_COUNTS if document.folder == OWN.name else 1.0
        yield Row(document.folder, document.group, slots[n].id, features, truth, importance,
                  judged=judged.building and there.best > 0)


def scale(name: str, compiled: Compiled, every: Sequence[Document], pull: float) -> None:
    """One of the scales."""
    names = [k for k in getattr(compiled.scoring, name).model_dump() if k not in UNUSED[name]]
    positive = ["covered"] if name.endswith("covered") else ["covered", "hinted"]
    rows = [row for d in every for row in slot_rows(d, compiled, positive, names)]
    report(name, names, rows, pull, [EXPECTED[name].get(k, 0.0) for k in names])


def gate(scoring: Scoring, compiled: Compiled, every: Sequence[Document]) -> None:
    names = [*(m.id for m in scoring.about.manners), "heading_weight", "words_weight"]
    prior = [EXPECTED["about"].get(name, 0.0) for name in names]
    report("about", names, [about_row(d, compiled) for d in every], _HELD, prior)


def main(folders: Sequence[Path]) -> None:
    scoring = load_scoring()
    software = Compiled(load_template("software"), scoring)
    every = [d for folder in (*folders, OWN) for d in documents(folder)]
    gate(scoring, software, every)
    for name in ("covered", "touched"):
        scale(name, software, [d for d in every if d.kind != "other"], _HELD)
    for folder in folders:
        if file := own_template(folder):
            compiled = Compiled(load_template(str(file)), scoring)
            scale("bare_covered", compiled, [d for d in every if d.folder == folder.name], 5.0)


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])
