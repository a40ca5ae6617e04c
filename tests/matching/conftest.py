from __future__ import annotations

from collections.abc import Callable

import pytest
from samples import seed

from interviewer.library import load_scoring, load_template
from interviewer.matching import Comparison
from interviewer.model.coverage import Coverage
from interviewer.model.seed import Seed, Unreadable


@pytest.fixture(scope="session")
def template():
    return load_template("software")


@pytest.fixture(scope="session")
def scoring():
    return load_scoring()


@pytest.fixture(scope="session")
def compared(template, scoring) -> Callable[..., Coverage]:
    def run(*seeds: str | Seed | Unreadable, other=None, show_secrets: bool = False) -> Coverage:
        comparison = Comparison(other or template, scoring, show_secrets=show_secrets)
        for number, one in enumerate(seeds):
            comparison.add(seed(one, f"seed{number}.md") if isinstance(one, str) else one)
        return comparison.result()

    return run
