from __future__ import annotations

import os
import re
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from serving import Served

from interviewer.model.entry import Answered
from interviewer.session.recent import usual_recent
from interviewer.store import open_journal
from interviewer.tui.screens.responding import GRACE

if TYPE_CHECKING:
    from chromium import Browser

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]
SEEDS = Path(__file__).parents[2] / "seeds"
PICTURES = os.environ.get("INTERVIEWER_PICTURES", "")
"""A folder: the picture of the README is written there."""
ANSWERS = {"What do you call this thing": "Tool Shed", "What goes wrong": "Nobody knows who has the drill."}
LISTEN = """
window.seen = "";
window.WebSocket = class extends WebSocket {
  constructor(url) {
    super(url);
    const decoder = new TextDecoder();
    this.addEventListener("message", told => {
      if (typeof told.data !== "string") window.seen += decoder.decode(told.data, {stream: true});
    });
  }
};
"""
"""What the program draws is text no longer when the page has drawn it."""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    sys.path.insert(0, str(Path(__file__).parents[1] / "sheets"))
    from chromium import Browser

    made = Browser(tmp_path_factory.mktemp("profile"), tmp_path_factory.mktemp("downloads"))
    made.tell("Page.addScriptToEvaluateOnNewDocument", source=LISTEN)
    yield made
    made.driver.quit()


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    shutil.copytree(SEEDS, tmp_path / "seeds")
    usual_recent(keep=True).greet()   # nobody is new here
    made = Served("--depth", "quick", "--as", "Maya", cwd=tmp_path)
    yield made
    assert made.end() == 0


class Tab:
    """A tab of the browser: what is typed there, and what comes of it in the folder."""

    def __init__(self, browser: Browser, folder: Path) -> None:
        self.browser, self.folder = browser, folder

    def until(self, condition: Callable[[], Any], seconds: float = 60) -> Any:
        from selenium.webdriver.support.ui import WebDriverWait

        return WebDriverWait(self.browser.driver, seconds, poll_frequency=0.1).until(lambda _: condition())

    def body(self, *classes: str) -> bool:
        return set(classes) <= set(self.browser.run("return document.body?.className ?? ''").split())

    def type(self, *keys: str) -> None:
        from selenium.webdriver.common.action_chains import ActionChains

        ActionChains(self.browser.driver).send_keys(*keys).perform()

    def control(self, key: str) -> None:
        from selenium.webdriver.common.action_chains import ActionChains
        from selenium.webdriver.common.keys import Keys

        ActionChains(self.browser.driver).key_down(Keys.CONTROL).send_keys(key).key_up(Keys.CONTROL).perform()

    def sees(self, text: str) -> None:
        """Until the program has drawn a text since it was asked last."""
        self.until(lambda: text in self.browser.run("return window.seen ?? ''"))
        self.browser.run("window.seen = ''")

    def entries(self, kind: str) -> list[Any]:
        if not (self.folder / "interview.db").exists():
            return []
        record = open_journal(self.folder / "interview.db", reading=True)
        try:
            return [entry for _, entry in record.entries() if entry.kind == kind]
        finally:
            record.close()


def test_an_interview_in_the_browser_is_the_same_interview(browser: Browser, served: Served, tmp_path: Path):
    from selenium.webdriver.common.keys import Keys

    tab = Tab(browser, tmp_path)
    browser.size(1280, 800)
    browser.driver.get(served.link)
    tab.sees("slots covered")
    assert "token" not in browser.driver.current_url
    tab.type(Keys.F3)
    for n, (question, answer) in enumerate(ANSWERS.items(), start=1):
        tab.sees(question)
        seen = time.monotonic()
        tab.until(lambda seen=seen: time.monotonic() > seen + GRACE)  # keys for the last card are not for this one
        tab.type(answer)
        tab.control("s")
        tab.until(lambda n=n: len(tab.entries("answered")) == n)
    told = tab.entries("answered")
    assert all(isinstance(entry, Answered) and entry.by == "Maya" for entry in told)
    assert [entry.raw for entry in told] == list(ANSWERS.values())
    if PICTURES:
        browser.driver.save_screenshot(str(Path(PICTURES) / "browser.png"))
    tab.type(Keys.F4)
    tab.sees("Maya")
    tab.control("s")
    tab.until((tmp_path / "spec.md").exists)
    assert "Tool Shed" in (tmp_path / "spec.md").read_text()
    tab.control("q")
    tab.until(lambda: tab.body("-closed"))
    assert browser.find(".ended").is_displayed()


def test_a_page_that_loads_nothing_from_elsewhere_has_nothing_to_complain_about(browser: Browser, served: Served):
    browser.complaints()
    browser.driver.get(served.link)
    tab = Tab(browser, Path())
    tab.until(lambda: tab.body("-first-byte"))
    outside = browser.run("return performance.getEntriesByType('resource').map(e => e.name)")
    assert [name for name in outside if not name.startswith((f"http://{served.where}/", "data:"))] == []
    assert [c for c in browser.complaints() if re.search("Uncaught|violates|Refused|Failed|Blocked", c)] == []
