"""What a file is, by its first bytes: names can lie."""

from __future__ import annotations

import re

from interviewer.reading.block import Refused

JOURNAL_APPLICATION = b"ITVW"
"""Application id, bytes 68 to 71, of a SQLite file that is an interview's journal."""
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"GIF8", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"8BPS", "a Photoshop image"),
    (b"\x1f\x8b", "a gzip archive; unpack it first"),
    (b"BZh", "a bzip2 archive; unpack it first"),
    (b"\xfd7zXZ", "an xz archive; unpack it first"),
    (b"7z\xbc\xaf", "a 7-Zip archive; unpack it first"),
    (b"Rar!", "a RAR archive; unpack it first"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive; unpack it first"),
    (b"\x7fELF", "a program"),
    (b"\xcf\xfa\xed\xfe", "a program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound or video file"),
    (b"fLaC", "a sound file"),
    (b"\x1aE\xdf\xa3", "a video file"),
    (b"wOF", "a font"),
)
_OFFICE: tuple[tuple[bytes, str], ...] = (
    (b"word/document.xml", ".docx"),
    (b"ppt/presentation.xml", ".pptx"),
    (b"xl/workbook", ".xlsx"),
)
_OWN_MARK = b"<!-- interviewer."
_DRAFT = re.compile(
    rb"""(?:\xef\xbb\xbf)?\s*(?:
        (?:\#\ ?|<!DOCTYPE\ html>\s*)?<!--\s*interviewer\.
      | \{\s*"schema"\s*:\s*"interviewer\.
      | \[\s*\{\s*"title":\ "[^\n]{0,3000}",\s*"body":\ "<!--\ interviewer\.
      | <\?xml[^>]*>\s*<REQ-IF\s[^>]*>\s*<!--\ interviewer\.
      | \[DOCUMENT\]\n(?:[^\n]{0,999}\n){0,12}?\s*PROGRAM:\ interviewer\ [^\n]{0,99}<!--\ interviewer\.
      | Id,Section,Part,Requirement,Form,Priority,
    )""", re.VERBOSE)
"""What this program writes says so where it begins; a mark further on is somebody else's words, and hides nothing."""
_CREATED = re.compile(rb'CREATE\s+TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?["`\[]?entries\b', re.IGNORECASE)
_COMPANION = re.compile(r"\.(?:db|sqlite3?)-(?:wal|shm|journal)$", re.IGNORECASE)
_HEAD = 4_096
_TAIL = 64
"""Bytes at the end of a ZIP archive in which its comment stands."""


def refuse_own(name: str, data: bytes) -> None:
    """Refuse what this program wrote itself: journals, their companions, saved drafts and reports.

    Raises:
        Refused: it is one of those.
    """
    if _COMPANION.search(name):
        raise Refused("recognised as part of an interview journal or database, not read as a seed")
    if data.startswith(b"SQLite format 3\x00"):
        journal = data[68:72] == JOURNAL_APPLICATION or _CREATED.search(data, 0, 1 << 20)
        if journal:
            raise Refused("recognised as an interview journal, not read as a seed")
        raise Refused("a SQLite database, not a document")
    if _DRAFT.match(data, 0, _HEAD) or (data.startswith(b"PK") and _OWN_MARK in data[-_TAIL:]):
        raise Refused("recognised as a draft or report of this program, not read as a seed")


def suffix_of(name: str) -> str:
    """The suffix of a file name in lower case with its point; empty where there is none."""
    stem, point, suffix = name.rpartition(".")
    return f".{suffix.lower()}" if point and stem else ""


def true_suffix(name: str, data: bytes) -> str:
    """The suffix the file should have by its content; its own where the content does not tell.

    Raises:
        Refused: the content is of a kind that is never read, such as an image.
    """
    suffix = suffix_of(name)
    if data.startswith(b"PK\x03\x04"):
        return _zipped(data, suffix)
    if b"%PDF-" in data[:1024] and (suffix in {"", ".pdf"} or data.startswith(b"%PDF-")):
        return ".pdf"
    if data.startswith(b"{\\rtf"):
        return ".rtf"
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        raise Refused(_compound(data, suffix))
    what = next((what for mark, what in _SIGNATURES if data.startswith(mark)), None) or _late(data)
    if what:
        called = f", although its name ends in {suffix}" if suffix in _DOCUMENTS else ""
        raise Refused(f"{what}{called}: not a document" if "archive" not in what else f"{what}{called}")
    return suffix


_DOCUMENTS = {".pdf", ".docx", ".pptx", ".xlsx", ".odt", ".rtf", ".txt", ".md", ".html", ".csv", ".eml"}


def _late(data: bytes) -> str | None:
    """Kinds whose mark is not at the very beginning, or too short to trust alone."""
    if data[4:8] == b"ftyp":
        return "a video or image file"
    if data.startswith(b"RIFF") and data[8:12] in {b"WAVE", b"AVI ", b"WEBP"}:
        return "an image, sound or video file"
    if data[257:262] == b"ustar":
        return "a tar archive; unpack it first"
    return "a program" if data.startswith(b"MZ") and b"\x00" in data[:64] else None


def _zipped(data: bytes, suffix: str) -> str:
    """Which office format a ZIP archive is; names of members stand in it uncompressed."""
    if data[30:].startswith(b"mimetypeapplication/vnd.oasis.opendocument.text"):
        return ".odt"
    if data[30:].startswith(b"mimetypeapplication/vnd.oasis.opendocument"):
        raise Refused("an OpenDocument spreadsheet or presentation; save it as .xlsx or .pptx")
    if data[30:].startswith(b"mimetypeapplication/epub"):
        raise Refused("an e-book, not read")
    found = next((found for name, found in _OFFICE if name in data), None)
    if found is None and suffix in {".docx", ".pptx", ".xlsx", ".odt"}:
        return suffix
    if found is None:
        raise Refused("a ZIP archive; unpack it first")
    return found


def _compound(data: bytes, suffix: str) -> str:
    """The reason for a file in Microsoft's compound format."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "encrypted: an office file with a password"
    if suffix == ".msg" or "__substg1.0_".encode("utf-16-le") in data:
        return "an Outlook message; save it as .eml"
    return "an office file of the old format; save it as .docx, .pptx or .xlsx"
