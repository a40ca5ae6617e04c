from __future__ import annotations

import io
from email.message import EmailMessage

import docx

from interviewer.model.seed import Seed


def message(subject: str = "Idea für die App", body: str = "Hi team,\n\nwe need it by May.\n") -> EmailMessage:
    made = EmailMessage()
    made["Subject"] = subject
    made["From"] = "Ann Lee <ann@shop.example>"
    made.set_content(body)
    return made


def word(text: str) -> bytes:
    document = docx.Document()
    document.add_heading("Scope", 1)
    document.add_paragraph(text)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_mail_gives_subject_sender_and_body(passages):
    assert passages("idea.eml", message().as_bytes()) == [
        ("", "heading", (), "Idea für die App"),
        ("", "fragment", ("Idea für die App",), "From: Ann Lee <ann@shop.example>"),
        ("body, line 1", "sentence", ("Idea für die App",), "Hi team,"),
        ("body, line 3", "sentence", ("Idea für die App",), "we need it by May."),
    ]


def test_quoted_lines_of_a_mail_are_sentences_of_their_own(passages):
    body = "I agree.\n\n> We should ask the stores first, before we\n> order anything. Then decide.\n"
    texts = [text for *_, text in passages("answer.eml", message(body=body).as_bytes())]
    assert texts[2:] == [
        "I agree.", "We should ask the stores first, before we > order anything.", "Then decide.",
    ]  # fmt: skip


def test_attachments_are_read_under_their_name_and_others_are_listed(reading):
    mail = message()
    mail.add_attachment(word("It must work offline."), maintype="application", subtype="x", filename="scope.docx")
    mail.add_attachment(b"\x89PNG\r\n\x1a\n0", maintype="image", subtype="png", filename="logo.png")
    seed = reading("idea.eml", mail.as_bytes())
    assert isinstance(seed, Seed)
    last = seed.passages[-1]
    assert last.text == "It must work offline."
    assert last.place.words() == "scope.docx › paragraph 2"
    assert last.heading == ("Idea für die App", "scope.docx", "Scope")
    assert [(part.path, part.reason) for part in seed.unread] == [("logo.png", "a PNG image: not a document")]


def test_of_plain_text_and_html_the_plain_text_is_read(passages):
    mail = message(body="Plain words.\n")
    mail.add_alternative("<p>Rich words.</p>", subtype="html")
    assert [text for *_, text in passages("both.eml", mail.as_bytes())][2:] == ["Plain words."]


def test_a_mail_in_html_only_is_read(passages):
    mail = EmailMessage()
    mail["Subject"] = "Hello"
    mail.set_content("<p>Rich <b>words</b> stand here.</p>", subtype="html")
    assert passages("html.eml", mail.as_bytes())[-1][3] == "Rich words stand here."


def test_a_forwarded_message_is_read_under_its_subject(passages):
    outer = message("Fwd", "See below.\n")
    outer.add_attachment(message("The wish", "We want maps.\n"))
    place, _, heading, text = passages("fwd.eml", outer.as_bytes())[-1]
    assert (place, heading, text) == ("The wish › body, line 1", ("Fwd", "The wish", "The wish"), "We want maps.")


def test_messages_nested_without_end_are_refused_politely(reading):
    inner = message("0", "deep\n")
    for number in range(1, 12):
        outer = message(str(number), "x\n")
        outer.add_attachment(inner)
        inner = outer
    seed = reading("nested.eml", inner.as_bytes())
    assert [part.reason for part in seed.unread] == ["refused: messages nested too deeply"]


def test_a_mailbox_gives_each_message_with_its_number(passages):
    data = b"".join(b"From a@x Mon Jan  1 00:00:00 2024\n" + message(s).as_bytes() + b"\n" for s in ("One", "Two"))
    found = passages("all.mbox", data)
    assert [text for place, kind, _, text in found if kind == "heading"] == ["One", "Two"]
    assert found[-1][:3] == ("message 2 › body, line 3", "sentence", ("Two",))


def test_an_unknown_charset_does_not_stop_a_mail(passages):
    data = b"Subject: Hi\nContent-Type: text/plain; charset=x-nowhere\n\nGr\xfc\xdfe to all of you.\n"
    assert passages("odd.eml", data)[-1][3] == "Grüße to all of you."
