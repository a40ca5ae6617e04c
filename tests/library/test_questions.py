from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from interviewer.library import check_template
from interviewer.library.load import TemplateFault

GOOD: dict[str, Any] = {
    "id": "kit", "version": "1", "title": "Kit", "slots": [
        {"id": "users", "title": "Users", "need": "Who will use it.", "questions": [
            {"id": "users.who", "kind": "list", "ask": "Who will use it?", "why": "Screens depend on it.",
             "example": "clerks; guests", "each": [
                 {"id": "often", "kind": "choice", "ask": "How often does this happen: {item}?", "why": "It matters.",
                  "choices": [{"value": "daily", "label": "Every day"}, {"value": "rare", "label": "Rarely"}]}]},
            {"id": "users.age", "kind": "number", "ask": "How old is the youngest of them?", "why": "Texts need it.",
             "example": "6", "minimum": 0, "maximum": 100},
            {"id": "users.any", "kind": "yesno", "ask": "Are there guests?", "why": "Guests have no account."},
            {"id": "users.kind", "kind": "choice", "ask": "Which of these is it?", "why": "It decides what comes.",
             "choices": [{"value": "web", "label": "A web page"}, {"value": "desk", "label": "A program on a desk"}]},
            {"id": "users.more", "kind": "short", "ask": "What do guests see first?", "why": "It is the front door.",
             "example": "the map", "when": {"answer": "users.any", "is": True}},
        ]}]}
LAST = 4
OFTEN = GOOD["slots"][0]["questions"][0]["each"][0]


def found(folder: Path, template: dict[str, Any]) -> list[TemplateFault]:
    file = folder / "kit.yaml"
    file.write_text(yaml.safe_dump(template, sort_keys=False, allow_unicode=True), encoding="utf-8")
    return list(check_template(file))


def changed(number: int = LAST, **changes: Any) -> dict[str, Any]:
    """The good template with one question changed; None takes a key away."""
    (slot,) = GOOD["slots"]
    questions = [dict(q) for q in slot["questions"]]
    questions[number] = {k: v for k, v in {**questions[number], **changes}.items() if v is not None}
    return {**GOOD, "slots": [{**slot, "questions": questions}]}


def options(*labels: str, kind: str = "choice", **more: Any) -> dict[str, Any]:
    made = [{"value": f"v{n}", "label": label} for n, label in enumerate(labels)]
    return changed(3, kind=kind, choices=made, **more)


def check(*words: str) -> tuple[int, str]:
    done = subprocess.run([sys.executable, "-m", "interviewer", "template", "check", *words], capture_output=True,
                          text=True, check=False, timeout=50)
    return done.returncode, done.stdout


def test_a_good_template_has_nothing_to_complain_about(tmp_path):
    assert found(tmp_path, GOOD) == []


ASKS = [
    ("Tell me what guests see first?", "does not ask", "Once they are in, what do guests see first?"),
    ("What do guests see first.", "question mark", "What do guests see first?"),
    ("What " + "very " * 24 + "first?", "26 words", "What " + "very " * 23 + "first?"),
    ("What do guests see? And staff?", "asks twice", "What do guests see, on a phone?"),
    ("Who and when may enter?", "two things at once", "Who may come and go?"),
    ("What do guests see, and how do they leave?", "two things at once", "What do guests see, on the way in and out?"),
    ("How fast and reliable must it be?", "two things at once", "How long is the wait, between five and ten minutes?"),
    ("What are the goals and risks of it?", "two things at once", "What are the goals of guests and staff?"),
    ("Which endpoint do guests use?", "insiders' talk", "Which endpoint (an address for programs) do they use?"),
    ("What is the RTO of it?", "insiders' talk", "How long may it be out of order?"),
    ("Which XKCD do guests see?", "not known to everybody", "Which PDF do guests see?"),
    ("Which XKCD do guests see?", "not known to everybody", "Which comic strips (XKCD) do guests see?"),
    ("Which database should we use?", "asks for a solution", "Which database is already decided?"),
    ("Should there be a dropdown for the rooms?", "asks for a solution", "How do guests choose a room?"),
    ("How should we store the bookings?", "asks for a solution", "How should guests be told?"),
    ("Don't you want guests to see the map?", "into people's mouths", "What do you want guests to see?"),
    ("Obviously guests pay first, when exactly?", "into people's mouths", "When exactly do guests pay?"),
    ("Guests see the map first, don't they?", "into people's mouths", "Which of them don't see the map?"),
    ("What must never be impossible for guests?", "denies twice", "What must nobody be able to do?"),
    ("What can guests not do without a key?", "denies twice", "What can guests do without a key?"),
    ("Why do guests hate the map?", "takes for granted", "Why must guests see the map?"),
    ("How bad is the map?", "takes for granted", "How badly lit is the hall where guests stand?"),
    ("What does {guest} see first?", "shown as it stands", "What does a guest see first?"),
]


@pytest.mark.parametrize(("bad", "says", "good"), ASKS, ids=[bad[:30] for bad, _, _ in ASKS])
def test_a_question_hard_to_answer_is_named_and_one_that_looks_so_is_not(tmp_path, bad, says, good):
    faults = found(tmp_path, changed(ask=bad))
    assert [f for f in faults if says in f.message and f.message.startswith("users.more: ")], faults
    assert all(f.advice for f in faults)
    assert found(tmp_path, changed(ask=good)) == []


@pytest.mark.parametrize(("bad", "good"), [
    ("Should guests not see the map?", "Should guests see the map where there is no internet?"),
    ("Mustn't guests see the map?", "Must guests see the map?"),
])
def test_a_yes_to_a_denied_question_means_both(tmp_path, bad, good):
    assert any("in the negative" in f.message for f in found(tmp_path, changed(2, ask=bad)))
    assert found(tmp_path, changed(2, ask=good)) == []
    assert found(tmp_path, changed(ask="What should guests not see?")) == []


@pytest.mark.parametrize(("bad", "says", "good"), [
    (changed(why=None), "no `why`", changed(why="Why not.")),
    (changed(example=None), "no `example`", changed(2, example=None)),
    (changed(0, each=[{**OFTEN, "ask": "How often?"}]), "put {item} into it", GOOD),
    (options("A web page", "a web page."), "stands there twice", options("A web page", "A paper page")),
    (options("1 to 10", "10 to 50"), "overlap", options("1 to 10", "11 to 50")),
    (options("1 to 10", "10 to 50"), "overlap", options("1 to 10", "10 to 50", kind="choices")),
    (options("Web", "Web and phone"), "overlap", options("Web", "Web pages of others")),
    (options("Web", "Phone", "Both"), "takes the others in", options("Web", "Phone", "Both sides of a card")),
    (options("Web", "Phone", "Other"), "offered anyway", options("Web", "Phone", "Other people's phones")),
    (options("Web", "Phone", own_words=False), "has no answer", options("Web", "Phone", "Neither", own_words=False)),
    (options(*"abcdefghij"), "10 options", options(*"abcdefghi")),
])
def test_what_helps_people_to_answer(tmp_path, bad, says, good):
    faults = found(tmp_path, bad)
    assert [f for f in faults if says in f.message and f.advice], faults
    assert not [f for f in found(tmp_path, good) if says in f.message]


@pytest.mark.parametrize(("bad", "says", "good"), [
    ({"answer": "users.age", "over": 100}, "at most 100", {"answer": "users.age", "over": 99}),
    ({"answer": "users.age", "under": 0}, "at least 0", {"answer": "users.age", "under": 1}),
    ({"answer": "users.any", "over": 3}, "of kind yesno", {"answer": "users.any"}),
    ({"answer": "users.kind", "is": True}, "not yes or no", {"answer": "users.kind", "is": "web"}),
    ({"answer": "users.kind", "is": "phone"}, "it has: web, desk", {"not": {"answer": "users.kind", "is": "web"}}),
    ({"all": [{"answer": "users.kind", "is": "web"}, {"answer": "users.kind", "is": "desk"}]}, "at once",
     {"any": [{"answer": "users.kind", "is": "web"}, {"answer": "users.kind", "is": "desk"}]}),
    ({"all": [{"answer": "users.any"}, {"not": {"answer": "users.any"}}]}, "the opposite",
     {"all": [{"answer": "users.any"}, {"not": {"answer": "users.any", "is": True}}]}),
    ({"any": [{"answer": "users.kind", "is": "phone"}, {"answer": "users.age", "over": 200}]}, "it has: web, desk",
     {"any": [{"answer": "users.kind", "is": "phone"}, {"answer": "users.age", "over": 20}]}),
])
def test_a_condition_that_can_never_hold_is_an_error(tmp_path, bad, says, good):
    faults = found(tmp_path, changed(when=bad))
    assert [f for f in faults if "never asked" in f.message and says in f.message and not f.advice], faults
    assert found(tmp_path, changed(when=good)) == []


def test_what_waits_for_a_question_that_is_never_asked_is_never_asked_either(tmp_path):
    dead = changed(3, when={"answer": "users.age", "over": 100})
    dead["slots"][0]["questions"][LAST]["when"] = {"answer": "users.kind"}
    assert [f.message.partition(":")[0] for f in found(tmp_path, dead)] == ["users.kind", "users.more"]


def test_a_question_that_waits_for_a_deeper_one_is_pointed_out(tmp_path):
    deep = changed(2, depth="deep")
    assert [(f.advice, "waits for users.any" in f.message) for f in found(tmp_path, deep)] == [(True, True)]
    deep["slots"][0]["questions"][LAST]["depth"] = "deep"
    assert found(tmp_path, deep) == []


def test_items_that_nobody_asks_about_at_any_depth_are_an_error(tmp_path):
    nothing = changed(0, detail={"quick": 0, "standard": 0, "deep": 0})
    assert [f.advice for f in found(tmp_path, nothing) if "`each`" in f.message] == [False]
    assert found(tmp_path, changed(0, detail={"quick": 0, "standard": 0, "deep": 1})) == []


def test_a_follow_up_of_ones_own_is_a_question_and_knows_its_words(tmp_path):
    faults = found(tmp_path, changed(follow_ups={"vague": "Say what “{abuot}” is."}))
    assert {f.message.partition("; ")[0] for f in faults} == {
        "users.more: a question ends with a question mark", "users.more: {abuot} would be shown as it stands"}
    assert found(tmp_path, changed(follow_ups={"vague": "What is “{about}”?"})) == []


def test_words_are_looked_at_in_english_only(tmp_path):
    german = {**changed(ask="Welche API nutzen die Gäste zuerst?"), "language": "de"}
    assert found(tmp_path, german) == []


@pytest.mark.parametrize(("template", "plain", "strict"), [
    (GOOD, 0, 0), (changed(why=None), 0, 1), (changed(when={"answer": "users.what"}), 1, 1)])
def test_advice_counts_only_when_it_is_asked_to(tmp_path, template, plain, strict):
    found(tmp_path, template)
    file = str(tmp_path / "kit.yaml")
    assert check(file)[0] == plain
    assert check("--strict", file)[0] == strict


def test_every_fault_names_file_line_what_and_how_to_repair_it(tmp_path):
    found(tmp_path, changed(ask="Which database should we use?"))
    said = check(str(tmp_path / "kit.yaml"))[1].strip()
    line = (tmp_path / "kit.yaml").read_text("utf-8").splitlines().index("    ask: Which database should we use?") + 1
    assert said == (f"{tmp_path / 'kit.yaml'}:{line}: advice: users.more: “which database should we” asks for a "
                    "solution; ask what people need, and leave the way to the builders")
