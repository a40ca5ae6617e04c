from __future__ import annotations

from pathlib import Path

from tongues import SHORT

from interviewer.comparing.program import PACKAGE, program
from interviewer.library import load_template

CONTRADICTING = "The mechanics need to see within 30 seconds which pump is out of order.\n"


def entries(store: Path) -> list[Path]:
    return [p for p in store.rglob("*") if p.is_file()]


def test_cold_warm_and_without_a_cache_are_the_same_to_the_byte(run):
    cold, warm, without = run().to_json(), run().to_json(), run(cached=False).to_json()
    assert cold == warm == without


def test_what_is_unchanged_is_not_parsed_again(run, parser):
    run()
    parser.names.clear()
    run()
    assert parser.names == []


def test_only_what_changed_is_parsed_again(run, parser, seeds):
    run()
    parser.names.clear()
    (seeds / "b.txt").write_text("We must finish by 1 June 2027.\n")
    assert any("June" in e.quote for f in run().findings for e in f.evidence)
    assert parser.names == ["b.txt"]


def test_a_moved_file_has_its_own_path_everywhere(run, parser, seeds):
    run()
    parser.names.clear()
    (seeds / "a.md").rename(seeds / "renamed.md")
    text = run().to_json()
    assert parser.names == []
    assert "renamed.md" in text
    assert "a.md" not in text
    assert text == run(cached=False).to_json()


def test_a_file_of_another_kind_is_read_by_its_own_kind(run, parser, seeds):
    run()
    parser.names.clear()
    (seeds / "a.md").rename(seeds / "a.txt")
    assert run().to_json() == run(cached=False).to_json()
    assert parser.names == ["a.txt", "a.txt", "b.txt"]


def test_a_name_that_only_looks_like_a_suffix_is_another_kind(run, parser, seeds):
    run()
    (seeds / "md").write_text((seeds / "a.md").read_text())
    parser.names.clear()
    run()
    assert parser.names == ["md"]


def test_another_template_is_compared_afresh(run, parser):
    run()
    parser.names.clear()
    other = load_template("software").model_copy(update={"version": "2"})
    assert run(template=other).template.version == "2"
    assert parser.names == ["a.md", "b.txt"]


def test_the_order_of_seeds_changes_no_finding_with_a_warm_cache(run, seeds):
    run()
    files = [seeds / "a.md", seeds / "b.txt"]
    one, other = run(roots=files), run(roots=files[::-1])
    assert (one.findings, one.conflicts, one.passages) == (other.findings, other.conflicts, other.passages)


def test_one_content_under_two_names_is_parsed_once(run, parser, seeds):
    (seeds / "copy.md").write_bytes((seeds / "a.md").read_bytes())
    assert [Path(s.path).name for s in run().seeds] == ["a.md", "b.txt", "copy.md"]
    assert parser.names == ["a.md", "b.txt"]


def test_no_secret_is_in_the_cache(run, store):
    assert "•" in run().to_json()
    assert entries(store)
    assert not any(b"hunter2" in file.read_bytes() for file in entries(store))


def test_conflicts_and_languages_are_the_same_with_a_warm_cache(run, seeds):
    (seeds / "b.txt").write_text(CONTRADICTING)
    (seeds / "c.txt").write_text(SHORT["mail de"][1])
    (seeds / "d.txt").write_text(SHORT["mail en"][1] + "\n\n" + SHORT["mail de"][1])
    cold, warm, without = run(), run(), run(cached=False)
    assert cold.to_json() == warm.to_json() == without.to_json()
    assert any("5 seconds against 30 seconds" in c.about for c in warm.conflicts)
    assert [s.understood for s in warm.seeds] == [True, True, False, True]
    assert any("a seed is not in English" in f.why for f in warm.findings)


def test_a_conflict_names_the_files_where_they_are_now(run, seeds):
    (seeds / "b.txt").write_text(CONTRADICTING)
    run()
    (seeds / "b.txt").rename(seeds / "z.txt")
    assert [[Path(e.seed).name for e in c.evidence] for c in run().conflicts] == [["a.md", "z.txt"]]


def test_no_secret_is_claimed(run, store, seeds):
    (seeds / "b.txt").write_text("The mechanics must log in with pin: 7741xk#3 and it must launch on 3 May 2027.\n")
    assert "7741xk" not in run().to_json()
    assert not any(b"7741xk" in file.read_bytes() for file in entries(store))


def test_a_secret_in_a_heading_is_masked(run, store, seeds):
    (seeds / "a.md").write_text("# Users: password=hunter2horse\n\nThe mechanics must see every pump in 5 seconds.\n")
    assert "hunter2" not in run().to_json()
    assert not any(b"hunter2" in file.read_bytes() for file in entries(store))


def test_shown_secrets_are_neither_kept_nor_taken_from_the_cache(run, store):
    run()
    before = entries(store)
    assert "hunter2horse" in run(show_secrets=True).to_json()
    assert entries(store) == before


def test_what_cannot_be_read_is_not_kept(run, parser, seeds):
    (seeds / "c.pdf").write_bytes(b"no pdf")
    run()
    parser.names.clear()
    assert [Path(u.path).name for u in run().unreadable] == ["c.pdf"]
    assert parser.names == ["c.pdf"]


def test_the_program_counts_as_changed_when_its_code_changed(tmp_path):
    (tmp_path / "reading").mkdir()
    (tmp_path / "version.py").write_text("__version__ = '1'")
    file = tmp_path / "reading" / "read.py"
    file.write_text("one")
    before = program.__wrapped__(tmp_path)
    file.write_text("two")
    assert program.__wrapped__(tmp_path) != before
    assert program(PACKAGE) == program()
