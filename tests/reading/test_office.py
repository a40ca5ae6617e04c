from __future__ import annotations

import io
import zipfile

import docx
import openpyxl
import pptx
from docx.oxml import parse_xml
from pptx.util import Inches

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ODT = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:text>{}'
    "</office:text></office:body></office:document-content>"
)


def saved(document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def odt(body: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", ODT.format(body))
    return out.getvalue()


def test_a_word_document_gives_headings_bullets_and_table_rows(passages):
    document = docx.Document()
    document.add_heading("Plan", 0)
    document.add_heading("Goals", 1)
    document.add_paragraph("The tool must export data. It is for v2.1.")
    document.add_paragraph("We need:")
    document.add_paragraph("offline work", style="List Bullet")
    document.add_heading("Size", 2)
    table = document.add_table(2, 2)
    for row, cells in enumerate((("Name", "Value"), ("Users", "300"))):
        for column, text in enumerate(cells):
            table.cell(row, column).text = text
    document.sections[0].header.paragraphs[0].text = "Confidential"
    assert passages("plan.docx", saved(document)) == [
        ("paragraph 1", "heading", (), "Plan"),
        ("paragraph 2", "heading", ("Plan",), "Goals"),
        ("paragraph 3", "sentence", ("Plan", "Goals"), "The tool must export data."),
        ("paragraph 3", "sentence", ("Plan", "Goals"), "It is for v2.1."),
        ("paragraph 4", "sentence", ("Plan", "Goals"), "We need:"),
        ("paragraph 5", "bullet", ("Plan", "Goals", "We need"), "offline work"),
        ("paragraph 6", "heading", ("Plan", "Goals"), "Size"),
        ("table 1, row 1", "row", ("Plan", "Goals", "Size"), "Name | Value"),
        ("table 1, row 2", "row", ("Plan", "Goals", "Size"), "Users | 300"),
        ("header, paragraph 1", "fragment", (), "Confidential"),
    ]


def test_inserted_text_of_tracked_changes_is_read_and_deleted_text_is_not(passages):
    document = docx.Document()
    document.element.body.insert(0, parse_xml(
        f'<w:p {W}><w:r><w:t xml:space="preserve">It must </w:t></w:r>'
        f"<w:ins><w:r><w:t>print</w:t></w:r></w:ins><w:del><w:r><w:delText>scan</w:delText></w:r></w:del>"
        f"<w:r><w:t>.</w:t></w:r></w:p>"
    ))  # fmt: skip
    assert [text for *_, text in passages("changes.docx", saved(document))] == ["It must print."]


def test_text_in_boxes_and_content_controls_is_read(passages):
    document = docx.Document()
    document.element.body.insert(0, parse_xml(
        f"<w:sdt {W}><w:sdtContent><w:p><w:r><w:t>In a control.</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    ))  # fmt: skip
    document.element.body.insert(1, parse_xml(
        f"<w:p {W}><w:r><w:t>Beside.</w:t><w:pict><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p>"
        f"</w:txbxContent></w:pict></w:r></w:p>"
    ))  # fmt: skip
    assert [text for *_, text in passages("boxes.docx", saved(document))] == ["In a control.", "Beside.", "In a box."]


def test_comments_of_a_word_document_are_read(passages):
    document = docx.Document()
    run = document.add_paragraph("The launch is in May.").runs[0]
    document.add_comment(run, text="Is this still true?", author="Ann")
    assert passages("comments.docx", saved(document))[-1] == (
        "comments, paragraph 1", "sentence", (), "Is this still true?",
    )  # fmt: skip


def test_slides_give_titles_bullets_tables_and_notes(passages):
    deck = pptx.Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[1])
    slide.shapes.title.text = "Why now"
    frame = slide.placeholders[1].text_frame
    frame.text = "Stores ask for:"
    frame.add_paragraph().text = "offline work"
    frame.paragraphs[1].level = 1
    table = slide.shapes.add_table(1, 2, Inches(1), Inches(1), Inches(3), Inches(1)).table
    table.cell(0, 0).text, table.cell(0, 1).text = "Users", "300"
    slide.notes_slide.notes_text_frame.text = "Pause here."
    assert passages("deck.pptx", saved(deck)) == [
        ("slide 1", "heading", (), "Why now"),
        ("slide 1", "bullet", ("Why now",), "Stores ask for:"),
        ("slide 1", "bullet", ("Why now", "Stores ask for"), "offline work"),
        ("slide 1, row 1", "row", ("Why now",), "Users | 300"),
        ("notes, slide 1", "sentence", ("Why now",), "Pause here."),
    ]


def test_a_workbook_gives_rows_with_sheet_and_number_and_long_cells_by_sentence(passages):
    book = openpyxl.Workbook()
    book.active.title = "Prices"
    book.active.append(["Plan", "Price", "Remark"])
    book.active.append(["Basic", 10.0, "Only for shops with one till. " * 7])
    book.active.append([])
    book.active.append(["Pro", 20.5, None])
    found = passages("prices.xlsx", saved(book))
    assert found[:3] == [
        ("sheet Prices, row 1", "row", ("Prices",), "Plan | Price | Remark"),
        ("sheet Prices, row 2", "row", ("Prices",), "Basic | 10"),
        ("sheet Prices, row 2", "sentence", ("Prices", "Remark"), "Only for shops with one till."),
    ]
    assert found[-1] == ("sheet Prices, row 4", "row", ("Prices",), "Pro | 20.5")


def test_a_value_far_away_in_a_workbook_costs_nothing(passages):
    book = openpyxl.Workbook()
    book.active["A1"], book.active["XFD1048576"] = "near", "far"
    assert [text for *_, text in passages("far.xlsx", saved(book))] == ["near", "far"]


def test_a_formula_is_never_shown_as_a_value(reading):
    book = openpyxl.Workbook()
    book.active.append(["Total", "=SUM(B2:B3)"])
    seed = reading("sum.xlsx", saved(book))
    assert [p.text for p in seed.passages] == ["Total"]


def test_an_opendocument_text_gives_headings_lists_notes_and_tables(passages):
    body = (
        '<text:h text:outline-level="1">Goals</text:h>'
        "<text:p>One <text:span>two</text:span> three.<text:note><text:note-body><text:p>A note.</text:p>"
        "</text:note-body></text:note> Four.</text:p>"
        "<text:list><text:list-item><text:p>offline work</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>Users</text:p></table:table-cell>"
        "<table:table-cell><text:p>300</text:p></table:table-cell></table:table-row></table:table>"
    )
    assert passages("plan.odt", odt(body)) == [
        ("paragraph 1", "heading", (), "Goals"),
        ("paragraph 2", "sentence", ("Goals",), "One two three."),
        ("paragraph 2", "sentence", ("Goals",), "Four."),
        ("paragraph 3", "sentence", ("Goals",), "A note."),
        ("paragraph 4", "bullet", ("Goals",), "offline work"),
        ("table 1, row 1", "row", ("Goals",), "Users | 300"),
    ]


def test_rich_text_gives_titles_sentences_and_bullets(passages):
    data = (
        rb"{\rtf1\ansi\ansicpg1252 {\fonttbl\f0 Arial;}\b Goals\b0\par "
        rb"Gr\'fc\'dfe cost \u8364? 5. It works.\par \bullet item\par}"
    )
    assert passages("plan.rtf", data) == [
        ("paragraph 1", "heading", (), "Goals"),
        ("paragraph 2", "sentence", ("Goals",), "Grüße cost € 5."),
        ("paragraph 2", "sentence", ("Goals",), "It works."),
        ("paragraph 3", "bullet", ("Goals",), "item"),
    ]


def test_a_word_document_under_another_name_is_read_as_what_it_is(reading):
    document = docx.Document()
    document.add_paragraph("The tool must export data.")
    seed = reading("plan.pdf", saved(document))
    assert (seed.media, seed.passages[0].text) == ("docx", "The tool must export data.")
