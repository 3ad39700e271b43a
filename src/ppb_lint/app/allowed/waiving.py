"""Writes down that something in a paper is allowed: in the configuration that counts for it."""

from __future__ import annotations

import io
import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct

from ppb_lint.app.allowed.file_pattern import inside
from ppb_lint.app.allowed.waiver_entry import UnclearPlaceError, as_toml, as_yaml, with_entry
from ppb_lint.app.kept.kept_knowledge import known
from ppb_lint.app.kept.shelf import own_shelf
from ppb_lint.app.replacing import replace_file
from ppb_lint.app.request import Request
from ppb_lint.app.run import run
from ppb_lint.app.settled import config as configs
from ppb_lint.app.settled.config import OWN_FILE, PROJECT_FILE, Allowance, Config
from ppb_lint.app.settled.knowledge import require_rule
from ppb_lint.app.today import today
from ppb_lint.model.finding import Finding
from ppb_lint.model.reasons import RequestCode, WrongRequest
from ppb_lint.model.regex import regex
from ppb_lint.model.result import Fault, Results, Status

_FINGERPRINT = regex(r"[0-9a-f]{16}")


class Wish(Struct, frozen=True):
    """What somebody wants to allow."""

    paper: str
    what: str
    """A rule, or the fingerprint of one finding."""
    because: str
    by: str
    until: str
    config: str | None = None
    """The configuration to write to; None for the nearest one of the paper."""


class Written(Struct, frozen=True):
    """What was written, and where."""

    file: str
    entry: Allowance
    findings: int
    """How many findings it allows today."""
    faults: tuple[Fault, ...] = ()
    """What is wrong with the configuration; then nothing was written."""


def waive(wish: Wish) -> Written:
    """Add a waiver to the configuration of a paper; only of something that is found there.

    Raises:
        WrongRequest: it lacks something, there is nothing to allow, or it cannot be written.
    """
    until = _day(wish.until)
    _require(RequestCode.NO_BECAUSE, wish.because)
    _require(RequestCode.NO_BY, wish.by)
    file, config = _configuration(wish)
    there = wish.config if file.exists() else None
    found = run(Request((wish.paper,), config=there, shelf=own_shelf()), io.BytesIO())
    meant = _meant(found, wish, config)
    rule = meant[0].rule if meant else ""
    only = wish.what if _FINGERPRINT.fullmatch(wish.what) else ""
    pattern = _pattern(wish.paper, file)
    entry = Allowance(rule, pattern, " ".join(wish.because.split()), " ".join(wish.by.split()), until, only)
    if found.faults or config.faults:
        return Written(str(file), entry, 0, found.faults)
    _write(file, config, entry)
    return Written(_shown(file), entry, len(meant))


def _day(said: str) -> date:
    try:
        day = date.fromisoformat(said.strip())
    except ValueError as error:
        raise WrongRequest(RequestCode.NO_DAY, until=said) from error
    if day.isoformat() < today():
        raise WrongRequest(RequestCode.DAY_OVER, until=said)
    return day


def _require(code: RequestCode, said: str) -> None:
    if not said.strip():
        raise WrongRequest(code)


def _configuration(wish: Wish) -> tuple[Path, Config]:
    """The configuration of a paper; one that is not there yet is begun where the command runs, or beside the paper."""
    folder = Path(wish.paper).resolve().parent
    file = Path(wish.config) if wish.config else configs.nearest(folder)
    if file is None:
        here = Path.cwd()
        file = (here if here == folder or here in folder.parents else folder) / OWN_FILE
    if not file.exists():
        return file, Config(file=str(file))
    try:
        return file, configs.load(file)
    except OSError as error:
        raise WrongRequest(RequestCode.NO_CONFIG, file=str(file)) from error


def _meant(found: Results, wish: Wish, config: Config) -> Sequence[Finding]:
    """The findings that somebody wants to allow.

    Raises:
        WrongRequest: there is no such paper, no such rule, or nothing of it in the paper.
    """
    result = found.files[0]
    if len(found.files) > 1 and Path(wish.paper).is_dir():
        raise WrongRequest(RequestCode.NOT_ONE_PAPER, file=wish.paper)
    if result.status is Status.UNREADABLE:
        raise WrongRequest(RequestCode.UNREAD_PAPER, file=wish.paper)
    findings = [finding for report in result.reports for finding in report.findings]
    if _FINGERPRINT.fullmatch(wish.what):
        meant = [finding for finding in findings if finding.fingerprint == wish.what]
    else:
        rule = require_rule(known(config.folders(), own_shelf()), wish.what).id
        meant = [finding for finding in findings if finding.rule == rule]
    if not meant:
        raise WrongRequest(RequestCode.NOTHING_TO_ALLOW, file=wish.paper, what=wish.what)
    return meant


def _pattern(paper: str, file: Path) -> str:
    seen = inside(paper, str(file.resolve().parent), os.getcwd())
    return seen if "/" in seen else f"./{seen}"  # Without a slash it would mean that name in any folder.


def _write(file: Path, config: Config, entry: Allowance) -> None:
    there = file.exists()
    try:
        data = file.read_bytes() if there else b""
        new = with_entry(data, config, entry, lambda written: configs.read(str(file), written))
        replace_file(file, new, like=file if there else None)
        if not there:
            file.chmod(0o644)  # A configuration is for everybody who checks the papers.
    except (UnclearPlaceError, UnicodeDecodeError) as error:
        lines = as_toml(entry) if file.name == PROJECT_FILE else ["waivers:", *as_yaml(entry)]
        raise WrongRequest(RequestCode.UNCLEAR_PLACE, file=str(file), lines="\n".join(lines)) from error
    except OSError as error:
        raise WrongRequest(RequestCode.CANNOT_WRITE, file=str(file), why=error.strerror or "") from error


def _shown(file: Path) -> str:
    here = Path.cwd()
    whole = file.resolve()
    return str(whole.relative_to(here)) if here in whole.parents else str(file)
