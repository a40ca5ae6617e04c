from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import jsonschema
import pytest

from interviewer.errors import InputError, InterviewerError, UsageError
from interviewer.export.sheet import read, rendered
from interviewer.model.sheet import Sheet
from interviewer.model.template import Template
from interviewer.reading import ReadingOptions
from interviewer.reading import read as read_seed
from interviewer.session import Session

NASTY = "</script><img src=x onerror=alert(1)> --> {item} \x1b[31m [a](javascript:x) `~~~~`"


@pytest.fixture
def sheet(session) -> Sheet:
    return session.sheets.made(for_="Otto")


@pytest.fixture
def file(tmp_path):
    def made(content: str | bytes, name: str = "sheet") -> Path:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return made


@pytest.mark.parametrize("form", ["json", "markdown"])
def test_an_empty_sheet_reads_back_as_it_was(sheet, file, form):
    assert read(file(rendered(sheet, form))) == sheet


def test_json_fits_its_schema(sheet):
    jsonschema.validate(json.loads(rendered(sheet, ".json")), Sheet.model_json_schema(by_alias=True))


def test_the_same_sheet_gives_the_same_bytes(sheet):
    assert all(rendered(sheet, form) == rendered(sheet, form) for form in ("html", "markdown", "json"))


def test_an_unknown_form_is_refused_with_the_known_ones(sheet):
    for form in (".docx", "", "yaml"):
        with pytest.raises(UsageError) as told:
            rendered(sheet, form)
        assert ".html" in told.value.hint


def answered(sheet: Sheet, number: int, text: str) -> str:
    return rendered(sheet, "markdown").decode().replace(
        f"~~~~ answer {number}\n\n~~~~", f"~~~~ answer {number}\n{text}\n~~~~")


@pytest.mark.parametrize(("typed", "fields"), [
    ("Tool Shed", {"answer": "Tool Shed", "way": "answer"}),
    ("two\n\nparagraphs", {"answer": "two\n\nparagraphs"}),
    ("/unknown", {"way": "unknown", "because": ""}),
    ("/Ask: Ada\nshe built it", {"way": "ask", "who": "Ada", "because": "she built it"}),
    ("/irrelevant no screens", {"way": "irrelevant", "because": "no screens"}),
    ("/refuse", {"way": "refused"}),
    ("\\/ask is an address", {"answer": "/ask is an address", "way": "answer"}),
    ("/etc/hosts", {"answer": "/etc/hosts", "way": "answer"}),
])
def test_markdown_takes_what_an_editor_writes(sheet, file, typed, fields):
    first = read(file(answered(sheet, 1, typed))).questions[0]
    assert {name: getattr(first, name) for name in fields} == fields


@pytest.mark.parametrize("change", [
    lambda text: text.replace("\n", "\r\n"),
    lambda text: "\ufeff" + text,
    lambda text: text.replace("~~~~", "```"),
    lambda text: re.sub(r"(?m)^(.{60}\S*) ", r"\1\n", text.partition("<!-- interviewer.sheet/1 data")[0])
    + "<!-- interviewer.sheet/1 data" + text.partition("<!-- interviewer.sheet/1 data")[2],
    lambda text: text.replace("answer 1\nTool Shed\n~~~~", "answer 1\nTool Shed"),
    lambda text: text.replace("answer 1\nTool Shed\n~~~~", "answer 1\n\n~~~~\nTool Shed"),
    lambda text: text.encode("utf-16"),
])
def test_what_editors_and_people_do_to_markdown_loses_no_answer(sheet, file, change):
    found = read(file(change(answered(sheet, 1, "Tool Shed"))))
    assert (found.questions[0].answer, found.name) == ("Tool Shed", "Otto")
    assert [q for q in found.questions[1:] if q.filled] == []


def test_words_beside_the_fences_belong_to_the_question_above(sheet, file):
    text = answered(sheet, 1, "Tool Shed").replace("### 2.", "Or Toolbox, we are not sure.\n\n### 2.")
    assert read(file(text)).questions[0].answer == "Tool Shed\nOr Toolbox, we are not sure."


def test_an_answer_to_a_question_that_is_not_on_the_sheet_is_refused(sheet, file):
    text = rendered(sheet, "markdown").decode().replace("~~~~ answer 1\n", "~~~~ answer 99\nShed")
    with pytest.raises(UsageError, match="99"):
        read(file(text))


@pytest.mark.parametrize(("content", "says"), [
    (b"", "no answer sheet"),
    (b"Dear all, see you on Friday.", "no answer sheet"),
    (b"{", "damaged"),
    (b'{"schema": "interviewer.spec/1"}', "no answer sheet"),
    (b'{"schema": "interviewer.sheet/2"}', "newer"),
    (b'{"schema": "interviewer.sheet/1", "id": "0", "id": "1"}', "twice"),
    (b'{"schema": "interviewer.sheet/1", "a": NaN}', "NaN"),
    (b'{"a":' * 5000 + b"1" + b"}" * 5000, "deep"),
    (b'{"schema": ' + b"[" * 100_000, "deep"),
    (b"<!DOCTYPE html><html><body>hello</body></html>", "no answer sheet"),
    (b'<!DOCTYPE html><html><script type="application/json" id="sheet">{"schema"', "cut off"),
    (b"From: <Saved by Blink>\nSubject: x\n", "no answer sheet"),
    (b"%PDF-1.7\n\0\0", "no answer sheet"),
    (b"\0\1\2\3", "not text"),
    (b"{" + b" " * 20_000_001, "larger than"),
], ids=range(15))
def test_what_is_no_sheet_is_refused_with_a_reason(file, content, says):
    path = file(content)
    with pytest.raises(InputError, match=says):
        read(path)
    assert path.read_bytes() == content


@pytest.mark.parametrize("form", ["json", "markdown", "html"])
def test_a_file_cut_off_anywhere_is_an_error_and_no_crash(sheet, file, form):
    data = rendered(sheet, form)
    for share in range(1, 20):
        with pytest.raises(InterviewerError):
            read(file(data[: len(data) * share // 20]))


def test_a_field_that_is_mistyped_is_named(sheet, file):
    data = json.loads(rendered(sheet, "json"))
    data["questions"][1]["anwser"] = "desk"
    with pytest.raises(InputError, match=r"questions\.1\.anwser"):
        read(file(json.dumps(data)))


def test_a_page_without_answers_says_what_to_do(sheet, file):
    with pytest.raises(UsageError) as told:
        read(file(rendered(sheet, "html")))
    assert "Save answers" in told.value.hint


def test_a_file_that_is_not_there_is_an_error(tmp_path):
    for path in (tmp_path / "nowhere", tmp_path, Path("a\0b")):
        with pytest.raises(InputError):
            read(path)


def test_control_characters_do_not_come_in(session, sheet, file):
    data = json.loads(rendered(sheet, "json"))
    data["name"] = "Ot\u0000to\u202e\x1b[2J"
    data["questions"][0]["answer"] = "Sh\x1b[31med\x07\ud800"
    done = session.sheets.merge(read(file(json.dumps(data))))
    assert done.respondent == "Otto"
    assert session.record.answer("basics.name").raw == "Shed"


@pytest.mark.parametrize("answer", [[], {}, None, [[]], {"values": {"a": [1]}}, {"low": "x"}, True, 7, [None],
                                    {"verdicts": 3}])
def test_any_json_as_an_answer_is_taken_or_refused_in_peace(session, sheet, file, answer):
    data = json.loads(rendered(sheet, "json"))
    for question in data["questions"]:
        question["answer"] = answer
    done = session.sheets.merge(read(file(json.dumps(data))))
    assert {t.fate for t in done.answers} <= {"new", "unfit"}


@pytest.mark.parametrize("name", ["../../etc/passwd", "a" * 300, "basics.name~decide", "speed", "", "basics.tasks.9.x"])
def test_an_edited_question_id_loses_nothing(session, sheet, file, name):
    data = json.loads(rendered(sheet, "json"))
    data["questions"][0].update({"id": name, "basis": "0000", "ask": "Edited?", "answer": "words of Otto"})
    done = session.sheets.merge(read(file(json.dumps(data))))
    assert [t.fate for t in done.answers] in (["unplaced"], ["new"])
    assert "words of Otto" in session.record.last.to_json()
    assert "words of Otto" in session.draft().to_json() or done.answers[0].fate == "new"


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


@pytest.fixture
def nasty(tmp_path) -> Sheet:
    question = {"id": "a.b", "kind": "choices", "ask": NASTY, "why": NASTY, "depth": "quick",
                "choices": [{"value": NASTY, "label": NASTY, "note": NASTY}]}
    template = Template.model_validate({"id": "a", "version": NASTY, "title": NASTY, "slots": [
        {"id": "a", "title": NASTY, "need": NASTY, "questions": [question]}]})
    with Session.open(template=template, journal=tmp_path / "nasty.db", respondent="Maya") as session:
        return session.sheets.made(for_="Otto <b>")


def test_foreign_text_is_inert_in_the_page(nasty, sheet):
    page = rendered(nasty, "html").decode()
    tags = Tags()
    tags.feed(page)
    kinds = {tag for tag, _ in tags.found}
    assert not kinds & {"img", "iframe", "object", "link", "a href", "svg", "b\\"}
    assert sum(tag == "script" for tag, _ in tags.found) == 3
    assert [a["href"] for tag, a in tags.found if tag == "a"] == ["#q1"]
    assert not any(name.startswith("on") or name in ("src", "style") for _, a in tags.found for name in a)
    policy = next(a["content"] for _, a in tags.found if a.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy


@pytest.mark.parametrize("form", ["json", "markdown"])
def test_foreign_text_survives_every_form(nasty, file, form):
    assert read(file(rendered(nasty, form))).questions[0].choices[0].value.startswith("</script>")


def test_sheets_among_the_seeds_are_no_seeds(sheet, tmp_path, file):
    for form, name in (("html", "q.html"), ("markdown", "q.md"), ("json", "q.json")):
        path = file(rendered(sheet, form), name)
        assert "not read as a seed" in "".join(one.reason for one in read_seed([path], ReadingOptions()))
