from __future__ import annotations

import errno
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from interviewer.errors import OutputError
from interviewer.export import write


def saved(folder: Path, target: Path | None = None) -> Path:
    return write(b"draft", suffix=".md", target=target, folder=folder)


def test_drafts_get_names_that_are_free(tmp_path: Path) -> None:
    assert [saved(tmp_path).name for _ in range(3)] == ["spec.md", "spec-2.md", "spec-3.md"]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["spec-2.md", "spec-3.md", "spec.md"]
    assert (tmp_path / "spec.md").read_bytes() == b"draft"


@pytest.mark.parametrize("make", [Path.touch, Path.mkdir, lambda p: p.symlink_to("nowhere")])
def test_whatever_has_the_name_already_is_left_alone(tmp_path: Path, make: object) -> None:
    target = tmp_path / "mine.md"
    make(target)
    before = (target.is_symlink(), target.exists())
    with pytest.raises(OutputError) as error:
        saved(tmp_path, target)
    assert "exists" in error.value.message and error.value.hint
    assert (target.is_symlink(), target.exists()) == before
    assert not (tmp_path / "nowhere").exists()
    assert [p.name for p in tmp_path.iterdir()] == ["mine.md"]


def test_a_missing_folder_is_explained(tmp_path: Path) -> None:
    with pytest.raises(OutputError) as error:
        saved(tmp_path, tmp_path / "no" / "mine.md")
    assert "does not exist" in error.value.message and error.value.hint


def test_a_folder_that_takes_no_files_is_explained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "open", refused)  # root may write anywhere, so the system's word is given here
    with pytest.raises(OutputError) as error:
        saved(tmp_path)
    assert "permission" in error.value.message


def test_a_file_has_the_rights_that_files_have_here(tmp_path: Path) -> None:
    (tmp_path / "other").touch()
    assert saved(tmp_path).stat().st_mode == (tmp_path / "other").stat().st_mode


FILES = {"a.md": b"one", "below/b.md": b"two"}


def folder_saved(folder: Path, target: Path | None = None) -> Path:
    return write(FILES, suffix="", target=target, folder=folder)


def test_a_folder_of_files_gets_a_name_that_is_free(tmp_path: Path) -> None:
    assert [folder_saved(tmp_path).name for _ in range(2)] == ["spec", "spec-2"]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["spec", "spec-2"]
    assert {n: (tmp_path / "spec-2" / n).read_bytes() for n in FILES} == FILES


@pytest.mark.parametrize("make", [Path.touch, Path.mkdir, lambda p: p.symlink_to("nowhere")])
def test_a_folder_never_takes_a_name_that_is_there(tmp_path: Path, make: object) -> None:
    target = tmp_path / "mine"
    make(target)
    with pytest.raises(OutputError, match="exists"):
        folder_saved(tmp_path, target)
    assert [p.name for p in tmp_path.rglob("*")] == ["mine"]


def test_a_folder_that_cannot_be_completed_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="space"):
        folder_saved(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_what_somebody_puts_there_at_the_same_moment_is_theirs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target, made = tmp_path / "mine", Path.mkdir

    def raced(path: Path, *args: object, **options: object) -> None:
        made(path, *args, **options)
        if path == target:
            (path / "a.md").write_text("theirs")

    monkeypatch.setattr(Path, "mkdir", raced)
    with pytest.raises(OutputError, match="exists"):
        folder_saved(tmp_path, target)
    assert [p.name for p in tmp_path.rglob("*")] == ["mine", "a.md"]
    assert (target / "a.md").read_text() == "theirs"


def test_a_link_put_there_at_the_same_moment_is_not_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target, elsewhere, made = tmp_path / "here" / "mine", tmp_path / "elsewhere", Path.mkdir
    made(target.parent)
    made(elsewhere)

    def raced(path: Path, *args: object, **options: object) -> None:
        made(path, *args, **options)
        if path == target:
            path.rmdir()
            path.symlink_to(elsewhere)

    monkeypatch.setattr(Path, "mkdir", raced)
    with pytest.raises(OutputError, match="exists"):
        folder_saved(target.parent, target)
    assert list(elsewhere.iterdir()) == []
    assert target.is_symlink()


@pytest.mark.parametrize("name", ["../out.md", "below/../../out.md", "/out.md"])
def test_no_file_leaves_its_folder(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="out"):
        write({name: b"x"}, suffix="", target=None, folder=tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("save", [saved, folder_saved])
def test_many_that_save_at_once_all_keep_theirs(tmp_path: Path, save: Callable[[Path], Path]) -> None:
    with ThreadPoolExecutor(8) as pool:
        names = list(pool.map(lambda _: save(tmp_path), range(40)))
    assert len(set(names)) == 40
    assert {p.name for p in tmp_path.iterdir()} == {p.name for p in names}
