from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from written import AT, answer, kept

from interviewer.errors import JournalError, OutputError
from interviewer.store import chain, open_journal
from interviewer.store.faults import spoken

ON_A_FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from written import answer
from interviewer.errors import InterviewerError
from interviewer.store import open_journal

journal = open_journal(Path(sys.argv[1]))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
try:
    for number in range(1_000):
        journal.append(answer(str(number), "words " * 20))
        print(number, flush=True)
except InterviewerError as error:
    sys.exit(error.exit_code)
"""
WITHOUT_RIGHTS = """
import os, sys
from pathlib import Path
from written import answer
from interviewer.errors import InterviewerError
from interviewer.store import open_journal

if not os.getuid():
    os.seteuid(65534)
path = Path(sys.argv[1])
print([entry.id for _, entry in open_journal(path, reading=True).entries()])
for name in (path, path.with_name("new.db")):
    try:
        open_journal(name)
    except InterviewerError as error:
        print(error.exit_code, bool(error.hint))
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with closing(open_journal(tmp_path / "interview.db")) as journal:
        journal.append(answer("one"))
    return tmp_path / "interview.db"


def run(program: str, path: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(Path(__file__).parent), *sys.path])}
    return subprocess.run([sys.executable, "-c", program, str(path)], capture_output=True, text=True, env=environment,
                          check=False, timeout=50)


def test_a_full_disk_takes_nothing_that_was_acknowledged(path: Path):
    ended = run(ON_A_FULL_DISK, path)
    acknowledged = ended.stdout.split()
    assert ended.returncode == 5, ended.stderr
    assert len(acknowledged) > 20
    assert kept(path) == ["one", *acknowledged]
    with closing(open_journal(path)) as journal:
        assert journal.append(answer("when there is room again"))


@pytest.fixture
def public() -> Iterator[Path]:
    """A folder that anybody may read, and only its owner write."""
    folder = Path(tempfile.mkdtemp())
    with closing(open_journal(folder / "interview.db")) as journal:
        journal.append(answer("one"))
    (folder / "interview.db").chmod(0o444)
    folder.chmod(0o555)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_what_may_not_be_written_can_still_be_read(public: Path):
    ended = run(WITHOUT_RIGHTS, public / "interview.db")
    assert ended.stdout.splitlines() == ["['one']", "5 True", "5 True"], ended.stderr
    assert [p.name for p in public.iterdir()] == ["interview.db"]


def test_an_empty_file_is_a_loss_and_not_a_new_interview(path: Path):
    path.write_bytes(b"")
    with pytest.raises(JournalError, match="empty") as caught:
        open_journal(path)
    assert caught.value.hint
    assert path.read_bytes() == b""


def test_a_link_that_leads_nowhere_makes_nothing_there(tmp_path: Path):
    (tmp_path / "link.db").symlink_to(tmp_path / "elsewhere.db")
    with pytest.raises(OutputError):
        open_journal(tmp_path / "link.db")
    assert [p.name for p in tmp_path.iterdir()] == ["link.db"]


def test_the_order_is_that_of_recording_when_the_clock_goes_back(path: Path):
    with closing(open_journal(path)) as journal:
        journal.append(answer("two").model_copy(update={"at": AT - timedelta(days=400)}))
        journal.append(answer("three").model_copy(update={"at": AT - timedelta(days=900)}))
    assert kept(path) == ["one", "two", "three"]


def test_the_file_alone_is_the_whole_journal_while_others_have_it_open(path: Path, tmp_path: Path):
    with closing(open_journal(path)) as journal, closing(open_journal(path)):
        for number in range(30):
            journal.append(answer(str(number)))
            assert [p.name for p in tmp_path.glob("interview*")] == ["interview.db"]
        (tmp_path / "moved").mkdir()
        copy = shutil.copyfile(path, tmp_path / "moved" / "other.db")
    assert kept(copy) == ["one", *map(str, range(30))]


def test_a_journal_of_the_time_when_it_was_two_files_becomes_one(path: Path, tmp_path: Path):
    with closing(sqlite3.connect(path, isolation_level=None)) as old:
        old.execute("pragma journal_mode = wal")
        last = old.execute("select seq, hash from entries").fetchone()
        old.execute("insert into entries values (?, ?, ?, ?, ?, ?, ?, ?)", chain.row(answer("two"), last))
        assert path.with_name("interview.db-wal").exists()
        copy = tmp_path / "copy.db"
        for suffix in ("", "-wal"):
            shutil.copyfile(f"{path}{suffix}", f"{copy}{suffix}")
    assert kept(copy) == ["one", "two"]
    assert [p.name for p in tmp_path.glob("copy*")] == ["copy.db"]


@pytest.mark.parametrize(("code", "error", "said"), [
    (sqlite3.SQLITE_IOERR_LOCK, JournalError, "network drive"),
    (sqlite3.SQLITE_PROTOCOL, JournalError, "network drive"),
    (sqlite3.SQLITE_FULL, OutputError, "full"), (sqlite3.SQLITE_IOERR_WRITE, OutputError, "disk"),
    (sqlite3.SQLITE_BUSY, JournalError, "another program"), (sqlite3.SQLITE_CORRUPT, JournalError, "damaged"),
])
def test_every_refusal_of_the_database_says_what_to_do(code: int, error: type[JournalError | OutputError], said: str):
    told = sqlite3.OperationalError("as the database puts it")
    told.sqlite_errorcode, told.sqlite_errorname = code, "SQLITE"
    with pytest.raises(error, match=said) as caught, spoken(Path("interview.db")):
        raise told
    assert caught.value.hint


def test_two_programs_where_nothing_locks_never_lose_silently(path: Path, monkeypatch: pytest.MonkeyPatch):
    plain = sqlite3.connect

    def unlocked(name: str, **options: object) -> sqlite3.Connection:
        return plain(f"{name}&vfs=unix-none", **options)

    monkeypatch.setattr(sqlite3, "connect", unlocked)
    with closing(open_journal(path)) as one, closing(open_journal(path)) as other:
        for number in range(20):
            (one if number % 2 else other).append(answer(str(number)))
    assert kept(path) == ["one", *map(str, range(20))]
