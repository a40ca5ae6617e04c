from __future__ import annotations

from pathlib import Path

import pytest
from transcripts import Talk, talk

from interviewer.library import sample_seeds
from interviewer.session import Session

BRIEF = """# Ferry tickets

We want to build a small web application for our ferry tickets. The problem today: the ticket office sells tickets on
paper, and about 30 tickets a day get [red]lost[/red].

The system must let passengers book a ticket online.
Deckhands must be able to scan a \x1b[31mticket\x1b[0m with a phone.
"""


def opened(*seeds: Path, respondent: str = "Maya") -> Session:
    return Session.open(seeds, respondent=respondent)


def until_the_end(session: Session, line: str) -> Talk:
    return talk(session, f"{line}\n" * 100, interactive=False)


def test_a_news_report_matches_nothing_and_that_is_said_first(workplace: Path):
    done = talk(opened(sample_seeds()), "quit\n")
    assert done.lines[0] == "Nothing in 1 seed matches the template: 0 of 25 slots covered."
    assert done.lines[1].startswith("The seed reads like a news report")


@pytest.mark.parametrize("line", ["skip", "unknown", "park Maya", "", "1", "yes", "\\skip", "irrelevant", "a; b; c"])
def test_whatever_is_said_the_interview_comes_to_an_end_with_a_draft(line: str, workplace: Path):
    session = opened(sample_seeds())
    done = until_the_end(session, line)
    assert done.code == 0
    assert Path(done.lines[-1]).is_file()
    assert session.next_question() is None


def test_quotes_of_seeds_are_played_back_with_their_place_as_characters_only(workplace: Path):
    (workplace / "mail.md").write_text(BRIEF)
    session = opened(workplace / "mail.md")
    done = talk(session, "goto problem\nevidence all\ngoto features\nevidence\nquit\n")
    text = " ".join(done.out.split())
    assert 'get [red]lost[/red]." (mail.md, line 3)' in text
    assert "must be able to scan a ticket with a phone" in text
    assert "problem: Problem, covered, " in done.out
    assert "\x1b" not in done.out


def test_of_two_people_who_differ_both_answers_are_shown_to_decide_between(workplace: Path):
    with opened() as session:
        talk(session, "Ferry Log\nquit\n")
    session = opened(respondent="Per")
    talk(session, "back\nBoat Log\nquit\n")
    done = talk(session, "goto problem\n1\nquit\n")
    assert [line.partition(", 2")[0] for line in done.lines if "said by" in line][:2] == [
        "1. Ferry Log (said by Maya", "2. Boat Log (said by Per"]
    assert session.record.answer("problem.name").raw == "Ferry Log"


def test_what_could_not_be_read_is_named(workplace: Path):
    folder = workplace / "notes"
    folder.mkdir()
    (folder / "a.md").write_text("The club meets on Monday.\n")
    (folder / "b.pdf").write_bytes(b"\xff\xd8\xff\xe0 a picture")
    done = talk(opened(folder), "quit\n")
    assert any(line.startswith("Not read: ") and "b.pdf: " in line for line in done.lines[:5])
