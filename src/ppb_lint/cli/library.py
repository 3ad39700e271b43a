"""``ppb-lint library``: the earlier papers of a council, so that drafts can be compared with them."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ppb_lint import __version__
from ppb_lint.cli.exits import Exit
from ppb_lint.cli.options import Config, Council, MaxSize
from ppb_lint.cli.sizes import size_in_bytes

if TYPE_CHECKING:
    from ppb_lint.app.earlier.reports_in import Reader


class ShownAs(StrEnum):
    """For whom something is printed."""

    TERMINAL = "terminal"
    JSON = "json"


library = typer.Typer(
    help="Keep an index of earlier papers, with which check --against finds what was carried over.",
    rich_markup_mode=None,
    no_args_is_help=True,
)
_File = Annotated[
    str | None,
    typer.Option("--library", metavar="FILE", help="Where the library lies; else where .ppb-lint.yaml says."),
]


@library.command("add")
def add(
    folders: Annotated[list[str] | None, typer.Argument(metavar="[FOLDER]...", hidden=True)] = None,
    file: _File = None,
    config: Config = None,
    profile: Council = None,
    max_size: MaxSize = "250MB",
) -> None:
    """Put the papers of folders into the library.

    It is made where there is none, and stays on this machine. Papers that are in it and have not changed are passed
    over, and papers that are gone are taken out. Without a FOLDER those are looked through again that were added
    before. The run may be stopped and begun again at any time. A library that is damaged is put aside and made anew.

    Exit status: 0 when all papers were read, 2 when the command or the configuration is wrong, 3 when a paper could not
    be read.
    """
    from ppb_lint.app.earlier.filling import fill
    from ppb_lint.report.library import filled_in_words

    filled = fill(folders or (), *_settled(file, config, profile, max_size))
    print(*filled_in_words(filled), sep="\n")
    raise SystemExit(Exit.NOT_CHECKED if filled.refused else Exit.CLEAN)


@library.command("show")
def show(
    paper: Annotated[str, typer.Argument(metavar="PAPER", hidden=True)],
    format: Annotated[
        ShownAs, typer.Option("--format", help="terminal is for people, json for programs.")
    ] = ShownAs.TERMINAL,
    file: _File = None,
    config: Config = None,
    profile: Council = None,
    max_size: MaxSize = "250MB",
) -> None:
    """Tell which earlier papers a paper was made from.

    Paragraph by paragraph, and which paragraphs stand in so many papers that they are nobody's in particular. PAPER is
    a draft, or a paper that is in the library itself.
    """
    from ppb_lint.app.earlier.lineage import lineages
    from ppb_lint.report.library import lineage_in_words, lineages_as_json

    found = list(lineages(paper, *_settled(file, config, profile, max_size)))
    if format is ShownAs.JSON:
        print(lineages_as_json(found, __version__), end="")
    else:
        for one in found:
            print(*lineage_in_words(one), sep="\n")
    if not found:
        print(f"{paper} holds no report.", file=sys.stderr if format is ShownAs.JSON else sys.stdout)
    raise SystemExit(Exit.CLEAN if found else Exit.NOT_CHECKED)


@library.command("remove")
def remove(
    papers: Annotated[list[str], typer.Argument(metavar="PAPER...", hidden=True)],
    file: _File = None,
    config: Config = None,
) -> None:
    """Take papers out of the library.

    PAPER is a paper or a folder of papers. The papers themselves stay where they are.
    """
    from ppb_lint.app.earlier.filling import take_out
    from ppb_lint.report.counts import several

    place, _ = _settled(file, config, None, "250MB")
    print(f"{several(take_out(papers, place), 'file')} taken out of {place}.")


def _settled(file: str | None, config: str | None, profile: str | None, max_size: str) -> tuple[Path, Reader]:
    from ppb_lint.app.earlier.library_place import library_place
    from ppb_lint.app.earlier.reports_in import Reader
    from ppb_lint.read.limits import Limits

    place, known, council = library_place(file, config, profile)
    return place, Reader(known.profiles, council, Limits.for_size(size_in_bytes(max_size)))
