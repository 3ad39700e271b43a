"""Takes what we wrote into a Word file out of it again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml import etree
from msgspec import Struct

from ppb_lint.fix.archive import with_parts
from ppb_lint.fix.commenting import COMMENT, END, REFERENCE, START
from ppb_lint.fix.cutting import LOOK, RUN
from ppb_lint.fix.remark import AUTHOR
from ppb_lint.fix.revising import DELETED_TEXT, DELETION, INSERTION
from ppb_lint.fix.stories import Stories
from ppb_lint.fix.threads import forget
from ppb_lint.model.draft import Draft, MarkKind
from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span
from ppb_lint.read.docx_names import AUTHOR as BY
from ppb_lint.read.docx_names import DATE, ID, TEXT, WORD
from ppb_lint.read.limits import Limits

_WAIVER = regex(r"\s*ppb-lint:\s*allow\b", re.IGNORECASE)
_STORIES = frozenset({"header", "footer", "footnotes", "endnotes"})


class Waiting(Struct, frozen=True):
    """Changes of ours that nobody has settled."""

    words: tuple[Span, ...] = ()
    """The words that would be replaced; empty spans where words would be put in."""
    places: frozenset[int] = frozenset()
    """The ends of paragraphs behind which new ones would stand."""

    def replaces(self, span: Span) -> bool:
        """Whether these words would be replaced."""
        return any(words.contains(span) for words in self.words)

    def adds_at(self, place: int) -> bool:
        """Whether a new paragraph would stand at the end, or the beginning, of a paragraph there."""
        return bool({place, place - 1} & self.places)


def is_ours(draft: Draft) -> bool:
    """Whether a draft bears comments or changes of ours."""
    return any(mark.author == AUTHOR for mark in draft.marks)


def withdrawn(data: bytes, limits: Limits) -> bytes:
    """The file as it was before we wrote into it: our comments are gone, our changes that still wait are rejected.

    What somebody has accepted is theirs now and stays. For refusals see ``Stories``.
    """
    stories = Stories(data, limits)
    parts = _without_comments(stories, waivers=False)
    for part in _story_parts(stories):
        root = stories.root(part)
        if _reject(root):
            parts[part] = root
    return with_parts(data, {name: stories.serialised(root) for name, root in parts.items()}) if parts else data


def without_comments(data: bytes, limits: Limits, *, waivers: bool) -> bytes:
    """The file without our comments, and without the comments of others that allow a finding, where that is asked."""
    stories = Stories(data, limits)
    parts = _without_comments(stories, waivers=waivers)
    return with_parts(data, {name: stories.serialised(root) for name, root in parts.items()}) if parts else data


def count_comments(data: bytes, limits: Limits) -> int:
    """How many comments a file has, whoever made them."""
    stories = Stories(data, limits)
    link = stories.link("comments")
    return sum(1 for _ in stories.root(link.target).iter(COMMENT)) if link else 0


def signed_when(data: bytes, limits: Limits) -> str | None:
    """The time that our comments in a file bear; None where there are none."""
    stories = Stories(data, limits)
    link = stories.link("comments")
    ours = (c.get(DATE) for c in stories.root(link.target).iter(COMMENT) if c.get(BY) == AUTHOR) if link else iter(())
    return next(ours, None)


def waiting(draft: Draft) -> Waiting:
    """What waits in a file with changes of ours, in the places of the withdrawn file.

    Changes side by side are told as one, since Word may hold the words of one edit in several places.
    """
    ours = [mark for mark in draft.marks if mark.author == AUTHOR]
    paragraphs = {block.span for block in draft.blocks}
    deleted = {mark.span.start for mark in ours if mark.kind is MarkKind.DELETION}
    words: list[Span] = []
    places: set[int] = set()
    moved = 0
    for mark in ours:
        start = mark.span.start + moved
        if mark.kind is MarkKind.DELETION:
            _join(words, Span(start, start + len(mark.note)))
            moved += len(mark.note)
        elif mark.kind is MarkKind.INSERTION:
            moved -= len(mark.span)
            if mark.span in paragraphs and not deleted & {mark.span.start, mark.span.end}:
                places.add(start - 1)
                moved -= 1
            else:
                _join(words, Span(start, start))
    return Waiting(tuple(words), frozenset(places))


def _join(found: list[Span], span: Span) -> None:
    if found and found[-1].end == span.start:
        found[-1] = found[-1].to(span)
    else:
        found.append(span)


def _story_parts(stories: Stories) -> Iterator[str]:
    yield stories.main
    linked = (link.target for link in stories.links if link.type in _STORIES and not link.external)
    yield from (part for part in dict.fromkeys(linked) if part in stories)


def _without_comments(stories: Stories, *, waivers: bool) -> dict[str, etree._Element]:
    link = stories.link("comments")
    if link is None:
        return {}
    root, body = stories.root(link.target), stories.root(stories.main)
    unwanted = [c for c in root.iter(COMMENT) if c.get(BY) == AUTHOR or (waivers and _is_waiver(c))]
    if not unwanted:
        return {}
    ids = {comment.get(ID) for comment in unwanted}
    threads = forget(unwanted, stories)
    _remove(unwanted)
    anchors = [element for element in body.iter(START, END, REFERENCE) if element.get(ID) in ids]
    _remove(_sign_of(anchor) for anchor in anchors)
    return {link.target: root, stories.main: body, **threads}


def _is_waiver(comment: etree._Element) -> bool:
    return _WAIVER.match("".join(text.text or "" for text in comment.iter(TEXT))) is not None


def _sign_of(anchor: etree._Element) -> etree._Element:
    """The anchor, or the run that holds nothing else."""
    run = anchor.getparent()
    alone = run is not None and run.tag == RUN and all(e is anchor or e.tag == LOOK for e in run)
    return run if alone and run is not None else anchor


def _reject(root: etree._Element) -> bool:
    """Reject every change of ours; whether there was any."""
    added = [change for change in root.iter(INSERTION) if change.get(BY) == AUTHOR]
    paragraphs = [p for change in added for p in _paragraph_ended_by(change)]
    _remove((*added, *paragraphs))
    taken = [change for change in root.iter(DELETION) if change.get(BY) == AUTHOR]
    for change in taken:
        for text in change.iter(DELETED_TEXT):
            text.tag = TEXT
        for element in change:
            change.addprevious(element)
    _remove(taken)
    return bool(added or taken)


def _paragraph_ended_by(change: etree._Element) -> Iterator[etree._Element]:
    """The paragraph that an insertion added, if it is the mark at a paragraph's end."""
    look = change.getparent()
    if look is not None and look.tag == LOOK:
        yield next(look.iterancestors(f"{WORD}p"))


def _remove(elements: Iterable[etree._Element]) -> None:
    for element in list(elements):
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
