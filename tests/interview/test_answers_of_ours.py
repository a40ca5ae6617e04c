from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from interviewer.library import load_template
from interviewer.session.raising import Rules

FILE = Path(__file__).parent / "answers_of_ours.jsonl"
ANSWERS = [json.loads(line) for line in FILE.read_text("utf-8").splitlines()]
ALIKE = {"vague": "unmeasured", "unmeasured": "vague"}


def raised(answer: dict[str, Any], rules: Rules) -> set[str]:
    return {f.kind for f in rules.raised(answer["slot"], answer["text"])}


def found(kind: str, answer: dict[str, Any], kinds: set[str]) -> bool:
    return kind in kinds or (ALIKE.get(kind) in kinds and ALIKE.get(kind) in answer.get("also", ()))


def test_the_expected_follow_ups_are_raised_and_clean_answers_left_alone():
    rules = Rules(load_template("software"))
    kinds = {a["id"]: raised(a, rules) for a in ANSWERS}
    wanted = [(kind, a) for a in ANSWERS for kind in a["expect"]]
    missed = [a["text"] for kind, a in wanted if not found(kind, a, kinds[a["id"]])]
    bothered = [a["text"] for a in ANSWERS if not a["expect"] and kinds[a["id"]]]
    odd = [a["text"] for a in ANSWERS if a["expect"] and kinds[a["id"]] - {*a["expect"], *a.get("also", ())}]
    assert len(missed) <= 0.05 * len(wanted), missed
    assert len(bothered) <= 0.02 * (len(ANSWERS) - len(wanted)), bothered
    assert len(odd) <= 0.05 * len(wanted), odd


def test_every_slot_has_its_answers():
    assert {a["slot"] for a in ANSWERS} == {s.id for s in load_template("software").slots}
