"""``ppb-lint check``: hold papers against the rules."""

from __future__ import annotations

import io
import sys
from enum import StrEnum
from typing import Annotated, BinaryIO

import typer

from ppb_lint import __version__
from ppb_lint.cli.failing import FailOn, exit_status
from ppb_lint.cli.options import Config, Council, Ignore, MaxSize, NoCache, Paths, RuleFolders, Select
from ppb_lint.cli.sizes import size_in_bytes
from ppb_lint.model.result import Results


class Format(StrEnum):
    """How findings are told."""

    TERMINAL = "terminal"
    JSON = "json"


def check(
    paths: Paths,
    notes: Annotated[bool, typer.Option("--notes", help="Show notes too, not only errors and warnings.")] = False,
    format: Annotated[
        Format, typer.Option("--format", help="terminal is for people, json for other programs.")
    ] = Format.TERMINAL,
    fail_on: Annotated[
        FailOn, typer.Option("--fail-on", help="The mildest finding that makes the exit status 1.")
    ] = FailOn.ERROR,
    select: Select = None,
    ignore: Ignore = None,
    profile: Council = None,
    rules: RuleFolders = None,
    config: Config = None,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Count at the end what each rule has found over all papers.")
    ] = False,
    timings: Annotated[bool, typer.Option("--timings", help="Tell at the end what each rule took.")] = False,
    max_size: MaxSize = "250MB",
    no_cache: NoCache = False,
) -> None:
    """Read papers and say what is wrong with them, and where. The papers are never changed.

    PATH is a paper, a folder of papers, or - for text on standard input; there may be several.

    Exit status: 0 when nothing was found that matters; 1 when something was found; 2 when the command, the
    configuration or a rule file is wrong; 3 when a file could not be read or found. The greater trouble counts:
    2 before 3 before 1.
    """
    from ppb_lint.app.run import Request, run
    from ppb_lint.app.selection import Choice
    from ppb_lint.app.shelf import own_shelf
    from ppb_lint.read.limits import Limits

    request = Request(
        paths=tuple(paths),
        profile=profile,
        rules=tuple(rules or ()),
        choice=Choice(tuple(select or ()), tuple(ignore or ())),
        config=config,
        limits=Limits.for_size(size_in_bytes(max_size)),
        timed=timings,
        shelf=None if no_cache else own_shelf(),
    )
    results = run(request, _stdin())
    _tell(results, format, notes)
    _add_up(results, format, statistics, timings)
    raise SystemExit(exit_status(results, fail_on))


def _stdin() -> BinaryIO:
    """Standard input; nothing at all where the program was started without one."""
    return sys.stdin.buffer if sys.stdin else io.BytesIO()


def _tell(results: Results, format: Format, notes: bool) -> None:
    for fault in results.faults:
        print(fault, file=sys.stderr)
    if format is Format.JSON:
        from ppb_lint.report.json import render

        print(render(results, __version__))
    else:
        from ppb_lint.cli.screen import show

        show(results, notes)


def _add_up(results: Results, format: Format, statistics: bool, timings: bool) -> None:
    """The tables that were asked for; never in the way of a report that another program reads."""
    stream = sys.stdout if format is Format.TERMINAL else sys.stderr
    if statistics:
        from ppb_lint.report.statistics import statistics as counted

        print("", *counted(results), sep="\n", file=stream)
    if timings:
        from ppb_lint.report.timings import timings as timed

        print("", *timed(results), sep="\n", file=stream)
