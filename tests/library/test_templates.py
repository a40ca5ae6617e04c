from __future__ import annotations

from pathlib import Path

import pytest

from interviewer.errors import InputError, TemplateError
from interviewer.library import check_template, load_template, parse_template, template_files

MINIMAL = """\
id: kit
version: "1"
title: Kit
slots:
  - id: goals
    title: Goals
    need: What is to be achieved.
  - id: users
    title: Users
    need: Who will use it.
    after: [goals]
"""
ASKED = MINIMAL + """\
    questions:
      - id: users.who
        kind: list
        ask: Who will use it?
        why: Screens depend on it.
        example: Clerks
        each:
          - id: often
            kind: choice
            ask: How often does {item} use it?
            why: Rare users forget.
            choices: [{value: daily, label: Every day}, {value: rare, label: Rarely}]
      - id: users.lead
        kind: pick
        from: users.who
        when: {answer: users.who}
        ask: Who of them decides?
        why: Somebody must.
    statements:
      - id: who
        each: users.who
        patterns: ["The {product} shall serve {item}."]
"""


def faults(text: str) -> list[tuple[int, str]]:
    return [(f.line, f.message) for f in parse_template(text)[1] if not f.advice]


def test_ids_titles_and_needs_are_enough():
    template, found = parse_template(MINIMAL)
    assert template is not None
    assert [s.id for s in template.slots] == ["goals", "users"]
    assert found == ()


def test_an_unknown_table_of_words_is_named_with_those_there_are():
    (fault,) = faults(MINIMAL.replace("title: Kit\n", "title: Kit\nassociations: softwear\n", 1))
    assert fault == (4, "associations: there is no table of words 'softwear'; did you mean 'software'?")


def test_check_finds_cues_that_cannot_be_read(tmp_path):
    file = tmp_path / "kit.yaml"
    file.write_text(MINIMAL.replace("    after:", '    cues: ["who (is|:)", "{nobody} uses it"]\n    after:'))
    found = check_template(file)
    assert [f.line for f in found] == [11, 11]
    assert "':' has no letter or digit" in found[0].message
    assert "no class 'nobody'; there are" in found[1].message


def test_a_full_template_has_no_faults():
    assert faults(ASKED) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("after: [goals]", "after: [goal]", 11, "there is no slot 'goal'; did you mean 'goals'?"),
        ("    need: Who will", "    needs: Who will", 10, "unknown key 'needs'; did you mean 'need'?"),
        ("version: \"1\"", "version: 1", 2, "put it in quotes"),
        ("title: Kit\n", "", 1, "the key 'title' is missing"),
        ("kind: list", "kind: lists", 14, "'yesno', 'choice'"),
        ("from: users.who", "from: users.whom", 26, "there is no list 'users.whom'"),
        ("when: {answer: users.who}", "when: {answer: users.what}", 27, "no question 'users.what'"),
        ("when: {answer: users.who}", "when: {answer: users.who, is: a, over: 3}", 27, "at most one of"),
        ("{item}.", "{item.name}.", 33, "no answer 'item.name'"),
        ("id: users.lead", "id: goals.lead", 24, "starts with 'users'"),
        ("id: users\n", "id: goals\n", 8, "given twice"),
        ("value: rare", "value: daily", 23, "given twice"),
        ("title: Kit", "title: &x Kit", 3, "anchors and aliases"),
        ("title: Kit", "title: Kit\ntitle: Kat", 4, "given twice"),
        ("title: Kit", "title: [Kit", 4, "not valid YAML"),
    ],
)
def test_a_fault_is_named_with_its_line_and_what_would_be_right(old: str, new: str, line: int, says: str):
    found = faults(ASKED.replace(old, new, 1))
    assert [(n, m) for n, m in found if says in m] != [], found
    assert line in {n for n, m in found if says in m}


def test_circles_of_prerequisites_and_of_conditions_are_faults():
    circle = MINIMAL.replace("need: What is to be achieved.", "need: What.\n    after: [users]")
    assert any("prerequisites go round in a circle" in m for _, m in faults(circle))
    asked = ASKED.replace("        kind: list\n", "        kind: list\n        when: {answer: users.lead}\n", 1)
    assert any("conditions go round in a circle" in m for _, m in faults(asked))


def test_a_question_that_can_never_come_is_a_fault():
    dead = ASKED.replace("when: {answer: users.who}", "when: {answer: users.who.often, is: weekly}")
    assert any("never asked" in m and "daily, rare" in m for _, m in faults(dead))


@pytest.mark.parametrize("text", ["", "- a\n- b", "just words", "\x00", "id: !!python/object:os.system x", "? {a: b}"])
def test_what_is_no_template_is_a_fault_and_no_crash(text: str):
    template, found = parse_template(text)
    assert template is None
    assert found


def test_a_template_is_loaded_by_path_and_by_folder(tmp_path: Path):
    file = tmp_path / "kit.yaml"
    file.write_text(MINIMAL)
    assert load_template(str(file)) == load_template(str(tmp_path))
    (tmp_path / "other.yaml").write_text(MINIMAL)
    with pytest.raises(TemplateError, match="holds 2 template files"):
        load_template(str(tmp_path))


def test_a_folder_of_ones_own_comes_before_the_built_in(tmp_path: Path):
    (tmp_path / "software.yaml").write_text(MINIMAL)
    assert load_template("software", [tmp_path]).id == "kit"
    assert load_template("software").id == "software"
    assert template_files([tmp_path])["software"] == tmp_path / "software.yaml"


def test_an_unknown_name_lists_the_known_ones():
    with pytest.raises(TemplateError, match=r"there are: .*software"):
        load_template("softwear")


def test_a_faulty_template_is_refused_with_its_first_fault(tmp_path: Path):
    file = tmp_path / "kit.yaml"
    file.write_text(MINIMAL.replace("[goals]", "[goal]"))
    with pytest.raises(TemplateError, match=r"kit.yaml:11: users: there is no slot 'goal'"):
        load_template(str(file))
    assert len(check_template(file)) == 1


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00bad\xff"])
def test_a_file_that_cannot_be_read_says_why(tmp_path: Path, content: bytes | None):
    file = tmp_path / "kit.yaml"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(InputError, match=r"kit\.yaml"):
        load_template(str(file))
