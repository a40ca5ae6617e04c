from __future__ import annotations

import pytest


def texts(found: list) -> list[str]:
    return [text for *_, text in found]


def test_a_sentence_wrapped_over_lines_is_one_passage_at_its_line(passages):
    text = "Intro\n\nThe tool must keep working when\nthe network is gone. It also\nmust print labels.\n"
    assert passages("a.txt", text) == [
        ("line 1", "heading", (), "Intro"),
        ("line 3", "sentence", ("Intro",), "The tool must keep working when the network is gone."),
        ("line 4", "sentence", ("Intro",), "It also must print labels."),
    ]


def test_bullets_stand_under_the_line_that_announces_them(passages):
    text = "Open points:\n- who pays?\n- the launch day is\n  not settled\n1) numbered\n\nNormal words follow here.\n"
    found = passages("a.txt", text)
    assert found[1:4] == [
        ("line 2", "bullet", ("Open points",), "who pays?"),
        ("line 3", "bullet", ("Open points",), "the launch day is not settled"),
        ("line 5", "bullet", ("Open points",), "numbered"),
    ]
    assert found[-1][2] == ()


@pytest.mark.parametrize(
    ("line", "level"),
    [("Scope\n=====", 1), ("Scope\n-----", 1), ("# Scope", 1), ("SCOPE OF WORK", 1), ("2.1 Scope", 1), ("Scope", 1)],
)
def test_titles_are_recognised_by_their_shape(passages, line, level):
    found = passages("a.txt", f"{line}\n\nIt must print labels, and nothing else.\n")
    assert [kind for _, kind, *_ in found] == ["heading", "sentence"]
    assert len(found[1][2]) == level


@pytest.mark.parametrize(
    "text", ["1. One\n\n2. Two\n\n3. Three\n", "Short last line\n", "It is short.\n\nAnd here is more of it.\n"]
)
def test_lists_last_lines_and_sentences_are_no_titles(passages, text):
    assert "heading" not in [kind for _, kind, *_ in passages("a.txt", text)]


def test_lines_meant_to_end_stay_apart(passages):
    assert texts(passages("a.txt", "Name: Ann Lee\nRole: buyer\nTown: Port Vale\n")) == [
        "Name: Ann Lee", "Role: buyer", "Town: Port Vale",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_text_is_read_in_any_usual_encoding(passages, encoding):
    text = "Die Größe kostet 5 € – für die Küche. Ça va?\n"
    assert texts(passages("a.txt", text.encode(encoding))) == ["Die Größe kostet 5 € – für die Küche.", "Ça va?"]


def test_single_foreign_bytes_do_not_spoil_the_rest(passages):
    data = "Größe, Küche und Tür – alles gut. ".encode() * 3 + b"Gr\xfc\xdfe."
    assert texts(passages("a.txt", data))[-1] == "Grüße."


@pytest.mark.parametrize("ends", ["\r\n", "\r", "\n"])
def test_lines_are_counted_alike_with_every_line_end(passages, ends):
    found = passages("a.txt", ends.join(["First line here.", "", "Second one here."]))
    assert [place for place, *_ in found] == ["line 1", "line 3"]


def test_a_passage_is_never_longer_than_a_thousand_characters(passages):
    found = passages("a.txt", "word, " * 2_000 + "\n\n" + "x" * 3_500)
    assert max(map(len, texts(found))) <= 1_000
    assert sum(text.count("word") for text in texts(found)) == 2_000
    assert sum(text.count("x") for text in texts(found)) == 3_500


def test_an_unknown_suffix_is_read_as_text_where_it_looks_like_text(reading):
    assert reading("NOTES.wish", b"It must print labels.").media == "text"


def test_a_seed_knows_title_words_language_and_hash(reading):
    body = "The tool must print labels for all of the shelves in the store, and it must do so on every day of the week."
    seed = reading("a.txt", f"Label printer\n\n{body}\n".encode())
    assert (seed.title, seed.words, seed.language, seed.media) == ("Label printer", 26, "en", "text")
    assert len(seed.sha256) == 64
