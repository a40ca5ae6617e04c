from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path

import pytest
from written import answer, kept

from interviewer.errors import InterviewerError, JournalError
from interviewer.store import open_journal


@pytest.mark.timeout(20)
@pytest.mark.parametrize("reading", [False, True])
def test_a_pipe_is_no_journal_and_nobody_waits_for_it(tmp_path: Path, reading: bool):
    os.mkfifo(tmp_path / "pipe.db")
    with pytest.raises(InterviewerError) as caught:
        open_journal(tmp_path / "pipe.db", reading=reading)
    assert caught.value.hint
    assert [p.name for p in tmp_path.iterdir()] == ["pipe.db"]


@pytest.mark.timeout(20)
@pytest.mark.parametrize("place", ["/dev/null", "/dev/zero"])
def test_a_device_is_no_journal(place: str):
    with pytest.raises(InterviewerError) as caught:
        open_journal(Path(place))
    assert caught.value.hint


@pytest.mark.parametrize("reading", [False, True])
def test_a_folder_is_no_journal(tmp_path: Path, reading: bool):
    with pytest.raises(JournalError, match="folder") as caught:
        open_journal(tmp_path, reading=reading)
    assert caught.value.hint


def test_a_link_to_a_journal_is_that_journal(tmp_path: Path):
    with closing(open_journal(tmp_path / "a.db")) as journal:
        journal.append(answer("one"))
    (tmp_path / "link.db").symlink_to(tmp_path / "a.db")
    with closing(open_journal(tmp_path / "link.db")) as journal:
        journal.append(answer("two"))
    assert (tmp_path / "link.db").is_symlink()
    assert kept(tmp_path / "a.db") == ["one", "two"]


def test_a_link_to_itself_is_refused(tmp_path: Path):
    (tmp_path / "a.db").symlink_to(tmp_path / "a.db")
    with pytest.raises(InterviewerError) as caught:
        open_journal(tmp_path / "a.db")
    assert caught.value.hint
