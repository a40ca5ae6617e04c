"""Office files are ZIP archives of XML: look at the archive before a library unpacks it."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from xml.parsers import expat

from interviewer.reading.block import Refused

_MOST_MEMBERS = 20_000
_MEMBER = 200_000_000
_TOTAL = 400_000_000
_CHUNK = 1 << 18
_PACKED = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_TOO_LARGE = "too large: more than {:,} MB when unpacked"


def checked(data: bytes) -> zipfile.ZipFile:
    """The archive, after unpacking it once without keeping it.

    Raises:
        Refused: encrypted, broken, larger inside than 400 MB (200 MB a member), or with a document type
            declaration, which no office program writes and which can make XML explode or reach for other files.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        members = archive.infolist()
        if len(members) > _MOST_MEMBERS:
            raise Refused(f"too large: more than {_MOST_MEMBERS:,} files inside")
        total = 0
        for member in members:
            if member.flag_bits & 1:
                raise Refused("encrypted")
            if member.compress_type not in _PACKED:
                raise Refused("broken: packed in a way that no office program packs")
            total += _look_through(archive, member)
            if total > _TOTAL:
                raise Refused(_TOO_LARGE.format(_TOTAL // 1_000_000))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise Refused("broken: a damaged archive") from error
    return archive


def _look_through(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> int:
    """Read a member to its end; its size in bytes."""
    size = 0
    prolog = _Prolog() if member.filename.lower().endswith((".xml", ".rels")) else None
    for chunk in _chunks(archive, member):
        size += len(chunk)
        if size > _MEMBER:
            raise Refused(_TOO_LARGE.format(_MEMBER // 1_000_000))
        if prolog is not None and not prolog.over:
            prolog.feed(chunk)
    return size


def _chunks(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[bytes]:
    with archive.open(member) as file:
        while chunk := file.read(_CHUNK):
            yield chunk


class _Prolog:
    """Watches the beginning of an XML file for a document type declaration."""

    def __init__(self) -> None:
        self.over = False
        self._parser = expat.ParserCreate()
        self._parser.StartDoctypeDeclHandler = self._refuse
        self._parser.StartElementHandler = self._end

    def feed(self, chunk: bytes) -> None:
        try:
            self._parser.Parse(chunk, False)
        except (expat.ExpatError, LookupError, ValueError) as error:
            # An encoding that expat does not know is one of the latter two.
            if not self.over:
                raise Refused("broken: damaged XML inside") from error

    def _refuse(self, *_: object) -> None:
        raise Refused("refused: XML with a document type declaration inside")

    def _end(self, *_: object) -> None:
        self.over = True
