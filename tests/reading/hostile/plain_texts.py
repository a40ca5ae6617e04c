from __future__ import annotations

from making import file

SAID = "It must print labels.\n"


@file("line.txt", None, heavy=True)
def a_line_of_45_megabytes() -> bytes:
    return b"x" * 45_000_000


@file("lines.txt", None, heavy=True)
def twenty_million_lines() -> bytes:
    return b"a\n" * 20_000_000


@file("words.txt", "too large: more than 10,000,000 characters of text", heavy=True)
def a_paragraph_of_40_megabytes() -> bytes:
    return b"word and " * 4_500_000


@file("sentences.txt", "too large: more than 50,000 passages", heavy=True)
def more_sentences_than_are_kept() -> bytes:
    return b"It must print. " * 60_000


@file("digits.txt", None)
def digits_without_end() -> bytes:
    return b"1" * 2_000_000


@file("percent.txt", None)
def figures_without_end() -> bytes:
    return b"50%" * 500_000


@file("base64.txt", None)
def a_word_of_a_megabyte() -> bytes:
    return b"mustA1+/" * 130_000


@file("spaces.txt", None, heavy=True)
def spaces_without_end() -> bytes:
    return SAID.encode() + b" " * 10_000_000 + b"\t" * 10_000_000 + b"x"


@file("bullets.txt", None, heavy=True)
def bullets_without_text() -> bytes:
    return b"-\n*\n1.\n> " * 200_000 + SAID.encode()


@file("dots.txt", None, heavy=True)
def dots_without_end() -> bytes:
    return b". " * 1_000_000 + SAID.encode()


@file("zeros.txt", "binary file")
def nothing_but_zeros() -> bytes:
    return bytes(100_000)


@file("zeros-later.txt", "binary file")
def zeros_after_the_part_that_is_looked_at() -> bytes:
    return SAID.encode() * 5_000 + bytes(100) + SAID.encode()


@file("invalid.txt", None)
def bytes_that_are_no_utf_8() -> bytes:
    return SAID.encode() + b"caf\xe9 \xff\xfe\xc3 \x80\x81 na\xefve\n"


@file("mixed.txt", None)
def two_encodings_in_one_file() -> bytes:
    return f"Größe, größer. {SAID}".encode() * 5 + "Größe. ".encode("cp1252") + SAID.encode()


@file("overlong.txt", None)
def overlong_utf_8() -> bytes:
    return SAID.encode() + b"\xc0\xaf\xe0\x80\xaf\xf0\x80\x80\xaf \xc0\x9b[31m"


@file("surrogates.txt", None)
def surrogates_in_utf_8() -> bytes:
    return SAID.encode() + b"\xed\xa0\x80 \xed\xbf\xbf\n"


@file("half.txt", None)
def half_a_character_of_utf_16() -> bytes:
    return b"\xff\xfe" + SAID.encode("utf-16-le") + b"\x00\xd8\x41"


@file("wide.txt", None)
def utf_16_without_a_mark() -> bytes:
    return (SAID * 20).encode("utf-16-be")


@file("wider.txt", None)
def utf_32_with_impossible_characters() -> bytes:
    return b"\xff\xfe\x00\x00" + SAID.encode("utf-32-le") + b"\xff\xff\xff\x7f\x00\xd8\x00\x00"


@file("utf7.txt", None)
def utf_7() -> bytes:
    return SAID.encode() + b"+ADw-script+AD4- +AGw-"


@file("escapes.txt", None)
def escape_sequences() -> bytes:
    return b"The \x1b[31mtool\x1b[0m must \x1b]0;owned\x07 print \x9b2J labels \x1b]8;;http://x\x1b\\here\x1b[2J.\n"


@file("bidi.txt", None)
def directions_that_mislead() -> bytes:
    return "It must \u202etnirp\u202c not \u2066print\u2069 \u200blabels \ufeffat once \U000e0041.\n".encode()


@file("marks.txt", None)
def one_letter_under_a_million_marks() -> bytes:
    return SAID.encode() + ("e" + "\u0301" * 500_000).encode()


@file("own.txt", None)
def text_that_looks_like_our_markup() -> bytes:
    return b"It must [bold]print[/] [/b] {labels} %s %(x)s ${HOME} $(id) `id` '; drop table entries; --\n"


@file("cues.vtt", None, heavy=True)
def cues_without_end() -> bytes:
    return b"WEBVTT\n\n" + b"00:01.000 --> 00:02.000\nBob: x\n" * 300_000


@file("tags.vtt", None)
def tags_of_a_cue_left_open() -> bytes:
    return b"WEBVTT\n\n00:01.000 --> 00:02.000\nBob: It must print.\n" + b"<v {\\" * 400_000
