from __future__ import annotations

import io
import json
import sqlite3
import time
import zipfile
from itertools import pairwise
from pathlib import Path

import openpyxl
import pytest

from interviewer.model.seed import Seed, Unreadable
from interviewer.reading import Found, ReadingOptions, read, read_file, xlsx
from interviewer.reading.block import Refused
from interviewer.reading.contained import Child
from interviewer.reading.content import content
from interviewer.reading.kinds import KINDS, Kind


def zipped(**members: str | bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return out.getvalue()


def word(document: str | bytes) -> bytes:
    return zipped(**{"[Content_Types].xml": "<Types/>", "word__document_xml": document})


PAIRS = list(pairwise("abcdefghi"))
ENTITIES = "".join(f"<!ENTITY {b} '{f'&{a};' * 10}'>" for a, b in PAIRS)
LAUGHS = f"<!DOCTYPE d [<!ENTITY a 'ha'>{ENTITIES}]><d>&i;</d>"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(50)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("laughs.docx", word(LAUGHS), "refused: XML with a document type declaration inside"),
        ("utf16.docx", word(LAUGHS.encode("utf-16")), "refused: XML with a document type declaration inside"),
        ("outside.odt", zipped(mimetype="application/vnd.oasis.opendocument.text",
                               content_xml='<!DOCTYPE d SYSTEM "file:///etc/passwd"><d/>'), "refused: XML with"),
        ("cut.docx", word("<a/>" * 99)[:150], "broken"),
        ("text.docx", b"only words", "broken: not a .docx file inside"),
        ("text.pdf", b"only words", "broken: not a .pdf file inside"),
        ("archive.zip", zipped(a="x"), "a ZIP archive; unpack it first"),
        ("photo.png", PNG, "a PNG image: not a document"),
        ("photo.txt", PNG, "a PNG image, although its name ends in .txt: not a document"),
        ("noise.txt", bytes(range(256)) * 9, "binary file"),
        ("noise", b"\x01\x02\x03\x04" * 99, "binary file"),
        ("old.doc", OLE, "an office file of the old format; save it as .docx, .pptx or .xlsx"),
        ("locked.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted: an office file with a password"),
        ("empty.md", b"", "empty"),
        ("blank.md", b" \n\n ", "empty"),
        ("only-comment.md", b"<!-- say something here -->", "no text in it"),
        ("deep.json", b"[" * 100_000, "refused: nested too deeply"),
        ("deeper.json", b'{"a":' * 80 + b"1" + b"}" * 80, "refused: nested too deeply"),
        ("cut.json", b'{"a": [1,', "broken JSON: line 1"),
        ("cut.yaml", b"a: [1,", "broken YAML"),
        ("cut.ipynb", b"{}", "broken: not a notebook inside"),
        ("none.eml", b"\n\nno headers here", "broken: not a message inside"),
        ("none.mbox", b"no messages here", "broken: not a mailbox inside"),
        ("zeros.pdf", b"%PDF-1.4\n" + bytes(1000), "broken"),
    ],
    ids=lambda value: value if isinstance(value, str) and "." in value[:14] else "",
)  # fmt: skip
def test_what_cannot_be_read_is_refused_with_a_plain_reason(reason, name, data, said):
    assert reason(name, data).startswith(said)


def test_an_archive_that_unpacks_to_much_more_is_refused(reason):
    assert reason("bomb.docx", word(b"<a>" + b" " * 210_000_000)) == "too large: more than 200 MB when unpacked"


def test_more_passages_than_a_seed_may_have_are_refused(reason):
    assert reason("many.txt", b"One sentence. " * 60_000) == "too large: more than 50,000 passages"


def test_a_draft_of_this_program_is_recognised(reason):
    said = "recognised as a draft or report of this program, not read as a seed"
    assert reason("spec.json", b'{"schema": "interviewer.spec/1", "title": "x"}') == said
    assert reason("spec.md", b"<!-- interviewer.spec/1 -->\n# Spec\n") == said


@pytest.mark.parametrize("mark", [b"<!-- interviewer.spec/1 -->", b'{"schema": "interviewer.coverage/1"}',
                                  b"PROGRAM: interviewer 0 <!-- interviewer.export/1 -->"])
def test_a_mark_inside_a_document_does_not_hide_it(reading, mark):
    assert isinstance(reading("notes.md", b"# Tool shed\n\nMembers borrow tools.\n\n" + mark + b"\n"), Seed)


@pytest.mark.parametrize("make", ["create table entries (id text)", "pragma application_id = 1230263895"])
def test_a_journal_is_recognised(tmp_path, make):
    path = tmp_path / "interview.db"
    with sqlite3.connect(path) as db:
        db.execute(make)
        db.execute("create table other (id text)")
    db.close()
    assert read_file(Found(path, "interview.db")).reason == "recognised as an interview journal, not read as a seed"


def test_another_database_is_no_document(tmp_path):
    path = tmp_path / "shop.db"
    with sqlite3.connect(path) as db:
        db.execute("create table goods (id text)")
    db.close()
    assert read_file(Found(path, "shop.db")).reason == "a SQLite database, not a document"


def test_a_file_over_the_limit_is_refused_unread(tmp_path):
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    assert read_file(Found(path, "large.txt")).reason == "too large: 200 MB, the limit is 50 MB"


def test_a_page_nested_a_hundred_thousand_deep_is_read(passages):
    assert [text for *_, text in passages("deep.html", "<div>" * 100_000 + "At the bottom.")] == ["At the bottom."]


def test_aliases_that_multiply_are_read_once(reading):
    lines = [f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]" for a, b in PAIRS]
    text = "\n".join(["a: &a [x, y]", *lines])
    assert len(reading("laughs.yaml", text.encode()).passages) == 2


def test_one_line_of_forty_megabytes_ends(reading):
    began = time.monotonic()
    assert isinstance(reading("line.txt", b"x" * 40_000_000), Unreadable | Seed)
    assert time.monotonic() - began < 30


def test_a_sheet_of_many_cells_is_refused(monkeypatch):
    monkeypatch.setattr(xlsx, "_MOST_CELLS", 100)
    book = openpyxl.Workbook()
    for _ in range(11):
        book.active.append(["x"] * 10)
    out = io.BytesIO()
    book.save(out)
    with pytest.raises(Refused, match="too large: more than 100 cells"):
        content(KINDS["xlsx"], out.getvalue())


def test_broken_seeds_do_not_stop_the_others(tmp_path: Path):
    (tmp_path / "a.docx").write_bytes(b"PK\x03\x04" + bytes(99))
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.7 nothing")
    (tmp_path / "c.ipynb").write_text(json.dumps({"cells": [{"cell_type": "markdown", "source": 7}]}))
    (tmp_path / "d.txt").write_text("It must print labels.")
    kinds = [type(seed) for seed in read([tmp_path], ReadingOptions())]
    assert kinds == [Unreadable, Unreadable, Unreadable, Seed]


def test_a_reader_that_takes_too_long_is_ended_and_the_next_file_is_read():
    child = Child(seconds=0.01)
    with pytest.raises(Refused, match="too slow"):
        child.content(KINDS["html"], b"<p>" * 300_000)
    child._seconds = 30
    assert child.content(KINDS["html"], b"<p>Hello.").passages[0].text == "Hello."
    child.close()


def test_a_reader_that_takes_too_much_memory_is_ended_and_the_next_file_is_read():
    child = Child(memory=120_000_000)
    with pytest.raises(Refused, match="too large"):
        child.content(KINDS["html"], b"<p>a" * 40_000)
    assert child.content(KINDS["html"], b"<p>Hello.").passages[0].text == "Hello."
    child.close()


def test_the_child_does_not_import_from_the_folder_it_works_in(tmp_path, monkeypatch):
    (tmp_path / "justhtml.py").write_text("raise SystemExit('taken over')")
    monkeypatch.chdir(tmp_path)
    child = Child()
    assert child.content(Kind("html", KINDS["html"].blocks), b"<p>Hello.").passages[0].text == "Hello."
    child.close()
