from __future__ import annotations

import os
from pathlib import Path

import pytest

from interviewer.errors import InputError, UsageError
from interviewer.reading import Found, ReadingOptions, find, read


def names(root: Path, **options: object) -> list[str]:
    found = find([root], ReadingOptions(**options))
    return [f.shown if isinstance(f, Found) else f"{f.path}: {f.reason}" for f in found]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    seen = ("b.md", "a/z.txt", "a/c.txt", "drafts/old.md", "x.log", "B.txt")
    for name in (*seen, ".hidden", ".git/config", "~$open.docx"):
        path = tmp_path / "seeds" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("words stand here.")
    return Path("seeds")


def test_a_folder_is_walked_in_order_of_names_without_hidden_files(folder):
    assert names(folder) == [
        f"seeds/{n}" for n in ("B.txt", "a/c.txt", "a/z.txt", "b.md", "drafts/old.md", "x.log")
    ]


def test_excluded_files_are_left_out_as_gitignore_would(folder):
    kept = names(folder, exclude=("drafts/", "*.log", "a/*", "!a/c.txt"))
    assert kept == ["seeds/B.txt", "seeds/a/c.txt", "seeds/b.md"]


def test_an_exclude_pattern_without_meaning_is_a_usage_error(folder):
    with pytest.raises(UsageError, match="exclude"):
        find([folder], ReadingOptions(exclude=("!",)))


def test_a_missing_root_is_said_at_once(folder):
    with pytest.raises(InputError, match=r"no-such"):
        find([folder, Path("no-such")], ReadingOptions())


def test_a_file_named_twice_is_read_once(folder):
    found = list(find([folder / "b.md", folder, folder / "b.md"], ReadingOptions(exclude=("a", "drafts"))))
    assert [f.shown for f in found] == ["seeds/b.md", "seeds/B.txt", "seeds/x.log"]


def test_links_are_listed_and_followed_only_on_request(folder, tmp_path):
    outside = tmp_path / "outside.txt"
    outside.write_text("Words from outside.")
    (folder / "link.txt").symlink_to(outside)
    (folder / "nowhere.txt").symlink_to("missing")
    listed = [name for name in names(folder) if "link" in name]
    assert listed == [f"seeds/{n}.txt: link, not followed (--follow-links)" for n in ("link", "nowhere")]
    followed = names(folder, follow_links=True)
    assert "seeds/link.txt" in followed
    assert "seeds/nowhere.txt: link to a file that does not exist" in followed


def test_a_loop_of_links_ends(folder):
    (folder / "a" / "up").symlink_to("..")
    (folder / "self").symlink_to("self")
    followed = names(folder, follow_links=True)
    assert "seeds/a/up: link loop: leads back to a folder around it" in followed
    assert "seeds/self: link loop" in followed


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no devices here")
def test_a_link_to_a_device_is_not_read(folder):
    (folder / "zero.txt").symlink_to("/dev/zero")
    assert "seeds/zero.txt: not an ordinary file: device" in names(folder, follow_links=True)


@pytest.mark.parametrize("size", [5, 0, 300], ids=["shrinks", "is emptied", "grows"])
def test_a_file_that_changes_while_it_is_read_is_read_or_listed(folder, monkeypatch, size):
    (folder / "b.md").write_text("It must print labels. " * 9)
    opened = os.fdopen

    def change(*rest):
        file = opened(*rest)
        os.truncate(folder / "b.md", size)
        return file

    monkeypatch.setattr(os, "fdopen", change)
    seeds = list(read([folder / "b.md", folder / "x.log"], ReadingOptions(max_bytes=250)))
    assert [seed.path for seed in seeds] == ["seeds/b.md", "seeds/x.log"]
    assert getattr(seeds[0], "reason", "") == {5: "", 0: "empty", 300: "too large: 0 MB, the limit is 0 MB"}[size]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_listed_and_not_waited_for(folder):
    os.mkfifo(folder / "pipe.txt")
    assert "seeds/pipe.txt: not an ordinary file: pipe" in names(folder)


def test_a_name_with_control_characters_is_shown_written_out(folder):
    (folder / "bad\n\x1b[31m\u202ename.txt").write_text("Words stand here.")
    assert "seeds/bad\\n\\x1b[31m\\u202ename.txt" in names(folder)
    assert all(getattr(seed, "path", "").isprintable() for seed in read([folder], ReadingOptions()))


def test_a_file_without_permission_is_listed(folder, monkeypatch):
    (folder / "secret.md").write_text("x")
    opened = os.open

    def refuse(path, *rest):
        if str(path).endswith("secret.md"):
            raise PermissionError(13, "Permission denied")
        return opened(path, *rest)

    monkeypatch.setattr(os, "open", refuse)
    found = {seed.path: getattr(seed, "reason", "") for seed in read([folder], ReadingOptions())}
    assert found["seeds/secret.md"] == "no permission"
    assert found["seeds/b.md"] == ""


def test_a_file_that_vanishes_while_reading_is_listed_and_the_rest_goes_on(folder):
    seeds = []
    for seed in read([folder], ReadingOptions()):
        seeds.append((seed.path, getattr(seed, "reason", "")))
        (folder / "b.md").unlink(missing_ok=True)
    assert ("seeds/b.md", "vanished while reading") in seeds
    assert seeds[-1] == ("seeds/x.log", "")


def test_reading_stops_when_the_caller_stops(folder, monkeypatch):
    first = next(read([folder], ReadingOptions()))
    assert first.path == "seeds/B.txt"


def test_an_empty_folder_gives_nothing(tmp_path):
    assert list(read([tmp_path], ReadingOptions())) == []
