from __future__ import annotations

import json
from itertools import pairwise

from making import file

SAID = "It must print labels."
DEEP = "refused: nested too deeply"


@file("deep.json", DEEP)
def lists_nested_100000_deep() -> bytes:
    return b"[" * 100_000 + b"]" * 100_000


@file("keys.json", DEEP)
def objects_nested_deeper_than_anybody_reads() -> bytes:
    return b'{"a":' * 80 + b"1" + b"}" * 80


@file("number.json", None)
def a_number_of_a_million_digits() -> bytes:
    return json.dumps({"title": SAID}).encode()[:-1] + b', "n": ' + b"9" * 1_000_000 + b"}"


@file("floats.json", None)
def numbers_that_are_none() -> bytes:
    return json.dumps({"title": SAID}).encode()[:-1] + b', "n": [NaN, Infinity, -Infinity, 1e999999999, -0]}'


@file("twice.json", None)
def keys_that_stand_twice() -> bytes:
    return b'{"title": "x", "title": "It must print labels.", "__proto__": {"a": "b"}, "": {"": ""}}'


@file("escapes.json", None)
def escapes_and_lone_surrogates() -> bytes:
    return b'{"title": "It must \\u001b[31mprint \\ud800 \\u202elabels.", "\\u001b]0;x\\u0007": "\\udfff\\u0000"}'


@file("returns.json", None)
def line_ends_of_old_computers_in_a_string() -> bytes:
    return json.dumps({"title": "x", "body": f"{SAID}\r" * 9 + "- a\r\n- b\r"}).encode()


@file("wide.json", "too large: more than 50,000 passages")
def a_list_of_a_million_values() -> bytes:
    return b"[" + b"1," * 1_000_000 + b"1]"


@file("long-keys.json", None)
def long_titles_above_many_values() -> bytes:
    key = "k" * 120
    return (f'{{"{key}": ' * 50 + "[" + '"It must print labels.",' * 40_000 + '"x"]' + "}" * 50).encode()


@file("lines.jsonl", None)
def lines_of_deep_values() -> bytes:
    return (json.dumps({"title": SAID}).encode() + b"\n") * 3 + b"[" * 100_000 + b"\n"


@file("laughs.yaml", None)
def aliases_that_multiply() -> bytes:
    lines = [f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]" for a, b in pairwise("abcdefghi")]
    return "\n".join([f"a: &a [{SAID}, y]", *lines]).encode()


@file("merges.yaml", None)
def mappings_merged_into_themselves() -> bytes:
    return f"title: {SAID}\na: &a\n  <<: *a\n  b: *a\n? *a\n: c\n".encode()


@file("tags.yaml", None)
def tags_that_make_objects() -> bytes:
    return (f"title: {SAID}\na: !!python/object/apply:os.system ['touch owned']\nb: !!python/name:os.system\n"
            "c: !!binary 'x'\nd: !<tag:x> y\n").encode()


@file("deep.yaml", None)
def yaml_nested_100000_deep() -> bytes:
    return b"[" * 100_000


@file("indented.yaml", None)
def yaml_indented_very_deep() -> bytes:
    return b"".join(b" " * n + b"a:\n" for n in range(3_000))


@file("documents.yaml", None)
def documents_without_end() -> bytes:
    return b"--- It must print.\n" * 20_000


@file("anchors.yaml", None)
def anchors_without_end() -> bytes:
    return f"title: {SAID}\n".encode() + b"".join(b"a%d: &a%d {}\n" % (n, n) for n in range(50_000))


@file("book.ipynb", "broken")
def a_notebook_nested_very_deep() -> bytes:
    return b'{"cells": ' + b"[" * 100_000


@file("types.ipynb", "broken")
def a_notebook_of_the_wrong_types() -> bytes:
    return b'{"cells": [{"cell_type": ["markdown"], "source": {"a": 1}, "outputs": 7}, 5]}'


@file("outputs.ipynb", None)
def a_notebook_with_active_output() -> bytes:
    return json.dumps({"cells": [
        {"cell_type": "markdown", "source": SAID},
        {"cell_type": "code", "source": "x", "outputs": [{"data": {
            "text/html": "<script>x</script><iframe src=x>" + "<div>" * 20_000, "application/javascript": "x"}}]},
    ]}).encode()


@file("columns.csv", None)
def a_row_of_a_million_columns() -> bytes:
    return b"," * 1_000_000 + b"\nIt must print.\n"


@file("commas.csv", None, heavy=True)
def a_row_of_40_million_columns() -> bytes:
    return b"," * 40_000_000


@file("quote.csv", "broken")
def a_quote_that_is_never_closed() -> bytes:
    return b'a,b\n"' + b"x," * 1_000_000


@file("zero.csv", "binary file")
def zeros_in_cells() -> bytes:
    return b"a,b\n\x00,\x00\nIt must print.,x\n"


@file("formulas.csv", None)
def cells_that_are_formulas() -> bytes:
    return b"a,b\n=cmd|' /C calc'!A0,It must print labels.\n@SUM(1),+1\n-1,\t=1\n"


@file("heads.csv", None)
def long_titles_of_columns() -> bytes:
    return b"a" * 900_000 + b"," + b"b" * 100 + b"\n" + (b"It must print labels, " * 9 + b"x\n") * 300


@file("config.toml", None)
def toml_nested_very_deep() -> bytes:
    return b"a = " + b"[" * 100_000 + b"\nIt must print labels.\n"


@file("groups.rtf", None)
def groups_nested_100000_deep() -> bytes:
    return rb"{\rtf1 " + b"{" * 100_000 + b"It must print labels." + b"}" * 100_000 + b"}"


@file("open.rtf", None)
def groups_that_never_close() -> bytes:
    return rb"{\rtf1 It must print labels.\par " + b"{" * 1_000_000


@file("close.rtf", None)
def groups_that_close_too_often() -> bytes:
    return rb"{\rtf1 It must print labels.\par " + b"}" * 1_000_000


@file("bin.rtf", None)
def a_size_of_bytes_that_is_a_lie() -> bytes:
    return rb"{\rtf1 It must print labels.\par \bin2147483647 abc\bin-5 \uc99999 \u-10179 \u99999999999 \'zz}"


@file("object.rtf", None)
def an_object_and_a_field_that_runs() -> bytes:
    return rb"{\rtf1 It must print.\par{\object\objemb{\*\objdata 0105}}{\field{\*\fldinst DDEAUTO c:\\cmd.exe}}}"


@file("words.rtf", None, heavy=True)
def control_words_without_end() -> bytes:
    return rb"{\rtf1 It must print labels.\par " + b"\\" + b"a" * 1_000_000 + b"\\a-" * 300_000 + b"}"
