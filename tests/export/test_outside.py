from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import hostile
import pytest

from interviewer.export import FORMATS, write
from interviewer.model.spec import Spec

pytestmark = [pytest.mark.outside, pytest.mark.timeout(300)]
TALKS = {"plain": hostile.plain, "hostile": hostile.talk}


@pytest.fixture(params=TALKS)
def spec(request: pytest.FixtureRequest) -> Spec:
    return TALKS[request.param]().spec()


def saved(name: str, spec: Spec, folder: Path) -> Path:
    form = FORMATS[name]
    return write(form.render(spec), suffix=form.suffix, target=folder / f"out{form.suffix}", folder=folder)


def run(folder: Path, *command: str) -> str:
    path = shutil.which(command[0])
    assert path, f"{command[0]} is not here: .ci/full brings it"
    done = subprocess.run([path, *command[1:]], cwd=folder, capture_output=True, text=True, timeout=280, check=False,
                          stdin=subprocess.DEVNULL)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    return done.stdout + done.stderr


def test_strictdoc_takes_the_document_and_gives_every_statement_back(spec: Spec, tmp_path: Path) -> None:
    saved("strictdoc", spec, tmp_path)
    said = run(tmp_path, "strictdoc", "export", ".", "--formats=html")
    assert "error" not in said.lower()
    page = "".join(p.read_text() for p in (tmp_path / "output").rglob("*.html"))
    assert [s.id for s in spec.statements() if s.id not in page] == []


def test_reqif_is_valid_by_the_schema_and_becomes_a_document_of_strictdoc(tmp_path: Path) -> None:
    spec = hostile.plain().spec()
    path = saved("reqif", spec, tmp_path)
    assert "0 errors, 0 schema issues found, 0 semantic issues found" in run(
        tmp_path, "reqif", "validate", "--use-reqif-schema", str(path))
    run(tmp_path, "strictdoc", "convert", str(path), "back", "--output-format", "sdoc")
    text = "".join(p.read_text() for p in (tmp_path / "back").rglob("*.sdoc"))
    assert [s.text for s in spec.statements() if s.text not in text] == []


def test_reqif_of_hostile_answers_is_valid_by_the_schema(tmp_path: Path) -> None:
    path = saved("reqif", hostile.talk().spec(), tmp_path)
    assert "0 errors, 0 schema issues found, 0 semantic issues found" in run(
        tmp_path, "reqif", "validate", "--use-reqif-schema", str(path))


def test_doorstop_finds_nothing_to_say(spec: Spec, tmp_path: Path) -> None:
    run(tmp_path, "git", "init", "-q", ".")
    saved("doorstop", spec, tmp_path)
    said = run(tmp_path, "doorstop", "--no-reformat", "--error-all")
    assert [line for line in said.splitlines() if line.startswith(("WARNING", "ERROR"))] == []


def test_openspec_validates_strictly(spec: Spec, tmp_path: Path) -> None:
    folder = saved("openspec", spec, tmp_path)
    said = run(folder, "openspec", "validate", "--all", "--strict")
    parts = sum(bool(s.statements) for s in spec.slots)
    assert f"{parts} passed, 0 failed" in said


def test_a_browser_shows_the_page(spec: Spec, tmp_path: Path) -> None:
    path = saved("html", spec, tmp_path)
    page = run(tmp_path, "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
               "--disable-background-networking", "--disable-component-update", "--disable-sync",
               "--enable-logging=stderr", f"--user-data-dir={tmp_path / 'profile'}", "--dump-dom", path.as_uri())
    assert [s.id for s in spec.statements() if f'id="{s.id}"' not in page] == []
    assert "CONSOLE" not in page
    assert "<script>alert" not in page
