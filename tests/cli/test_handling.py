from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from interviewer.cli.options import chosen
from interviewer.cli.screen import show
from interviewer.errors import UsageError


@pytest.mark.parametrize(
    ("settings", "says", "hint"),
    [
        ('depth = "quick"\n[keys]\n"interview.skipp" = "f12"\n', "line 3: interview.skipp: there is no action", "skip"),
        ('[keys]\n"interview.skip" = "ctrl+"\n', "line 2: interview.skip: there is no key", "ctrl+s"),
        ('[keys]\n"interview.skip" = "f1"\n', "line 2: interview.skip: f1 is the key of app.help", "another"),
        ('theme = "pink"\n', "line 1: there is no theme 'pink'", "interviewer-contrast"),
    ],
)
def test_faulty_keys_and_themes_are_named_with_file_line_and_choices(workplace: Path, settings, says, hint):
    (workplace / "interviewer.toml").write_text(settings)
    with pytest.raises(UsageError) as told:
        show(chosen({}), ())
    assert f"interviewer.toml, {says}" in told.value.message
    assert hint in told.value.hint


def test_keys_are_checked_without_what_only_serve_needs():
    hidden = "import sys; sys.modules.update(dict.fromkeys(('aiohttp', 'textual_serve')))"
    code = f"{hidden}; from interviewer.tui.keys import fault; print(fault({{'interview.skip': 'f12'}}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=50)
    assert (done.stdout, done.stderr) == ("None\n", "")
