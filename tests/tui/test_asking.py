from __future__ import annotations

import pytest
from arriving import at
from textual.widgets import Input, TextArea

from interviewer.model.answer import Chosen, Day, Items, Picked, Quantity, Words, YesNo


async def test_every_kind_of_question_is_answered_by_keyboard(sit):
    async with sit() as table:
        await table.opened()
        assert table.at == "name.short"
        await table.type("Tool Shed", "enter")
        assert table.at == "story.text"
        await table.type("Somebody borrows\nthe drill", "ctrl+s")
        await table.type("lenders\nborrowers", "ctrl+s")
        await table.type("5", "enter")
        await table.type("2027-03-01", "enter")
        assert table.at == "options.yesno"
        await table.press("1")
        await table.press("2")
        await table.press("1", "2", "enter")
        await table.press("space", "enter")
        assert table.at == "options.ranking"
        await table.press("shift+down", "enter")
        values = {q: e.value for q, e in table.said.items()}
        assert values["name.short"] == Words(text="Tool Shed")
        assert values["story.text"] == Words(text="Somebody borrows\nthe drill")
        assert isinstance(values["people.list"], Items)
        assert [i.text for i in values["people.list"].items] == ["lenders", "borrowers"]
        assert values["figures.number"] == Quantity(low=5, high=5, unit="s")
        assert isinstance(values["figures.date"], Day)
        assert values["options.yesno"] == YesNo(yes=True)
        assert values["options.choice"] == Chosen(values=("desk",))
        assert values["options.choices"] == Chosen(values=("en", "de"))
        assert isinstance(values["options.pick"], Picked)
        assert [i.text for i in values["options.pick"].items] == ["lenders"]
        assert [i.text for i in values["options.ranking"].items] == ["borrowers", "lenders"]
        assert {e.by for e in table.said.values()} == {"Maya"}


async def test_what_is_recorded_reads_as_people_talk(sit):
    async with sit() as table:
        await table.opened()
        await table.ask("options.choice")
        await table.press("1")
        assert table.said["options.choice"].raw == "On the web [x]"
        await table.ask("options.yesno")
        await table.press("2")
        assert table.said["options.yesno"].raw == "no"


@pytest.mark.parametrize(("question", "own"), [("options.choice", "3"), ("options.yesno", "3")])
async def test_own_words_are_always_possible(sit, question, own):
    async with sit() as table:
        await table.opened()
        await table.ask(question)
        await table.press(own)
        assert isinstance(table.app.focused, TextArea)
        await table.type("yes, in a van", "ctrl+s")
        value = table.said[question].value
        assert (value.own if question == "options.choice" else value.note) in ("yes, in a van", "in a van")


async def test_own_words_stand_beside_ticked_options(sit):
    async with sit() as table:
        await table.opened()
        await table.ask("options.choices")
        await table.press("3", "tab")
        await table.type("Welsh", "ctrl+s")
        assert table.said["options.choices"].value == Chosen(values=("fr",), own="Welsh")


async def test_a_value_that_does_not_fit_keeps_the_text_and_says_what_would(sit):
    async with sit() as table:
        await table.opened()
        await table.ask("figures.number")
        await table.type("soonish", "enter")
        assert table.at == "figures.number"
        assert table.app.focused.value == "soonish"
        assert not table.said
        assert table.interview.card.query_one(".fault").display
        await table.press("ctrl+u")
        await table.type("7", "enter")
        assert table.said["figures.number"].value.low == 7


async def test_nothing_typed_is_no_answer(sit):
    async with sit() as table:
        await table.opened()
        await table.press("ctrl+s")
        assert not table.said
        assert "There is no answer here yet" in table.words


async def test_escape_never_discards_typed_text(sit):
    async with sit() as table:
        await table.opened()
        await table.type("Tool", "escape", "escape", "escape", "escape")
        assert isinstance(table.app.focused, Input)
        assert table.app.focused.value == "Tool"
        await table.type(" Shed", "enter")
        assert table.said["name.short"].raw == "Tool Shed"


async def test_words_typed_in_the_conversation_go_into_the_card(sit):
    async with sit() as table:
        await table.opened()
        await table.type("Tool", "escape")
        await table.press("s", "escape", "x")
        assert isinstance(table.app.focused, Input)
        assert table.app.focused.value == "Toolsx"


async def test_a_long_list_of_options_comes_with_its_question_in_sight(sit):
    async with sit(size=(50, 13)) as table:
        await table.opened()
        await table.ask("options.choices")
        assert "Which languages does it speak?" in table.text


async def test_text_not_saved_comes_back_with_its_question(sit):
    async with sit() as table:
        await table.opened()
        await table.type("Tool")
        await table.ask("story.text")
        await table.type("half a sto")
        await table.ask("name.short")
        assert table.app.focused.value == "Tool"
        await table.ask("story.text")
        assert table.app.focused.text == "half a sto"


async def test_keys_meant_for_the_card_before_do_not_answer_the_next(sit, clock):
    async with sit() as table:
        await table.opened()
        await table.ask("options.yesno")
        clock.held = True
        await table.press("1", "ctrl+t", "ctrl+n", "enter")
        assert not table.said
        clock.now += 0.31
        await table.press("1")
        assert list(table.said) == ["options.yesno"]


async def test_what_is_typed_for_the_card_before_does_not_stand_in_the_next(sit, clock):
    async with sit() as table:
        await table.opened()
        await table.type("Tool Shed")
        clock.held = True
        clock.now += 1
        await table.press("enter", "1", "a", "enter", "space", "ctrl+s")
        await table.type("a whole line")
        assert (table.at, table.app.focused.text) == ("story.text", "")
        assert "typed before this question came" in table.words
        clock.now += 0.31
        await table.type("A day", "space")
        assert table.app.focused.text == "A day "
        assert list(table.said) == ["name.short"]


async def test_what_is_typed_at_once_into_a_card_that_was_asked_for_stands_there(sit, clock):
    async with sit() as table:
        clock.held = True
        await table.opened()
        await table.type("Tool")
        assert table.app.focused.value == "Tool"
        await table.ask("story.text")
        await table.type("A day")
        assert table.app.focused.text == "A day"


async def test_a_key_for_the_card_before_ticks_nothing_on_the_next(sit, clock):
    async with sit() as table:
        await table.opened()
        while table.at != "options.choice":
            await table.press("ctrl+n")
        clock.held = True
        clock.now += 1
        await table.press("1", "1")
        assert table.at == "options.choices"
        assert table.interview.card.field.unsent().chosen == ()


async def test_unknown_skip_park_and_irrelevant_are_recorded_with_their_words(sit):
    async with sit() as table:
        await table.opened()
        await table.press("ctrl+t")
        await table.press("ctrl+n")
        await table.press("ctrl+o")
        await table.type("Ann", "enter")
        await table.type("2027-01-31", "enter")
        await table.type("asks her boss", "enter")
        await table.press("ctrl+r")
        await table.type("there is no clock", "enter")
        unknown, later, parked, irrelevant = table.said.values()
        assert (unknown.reason, later.reason) == ("unknown", "later")
        assert (parked.owner, parked.due, parked.note) == ("Ann", "2027-01-31", "asks her boss")
        assert (irrelevant.reason, irrelevant.note) == ("irrelevant", "there is no clock")


async def test_words_typed_into_a_dialog_come_back_after_escape(sit):
    async with sit() as table:
        await table.opened()
        await table.press("ctrl+o")
        await table.type("Ann", "escape")
        assert not table.said
        await table.press("ctrl+o")
        assert table.app.focused.value == "Ann"


async def test_back_shows_the_earlier_answer_and_saving_edits_it(sit):
    async with sit() as table:
        await table.opened()
        await table.type("Tool Shed", "enter")
        await table.type("a story", "ctrl+s")
        await table.press("ctrl+b", "ctrl+b")
        assert table.at == "name.short"
        assert table.app.focused.value == "Tool Shed"
        await table.type(" 2", "enter")
        assert table.said["name.short"].raw == "Tool Shed 2"
        assert table.said["story.text"].raw == "a story"
        assert table.at == "people.list"


async def test_escape_leaves_an_earlier_answer_as_it_was(sit):
    async with sit() as table:
        await table.opened()
        await table.type("Tool Shed", "enter", "ctrl+b")
        await table.press("escape")
        assert table.at == "story.text"
        assert [e.kind for e in table.session.entries()].count("answered") == 1


async def test_an_earlier_answer_is_edited_from_the_conversation(sit):
    async with sit() as table:
        await table.opened()
        await table.ask("options.choices")
        await table.press("1", "3", "enter")
        await table.press("escape", "enter")
        assert table.at == "options.choices"
        await table.press("1", "enter")
        assert table.said["options.choices"].value == Chosen(values=("fr",))


async def test_undo_takes_the_answer_back_and_keeps_its_words(sit):
    async with sit() as table:
        await table.opened()
        await table.type("Tool Shed", "enter")
        await table.press("f9")
        assert not table.said
        assert table.at == "name.short"
        assert table.app.focused.value == "Tool Shed"
        assert "Taken back: Tool Shed" in table.words


async def test_a_follow_up_is_the_next_card_with_the_respondents_own_word(sit):
    async with sit() as table:
        await table.opened()
        await table.ask("story.text")
        await table.type("It must be fast.", "ctrl+s")
        assert table.at.startswith("story.text~")
        assert table.interview.card.question.about == "fast"
        assert "“fast”" in table.words


async def test_editing_an_answer_says_what_rests_on_it(sit):
    async with sit() as table:
        await table.opened()
        await table.ask("story.text")
        await table.type("It must be fast.", "ctrl+s")
        await table.type("within 2 s", "ctrl+s")
        await table.ask("story.text")
        assert "an earlier answer, 1 other rests on it" in table.words


async def test_going_to_a_topic_asks_about_it(sit):
    async with sit() as table:
        await table.opened()
        await table.press("ctrl+g")
        await table.type("figu", "enter")
        assert table.at == "figures.number"


async def test_a_click_answers_an_option(sit):
    async with sit() as table:
        await table.opened()
        await table.ask("options.yesno")
        await table.pilot.click(".field OptionList", offset=(4, 1))
        await table.press()
        assert table.said["options.yesno"].value == YesNo(yes=False)


async def test_the_progress_and_the_saved_state_are_in_sight(sit):
    async with sit() as table:
        await table.opened()
        await table.type("Tool Shed", "enter")
        at = table.said["name.short"].at.astimezone()
        assert "1 answered · about" in table.words
        assert f"saved {at:%H:%M:%S}" in table.words


async def test_the_end_says_what_is_open_and_saves_the_draft(sit, tmp_path):
    async with sit() as table:
        await table.opened()
        while table.interview.card is not None:
            await table.press("ctrl+t")
        assert "No question is left at this depth" in table.words
        await table.press("enter")
        assert (tmp_path / "spec.md").exists()
        assert "spec.md" in table.words


async def test_the_example_is_shown_when_it_is_wanted(sit):
    async with sit() as table:
        await table.opened()
        assert "[beta]" not in table.text
        await table.press("ctrl+l")
        assert "For example: Tool Shed [beta]" in table.words


async def test_why_this_question_is_next_is_told(sit):
    async with sit() as table:
        await table.opened()
        await table.press("alt+w")
        assert "Why this question now" in table.words
        await table.press("escape")
        assert table.at == "name.short"


@pytest.mark.parametrize("question", ["options.choice", "options.choices"])
async def test_typing_words_where_options_are_begins_own_words(sit, question):
    async with sit() as table:
        await table.opened()
        await table.ask(question)
        await table.press("v", "a", "n", "1", "ctrl+s")
        assert table.said[question].value == Chosen(own="van1")


async def test_what_a_card_proposes_is_taken_by_one_key_and_only_there(sit, start, tmp_path):
    async with at("proposal", sit, start, tmp_path) as table:
        assert "Proposed (alt+y takes it): Gatehouse" in table.words
        await table.press("alt+y")
        named = table.said["problem.name"]
        assert (named.value.text, named.origin) == ("Gatehouse", "accepted")
        said = list(table.said)
        await table.ask(next(q.id for q in table.session.questions() if not q.proposed))
        await table.press("alt+y")
        assert list(table.said) == said
