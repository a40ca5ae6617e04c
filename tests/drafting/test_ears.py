from __future__ import annotations

import pytest

from interviewer.drafting.ears import form_of


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("The Tool Shed shall send a mail.", "ubiquitous"),
        ("Tool Shed shall send a mail.", "ubiquitous"),
        ("While the shop is closed, the Tool Shed shall refuse orders.", "state"),
        ("When a, b or c happens, the Tool Shed shall beep.", "event"),
        ("Where a scanner is attached, the Tool Shed shall read the tag.", "optional"),
        ("If a payment fails, then the Tool Shed shall try again 3 times.", "unwanted"),
        ("While the shop is open, when a clerk scans a tag, the Tool Shed shall beep.", "complex"),
        ("While the shop is open, if a payment fails, then the Tool Shed shall beep.", "complex"),
    ],
)
def test_the_six_forms_are_known(text: str, form: str) -> None:
    assert form_of(text) == form


@pytest.mark.parametrize(
    "text",
    [
        "The Tool Shed sends a mail.",
        "The Tool Shed shall beep and the lamp shall glow.",
        "The Tool Shed shall beep",
        "If a payment fails, the Tool Shed shall beep.",
        "The Tool Shed shall beep. It rings.",
        "shall beep.",
        "",
        "When a clerk scans a tag the Tool Shed shall beep.",
    ],
)
def test_what_is_no_form_is_none(text: str) -> None:
    assert form_of(text) is None
