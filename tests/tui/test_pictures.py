from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree

PICTURES = Path(__file__).parents[1] / "pictures"
MOST = 400_000


def test_the_recorded_session_is_one_that_players_play_and_names_no_machine():
    head, *events = map(json.loads, (PICTURES / "session.cast").read_text(encoding="utf-8").splitlines())
    assert (head["version"], head["width"], head["height"]) == (2, 100, 28)
    times = [time for time, _, _ in events]
    assert times == sorted(times)
    assert 20 < times[-1] < 90
    assert {kind for _, kind, _ in events} == {"o"}
    drawn = "".join(text for _, _, text in events)
    assert "0 of 25 slots covered" in drawn
    assert not re.search(r"/root|/home|/work", drawn)
    assert all(int(row) <= 28 for row in re.findall(r"\x1b\[(\d+);1H", drawn))


def test_pictures_load_nothing_and_are_small():
    pictures = sorted(PICTURES.iterdir())
    assert {p.stem for p in pictures} >= {"start", "compare", "interview", "draft", "history", "browser", "session"}
    assert [p.name for p in pictures if p.stat().st_size > MOST] == []
    for picture in PICTURES.glob("*.svg"):
        text = picture.read_text(encoding="utf-8")
        ElementTree.fromstring(text)
        assert "@font-face" not in text
        assert not re.search(r"(?:href|src)=|url\(http", text)
