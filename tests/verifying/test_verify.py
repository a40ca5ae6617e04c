from __future__ import annotations

import json
import random
import re
import shutil
from pathlib import Path

import pytest
from drafted import Drafted, drafted
from hypothesis import given
from hypothesis import strategies as st

from interviewer.verifying import read_saved

FORMS = ("markdown", "json")
TURNS = range(6)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Drafted:
    return drafted(tmp_path_factory.mktemp("made"), "spec", 1)


@pytest.fixture
def copy(made: Drafted, tmp_path: Path) -> Drafted:
    """The same draft with seeds that may be changed."""
    shutil.copytree(made.seeds, tmp_path / "seeds")
    return Drafted(made.spec, tmp_path / "seeds")


def seed_file(one: Drafted) -> Path:
    return one.seeds / "berth-desk.md"


def quotes(one: Drafted) -> list[str]:
    text = one.text("markdown").split("### Quotes from documents")[1]
    return re.findall(r"^- \*\*(S\d+)\*\*", text, re.MULTILINE)


def kinds(one: Drafted, text: str) -> list[str]:
    return [d.kind for d in one.held(text).discrepancies]


@pytest.mark.parametrize(("seeds", "talk"), [("brief", 1), ("brief", 2), ("spec", 2), ("article", 1), ("article", 2)])
def test_an_untouched_draft_holds_in_both_formats(tmp_path: Path, seeds: str, talk: int) -> None:
    one = drafted(tmp_path, seeds, talk)
    both = [one.held(one.text(form)) for form in FORMS]
    assert [b.discrepancies for b in both] == [(), ()]
    assert [b.statements for b in both] == [len(one.spec.statements())] * 2
    assert one.spec.statements()


def test_a_long_interview_with_many_quotes_holds_in_both_formats(tmp_path: Path) -> None:
    one = drafted(tmp_path, "spec", 3, "standard")
    both = [one.held(one.text(form)) for form in FORMS]
    assert [b.discrepancies for b in both] == [(), ()]
    assert both[1].quotes > 10


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("turn", TURNS)
def test_a_character_changed_in_a_seed_breaks_the_quotes_it_stands_in(copy: Drafted, form: str, turn: int) -> None:
    content = seed_file(copy).read_text()
    quoted = {s.quote for x in copy.spec.statements() for s in x.sources if s.kind == "quote"}
    words = sorted({w for q in quoted for w in re.findall(r"[a-z]{6,}", q) if content.count(w) == 1})
    word = random.Random(turn).choice(words)
    seed_file(copy).write_text(content.replace(word, word[:3] + "_" + word[4:]))
    found = copy.held(copy.text(form)).discrepancies
    assert {d.kind for d in found} == {"quote-edited"}
    assert all(word in d.quote and word[:3] + "_" in d.found for d in found)


@pytest.mark.parametrize("form", FORMS)
def test_a_line_put_above_moves_every_quote_and_edits_none(copy: Drafted, form: str) -> None:
    before = copy.held(copy.text(form)).quotes
    seed_file(copy).write_text("Seen by the harbour master.\n\n" + seed_file(copy).read_text())
    found = copy.held(copy.text(form)).discrepancies
    assert {d.kind for d in found} == {"quote-moved"}
    assert len(found) == before
    first = found[0]
    assert first.found.startswith("line ") and first.found != first.place


@pytest.mark.parametrize("form", FORMS)
def test_a_renamed_file_is_told_from_a_missing_one(copy: Drafted, form: str) -> None:
    seed_file(copy).rename(copy.seeds / "minutes.md")
    (moved,) = copy.held(copy.text(form)).discrepancies
    assert (moved.kind, Path(moved.found).name) == ("seed-moved", "minutes.md")
    (copy.seeds / "minutes.md").write_text("Nothing of it is left here.\n")
    (missing,) = copy.held(copy.text(form)).discrepancies
    assert missing.kind == "seed-missing"
    assert Path(missing.seed).name == "berth-desk.md"


@pytest.mark.parametrize("form", FORMS)
def test_a_passage_carried_to_another_file_is_found_there(copy: Drafted, form: str) -> None:
    content = seed_file(copy).read_text()
    (copy.seeds / "old.md").write_text(content)
    seed_file(copy).write_text("# Berth desk\n\nWhat stood here was carried away.\n")
    found = copy.held(copy.text(form)).discrepancies
    assert {d.kind for d in found} == {"quote-moved"}
    assert all("old.md" in d.found for d in found)


@pytest.mark.parametrize("turn", TURNS)
def test_a_quote_deleted_from_markdown_leaves_its_citations_bare(made: Drafted, turn: int) -> None:
    name = random.Random(turn).choice(quotes(made))
    text = re.sub(rf"^- \*\*{name}\*\* .*\n", "", made.text("markdown"), flags=re.MULTILINE)
    found = made.held(text).discrepancies
    assert {d.kind for d in found} == {"unknown-source"}
    assert all(f"{name}," in d.message for d in found)


@pytest.mark.parametrize("turn", TURNS)
def test_a_quote_edited_in_markdown_shows_what_the_seed_says(made: Drafted, turn: int) -> None:
    name = random.Random(turn).choice(quotes(made))
    (line,) = re.findall(rf"^- \*\*{name}\*\* .*$", made.text("markdown"), flags=re.MULTILINE)
    quote = line.partition(": “")[2]
    word = next(w for w in re.findall(r"[A-Za-z]{4,}", quote))
    edited = line.replace(": “" + quote, ": “" + quote.replace(word, word[::-1] + "x", 1))
    (found,) = made.held(made.text("markdown").replace(line, edited)).discrepancies
    assert (found.kind, found.about) == ("quote-edited", name)
    assert word in found.found


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("turn", TURNS)
def test_an_id_given_twice_is_found(made: Drafted, form: str, turn: int) -> None:
    sound = [s.id for s in made.spec.statements() if not s.findings]
    one, other = random.Random(turn).sample(sound, 2)
    text = made.text(form)
    text = text.replace(f"- **{one}**", f"- **{other}**") if form == "markdown" else text.replace(
        f'"id": "{one}"', f'"id": "{other}"')
    (found,) = made.held(text).discrepancies
    assert (found.kind, found.about) == ("duplicate-id", other)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("turn", TURNS)
def test_a_statement_without_sources_is_found(made: Drafted, form: str, turn: int) -> None:
    one = random.Random(turn).choice(made.spec.statements()).id
    if form == "markdown":
        text = re.sub(rf"^(- \*\*{one}\*\* .*) \[[AS][^\]]*\]$", r"\1", made.text(form), flags=re.MULTILINE)
    else:
        raw = json.loads(made.text(form))
        next(s for slot in raw["slots"] for s in slot["statements"] if s["id"] == one)["sources"] = []
        text = json.dumps(raw)
    assert [(d.kind, d.about) for d in made.held(text).discrepancies] == [("no-source", one)]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("turn", TURNS)
def test_a_statement_made_vague_is_found(made: Drafted, form: str, turn: int) -> None:
    own = [s for s in made.spec.statements() if s.form != "own-words" and s.text.startswith("The ")]
    one = random.Random(turn).choice(own)
    said = one.text.replace(" shall ", " shall intuitively ", 1)
    text = made.text(form)
    text = re.sub(rf"^(- \*\*{one.id}\*\*.*?) shall ", r"\1 shall intuitively ", text, flags=re.MULTILINE) \
        if form == "markdown" else text.replace(json.dumps(one.text, ensure_ascii=False),
                                                json.dumps(said, ensure_ascii=False))
    found = made.held(text).discrepancies
    assert [(d.kind, d.about, d.found) for d in found] == [("rule-broken", one.id, "intuitively")]


@pytest.mark.parametrize(("form", "of"), [("markdown", "spec/1 -->"), ("json", 'interviewer.spec/1"')])
def test_a_later_schema_is_named_and_nothing_else_is_said(made: Drafted, form: str, of: str) -> None:
    text = made.text(form).replace(of, of.replace("/1", "/9"), 1)
    assert kinds(made, text) == ["unknown-schema"]


def test_markdown_that_an_editor_wrapped_reads_the_same(made: Drafted) -> None:
    lines = []
    for line in made.text("markdown").splitlines():
        cut = line.find(" ", 60)
        lines += [line[:cut], f"  {line[cut + 1 :]}"] if line.startswith("- **") and cut > 0 else [line]
    assert made.held("\r\n".join(lines)).discrepancies == ()


def test_a_requirement_written_by_hand_is_told_what_it_lacks(made: Drafted) -> None:
    text = made.text("markdown").replace("## Open questions", "- REQ-FUN-900 The desk shall ring a bell.\n\n"
                                         "- **REQ-FUN-901** The desk shall ring a bell. [A999]\n\n## Open questions", 1)
    assert kinds(made, text) == ["malformed", "unknown-source"]


def test_a_masked_secret_is_no_edit(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "notes.md").write_text(
        "# Security\n\nThe booking tool shall let 40 clerks sign in with the password: hunter22x! and a code.\n"
        "The booking tool must answer within 2 s for 95 % of requests.\n")
    one = drafted(tmp_path, "spec", 1)
    assert "•••" in one.text("markdown")
    assert [kinds(one, one.text(form)) for form in FORMS] == [[], []]


@given(st.data())
def test_no_damage_to_a_draft_is_a_crash(made: Drafted, data: st.DataObject) -> None:
    text = made.text(data.draw(st.sampled_from(FORMS)))
    start = data.draw(st.integers(0, len(text)))
    text = text[:start] + data.draw(st.text(max_size=20)) + text[start + data.draw(st.integers(0, 400)) :]
    saved = read_saved(text)
    if saved is not None:
        made.held(text)
