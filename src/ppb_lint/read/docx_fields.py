"""Fields of Word: codes that nobody sees, and the results that Word put in their place."""

from __future__ import annotations

from lxml import etree

from ppb_lint.read.docx_names import COMPATIBILITY, WORD

FIELD_SIGN = f"{WORD}fldChar"
SIGN_KIND = f"{WORD}fldCharType"
_UNSEEN = (f"{WORD}del", f"{WORD}moveFrom", f"{COMPATIBILITY}Fallback")


class Fields:
    """The fields around the present place, outermost first."""

    __slots__ = ("_starts", "codes", "depth")

    def __init__(self) -> None:
        self.codes = 0
        """How many fields are still at their codes; then no words are seen."""
        self.depth = 0
        self._starts: list[int | None] = []

    def begin(self) -> None:
        """A field begins with its code."""
        self._starts.append(None)
        self.depth += 1
        self.codes += 1

    def separate(self, at: int) -> None:
        """The innermost field's result begins here."""
        if self._starts and self._starts[-1] is None:
            self._starts[-1] = at
            self.codes -= 1

    def begin_result(self, at: int) -> None:
        """A field begins that keeps its code in an attribute."""
        self._starts.append(at)
        self.depth += 1

    def end(self) -> int | None:
        """The innermost field ends: where its result began, None if it had none."""
        if not self._starts:
            return None
        start = self._starts.pop()
        self.depth -= 1
        if start is None:
            self.codes -= 1
        return start


def unclosed(story: etree._Element) -> frozenset[etree._Element]:
    """The signs that begin a field which never ends: taken at their word they would swallow all that follows."""
    begun: list[etree._Element] = []
    for sign in story.iter(FIELD_SIGN):
        if next(sign.iterancestors(*_UNSEEN), None) is not None:
            continue
        kind = sign.get(SIGN_KIND)
        if kind == "begin":
            begun.append(sign)
        elif kind == "end" and begun:
            begun.pop()
    return frozenset(begun)
