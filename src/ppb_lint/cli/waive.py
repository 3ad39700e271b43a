"""``ppb-lint waive``: write down that something in a paper is allowed."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from ppb_lint.cli.exits import Exit


def waive(
    paper: Annotated[str, typer.Argument(metavar="PAPER", hidden=True)],
    what: Annotated[str, typer.Argument(metavar="RULE|FINGERPRINT", hidden=True)],
    because: Annotated[str, typer.Option("--because", metavar="REASON", help="Why it is right as it stands.")],
    by: Annotated[str, typer.Option("--by", metavar="NAME", help="Who allows it.")],
    until: Annotated[
        str, typer.Option("--until", metavar="DATE", help="The last day on which it is allowed, such as 2026-03-31.")
    ],
    config: Annotated[
        str | None,
        typer.Option("--config", metavar="FILE", help="The file to write to; else the nearest .ppb-lint.yaml."),
    ] = None,
) -> None:
    """Allow something in one paper, for a reason and a time.

    PAPER is the draft. RULE is the name in brackets behind a finding, such as [quarter-agreement]; a FINGERPRINT, which
    --format json tells, allows one finding only. It is written to the nearest .ppb-lint.yaml above the paper, and
    everything else in that file stays as it is. From then on the finding is listed as allowed and fails nothing, until
    the day is over.

    \b
        ppb-lint waive item-5.docx placeholder --by "A Patel" --until 2026-03-31 --because "settled in March"

    Whoever has the paper open in Word can say the same in a comment on the words:

    \b
        ppb-lint: allow placeholder until 2026-03-31
        because the grant is announced in March

    Exit status: 0 when it was written, 2 when nothing was.
    """
    from ppb_lint.app.allowed.waiving import Wish
    from ppb_lint.app.allowed.waiving import waive as written
    from ppb_lint.report.written import waiver_in_words

    done = written(Wish(paper, what, because, by, until, config))
    for fault in done.faults:
        print(fault, file=sys.stderr)
    if done.faults:
        raise SystemExit(Exit.WRONG_REQUEST)
    entry = done.entry
    print(waiver_in_words(done.file, entry.rule, entry.file, entry.by, entry.until, done.findings))
