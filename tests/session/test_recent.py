from __future__ import annotations

import os
import stat
import sys
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from interviewer import Session
from interviewer.language.recently import how_far, how_long_ago
from interviewer.session.recent import MOST, Recent, usual_recent


@pytest.fixture
def recent(tmp_path: Path) -> Recent:
    return Recent(tmp_path / "state" / "interviewer")


def sit(recent: Recent, journal: Path, *answers: str) -> None:
    journal.parent.mkdir(parents=True, exist_ok=True)
    with Session.open(journal=journal, respondent="Maya") as session:
        for answer in answers:
            question = session.next_question()
            assert question
            session.answer(question.id, answer)
        recent.note(session)


def test_the_latest_stands_first_with_how_far_it_was(recent, tmp_path):
    sit(recent, tmp_path / "shed" / "interview.db", "Tool Shed")
    sit(recent, tmp_path / "mail" / "interview.db")
    sit(recent, tmp_path / "shed" / "interview.db", "Nobody knows who has the drill.")
    assert [(one.name, one.answered) for one in recent.interviews()] == [("shed", 2), ("mail", 0)]
    assert how_far(recent.interviews()[0]).startswith("2 of about ")


def test_it_is_bounded_and_what_is_gone_is_not_offered(recent, tmp_path):
    for n in range(MOST + 2):
        sit(recent, tmp_path / f"n{n}" / "interview.db")
    assert [one.name for one in recent.interviews()] == [f"n{n}" for n in range(MOST + 1, 1, -1)]
    (tmp_path / "n5" / "interview.db").unlink()
    assert "n5" not in [one.name for one in recent.there()]


@pytest.mark.skipif(sys.platform == "win32", reason="modes of files are of Unix")
def test_it_is_for_this_user_only(recent, tmp_path):
    sit(recent, tmp_path / "interview.db")
    file = tmp_path / "state" / "interviewer" / "recent.json"
    assert [stat.S_IMODE(p.stat().st_mode) for p in (file, file.parent, file.parent.parent)] == [0o600, 0o700, 0o700]


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[" * 50_000, b"x" * 300_000,
                                     b'{"interviews": [{"journal": 3}]}',
                                     b'{"schema": "interviewer.recent/2", "interviews": []}'])
def test_a_damaged_list_is_an_empty_one_and_is_written_anew(recent, tmp_path, content):
    file = tmp_path / "state" / "interviewer" / "recent.json"
    file.parent.mkdir(parents=True)
    file.write_bytes(content)
    assert recent.interviews() == ()
    sit(recent, tmp_path / "shed" / "interview.db", "Tool Shed")
    assert [one.name for one in recent.interviews()] == ["shed"]


def test_a_folder_that_cannot_be_had_costs_nothing(tmp_path):
    (tmp_path / "state").write_text("a file")
    recent = Recent(tmp_path / "state" / "interviewer")
    sit(recent, tmp_path / "shed" / "interview.db", "Tool Shed")
    assert recent.interviews() == ()
    assert not recent.greet()


def test_where_nothing_is_to_be_kept_nothing_is(tmp_path):
    recent = usual_recent(keep=False)
    sit(recent, tmp_path / "interview.db")
    assert (recent.interviews(), recent.greet()) == ((), False)
    state = Path(os.environ["XDG_STATE_HOME"]) / "interviewer"
    assert not (state / "recent.json").exists()
    assert not (state / "greeted").exists()


def test_a_newcomer_is_greeted_once(recent):
    assert [recent.greet(), recent.greet()] == [True, False]


@pytest.mark.parametrize(("hours", "said"), [(0, "today 01:30"), (2, "yesterday"), (26, "2 days ago"),
                                             (24 * 30, "31 January 2026")])
def test_days_are_those_of_the_place(hours, said):
    now = datetime(2026, 3, 2, 1, 30, tzinfo=timezone(timedelta(hours=5)))
    assert how_long_ago((now - timedelta(hours=hours)).astimezone(UTC), now) == said
