"""What the keepers of a folder may settle, and how they are told what is wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from ppb_lint.app.settled.config import Off, load, nearest
from ppb_lint.model.finding import Severity

OWN = """\
profile: halton
rules: [our-rules]
severity:
  repeated-paragraph: note
off:
  - rule: placeholder
    because: drafts come here with their brackets on purpose
"""
PROJECT = """\
[project]
name = "papers"

[tool.ppb-lint]
profile = "halton"
rules = ["our-rules"]
off = [{rule = "placeholder", because = "drafts come here with their brackets on purpose"}]

[tool.ppb-lint.severity]
repeated-paragraph = "note"
"""


@pytest.mark.parametrize(("name", "text"), [(".ppb-lint.yaml", OWN), ("pyproject.toml", PROJECT)])
def test_both_files_say_the_same(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text)
    config = load(tmp_path / name)
    assert config.faults == ()
    assert config.form.profile == "halton"
    assert config.form.severity == {"repeated-paragraph": Severity.NOTE}
    assert config.form.off == (Off("placeholder", "drafts come here with their brackets on purpose"),)
    assert config.folders() == (str(tmp_path / "our-rules"),)


@pytest.mark.parametrize(
    ("name", "text", "faults"),
    [
        (
            ".ppb-lint.yaml",
            "profle: halton\nseverity: {placeholder: fatal}\noff:\n  - rule: placeholder\n",
            [
                '1:1: profle: found the unknown key "profle", expected "profile"',
                '2:25: severity.placeholder: found "fatal", expected error, warning or note',
                '4:5: off[0].because: found nothing, expected the key "because"',
            ],
        ),
        (".ppb-lint.yaml", "- a\n", ["1:1: found a list, expected keys with values"]),
        (
            "pyproject.toml",
            '[tool.ppb-lint]\nprofile = "halton"\n[tool.ppb-lint.severity]\nplaceholder = "fatal"\n',
            ['4:1: severity.placeholder: found "fatal", expected error, warning or note'],
        ),
        (
            "pyproject.toml",
            "[tool.ppb-lint]\nprofle = true\n",
            ['2:1: profle: found the unknown key "profle", expected "profile"'],
        ),
        ("pyproject.toml", "[tool.ppb-lint]\nprofile = \n", ["2:11: found Invalid value, expected TOML"]),
    ],
)
def test_every_fault_has_its_place(tmp_path: Path, name: str, text: str, faults: list[str]) -> None:
    (tmp_path / name).write_text(text)
    found = [
        f"{f.line}:{f.column}: {f.path + ': ' if f.path else ''}found {f.found}, expected {f.expected}"
        for f in load(tmp_path / name).faults
    ]
    assert found == faults


def test_a_faulty_file_settles_nothing(tmp_path: Path) -> None:
    (tmp_path / ".ppb-lint.yaml").write_text("profile: halton\nnonsense: 1\n")
    assert load(tmp_path / ".ppb-lint.yaml").form.profile is None


def test_a_file_of_comments_settles_nothing_and_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / ".ppb-lint.yaml").write_text("# profile: halton\n\n")
    config = load(tmp_path / ".ppb-lint.yaml")
    assert (config.form.profile, config.faults) == (None, ())


def test_text_in_another_encoding_is_told(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_bytes(b'[tool.ppb-lint]\nprofile = "\xe9"\n')
    assert [fault.expected for fault in load(tmp_path / "pyproject.toml").faults] == ["TOML in UTF-8"]


def test_the_nearest_file_upwards_counts(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b" / "c"
    folder.mkdir(parents=True)
    assert nearest(folder) is None or tmp_path not in nearest(folder).parents  # type: ignore[union-attr]
    (tmp_path / "pyproject.toml").write_text(PROJECT)
    assert nearest(folder) == tmp_path / "pyproject.toml"
    (tmp_path / ".ppb-lint.yaml").write_text(OWN)
    assert nearest(folder) == tmp_path / ".ppb-lint.yaml"
    (folder.parent / "pyproject.toml").write_text("[tool.other]\nx = 1\n")
    assert nearest(folder) == tmp_path / ".ppb-lint.yaml"
    (folder.parent / "pyproject.toml").write_text(PROJECT)
    assert nearest(folder) == folder.parent / "pyproject.toml"


@pytest.mark.parametrize(("text", "ours"), [("[tool.ppb-lint\n", True), ("[tool.other\n", False)])
def test_a_broken_project_file_is_ours_if_it_names_us(tmp_path: Path, text: str, ours: bool) -> None:
    (tmp_path / "pyproject.toml").write_text(text)
    assert (nearest(tmp_path) == tmp_path / "pyproject.toml") is ours
