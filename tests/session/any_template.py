from __future__ import annotations

from typing import Any

from hypothesis import assume
from hypothesis import strategies as st

from interviewer.library import check
from interviewer.model.template import Template

PLAIN = ("yesno", "choice", "choices", "number", "date", "short", "text", "list")
CHOICES = [{"value": "x", "label": "An x"}, {"value": "y", "label": "A y"}, {"value": "z", "label": "Neither"}]
DEPTHS = st.sampled_from(["quick", "standard", "deep"])


@st.composite
def templates(draw: st.DrawFn) -> Template:
    """Valid templates of every kind of question, with conditions, items, conflicts, statements and prerequisites."""
    asked: list[dict[str, Any]] = []
    slots = [draw(slot(number, asked)) for number in range(draw(st.integers(1, 4)))]
    whole: dict[str, Any] = {"id": "t", "version": draw(st.sampled_from("12")), "title": "T", "slots": slots}
    named = [q["id"] for q in asked if q["kind"] == "short"]
    if named and draw(st.booleans()):
        whole["product"] = named[0]
    if draw(st.booleans()):
        whole["signals"] = [{"words": ["desk", "payment"], "raises": {slots[-1]["id"]: 5}}]
    if len(asked) > 1 and draw(st.booleans()):
        whole["conflicts"] = draw(conflicts(asked))
    template = Template.model_validate(whole)
    faults = [f.message for f in check(template) if not f.advice]
    assert [message for message in faults if "never asked" not in message] == []
    assume(not faults)
    return template


@st.composite
def slot(draw: st.DrawFn, number: int, asked: list[dict[str, Any]]) -> dict[str, Any]:
    name = f"s{number}"
    questions = [draw(question(f"{name}.{letter}", asked)) for letter in "abc"[: draw(st.integers(0, 3))]]
    after = [f"s{draw(st.integers(0, number - 1))}"] if number and draw(st.booleans()) else []
    follow_ups = {"unmeasured": "How much is “{about}”?"} if draw(st.booleans()) else {}
    return {"id": name, "title": name.upper(), "need": "What is needed.", "after": after, "questions": questions,
            "required": draw(st.booleans()), "follow_ups": follow_ups, "statements": statements(questions)}


@st.composite
def question(draw: st.DrawFn, name: str, asked: list[dict[str, Any]]) -> dict[str, Any]:
    lists = [q["id"] for q in asked if q["kind"] == "list"]
    made = draw(plain(name, (*PLAIN, "pick", "ranking") if lists else PLAIN, lists))
    if made["kind"] == "list":
        own: list[dict[str, Any]] = []
        for inner in ("when", "must", "which")[: draw(st.integers(0, 3))]:
            kinds = ("short", "yesno", "choice", "number", "date", *(("pick",) if lists else ()))
            asked_of_item = draw(plain(inner, kinds, lists))
            asked_of_item["ask"] = f"{inner.title()} does it {{item}}?"
            known = [*asked, *({**q, "id": f"item.{q['id']}"} for q in own)]
            if known and draw(st.booleans()):
                asked_of_item["when"] = draw(condition(known))
            own.append(asked_of_item)
        made |= {"each": own, "detail": {"quick": draw(st.integers(0, 1)), "standard": 2}}
    if draw(st.booleans()):
        made["when"] = draw(condition(asked)) if asked and draw(st.booleans()) else draw(found("s0"))
    asked.append(made)
    return made


@st.composite
def plain(draw: st.DrawFn, name: str, kinds: tuple[str, ...], lists: list[str]) -> dict[str, Any]:
    kind = draw(st.sampled_from(kinds))
    made: dict[str, Any] = {"id": name, "kind": kind, "ask": "What?", "depth": draw(DEPTHS),
                            "impact": draw(st.integers(1, 10)),
                            "whom": draw(st.sampled_from(["anybody", "anybody", "engineer", "user"])),
                            "assume": draw(st.sampled_from(["", "It is so."]))}
    if kind in ("choice", "choices"):
        made |= {"choices": CHOICES, "own_words": draw(st.booleans())}
    if kind == "number":
        made |= draw(st.sampled_from([{}, {"unit": "s"}, {"unit": "s", "minimum": 0, "maximum": 60}]))
    if kind in ("pick", "ranking"):
        made["from"] = draw(st.sampled_from(lists))
    if kind in ("short", "text") and draw(st.booleans()):
        made |= {"follow_ups": {"vague": "What is “{about}”?"}, "more": ["What else?", "And what else?"]}
    return made


@st.composite
def condition(draw: st.DrawFn, asked: list[dict[str, Any]], level: int = 0) -> dict[str, Any]:
    form = draw(st.sampled_from(["answer", "answer", "answer", "slot", "all", "any", "not"])) if level < 2 else "answer"
    if form == "slot":
        return draw(found("s0"))
    if form == "not":
        return {"not": draw(condition(asked, level + 1))}
    if form in ("all", "any"):
        return {form: [draw(condition(asked, level + 1)) for _ in range(draw(st.integers(1, 2)))]}
    return draw(answered(draw(st.sampled_from(asked))))


@st.composite
def answered(draw: st.DrawFn, asked: dict[str, Any]) -> dict[str, Any]:
    """A condition on one answer that can hold for its kind."""
    forms: dict[str, list[dict[str, Any]]] = {
        "yesno": [{"is": True}, {"is": False}], "choice": [{"is": "x"}, {"includes": "y"}],
        "choices": [{"includes": "x"}, {"is": "z"}], "number": [{"over": 1}, {"under": 30}],
        "list": [{"includes": "lend"}]}
    return {"answer": asked["id"], **draw(st.sampled_from([{}, *forms.get(asked["kind"], [])]))}


def found(name: str) -> st.SearchStrategy[dict[str, Any]]:
    return st.sampled_from([{"slot": name, "status": ["missing"]}, {"slot": name, "status": ["missing", "hinted"]}])


@st.composite
def conflicts(draw: st.DrawFn, asked: list[dict[str, Any]]) -> list[dict[str, Any]]:
    made = []
    for _ in range(draw(st.integers(1, 2))):
        a, b = draw(st.sampled_from(asked)), draw(st.sampled_from(asked))
        if a is not b:
            same = a["kind"] == b["kind"] == "list"
            sides = [{"answer": q["id"]} for q in (a, b)] if same else [draw(answered(q)) for q in (a, b)]
            made.append({"a": sides[0], "b": sides[1], "same": same, "ask": "Which of the two holds?"})
    return made


def statements(questions: list[dict[str, Any]]) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = []
    for asked in questions:
        name, said = asked["id"].replace(".", "_"), f"{{{asked['id']}}}"
        if asked["kind"] == "list":
            inner = [f"The {{product}} shall {{item}}, {e['id']} {{item.{e['id']}}}." for e in asked["each"]]
            made.append({"id": name, "each": asked["id"], "patterns": [*inner, "The {product} shall {item}."]})
        elif asked["kind"] == "choices":
            made.append({"id": name, "apart": asked["id"], "patterns": ["The {product} shall have " + said + "."]})
        else:
            made.append({"id": name, "patterns": ["The {product} shall hold to " + said + "."]})
    return made
