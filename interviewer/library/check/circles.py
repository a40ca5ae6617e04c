"""Prerequisites and conditions that go round in a circle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter

from interviewer.library.check.fault import Fault, Path, flat
from interviewer.model.template import Template


def circles(template: Template) -> Iterator[Fault]:
    """Slots that come after each other, and questions that wait for each other."""
    graph = {s.id: [a for a in s.after if a != s.id] for s in template.slots}
    yield from _cycle(graph, "prerequisites go round in a circle",
                      {s.id: ("slots", n, "after") for n, s in enumerate(template.slots)})
    for s, slot in enumerate(template.slots):
        if slot.id in slot.after:
            yield Fault(("slots", s, "after"), slot.id, "a slot cannot come after itself")
    asked: dict[str, list[str]] = {}
    paths: dict[str, Path] = {}
    for s, slot in enumerate(template.slots):
        for q, question in enumerate(slot.questions):
            needs = [c.answer for c in flat(question.when) if c.answer] + ([question.from_] if question.from_ else [])
            asked[question.id] = needs
            paths[question.id] = ("slots", s, "questions", q)
    yield from _cycle(asked, "conditions go round in a circle", paths)


def _cycle(graph: Mapping[str, Sequence[str]], message: str, paths: Mapping[str, Path]) -> Iterator[Fault]:
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        circle = list(reversed(error.args[1]))
        yield Fault(paths.get(circle[0], ()), circle[0], f"{message}: {' → '.join(circle)}")


