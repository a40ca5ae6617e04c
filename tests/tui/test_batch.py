from __future__ import annotations

from textual.widgets import Input, TextArea

from interviewer.model.answer import Items, Quantity, Words, YesNo
from interviewer.tui.screens.batch import BatchScreen


def slips(table):
    assert isinstance(table.app.screen, BatchScreen)
    return {s.question.id: s for s in table.app.screen.form.slips}


async def opened(table):
    await table.opened()
    await table.press("alt+p")
    return slips(table)


async def test_a_page_shows_the_next_open_questions_and_saves_each_when_it_is_left(sit):
    async with sit() as table:
        page = await opened(table)
        assert list(page)[:3] == ["name.short", "story.text", "people.list"]
        await table.type("Tool Shed", "tab")
        assert table.said["name.short"].value == Words(text="Tool Shed")
        await table.type("Somebody borrows the drill", "tab")
        assert table.said["story.text"].value == Words(text="Somebody borrows the drill")
        await table.type("lenders\nborrowers", "ctrl+s")
        assert isinstance(table.said["people.list"].value, Items)
        assert "saved" in table.words


async def test_enter_and_numbers_answer_and_go_on(sit):
    async with sit(size=(100, 50)) as table:
        page = await opened(table)
        page["figures.number"].begin()
        await table.type("half a minute", "enter")
        assert table.said["figures.number"].value == Quantity(low=30, high=30, unit="s")
        assert "read as 30 s" in table.words
        assert page["figures.date"].has_focus_within
        page["options.yesno"].begin()
        await table.press("2")
        assert table.said["options.yesno"].value == YesNo(yes=False)


async def test_what_does_not_fit_is_said_beside_its_field_and_the_rest_goes_on(sit):
    async with sit(size=(100, 50)) as table:
        page = await opened(table)
        page["figures.number"].begin()
        await table.type("quick", "tab")
        assert "There is no number in this answer." in table.words
        assert "figures.number" not in table.said
        assert page["figures.number"].query_one(Input).value == "quick"
        await table.type("2027-03-01", "enter")
        assert "figures.date" in table.said


async def test_looking_at_options_answers_nothing(sit):
    async with sit(size=(100, 50)) as table:
        page = await opened(table)
        page["options.yesno"].begin()
        await table.press("down", "tab", "down", "tab", "tab")
        assert table.said == {}


async def test_words_not_saved_come_along_to_the_card_and_back(sit):
    async with sit() as table:
        page = await opened(table)
        page["story.text"].begin()
        await table.type("Half a story", "escape")
        assert table.at == "story.text"
        assert table.app.focused.text == "Half a story"
        assert "story.text" not in table.said
        await table.type(" and more")
        await table.press("alt+p")
        assert slips(table)["story.text"].query_one(TextArea).text == "Half a story and more"


async def test_words_not_saved_outlive_other_modes_search_and_a_resize(sit):
    async with sit() as table:
        page = await opened(table)
        page["story.text"].begin()
        await table.type("Half a story")
        await table.press("f4", "f8", "f3")
        await table.pilot.resize_terminal(40, 12)
        await table.press("ctrl+p", "escape")
        await table.pilot.resize_terminal(120, 36)
        await table.press()
        assert slips(table)["story.text"].query_one(TextArea).text == "Half a story"
        assert "story.text" not in table.said
        assert table.interview.unsaved


async def test_a_follow_up_stands_under_the_answer_that_raised_it(sit):
    async with sit(size=(100, 50)) as table:
        page = await opened(table)
        page["story.text"].begin()
        await table.type("It must be fast.", "tab")
        places = list(slips(table))
        raised = places[places.index("story.text") + 1]
        assert raised.startswith("story.text~")
        assert "2a" in table.words


async def test_unknown_parked_and_not_relevant_are_said_of_the_question_with_the_cursor(sit):
    async with sit(size=(100, 50)) as table:
        page = await opened(table)
        page["story.text"].begin()
        await table.press("ctrl+t")
        assert table.said["story.text"].reason == "unknown"
        page["figures.date"].begin()
        await table.press("ctrl+o")
        await table.type("Maya", "enter")
        await table.type("next Friday", "ctrl+s")
        assert (table.said["figures.date"].kind, table.said["figures.date"].owner) == ("parked", "Maya")
        page["figures.number"].begin()
        await table.press("ctrl+r")
        await table.type("no figures here", "enter")
        assert table.said["figures.number"].note == "no figures here"
        await table.press("f9")
        assert "figures.number" not in table.said


async def test_the_next_page_has_other_questions_and_loses_nothing(sit):
    async with sit() as table:
        page = await opened(table)
        page["people.list"].begin()
        await table.type("lenders\nborrowers", "ctrl+n")
        assert [i.text for i in table.said["people.list"].value.items] == ["lenders", "borrowers"]
        assert set(slips(table)) == {"options.pick", "options.ranking"}
        await table.press("ctrl+n")
        assert "name.short" in slips(table)


async def test_the_next_page_waits_for_an_answer_that_does_not_fit(sit):
    async with sit(size=(100, 50)) as table:
        page = await opened(table)
        page["figures.number"].begin()
        await table.type("quick", "ctrl+n")
        assert list(slips(table)) == list(page)
        assert "There is no number in this answer." in table.words


async def test_a_question_an_answer_rules_out_says_so_and_comes_back_with_undo(sit, start, tmp_path):
    template = tmp_path / "ruled.yaml"
    template.write_text("""
id: ruled
version: "1"
title: Ruled
slots:
  - id: pets
    title: Pets
    need: Which animals live there.
    questions:
      - {id: pets.any, kind: yesno, ask: Are there animals?, impact: 9}
      - {id: pets.names, kind: short, ask: What are they called?, when: {not: {answer: pets.any, is: false}}}
""", encoding="utf-8")
    from dataclasses import replace

    begun = replace(start, plan=replace(start.plan, template=str(template)))
    async with sit(begun) as table:
        page = await opened(table)
        page["pets.names"].begin()
        await table.type("Bello")
        page["pets.any"].begin()
        await table.press("shift+tab")
        page["pets.any"].begin()
        await table.press("2")
        assert "not asked any more" in table.words
        await table.press("f9")
        assert "not asked any more" not in table.words
        assert page["pets.names"].query_one(Input).value == "Bello"


async def test_a_page_of_one_topic_is_found_by_its_name(sit):
    async with sit() as table:
        await opened(table)
        await table.press("ctrl+g")
        await table.type("figures", "enter")
        assert set(slips(table)) == {"figures.number", "figures.date"}
        await table.press("ctrl+g")
        await table.type("public", "enter")
        assert table.at == "options.yesno"


async def test_words_typed_on_a_page_stand_on_the_card_after_it(sit):
    async with sit() as table:
        await opened(table)
        await table.type("half a na")
        await table.press("escape")
        assert (table.at, table.app.focused.value) == ("name.short", "half a na")


async def test_a_dialog_over_a_page_saves_nothing_half_typed(sit):
    async with sit() as table:
        await opened(table)
        await table.type("half a na")
        for key in ("alt+d", "f1", "ctrl+p"):
            await table.press(key, "escape")
        assert not table.said
