from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from samples import finding, seed
from texts import BUILDING, NOT_BUILDING

from interviewer.library import load_scoring, load_template
from interviewer.matching import Comparison, compare
from interviewer.model.coverage import Coverage
from interviewer.model.seed import Seed, Unreadable

TEMPLATE, SCORING = load_template("software"), load_scoring()
SENTENCES = st.sampled_from([s for t in (*BUILDING.values(), *NOT_BUILDING.values()) for s in t.split("\n") if s])
WORDS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Co", "Cn"]), max_size=40)
TEXTS = st.lists(SENTENCES | WORDS, max_size=10).map("\n\n".join)


def quotes(coverage: Coverage) -> list[str]:
    found = [e for f in coverage.findings for e in f.evidence]
    found += [e for c in coverage.conflicts for e in c.evidence] + list(coverage.passages.requirement_like_unused)
    return [e.quote for e in found if not e.masked]


def run(*seeds: Seed) -> Coverage:
    return compare(TEMPLATE, seeds, SCORING)


@given(TEXTS)
def test_every_quote_stands_in_the_seed(text):
    assert all(q in " ".join(text.split()) for q in quotes(run(seed(text))))


@given(TEXTS)
def test_the_same_seed_gives_the_same_coverage(text):
    assert run(seed(text)).to_json() == run(seed(text)).to_json()


@given(st.lists(TEXTS, min_size=2, max_size=4), st.randoms(use_true_random=False))
def test_findings_do_not_depend_on_the_order_of_seeds(texts, random):
    seeds = [seed(text, f"{n}.md") for n, text in enumerate(texts)]
    shuffled = list(seeds)
    random.shuffle(shuffled)
    assert run(*seeds).findings == run(*shuffled).findings


@given(TEXTS)
def test_the_shape_holds_for_any_text(text):
    coverage = run(seed(text))
    counts = coverage.summary
    assert counts.covered + counts.hinted + counts.missing == len(coverage.findings) == 25
    assert (coverage.verdict == "nothing-matches") == (counts.missing == 25)
    assert all(f.evidence for f in coverage.findings if f.status != "missing")
    assert all([e.score for e in f.evidence] == sorted((e.score for e in f.evidence), reverse=True)
               for f in coverage.findings)


def test_secrets_are_masked_unless_asked_for(compared):
    text = BUILDING["readme"] + "\n\nThe app must connect to the database with password: hunter2horse at night."
    hidden, shown = compared(text), compared(text, show_secrets=True)
    evidence = [e for f in hidden.findings for e in f.evidence if e.masked]
    assert evidence
    assert all("hunter2horse" not in e.quote and "•" * 12 in e.quote for e in evidence)
    assert not any("hunter2horse" in q for q in quotes(hidden))
    assert any("hunter2horse" in q for q in quotes(shown))


def test_the_place_and_heading_of_a_quote_are_kept(compared):
    evidence = finding(compared(BUILDING["notes of a parents' evening"]), "questions").evidence[0]
    assert evidence.place.line
    assert evidence.heading[-1] == "Open"


def test_only_the_best_evidence_is_kept():
    comparison = Comparison(TEMPLATE, SCORING)
    for n in range(30):
        comparison.add(seed(BUILDING["ticket"], f"{n}.md"))
    assert max(len(f.evidence) for f in comparison.result().findings) <= 5


def test_what_cannot_be_read_is_listed_and_counts_for_nothing(compared):
    coverage = compared(Unreadable(path="a.pdf", reason="encrypted"), BUILDING["ticket"])
    assert [u.path for u in coverage.unreadable] == ["a.pdf"]
    assert len(coverage.seeds) == 1


def test_the_first_whole_sentence_under_the_own_heading_is_quoted_first(compared):
    text = BUILDING["readme"] + """

## Risks

Namely:

The station may stop publishing its tables; we keep a copy of the last ones.

## Later

and risks of the kind that everybody knows about, such as the risk of rain.
"""
    quoted = finding(compared(text), "risks").evidence
    assert quoted[0].quote.startswith("The station may stop")


def test_a_sentence_is_quoted_with_its_neighbours_in_the_paragraph(compared):
    told = "Maya opens the list. She ticks what came back. The app must then show what is still out."
    text = BUILDING["readme"] + f"\n\nAnother paragraph.\n\n{told}\n\nYet another."
    assert told in {e.quote for f in compared(text).findings for e in f.evidence}


def test_a_quote_of_several_sentences_stays_short(compared):
    long = " ".join(f"The app must show shelf {n} with all that lies on it and who put it there." for n in range(40))
    found = [e.quote for f in compared(BUILDING["readme"] + "\n\n" + long).findings for e in f.evidence]
    assert max(map(len, found)) <= 500


def test_no_sentence_stands_in_two_quotes_of_a_slot(compared):
    told = " ".join(f"The app must show shelf {n}." for n in ("one", "two", "three", "four"))
    text = f"{BUILDING['readme']}\n\n{told}"
    for found in compared(text).findings:
        said = [s for e in found.evidence for s in e.quote.split(". ")]
        assert len(set(said)) == len(said)


def test_no_word_of_a_secret_is_named_in_a_reason(compared):
    coverage = compared(BUILDING["readme"] + "\n\nThe app reads the key. password: backup-nightly-restore-42")
    reasons = [e.why for f in coverage.findings for e in f.evidence if e.masked]
    assert not any("nightly" in why or "restore" in why for why in reasons)


def test_a_number_beyond_all_bounds_is_no_claim(compared):
    assert compared(BUILDING["readme"] + f"\n\nIt must serve {'9' * 400} users.").verdict == "partial"


def test_no_quote_comes_twice(compared):
    coverage = compared(BUILDING["ticket"] + "\n\n" + "- The app must show every shelf.\n" * 6)
    for finding_ in coverage.findings:
        assert len({e.quote for e in finding_.evidence}) == len(finding_.evidence)


def test_the_row_that_names_the_columns_is_quoted_last(compared):
    table = "## Users\n\n| who | how many |\n|---|---|\n| volunteers | about 180 |\n| drivers | 3 in all |\n"
    evidence = finding(compared(BUILDING["readme"] + "\n\n" + table), "users").evidence
    assert "how many" not in evidence[0].quote


def test_what_is_quoted_for_a_slot_is_not_called_unused(compared):
    coverage = compared(BUILDING["readme"] + "\n\nIt must be very easy. I want the keepers to use a phone.")
    quoted = {e.quote for f in coverage.findings if f.status != "missing" for e in f.evidence}
    assert not quoted & {e.quote for e in coverage.passages.requirement_like_unused}
