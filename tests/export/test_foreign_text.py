"""Whatever people, seeds and templates say stays text in every format."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from html.parser import HTMLParser

import pytest
import yaml
from hostile import FOREIGN
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from markdown_it import MarkdownIt
from openpyxl import load_workbook
from talks import Talk, coverage, items

from interviewer.export import FORMATS
from interviewer.model.spec import Spec

CONTROLS = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]")
TAGS = {"a", "b", "em", "strong", "code", "br"}
known = st.sampled_from(FOREIGN)
foreign = known | st.lists(known | st.text(max_size=12), min_size=1, max_size=4).map(" ".join)
few = settings(max_examples=max(6, settings.default.max_examples // 8))


def spec_of(said: list[str]) -> Spec:
    """A specification in which each place that takes foreign text has some of it."""
    def text(number: int) -> str:
        return said[number % len(said)].strip() or "x"

    quote = text(0)
    talk = Talk(coverage(users=("hinted", (quote, text(1)))))
    talk.says("basics.name", text(1)).says("basics.why", text(2)).says("users.who", items(text(3), text(4)))
    talk.says("features.what", items(text(5), text(0), "lend a tool"))
    talk.says("features.what.1.trigger", text(6)).says("features.what.1.response", text(7))
    talk.says("features.what.1.done", text(2))
    return talk.parks("questions.list", text(3), text(4)).spec()


def parts(name: str, spec: Spec) -> dict[str, str]:
    data = FORMATS[name].render(spec)
    return {n: d.decode() for n, d in ({name: data} if isinstance(data, bytes) else data).items()}


class Page(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.active: list[str] = []
        self.tags: dict[str, int] = {}
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] = self.tags.get(tag, 0) + 1
        for name, value in attrs:
            if name.startswith("on") or name == "src" or (name == "href" and not (value or "").startswith("#")):
                self.active.append(f"{tag} {name}={value}")


several = st.lists(foreign, min_size=8, max_size=8)


@few
@given(several)
def test_nothing_a_terminal_acts_on_is_in_a_file_of_text(said: list[str]) -> None:
    spec = spec_of(said)
    for name in set(FORMATS) - {"docx", "xlsx"}:
        for file, text in parts(name, spec).items():
            assert CONTROLS.findall(text.removeprefix("\ufeff")) == [], file


@few
@given(several)
def test_a_page_has_no_script_handler_or_link_but_its_own(said: list[str]) -> None:
    plain = Page(parts("html", spec_of(["one", "two", "three"]))["html"])
    page = Page(parts("html", spec_of(said))["html"])
    assert page.active == plain.active == []
    assert page.tags["script"] == plain.tags["script"]
    assert {t for t in page.tags if t not in plain.tags} <= TAGS


@few
@given(several)
def test_markdown_read_by_a_browser_has_no_html_link_or_picture(said: list[str]) -> None:
    text = parts("markdown", spec_of(said))["markdown"].split("\n", 1)[1]
    found = [t.type for block in MarkdownIt("commonmark", {"html": True}).enable("table").parse(text)
             for t in (block, *(block.children or ()))]
    assert {"html_inline", "html_block", "link_open", "image"}.isdisjoint(found)


@few
@given(several)
def test_tables_hold_text_and_no_formula(said: list[str]) -> None:
    spec = spec_of(said)
    rows = list(csv.reader(io.StringIO(parts("csv", spec)["csv"].removeprefix("\ufeff"))))
    assert {len(row) for row in rows} == {len(rows[0])}
    assert [c for row in rows for c in row if c.lstrip()[:1] in ("=", "+", "-", "@", "＝", "＋", "－", "＠")] == []
    data = FORMATS["xlsx"].render(spec)
    assert isinstance(data, bytes)
    cells = [c for sheet in load_workbook(io.BytesIO(data)) for row in sheet.iter_rows() for c in row if c.value]
    assert {c.data_type for c in cells} == {"s"}
    assert [c.hyperlink for c in cells if c.hyperlink] == []


@few
@given(several)
def test_a_word_document_has_no_field_and_leads_nowhere(said: list[str]) -> None:
    data = FORMATS["docx"].render(spec_of(said))
    assert isinstance(data, bytes)
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        written = {n: packed.read(n).decode() for n in packed.namelist() if n.endswith((".xml", ".rels"))}
    assert [n for n, xml in written.items() if 'TargetMode="External"' in xml or "instrText" in xml] == []
    assert [n for n, xml in written.items() if CONTROLS.search(xml.removeprefix("\ufeff"))] == []


@few
@given(several)
def test_what_programs_read_is_read_as_meant(said: list[str]) -> None:
    spec = spec_of(said)
    assert Spec.model_validate_json(parts("json", spec)["json"]) == spec
    assert all(isinstance(issue["body"], str) for issue in json.loads(parts("issues", spec)["issues"]))
    etree.fromstring(parts("reqif", spec)["reqif"].encode())
    for text in parts("doorstop", spec).values():
        assert isinstance(yaml.safe_load(text), dict)


@pytest.mark.parametrize("name", FORMATS)
def test_no_file_is_named_by_what_somebody_said(name: str) -> None:
    spec = spec_of(["../../x", "a/b", "\x1b[2J", "C:\\x", "con", "..", "~", "."])
    data = FORMATS[name].render(spec)
    for path in () if isinstance(data, bytes) else data:
        assert re.fullmatch(r"(?:[\w-]+/)*[\w.-]+", path), path
        assert ".." not in path.split("/")
