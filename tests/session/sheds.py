from __future__ import annotations

from typing import Any

from interviewer import Session
from interviewer.model.coverage import Coverage, Evidence, Finding
from interviewer.model.entry import Compared
from interviewer.model.seed import Place
from interviewer.session.opening import written
from interviewer.session.seeds import nothing

SHED: dict[str, Any] = {
    "id": "shed",
    "version": "1",
    "title": "Tool shed",
    "product": "basics.name",
    "signals": [{"words": ["payment"], "raises": {"safety": 6}, "why": "money changes hands"}],
    "slots": [
        {
            "id": "basics",
            "title": "Basics",
            "need": "What it is.",
            "impact": 9,
            "questions": [
                {"id": "basics.name", "kind": "short", "ask": "What is it called?", "depth": "quick"},
                {
                    "id": "basics.kind",
                    "kind": "choice",
                    "ask": "Which kind is it?",
                    "depth": "quick",
                    "choices": [
                        {"value": "web", "label": "A web page"},
                        {"value": "desk", "label": "A program on a desk"},
                    ],
                },
                {
                    "id": "basics.browsers",
                    "kind": "choices",
                    "ask": "Which browsers?",
                    "when": {"answer": "basics.kind", "is": "web"},
                    "choices": [{"value": "ff", "label": "Firefox"}, {"value": "ch", "label": "Chrome"}],
                },
            ],
        },
        {
            "id": "tasks",
            "title": "Tasks",
            "need": "What it does.",
            "impact": 8,
            "after": ["basics"],
            "questions": [
                {
                    "id": "tasks.what",
                    "kind": "list",
                    "ask": "What shall it do?",
                    "depth": "quick",
                    "detail": {"standard": 2},
                    "each": [
                        {"id": "trigger", "kind": "short", "ask": "When does it {item}?"},
                        {"id": "must", "kind": "yesno", "ask": "Is “{item}” a must?"},
                        {
                            "id": "reason",
                            "kind": "short",
                            "ask": "Why must it {item}?",
                            "when": {"answer": "item.must", "is": True},
                        },
                    ],
                },
                {"id": "tasks.first", "kind": "ranking", "ask": "Which comes first?", "from": "tasks.what"},
            ],
        },
        {
            "id": "speed",
            "title": "Speed",
            "need": "How fast it is.",
            "impact": 6,
            "follow_ups": {"unmeasured": "How many seconds is “{about}”?"},
            "questions": [
                {
                    "id": "speed.page",
                    "kind": "number",
                    "unit": "s",
                    "minimum": 0,
                    "maximum": 60,
                    "ask": "How long may a page take?",
                },
                {"id": "speed.feel", "kind": "text", "ask": "Where does speed matter?"},
            ],
        },
        {
            "id": "dates",
            "title": "Dates",
            "need": "When it is used.",
            "impact": 4,
            "required": False,
            "questions": [{"id": "dates.start", "kind": "date", "ask": "When does it start?", "depth": "quick"}],
        },
        {"id": "safety", "title": "Safety", "need": "Who may do what.", "impact": 3},
    ],
}


ANSWERS: dict[str, Any] = {
    "yesno": "yes",
    "choice": "1",
    "choices": "1,2",
    "number": "2 s",
    "date": "next Friday",
    "short": "at 9:00 on Monday",
    "list": "lend; return; remind",
    "pick": "1",
    "ranking": "2,1",
    "text": "At the desk, 40 people an hour.",
    "playback": "right",
}


def covered(
    session: Session, *slots: str, status: str = "covered", quotes: tuple[str, ...] = ("Only clerks log in.",)
) -> None:
    """Records a comparison in which these slots have quotes."""
    base = nothing(session.template)
    evidence = tuple(Evidence(seed="brief.md", place=Place(line=n), quote=q) for n, q in enumerate(quotes, 1))
    findings = tuple(
        Finding(slot=f.slot, title=f.title, status=status, score=1, evidence=evidence) if f.slot in slots else f
        for f in base.findings
    )
    coverage = Coverage(**{**dict(base), "findings": findings})
    session._store.append(written(Compared, "Maya", coverage=coverage))
    session.refresh()
