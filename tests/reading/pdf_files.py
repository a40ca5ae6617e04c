from __future__ import annotations

import io

from pypdf import PdfReader, PdfWriter

Line = tuple[float, bool, int, str]


def pdf(*pages: list[Line], picture: bool = False) -> bytes:
    """Lines are size, bold, height above the foot of the page, text."""
    objects = [
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
        b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/Length 1>>stream\n\x00\nendstream",
    ]
    tree = 3 + 2 * len(pages) + 1
    shown = b"/XObject<</I 3 0 R>>" if picture else b""
    for lines in pages:
        content = b" ".join(
            b"BT /F%d %g Tf 1 0 0 1 72 %d Tm (%s) Tj ET" % (1 + bold, size, height, escaped(text))
            for size, bold, height, text in lines
        )
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(content), content))
        objects.append(
            b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 612 792]/Contents %d 0 R"
            b"/Resources<</Font<</F1 1 0 R/F2 2 0 R>>%s>>>>" % (tree, len(objects), shown)
        )
    kids = b" ".join(b"%d 0 R" % (5 + 2 * number) for number in range(len(pages)))
    objects.append(b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(pages), kids))
    objects.append(b"<</Type/Catalog/Pages %d 0 R>>" % tree)
    return assembled(objects)


def escaped(text: str) -> bytes:
    return text.encode("cp1252").replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")


def assembled(objects: list[bytes]) -> bytes:
    data, starts = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        starts.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    trailer = b"trailer<</Size %d/Root %d 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(objects), len(data))
    return data + head + table + trailer


def encrypted(data: bytes, user: str, owner: str = "owner") -> bytes:
    writer = PdfWriter(PdfReader(io.BytesIO(data)))
    writer.encrypt(user, owner, algorithm="AES-256")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
