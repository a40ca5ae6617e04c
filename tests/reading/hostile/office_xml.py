from __future__ import annotations

from itertools import pairwise

from making import file, package, relation, said_in_word, sheet, word, zipped

SAID = said_in_word("It must print labels.")
DECLARED = "refused: XML with a document type declaration inside"
ODT = "application/vnd.oasis.opendocument.text"
OFFICE = ('xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
          'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"')


def with_type(declaration: str) -> bytes:
    members = word(SAID)
    return zipped({**members, "word/document.xml": declaration.encode() + members["word/document.xml"]})


def odt(content: str) -> bytes:
    return zipped({"mimetype": ODT.encode(), "content.xml": content.encode()}, packed=False)


def opened(body: str) -> str:
    return (f"<office:document-content {OFFICE}><office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>")


@file("laughs.docx", DECLARED)
def entity_bomb() -> bytes:
    entities = "".join(f"<!ENTITY {b} '{f'&{a};' * 10}'>" for a, b in pairwise("abcdefghi"))
    return with_type(f"<!DOCTYPE d [<!ENTITY a 'ha'>{entities}]>")


@file("quadratic.odt", DECLARED)
def entity_bomb_of_one_long_entity() -> bytes:
    return odt(f"<!DOCTYPE d [<!ENTITY a '{'x' * 50_000}'>]>{opened('<text:p>' + '&a;' * 5000 + '</text:p>')}")


@file("external.docx", DECLARED)
def external_entity() -> bytes:
    return with_type('<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]>')


@file("parameter.docx", DECLARED)
def external_parameter_entity() -> bytes:
    return with_type('<!DOCTYPE d [<!ENTITY % a SYSTEM "http://127.0.0.1:9/a.dtd"> %a;]>')


@file("network.odt", DECLARED)
def document_type_from_the_network() -> bytes:
    return odt(f'<!DOCTYPE d SYSTEM "http://127.0.0.1:9/a.dtd">{opened("<text:p>x</text:p>")}')


@file("relations.docx", DECLARED)
def document_type_in_the_relations() -> bytes:
    members = word(SAID)
    return zipped({**members, "_rels/.rels": b"<!DOCTYPE d>" + members["_rels/.rels"]})


@file("hidden.docx", None)
def document_type_in_a_part_of_another_suffix() -> bytes:
    note = b"<!DOCTYPE d [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><footnotes>&a;</footnotes>"
    members = word(SAID, relation("footnotes", "notes.bin"))
    return zipped({**members, "word/notes.bin": note})


@file("include.odt", None)
def xinclude() -> bytes:
    return odt(opened('<text:p>It must print.</text:p><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" '
                      'href="file:///etc/passwd" parse="text"/>'))


@file("attributes.docx", None, heavy=True)
def a_million_attributes() -> bytes:
    return zipped(word(b"<w:p " + b" ".join(b'a%d=""' % n for n in range(1_000_000)) + b"/>" + SAID))


@file("deep.docx", None)
def a_document_nested_100000_deep() -> bytes:
    return zipped(word(b"<w:a>" * 100_000 + SAID + b"</w:a>" * 100_000))


@file("deep.odt", None)
def an_open_document_nested_100000_deep() -> bytes:
    return odt(opened("<text:s>" * 100_000 + "</text:s>" * 100_000))


@file("tables.docx", None)
def tables_in_tables() -> bytes:
    return zipped(word(b"<w:tbl><w:tr><w:tc>" * 80 + SAID + b"</w:tc></w:tr></w:tbl>" * 80))


@file("boxes.docx", None, heavy=True)
def boxes_in_boxes() -> bytes:
    return zipped(word(b"<w:p><w:txbxContent>" * 120 + SAID + b"</w:txbxContent></w:p>" * 120))


@file("no-body.docx", "broken")
def a_document_without_a_body() -> bytes:
    members = word(SAID)
    return zipped({**members, "word/document.xml": b"<a/>"})


@file("no-type.docx", None)
def a_relation_without_a_type() -> bytes:
    return zipped(word(SAID, '<Relationship Id="x" Target="notes.xml"/>', **{"word/notes.xml": b"<a/>"}))


@file("encoding.docx", "broken")
def xml_in_an_unknown_encoding() -> bytes:
    return with_type('<?xml version="1.0" encoding="PTF-8"?>')


@file("fetched.docx", None)
def relations_to_other_computers() -> bytes:
    return zipped(word(SAID, relation("footnotes", "http://127.0.0.1:9/x", True)
                       + relation("attachedTemplate", "file:///etc/passwd", True)))


@file("outside.docx", None)
def relations_out_of_the_archive() -> bytes:
    return zipped(word(SAID, relation("footnotes", "../../../../etc/passwd")))


@file("circle.docx", None)
def relations_in_a_circle() -> bytes:
    return zipped({**word(SAID, relation("footnotes", "document.xml")), "word/_rels/a.rels": b""})


@file("slides.pptx", "broken")
def slides_that_are_not_there() -> bytes:
    main = "http://schemas.openxmlformats.org/presentationml/2006/main"
    show = f'<p:presentation xmlns:p="{main}"><p:sldIdLst>{"<p:sldId/>" * 9000}</p:sldIdLst></p:presentation>'
    return zipped(package("ppt/presentation.xml", "presentationml.presentation",
                          {"ppt/presentation.xml": show.encode()}))


@file("no-target.pptx", "broken")
def a_relation_without_a_target() -> bytes:
    members = package("ppt/presentation.xml", "presentationml.presentation", {"ppt/presentation.xml": b"<p/>"})
    return zipped({**members, "_rels/.rels": members["_rels/.rels"].replace(b"Target=", b"Tarred=")})


def rows(count: int, columns: int) -> bytes:
    return b"".join(b"<row>" + b"<c><v>1</v></c>" * columns + b"</row>" for _ in range(count))


@file("cells.xlsx", "too", heavy=True)
def a_sheet_of_three_million_cells() -> bytes:
    return zipped(sheet(rows(3000, 1000)))


@file("dimension.xlsx", None)
def a_sheet_that_claims_to_be_huge() -> bytes:
    return zipped(sheet(rows(2, 2), dimension="A1:XFD1048576"))


@file("far.xlsx", None)
def a_cell_far_away() -> bytes:
    first, last = b'<row r="1"><c r="A1"><v>1</v></c></row>', b'<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'
    return zipped(sheet(first + last))


@file("farther.xlsx", None)
def rows_that_each_reach_the_last_column() -> bytes:
    return zipped(sheet(b"".join(b'<row r="%d"><c r="XFD%d"><v>2</v></c></row>' % (n, n) for n in range(1, 200))))


@file("gap.xlsx", None)
def a_row_number_beyond_any_sheet() -> bytes:
    return zipped(sheet(b'<row r="99999999999"><c r="A99999999999"><v>2</v></c></row>'))


@file("strings.xlsx", None)
def cells_that_share_one_long_text() -> bytes:
    cell = b'<row><c t="s"><v>0</v></c></row>'
    return zipped(sheet(cell * 20_000, strings=b"<si><t>" + b"long " * 20_000 + b"</t></si>"))


@file("no-string.xlsx", None)
def a_cell_whose_shared_text_is_not_there() -> bytes:
    return zipped(sheet(b'<row><c t="s"><v>99999999999</v></c><c t="s"><v>-1</v></c></row>', strings=b"<si/>"))


@file("formulas.xlsx", None)
def formulas_and_links_to_other_workbooks() -> bytes:
    formula = b'<row><c t="str"><f>HYPERLINK("http://127.0.0.1:9")</f><v>It must print labels.</v></c></row>'
    return zipped(sheet(formula, more=b'<externalReferences><externalReference r:id="x9"/></externalReferences>'))


@file("numbers.xlsx", None)
def numbers_no_one_can_count_to() -> bytes:
    return zipped(sheet(b'<row><c><v>1e999</v></c><c><v>nan</v></c><c t="d"><v>9999999</v></c><c t="e"/></row>'))
