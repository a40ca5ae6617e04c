from __future__ import annotations

import os
import socket
from pathlib import Path

from making import place

SAID = "It must print labels.\n"


@place("sparse.txt", "too large: 2,000 MB, the limit is 50 MB")
def a_line_of_two_gigabytes(folder: Path) -> None:
    with (folder / "sparse.txt").open("wb") as file:
        file.truncate(2_000_000_000)


@place("new\\nline\\x1b[31m\\u202e.txt", None)
def a_name_with_lines_escapes_and_directions(folder: Path) -> None:
    (folder / "new\nline\x1b[31m\u202e.txt").write_text(SAID)


@place("..notes... .txt", None)
def a_name_that_looks_like_a_way_up(folder: Path) -> None:
    (folder / "up").mkdir()
    (folder / "..notes... .txt").write_text(SAID)
    (folder / "..notes... .txt").rename(folder / "up" / "..hidden.txt")
    (folder / "..notes... .txt").write_text(SAID)


@place("x" * 251 + ".txt", None)
def a_name_of_255_bytes(folder: Path) -> None:
    (folder / ("x" * 251 + ".txt")).write_text(SAID)


@place("bad\\udcff\\udc9b.txt", None)
def a_name_that_is_no_utf_8(folder: Path) -> None:
    Path(os.fsdecode(os.fsencode(folder) + b"/bad\xff\x9b.txt")).write_text(SAID)


@place("-rf --help; $(id) `id` 'x' \"y\" *.txt", None)
def a_name_that_is_a_command(folder: Path) -> None:
    (folder / "-rf --help; $(id) `id` 'x' \"y\" *.txt").write_text(SAID)


@place("[red]x[b].txt", None)
def a_name_that_is_markup(folder: Path) -> None:
    (folder / "[red]x[b].txt").write_text(SAID)


@place("A.txt", None)
def names_that_differ_in_case_only(folder: Path) -> None:
    for name in ("a.txt", "A.txt", "a.TXT"):
        (folder / name).write_text(SAID)


@place("pipe.txt", "not an ordinary file: pipe")
def a_pipe(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")


@place("socket.txt", "not an ordinary file: socket")
def a_socket(folder: Path) -> None:
    here = Path.cwd()
    os.chdir(folder)
    try:
        socket.socket(socket.AF_UNIX).bind("socket.txt")
    finally:
        os.chdir(here)


@place("zero.txt", "link, not followed (--follow-links)")
def a_link_to_a_device(folder: Path) -> None:
    (folder / "zero.txt").symlink_to("/dev/zero")


@place("self.txt", "link, not followed (--follow-links)")
def a_link_to_itself(folder: Path) -> None:
    (folder / "self.txt").symlink_to("self.txt")


@place("out", "link, not followed (--follow-links)")
def a_link_out_of_the_folder(folder: Path) -> None:
    (folder / "out").symlink_to("/")


@place("empty", None)
def folders_of_nothing(folder: Path) -> None:
    (folder / "empty" / "folder").mkdir(parents=True)


@place("d", None)
def a_folder_1000_deep(folder: Path) -> None:
    here = Path.cwd()
    try:
        for _ in range(1_000):
            os.chdir(folder)
            folder = Path("d")
            folder.mkdir()
        (folder / "deep.txt").write_text(SAID)
    finally:
        os.chdir(here)


@place("many/00007.txt", None)
def a_folder_of_2000_files(folder: Path) -> None:
    many(folder, 2_000)


@place("many/00007.txt", None, heavy=True)
def a_folder_of_100000_files(folder: Path) -> None:
    many(folder, 100_000)


def many(folder: Path, count: int) -> None:
    (folder / "many").mkdir()
    for number in range(count):
        (folder / "many" / f"{number:05}.txt").write_text("")
    (folder / "many" / "00007.txt").write_text(SAID)
