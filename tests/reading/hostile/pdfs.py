from __future__ import annotations

import zlib

from making import file
from pdf_files import assembled, encrypted, pdf

SHOWN = b"BT /F1 11 Tf 1 0 0 1 72 700 Tm (It must print labels.) Tj ET"
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
GOOD = pdf([(11, False, 700, "It must print labels.")])


def made(catalog: bytes = b"", page: bytes = b"", pages: bytes = b"/Count 1/Kids[4 0 R]", content: bytes = SHOWN,
         how: bytes = b"", more: tuple[bytes, ...] = ()) -> bytes:
    stream = b"<</Length %d%s>>stream\n%s\nendstream" % (len(content), how, content)
    return assembled([
        b"<</Type/Catalog/Pages 2 0 R%s>>" % catalog,
        b"<</Type/Pages%s>>" % pages,
        FONT,
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 5 0 R/Resources<</Font<</F1 3 0 R>>>>%s>>" % page,
        stream, *more]).replace(b"/Root %d 0 R" % (5 + len(more)), b"/Root 1 0 R")


@file("loop.pdf", "broken")
def a_tree_of_pages_in_a_loop() -> bytes:
    return made(pages=b"/Count 1/Kids[2 0 R]/Parent 2 0 R")


@file("shared.pdf", None)
def pages_that_double_at_every_level() -> bytes:
    nodes = tuple(b"<</Type/Pages/Count 2/Kids[%d 0 R %d 0 R]>>" % (n, n) for n in [*range(7, 30), 4])
    return made(pages=b"/Count 99/Kids[6 0 R 6 0 R]", more=nodes)


@file("count.pdf", None)
def a_count_of_pages_that_is_a_lie() -> bytes:
    return made(pages=b"/Count 2000000000/Kids[4 0 R]")


@file("negative.pdf", None)
def a_count_of_pages_below_zero() -> bytes:
    return made(pages=b"/Count -5/Kids[4 0 R]")


@file("deep-pages.pdf", None)
def a_tree_of_pages_that_is_very_deep() -> bytes:
    nodes = tuple(b"<</Type/Pages/Count 1/Kids[%d 0 R]>>" % (n if n < 3005 else 4) for n in range(7, 3007))
    return made(pages=b"/Count 1/Kids[6 0 R]", more=nodes)


@file("pages.pdf", "too large: more than 5,000 pages")
def more_pages_than_are_read() -> bytes:
    return made(pages=b"/Count 6000/Kids[" + b"4 0 R " * 6000 + b"]")


@file("xref.pdf", None)
def cross_references_in_a_loop() -> bytes:
    data = made()
    start = data.rindex(b"xref\n0")
    return data.replace(b"trailer<<", b"trailer<</Prev %d" % start)


@file("xref-far.pdf", None)
def cross_references_beyond_the_end() -> bytes:
    return made().replace(b"startxref\n", b"startxref\n99999")


@file("xref-size.pdf", None)
def a_huge_table_of_cross_references() -> bytes:
    return made().replace(b"xref\n0 6", b"xref\n0 2000000000")


@file("script.pdf", None)
def scripts_and_launch_actions() -> bytes:
    return made(b"/OpenAction<</S/JavaScript/JS(app.launchURL\\('http://127.0.0.1:9'\\))>>/AA<</WC 6 0 R>>",
                more=(b"<</S/Launch/F(/bin/sh)/Win<</F(cmd.exe)>>>>",))


@file("embedded.pdf", None)
def embedded_files() -> bytes:
    return made(b"/Names<</EmbeddedFiles<</Names[(../../x.exe)<</EF<</F 6 0 R>>>>]>>>>",
                more=(b"<</Type/EmbeddedFile/Length 2>>stream\nMZ\nendstream",))


@file("media.pdf", None)
def a_huge_page() -> bytes:
    return made(page=b"/MediaBox[-1e30 0 1e30 999999999999999999999]/Rotate 7/UserUnit 1e300")


@file("flate.pdf", None, heavy=True)
def a_stream_that_unpacks_to_much_more() -> bytes:
    return made(content=zlib.compress(SHOWN + b" " * 300_000_000, 9), how=b"/Filter/FlateDecode")


@file("flates.pdf", None, heavy=True)
def a_stream_packed_many_times() -> bytes:
    content = b" " * 60_000_000
    for _ in range(5):
        content = zlib.compress(content, 9)
    return made(content=content, how=b"/Filter[" + b"/FlateDecode" * 5 + b"]")


@file("runs.pdf", None)
def a_stream_of_runs() -> bytes:
    return made(content=b"\x81 " * 3_000_000 + b"\x80", how=b"/Filter/RunLengthDecode")


@file("predictor.pdf", None)
def a_predictor_of_huge_rows() -> bytes:
    return made(content=zlib.compress(SHOWN), how=b"/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 2000000000"
                                                  b"/Colors 32/BitsPerComponent 16>>")


@file("length.pdf", None)
def a_length_that_refers_to_itself() -> bytes:
    return made().replace(b"/Length %d" % len(SHOWN), b"/Length 5 0 R")


@file("references.pdf", None)
def an_object_that_is_itself() -> bytes:
    return made(page=b"/Annots 6 0 R", more=(b"6 0 R",)).replace(b"/Font<</F1 3 0 R>>", b"/Font 6 0 R")


@file("forms.pdf", None)
def forms_that_draw_themselves() -> bytes:
    form = b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>/Length 11>>"
    form += b"stream\n/X Do /X Do\nendstream"
    return made(content=SHOWN + b" /X Do", more=(form,)).replace(b"/Font<<", b"/XObject<</X 6 0 R>>/Font<<")


@file("deep-array.pdf", None)
def arrays_nested_100000_deep() -> bytes:
    return made(page=b"/A " + b"[" * 100_000 + b"]" * 100_000)


@file("deep-state.pdf", None)
def graphics_states_nested_100000_deep() -> bytes:
    return made(content=b"q " * 100_000 + SHOWN)


@file("map.pdf", None)
def a_character_map_of_everything() -> bytes:
    ranges = b"1 beginbfrange <0000> <FFFFFFFF> <0000> endbfrange"
    return made(more=(b"<</Length %d>>stream\n%s\nendstream" % (len(ranges), ranges),)).replace(
        b"/BaseFont/Helvetica", b"/BaseFont/Helvetica/ToUnicode 6 0 R")


@file("widths.pdf", None)
def a_font_of_impossible_widths() -> bytes:
    return made().replace(b"/BaseFont/Helvetica", b"/BaseFont/Helvetica/FirstChar -9/LastChar 2000000000/Widths[1e99]")


@file("title.pdf", None)
def a_title_with_escapes() -> bytes:
    return made(more=(b"<</Title(\x1b]0;owned\x07\x1b[31m)>>",)).replace(b"trailer<<", b"trailer<</Info 6 0 R")


@file("locked.pdf", "encrypted: a PDF with a password")
def a_password() -> bytes:
    return encrypted(GOOD, "secret")


@file("cut.pdf", None)
def a_pdf_cut_off() -> bytes:
    return GOOD[: len(GOOD) // 2]


@file("nothing.pdf", "broken: a damaged PDF")
def a_pdf_of_nothing() -> bytes:
    return b"%PDF-1.7 \n%%EOF"


@file("numbers.pdf", "no text layer")
def resources_that_are_a_number() -> bytes:
    return made(content=b"").replace(b"/Resources<</Font<</F1 3 0 R>>>>", b"/Resources 7")


@file("eof.pdf", None, heavy=True)
def a_pdf_without_an_end_and_much_white_space() -> bytes:
    return b"%PDF-1.4\n" + b" \n" * 5_000_000 + b"obj " * 1_000_000
