"""``init`` writes what is missing, leaves what is there, and says what is left to do."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from ppb_lint.app import beginning, origin
from ppb_lint.app.origin import Origin, origin_of, own_origin
from ppb_lint.app.settled.config import load

Start = Callable[..., Any]
HOOKS, GITHUB, GITLAB = ".pre-commit-config.yaml", ".github/workflows/ppb-lint.yml", ".gitlab-ci.yml"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_fresh_folder(ppb_lint: Start, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beginning.shutil, "which", lambda name: None)
    answer = ppb_lint("init", "--source", "ppb-lint==0.1.0")
    assert (answer.status, answer.err) == (0, "")
    for name in (".ppb-lint.yaml", HOOKS, GITHUB):
        assert (folder / name).exists()
        assert f"Written: {name}" in answer.out
    config = load(folder / ".ppb-lint.yaml")
    assert (config.faults, config.form.waivers) == ((), ())
    lines = [line.strip() for line in answer.out.splitlines() if line.startswith("    ")]
    assert lines[0] == "git init"
    assert lines[1].endswith("install pre-commit")
    assert lines[2:] == [
        "pre-commit install",
        f"git add .ppb-lint.yaml {HOOKS} {GITHUB}",
        'git commit -m "Check papers with ppb-lint"',
    ]


def test_every_line_of_the_configuration_can_be_used(ppb_lint: Start, folder: Path, faulty: Path) -> None:
    ppb_lint("init", "--ci", "none")
    file = folder / ".ppb-lint.yaml"
    lines = file.read_text("utf-8").splitlines()
    keys = [line[2:] for line in lines if line.startswith(("# profile:", "# on:", "# severity:", "# off:", "#   - "))]
    assert len(keys) == 5
    file.write_text("\n".join(keys), "utf-8")
    answer = ppb_lint(faulty, "--config", file)
    assert (answer.status, answer.err) == (1, "")


def test_nothing_is_written_over(ppb_lint: Start, folder: Path) -> None:
    for name in (".ppb-lint.yaml", HOOKS, GITLAB):
        (folder / name).write_text("# ours\n")
    answer = ppb_lint("init", "--source", "git+https://example.org/ppb-lint@v0.1.0")
    assert {name: (folder / name).read_text() for name in (".ppb-lint.yaml", HOOKS, GITLAB)} == dict.fromkeys(
        (".ppb-lint.yaml", HOOKS, GITLAB), "# ours\n"
    )
    assert f"There already, and left as it is: {HOOKS}" in answer.out
    assert (
        f"Put into {HOOKS} by hand:\n\n  |   - repo: https://example.org/ppb-lint\n  |     rev: v0.1.0\n" in answer.out
    )
    assert f"Put into {GITLAB} by hand:\n\n  | include:\n  |   - local: .gitlab/ppb-lint.yml\n" in answer.out
    assert (folder / ".gitlab" / "ppb-lint.yml").exists()
    again = ppb_lint("init", "--source", "ppb-lint==0.1.0")
    assert "Written" not in again.out
    assert "git add" not in again.out


def test_hooks_that_name_us_are_left_without_a_word(ppb_lint: Start, folder: Path) -> None:
    (folder / HOOKS).write_text("repos: [{repo: local, hooks: [{id: ppb-lint}]}]\n")
    assert "by hand" not in ppb_lint("init", "--ci", "none").out


@pytest.mark.parametrize(
    ("there", "remote", "written"),
    [
        ((), "", GITHUB),
        ((), "git@gitlab.example.org:council/papers.git", GITLAB),
        ((), "https://github.com/council/papers", GITHUB),
        ((".github/x",), "git@gitlab.example.org:council/papers.git", GITHUB),
    ],
)
def test_the_file_for_ci_is_the_one_that_fits(
    ppb_lint: Start, folder: Path, there: tuple[str, ...], remote: str, written: str
) -> None:
    for name in there:
        (folder / name).parent.mkdir()
        (folder / name).write_text("")
    subprocess.run(["git", "init", "-q"], check=True)
    if remote:
        subprocess.run(["git", "remote", "add", "origin", remote], check=True)
    answer = ppb_lint("init")
    assert f"Written: {written}" in answer.out
    assert "git init" not in answer.out
    assert not any((folder / name).exists() for name in {GITHUB, GITLAB} - {written})


def test_without_git_nobody_asks_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*_: object, **__: object) -> None:
        raise FileNotFoundError

    monkeypatch.setattr(beginning.subprocess, "run", gone)
    assert beginning.begin(None, "x==1").ci is beginning.Ci.GITHUB


def test_what_cannot_be_written_is_said(ppb_lint: Start, folder: Path) -> None:
    (folder / ".github").write_text("a file")
    answer = ppb_lint("init")
    assert answer.status == 2
    assert f"{GITHUB} cannot be written" in answer.err


def test_an_action_is_used_where_github_has_it(ppb_lint: Start, folder: Path) -> None:
    ppb_lint("init", "--source", "git+https://github.com/council/ppb-lint@v0.1.0")
    steps = yaml.safe_load((folder / GITHUB).read_text())["jobs"]["ppb-lint"]["steps"]
    assert steps[-1] == {"uses": "council/ppb-lint@v0.1.0", "with": {"paths": "."}}


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("ppb-lint==0.1.0", Origin("ppb-lint==0.1.0")),
        (
            "git+https://github.com/council/ppb-lint.git@v0.1.0",
            Origin(
                "git+https://github.com/council/ppb-lint.git@v0.1.0",
                "https://github.com/council/ppb-lint.git",
                "v0.1.0",
            ),
        ),
        (
            "git+ssh://git@example.org/ppb-lint@abc",
            Origin("git+ssh://git@example.org/ppb-lint@abc", "ssh://git@example.org/ppb-lint", "abc"),
        ),
        ("git+https://example.org/ppb-lint", Origin("git+https://example.org/ppb-lint")),
    ],
)
def test_a_source_that_somebody_names(source: str, expected: Origin) -> None:
    assert origin_of(source) == expected


@pytest.mark.parametrize(
    ("noted", "expected"),
    [
        (None, Origin("ppb-lint==0.1.0")),
        (
            {"url": "file:///home/x/ppb-lint", "dir_info": {"editable": True}},
            Origin("ppb-lint==0.1.0", reachable=False),
        ),
        (
            {
                "url": "https://example.org/ppb-lint",
                "vcs_info": {"vcs": "git", "requested_revision": "v0.1.0", "commit_id": "c0ffee"},
            },
            Origin("git+https://example.org/ppb-lint@v0.1.0", "https://example.org/ppb-lint", "v0.1.0"),
        ),
        (
            {
                "url": "https://example.org/ppb-lint",
                "vcs_info": {"vcs": "git", "requested_revision": "main", "commit_id": "c0ffee"},
            },
            Origin("git+https://example.org/ppb-lint@c0ffee", "https://example.org/ppb-lint", "c0ffee"),
        ),
    ],
)
def test_where_this_copy_came_from(monkeypatch: pytest.MonkeyPatch, noted: Any, expected: Origin) -> None:
    class Distribution:
        def read_text(self, name: str) -> str | None:
            assert name == "direct_url.json"
            return None if noted is None else json.dumps(noted)

    monkeypatch.setattr(origin.metadata, "distribution", lambda name: Distribution())
    monkeypatch.setattr(origin, "__version__", "0.1.0")
    assert own_origin() == expected


def test_a_copy_that_nobody_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(name: str) -> None:
        raise origin.metadata.PackageNotFoundError

    monkeypatch.setattr(origin.metadata, "distribution", gone)
    assert not own_origin().reachable


@pytest.mark.parametrize(
    ("prefix", "line"),
    [
        ("/home/x/.local/share/pipx/venvs/ppb-lint", "pipx install pre-commit"),
        ("/home/x/.local/share/uv/tools/ppb-lint", "uv tool install pre-commit"),
        ("/usr", "python -m pip install pre-commit"),
    ],
)
def test_others_are_installed_as_this_was(
    ppb_lint: Start, folder: Path, monkeypatch: pytest.MonkeyPatch, prefix: str, line: str
) -> None:
    monkeypatch.setattr(beginning.shutil, "which", lambda name: None)
    monkeypatch.setattr(beginning.sys, "prefix", prefix)
    assert f"    {line}\n" in ppb_lint("init", "--ci", "none").out
