"""Comments on a Rich Text file: whose they are, what they say, and on which words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from ppb_lint.model.codes import UnreadCode
from ppb_lint.model.draft import MarkKind
from ppb_lint.model.span import Span
from ppb_lint.read.rtf_flow import Flow
from ppb_lint.read.writing import Writing

_Place = tuple[Flow, int, int]
"""A flow, one of its paragraphs, and how far in it."""


class _Remark(Struct):
    """One comment while it is read."""

    at: _Place
    author: str
    words: Flow
    id: str = ""


class Remarks:
    """All comments of a file; their ranges are told by numbers before they are."""

    def __init__(self) -> None:
        self._bounds: dict[tuple[str, str], _Place] = {}
        self._author = ""
        self._found: list[_Remark] = []

    def take(self, what: str, said: str, flow: Flow) -> None:
        """What a group beside the text says: where a range begins or ends, whose a comment is, on which range it is."""
        if what == "atnauthor":
            self._author = said
        elif what != "atnref":
            self._bounds.setdefault((what, said), _here(flow))
        elif self._found:
            self._found[-1].id = said

    def begin(self, flow: Flow, most: int) -> Flow:
        """A comment begins that hangs on this place; what its words are written to."""
        words = Flow(flow.part, most)
        self._found.append(_Remark(_here(flow), self._author, words))
        self._author = ""
        return words

    def into(self, writing: Writing, starts: Mapping[int, Sequence[int]]) -> None:
        """Mark the words that comments are on.

        Args:
            writing: the draft, in which everything stands.
            starts: for each flow, by its identity, where its paragraphs begin and where it ends.
        """
        for remark in self._found:
            start, end = (
                _place_of(self._bounds.get((what, remark.id), remark.at), starts) for what in ("atrfstart", "atrfend")
            )
            note = "\n".join(line.text for line in remark.words.lines).strip()
            writing.mark(MarkKind.COMMENT, Span(min(start, end), end), author=remark.author, note=note)
            writing.miss(UnreadCode.COMMENTS)


def _here(flow: Flow) -> _Place:
    return flow, len(flow.lines), flow.length


def _place_of(place: _Place, starts: Mapping[int, Sequence[int]]) -> int:
    flow, line, further = place
    known = starts.get(id(flow), (0,))
    return min(known[min(line, len(known) - 1)] + further, known[-1])
