from __future__ import annotations

from pdf_files import encrypted, pdf

PLAN = pdf(
    [
        (20, False, 700, "Project plan"),
        (14, False, 670, "Goals"),
        (11, False, 650, "The tool must export data to a file. It also must keep working"),
        (11, False, 636, "offline, e.g. on a ferry."),
        (11, True, 600, "Scope"),
        (11, False, 580, "• first point"),
        (11, False, 566, "This sentence begins on one page and"),
    ],
    [(11, False, 700, "ends on the next.")],
)


def test_a_pdf_gives_pages_headings_and_whole_sentences(passages):
    assert passages("plan.pdf", PLAN) == [
        ("page 1", "heading", (), "Project plan"),
        ("page 1", "heading", ("Project plan",), "Goals"),
        ("page 1", "sentence", ("Project plan", "Goals"), "The tool must export data to a file."),
        ("page 1", "sentence", ("Project plan", "Goals"), "It also must keep working offline, e.g. on a ferry."),
        ("page 1", "heading", ("Project plan", "Goals"), "Scope"),
        ("page 1", "bullet", ("Project plan", "Goals", "Scope"), "first point"),
        ("page 1", "sentence", ("Project plan", "Goals", "Scope"),
         "This sentence begins on one page and ends on the next."),
    ]  # fmt: skip


def test_titles_running_through_a_pdf_are_kept_once(passages):
    pages = [
        [(9, False, 760, f"Acme plan, page {number}"), (11, False, 700, f"Point {letter} is made here.")]
        for number, letter in enumerate("abcde", 1)
    ]
    texts = [text for *_, text in passages("running.pdf", pdf(*pages))]
    assert [text for text in texts if "Acme" in text] == ["Acme plan, page 1"]
    assert sum("is made here" in text for text in texts) == 5


def test_a_pdf_with_an_owner_password_only_is_read(passages):
    assert passages("plan.pdf", encrypted(PLAN, user=""))[0] == ("page 1", "heading", (), "Project plan")


def test_a_pdf_that_needs_a_password_says_so(reason):
    assert reason("plan.pdf", encrypted(PLAN, user="secret")) == "encrypted: a PDF with a password"


def test_a_scanned_pdf_says_that_it_has_no_text(reason):
    assert reason("scan.pdf", pdf([], [], picture=True)) == "no text layer: a scan?"


def test_scanned_pages_among_others_are_named(reading):
    seed = reading("mixed.pdf", pdf([(11, False, 700, "Here is a page with words on it.")], [], picture=True))
    assert [(part.path, part.reason) for part in seed.unread] == [("page 2", "no text layer: a scan?")]


def test_a_pdf_that_is_a_renamed_picture_says_so(reason):
    assert reason("photo.pdf", b"\xff\xd8\xff\xe0" + b"\x00" * 50) == (
        "a JPEG image, although its name ends in .pdf: not a document"
    )


def test_a_truncated_pdf_is_broken_or_read_in_part(reading):
    found = reading("cut.pdf", PLAN[: len(PLAN) // 2])
    assert getattr(found, "reason", "broken").startswith(("broken", "no text"))
