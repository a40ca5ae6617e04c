"""Which reader reads which file: a table suffix -> family of formats, and family -> reader."""

from __future__ import annotations

from dataclasses import dataclass

from interviewer.reading import (
    csv_rows,
    docx,
    html,
    mail,
    markdown,
    notebook,
    odt,
    pdf,
    plain,
    pptx,
    rtf,
    structured,
    transcript,
    xlsx,
)
from interviewer.reading.block import Reader, Refused
from interviewer.reading.decode import looks_binary
from interviewer.reading.sniff import refuse_own, true_suffix

_QUICK = 2_000_000
"""Bytes of which the readers of plain formats make passages within some seconds."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A family of formats. Files of at most `inside` bytes are read in this process, larger ones in a child.

    A reader is trusted inside where its time and memory grow no faster than the file.
    """

    media: str
    blocks: Reader
    inside: int = 0


KINDS: dict[str, Kind] = {
    kind.media: kind
    for kind in (
        Kind("text", plain.blocks, _QUICK),
        Kind("markdown", markdown.blocks, 50_000),
        Kind("html", html.blocks),
        Kind("pdf", pdf.blocks),
        Kind("docx", docx.blocks),
        Kind("pptx", pptx.blocks),
        Kind("xlsx", xlsx.blocks),
        Kind("odt", odt.blocks),
        Kind("rtf", rtf.blocks),
        Kind("csv", csv_rows.blocks, _QUICK),
        Kind("mail", mail.blocks),
        Kind("mailbox", mail.mailbox_blocks),
        Kind("notebook", notebook.blocks),
        Kind("transcript", transcript.blocks, _QUICK),
        Kind("json", structured.json_blocks),
        Kind("yaml", structured.yaml_blocks),
    )
}
_SUFFIXES = {
    "text": ".txt .text .log .rst .adoc .asciidoc .org .tex",
    "markdown": ".md .markdown .mdown .mkd .mdx",
    "html": ".html .htm .xhtml",
    "pdf": ".pdf",
    "docx": ".docx .docm .dotx .dotm",
    "pptx": ".pptx .pptm .ppsx .potx",
    "xlsx": ".xlsx .xlsm .xltx",
    "odt": ".odt .ott",
    "rtf": ".rtf",
    "csv": ".csv .tsv",
    "mail": ".eml .mht .mhtml",
    "mailbox": ".mbox .mbx",
    "notebook": ".ipynb",
    "transcript": ".vtt .srt",
    "json": ".json .jsonl .ndjson",
    "yaml": ".yaml .yml",
}
BY_SUFFIX: dict[str, Kind] = {
    suffix: KINDS[media] for media, suffixes in _SUFFIXES.items() for suffix in suffixes.split()
}
_BINARY = {"pdf", "docx", "pptx", "xlsx", "odt"}


def kind_of(name: str, data: bytes) -> Kind:
    """The family of formats of a file: by its first bytes where they tell, else by its suffix, else text.

    Raises:
        Refused: it is no document, or one of this program's own files.
    """
    refuse_own(name, data)
    suffix = true_suffix(name, data)
    kind = BY_SUFFIX.get(suffix, KINDS["text"])
    if kind.media in _BINARY and not data.startswith(b"PK") and b"%PDF-" not in data[:1024]:
        raise Refused(f"broken: not a {suffix} file inside")
    if kind.media not in _BINARY and looks_binary(data):
        raise Refused("binary file")
    return kind
