from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.language.sentences import fold, split


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text)]


@pytest.mark.parametrize(
    "text",
    [
        "It prints. | It cuts.",
        "Why? | Because it must! | Good.",
        "Ask Dr. Lee and Mrs. Brandt first. | Then decide.",
        "See e.g. Fig. 3 or i.e. the plan. | It helps.",
        "It needs v2.1.3 of Python 3.11. | Nothing else.",
        "The answer is 3.14, or 1.000,50 in Germany. | So be it.",
        "Open https://a.example/b.c?d=e.f first. | Then click.",
        "Write to ann.lee@shop.example. | She answers.",
        "J. K. Okoro and W. Brandt wrote it. | They know.",
        "The U.S. Army buys it. | We do too.",
        "He moved to the U.S. | The shop stayed.",
        "Acme Inc. makes it for Bolt Co. and others. | It sells.",
        "It is sold by Acme Inc. | The price is fixed.",
        "Use labels, tags, etc. in the shop. | Use labels, tags, etc. | Then stop.",
        "Wait... what is that? | Nothing.",
        "Wait... | Then it prints.",
        "Call no. 5 first. | The answer was no. | We went on.",
        "On Jan. 5 we start. | It ends in Dec. | Then we rest.",
        'She said "It prints." | Then she left.',
        '"Does it print?" he asked. | "Yes."',
        "(It prints.) | It cuts.",
        "**It prints.** | It cuts.",
        "1. Print it first. | 2. Cut it then.",
        "系统必须打印标签。 | 然后切割！ | 好吗？",
        "यह लेबल छापता है। | फिर काटता है।",
        "Das kostet ca. 5 Euro, z.B. für Frau Dr. Weiß. | Es lohnt sich.",
        "Le prix est env. 5 euros. | C'est bon.",
        "It prints\nover lines. | It cuts.",
        "Does it print?! | Yes.",
        "at 5 p.m. the shop closes. | At 5 p.m. | The shop closes.",
    ],
)
def test_sentences_end_where_a_reader_would_end_them(text):
    assert sentences(text.replace(" | ", " ")) == text.split(" | ")


def test_a_blank_line_ends_a_sentence_and_a_line_break_does_not():
    assert sentences("One\nparagraph\n\nAnother") == ["One\nparagraph", "Another"]


@given(st.text(alphabet="aZ .!?…。।\n\"')(1é-–x", max_size=200))
def test_no_character_is_lost_and_spans_are_trimmed(text):
    found = sentences(text)
    assert "".join("".join(s.split()) for s in found) == "".join(text.split())
    assert all(s == s.strip() and s for s in found)


@given(st.text(max_size=300))
def test_spans_are_in_order_and_do_not_overlap(text):
    ends = [position for span in split(text) for position in span]
    assert ends == sorted(ends)


def test_folding_makes_every_run_of_white_space_one_space():
    assert fold("  a\t b\n\n c\u00a0d ") == "a b c d"
