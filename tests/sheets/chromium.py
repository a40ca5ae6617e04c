"""A real Chromium with an answer sheet in it."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import Any

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

SWITCHES = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-dev-shm-usage")


def found(name: str, *others: str) -> str:
    path = next((p for one in (name, *others) if (p := os.environ.get(one.upper()) or shutil.which(one))), None)
    assert path, f"{name} is needed for these tests: apt-get install chromium chromium-driver"
    return path


class Browser:
    """Opens pages from files; what they save lands in `downloads`."""

    def __init__(self, profile: Path, downloads: Path) -> None:
        options = webdriver.ChromeOptions()
        options.binary_location = found("chromium", "chromium-browser", "google-chrome")
        for switch in (*SWITCHES, f"--user-data-dir={profile}"):
            options.add_argument(switch)
        options.add_experimental_option("prefs", {"download.default_directory": str(downloads)})
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service(found("chromedriver")))
        self.driver.set_page_load_timeout(30)
        self.downloads = downloads

    def open(self, page: Path) -> None:
        self.driver.get(page.absolute().as_uri())

    def find(self, selector: str) -> WebElement:
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def every(self, selector: str) -> list[WebElement]:
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def run(self, script: str, *values: Any) -> Any:
        return self.driver.execute_script(script, *values)

    def tell(self, command: str, **values: Any) -> Any:
        return self.driver.execute_cdp_cmd(command, values)

    def size(self, width: int, height: int = 844) -> None:
        self.tell("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1,
                  mobile=width < 500)

    def saved(self) -> Path:
        """The file that “Save answers” makes."""
        for old in self.downloads.iterdir():
            old.unlink()
        self.run("document.querySelector('.finish .save').click()")
        WebDriverWait(self.driver, 20, poll_frequency=0.02).until(
            lambda _: any(p.suffix == ".json" for p in self.downloads.iterdir()))
        return next(self.downloads.glob("*.json"))

    def answers(self) -> dict[str, Any]:
        return {q["id"]: q for q in json.loads(self.saved().read_text())["questions"]}

    def whole(self) -> str:
        """The page as a browser saves it whole: what stands in the document now."""
        WebDriverWait(self.driver, 20, poll_frequency=0.05).until(
            lambda d: d.execute_script("return document.getElementById('typed').textContent !== '{}'"))
        return "<!DOCTYPE html>\n<!-- saved from url=(0014)about:internet -->\n" + self.run(
            "return document.documentElement.outerHTML")

    def forget(self) -> None:
        self.run("localStorage.clear()")

    def complaints(self) -> list[str]:
        return [entry["message"] for entry in self.driver.get_log("browser")]
