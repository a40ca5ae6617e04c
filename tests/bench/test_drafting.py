from __future__ import annotations

import time
from datetime import UTC, datetime

from interviewer.drafting import draft
from interviewer.export import FORMATS
from interviewer.interview.replay import replay
from interviewer.library import load_wording
from interviewer.model.answer import Item, Items, Words
from interviewer.model.coverage import Coverage, Summary, TemplateRef
from interviewer.model.entry import Answered, Entry
from interviewer.model.template import Template

FEW, MANY = 500, 2_000
NOTHING = Coverage(
    template=TemplateRef(id="large", version="1"),
    verdict="nothing-matches",
    summary=Summary(covered=0, hinted=0, missing=1),
)


def template() -> Template:
    pattern = "When {item.trigger}, the {product} shall {item.response}."
    each = [{"id": "trigger", "kind": "short", "ask": "When?"}, {"id": "response", "kind": "short", "ask": "What?"}]
    slot = {"id": "features", "title": "Functions", "need": "What it does.",
            "questions": [{"id": "features.what", "kind": "list", "ask": "What?", "each": each}],
            "statements": [{"id": "function", "each": "features.what", "patterns": [pattern]}]}  # fmt: skip
    return Template.model_validate({"id": "large", "version": "1", "title": "Large", "slots": [slot]})


def entries(number: int) -> list[Entry]:
    said: dict[str, Words | Items] = {
        "features.what": Items(items=tuple(Item(number=n, text=f"print label {n}") for n in range(1, number + 1)))
    }
    for n in range(1, number + 1):
        said[f"features.what.{n}.trigger"] = Words(text=f"a clerk scans the tag of tool {n} at the counter")
        said[f"features.what.{n}.response"] = Words(text=f"show the loan of tool {n} with its day of return")
    at = datetime(2026, 11, 22, tzinfo=UTC)
    return [Answered(id=q, at=at, by="Ada", question=q, slot="features", ask="What?", value=v, raw=q)
            for q, v in said.items()]  # fmt: skip


def seconds(number: int) -> float:
    progress, wording = replay(entries(number)), load_wording()
    start = time.perf_counter()
    spec = draft(template(), NOTHING, progress, wording, program="interviewer 0")
    data = FORMATS["markdown"].render(spec)
    taken = time.perf_counter() - start
    assert len(spec.statements()) == number
    assert len(data) > 100 * number
    return taken


def test_a_draft_of_2000_statements_costs_no_more_than_its_share() -> None:
    few, many = min(seconds(FEW) for _ in range(2)), seconds(MANY)
    assert many / MANY < 3 * few / FEW
