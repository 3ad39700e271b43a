"""The marks ``«`` and ``»`` in an example: what a rule is to accuse, and nothing else."""

from __future__ import annotations

from ppb_lint.model.span import Span

OPEN, CLOSE = "«", "»"


def unmarked(text: str) -> tuple[str, tuple[Span, ...]]:
    """The text without its marks, and the stretches that they stood round, in the order in which they begin.

    Raises:
        ValueError: a mark without its partner.
    """
    plain: list[str] = []
    open_at: list[int] = []
    found: list[Span] = []
    for sign in text:
        if sign == OPEN:
            open_at.append(len(plain))
        elif sign == CLOSE and not open_at:
            raise ValueError(CLOSE)
        elif sign == CLOSE:
            found.append(Span(open_at.pop(), len(plain)))
        else:
            plain.append(sign)
    if open_at:
        raise ValueError(OPEN)
    return "".join(plain), tuple(sorted(found))
