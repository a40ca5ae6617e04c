from __future__ import annotations

from typing import Any

import pytest
from hostile import plain, talk
from hypothesis import given
from hypothesis import strategies as st

from interviewer.export import FORMATS
from interviewer.model.base import Model
from interviewer.model.spec import Spec
from interviewer.verifying.came import came
from interviewer.verifying.edited import Comparison

SPECS = {"plain": plain().spec(), "hostile": talk().spec()}
TEXTS = st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1, max_size=8)


def json_of(spec: Spec) -> bytes:
    data = FORMATS["json"].render(spec)
    assert isinstance(data, bytes)
    return data


def markdown_of(spec: Spec) -> str:
    data = FORMATS["markdown"].render(spec)
    assert isinstance(data, bytes)
    return data.decode()


def retold(value: Any, texts: list[str]) -> Any:
    """The same shape with other words wherever words are free."""
    if isinstance(value, Model):
        changed = {}
        for name, one in value:
            words = isinstance(one, str) and type(value).model_fields[name].annotation is str
            changed[name] = texts[len(name) % len(texts)] if words else retold(one, texts)
        return value.model_copy(update=changed)
    if isinstance(value, tuple):
        return tuple(texts[0] if isinstance(one, str) and not texts[0].isdecimal() else retold(one, texts)
                     for one in value)
    return value


@pytest.mark.parametrize("name", SPECS)
def test_json_reads_back_as_the_same_spec_and_is_written_again_to_the_byte(name: str):
    data = json_of(SPECS[name])
    back = Spec.model_validate_json(data)
    assert back == SPECS[name]
    assert json_of(back) == data


@given(TEXTS, st.sampled_from(sorted(SPECS)))
def test_so_it_does_whatever_the_words_are(texts: list[str], name: str):
    spec = retold(SPECS[name], texts)
    back = Spec.model_validate_json(json_of(spec))
    assert json_of(back) == json_of(spec)
    assert markdown_of(back) == markdown_of(spec)


@pytest.mark.parametrize("name", SPECS)
def test_a_draft_that_came_back_untouched_has_no_edits_in_either_format(name: str):
    spec = SPECS[name]
    for data in (json_of(spec), markdown_of(spec).encode(), markdown_of(spec).replace("\n", "\r\n").encode()):
        held = Comparison(spec, markdown_of(spec), came("spec", data).text)
        assert (list(held.changes()), list(held.unasked()), held.likeness) == ([], [], 1.0)
