from __future__ import annotations

from interviewer.model.entry import Answered, Assigned


async def test_a_question_is_put_to_somebody_new_and_comes_first_when_they_answer(sit):
    async with sit() as table:
        await table.opened()
        await table.type("Tool Shed", "enter", "alt+a")
        await table.type("Otto", "enter")
        put = table.session.record.assigned["story.text"]
        assert isinstance(put, Assigned)
        assert (put.to, table.at) == ("Otto", "people.list")
        assert "put to Otto" in table.text
        await table.press("f10", "enter")
        assert (table.session.respondent, table.at) == ("Otto", "story.text")
        assert "Otto answers" in table.text
        assert "Put to Otto." in table.text


async def test_changing_who_answers_keeps_what_is_half_typed(sit):
    async with sit() as table:
        await table.opened()
        await table.type("Tool Shed", "enter", "alt+a")
        await table.type("Otto", "tab", "tab")
        await table.press("enter")
        await table.type("Ann", "f10", "enter")
        assert (table.session.respondent, table.at) == ("Otto", "people.list")
        await table.type("a and Ben", "ctrl+s")
        assert table.said["people.list"].value.items[0].text == "Anna and Ben"
        assert table.at == "story.text"


async def test_everybody_is_asked_with_an_empty_card_and_differing_answers_are_decided_with_a_reason(sit):
    async with sit() as table:
        await table.opened()
        await table.press("alt+a", "enter")
        assert table.session.record.assigned["name.short"].everybody
        await table.type("Tool Shed", "enter", "f10")
        await table.type("Otto", "enter")
        assert table.at == "name.short"
        assert "Tool Shed" not in table.interview.card.field.unsent().text
        await table.type("Barn", "enter")
        assert table.at == "name.short~decide"
        assert "said by Maya, 20" in table.text
        await table.press("1")
        assert table.at == "name.short~decide~reason"
        await table.press("enter")
        assert table.said["name.short~decide~reason"].kind == "skipped"
        assert table.session.record.answer("name.short").raw == "Tool Shed"
        assert not [q for q in table.session.questions() if q.raised == "reason"]


async def test_the_impact_of_an_edit_is_shown_and_can_be_refused_with_the_words_still_there(sit):
    async with sit() as table:
        await table.opened()
        table.session.answer("people.list", "Ann; Ben")
        table.session.answer("options.pick", "1")
        count = len(table.session.entries())
        await table.ask("people.list")
        await table.press("ctrl+a")
        table.interview.card.field.query_one("TextArea").text = "Ann"
        await table.press("ctrl+s")
        assert "This changes more than the answer" in table.text
        assert "To be looked at again: Who may decide?" in table.words
        await table.press("2")
        assert len(table.session.entries()) == count
        assert table.interview.card.field.unsent().text == "Ann"
        await table.press("ctrl+s", "escape", "ctrl+s", "1")
        assert [i.text for i in table.said["people.list"].value.items] == ["Ann"]
        assert "options.pick" in [q.id for q in table.session.questions()]
        await table.ask("options.pick")
        assert table.interview.card.question.raised == "stale"


async def test_taking_an_answer_back_by_a_key_shows_its_impact_too(sit):
    async with sit() as table:
        await table.opened()
        table.session.answer("people.list", "Ann; Ben")
        table.session.answer("options.pick", "1")
        await table.ask("people.list")
        await table.press("ctrl+t")
        assert "No longer asked, the answer is kept: Who may decide?" in table.words
        await table.press("escape")
        assert isinstance(table.said["people.list"], Answered)


async def test_undo_takes_an_assignment_back(sit):
    async with sit() as table:
        await table.opened()
        await table.press("alt+a")
        await table.type("Otto", "enter", "f9")
        assert (table.at, table.session.record.assigned) == ("name.short", {})


async def test_letters_with_alt_are_keys_inside_text_too(sit):
    async with sit() as table:
        await table.opened()
        await table.press("h", "alt+w")
        assert "Why this question now" in table.text
        await table.press("escape")
        assert table.interview.card.field.unsent().text == "h"
