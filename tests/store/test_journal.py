from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from interviewer.errors import JournalError, OutputError
from interviewer.model.answer import Words
from interviewer.model.entry import Answered, Undone
from interviewer.store import Journal, open_journal
from interviewer.store.schema import MIGRATIONS

AT = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
Open = Callable[[], Journal]


def answer(name: str, text: str = "forty") -> Answered:
    return Answered(id=name, at=AT, by="Maya", question="a.b", slot="a", ask="What?", value=Words(text=text), raw=text)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "interview.db"


@pytest.fixture(params=[open_journal])
def reopen(request: pytest.FixtureRequest, path: Path) -> Iterator[Open]:
    opened: list[Journal] = []

    def again() -> Journal:
        opened.append(request.param(path))
        return opened[-1]

    yield again
    for journal in opened:
        journal.close()


def test_what_was_appended_is_there_in_order(reopen: Open):
    journal = reopen()
    assert [journal.append(answer(n)) for n in ("one", "two")] == [1, 2]
    journal.append(Undone(id="three", at=AT, by="Maya", entry="one"))
    assert [(seq, e.id) for seq, e in reopen().entries()] == [(1, "one"), (2, "two"), (3, "three")]
    assert [e.id for _, e in journal.entries(after=2)] == ["three"]


def test_an_entry_comes_back_as_it_was(reopen: Open):
    entry = answer("one", "naïve ☃ \x1b[31m\n'; drop table entries; --")
    reopen().append(entry)
    assert [e for _, e in reopen().entries()] == [entry]


def test_appending_twice_is_harmless(reopen: Open):
    journal = reopen()
    assert journal.append(answer("one")) == journal.append(answer("one")) == 1
    assert len(list(journal.entries())) == 1


def test_a_fresh_journal_verifies_and_so_does_a_full_one(reopen: Open):
    journal = reopen()
    assert journal.verify() == ()
    for number in range(20):
        journal.append(answer(str(number)))
    assert journal.verify() == ()


def test_threads_and_connections_lose_nothing(reopen: Open):
    journals = [reopen(), reopen()]

    def write(worker: int) -> None:
        for number in range(25):
            journals[worker % 2].append(answer(f"{worker}-{number}"))

    workers = [threading.Thread(target=write, args=(n,)) for n in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    ids = [e.id for _, e in reopen().entries()]
    assert len(ids) == len(set(ids)) == 100
    for n in range(4):
        assert [i for i in ids if i.startswith(f"{n}-")] == [f"{n}-{k}" for k in range(25)]
    assert journals[0].verify() == ()


def test_a_copy_holds_the_same(reopen: Open, tmp_path: Path):
    journal = reopen()
    journal.append(answer("one"))
    target = tmp_path / "copy.db"
    target.write_bytes(journal.copy())
    with closing(open_journal(target)) as copy:
        assert list(copy.entries()) == list(journal.entries())
        assert copy.append(answer("two")) == 2


def test_closing_twice_is_harmless(reopen: Open):
    journal = reopen()
    journal.close()
    journal.close()


@pytest.mark.parametrize("sql", [
    "update entries set payload = '{}'", "delete from entries",
    "insert into entries select 9, 'x', at, by, kind, payload, 'elsewhere', 'h' from entries",
])
def test_the_file_itself_refuses_changes(reopen: Open, path: Path, sql: str):
    reopen().append(answer("one"))
    with closing(sqlite3.connect(path)) as db, pytest.raises(sqlite3.IntegrityError):
        db.execute(sql)


@pytest.mark.parametrize(("sql", "said"), [
    ("update entries set payload = replace(payload, 'forty', 'fifty') where seq = 2", "entry 2 was altered"),
    ("delete from entries where seq = 2", "entry 2 is missing"),
    ("update entries set by = 'Otto' where seq = 1", "columns of entry 1"),
    ("update entries set payload = 'no json' where seq = 3", "entry 3 cannot be read"),
])
def test_verify_names_what_was_altered_behind_its_back(reopen: Open, path: Path, sql: str, said: str):
    journal = reopen()
    for name in ("one", "two", "three"):
        journal.append(answer(name))
    with closing(sqlite3.connect(path)) as db:
        for trigger in ("changed", "deleted"):
            db.execute(f"drop trigger entries_are_not_{trigger}")
        db.execute(sql)
        db.commit()
    assert any(said in fault for fault in journal.verify())


def refused(path: Path) -> JournalError:
    before = path.read_bytes()
    with pytest.raises(JournalError) as caught:
        open_journal(path)
    assert path.read_bytes() == before
    assert caught.value.exit_code == 4
    return caught.value


def test_a_journal_from_the_future_is_refused(reopen: Open, path: Path):
    reopen().close()
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"pragma user_version = {len(MIGRATIONS) + 1}")
    assert "newer" in refused(path).message


def test_another_programs_database_is_refused(path: Path):
    with closing(sqlite3.connect(path)) as db:
        db.execute("create table notes (text)")
    assert "another program" in refused(path).message


@pytest.mark.parametrize("content", [b"Dear team, these are my notes." * 40, b"\x00" * 4096,
                                     b"SQLite format 3\x00" + b"x" * 200])
def test_what_is_no_journal_is_left_alone(path: Path, content: bytes):
    path.write_bytes(content)
    refused(path)


def test_a_damaged_journal_is_reported(reopen: Open, path: Path):
    journal = reopen()
    for number in range(200):
        journal.append(answer(str(number), "words " * 50))
    journal.close()
    data = bytearray(path.read_bytes())
    data[8192:] = b"\xff" * (len(data) - 8192)
    path.write_bytes(bytes(data))
    with pytest.raises(JournalError), closing(open_journal(path)) as damaged:
        assert damaged.verify() != ()
        list(damaged.entries())
    assert path.read_bytes()[8192:] == bytes(data[8192:])


def test_a_locked_journal_says_so(reopen: Open, path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("interviewer.store.opening.BUSY_SECONDS", 0.05)
    journal = reopen()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("begin immediate")
        with pytest.raises(JournalError, match="locked"):
            journal.append(answer("one"))
    assert journal.append(answer("one")) == 1


@pytest.mark.parametrize("name", ["nowhere/interview.db", "."])
def test_a_place_that_cannot_hold_a_journal(tmp_path: Path, name: str):
    with pytest.raises((OutputError, JournalError)) as caught:
        open_journal(tmp_path / name)
    assert caught.value.hint
