"""The level of each heading: by the numbers of a paper that numbers its sections, by the looks in one that does not."""

from __future__ import annotations

from collections.abc import Sequence

from ppb_lint.model.draft import Part
from ppb_lint.structure.candidates import Candidate

_PARENTS = frozenset({"implications", "options"})
_END_MATTER = frozenset({"background-papers", "appendices", "glossary"})


def levelled(found: Sequence[tuple[Candidate, Part]]) -> list[tuple[Candidate, int, Part]]:
    own = [candidate for candidate, part in found if part is Part.BODY]
    level_of = _Numbers(own) if _goes_by_numbers(own) else _Looks(own)
    told: list[tuple[Candidate, int, Part]] = []
    parent: Candidate | None = None
    for candidate, part in found:
        if part is Part.APPENDIX:
            level = 1 if candidate.names_appendix else 2 + candidate.sub_numbered
        else:
            level = level_of(candidate, parent)
        if level == 1:
            parent = candidate
        told.append((candidate, level, part))
    return told


def _goes_by_numbers(own: Sequence[Candidate]) -> bool:
    # Where headings are set apart and have no numbers, "8. Legal implications: none." is a numbered paragraph.
    marked = any(_is_set_apart(c) and c.named.concepts and not c.top_numbered for c in own)
    numbered = sum(c.top_numbered and not (marked and _is_paragraph(c)) for c in own)
    return numbered >= 3 or any(c.zero_numbered for c in own) or (numbered > 0 and numbered * 2 >= len(own))


def _is_set_apart(candidate: Candidate) -> bool:
    return bool(candidate.line.block.level) or candidate.line.block.bold


def _is_paragraph(candidate: Candidate) -> bool:
    return len(candidate.rest) > 0 and not _is_set_apart(candidate)


class _Numbers:
    """Levels of headings in a paper that numbers them; one without a number is mostly a sub-heading."""

    def __init__(self, own: Sequence[Candidate]) -> None:
        self._numbered = {concept for c in own if c.top_numbered for concept in c.named.concepts}

    def __call__(self, candidate: Candidate, parent: Candidate | None) -> int:
        if candidate.top_numbered:
            return 1 if candidate.named.whole or not candidate.line.paragraph.cell else 2
        if candidate.label:
            return 1 + max(1, candidate.label.rstrip(".").count("."))
        if parent is None or _END_MATTER & set(candidate.named.concepts):
            return 1
        return 1 if self._number_was_forgotten(candidate, parent) else 2

    def _number_was_forgotten(self, candidate: Candidate, parent: Candidate) -> bool:
        """A known title that looks like the numbered ones, of which none has its topic."""
        new = candidate.named.whole and not set(candidate.named.concepts) & self._numbered
        alike = candidate.capitals and parent.capitals and not candidate.line.paragraph.cell
        return new and alike and not _PARENTS & set(parent.named.concepts)


class _Looks:
    """Levels of headings without numbers, by how they are set in this paper."""

    def __init__(self, own: Sequence[Candidate]) -> None:
        levels = [c.line.block.level for c in own if c.line.block.level and c.named.concepts]
        self._top_style = min(levels, default=min((c.line.block.level for c in own if c.line.block.level), default=1))
        self._styled = any(c.line.block.level for c in own)
        named = [c for c in own if c.named.concepts and not _PARENTS & set(c.named.concepts)]
        self._capitals = sum(c.capitals for c in named) * 2 > len(named)

    def __call__(self, candidate: Candidate, parent: Candidate | None) -> int:
        if candidate.line.paragraph.cell:
            return 2 if parent else 1
        if candidate.line.block.level:
            return max(1, candidate.line.block.level - self._top_style + 1)
        if candidate.label and not candidate.top_numbered:
            return 2
        if self._styled and not candidate.capitals:
            return 2 if parent else 1
        if self._capitals:
            return 1 if candidate.capitals or parent is None else 2
        return 1 if candidate.named.concepts or parent is None else 2
