from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from interviewer.comparing.cache import Cache, usual_cache

KEY, OTHER = "ab" * 32, "cd" * 32
posix = pytest.mark.skipif(os.name == "nt", reason="modes of POSIX")
no_root = pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")


def entries(store: Path) -> list[Path]:
    return [p for p in store.rglob("*") if p.is_file()]


def test_what_was_put_comes_back_to_every_process(store):
    Cache(store).put(KEY, b"value")
    assert (Cache(store).get(KEY), Cache(store).get(OTHER)) == (b"value", None)


@pytest.mark.parametrize("spoil", [
    lambda data: data[:-1], lambda data: b"", lambda data: data[:64], lambda data: data.replace(b"value", b"valve"),
    lambda data: b"\0" * len(data),
])
def test_a_spoiled_entry_is_not_there_and_is_replaced(store, spoil):
    Cache(store).put(KEY, b"value")
    (file,) = entries(store)
    file.write_bytes(spoil(file.read_bytes()))
    assert Cache(store).get(KEY) is None
    Cache(store).put(KEY, b"value")
    assert Cache(store).get(KEY) == b"value"


def test_an_entry_under_a_name_that_is_not_its_own_is_not_there(store):
    Cache(store).put(KEY, b"value")
    Cache(store).put(OTHER, b"other")
    (store / KEY[:2] / KEY).write_bytes((store / OTHER[:2] / OTHER).read_bytes())
    assert Cache(store).get(KEY) is None


def test_spoiled_entries_change_no_result(run, store, parser):
    cold = run().to_json()
    for file in entries(store):
        file.write_bytes(b"{}")
    parser.names.clear()
    assert run().to_json() == cold
    assert len(parser.names) == 2


def test_a_sealed_entry_of_another_shape_changes_no_result(run, store):
    cold = run().to_json()
    for file in entries(store):
        Cache(store).put(file.name, b'{"summary": 1}')
    assert run().to_json() == cold


@posix
def test_nobody_else_may_read_it(store):
    Cache(store).put(KEY, b"value")
    assert stat.S_IMODE(store.stat().st_mode) == 0o700
    assert [stat.S_IMODE(f.stat().st_mode) for f in entries(store)] == [0o600]


@posix
def test_a_folder_that_others_may_write_in_is_not_used(store):
    Cache(store).put(KEY, b"value")
    store.chmod(0o777)
    cache = Cache(store)
    cache.put(OTHER, b"other")
    assert (cache.get(KEY), len(entries(store))) == (None, 1)


@posix
@pytest.mark.parametrize("name", ["", KEY[:2], f"{KEY[:2]}/{KEY}"])
def test_what_others_may_write_in_from_now_on_is_not_used(store, name):
    cache = Cache(store)
    cache.put(KEY, b"value")
    (store / name).chmod(0o777)
    assert cache.get(KEY) is None


def test_a_folder_that_goes_away_is_made_again(store):
    cache = Cache(store)
    cache.put(KEY, b"value")
    shutil.rmtree(store)
    assert cache.get(KEY) is None
    cache.put(KEY, b"value")
    assert cache.get(KEY) == b"value"


@pytest.mark.parametrize("spoil", [Path.mkdir, getattr(os, "mkfifo", None), lambda file: file.symlink_to(file)],
                         ids=["folder", "pipe", "loop"])
@posix
def test_what_is_no_file_is_not_there(store, spoil):
    Cache(store).put(KEY, b"value")
    file = store / KEY[:2] / KEY
    file.unlink()
    spoil(file)
    assert Cache(store).get(KEY) is None


def test_a_file_in_place_of_an_inner_folder_loses_that_entry_only(store):
    store.mkdir(mode=0o700)
    (store / KEY[:2]).write_text("mine")
    cache = Cache(store)
    cache.put(KEY, b"value")
    Cache(store).put(OTHER, b"other")
    assert (cache.get(KEY), cache.get(OTHER)) == (None, b"other")


def test_two_processes_may_write_read_and_tidy_at_once(store):
    work = """
import sys
from pathlib import Path
from interviewer.comparing.cache import Cache
cache = Cache(Path(sys.argv[1]), size=20_000)
for n in range(300):
    key = f"{n % 50:02x}" * 32
    cache.put(key, key.encode() * 20)
    assert cache.get(key) in (None, key.encode() * 20)
cache.tidy()
"""
    running = [subprocess.Popen([sys.executable, "-c", work, str(store)]) for _ in range(2)]
    assert [process.wait() for process in running] == [0, 0]
    assert sum(file.stat().st_size for file in entries(store)) <= 20_000


def test_a_run_with_large_entries_tidies_on_the_way(store):
    cache = Cache(store, size=10_000)
    for n in range(100):
        cache.put(f"{n:02x}" * 32, bytes(900))
    assert sum(file.stat().st_size for file in entries(store)) <= 11_000


@no_root
def test_a_read_only_cache_is_read(store):
    Cache(store).put(KEY, b"value")
    store.chmod(0o500)
    cache = Cache(store)
    cache.put(OTHER, b"other")
    assert (cache.get(KEY), cache.get(OTHER)) == (b"value", None)
    store.chmod(0o700)


def test_a_file_where_the_folder_should_be_changes_no_result(run, store):
    store.write_text("mine")
    assert run().to_json() == run(cached=False).to_json()
    assert store.read_text() == "mine"


def test_the_oldest_go_when_there_are_too_many(store):
    cache = Cache(store, entries=10)
    keys = [f"{n:02x}" * 32 for n in range(12)]
    for age, key in enumerate(reversed(keys)):
        cache.put(key, b"value")
        os.utime(store / key[:2] / key, ns=(age, age))
    cache.tidy()
    assert [key for key in keys if cache.get(key)] == keys[:9]


def test_the_oldest_go_when_they_are_too_large(store):
    cache = Cache(store, size=1_000)
    cache.put(KEY, bytes(800))
    os.utime(store / KEY[:2] / KEY, ns=(1, 1))
    cache.put(OTHER, bytes(800))
    cache.tidy()
    assert (cache.get(KEY), cache.get(OTHER)) == (None, bytes(800))


def test_tidying_leaves_the_files_of_others_alone(store):
    cache = Cache(store, entries=0)
    cache.put(KEY, b"value")
    for name in ("notes.md", "ab/notes.md"):
        (store / name).write_text("mine")
    cache.tidy()
    assert sorted(p.name for p in entries(store)) == ["notes.md", "notes.md"]


def test_it_is_where_the_platform_keeps_caches(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    cache = usual_cache()
    assert cache is not None
    cache.put(KEY, b"value")
    assert [p.name for p in tmp_path.iterdir()] == ["interviewer"]
