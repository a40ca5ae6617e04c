"""Mutates files with atheris until a reader breaks: `python tests/reading/hostile/fuzz.py READER SECONDS [FOLDER]`.

It begins with what the makers here make and with the files of FOLDER. What breaks a reader is printed and left as
`crash-…`: an exception that no reader may raise, or content that JSON does not hold. Members of archives are mutated,
not their packing.
"""

from __future__ import annotations

import io
import logging
import random
import sys
import tempfile
import warnings
import zipfile
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).parents[1]))
with atheris.instrument_imports(include=["interviewer.reading", "pypdf", "justhtml", "openpyxl", "docx", "pptx",
                                         "striprtf", "email", "markdown_it"]):
    from interviewer.reading.block import PARSER_FAULTS, Refused
    from interviewer.reading.content import Content, content
    from interviewer.reading.kinds import BY_SUFFIX, KINDS

import archives  # noqa: F401
import mails  # noqa: F401
import office_xml  # noqa: F401
import pdfs  # noqa: F401
import plain_texts  # noqa: F401
import structures  # noqa: F401
from making import EVERY

LARGEST = 60_000
ZIPPED = {"docx", "pptx", "xlsx", "odt"}


def tried(media: str, data: bytes) -> None:
    try:
        made = content(KINDS[media], data)
    except (Refused, MemoryError, *PARSER_FAULTS):
        return
    assert Content.model_validate_json(made.to_json()) == made


def mutated(data: bytes, most: int, seed: int) -> bytes:
    chance = random.Random(seed)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = [(name, archive.read(name)) for name in archive.namelist()]
    except (*PARSER_FAULTS, NotImplementedError):
        members = []
    if not members or chance.random() < 0.1:
        return atheris.Mutate(data, most)
    at = chance.randrange(len(members))
    members[at] = (members[at][0], atheris.Mutate(members[at][1], len(members[at][1]) + 200))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, inner in members:
            archive.writestr(zipfile.ZipInfo(name), inner)
    return out.getvalue()


def main() -> None:
    media, seconds, *folders = sys.argv[1:]
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    corpus = Path(tempfile.mkdtemp())
    for kind in EVERY:
        suffix = Path(kind.listed).suffix
        if not kind.heavy and suffix in BY_SUFFIX and BY_SUFFIX[suffix].media == media:
            kind.put(corpus)
    for file in corpus.iterdir():
        if file.stat().st_size > LARGEST:
            file.unlink()
    options = [sys.argv[0], f"-max_total_time={seconds}", f"-max_len={LARGEST}", "-timeout=40", str(corpus), *folders]
    atheris.Setup(options, lambda data: tried(media, data), **({"custom_mutator": mutated} if media in ZIPPED else {}))
    atheris.Fuzz()


if __name__ == "__main__":
    main()
