"""Logistic regression with a pull towards given weights, by Newton's method. Small on purpose: no dependency."""

from __future__ import annotations

import math
from collections.abc import Sequence

Row = Sequence[float]


def fit(
    rows: Sequence[Row], truths: Sequence[bool], importance: Sequence[float], pull: float, prior: Row,
) -> list[float]:
    """Weights, the bias first. `pull` is how strongly the others are held at `prior`; the bias is free."""
    data = [(1.0, *row) for row in rows]
    width = len(data[0])
    held = [0.0, *prior]
    pulls = [1e-6] + [pull] * (width - 1)
    weights = list(held)
    for _ in range(30):
        slope = [-p * (w - h) for p, w, h in zip(pulls, weights, held, strict=True)]
        curve = [[pulls[i] if i == j else 0.0 for j in range(width)] for i in range(width)]
        for row, truth, counts in zip(data, truths, importance, strict=True):
            chance = probability(weights, row)
            error, bend = counts * (truth - chance), counts * chance * (1 - chance)
            for i, x in enumerate(row):
                if x:
                    slope[i] += error * x
                    line, scaled = curve[i], bend * x
                    for j, y in enumerate(row):
                        line[j] += scaled * y
        step = solve(curve, slope)
        weights = [w + max(-2.0, min(2.0, s)) for w, s in zip(weights, step, strict=True)]
        if max(map(abs, step)) < 1e-4:
            break
    return weights


def probability(weights: Row, row: Row) -> float:
    """`row` begins with 1.0 for the bias."""
    total = sum(w * x for w, x in zip(weights, row, strict=True))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """The solution of a system of linear equations, by elimination."""
    size = len(right)
    work = [[*line, r] for line, r in zip(matrix, right, strict=True)]
    for column in range(size):
        pivot = max(range(column, size), key=lambda r: abs(work[r][column]))
        work[column], work[pivot] = work[pivot], work[column]
        for below in range(column + 1, size):
            factor = work[below][column] / work[column][column]
            if factor:
                work[below] = [b - factor * c for b, c in zip(work[below], work[column], strict=True)]
    found = [0.0] * size
    for row in reversed(range(size)):
        rest = sum(work[row][c] * found[c] for c in range(row + 1, size))
        found[row] = (work[row][size] - rest) / work[row][row]
    return found
