"""Drafts of short interviews about seeds, in both formats, and a way to hold them against those seeds."""

from __future__ import annotations

import random
import shutil
from dataclasses import dataclass
from pathlib import Path

from interviewer.errors import InterviewerError
from interviewer.export import FORMATS
from interviewer.library import load_template, load_wording, sample_seeds
from interviewer.model.spec import Spec
from interviewer.model.verification import Verification
from interviewer.reading import ReadingOptions, read
from interviewer.session import Session
from interviewer.verifying import read_saved, verify

ROOT = Path(__file__).parents[2]
SEEDS = {"brief": ROOT / "tests/seeds/brief", "spec": ROOT / "tests/seeds/spec", "article": sample_seeds()}
WORDING = load_wording()
SAID = {
    "yesno": ("yes", "no"),
    "choice": ("1", "2"),
    "choices": ("1", "1, 2"),
    "number": ("5 s", "40 users", "99.9 %"),
    "date": ("1 May 2027",),
    "short": ("Berth Book", "the harbour office"),
    "text": ("Clerks retype 40 faxes a day.", "It must be *fast* & [easy](x) | for all."),
    "list": ("clerks; skippers", "book a berth; cancel a booking; print the plan"),
    "pick": ("1",),
    "ranking": ("1",),
    "playback": ("right",),
}


@dataclass(frozen=True)
class Drafted:
    """A draft and the folder with the seeds it was made from."""

    spec: Spec
    seeds: Path

    def text(self, form: str) -> str:
        data = FORMATS[form].render(self.spec)
        assert isinstance(data, bytes)
        return data.decode()

    def held(self, text: str) -> Verification:
        saved = read_saved(text)
        assert saved is not None
        return verify("spec", saved, read([self.seeds], ReadingOptions()), WORDING)


def drafted(folder: Path, seeds: str, talk: int, depth: str = "quick") -> Drafted:
    """An interview led by chance, always the same for a `talk`."""
    chance = random.Random(talk)
    copied = folder / "seeds"
    if not copied.exists():
        shutil.copytree(SEEDS[seeds], copied)
    with Session.open(
        [copied], template=load_template("software"), journal=folder / f"{talk}.db", respondent="Ada", depth=depth
    ) as session:
        for _ in range(200):
            question = session.next_question()
            if question is None:
                break
            other = chance.choice(SAID[question.kind])
            said = question.example if question.example and chance.random() < 0.5 else other
            try:
                session.answer(question.id, said)
            except InterviewerError:
                session.skip(question.id)
        return Drafted(session.draft(), copied)
