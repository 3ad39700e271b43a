"""Writes tracked changes into the XML of a Word file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from lxml import etree
from msgspec import Struct

from ppb_lint.fix.cutting import RUN, look_of, set_text
from ppb_lint.fix.remark import AUTHOR
from ppb_lint.model.regex import regex
from ppb_lint.read.docx_names import AUTHOR as BY
from ppb_lint.read.docx_names import DATE, ID, TEXT, WORD

INSERTION, DELETION = f"{WORD}ins", f"{WORD}del"
DELETED_TEXT = f"{WORD}delText"
_BETWEEN = frozenset({f"{WORD}proofErr"})
"""What may stand between two runs of one deletion; comments and bookmarks of others may not, or they would go too."""
_SIGNS = {"\t": f"{WORD}tab", "\n": f"{WORD}br", "\u2011": f"{WORD}noBreakHyphen", "\u00ad": f"{WORD}softHyphen"}
_WORDS = regex(f"[{''.join(_SIGNS)}]|[^{''.join(_SIGNS)}]+")
_UNWRITABLE = regex("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class Reviser(Struct, frozen=True):
    """Signs every change with our name."""

    when: str
    next_id: Callable[[], str]

    def delete(self, runs: Iterable[etree._Element]) -> list[etree._Element]:
        """Mark runs as deleted, each unbroken row of them as one change; inside others' insertions too."""
        return [self._delete(row) for row in list(_rows(list(runs)))]

    def _delete(self, row: Sequence[etree._Element]) -> etree._Element:
        deletion = self._change(DELETION, row[0])
        row[0].addprevious(deletion)
        for element in row:
            deletion.append(element)
            for text in element.iterchildren(TEXT):
                text.tag = DELETED_TEXT
        return deletion

    def insert(self, words: str, beside: etree._Element, like: etree._Element, *, before: bool) -> etree._Element:
        """Put words before or after a run or a deletion of ours.

        Args:
            like: the run whose look the words take on.
            before: on which side of ``beside``.
        """
        insertion = self.insertion(words, like)
        theirs = beside.getparent()
        if theirs is not None and theirs.tag == INSERTION:
            # Ours stays when theirs is rejected only if it does not stand inside.
            beside, before = self._parted(theirs, beside, before)
        if before:
            beside.addprevious(insertion)
        else:
            beside.addnext(insertion)
        return insertion

    def insertion(self, words: str, like: etree._Element) -> etree._Element:
        """New words that stand nowhere yet."""
        insertion = self._change(INSERTION, like)
        insertion.append(_run(words, like))
        return insertion

    def mark(self, near: etree._Element) -> etree._Element:
        """What says at the end of a paragraph that the paragraph is new."""
        return self._change(INSERTION, near)

    def is_new(self, element: etree._Element) -> bool:
        """Whether an element is a paragraph that we have put in."""
        mark = element.find(f"{WORD}pPr/{WORD}rPr/{INSERTION}")
        return mark is not None and mark.get(BY) == AUTHOR

    def _parted(self, theirs: etree._Element, at: etree._Element, before: bool) -> tuple[etree._Element, bool]:
        """Cut somebody's insertion in two; the element beside whose cut ours belongs, and on which side."""
        rest = [at, *at.itersiblings()] if before else list(at.itersiblings())
        if len(rest) == len(theirs):
            return theirs, True
        if any(element.tag not in _BETWEEN for element in rest):
            clone = theirs.makeelement(INSERTION, {str(name): str(value) for name, value in theirs.attrib.items()})
            clone.set(ID, self.next_id())
            for element in rest:
                clone.append(element)
            theirs.addnext(clone)
        return theirs, False

    def _change(self, tag: str, near: etree._Element) -> etree._Element:
        return near.makeelement(tag, {ID: self.next_id(), BY: AUTHOR, DATE: self.when})


def _rows(runs: Sequence[etree._Element]) -> Iterator[list[etree._Element]]:
    """Runs that follow each other, with what stands between them."""
    row: list[etree._Element] = []
    for run in runs:
        between = list(_up_to(row[-1], run)) if row else []
        if row and between and between[-1] is run:
            row += between
            continue
        if row:
            yield row
        row = [run]
    if row:
        yield row


def _up_to(last: etree._Element, run: etree._Element) -> Iterator[etree._Element]:
    """The siblings after an element up to a run, as far as they may stand inside one deletion."""
    for element in last.itersiblings():
        if element is not run and element.tag not in _BETWEEN:
            return
        yield element
        if element is run:
            return


def _run(words: str, like: etree._Element) -> etree._Element:
    run = like.makeelement(RUN)
    look = look_of(like)
    if look is not None:
        run.append(look)
    run.extend(text_elements(words, like))
    return run


def text_elements(words: str, near: etree._Element) -> Iterator[etree._Element]:
    """Words as elements of a run, their tabs and hyphens as Word writes them."""
    for piece in _WORDS.findall(_UNWRITABLE.sub("", words)):
        element = near.makeelement(_SIGNS.get(piece, TEXT))
        if element.tag == TEXT:
            set_text(element, piece)
        yield element
