from __future__ import annotations

import re
from pathlib import Path

import pytest
from calling import ARTICLE, BRIEF, SPEC, call

HEADINGS = ["Quotes", "Conflicts", "Seeds", "Passages that read like a requirement", "Not read"]


@pytest.fixture
def reviewed(tmp_path: Path) -> list[Path]:
    (tmp_path / "photo.pdf").write_bytes(b"\xff\xd8\xff\xe0JFIF" + bytes(500))
    return [BRIEF, SPEC, ARTICLE, tmp_path / "photo.pdf"]

GERMAN = """Wir wollen eine neue Anwendung für die Ausleihe im Verein bauen. Die Mitglieder sollen Geräte buchen können,
und der Vorstand muss sehen, was verliehen ist. Das System soll im Browser laufen und auf dem Telefon.
"""


def test_text_has_every_part_of_a_review(tmp_path: Path, reviewed: list[Path]):
    lines = call("compare", *reviewed, cwd=tmp_path).out.splitlines()
    assert "of 25 slots covered" in lines[0]
    assert [line for line in lines if line in HEADINGS] == HEADINGS
    assert any(line.split() == ["slot", "status", "quotes", "why"] for line in lines)


def test_markdown_has_every_part_of_a_review(tmp_path: Path, reviewed: list[Path]):
    lines = call("compare", *reviewed, "--format", "markdown", cwd=tmp_path).out.splitlines()
    assert [line[3:] for line in lines if line.startswith("## ")] == HEADINGS
    assert "| slot | status | quotes | why |" in lines
    assert any(line.startswith("| supports no slot |") for line in lines)


def test_rows_of_markdown_tables_have_the_cells_of_their_heads(tmp_path: Path, reviewed: list[Path]):
    out = call("compare", *reviewed, "--format", "markdown", cwd=tmp_path).out
    tables = [block.splitlines() for block in out.split("\n\n") if block.startswith("| ")]
    assert len(tables) == 4
    for rows in tables:
        assert len({row.replace("\\|", "").count("|") for row in rows}) == 1


@pytest.mark.parametrize(("columns", "most"), [("80", 80), ("60", 60), ("", 100)])
def test_lines_fit_the_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, columns: str, most: int):
    monkeypatch.setenv("COLUMNS", columns)
    (tmp_path / "brief.md").write_text((BRIEF / "meeting-notes.md").read_text())
    lines = call("compare", "brief.md", cwd=tmp_path).out.splitlines()
    assert max(map(len, lines)) <= most


def test_a_wrapped_quote_is_still_verbatim(tmp_path: Path):
    out = " ".join(call("compare", BRIEF, cwd=tmp_path).out.split())
    assert ('"It has to work where there is no reception. Half of our store rooms are cellars. People must be able to '
            'count down there without any connection, and the numbers are sent later, when they are back upstairs."'
            ) in out


def test_a_seed_says_what_it_covers_and_touches(tmp_path: Path):
    out = " ".join(call("compare", BRIEF, ARTICLE, cwd=tmp_path).out.split())
    assert "meeting-notes.md: covers Problem, " in out
    assert "; touches " in out
    assert "article.txt: supports no slot" in out


def test_a_folder_of_many_seeds_stays_readable(tmp_path: Path):
    for n in range(30):
        (tmp_path / f"note{n}.md").write_text(f"We will build a tool. It must show shelf {n} to the clerks.\n")
        (tmp_path / f"photo{n}.bin").write_bytes(b"\0\1\2" * 50)
    text = call("compare", tmp_path, cwd=tmp_path).out
    assert text.count("  and 10 more\n") + text.endswith("  and 10 more\n") >= 1
    assert len(text.splitlines()) < 250
    assert "and 20 more" in text


def test_each_prints_one_review_a_seed(tmp_path: Path):
    out = call("compare", BRIEF, "--each", cwd=tmp_path).out
    assert out.count("slots covered") == 4


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_each_review_begins_with_the_name_of_its_file(tmp_path: Path, form: str):
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text("We will build a tool. It must show every shelf to the clerks.\n")
    out = call("compare", "a.md", "b.md", "--each", "--format", form, cwd=tmp_path).out
    assert re.findall(r"^(?:# )?([ab]\.md)(?:: coverage by .*)?$", out, re.MULTILINE) == ["a.md", "b.md"]


def test_the_table_can_be_read_in_a_narrow_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("COLUMNS", "44")
    out = call("compare", BRIEF, cwd=tmp_path).out
    table = out[: out.index("Quotes")].splitlines()
    assert max(map(len, table)) <= 44
    assert "Features: covered" in out
    assert not [line for line in table if line.startswith(" " * 5)]


def test_what_holds_for_many_slots_is_said_once(tmp_path: Path):
    (tmp_path / "a.txt").write_text(GERMAN, encoding="utf-8")
    (tmp_path / "b.txt").write_text("We will build a tool. It must show every shelf to the clerks.\n")
    for form in ("text", "markdown"):
        assert call("compare", tmp_path, "--format", form, cwd=tmp_path).out.count("may say it all the same") == 1


def test_conflicts_that_are_not_shown_are_counted(tmp_path: Path):
    names = [f"{a}{b}" for a in "bdfgklmnprst" for b in ("alep", "obun", "itar", "uref", "evig")]
    for count in (40, 60):
        lines = "\n".join(f"- Every {name} holds {count} {name} boxes." for name in names)
        (tmp_path / f"{count}.md").write_text(f"We will build a tool. It must show every shelf.\n\n{lines}\n")
    text, markdown = (call("compare", tmp_path, "--format", f, cwd=tmp_path).out for f in ("text", "markdown"))
    coverage = call("compare", tmp_path, "--format", "json", cwd=tmp_path).json()
    assert "60 conflicts" in text
    assert "and 40 more" in text
    assert "and 10 more" in markdown
    assert (len(coverage["conflicts"]), coverage["conflicts_total"]) == (50, 60)


def test_names_and_quotes_are_only_characters(tmp_path: Path):
    (tmp_path / "a|b<c>.md").write_text("# Goals\n\nThe tool must <script>alert(1)</script> show | every shelf.\n")
    out = call("compare", tmp_path, "--format", "markdown", cwd=tmp_path).out
    assert "<script>" not in out
    assert "a\\|b&lt;c&gt;.md" in out


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_a_warm_cache_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str):
    cache = tmp_path / "cache"
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
    without = call("compare", BRIEF, "--no-cache", "--format", form, cwd=tmp_path)
    assert not cache.exists()
    cold, warm = (call("compare", BRIEF, "--format", form, cwd=tmp_path) for _ in range(2))
    assert len([p for p in cache.rglob("*") if p.is_file()]) == 4
    assert without == cold == warm


def test_shown_secrets_are_not_left_in_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    call("compare", BRIEF, "--show-secrets", cwd=tmp_path)
    assert not (tmp_path / "cache").exists()


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_no_conflict_found_is_said_and_proves_nothing(tmp_path: Path, form: str):
    out = " ".join(call("compare", SPEC, ARTICLE, "--format", form, cwd=tmp_path).out.split())
    assert "That does not mean there are none." in out
