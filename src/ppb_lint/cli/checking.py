"""What ``ppb-lint check`` does, for those who have read its arguments."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, BinaryIO

from msgspec.structs import replace

from ppb_lint import __version__
from ppb_lint.cli.exits import Exit
from ppb_lint.cli.failing import FailOn, exit_status
from ppb_lint.cli.screen import any_code_page, refuse
from ppb_lint.cli.sizes import size_in_bytes
from ppb_lint.cli.waiting import bar
from ppb_lint.model.reasons import WrongRequest
from ppb_lint.model.result import Results
from ppb_lint.report.forms import Form, render
from ppb_lint.report.told import Told, with_unfinished
from ppb_lint.report.withheld import withheld

if TYPE_CHECKING:
    from ppb_lint.app.reports import Asked


def check_papers(paths: Sequence[str]) -> Exit:
    """Check papers with nothing else asked for, which is what most people do, without a parser for options."""
    any_code_page()
    try:
        return carry_out(paths)
    except WrongRequest as wrong:
        return refuse(wrong)


def carry_out(
    paths: Sequence[str],
    *,
    notes: bool = False,
    format: Form = Form.TERMINAL,
    reports: Sequence[str] | None = None,
    fail_on: FailOn = FailOn.ERROR,
    select: Sequence[str] | None = None,
    ignore: Sequence[str] | None = None,
    profile: str | None = None,
    rules: Sequence[str] | None = None,
    config: str | None = None,
    against: str | None = None,
    no_inline_waivers: bool = False,
    baseline: str | None = None,
    summary: bool = False,
    statistics: bool = False,
    timings: bool = False,
    max_size: str = "250MB",
    no_cache: bool = False,
    jobs: str = "auto",
    executor: str = "auto",
) -> Exit:
    """Check papers and tell what was found; the arguments are those of the command, with the same defaults.

    Raises:
        WrongRequest: it cannot be carried out as it is.
    """
    from ppb_lint.app.kept.shelf import own_shelf
    from ppb_lint.app.request import Request
    from ppb_lint.app.run import run_with_rules
    from ppb_lint.app.settled.selection import Choice
    from ppb_lint.app.workers.workforce import Workforce
    from ppb_lint.read.limits import Limits

    wanted: Sequence[Asked] = ()
    if reports:
        from ppb_lint.app.reports import asked_for

        wanted = asked_for(reports)
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
    with bar() as watch:
        results, used = run_with_rules(request, _stdin(), watch)
    told = Told(results, __version__, notes=notes, failing=fail_on.severity, folder=os.getcwd())
    explained = bool(wanted) or format not in (Form.TERMINAL, Form.JSON)
    if explained or (_in_a_log() and any(report.exempt for file in results.files for report in file.reports)):
        told = replace(told, rules={rule.id: rule for rule in used(examples=explained)})
    _tell(told, format, summary)
    if wanted:
        from ppb_lint.app.reports import write_reports

        write_reports(wanted, replace(told, results=with_unfinished(results)))
    _add_up(results, format, statistics, timings)
    if results.unfinished:
        from ppb_lint.report.stopped import stopped_in_words

        print(stopped_in_words(len(results.files), len(results.unfinished)), file=sys.stderr)
        return Exit.STOPPED
    return exit_status(results, fail_on)


def _stdin() -> BinaryIO:
    """Standard input; nothing at all where the program was started without one."""
    return sys.stdin.buffer if sys.stdin else io.BytesIO()


def _tell(told: Told, format: Form, tables: bool) -> None:
    for fault in told.results.faults:
        print(fault, file=sys.stderr)
    if _in_a_log() and format in (Form.TERMINAL, Form.JSON):
        told = replace(told, results=withheld(told.results, told.rules))
    if format is Form.TERMINAL:
        from ppb_lint.cli.screen import show

        show(told.results, told.notes, tables=tables)
    else:
        print(render(format, replace(told, results=with_unfinished(told.results))), end="")


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
