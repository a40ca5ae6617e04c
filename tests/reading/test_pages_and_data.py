from __future__ import annotations

import json


def texts(found: list) -> list[str]:
    return [text for *_, text in found]


def test_a_page_gives_what_a_browser_shows(passages):
    page = (
        "<html><head><title>T</title><style>p{}</style></head><body><nav>menu</nav><h1>Label <b>printer</b></h1>\n"
        "<p>It prints\nlabels. Twice.</p><p>We want:</p><ul><li>one<ul><li>deep</li></ul></li><li><p>two</p></li></ul>"
        "<table><tr><th>what</th><th>how many</th></tr><tr><td>users</td><td><p>300</p></td></tr></table>"
        "<script>never()</script><div hidden>no</div><div style='display: none'>no</div><pre>x = 1</pre>tail"
        "</body></html>"
    )
    top = ("Label printer",)
    assert passages("a.html", page) == [
        ("line 1", "heading", (), "Label printer"),
        ("line 2", "sentence", top, "It prints labels."),
        ("line 3", "sentence", top, "Twice."),
        ("line 3", "sentence", top, "We want:"),
        ("line 3", "bullet", (*top, "We want"), "one"),
        ("line 3", "bullet", (*top, "We want"), "deep"),
        ("line 3", "bullet", (*top, "We want"), "two"),
        ("line 3", "row", top, "what | how many"),
        ("line 3", "row", top, "users | 300"),
        ("line 3", "code", top, "x = 1"),
        ("line 3", "fragment", top, "tail"),
    ]


def test_a_table_used_for_layout_is_read_as_what_it_holds(passages):
    inner = "<table><tr><td>a</td><td>b</td></tr></table>"
    page = f"<table><tr><td><h2>Scope</h2><ul><li>labels</li></ul></td><td>{inner}</td></tr></table>"
    assert [(kind, text) for _, kind, _, text in passages("a.html", page)] == [
        ("heading", "Scope"), ("bullet", "labels"), ("row", "a | b"),
    ]  # fmt: skip


def test_a_page_says_its_encoding(passages):
    data = '<meta charset="iso-8859-1"><p>Grüße an alle Leute.</p>'.encode("latin-1")
    assert texts(passages("a.html", data)) == ["Grüße an alle Leute."]


def test_a_table_of_values_gives_rows_with_line_and_number(passages):
    data = 'Item;Price\n"Ba; sic";10\n"multi\nline";3\nlast;4\n'
    assert passages("a.csv", data) == [
        ("row 1, line 1", "row", (), "Item | Price"),
        ("row 2, line 2", "row", (), "Ba; sic | 10"),
        ("row 3, line 3", "row", (), "multi line | 3"),
        ("row 4, line 5", "row", (), "last | 4"),
    ]


def test_a_notebook_gives_its_cells(passages):
    cells = [
        {"cell_type": "markdown", "source": ["# Sales\n", "We sell labels."]},
        {"cell_type": "code", "source": "x = 1", "outputs": [{"text": ["one\n"]}]},
    ]
    assert passages("a.ipynb", json.dumps({"cells": cells})) == [
        ("cell 1, line 1", "heading", (), "Sales"),
        ("cell 1, line 2", "sentence", ("Sales",), "We sell labels."),
        ("cell 2, line 1", "code", ("Sales",), "x = 1"),
        ("cell 2, output", "code", ("Sales",), "one"),
    ]


def test_a_transcript_keeps_who_said_what(reading):
    text = (
        "WEBVTT\n\nNOTE not said\n\n1\n00:00:01.000 --> 00:00:02.000\n<v Anna>We need it\n\n"
        "00:00:02.000 --> 00:00:03.000\n<v Anna>by <i>May</i>. Right?\n\n00:00:03.000 --> 00:00:04.000\nBob Lee: Yes.\n"
    )
    found = [(p.place.line, p.speaker, p.kind, p.text) for p in reading("a.vtt", text.encode()).passages]
    assert found == [
        (7, "Anna", "turn", "We need it by May."), (10, "Anna", "turn", "Right?"), (13, "Bob Lee", "turn", "Yes."),
    ]  # fmt: skip


def test_subtitles_go_on_with_the_speaker_named_last(reading):
    text = "1\n00:00:01,000 --> 00:00:02,000\nANNA: It must\n\n2\n00:00:02,000 --> 00:00:03,000\nprint labels.\n"
    found = [(p.speaker, p.text) for p in reading("a.srt", text.encode()).passages]
    assert found == [("ANNA", "It must print labels.")]


def test_an_export_of_issues_gives_each_issue_under_its_title(passages):
    body = "## Steps\n\n- open\n\nIt must print the label without a second click, on every printer that we sell."
    issues = [{"title": "Print twice", "body": body, "state": "open", "labels": [{"name": "bug"}], "n": None}]
    assert passages("issues.json", json.dumps(issues)) == [
        ("item 1", "heading", (), "Print twice"),
        ("item 1 › body", "heading", ("Print twice", "body"), "Steps"),
        ("item 1 › body", "bullet", ("Print twice", "body", "Steps"), "open"),
        ("item 1 › body", "sentence", ("Print twice", "body", "Steps"),
         "It must print the label without a second click, on every printer that we sell."),
        ("item 1 › state", "fragment", ("Print twice",), "state: open"),
        ("item 1 › labels 1", "heading", ("Print twice", "labels"), "bug"),
    ]  # fmt: skip


def test_json_lines_know_their_line(passages):
    assert [place for place, *_ in passages("a.jsonl", '{"a": "x"}\n\n{"a": "y"}\n')] == ["a, line 1", "a, line 3"]


def test_yaml_gives_values_with_their_lines(passages):
    item = "  - name: first\n    text: |\n      It prints.\n      It cuts.\n"
    text = f"title: Labels\nitems:\n{item}  - plain\nready: true\n"
    assert passages("a.yaml", text) == [
        ("", "heading", (), "Labels"),
        ("items 1, line 3", "heading", ("Labels", "items"), "first"),
        ("items 1 › text, line 5", "sentence", ("Labels", "items", "first", "text"), "It prints."),
        ("items 1 › text, line 6", "sentence", ("Labels", "items", "first", "text"), "It cuts."),
        ("items 2, line 7", "bullet", ("Labels", "items"), "plain"),
        ("ready, line 8", "fragment", ("Labels",), "ready: true"),
    ]
