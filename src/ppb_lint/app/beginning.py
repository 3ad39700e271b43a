"""Begins to keep papers in a repository: writes what is needed for it, and never over anything."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from ppb_lint.app.origin import Origin, origin_of, own_origin
from ppb_lint.app.settled.config import OWN_FILE
from ppb_lint.model.reasons import RequestCode, WrongRequest
from ppb_lint.report import starter
from ppb_lint.report.starter import Ci

HOOKS = ".pre-commit-config.yaml"
_GITHUB = ".github/workflows/ppb-lint.yml"
_GITLAB, _GITLAB_BESIDE = ".gitlab-ci.yml", ".gitlab/ppb-lint.yml"


class Begun(Struct, frozen=True):
    """What was done, and what is left to do."""

    written: tuple[str, ...]
    there: tuple[str, ...]
    """Files that were there and stay as they are."""
    by_hand: tuple[tuple[str, str], ...]
    """Files that were there, with the lines that somebody has to put in."""
    to_type: tuple[str, ...]
    """The lines to type next, in their order."""
    source: str
    reachable: bool
    """Whether others can get the command from where this copy came from."""
    ci: Ci


def begin(ci: Ci | None, source: str | None) -> Begun:
    """Write the files for a repository of papers in the present folder.

    Args:
        ci: where papers are checked once more; None to see what is there.
        source: what pip is to install; None for where this copy came from.

    Raises:
        WrongRequest: a file cannot be written.
    """
    chosen = ci or _ci_here()
    origin = origin_of(source) if source else own_origin()
    wanted = dict(_files(chosen, origin))
    there = tuple(name for name in wanted if Path(name).exists())
    written = tuple(name for name in wanted if name not in there)
    for name in written:
        _write(Path(name), wanted[name])
    return Begun(
        written=written,
        there=there,
        by_hand=tuple(_by_hand(there, origin, written)),
        to_type=tuple(_to_type(written)),
        source=origin.source,
        reachable=origin.reachable,
        ci=chosen,
    )


def _files(ci: Ci, origin: Origin) -> Iterator[tuple[str, str]]:
    yield OWN_FILE, starter.CONFIGURATION
    yield HOOKS, starter.hooks_file(_stanza(origin))
    if ci is Ci.GITHUB:
        yield _GITHUB, starter.github_workflow(origin.on_github, origin.revision, origin.source)
    elif ci is Ci.GITLAB:
        yield _GITLAB_BESIDE if Path(_GITLAB).exists() else _GITLAB, starter.gitlab_job(origin.source)


def _stanza(origin: Origin) -> str:
    return starter.hook_stanza(origin.repository, origin.revision, origin.source if origin.reachable else "")


def _by_hand(there: tuple[str, ...], origin: Origin, written: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    if HOOKS in there and "ppb-lint" not in Path(HOOKS).read_text("utf-8", "replace"):
        yield HOOKS, _stanza(origin)
    if _GITLAB_BESIDE in written:
        yield _GITLAB, f"include:\n  - local: {_GITLAB_BESIDE}\n"


def _to_type(written: tuple[str, ...]) -> Iterator[str]:
    inside = any((folder / ".git").exists() for folder in (Path.cwd(), *Path.cwd().parents))
    if not inside:
        yield "git init"
    if shutil.which("pre-commit") is None:
        yield _installing("pre-commit")
    yield "pre-commit install"
    if written:
        yield f"git add {' '.join(written)}"
        yield 'git commit -m "Check papers with ppb-lint"'


def _installing(package: str) -> str:
    """How whoever installed this command installs another."""
    parts = Path(sys.prefix).parts
    if "pipx" in parts:
        return f"pipx install {package}"
    return f"uv tool install {package}" if "uv" in parts else f"python -m pip install {package}"


def _ci_here() -> Ci:
    """GitLab where something here says so; else GitHub, whose file harms nobody who is elsewhere."""
    if Path(".github").exists():
        return Ci.GITHUB
    return Ci.GITLAB if Path(_GITLAB).exists() or "gitlab" in _remotes() else Ci.GITHUB


def _remotes() -> str:
    try:
        told = subprocess.run(["git", "remote", "-v"], capture_output=True, text=True, timeout=10, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return told.stdout.casefold()


def _write(file: Path, text: str) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as new:
            new.write(text)
    except OSError as error:
        why = error.strerror or os.strerror(error.errno or 0)
        raise WrongRequest(RequestCode.CANNOT_WRITE, file=str(file), why=why) from error
