from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest

sys.path.append(str(Path(__file__).with_name("served")))
from serving import Served

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
INTERVIEWER = [sys.executable, "-m", "interviewer"]


def blocks(kind: str) -> list[str]:
    return re.findall(rf"```{kind}\n(.*?)```", README, re.DOTALL)


def commands() -> list[str]:
    lines = [line.split("  #")[0].strip() for block in blocks("sh") for line in block.splitlines()]
    return [line for line in lines if line.startswith("interviewer ")]


def folder(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "tests" / "seeds" / "brief", tmp_path / "notes")
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    (tmp_path / "answers.txt").write_text("Tool Shed\nNobody knows who has the drill.\n")
    (tmp_path / "requirements.txt").write_text("The system shall be fast.\n")
    return tmp_path


def run(command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    words, _, source = command.partition(" < ")
    stdin = (cwd / source.strip()).open() if source else subprocess.DEVNULL
    return subprocess.run(
        [*INTERVIEWER, *shlex.split(words)[1:]], cwd=cwd, stdin=stdin, capture_output=True, text=True,
        check=False, timeout=50,
    )


def test_every_command_of_the_readme_works_in_the_order_of_the_readme(tmp_path: Path):
    cwd = folder(tmp_path)
    failed = {}
    assert len(commands()) > 12
    for command in commands():
        if command.startswith("interviewer sheet import"):   # instead of Otto's browser
            assert run("interviewer sheet export answers-otto.json --for Otto --journal plain.db", cwd).returncode == 0
        done = run(command, cwd)
        if done.returncode or "Traceback" in done.stderr:
            failed[command] = (done.returncode, done.stderr[-500:])
    assert failed == {}


def test_the_template_of_the_readme_has_no_faults(tmp_path: Path):
    file = tmp_path / "proposal.yaml"
    file.write_text(blocks("yaml")[0])
    done = run(f"interviewer template check {file}", tmp_path)
    assert (done.returncode, done.stdout) == (0, f"{file}: no faults\n")


def test_the_settings_of_the_readme_are_accepted(tmp_path: Path):
    (tmp_path / "interviewer.toml").write_text(blocks("toml")[0])
    assert run("interviewer template list", tmp_path).returncode == 0


def every_command(group: click.Group, words: tuple[str, ...] = ("interviewer",)) -> list[tuple[str, str]]:
    found = []
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        found.append((" ".join((*words, name)), command.epilog or ""))
        if isinstance(command, click.Group):
            found += every_command(command, (*words, name))
    return found


def helped() -> list[tuple[str, str]]:
    from interviewer.cli.app import app

    run_command = app.get_command(click.Context(app), "run")
    assert run_command is not None
    return [("interviewer", app.epilog or ""), ("interviewer run", run_command.epilog or ""), *every_command(app)]


@pytest.mark.parametrize(("words", "epilog"), helped())
def test_every_command_has_help_with_an_example_that_works(words: str, epilog: str, tmp_path: Path):
    cwd = folder(tmp_path)
    shown = run(f"{words} --help", cwd)
    assert shown.returncode == 0
    assert "Example:" in shown.stdout
    example = epilog.removeprefix("Example: ")
    assert example.startswith(("interviewer", "echo", "printf"))
    if words.startswith(("interviewer template check", "interviewer template", "interviewer template new")):
        shutil.copy(ROOT / "prompts" / "templates" / "software.yaml", cwd / "mine.yaml")
    if "new mine" in example:
        (cwd / "mine.yaml").unlink(missing_ok=True)
    recorded = words in ("interviewer answer", "interviewer draft", "interviewer verify")
    if recorded or "journal" in words or "sheet" in words:
        assert run("interviewer next seeds/", cwd).returncode == 0
    if words == "interviewer sheet import":
        assert run("interviewer sheet export answers-otto.json --for Otto", cwd).returncode == 0
    if words == "interviewer verify":
        assert run("interviewer draft", cwd).returncode == 0
    if words == "interviewer serve":
        assert Served(*shlex.split(example)[2:], "--port", "0", cwd=cwd).end() == 0
        return
    done = subprocess.run(
        ["bash", "-c", f'interviewer() {{ "{sys.executable}" -m interviewer "$@"; }}; {example}'],
        cwd=cwd, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, timeout=50,
    )
    assert (done.returncode, done.stderr if done.returncode else "") == (0, "")


def test_every_command_of_the_contract_is_named_in_the_readme():
    from interviewer.cli.app import COMMANDS

    assert [name for name in COMMANDS if not re.search(rf"interviewer {name}\b", README)] == []


def test_the_picture_of_the_readme_exists():
    pictures = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", README)
    assert pictures
    assert [p for p in pictures if not (ROOT / p).is_file()] == []
