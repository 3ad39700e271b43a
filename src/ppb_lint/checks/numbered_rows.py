"""The rows in which the numbers of a paper stand: its sections, the paragraphs of each, the items of each list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from ppb_lint.checks.base import Paper
from ppb_lint.checks.labels import Label, item_labels, paragraph_label, section_label
from ppb_lint.model.document import Heading, Paragraph
from ppb_lint.model.draft import Part

_OWN = (Part.BODY, Part.APPENDIX)
_FARTHEST = 4
"""A list that jumps farther has begun anew with a number of its own."""


class Item(Struct, frozen=True):
    """A numbered paragraph in its row."""

    paragraph: Paragraph
    label: Label


def numbered_sections(paper: Paper) -> list[Item]:
    """The numbered top sections, in the style of the first of them."""
    document = paper.document
    found = [
        Item(paragraph, label)
        for h in document.sections()
        if (label := section_label((paragraph := document.paragraphs[h.paragraph]).label))
    ]
    alike = [item for item in found if item.label.style == found[0].label.style]
    return alike if alike and alike[-1].label.number > 1 and not _restarts(alike) else []


def _restarts(row: Sequence[Item]) -> bool:
    """Whether it counts from one anew: a schedule, or another paper, follows."""
    numbers = [item.label.number for item in row]
    return 1 in numbers[2:] or numbers[1:2] == [1] != numbers[:1]


def by_section(paper: Paper) -> Iterator[tuple[Heading | None, list[Paragraph]]]:
    """The paragraphs of each top section and of each appendix; numbers start anew in every one."""
    tops = {h.paragraph: h for h in paper.document.headings if h.level == 1}
    section: Heading | None = None
    held: list[Paragraph] = []
    for paragraph in paper.document.paragraphs:
        if paragraph.index in tops:
            yield section, held
            section, held = tops[paragraph.index], []
        elif paragraph.part in _OWN and paragraph.cell is None:
            held.append(paragraph)
    yield section, held


def figure_of(section: Heading | None) -> int | None:
    """The figure of a numbered section of the paper itself."""
    label = section_label(section.number) if section and section.number and section.part is Part.BODY else None
    return label.number if label and label.style == "1" else None


def with_prefix(
    section: Heading | None, paragraphs: Iterable[Paragraph], known: Mapping[int, bool]
) -> Iterator[tuple[Item, bool]]:
    """The paragraphs numbered "n.m" of a section, and whether n should be another.

    ``known`` has the numbers of all sections, and whether the heading of each is sure. A number that does not go on
    with the row is most likely no label at all: "2.5 FTE posts are vacant".
    """
    number, last = figure_of(section), 0
    for item in _decimals(paragraphs, 1):
        own = number is None or item.label.parents == (number,)
        # The next section's number before any of this one's: its heading may be there and not be recognised.
        unseen = number is not None and not last and item.label.parents == (number + 1,) and not known.get(number + 1)
        if own or (item.label.number == last + 1 and item.label.parents[0] in known and not unseen):
            last = item.label.number
            yield item, not own


def _decimals(paragraphs: Iterable[Paragraph], depth: int) -> Iterator[Item]:
    for paragraph in paragraphs:
        label = paragraph_label(paragraph.label)
        if label and len(label.parents) == depth:
            yield Item(paragraph, label)


def rows_of_paragraphs(
    section: Heading | None, paragraphs: Sequence[Paragraph], known: Mapping[int, bool]
) -> Iterator[list[Item]]:
    whole = [item for item, _ in with_prefix(section, paragraphs, known)]
    if figure_of(section) is None:
        yield from _split(whole)
    else:
        yield whole
    for depth in (2, 3):
        yield from _split(list(_decimals(paragraphs, depth)))


def _split(items: Sequence[Item]) -> Iterator[list[Item]]:
    """Rows of items that are part of the same number."""
    row: list[Item] = []
    for item in items:
        if row and row[-1].label.before != item.label.before:
            yield row
            row = []
        row.append(item)
    yield row


def lists(section: Heading | None, paragraphs: Sequence[Paragraph]) -> Iterator[list[Item]]:
    """Lists that begin with their first number; a numbered paragraph or a heading ends them all."""
    rows: list[list[Item]] = []
    for paragraph in paragraphs:
        labels = tuple(item_labels(paragraph.label))
        if not labels:
            if paragraph.label:
                yield from _told(section, rows)
                rows = []
            continue
        label = _reading(labels, rows)
        at = next((n for n, row in enumerate(rows) if row[-1].label.form == label.form), None)
        if at is None:
            rows.append([Item(paragraph, label)])
            continue
        yield from _told(section, rows[at + 1 :])
        rows = rows[: at + 1]
        if _begins_anew(rows[at][-1], paragraph, label):
            yield from _told(section, rows[at:])
            rows[at] = []
        rows[at].append(Item(paragraph, label))
    yield from _told(section, rows)


def _begins_anew(last: Item, paragraph: Paragraph, label: Label) -> bool:
    apart = paragraph.index > last.paragraph.index + 1
    if label.number == 1:
        return apart or last.label.number > 1
    step = label.number - last.label.number
    return step > _FARTHEST or (step < 0 and apart)


def _told(section: Heading | None, rows: Iterable[list[Item]]) -> Iterator[list[Item]]:
    asked = section is not None and "recommendation" in section.concepts
    return (row for row in rows if row[0].label.number == 1 or (asked and row[0].label.number <= _FARTHEST + 1))


def _reading(labels: Sequence[Label], rows: Sequence[Sequence[Item]]) -> Label:
    """Of two readings the one that goes on with a list; "i)" begins one of Roman numerals, "c)" none."""
    for label in labels:
        if any(row[-1].label.form == label.form and row[-1].label.number + 1 == label.number for row in rows):
            return label
    return labels[0] if labels[0].number == 1 else labels[-1]
