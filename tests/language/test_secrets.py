from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.language.secrets import masked, secrets


def hidden(text: str) -> str:
    return masked(text, secrets(text))


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("key AKIA" + "ABCDEFGHIJKLMNOP for S3", "AKIA" + "ABCDEFGHIJKLMNOP"),
        ("token ghp_" + "a1B2" * 9, "ghp_" + "a1B2" * 9),
        ("password: correct-horse9", "correct-horse9"),
        ("API key = `9f8e7d6c5b`", "9f8e7d6c5b"),
        ("postgres://app:s3cr3t@db.example/orders", "s3cr3t"),
        ("card 4111 1111 1111 1111 on file", "4111 1111 1111 1111"),
        ("-----BEGIN RSA PRIVATE KEY----- MIIabc -----END RSA PRIVATE KEY-----", "MIIabc"),
        ("Authorization: Bearer abcdef123456", "abcdef123456"),
    ],
)
def test_a_secret_is_hidden_and_nothing_gets_shorter(text, secret):
    assert secret not in hidden(text)
    assert len(hidden(text)) == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "The password must be at least 12 characters long.",
        "Passwords are hashed with bcrypt.",
        "Order number 4111 1111 1111 1112 is late.",
        "The token expires after 30 minutes.",
        "The secret of good bread is time.",
        "Call 0044 20 7946 0000 before noon.",
    ],
)
def test_ordinary_text_is_left_alone(text):
    assert hidden(text) == text


@given(st.text(max_size=300))
def test_spans_are_inside_the_text_and_apart(text):
    last = 0
    for start, end in secrets(text):
        assert last <= start < end <= len(text)
        last = end
