from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sitting import Table

from interviewer.session import Session
from interviewer.tui import Start
from interviewer.tui.widgets.fields.played import PlaybackField, Quotes

CHOIR = Path(__file__).parents[1] / "seeds" / "choir"
Sit = Callable[..., Any]


@pytest.fixture
def choir(start: Start, tmp_path: Path) -> Start:
    shutil.copytree(CHOIR, tmp_path / "choir")
    with Session.open([tmp_path / "choir"], journal=start.plan.journal, respondent="Oda"):
        pass
    return replace(start, plan=replace(start.plan, template=None, respondent="Oda"))


def field(table: Table) -> PlaybackField:
    return table.interview.card.query_one(PlaybackField)


def slots(table: Table) -> list[str]:
    return [q.slot for q in table.interview.card.card]


async def test_a_card_of_several_slots_keeps_its_question_quotes_and_keys_in_sight(sit: Sit, choir: Start):
    async with sit(choir) as table:
        await table.opened()
        assert slots(table) == ["problem", "outcomes", "stakeholders"]
        for words in ("PROBLEM and 2 more", "The seeds say these things. Are they right?", "Problem, Goals",
                      "noted as accepted, not as said by you", "All right", "Not quite",
                      "1 right · 2 not quite · 3 no"):
            assert words in table.words


async def test_all_right_shows_what_is_out_of_sight_before_it_accepts(sit: Sit, choir: Start):
    async with sit(choir) as table:
        await table.opened()
        await table.press("a")
        assert table.said == {}
        assert "There were more quotes below" in table.words
        presses = 1
        while not table.said and presses < 9:
            await table.press("a")
            presses += 1
        assert 2 < presses < 6
        assert [a.origin for a in table.said.values()] == ["accepted"] * 3
        assert table.at == "problem.name"


async def test_in_a_terminal_with_room_for_all_quotes_one_key_accepts(sit: Sit, choir: Start):
    async with sit(choir, size=(120, 60)) as table:
        await table.opened()
        await table.press("a")
        assert len(table.said) == 3


async def test_single_quotes_are_rejected_or_corrected_and_the_rest_accepted(sit: Sit, choir: Start):
    async with sit(choir, size=(120, 60)) as table:
        await table.opened()
        await table.press("3", "2")
        await table.type("fewer than 20 copies", "ctrl+s")
        await table.press("a")
        said = {q: [(v.verdict, v.words) for v in a.value.verdicts] for q, a in table.said.items()}
        assert said["problem.playback"][0] == ("no", "")
        assert ("not-quite", "fewer than 20 copies") in said["outcomes.playback"]
        assert set(said["stakeholders.playback"]) == {("right", "")}
        assert table.said["stakeholders.playback"].origin == "accepted"


async def test_letters_of_a_reason_are_no_keys_and_the_reason_is_kept(sit: Sit, choir: Start):
    async with sit(choir, size=(120, 60)) as table:
        await table.opened()
        await table.press("3", *"anna", "space", *"r1")
        assert table.said == {}
        assert field(table).verdicts.count("") == len(field(table).quotes) - 1
        await table.press("enter", "a")
        verdict = table.said["problem.playback"].value.verdicts[0]
        assert (verdict.verdict, verdict.words) == ("no", "anna r1")


async def test_the_line_for_a_reason_is_in_sight_on_a_small_terminal(sit: Sit, choir: Start):
    async with sit(choir) as table:
        await table.opened()
        await table.press("3", *"because")
        assert "because" in table.words
        assert "Why is it wrong?" in table.words


async def test_quotes_are_rejected_one_after_the_other_with_one_key_each(sit: Sit, choir: Start):
    async with sit(choir, size=(120, 60)) as table:
        await table.opened()
        await table.press("3", "3", "1")
        assert field(table).verdicts[:3] == ["no", "no", "right"]


async def test_a_reason_stays_with_its_quote_where_another_quote_is_looked_at_meanwhile(sit: Sit, choir: Start):
    async with sit(choir, size=(120, 60)) as table:
        await table.opened()
        await table.press("3", *"old")
        quotes = field(table).query_one(Quotes)
        quotes.highlighted = 2
        await table.press()
        field(table).say("right")
        assert field(table).unsent().text.split("\n")[:3] == ["old", "", ""]


async def test_a_card_of_several_slots_is_put_to_somebody_as_a_whole(sit: Sit, choir: Start):
    async with sit(choir, size=(120, 60)) as table:
        await table.opened()
        await table.press("alt+a")
        await table.type("Ben", "enter")
        assert set(table.session.record.assigned) == {f"{slot}.playback" for slot in ("problem", "outcomes",
                                                                                      "stakeholders")}
        await table.press("f9")
        assert not table.session.record.assigned


async def test_undo_takes_the_whole_card_back_and_shows_it_again(sit: Sit, choir: Start):
    async with sit(choir, size=(120, 60)) as table:
        await table.opened()
        await table.press("a")
        await table.press("f9")
        assert table.said == {}
        assert slots(table) == ["problem", "outcomes", "stakeholders"]
        assert "Taken back: what was said on one card" in table.words


async def test_each_part_of_a_card_is_edited_by_itself(sit: Sit, choir: Start):
    async with sit(choir, size=(120, 60)) as table:
        await table.opened()
        await table.press("a")
        await table.ask("stakeholders.playback")
        assert slots(table) == ["stakeholders"]
        assert field(table).verdicts == ["right"] * 3
        await table.press("3", "enter", "1")
        assert table.said["stakeholders.playback"].value.verdicts[0].verdict == "no"
        assert table.said["problem.playback"].origin == "accepted"


async def test_the_quote_under_the_cursor_is_shown_in_its_seed_and_the_card_stays_as_it_was(sit: Sit, choir: Start):
    async with sit(choir, size=(120, 60)) as table:
        await table.opened()
        await table.press("3", "3", *"old", "alt+s")
        dialog = table.app.screen
        assert " ".join(dialog.passages[n].text for n in dialog.quoted) in field(table).quotes[1].quote
        await table.press("escape")
        assert field(table).unsent().text.split("\n")[:2] == ["", "old"]


async def test_skipping_passes_over_the_whole_card(sit: Sit, choir: Start):
    async with sit(choir) as table:
        await table.opened()
        await table.press("ctrl+n")
        assert [s.reason for s in table.said.values()] == ["later"] * 3


async def test_verdicts_not_yet_saved_come_back_with_their_card(sit: Sit, choir: Start):
    async with sit(choir) as table:
        await table.opened()
        await table.press("3")
        await table.ask("features.playback")
        assert field(table).verdicts == [""] * len(field(table).quotes)
        await table.interview.ask()
        await table.press()
        assert field(table).verdicts[0] == "no"
