"""``ppb-lint init``: from a folder of papers to a gate that stops faulty ones."""

from __future__ import annotations

from typing import Annotated

import typer

from ppb_lint.report.starter import Ci


def init(
    ci: Annotated[
        Ci | None,
        typer.Option("--ci", help="Where papers are checked once more; else whatever this repository looks like."),
    ] = None,
    source: Annotated[
        str | None,
        typer.Option(
            "--source",
            metavar="WHAT",
            help="What pip is to install; else this copy is fetched from where it came from.",
        ),
    ] = None,
) -> None:
    """Begin to check the papers of a repository before every commit.

    In the present folder it writes .ppb-lint.yaml, .pre-commit-config.yaml and a file for GitHub or GitLab. It asks
    nothing, writes over nothing, and says which lines to type next.

    Exit status: 0 when it is done, 2 when a file cannot be written.
    """
    from ppb_lint.app.beginning import begin
    from ppb_lint.report.beginning import begun_in_words

    begun = begin(ci, source)
    told = begun_in_words(
        begun.written,
        begun.there,
        begun.by_hand,
        begun.to_type,
        source=begun.source,
        reachable=begun.reachable,
        ci=begun.ci is not Ci.NONE,
    )
    print(*told, sep="\n")
