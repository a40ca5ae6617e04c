from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from talks import TEMPLATE, Talk, items, quantity

from interviewer.drafting.ears import form_of
from interviewer.export import FORMATS
from interviewer.language.display import harmless
from interviewer.language.inert import plain
from interviewer.model.answer import Chosen, Items
from interviewer.model.entry import Answered

SAID = st.one_of(
    st.sampled_from(
        (
            "Export orders as CSV",
            "users can reserve a tool",
            "it must be fast",
            "search box",
            "to print a label",
            "no idea",
            "Orders are exported",
            "etc.",
            "sends a mail; rings a bell",
            "must not lose orders",
            "exporting *all* [orders](x)",
            "When a tool is late, the system shall send a mail.",
            "a clerk presses Export",
            "every night at 2:00",
            "<b>bold</b>",
        )
    ),
    st.text(min_size=1, max_size=60),
)


@st.composite
def talks(draw: st.DrawFn) -> Talk:
    talk = Talk()
    for slot in TEMPLATE.slots:
        for question in slot.questions:
            if draw(st.booleans()):
                _answer(draw, talk, question.id, question.kind)
    for number in range(1, 4):
        for name in ("trigger", "response", "done", "reason"):
            if draw(st.booleans()):
                talk.says(f"features.what.{number}.{name}", draw(SAID))
    return talk


def _answer(draw: st.DrawFn, talk: Talk, question: str, kind: str) -> None:
    if kind == "list":
        talk.says(question, items(*draw(st.lists(SAID, min_size=1, max_size=4))))
    elif kind == "number":
        talk.says(question, quantity(draw(st.sampled_from((None, 1, 2.5))), draw(st.sampled_from((3, 10)))))
    elif kind == "choice":
        talk.says(question, Chosen(values=(draw(st.sampled_from(("own", "rented", "unsettled"))),)))
    else:
        talk.says(question, draw(SAID))


@given(talks())
def test_composed_statements_are_sentences_with_one_shall_and_no_fault(talk: Talk) -> None:
    for statement in talk.spec().statements():
        if statement.form != "own-words":
            assert statement.form == form_of(statement.text)
            assert len(re.findall(r"\bshall\b", statement.text, re.IGNORECASE)) == 1
            assert all(f.severity == "advice" for f in statement.findings)


@given(talks())
def test_statements_have_sources_that_exist_and_ids_of_their_own(talk: Talk) -> None:
    statements = talk.spec().statements()
    known = {e.id for e in talk.entries}
    assert len({s.id for s in statements}) == len(statements) == len({s.key for s in statements})
    assert all(s.sources and {x.entry for x in s.sources} <= known for s in statements)


@given(talks())
def test_no_answer_is_lost(talk: Talk) -> None:
    read = " " + _words(plain(FORMATS["markdown"].render(talk.spec()).decode()))
    for said in (line for entry in talk.entries for line in _lines(entry)):
        assert not _words(harmless(said)) or f" {_words(harmless(said))} " in f"{read} "


def _lines(entry: Answered) -> list[str]:
    return [i.text for i in entry.value.items] if isinstance(entry.value, Items) else [entry.raw]


def _words(text: str) -> str:
    return " ".join(re.findall(r"[a-zA-Z0-9]+", text))
