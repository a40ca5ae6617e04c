from __future__ import annotations

import io
import struct
import zipfile
import zlib

from making import file, said_in_word, word, zipped

OPEN = word(said_in_word("It must print labels."))


@file("flat.docx", "too large: more than 200 MB when unpacked", heavy=True)
def zip_bomb_flat() -> bytes:
    return zipped({**OPEN, "word/media.xml": b"<a>" + b" " * 210_000_000})


@file("many-bombs.docx", "too large: more than 400 MB when unpacked", heavy=True)
def zip_bomb_of_many_members() -> bytes:
    return zipped({**OPEN, **{f"word/{n}.bin": bytes(150_000_000) for n in range(3)}})


@file("nested.docx", None)
def zip_bomb_nested() -> bytes:
    inner = bytes(20_000_000)
    for _ in range(8):
        inner = zipped({f"{n}.zip": inner for n in range(3)})
    return zipped({**OPEN, "word/embeddings/inner.zip": inner})


@file("overlapping.docx", "broken: a damaged archive")
def zip_bomb_of_overlapping_members() -> bytes:
    data = zipped({**OPEN, "word/z.bin": bytes(1_000_000)})
    directory = data.rindex(b"PK\x01\x02")
    end = data.rindex(b"PK\x05\x06")
    entry = data[directory:end]
    more = b"".join(entry[:46] + entry[46:].replace(b"z.bin", b"%05d" % n) for n in range(5000))
    count, size, start = struct.unpack("<HLL", data[end + 10 : end + 20])
    tail = struct.pack("<HHLLH", count + 5000, count + 5000, size + len(more), start, 0)
    return data[:end] + more + b"PK\x05\x06\x00\x00\x00\x00" + tail


@file("quine.docx", None)
def archive_that_holds_itself() -> bytes:
    once = zipped(OPEN)
    return zipped({**OPEN, "word/self.docx": zipped({**OPEN, "word/self.docx": once})})


@file("members.docx", "too large: more than 20,000 files inside")
def archive_of_many_members() -> bytes:
    return zipped({**OPEN, **{f"m/{n}": b"" for n in range(21_000)}}, packed=False)


@file("sizes.docx", "broken")
def archive_with_wrong_sizes() -> bytes:
    data = bytearray(zipped(OPEN))
    at = data.rindex(b"PK\x01\x02")
    data[at + 20 : at + 28] = struct.pack("<LL", 5, 0xFFFFFFF0)
    return bytes(data)


@file("crc.docx", "broken: a damaged archive")
def archive_with_a_wrong_checksum() -> bytes:
    data = zipped(OPEN, packed=False)
    return data.replace(b"print labels", b"print babels")


@file("twice.docx", None)
def archive_with_a_name_twice() -> bytes:
    return zipped([*OPEN.items(), ("word/document.xml", word(said_in_word("Another text."))["word/document.xml"])])


@file("absolute.docx", None)
def archive_with_absolute_and_upward_names() -> bytes:
    return zipped({**OPEN, "/etc/passwd": b"x", "../../../tmp/x": b"x", "C:\\x": b"x", "word/\x1b[31m": b"x"})


@file("encrypted.docx", "encrypted")
def archive_that_is_encrypted() -> bytes:
    data = bytearray(zipped(OPEN))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(mark, at + 4)
    return bytes(data)


@file("method.docx", "broken: packed in a way that no office program packs")
def archive_packed_in_an_unknown_way() -> bytes:
    data = bytearray(zipped(OPEN))
    for mark, offset in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        at = data.find(mark)
        while at >= 0:
            data[at + offset] = 99
            at = data.find(mark, at + 4)
    return bytes(data)


@file("lzma.docx", "broken: packed in a way that no office program packs")
def archive_packed_with_lzma() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_LZMA) as archive:
        for name, data in OPEN.items():
            archive.writestr(name, data)
    return out.getvalue()


@file("bad-lzma.docx", "broken: packed in a way that no office program packs")
def archive_packed_with_damaged_lzma() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("word/document.xml", b"x" * 99)
    return out.getvalue().replace(b"\x05\x00\x5d", b"\x05\x00\xfe")


@file("cut.docx", "broken: a damaged archive")
def archive_cut_off() -> bytes:
    return zipped(OPEN)[:-30]


@file("comment.docx", None)
def archive_behind_other_bytes() -> bytes:
    data = zipped(OPEN)
    return data + b"PK\x05\x06" + bytes(30) + zlib.compress(bytes(99))


@file("plain.zip", "a ZIP archive; unpack it first")
def archive_of_anything() -> bytes:
    return zipped({"a.txt": b"x"})


@file("tar.txt", "a tar archive; unpack it first")
def archive_with_another_name() -> bytes:
    return b"a".ljust(257, b"\0") + b"ustar" + bytes(300)
