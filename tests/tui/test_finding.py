from __future__ import annotations

import pytest


async def answered(table):
    await table.opened()
    await table.type("Tool Shed", "enter")
    await table.type("Half a story")


@pytest.mark.parametrize(("words", "at"), [
    ("tool shed", "name.short"), ("shed", "name.short"), ("public", "options.yesno"),
    ("languages speak", "options.choices"), ("figures", "figures.number"), ("langages", "options.choices"),
])
async def test_topics_open_questions_and_answers_are_found_in_one_place(sit, words, at):
    async with sit(size=(100, 30)) as table:
        await answered(table)
        await table.press("ctrl+g")
        await table.type(words, "enter")
        assert table.at == at


async def test_words_not_saved_are_still_there_after_looking_elsewhere(sit):
    async with sit() as table:
        await answered(table)
        await table.press("ctrl+g")
        await table.type("tool", "enter")
        await table.press("escape")
        assert table.at == "story.text"
        assert table.app.focused.text == "Half a story"


async def test_the_palette_goes_to_an_open_question(sit):
    async with sit() as table:
        await answered(table)
        await table.press("ctrl+p")
        await table.type("Answer: Which languages")
        await table.press("enter")
        if table.at != "options.choices":
            await table.press("enter")
        assert table.at == "options.choices"


async def test_keys_with_alt_are_no_text_although_terminals_send_letters(sit):
    async with sit() as table:
        await answered(table)
        await table.press("alt+w")
        assert "Why this question now" in table.words
        await table.press("escape")
        assert table.app.focused.text == "Half a story"
        await table.ask("name.short")
        await table.press("alt+p")
        assert "on this page" in table.words
        await table.press("escape")
        await table.ask("options.choice")
        await table.press("alt+d")
        assert "How deep to ask" in table.words


async def test_two_pages_pasted_are_kept_whole_and_do_not_hide_what_was_said_before(sit):
    pages = "\n\n".join(f"Paragraph {n}. " + "Somebody borrows the drill and nobody knows who. " * 5 for n in range(25))
    async with sit() as table:
        await table.opened()
        await table.type("Tool Shed", "enter")
        await table.type(pages, "ctrl+s")
        assert table.said["story.text"].raw == pages.strip()
        assert len(pages) > 6000
        assert "Paragraph 24" not in table.text
        await table.press("ctrl+b")
        assert table.app.focused.text == pages.strip()
