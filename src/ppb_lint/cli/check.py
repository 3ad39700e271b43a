"""``ppb-lint check``: hold papers against the rules."""

from __future__ import annotations

from typing import Annotated

import typer

from ppb_lint.cli.checking import carry_out
from ppb_lint.cli.failing import FailOn
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
from ppb_lint.report.forms import Form


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
    summary: Annotated[
        bool, typer.Option("--summary", help="Show a table of the papers of each meeting instead of what was found.")
    ] = False,
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
    status = carry_out(
        paths,
        notes=notes,
        format=format,
        reports=reports,
        fail_on=fail_on,
        select=select,
        ignore=ignore,
        profile=profile,
        rules=rules,
        config=config,
        against=against,
        no_inline_waivers=no_inline_waivers,
        baseline=baseline,
        summary=summary,
        statistics=statistics,
        timings=timings,
        max_size=max_size,
        no_cache=no_cache,
        jobs=jobs,
        executor=executor,
    )
    raise SystemExit(status)
