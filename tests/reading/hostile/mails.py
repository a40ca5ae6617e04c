from __future__ import annotations

import base64

from archives import OPEN
from making import file, zipped
from pages import P

TOP = b"From: a@b.c\nSubject: Labels\nMIME-Version: 1.0\n"
BODY = b"\n\nIt must print labels.\n"


def several(parts: list[bytes], kind: bytes = b"mixed") -> bytes:
    return TOP + b'Content-Type: multipart/%s; boundary="b"\n\n' % kind + b"".join(
        b"--b\n" + part + b"\n" for part in parts) + b"--b--\n"


def attached(name: bytes, data: bytes) -> bytes:
    return (b"Content-Type: application/octet-stream\nContent-Disposition: attachment; filename=\"" + name +
            b"\"\nContent-Transfer-Encoding: base64\n\n" + base64.encodebytes(data))


@file("parts.eml", "too large: more than 1,000 parts", heavy=True)
def ten_thousand_parts() -> bytes:
    return several([b"Content-Type: text/plain" + BODY] * 10_000)


@file("nested.eml", None)
def messages_in_messages() -> bytes:
    inner = TOP + BODY
    for _ in range(60):
        inner = TOP + b"Content-Type: message/rfc822\n\n" + inner
    return several([b"Content-Type: text/plain" + BODY, b"Content-Type: message/rfc822\n\n" + inner])


@file("deep.eml", None)
def messages_in_messages_1000_deep() -> bytes:
    return (TOP + b"Content-Type: message/rfc822\n\n") * 1_000 + TOP + BODY


@file("multi.eml", None)
def parts_in_parts_2000_deep() -> bytes:
    head = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(2_000))
    return TOP + head + BODY


@file("boundary.eml", None)
def a_boundary_that_never_comes() -> bytes:
    return TOP + b'Content-Type: multipart/mixed; boundary="never"' + BODY


@file("no-boundary.eml", None)
def many_parts_without_a_boundary() -> bytes:
    return TOP + b"Content-Type: multipart/mixed" + BODY


@file("headers.eml", None)
def a_hundred_thousand_headers() -> bytes:
    return b"X-A: b\n" * 100_000 + TOP + BODY


@file("header.eml", None, heavy=True)
def a_header_of_five_megabytes() -> bytes:
    return b"To: " + b"a <a@b.c>, " * 450_000 + b"x@y.z\n" + TOP + BODY


@file("comments.eml", None)
def comments_nested_in_an_address() -> bytes:
    return b"To: " + b"(" * 50_000 + b"a@b.c" + b")" * 50_000 + b"\n" + TOP + BODY


@file("encoded.eml", None, heavy=True)
def encoded_words_that_are_none() -> bytes:
    return TOP.replace(b"Labels", b"=?utf-8?q?=1b[31m?= =?x?b?!!!?= =?utf-7?q?+ADw?= " * 3_000) + BODY


@file("parameters.eml", None, heavy=True)
def parameters_in_pieces() -> bytes:
    pieces = b"".join(b"; name*%d*=utf-8''%%1b%%5b31m" % n for n in range(3_000))
    return several([b"Content-Type: text/plain" + pieces + BODY, b"Content-Type: text/plain" + BODY])


@file("base64.eml", None)
def base64_that_is_none() -> bytes:
    return TOP + b"Content-Transfer-Encoding: base64\n\n" + b"=!*" * 100_000 + b"\n"


@file("uu.eml", None)
def an_unknown_transfer_encoding() -> bytes:
    return TOP + b"Content-Transfer-Encoding: x-uuencode\n\nbegin 666 ../../x\n" + b"M" * 5_000 + b"\nend\n"


@file("charset.eml", None)
def a_charset_that_does_not_exist() -> bytes:
    return TOP + b"Content-Type: text/plain; charset=rot13" + BODY


@file("winmail.eml", None)
def winmail_dat() -> bytes:
    return several([b"Content-Type: text/plain" + BODY, attached(b"winmail.dat", b"\x78\x9f\x3e\x22" + bytes(300))])


@file("bomb.eml", None, heavy=True)
def a_bomb_attached() -> bytes:
    bomb = zipped({**OPEN, "word/media.xml": b"<a>" + b" " * 210_000_000})
    return several([b"Content-Type: text/plain" + BODY, attached(b"../../\x1b[31mbomb.docx", bomb)])


@file("page.eml", None)
def a_page_nested_very_deep_in_a_mail() -> bytes:
    return TOP + b"Content-Type: text/html\n\n" + b"<div>" * 50_000 + P


@file("froms.mbox", None, heavy=True)
def a_mailbox_of_empty_messages() -> bytes:
    return b"From a Mon Jan 1 10:00:00 2024\n" * 50_000 + TOP + BODY


@file("large.mbox", None, heavy=True)
def a_mailbox_of_a_hundred_thousand_messages() -> bytes:
    return (b"From a Mon Jan 1 10:00:00 2024\n" + TOP + BODY) * 100_000
