from __future__ import annotations

from pathlib import Path
from time import perf_counter

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from interviewer.language.secret_places import placed
from interviewer.language.secrets import masked, secrets

SAMPLES = yaml.safe_load(Path(__file__).with_name("secret_samples.yaml").read_text(encoding="utf-8"))
LONG = ("password ", "password is for a b c d ", "://", "eyJ" + "a-" * 40, "-----BEGIN PRIVATE KEY-----", "4111 ",
        "sk-", "api_key=", "token for ", "DE89 4111111111111111 ", "pass: '", "a", "1", "password:" + " " * 60)


@pytest.mark.parametrize("kind", SAMPLES["secrets"])
def test_a_secret_is_hidden_and_nothing_else(kind: str):
    before, _, rest = SAMPLES["secrets"][kind].replace("~", "").partition("«")
    secret, _, after = rest.partition("»")
    text = before + secret + after
    assert masked(text, secrets(text)) == before + "•" * len(secret) + after


@pytest.mark.parametrize("kind", SAMPLES["harmless"])
def test_what_only_looks_like_a_secret_is_left_alone(kind: str):
    text = SAMPLES["harmless"][kind]
    assert masked(text, secrets(text)) == text


@pytest.mark.parametrize("piece", LONG)
def test_no_text_takes_long(piece: str):
    began = perf_counter()
    secrets(piece * (200_000 // len(piece)))
    assert perf_counter() - began < 5


@given(st.text(max_size=300))
def test_spans_are_inside_the_text_and_apart(text):
    last = 0
    for start, end in secrets(text):
        assert last <= start < end <= len(text)
        last = end


def test_cells_below_a_title_that_says_so_are_hidden():
    rows = ["| system | Wifi password | notes |", "|---|---|---|", "| staging | Zange#4455 | for 4 people |",
            "| live | ask Otto | |"]
    assert list(placed((row, True) for row in rows)) == [
        rows[0], rows[1], f"| staging | {'•' * 10} | for 4 people |", rows[3]]


def test_a_key_that_goes_on_in_the_next_passages_is_hidden_to_its_end():
    texts = ["-----BEGIN PRIVATE KEY-----", "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC", "BKcwggSjAgEAAoIBAQ",
             "-----END PRIVATE KEY-----",
             "Members borrow tools."]
    assert list(placed((text, False) for text in texts)) == [
        texts[0], *("•" * len(text) for text in texts[1:4]), texts[4]]


def test_a_key_that_never_ends_hides_no_sentence():
    texts = ["-----BEGIN PRIVATE KEY-----", "Members borrow tools."]
    assert list(placed((text, False) for text in texts)) == texts
