from __future__ import annotations

import re

from hypothesis import example, given
from hypothesis import strategies as st
from talks import Talk, coverage, items, quantity

from interviewer.export import FORMATS
from interviewer.language.inert import inert, plain
from interviewer.model.answer import Chosen
from interviewer.model.spec import Spec


def whole() -> Talk:
    talk = Talk(coverage(users=("hinted", ("Members borrow tools.",))))
    talk.says("basics.name", "Tool Shed").says("basics.why", "Tools lie idle.").says(
        "users.who", items("members", "wardens")
    )
    talk.says("features.what", items("export orders", "Make it fast")).says(
        "features.what.1.priority", Chosen(values=("must",))
    )
    talk.says("speed.wait", quantity(None, 2)).says("place.where", Chosen(values=("own",))).parks(
        "questions.list", "Ben", "2027-03-01"
    )
    return talk


def page(talk: Talk) -> str:
    return FORMATS["markdown"].render(talk.spec()).decode()


def test_json_reads_back_as_the_same_spec() -> None:
    spec = whole().spec()
    assert Spec.model_validate_json(FORMATS["json"].render(spec)) == spec


def test_the_page_says_what_it_is_and_holds_every_chapter() -> None:
    text = page(whole())
    assert text.startswith("<!-- interviewer.spec/1 -->\n\n# Draft specification: Tool Shed\n")
    chapters = re.findall(r"^## (.*)$", text, re.MULTILINE)
    assert chapters == [
        "About this document",
        "Why",
        "What",
        "Further contents",
        "Open questions",
        "Assumptions",
        "Decisions",
        "Coverage",
        "Quality",
        "Documents",
        "Sources",
    ]


def test_a_statement_stands_with_priority_and_references_that_are_listed() -> None:
    text = page(whole())
    line = next(line for line in text.splitlines() if line.startswith("- **REQ-FUN-001"))
    assert re.fullmatch(r"- \*\*REQ-FUN-001\*\* \(must\) The Tool Shed shall export orders\. \[A\d+, A\d+\]", line), (
        line
    )
    for name in re.findall(r"\[([AS]\d+)", text):
        assert f"- **{name}** " in text or name in ("A1", "S1")


def test_own_words_are_marked_quoted_and_asked_about() -> None:
    lines = page(whole()).splitlines()
    at = next(i for i, line in enumerate(lines) if line.startswith("- **REQ-FUN-002** (own words) “Make it fast”"))
    assert any(line.startswith("  - To settle: How fast is “fast”") for line in lines[at + 1 : at + 5])


def test_open_questions_name_owner_and_day() -> None:
    assert "| parked by Ada | Ben | 2027-03-01 |" in page(whole())


@given(st.text())
@example("_")
def test_foreign_text_reads_back_and_marks_nothing_up(text: str) -> None:
    shown = inert(text)
    assert "\n" not in shown and "<" not in shown
    assert not re.match(r"(?:[#>+=:-]|\d{1,9}[.)](?:\s|$))", shown)
    assert re.search(r"(?<!\\)(?:\\\\)*[\[\]|`*]", shown) is None
    assert inert(plain(shown)) == shown


@given(st.text(), st.text())
def test_no_answer_changes_the_shape_of_the_page(name: str, why: str) -> None:
    plain_page = page(
        Talk().says("basics.name", "Tool Shed").says("basics.why", "word").says("users.who", items("word"))
    )
    other = page(
        Talk().says("basics.name", "Tool Shed").says("basics.why", f"a {why}").says("users.who", items(f"a {name}"))
    )
    assert len(re.findall(r"^##? ", other, re.MULTILINE)) == len(re.findall(r"^##? ", plain_page, re.MULTILINE))
    assert other.count("\n|") == plain_page.count("\n|")


def test_links_pictures_and_html_in_answers_are_dead() -> None:
    text = page(Talk().says("basics.why", "![x](http://e.org/a.png) <script>1</script> www.e.org a@b.org # no | table"))
    assert "<script" not in text and "![x](" not in text
    assert not re.search(r"(?<!\\)https?:|www\.|\w@b", text)
