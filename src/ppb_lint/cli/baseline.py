"""``ppb-lint baseline``: begin to check without having to mend everything first."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from ppb_lint.cli.exits import Exit
from ppb_lint.cli.failing import FailOn, exit_status
from ppb_lint.cli.options import Config, Council, Paths, RuleFolders
from ppb_lint.model.result import Results, Status

FILE = ".ppb-lint-baseline.json"

baseline = typer.Typer(
    help="List what is wrong today, so that only what is new is told.",
    rich_markup_mode=None,
    no_args_is_help=True,
)


@baseline.command("create")
def create(
    paths: Paths,
    output: Annotated[str, typer.Option("-o", "--output", metavar="FILE", help="Where the list goes.")] = FILE,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace a list that is there already.")] = False,
    profile: Council = None,
    rules: RuleFolders = None,
    config: Config = None,
) -> None:
    """List everything that is found in papers today.

    PATH is a paper or a folder of papers. Afterwards `ppb-lint --baseline FILE PATH` tells only what is new. The list
    names papers, rules and fingerprints and holds no words of any paper. It is for the first day: what is right as it
    stands is better allowed by `ppb-lint waive`, with a reason and a last day.

    Exit status: 0 when the list was written, 2 when nothing was, 3 when a paper could not be read and is not in it.
    """
    from ppb_lint.app.allowed.baselining import create as created
    from ppb_lint.app.request import Request
    from ppb_lint.report.written import baseline_in_words

    request = Request(tuple(paths), profile, tuple(rules or ()), config=config)
    results, listed = created(request, output, overwrite=overwrite)
    if listed is not None:
        print(baseline_in_words(listed.file, listed.entries, listed.papers))
    raise SystemExit(_status(results))


@baseline.command("prune")
def prune(
    paths: Paths,
    list: Annotated[str, typer.Option("--baseline", metavar="FILE", help="The list.")] = FILE,
    profile: Council = None,
    rules: RuleFolders = None,
    config: Config = None,
) -> None:
    """Take out of a list what is mended by now.

    PATH is a paper or a folder of papers. Entries of papers that are gone are taken out too; those of other papers
    stay. Nothing is ever added.

    Exit status: 0 when it was done, 2 when nothing was, 3 when a paper could not be read, whose entries stay.
    """
    from ppb_lint.app.allowed.baselining import prune as pruned
    from ppb_lint.app.request import Request
    from ppb_lint.report.written import pruned_in_words

    results, listed = pruned(Request(tuple(paths), profile, tuple(rules or ()), config=config, baseline=list))
    if listed is not None:
        print(pruned_in_words(listed.file, listed.entries, listed.gone))
    raise SystemExit(_status(results))


def _status(results: Results) -> Exit:
    from ppb_lint.report.reasons import reason_in_words

    for fault in results.faults:
        print(fault, file=sys.stderr)
    for file in results.files:
        if file.reason and file.status is Status.UNREADABLE:
            print(f"{file.path}: {reason_in_words(file.reason)}", file=sys.stderr)
    return exit_status(results, FailOn.NEVER)
