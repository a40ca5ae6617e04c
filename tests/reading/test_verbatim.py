from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from interviewer.language.sentences import fold
from interviewer.reading.content import content
from interviewer.reading.kinds import KINDS

WORDS = """must the Tool e.g. v1.2 https://a.example/x?y=1 **bold** `code` [link](u) <b>in</b> | || a_b 3.14 Dr.
"Quote." (see) done. Why? … 中文。 हिंदी। & &amp; ~~x~~ \\* <x ![i](j) :"""
MARKS = """# |### |- |* |  - |\t- |1. |2) |> |> > |- > |> - |    |---|===|```|~~~|- [ ] |<!-- |-->|<div>|</div>|
[x]: |+ """
WORD = st.sampled_from([*WORDS.split(), "\u00a0", "\u2028", "\u001f"])
MARK = st.sampled_from(["", "", "", "| ", "|---|---|", "\f", *MARKS.replace("\n", "").split("|")])
LINE = st.builds(lambda mark, words, end: mark + " ".join(words) + end, MARK, st.lists(WORD, max_size=8),
                 st.sampled_from(["", "", "  ", "\\", " #", " |", " -->"]))  # fmt: skip
TEXT = st.lists(LINE, min_size=1, max_size=25).map("\n".join)
UNSEEN = re.compile(r"<!--.*?-->|(?:```|~~~).*?$", re.DOTALL | re.MULTILINE)


def texts(media: str, text: str) -> list[str]:
    return [passage.text for passage in content(KINDS[media], text.encode()).passages]


@given(TEXT)
def test_every_passage_of_markdown_stands_in_the_file_white_space_folded(text):
    source = fold(text)
    assert [t for t in texts("markdown", text) if t not in source or t != fold(t) or len(t) > 1_000] == []


@given(TEXT)
def test_every_passage_of_plain_text_stands_in_the_file_white_space_folded(text):
    source = fold(text)
    assert [t for t in texts("text", text) if t not in source or t != fold(t) or len(t) > 1_000] == []


@given(TEXT)
def test_no_word_of_plain_text_is_lost(text):
    found = " ".join(texts("text", text))
    assert re.findall(r"[^\W\d_]{2,}", text) == re.findall(r"[^\W\d_]{2,}", found)


@given(TEXT)
def test_no_word_of_markdown_outside_comments_tags_and_languages_of_code_is_lost(text):
    found = set(re.findall(r"[^\W\d_]{2,}", " ".join(texts("markdown", text))))
    seen = re.sub(r"<[^<>]*>", " ", UNSEEN.sub(" ", text))
    assert set(re.findall(r"[^\W\d_]{2,}", seen)) - found <= {"div"}


@given(TEXT, st.sampled_from(sorted(KINDS)))
def test_no_reader_of_text_fails_on_any_text(text, media):
    from interviewer.reading.block import PARSER_FAULTS, Refused

    try:
        texts(media, text)
    except (Refused, *PARSER_FAULTS):
        assert media not in {"text", "markdown", "csv", "transcript"}
