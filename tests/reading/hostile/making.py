from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Hostile:
    """A kind of hostile file: how to put it into a folder, the name it is listed by, and what is said of it.

    Of what is read after all nothing is said. `small`: the process of the parsers has little to do with it, so that
    all the time is this one's.
    """

    title: str
    put: Callable[[Path], None]
    listed: str
    said: str | None
    heavy: bool = False
    small: bool = False


EVERY: list[Hostile] = []


def file(name: str, said: str | None, *, heavy: bool = False) -> Callable[[Callable[[], bytes]], None]:
    """A kind made of bytes under a name; `heavy` ones run with the full counts only."""

    def add(make: Callable[[], bytes]) -> None:
        def put(folder: Path) -> None:
            (folder / name).write_bytes(make())

        EVERY.append(Hostile(make.__name__, put, name, said, heavy))

    return add


def place(listed: str, said: str | None, *, heavy: bool = False) -> Callable[[Callable[[Path], None]], None]:
    """A kind that is more than the bytes of one file."""

    def add(put: Callable[[Path], None]) -> None:
        EVERY.append(Hostile(put.__name__, put, listed, said, heavy, small=True))

    return add


def zipped(members: dict[str, bytes] | list[tuple[str, bytes]], packed: bool = True) -> bytes:
    out = io.BytesIO()
    pairs = members.items() if isinstance(members, dict) else members
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED if packed else 0) as archive:
        warnings.simplefilter("ignore")
        for name, data in pairs:
            archive.writestr(name, data)
    return out.getvalue()


_TYPES = "application/vnd.openxmlformats-officedocument"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def package(main: str, kind: str, parts: dict[str, bytes], related: str = "") -> dict[str, bytes]:
    """An Office package whose main part is `main`; `related` are further relations of that part."""
    folder, name = main.rsplit("/", 1)
    types = (f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
             f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
             f'<Default Extension="xml" ContentType="application/xml"/>'
             f'<Override PartName="/{main}" ContentType="{_TYPES}.{kind}.main+xml"/></Types>')
    relations = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
    top = f'<Relationship Id="r1" Type="{_RELATIONS}/officeDocument" Target="{main}"/>'
    return {"[Content_Types].xml": types.encode(), "_rels/.rels": relations.format(top).encode(),
            f"{folder}/_rels/{name}.rels": relations.format(related).encode(), **parts}


def word(body: bytes, related: str = "", **parts: bytes) -> dict[str, bytes]:
    document = b"<w:document " + W + b"><w:body>" + body + b"</w:body></w:document>"
    return package("word/document.xml", "wordprocessingml.document", {"word/document.xml": document, **parts}, related)


def said_in_word(text: str) -> bytes:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>".encode()


def relation(kind: str, target: str, external: bool = False) -> str:
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="x{len(target)}" Type="{_RELATIONS}/{kind}" Target="{target}"{mode}/>'


def sheet(rows: bytes, *, dimension: str = "A1", strings: bytes = b"", more: bytes = b"") -> dict[str, bytes]:
    main = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    book = (b"<workbook " + main + b' xmlns:r="' + _RELATIONS.encode() +
            b'"><sheets><sheet name="One" sheetId="1" r:id="s1"/></sheets>' + more + b"</workbook>")
    related = f'<Relationship Id="s1" Type="{_RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>'
    parts = {"xl/workbook.xml": book,
             "xl/worksheets/sheet1.xml": b"<worksheet " + main + b'><dimension ref="' + dimension.encode() +
             b'"/><sheetData>' + rows + b"</sheetData></worksheet>"}
    if strings:
        related += relation("sharedStrings", "sharedStrings.xml")
        parts["xl/sharedStrings.xml"] = b"<sst " + main + b">" + strings + b"</sst>"
    made = package("xl/workbook.xml", "spreadsheetml.sheet", parts, related)
    kinds = {"worksheets/sheet1": "worksheet"} | ({"sharedStrings": "sharedStrings"} if strings else {})
    named = "".join(f'<Override PartName="/xl/{part}.xml" ContentType="{_TYPES}.spreadsheetml.{kind}+xml"/>'
                    for part, kind in kinds.items())
    types = made["[Content_Types].xml"].replace(b"</Types>", named.encode() + b"</Types>")
    return {**made, "[Content_Types].xml": types}
