from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

FULL = os.environ.get("INTERVIEWER_TEST_COUNTS") == "full"
settings.register_profile("reduced", max_examples=50, deadline=None, derandomize=True,
                          suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("full", max_examples=1000, deadline=None, derandomize=True,
                          suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("full" if FULL else "reduced")


if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # shells start what runs behind them so, and it is inherited
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What needs a program from outside is counted as deselected where it is not asked for, and else has to run.

    `outside` runs with the full counts; `browser` with `-m browser`, which .ci/full does too.
    """
    idle = set() if FULL else {"outside"}
    if "browser" not in str(config.option.markexpr):
        idle.add("browser")
    apart = [i for i in items if any(i.get_closest_marker(name) for name in idle)]
    if apart:
        config.hook.pytest_deselected(items=apart)
        items[:] = [i for i in items if i not in apart]


@pytest.fixture(autouse=True, scope="session")
def nobodys_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What is made once for many tests leaves nothing in a real home either."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        patch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))
        yield


@pytest.fixture(autouse=True)
def nobodys_machine(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No setting, template, name or colour of the machine reaches a test."""
    for name in [n for n in os.environ if n.startswith("INTERVIEWER_") and n != "INTERVIEWER_TEST_COUNTS"]:
        monkeypatch.delenv(name)
    home = tmp_path_factory.mktemp("home")
    (home / ".gitconfig").write_text("[user]\n\tname = Maya\n")
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home))
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(home / ".gitconfig"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("TZ", "UTC")
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("COLORTERM", raising=False)


@pytest.fixture
def workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path
