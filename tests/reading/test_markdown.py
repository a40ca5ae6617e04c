from __future__ import annotations

DOCUMENT = """---
title: "Label printer"
owner: Ann
---
<!-- Say here what is out of scope. It must be secure. -->
# Label **printer** ##

It prints labels
for shelves. Ask Ann <!-- or Bob --> first.

> Stores asked for it
> last year. Twice.

**Goals**

We want:

- one: the
  wrapped
  - deep:
    - deepest
- [ ] a task <!-- not this -->

| what | how many |
|---|---|
| users | 300 |

```py
x = 1  # <!-- kept -->
```

Setext
======
<p align="center">Shown <b>as</b> it is.</p>
<script>never()</script>

1. first
2. second
"""


def test_markdown_gives_every_kind_of_passage_with_line_and_trail(passages):
    top, goals = ("Label printer",), ("Label printer", "Goals")
    assert passages("a.md", DOCUMENT) == [
        ("line 2", "fragment", (), 'title: "Label printer"'),
        ("line 3", "fragment", (), "owner: Ann"),
        ("line 6", "heading", (), "Label **printer**"),
        ("line 8", "sentence", top, "It prints labels for shelves."),
        ("line 9", "sentence", top, "Ask Ann"),
        ("line 9", "sentence", top, "first."),
        ("line 11", "sentence", top, "Stores asked for it > last year."),
        ("line 12", "sentence", top, "Twice."),
        ("line 14", "heading", top, "**Goals**"),
        ("line 16", "sentence", goals, "We want:"),
        ("line 18", "bullet", (*goals, "We want"), "one: the wrapped"),
        ("line 20", "bullet", (*goals, "We want"), "deep:"),
        ("line 21", "bullet", (*goals, "We want", "deep"), "deepest"),
        ("line 22", "bullet", (*goals, "We want"), "a task"),
        ("line 24", "row", goals, "| what | how many |"),
        ("line 26", "row", goals, "| users | 300 |"),
        ("line 29", "code", goals, "x = 1 # <!-- kept -->"),
        ("line 32", "heading", (), "Setext"),
        ("line 34", "sentence", ("Setext",), "Shown <b>as</b> it is."),
        ("line 37", "bullet", ("Setext",), "first"),
        ("line 38", "bullet", ("Setext",), "second"),
    ]


def test_the_title_of_the_front_matter_is_the_title(reading):
    assert reading("a.md", DOCUMENT.encode()).title == "Label printer"


def test_a_comment_over_many_lines_holds_no_passage(passages):
    text = "## Scope\n<!--\nDescribe the scope.\n\nIt must be complete.\n-->\nOnly shelves.\n"
    assert [text for *_, text in passages("a.md", text)] == ["Scope", "Only shelves."]


def test_a_comment_that_never_ends_hides_nothing(passages):
    assert "It must print." in [text for *_, text in passages("a.md", "# A\n\n<!-- oops\n\nIt must print.\n")]


def test_link_definitions_are_not_lost(passages):
    assert passages("a.md", "See [it][x].\n\n[x]: https://shop.example/a\n")[-1][3] == "[x]: https://shop.example/a"


def test_a_long_bullet_is_cut_into_sentences_and_a_short_one_stays_whole(passages):
    long = "- " + "It must print labels for shelves. " * 10
    assert {text for *_, text in passages("a.md", long)} == {"It must print labels for shelves."}
    assert passages("b.md", "- One. Two.\n")[0][3] == "One. Two."


def test_sections_end_where_a_heading_of_their_level_follows(passages):
    found = passages("a.md", "# A\n## B\n### C\ntext one\n## D\ntext two\n# E\ntext three\n")
    assert [heading for _, kind, heading, _ in found if kind != "heading"] == [("A", "B", "C"), ("A", "D"), ("E",)]
