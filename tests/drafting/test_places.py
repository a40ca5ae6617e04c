from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from talks import TEMPLATE, WORDING, Talk, coverage

from interviewer.drafting import draft, places
from interviewer.model.spec import Spec

FOLDER = PurePosixPath("/home/ada/shed")


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("/home/ada/shed/notes/first.md", "notes/first.md"),
        ("/home/ada/other/mails/first.md", "mails/first.md"),
        ("C:\\Users\\ada\\mails\\first.md", "mails/first.md"),
        ("notes/first.md", "notes/first.md"),
    ],
)
def test_a_path_says_no_more_than_where_to_look(path: str, shown: str) -> None:
    assert places.names([path], FOLDER).get(path, path) == shown


def test_documents_that_end_alike_are_told_apart() -> None:
    found = places.names(["/a/x/n/first.md", "/a/y/n/first.md"], FOLDER)
    assert list(found.values()) == ["x/n/first.md", "y/n/first.md"]


def spec(path: str) -> Spec:
    quoted = coverage(users=("covered", ("There are 40 members.",)))
    seed = quoted.seeds[0].model_copy(update={"path": path})
    findings = tuple(
        f.model_copy(update={"evidence": tuple(e.model_copy(update={"seed": path}) for e in f.evidence)})
        for f in quoted.findings
    )
    moved = quoted.model_copy(update={"seeds": (seed,), "findings": findings})
    return draft(TEMPLATE, moved, Talk().progress(), WORDING, program="interviewer 0", folder=FOLDER)


def test_a_draft_names_documents_without_their_folders() -> None:
    made = spec("/home/ada/secret/mails/first.md")
    assert made.seeds[0].path == "mails/first.md"
    assert made.seeds[0].sha256
    assert "secret" not in made.model_dump_json()
    assert {s.seed for slot in made.slots for n in slot.notes for s in n.sources} == {"mails/first.md"}
