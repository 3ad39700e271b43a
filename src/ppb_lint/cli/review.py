"""``ppb-lint review``: write what is wrong into a copy of the draft."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from ppb_lint.cli.exits import Exit
from ppb_lint.cli.options import Against, Config, Council, Ignore, MaxSize, Paths, RuleFolders, Select
from ppb_lint.cli.sizes import size_in_bytes
from ppb_lint.model.revision import Copied, ReviewCode

if TYPE_CHECKING:
    from ppb_lint.app.request import Request


def review(
    paths: Paths,
    output: Annotated[
        str | None,
        typer.Option("-o", "--output", metavar="FOLDER", help="Where the copies go; else beside each draft."),
    ] = None,
    notes: Annotated[bool, typer.Option("--notes", help="Tell notes too, not only errors and warnings.")] = False,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Replace a copy from before, even if somebody has worked in it.")
    ] = False,
    letter: Annotated[
        str | None,
        typer.Option("--letter", metavar="FILE", help="Write a letter to the author too, to a .md or .html file."),
    ] = None,
    clean: Annotated[
        bool, typer.Option("--clean", help="Instead, take the comments of ppb-lint away again, into a copy.")
    ] = False,
    waivers: Annotated[
        bool, typer.Option("--waivers", help="With --clean: take away comments that allow a finding too.")
    ] = False,
    select: Select = None,
    ignore: Ignore = None,
    profile: Council = None,
    rules: RuleFolders = None,
    config: Config = None,
    against: Against = None,
    max_size: MaxSize = "250MB",
) -> None:
    """Write a copy of each draft with comments and tracked changes.

    draft.docx stays as it is; draft.reviewed.docx has a comment on the words of every finding, and where ppb-lint
    knows what would mend it, a tracked change to accept or reject in Word. PATH is a Word file or a folder of papers.

    Exit status: 0 when every copy was written, 2 when the command, the configuration or a rule file is wrong, 3 when a
    paper could not be reviewed.
    """
    from ppb_lint.app.kept.shelf import own_shelf
    from ppb_lint.app.request import Request
    from ppb_lint.app.settled.selection import Choice
    from ppb_lint.read.limits import Limits

    request = Request(
        paths=tuple(paths),
        profile=profile,
        rules=tuple(rules or ()),
        choice=Choice(tuple(select or ()), tuple(ignore or ())),
        config=config,
        limits=Limits.for_size(size_in_bytes(max_size)),
        shelf=own_shelf(),
        against=against,
    )
    if clean:
        raise SystemExit(_cleaned(request, output, waivers, overwrite))
    raise SystemExit(_reviewed(request, output, letter, notes, overwrite))


def _reviewed(request: Request, output: str | None, letter: str | None, notes: bool, overwrite: bool) -> Exit:
    from ppb_lint.app.copies.letters import require_known, write_letter
    from ppb_lint.app.copies.reviewing import Wishes, review
    from ppb_lint.report.copies import reviews_in_words

    if letter is not None:
        require_known(letter)
    stdin = sys.stdin.buffer if sys.stdin else io.BytesIO()
    results, copies = review(request, stdin, Wishes(output, notes, overwrite))
    for fault in results.faults:
        print(fault, file=sys.stderr)
    print(*reviews_in_words(copies), sep="\n")
    if letter is not None:
        write_letter(results, copies, letter, notes=notes, overwrite=overwrite)
    return Exit.WRONG_REQUEST if results.faults else status_of(copies)


def _cleaned(request: Request, output: str | None, waivers: bool, overwrite: bool) -> Exit:
    from ppb_lint.app.copies.cleaning import clean
    from ppb_lint.report.copies import cleanings_in_words

    copies = tuple(clean(request.paths, output, request.limits, waivers=waivers, overwrite=overwrite))
    print(*cleanings_in_words(copies), sep="\n")
    return status_of(copies)


def status_of(copies: Iterable[Copied]) -> Exit:
    """3 where a paper that somebody asked for was not dealt with."""
    refused = [copy for copy in copies if copy.reason and copy.reason.code != ReviewCode.IS_COPY]
    return Exit.NOT_CHECKED if refused else Exit.CLEAN
