from __future__ import annotations

from pathlib import Path

import pytest

from interviewer.settings import SettingsFault, load


def test_nothing_is_set_by_default(tmp_path: Path):
    settings = load(tmp_path, {})
    assert (settings.template, settings.depth, settings.exclude) == (None, None, ())


def test_the_environment_goes_before_the_file(tmp_path: Path):
    (tmp_path / "interviewer.toml").write_text('depth = "deep"\nas = "Maya"\n[keys]\nsave = "f9"\n')
    settings = load(tmp_path, {"INTERVIEWER_DEPTH": "quick", "INTERVIEWER_EXCLUDE": "*.tmp"})
    assert (settings.depth, settings.respondent, settings.exclude, settings.keys) == (
        "quick", "Maya", ("*.tmp",), {"save": "f9"}
    )


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("depth = 3", "depth"),
        ('deapth = "quick"', "unknown setting 'deapth'"),
        ("depth =", "not valid TOML"),
        ("exclude = [1]", r"exclude\.0: .*string"),
        ("as = 3", "toml: as: .*string"),
    ],
)
def test_a_faulty_file_is_named_with_its_fault(tmp_path: Path, content: str, says: str):
    (tmp_path / "interviewer.toml").write_text(content)
    with pytest.raises(SettingsFault, match=says):
        load(tmp_path, {})


def test_a_faulty_variable_is_named(tmp_path: Path):
    with pytest.raises(SettingsFault, match=r"environment.*depth"):
        load(tmp_path, {"INTERVIEWER_DEPTH": "bottomless"})
