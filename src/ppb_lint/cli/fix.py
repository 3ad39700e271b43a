"""``ppb-lint fix``: mend Markdown and plain text."""

from __future__ import annotations

import io
import sys
from typing import Annotated

import typer

from ppb_lint.cli.exits import Exit
from ppb_lint.cli.options import Config, Council, Ignore, MaxSize, Paths, RuleFolders, Select
from ppb_lint.cli.review import status_of
from ppb_lint.cli.sizes import size_in_bytes


def fix(
    paths: Paths,
    diff: Annotated[bool, typer.Option("--diff", help="Show what would change; this is what happens anyway.")] = False,
    write: Annotated[bool, typer.Option("--write", help="Change the files.")] = False,
    suggested: Annotated[
        bool, typer.Option("--suggested", help="Make fixes too that somebody should confirm, not only safe ones.")
    ] = False,
    select: Select = None,
    ignore: Ignore = None,
    profile: Council = None,
    rules: RuleFolders = None,
    config: Config = None,
    max_size: MaxSize = "250MB",
) -> None:
    """Mend what ppb-lint knows how to mend, in Markdown and plain text.

    Without --write nothing is changed and the differences are shown. PATH is a .md or .txt file or a folder of papers;
    for Word there is `ppb-lint review`. With both --diff and --write the differences are shown and made.

    Exit status: 0 when all is done, 2 when the command, the configuration or a rule file is wrong, 3 when a file could
    not be read or written.
    """
    from ppb_lint.app.copies.mending import mend_papers
    from ppb_lint.app.kept.shelf import own_shelf
    from ppb_lint.app.request import Request
    from ppb_lint.app.settled.selection import Choice
    from ppb_lint.read.limits import Limits
    from ppb_lint.report.copies import fixes_in_words

    request = Request(
        paths=tuple(paths),
        profile=profile,
        rules=tuple(rules or ()),
        choice=Choice(tuple(select or ()), tuple(ignore or ())),
        config=config,
        limits=Limits.for_size(size_in_bytes(max_size)),
        shelf=own_shelf(),
    )
    stdin = sys.stdin.buffer if sys.stdin else io.BytesIO()
    results, copies = mend_papers(request, stdin, write=write, suggested=suggested)
    for fault in results.faults:
        print(fault, file=sys.stderr)
    if diff or not write:
        print("".join(copy.shown for copy in copies), end="")
    print(*fixes_in_words(copies, written=write), sep="\n", file=sys.stderr)
    raise SystemExit(Exit.WRONG_REQUEST if results.faults else status_of(copies))
