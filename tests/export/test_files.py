from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser

import hostile
import pytest
import yaml
from docx import Document
from gherkin.parser import Parser
from lxml import etree
from openpyxl import load_workbook

from interviewer.export import FORMATS, digest
from interviewer.model.spec import Spec
from interviewer.reading.block import Refused
from interviewer.reading.sniff import refuse_own

TALKS = {"plain": hostile.plain, "hostile": hostile.talk}


@pytest.fixture(params=TALKS)
def spec(request: pytest.FixtureRequest) -> Spec:
    return TALKS[request.param]().spec()


def rendered(name: str, spec: Spec) -> bytes:
    data = FORMATS[name].render(spec)
    assert isinstance(data, bytes)
    return data


def files(name: str, spec: Spec) -> dict[str, bytes]:
    data = FORMATS[name].render(spec)
    assert not isinstance(data, bytes)
    return dict(data)


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_spec_gives_the_same_bytes(name: str, spec: Spec) -> None:
    assert digest(FORMATS[name].render(spec)) == digest(FORMATS[name].render(spec))


@pytest.mark.parametrize("name", [n for n in FORMATS if n not in ("docx", "xlsx", "gherkin")])
def test_every_statement_and_open_question_has_its_id_in_every_format(name: str, spec: Spec) -> None:
    data = FORMATS[name].render(spec)
    text = data.decode() if isinstance(data, bytes) else " ".join(f"{n} {d.decode()}" for n, d in data.items())
    wanted = [s.id for s in spec.statements()]
    wanted += [] if name in ("csv", "doorstop") else [q.id for q in spec.open_questions]
    assert [i for i in wanted if i not in text] == []


def test_no_control_character_or_direction_override_leaves_in_any_format(spec: Spec) -> None:
    for name in set(FORMATS) - {"docx", "xlsx", "json"}:
        data = FORMATS[name].render(spec)
        text = "".join(d.decode() for d in ([data] if isinstance(data, bytes) else data.values()))
        assert re.findall("[\x00-\x08\x0b\x0c\x0e-\x1f\u202a-\u202e]", text) == [], name


def test_a_table_has_a_line_for_each_statement_and_no_formula(spec: Spec) -> None:
    head, *rows = csv.reader(io.StringIO(rendered("csv", spec).decode("utf-8-sig")))
    assert [row[0] for row in rows] == [s.id for s in spec.statements()]
    assert all(len(row) == len(head) for row in rows)
    assert [cell for row in rows for cell in row if cell[:1] in ("=", "+", "-", "@")] == []


def test_a_workbook_has_a_sheet_for_each_list_and_only_text_in_it(spec: Spec) -> None:
    book = load_workbook(io.BytesIO(rendered("xlsx", spec)))
    assert book.sheetnames == ["Requirements", "Open questions", "Assumptions", "Decisions", "Glossary"]
    assert [c.value for c in book["Requirements"]["A"]][1:] == [s.id for s in spec.statements()]
    assert {c.data_type for sheet in book for row in sheet.iter_rows() for c in row if c.value} == {"s"}


def test_a_word_document_says_what_the_markdown_says(spec: Spec) -> None:
    document = Document(io.BytesIO(rendered("docx", spec)))
    said = " ".join(p.text for p in document.paragraphs)
    assert [s.id for s in spec.statements() if s.id not in said] == []
    headings = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    chapters = re.findall(r"^## (.*)$", rendered("markdown", spec).decode(), re.MULTILINE)
    assert headings == [c.replace("\\", "") for c in chapters]


@pytest.mark.parametrize("name", FORMATS)
def test_no_saved_draft_is_read_as_a_seed(name: str, spec: Spec) -> None:
    data = FORMATS[name].render(spec)
    for file, content in {f"spec{FORMATS[name].suffix}": data}.items() if isinstance(data, bytes) else data.items():
        with pytest.raises(Refused, match="recognised"):
            refuse_own(file, content)


class Page(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.loads: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.append(tag)
        self.ids += [i for i in [given.get("id")] if i]
        self.links += [h for h in [given.get("href")] if h]
        self.loads += [s for s in [given.get("src")] if s] + [n for n in given if n.startswith("on")]


def test_the_page_loads_nothing_runs_only_its_own_script_and_every_link_leads_somewhere(spec: Spec) -> None:
    page = Page(rendered("html", spec).decode())
    assert page.loads == []
    assert page.tags.count("script") == page.tags.count("style") == 1
    assert len(page.ids) == len(set(page.ids))
    assert [link for link in page.links if not link.startswith("#") or link[1:] not in page.ids] == []
    assert {s.id for s in spec.statements()} <= set(page.ids)


def test_chapters_together_are_the_document(spec: Spec) -> None:
    chapters = files("chapters", spec)
    listed = re.findall(r"\]\((.*?\.md)\)", chapters["index.md"].decode())
    assert listed == sorted(n for n in chapters if n != "index.md")
    whole = rendered("markdown", spec).decode().replace("\n## ", "\n# ")
    assert all(chapters[name].decode().split("\n", 2)[2].strip() in whole for name in listed)


def test_issues_are_what_the_interface_of_github_takes(spec: Spec) -> None:
    issues = json.loads(rendered("issues", spec))
    assert len(issues) == len(spec.statements()) + len(spec.open_questions)
    for issue in issues:
        assert set(issue) == {"title", "body", "labels"}
        assert 0 < len(issue["title"]) <= 256
        assert len(issue["body"]) <= 65_536
        assert all(0 < len(label) <= 50 for label in issue["labels"])


def test_reqif_identifiers_are_unique_and_every_reference_leads_somewhere(spec: Spec) -> None:
    root = etree.fromstring(rendered("reqif", spec))
    names = [e.get("IDENTIFIER") for e in root.iter() if e.get("IDENTIFIER")]
    assert len(names) == len(set(names))
    references = [e.text for e in root.iter() if isinstance(e.tag, str) and e.tag.endswith("-REF")]
    assert references
    assert [r for r in references if r not in names] == []


def test_doorstop_items_are_plain_yaml_in_the_folder_of_their_prefix(spec: Spec) -> None:
    made = files("doorstop", spec)
    for statement in spec.statements():
        prefix = statement.id.rpartition("-")[0]
        assert yaml.safe_load(made[f"{prefix}/{statement.id}.yml"])["normative"] is True
        assert yaml.safe_load(made[f"{prefix}/.doorstop.yml"])["settings"]["prefix"] == prefix


def test_every_requirement_of_openspec_has_one_shall_in_capitals_and_a_scenario(spec: Spec) -> None:
    text = "".join(d.decode() for n, d in files("openspec", spec).items() if n.endswith("spec.md"))
    for part in text.split("### Requirement: ")[1:]:
        assert "SHALL" in part.split("####")[0]
        assert re.search(r"^#### Scenario: .*\n\n- \*\*WHEN\*\* \S.*\n(?:- .*\n)*- \*\*THEN\*\* \S", part, re.MULTILINE)


def test_a_condition_becomes_a_step_and_what_was_agreed_follows() -> None:
    text = files("gherkin", hostile.plain().spec())["features.feature"].decode()
    assert """
    When a member asks
    Then the Tool Shed shall print a label
    And this is seen: Ten labels are printed in a row
""" in text


def test_a_gherkin_parser_reads_every_scenario_with_its_steps(spec: Spec) -> None:
    features = [Parser().parse(data.decode())["feature"] for data in files("gherkin", spec).values()]
    scenarios = [child["scenario"] for feature in features for child in feature["children"]]
    tagged = {tag["name"][1:] for s in scenarios for tag in s["tags"]}
    tried = {s.id for s in spec.statements() if s.acceptance or s.form not in ("ubiquitous", "own-words")}
    assert tried
    assert {name for name in tagged if name.startswith("REQ-")} == tried
    assert all(s["steps"] for s in scenarios)
