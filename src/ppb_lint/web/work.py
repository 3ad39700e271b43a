"""What a process does with a paper for the page; everything here is what the commands do, without their streams."""

from __future__ import annotations

import sys
from functools import cache
from io import BytesIO
from pathlib import Path, PurePath
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from ppb_lint.app.contents import contents
from ppb_lint.app.copies.copying import REVIEWED, target_of
from ppb_lint.app.copies.reviewing import reviewed_copy
from ppb_lint.app.earlier.comparing import Against, Named
from ppb_lint.app.earlier.reports_in import Reader
from ppb_lint.app.pipeline import Standard, check_file, unreadable
from ppb_lint.app.request import Request
from ppb_lint.app.settled.config import Config, load
from ppb_lint.app.settled.knowledge import learn
from ppb_lint.app.settled.standards import standard_of
from ppb_lint.model.draft import Refusal
from ppb_lint.model.reasons import WrongRequest
from ppb_lint.model.result import Fault, FileResult, Results, Status
from ppb_lint.model.serving import WebCode
from ppb_lint.read.limits import Limits
from ppb_lint.report.html.desk import answer, desk
from ppb_lint.report.html.rule import explanation
from ppb_lint.report.letter import letter as letter_about
from ppb_lint.report.letter_forms import as_html

_MEMORY = 3 * 1024**3
"""Bytes of address space that a process may take, where the system has such bounds."""


class Settled(Struct, frozen=True):
    """What whoever serves the page has settled for all who use it."""

    profile: str | None
    rules: tuple[str, ...]
    config: str | None
    limits: Limits


class Paper(Struct, frozen=True):
    """A paper on a desk."""

    number: int
    name: str
    file: Path


class Wish(Struct, frozen=True):
    """What a visitor wants of a paper."""

    paper: Paper
    profile: str | None = None
    earlier: Paper | None = None
    """The paper that it may have been made from."""
    notes: bool = False


class Made(Struct, frozen=True):
    """A file to be taken away."""

    name: str
    data: bytes


def prepare(settled: Settled) -> None:
    """Make a process ready: bound its memory, and read the rules once."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    _standard(settled, settled.profile)


def require_sound(settled: Settled) -> tuple[Fault, ...]:
    """Make sure that papers can be checked as somebody wants them to be; what is wrong in rule files is returned.

    Raises:
        WrongRequest: they cannot.
    """
    return standard_of(_request(settled, settled.profile))[1]


def front_page(settled: Settled, minutes: int) -> str:
    """The page as it is opened."""
    standard = _standard(settled, settled.profile)
    councils = () if settled.profile else tuple(sorted(standard.profiles.by_id))
    return desk(councils, limit=settled.limits.file, minutes=minutes)


def checked(settled: Settled, wish: Wish) -> dict[str, Any]:
    """What is to be shown of a paper."""
    return _shown(_result(settled, wish)[0], wish)


def given_up(wish: Wish, refusal: Refusal) -> dict[str, Any]:
    """The same for a paper whose check broke down or took too long."""
    return _shown(unreadable(wish.paper.name, refusal.code, **refusal.values), wish)


def _shown(result: FileResult, wish: Wish) -> dict[str, Any]:
    return answer(result, f"d{wish.paper.number}", notes=wish.notes)


def reviewed(settled: Settled, wish: Wish) -> Made:
    """The paper as a Word file with comments and tracked changes.

    Raises:
        Refusal: it cannot be written to.
    """
    result, data, standard = _result(settled, wish)
    if result.status is Status.UNREADABLE and result.reason:
        raise Refusal(result.reason.code, **result.reason.values)
    copy = reviewed_copy(result, data, standard, notes=wish.notes)
    return Made(target_of(wish.paper.name, None, REVIEWED).name, copy)


def letter(settled: Settled, wish: Wish) -> Made:
    """The letter to the author of the paper, as a page of its own."""
    result = _result(settled, wish)[0]
    page = as_html(letter_about(Results((result,)), notes=wish.notes))
    return Made(f"{PurePath(wish.paper.name).stem}.letter.html", page.encode("utf-8"))


def explained(settled: Settled, name: str) -> str | None:
    """A rule in full; None if there is none of that name."""
    # The rules of a run come without their examples, which are half of the explanation.
    config = load(Path(settled.config)) if settled.config else Config()
    rule = learn((*config.folders(), *settled.rules)).pack.rule(name)
    return explanation(rule) if rule else None


def _result(settled: Settled, wish: Wish) -> tuple[FileResult, bytes, Standard]:
    paper, standard = wish.paper, _standard_for(settled, wish)
    if wish.earlier is not None:
        standard = replace(standard, against=_earlier(wish.earlier, standard))
    try:
        data = contents(str(paper.file), BytesIO(), settled.limits.file)
    except Refusal as refusal:
        return unreadable(paper.name, refusal.code, **refusal.values), b"", standard
    return check_file(paper.name, data, standard), data, standard


def _earlier(paper: Paper, standard: Standard) -> Against:
    try:
        data = contents(str(paper.file), BytesIO(), standard.limits.file)
        return Named(
            paper.name, Reader(standard.profiles, standard.profile, standard.limits).papers_in(paper.name, data)
        )
    except Refusal:
        raise Refusal(WebCode.NO_EARLIER, name=paper.name) from None


def _standard_for(settled: Settled, wish: Wish) -> Standard:
    try:
        return _standard(settled, settled.profile or wish.profile)
    except WrongRequest:  # The page offers those that are there; somebody has made up another.
        raise Refusal(WebCode.BAD_REQUEST) from None


@cache
def _standard(settled: Settled, profile: str | None) -> Standard:
    return standard_of(_request(settled, profile))[0]


def _request(settled: Settled, profile: str | None) -> Request:
    return Request((), profile=profile, rules=settled.rules, config=settled.config, limits=settled.limits, paged=True)
