"""What came of papers that were to be reviewed or mended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ppb_lint.model.revision import Copied
from ppb_lint.report.counts import several
from ppb_lint.report.printable import printable
from ppb_lint.report.reasons import reason_in_words


def reviews_in_words(copies: Iterable[Copied]) -> Iterator[str]:
    """One line for each paper: where its copy is, and what is in it."""
    for copy in copies:
        yield f"{printable(copy.path)}: {_review(copy)}"


def cleanings_in_words(copies: Iterable[Copied]) -> Iterator[str]:
    """The same for papers that comments were taken out of."""
    for copy in copies:
        done = f"{several(copy.comments, 'comment')} taken away, {_where(copy)}" if copy.copy else _refused(copy)
        yield f"{printable(copy.path)}: {done}"


def fixes_in_words(copies: Iterable[Copied], *, written: bool) -> Iterator[str]:
    """The same for texts that were mended in place."""
    for copy in copies:
        yield f"{printable(copy.path)}: {_fixes(copy, written)}"


def _review(copy: Copied) -> str:
    if copy.copy is None:
        return _refused(copy)
    said = f"{several(copy.comments, 'comment')}, {several(copy.changes, 'tracked change')}"
    if copy.told:
        said += f" ({several(copy.told, 'more fix' if copy.told == 1 else 'more fixe')} in comments only)"
    return f"{said}, {_where(copy)}"


def _where(copy: Copied) -> str:
    return f"{'as before in' if copy.already else 'written to'} {printable(copy.copy or '')}"


def _fixes(copy: Copied, written: bool) -> str:
    if copy.reason:
        return _refused(copy)
    more = f", {copy.told} left for you to make" if copy.told else ""
    if not copy.changes:
        return f"nothing to mend{more}"
    fixes = "1 fix" if copy.changes == 1 else f"{copy.changes} fixes"
    return f"{fixes} {'made' if written else 'to be made'}{more}"


def _refused(copy: Copied) -> str:
    if copy.reason is None:
        return "nothing was written"
    return reason_in_words(copy.reason)
