"""Writes remarks into a copy of a Word file: comments on the words that they are about, changes that are tracked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from lxml import etree
from msgspec import Struct

from ppb_lint.fix import anchoring
from ppb_lint.fix.adding import Addition, add, planned
from ppb_lint.fix.archive import with_parts
from ppb_lint.fix.commenting import START, Comments
from ppb_lint.fix.cutting import Segment, cut_text, part_before
from ppb_lint.fix.remark import Remark
from ppb_lint.fix.revising import Reviser
from ppb_lint.fix.stories import Stories
from ppb_lint.fix.stretches import Stretch, Stretches, box_around, in_one_story
from ppb_lint.model.draft import Draft, Refusal
from ppb_lint.model.finding import Edit
from ppb_lint.model.revision import Obstacle, ReviewCode
from ppb_lint.read.limits import Limits

MOST_COMMENTS = 32_767
"""Word opens no file with more of them ([MS-OI29500] 2.1.315)."""


class _Change(Struct, frozen=True):
    """One edit, ready to be made."""

    words: str
    old: tuple[Stretch, ...]
    beside: Stretch
    """Where new words go if there are no old ones."""
    before: bool


class _Planned(Struct, frozen=True):
    remark: Remark
    anchor: tuple[Stretch, ...]
    changes: tuple[_Change, ...]
    addition: Addition | None


class WordCopy:
    """A copy of one Word file, before remarks are written into it."""

    def __init__(self, data: bytes, draft: Draft, limits: Limits) -> None:
        """Open a file.

        Args:
            data: its bytes.
            draft: what was read from these very bytes.
            limits: those that it was read with.

        Raises:
            Refusal: with a ``ReviewCode``, if nothing may be written into it.
        """
        self._data = data
        self._stories = Stories(data, limits)
        self._stretches = Stretches(draft, self._stories)
        self._segments: dict[tuple[str, int], tuple[Segment, ...]] = {}

    def obstacle(self, edit: Edit) -> Obstacle | None:
        """What forbids to change these words, if anything does; to be asked before anything is written."""
        return self._stretches.obstacle(edit)

    def least(self, edit: Edit) -> Edit:
        """The part of an edit that would be tracked."""
        return self._stretches.least(edit)

    def has_room(self, remark: Remark) -> bool:
        """Whether the paragraphs of a remark can be put in; to be asked before anything is written."""
        return self._addition(remark) is not None

    def annotated(self, remarks: Iterable[Remark], when: str) -> bytes:
        """The copy with all remarks in it; the file itself where there are none.

        Args:
            remarks: whose edits have no obstacles and share no words.
            when: the time that every comment and change bears, as in ``2024-10-21T09:12:00Z``.

        Raises:
            Refusal: if there would be more comments than Word bears, or the comments that are there are damaged.
        """
        plans = [self._planned(remark) for remark in sorted(remarks, key=lambda remark: remark.span)]
        if not plans:
            return self._data
        there = sum(1 for _ in self._stories.root(self._stories.main).iter(START))
        if there + len(plans) > MOST_COMMENTS:
            raise Refusal(ReviewCode.TOO_MANY_COMMENTS, limit=MOST_COMMENTS)
        self._cut(plans)
        comments = Comments(self._stories, when)
        reviser = Reviser(when, self._stories.next_id)
        for plan in plans:
            for change in plan.changes:
                self._make(change, reviser)
            if plan.addition:
                add(plan.addition, reviser)
        for plan in plans:  # Only now: the ends of comments would tear changes apart.
            self._hang(plan, comments)
        return with_parts(self._data, {n: self._stories.serialised(root) for n, root in self._parts(plans, comments)})

    def _parts(self, plans: Sequence[_Planned], comments: Comments) -> list[tuple[str, etree._Element]]:
        names = {self._stories.main, *(change.beside.part for plan in plans for change in plan.changes)}
        return [*((name, self._stories.root(name)) for name in sorted(names)), *comments.parts.items()]

    # Planning: everything is found in the tree as it was read, before the first cut.

    def _planned(self, remark: Remark) -> _Planned:
        words = self._stretches.of(self._stretches.words_at(remark.span))
        changes = tuple(self._change(self._stretches.least(edit)) for edit in remark.edits)
        return _Planned(remark, tuple(in_one_story(words)), changes, self._addition(remark))

    def _addition(self, remark: Remark) -> Addition | None:
        if not remark.paragraphs:
            return None
        return planned(remark.span, remark.paragraphs, self._stretches, self._stories.main)

    def _change(self, edit: Edit) -> _Change:
        old = self._stretches.of(edit.span)
        if old:
            return _Change(edit.replacement, old, old[0], False)
        place = self._stretches.beside(edit.span.start)
        assert place is not None, "an edit with an obstacle"
        return _Change(edit.replacement, (), *place)

    # Cutting: all texts and runs first, so that later steps find whole elements.

    def _cut(self, plans: Sequence[_Planned]) -> None:
        cuts: defaultdict[tuple[str, int], set[int]] = defaultdict(set)
        elements: dict[tuple[str, int], etree._Element] = {}
        stretches = [s for plan in plans for s in (*self._in_body(plan.anchor), *_touched(plan))]
        for stretch in stretches:
            key = (stretch.part, stretch.ordinal)
            cuts[key] |= {stretch.start, stretch.end}
            elements[key] = stretch.element
        self._segments = {key: cut_text(element, cuts[key]) for key, element in elements.items()}
        for plan in plans:
            self._part(self._elements(self._in_body(plan.anchor)), outer=True)
            for change in plan.changes:
                self._part(self._elements(change.old or (change.beside,)), outer=False)

    def _in_body(self, stretches: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
        """The same stretches if a comment can hang on them, else none: then it hangs on whole runs."""
        hangs = stretches and stretches[0].part == self._stories.main
        return stretches if hangs and box_around(stretches[0].element) is None else ()

    def _elements(self, stretches: Iterable[Stretch]) -> list[etree._Element]:
        """The elements that now hold exactly these stretches."""
        return [
            segment.element
            for stretch in stretches
            for segment in self._segments[stretch.part, stretch.ordinal]
            if stretch.start <= segment.start and segment.end <= stretch.end
        ]

    def _part(self, elements: Sequence[etree._Element], *, outer: bool) -> None:
        """Give elements runs of their own; ``outer`` leaves what stands between the first and the last as it is."""
        wanted = set(elements)
        for element in elements:
            if element.getprevious() not in wanted and (not outer or element is elements[0]):
                part_before(element, self._stories.next_id)
            if element.getnext() not in wanted and (not outer or element is elements[-1]):
                part_before(element.getnext(), self._stories.next_id)

    # Writing.

    def _make(self, change: _Change, reviser: Reviser) -> None:
        elements = self._elements(change.old or (change.beside,))
        runs = list(dict.fromkeys(_run_of(element) for element in elements))
        if not change.old:
            reviser.insert(change.words, runs[0], runs[0], before=change.before)
            return
        deletions = reviser.delete(runs)
        if change.words:
            reviser.insert(change.words, deletions[0], runs[0], before=False)

    def _hang(self, plan: _Planned, comments: Comments) -> None:
        runs = self._runs(plan)
        if not runs:
            paragraph = anchoring.first_paragraph(self._stories)
            if paragraph is not None:
                comments.add_to_start(plan.remark.words, paragraph)
            return
        first = anchoring.with_insertion_before(anchoring.hanger(runs[0]))
        last = anchoring.with_insertion_after(anchoring.hanger(runs[-1]))
        comments.add(plan.remark.words, first, last)

    def _runs(self, plan: _Planned) -> list[etree._Element]:
        """The first and the last run of the body that a comment is on."""
        exact = self._elements(self._in_body(plan.anchor))
        elements = exact or [stretch.element for stretch in plan.anchor]
        if not elements:
            run = anchoring.first_run(self._stories)
            return [] if run is None else [run]
        part = plan.anchor[0].part
        ends = (elements[0], elements[-1])
        return [run for end in ends if (run := anchoring.anchor_in_body(end, part, self._stories)) is not None]


def _touched(plan: _Planned) -> list[Stretch]:
    return [stretch for change in plan.changes for stretch in (change.old or (change.beside,))]


def _run_of(element: etree._Element) -> etree._Element:
    run = element.getparent()
    assert run is not None, "an edit with an obstacle"
    return run
