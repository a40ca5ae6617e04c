from __future__ import annotations

import os
import stat
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from interviewer import Session
from interviewer.session.typed import Typed, usual_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "state" / "typed"


def test_what_was_typed_is_there_for_the_next_program_only_at_its_question(folder: Path):
    Typed(folder, "one", "Maya").keep("a.b", "half an\nanswer ☃")
    assert Typed(folder, "one", "Maya").of("a.b") == "half an\nanswer ☃"
    for other in (Typed(folder, "two", "Maya").of("a.b"), Typed(folder, "one", "Otto").of("a.b"),
                  Typed(folder, "one", "Maya").of("a.c"), Typed(None, "one", "Maya").of("a.b")):
        assert other == ""


def test_nobody_else_can_read_it(folder: Path):
    Typed(folder, "one", "Maya").keep("a.b", "secret")
    (file,) = folder.iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_nothing_typed_is_nothing_kept(folder: Path):
    typed = Typed(folder, "one", "Maya")
    typed.keep("a.b", "half")
    typed.keep("a.b", "  \n")
    assert (typed.of("a.b"), list(folder.iterdir())) == ("", [])


def test_what_is_old_is_forgotten(folder: Path):
    typed = Typed(folder, "one", "Maya")
    typed.keep("a.b", "old")
    (file,) = folder.iterdir()
    os.utime(file, (0, time.time() - 100 * 86_400))
    typed.keep("a.c", "new")
    assert (typed.of("a.b"), typed.of("a.c")) == ("", "new")


@pytest.mark.parametrize("spoil", [
    lambda file: file.write_bytes(b"no json \xff"), lambda file: file.write_text("[1]"),
    lambda file: (file.unlink(), file.symlink_to("/etc/passwd")), lambda file: (file.unlink(), os.mkfifo(file)),
    lambda file: (file.unlink(), file.mkdir()), lambda file: file.write_text('"' + "x" * 300_000 + '"'),
])
def test_whatever_lies_there_instead_is_not_taken(folder: Path, spoil: object):
    typed = Typed(folder, "one", "Maya")
    typed.keep("a.b", "half")
    spoil(next(folder.iterdir()))
    assert typed.of("a.b") == ""


def test_a_place_that_takes_nothing_stops_nobody(folder: Path):
    folder.parent.mkdir()
    folder.write_text("a file")
    typed = Typed(folder, "one", "Maya")
    typed.keep("a.b", "half")
    typed.forget("a.b")
    assert typed.of("a.b") == ""


def test_an_answer_makes_it_forgotten_and_losing_the_folder_loses_no_answer(opened: Callable[[], Session]):
    session = opened()
    for question in ("speed.feel", "basics.name"):
        session.typed.keep(question, "half")
    session.answer("speed.feel", "at the counter")
    assert (session.typed.of("speed.feel"), opened().typed.of("basics.name")) == ("", "half")
    place = usual_folder()
    assert place
    assert place.is_relative_to(os.environ["XDG_STATE_HOME"])
    for file in place.iterdir():
        file.unlink()
    place.rmdir()
    assert [e.id for e in opened().entries()] == [e.id for e in session.entries()]
