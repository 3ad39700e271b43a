"""``ppb-lint check``: hold papers against the rules."""

from __future__ import annotations

import io
import os
import sys
from dataclasses import replace
from typing import Annotated, BinaryIO

import typer

from ppb_lint import __version__
from ppb_lint.cli.exits import Exit
from ppb_lint.cli.failing import FailOn, exit_status
from ppb_lint.cli.options import (
    Against,
    Baseline,
    Config,
    Council,
    Executor,
    Ignore,
    Jobs,
    MaxSize,
    NoCache,
    NoInlineWaivers,
    Paths,
    RuleFolders,
    Select,
)
from ppb_lint.cli.sizes import size_in_bytes
from ppb_lint.model.result import Results
from ppb_lint.report.forms import Form, render
from ppb_lint.report.stopped import stopped_in_words
from ppb_lint.report.told import Told
from ppb_lint.report.withheld import withheld


def check(
    paths: Paths,
    notes: Annotated[bool, typer.Option("--notes", help="Show notes too, not only errors and warnings.")] = False,
    format: Annotated[
        Form,
        typer.Option("--format", help="terminal, html and markdown are for people, the others for programs."),
    ] = Form.TERMINAL,
    reports: Annotated[
        list[str] | None,
        typer.Option(
            "--report",
            metavar="FORMAT=FILE",
            help="Write a report to a file too, such as html=report.html. May be given several times.",
        ),
    ] = None,
    fail_on: Annotated[
        FailOn, typer.Option("--fail-on", help="The mildest finding that makes the exit status 1.")
    ] = FailOn.ERROR,
    select: Select = None,
    ignore: Ignore = None,
    profile: Council = None,
    rules: RuleFolders = None,
    config: Config = None,
    against: Against = None,
    no_inline_waivers: NoInlineWaivers = False,
    baseline: Baseline = None,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Count at the end what each rule has found over all papers.")
    ] = False,
    timings: Annotated[bool, typer.Option("--timings", help="Tell at the end what each rule took.")] = False,
    max_size: MaxSize = "250MB",
    no_cache: NoCache = False,
    jobs: Jobs = "auto",
    executor: Executor = "auto",
) -> None:
    """Read papers and say what is wrong with them, and where. The papers are never changed.

    PATH is a paper, a folder of papers, or - for text on standard input; there may be several.

    Exit status: 0 when nothing was found that matters; 1 when something was found; 2 when the command, the
    configuration or a rule file is wrong; 3 when a file could not be read or found. The greater trouble counts:
    2 before 3 before 1.
    """
    from ppb_lint.app.reports import asked_for, write_reports
    from ppb_lint.app.run import Request, run_with_rules
    from ppb_lint.app.selection import Choice
    from ppb_lint.app.shelf import own_shelf
    from ppb_lint.app.workforce import Workforce
    from ppb_lint.read.limits import Limits

    wanted = asked_for(reports or ())
    request = Request(
        paths=tuple(paths),
        profile=profile,
        rules=tuple(rules or ()),
        choice=Choice(tuple(select or ()), tuple(ignore or ())),
        config=config,
        limits=Limits.for_size(size_in_bytes(max_size)),
        timed=timings,
        paged=Form.HTML in (format, *(report.form for report in wanted)),
        shelf=None if no_cache else own_shelf(),
        against=against,
        inline_waivers=not no_inline_waivers,
        baseline=baseline,
        workforce=Workforce.asked_for(jobs, executor),
    )
    results, used = run_with_rules(request, _stdin())
    told = Told(results, __version__, notes=notes, failing=fail_on.severity, folder=os.getcwd())
    explained = bool(wanted) or format not in (Form.TERMINAL, Form.JSON)
    if explained or (_in_a_log() and any(report.exempt for file in results.files for report in file.reports)):
        told = replace(told, rules={rule.id: rule for rule in used(examples=explained)})
    _tell(told, format)
    write_reports(wanted, told)
    _add_up(results, format, statistics, timings)
    if results.unfinished:
        print(stopped_in_words(len(results.files), len(results.unfinished)), file=sys.stderr)
        raise SystemExit(Exit.STOPPED)
    raise SystemExit(exit_status(results, fail_on))


def _stdin() -> BinaryIO:
    """Standard input; nothing at all where the program was started without one."""
    return sys.stdin.buffer if sys.stdin else io.BytesIO()


def _tell(told: Told, format: Form) -> None:
    for fault in told.results.faults:
        print(fault, file=sys.stderr)
    if _in_a_log() and format in (Form.TERMINAL, Form.JSON):
        told = replace(told, results=withheld(told.results, told.rules))
    if format is Form.TERMINAL:
        from ppb_lint.cli.screen import show

        show(told.results, told.notes)
    else:
        print(render(format, told), end="")


def _in_a_log() -> bool:
    """Whether a build server keeps what is printed, for all who may look at its log."""
    return os.environ.get("CI", "").casefold() not in ("", "0", "false")


def _add_up(results: Results, format: Form, statistics: bool, timings: bool) -> None:
    """The tables that were asked for; never in the way of a report that another program reads."""
    stream = sys.stdout if format is Form.TERMINAL else sys.stderr
    if statistics:
        from ppb_lint.report.statistics import statistics as counted

        print("", *counted(results), sep="\n", file=stream)
    if timings:
        from ppb_lint.report.timings import timings as timed

        print("", *timed(results), sep="\n", file=stream)
