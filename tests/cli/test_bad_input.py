from __future__ import annotations

import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from calling import ARTICLE, call

CYCLE = """\
id: round
version: "1"
title: Round
slots:
  - {id: a, title: A, need: One., after: [b]}
  - {id: b, title: B, need: Two., after: [a]}
"""


@pytest.mark.parametrize("words", [("compare", "nowhere"), ("ask", "nowhere"), ("next", "nowhere"), ("nowhere",),
                                   ("lint", "nowhere.txt"), ("template", "check", "nowhere.yaml")])
def test_a_path_that_does_not_exist_is_exit_3_and_leaves_nothing_behind(workplace: Path, words: tuple[str, ...]):
    done = call(*words, cwd=workplace)
    assert done.code == 3
    assert "nowhere" in done.err
    assert list(workplace.iterdir()) == []


def test_an_empty_folder_has_nothing_to_compare(workplace: Path):
    (workplace / "empty").mkdir()
    done = call("compare", "empty", cwd=workplace)
    assert (done.code, done.out) == (3, "")
    assert "nothing to read in empty" in done.err


def test_a_folder_of_unreadable_files_says_each_reason(workplace: Path):
    (workplace / "in").mkdir()
    (workplace / "in" / "a.pdf").write_bytes(b"\xff\xd8\xff\xe0JFIF" + bytes(500))
    done = call("compare", "in", cwd=workplace)
    assert done.code == 3
    assert "a.pdf" in done.err


def test_a_very_large_file_is_listed_with_its_size_limit(workplace: Path):
    with (workplace / "big.txt").open("wb") as out:
        out.truncate(200_000_000)
    (workplace / "small.md").write_text("Clerks need an export.\n")
    done = call("compare", ".", "--format", "json", cwd=workplace)
    assert done.code == 0
    assert "MB" in done.json()["unreadable"][0]["reason"]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("compare", ".", "--format", "yaml"), "--format"),
        (("answer", "users.who"), "exactly one of"),
        (("answer", "users.who", "x", "--skip"), "exactly one of"),
        (("answer", "users.who", "x", "--due", "friday"), "goes with --park"),
        (("draft",), "There is no interview here"),
        (("answer", "problem.name", "Tool Shed"), "There is no interview here"),
        (("journal", "show"), "There is no interview here"),
        (("probe",), "--slot"),
        (("probe", "--slot", "nope", "x"), "There is no slot 'nope'"),
        (("schema", "nope"), "There is no schema"),
        (("compare", ".", "--template", "nope"), "There is no template 'nope'"),
        (("--depth", "bottomless"), "--depth"),
    ],
)
def test_wrong_usage_is_exit_2_with_a_sentence(workplace: Path, words: tuple[str, ...], says: str):
    done = call(*words, cwd=workplace)
    assert done.code == 2
    assert says in done.err
    assert re.match(r"error: [^a-z].*[.?]$", done.err.splitlines()[0])
    assert list(workplace.glob("*.db")) == []


def test_a_template_with_a_circle_names_it(workplace: Path):
    (workplace / "round.yaml").write_text(CYCLE)
    checked = call("template", "check", "round.yaml", cwd=workplace)
    used = call("compare", ARTICLE, "--template", "round.yaml", cwd=workplace)
    assert (checked.code, used.code) == (1, 2)
    assert "round.yaml:5" in checked.out
    assert "circle" in used.err


@pytest.mark.parametrize("words", [("compare", ARTICLE), ("schema", "spec"), ("template", "show", "software"),
                                   ("ask", ARTICLE), ("--help",)])
def test_a_full_disk_behind_stdout_is_exit_5_with_a_sentence(workplace: Path, words: tuple[str, ...]):
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([sys.executable, "-m", "interviewer", *map(str, words)], cwd=workplace, stdout=full,
                              stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, check=False, timeout=50)
    assert done.returncode == 5
    assert done.stderr.decode().startswith("error: The output cannot be written")
    assert b"Traceback" not in done.stderr


def test_closed_streams_are_empty_ones(workplace: Path):
    line = f'"{sys.executable}" -m interviewer ask "{ARTICLE}" <&- >&- 2>&-'
    assert subprocess.run(["sh", "-c", line], cwd=workplace, check=False, timeout=50).returncode == 0
    assert (workplace / "spec.md").exists()


def test_words_that_begin_with_a_dash_are_explained(workplace: Path):
    call("next", ARTICLE, cwd=workplace)
    done = call("answer", "problem.today", "-3 of 40 slips", cwd=workplace)
    assert (done.code, "after --" in done.err) == (2, True)
    assert call("answer", "problem.today", "--", "-3 of 40 slips", cwd=workplace).code == 0


def test_faults_that_only_follow_from_others_are_not_told(workplace: Path):
    (workplace / "a.yaml").write_text(CYCLE.replace("need: One.", "nede: One."))
    checked = call("template", "check", "a.yaml", cwd=workplace).out
    assert "did you mean 'need'" in checked
    assert "slots:" not in checked


def test_a_control_character_in_a_template_is_named_with_its_line(workplace: Path):
    (workplace / "a.yaml").write_text("id: é\ntitle: \x1b[31m\n")
    checked = call("template", "check", "a.yaml", cwd=workplace)
    assert (checked.code, checked.out.startswith("a.yaml:2: fault: "), "U+001B" in checked.out) == (1, True, True)


def test_a_journal_from_the_future_is_refused_and_left_alone(workplace: Path):
    call("next", ARTICLE, cwd=workplace)
    with sqlite3.connect(workplace / "interview.db") as db:
        db.execute("pragma user_version = 99")
    db.close()
    before = (workplace / "interview.db").read_bytes()
    done = call("next", cwd=workplace)
    assert done.code == 4
    assert "newer" in done.err
    assert (workplace / "interview.db").read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"not a database, just words" * 20, b"SQLite format 3\0" + bytes(2000)])
def test_a_file_that_is_no_journal_is_left_alone(workplace: Path, content: bytes):
    (workplace / "interview.db").write_bytes(content)
    done = call("next", cwd=workplace)
    if content:
        assert done.code == 4
        assert (workplace / "interview.db").read_bytes() == content


def test_a_faulty_settings_file_is_exit_2_and_names_it(workplace: Path):
    (workplace / "interviewer.toml").write_text('deapth = "quick"')
    done = call("next", cwd=workplace)
    assert done.code == 2
    assert "interviewer.toml" in done.err


def test_other_seeds_than_the_journals_are_noticed(workplace: Path):
    (workplace / "a.md").write_text("Clerks need an export.\n")
    (workplace / "b.md").write_text("Drivers need a map.\n")
    assert call("next", "a.md", cwd=workplace).code == 0
    done = call("next", "b.md", cwd=workplace)
    assert done.code == 2
    assert "--journal" in done.err
    assert call("next", "a.md", cwd=workplace).code == 0


def test_output_that_exists_or_cannot_be_written_is_exit_5(workplace: Path):
    call("next", ARTICLE, cwd=workplace)
    (workplace / "mine.md").write_text("keep me")
    assert call("draft", "-o", "mine.md", cwd=workplace).code == 5
    assert call("draft", "-o", "no/such/folder.md", cwd=workplace).code == 5
    assert (workplace / "mine.md").read_text() == "keep me"
