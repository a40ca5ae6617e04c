from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.language.display import clipped, harmless


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain [red]words[/red]", "plain [red]words[/red]"),
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]0;title\x07after", "after"),
        ("bell\x07 back\x08", "bell back"),
        ("two\nlines\tand a tab", "two lines and a tab"),
        ("\u202egnp.exe", "gnp.exe"),
        ("München 中文 हिन्दी שלום", "München 中文 हिन्दी שלום"),
        ("\x9b31mC1", "31mC1"),
    ],
)
def test_foreign_text_becomes_characters_only(text: str, shown: str):
    assert harmless(text) == shown


def test_lines_are_kept_on_request():
    assert harmless("a\nb\x1b[2Jc", keep_lines=True) == "a\nbc"


@given(st.text())
def test_nothing_shown_controls_a_terminal(text: str):
    assert not any(ord(c) < 32 or 127 <= ord(c) < 160 for c in harmless(text))


@given(st.text(max_size=300), st.integers(2, 80))
def test_clipping_keeps_to_the_width(text: str, width: int):
    assert len(clipped(text, width)) <= width
