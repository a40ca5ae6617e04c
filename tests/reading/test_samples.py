from __future__ import annotations

from pathlib import Path

import pytest

from interviewer.model.seed import Seed
from interviewer.reading import ReadingOptions, read

ROOT = Path(__file__).parents[2]


def seeds(folder: str) -> dict[str, Seed]:
    found = {Path(seed.path).name: seed for seed in read([ROOT / folder], ReadingOptions())}
    assert all(isinstance(seed, Seed) for seed in found.values()), found
    return found


def text(seed: Seed) -> str:
    return " ".join(passage.text for passage in seed.passages)


def test_the_sample_seed_is_a_news_report_with_its_figures():
    (article,) = seeds("seeds").values()
    assert (article.language, 550 <= article.words <= 700) == ("en", True)
    assert all(words in text(article) for words in ("48 hours", "437 such requests", "MORE STORIES", "tips@"))


@pytest.mark.parametrize(
    ("one", "said", "other", "contradicted"),
    [
        ("founder-mail.eml", "running on 1 September", "meeting-notes.md", "start on 15 October"),
        ("founder-mail.eml", "without any connection", "board-deck.pptx", "no counting without a connection"),
    ],
)
def test_the_brief_contradicts_itself(one, said, other, contradicted):
    brief = seeds("tests/seeds/brief")
    assert sorted(brief) == ["board-deck.pptx", "founder-mail.eml", "meeting-notes.md", "prices.xlsx"]
    assert said in text(brief[one])
    assert contradicted in text(brief[other])


def test_the_old_specification_is_long_and_structured():
    (spec,) = seeds("tests/seeds/spec").values()
    assert spec.words > 1_500
    assert sum(passage.kind == "heading" for passage in spec.passages) > 20
