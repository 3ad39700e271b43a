"""Whether sections, paragraphs and items of lists are numbered one after the other, each with its section's number."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct

from ppb_lint.checks.base import Check, NoOptions, Paper
from ppb_lint.checks.labels import paragraph_label
from ppb_lint.checks.numbered_rows import (
    Item,
    by_section,
    figure_of,
    lists,
    numbered_sections,
    rows_of_paragraphs,
    with_prefix,
)
from ppb_lint.checks.running_numbers import running_row
from ppb_lint.checks.section_order import moved
from ppb_lint.checks.sections import slots
from ppb_lint.model.document import Heading, Kind, Paragraph
from ppb_lint.model.finding import Hit
from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span

_WORD = regex(r"\S+")


class Break(Struct, frozen=True):
    """A place where a row is broken."""

    item: Item
    case: str
    before: Item | None
    due: str
    sure: bool = False
    """Whether what comes after proves which number is due."""
    last: bool = False
    """Whether nothing comes after it in its row."""

    @property
    def mended(self) -> str:
        """The number that it should bear; "" where others would have to change too, or one may have been lost."""
        return self.due if self.sure or (self.last and self.case == "repeat") else ""


def _run(paper: Paper, _options: NoOptions) -> Iterator[Hit]:
    if paper.document.kind in (Kind.AGENDA, Kind.MINUTES):
        return  # Their numbers are those of the council's minute book.
    tops = numbered_sections(paper)
    for found in _breaks(paper, tops, from_one=False):
        if not _is_there(paper, found):
            yield _hit(paper, found, _fact_of_section(paper, found))
    through = running_row(paper)
    yield from (_hit(paper, found) for found in _breaks(paper, through))
    numbers = _numbers(paper, tops)
    for section, paragraphs in by_section(paper):
        yield from _misplaced(paper, section, paragraphs, numbers)
        rows = (*rows_of_paragraphs(section, paragraphs, numbers), *lists(section, paragraphs))
        for row in (row for row in rows if not row or row[0] not in through):
            from_one = figure_of(section) is not None and len(row[0].label.parents) < 2 if row else True
            yield from (_hit(paper, found) for found in _breaks(paper, row, from_one=from_one))


def _numbers(paper: Paper, tops: Sequence[Item]) -> dict[int, bool]:
    """The numbers of the sections, and whether the heading of each is sure to have been recognised.

    It is in the form "5.0", and where another paragraph than the accused bears its first number too.
    """
    labels = Counter(p.label.rstrip(".") for p in paper.document.paragraphs)
    return {
        item.label.number: item.label.after.startswith(".0") or labels[f"{item.label.number}.1"] > 1
        for item in tops
        if item.label.style == "1"
    }


def _misplaced(
    paper: Paper, section: Heading | None, paragraphs: Iterable[Paragraph], known: Mapping[int, bool]
) -> Iterator[Hit]:
    """Paragraphs that go on with the row of their section under the number of another."""
    for item, is_wrong in with_prefix(section, paragraphs, known):
        if is_wrong and section:
            due = f"{figure_of(section)}.{item.label.number}{item.label.after}"
            values = {"said": item.paragraph.label, "section": section.number or "", "due": due}
            yield _hit_at(paper, item, "prefix", {**values, "before": ""}, due)


def _breaks(paper: Paper, row: Sequence[Item], *, from_one: bool = True) -> Iterator[Break]:
    """The places where a row leaves out a number, repeats one or goes back."""
    numbers = frozenset(item.label.number for item in row)
    last = 0 if from_one or not row else row[0].label.number - 1
    for at, item in enumerate(row):
        number, due = item.label.number, last + 1
        following = row[at + 1].label.number if at + 1 < len(row) else None
        if number == due:
            last = number
            continue
        sure, strays = following == due + 1, following == due < number
        case = _case(number, last, at)
        if sure:
            last = due
        elif not strays and (number >= last or following == number + 1):
            last = number
        elsewhere = not (sure or strays) and number > due and frozenset(range(due, number)) <= numbers
        told = Break(item, case, row[at - 1] if at else None, item.label.with_number(due), sure, following is None)
        if not elsewhere and not _excused(paper, told):
            yield told


def _case(number: int, last: int, at: int) -> str:
    if at == 0:
        return "first"
    return "repeat" if number == last else "gap" if number > last else "back"


def _excused(paper: Paper, found: Break) -> bool:
    """Whether a row may begin late, after a paragraph without a number, or the number stands there after all."""
    return (found.case == "first" and not _under_heading(paper, found.item)) or _loose(paper, found)


def _under_heading(paper: Paper, item: Item) -> bool:
    above = item.paragraph.index - 1
    return any(h.paragraph == above for h in paper.document.headings)


def _loose(paper: Paper, found: Break) -> bool:
    """Whether a number that seems to be left out stands between the two all the same, in a table or in a line."""
    text = paper.document.text
    end = found.item.paragraph.span.start
    start = found.before.paragraph.span.start if found.before else text.rfind("\n", 0, max(end - 1, 0)) + 1
    label = found.item.label
    first = (found.before.label.number if found.before else 0) + 1
    between = text[start:end]
    return any(_written_as(label.with_number(n), label.before).search(between) for n in range(first, label.number))


@lru_cache(maxsize=256)
def _written_as(shown: str, before: str) -> re.Pattern[str]:
    bare = re.escape(shown.strip("().") if not before.endswith(".") else shown.rstrip("."))
    closed = "" if before.endswith(".") else r"(?:\)|\.(?!\d))"
    return re.compile(rf"(?m)^\W{{0,4}}{bare}\b|(?<![\w.]){bare}{closed}(?![\w.]*\d)")


def _is_there(paper: Paper, found: Break) -> bool:
    """Whether a section that seems to be left out has paragraphs, or its title somewhere in a table."""
    if found.case != "gap" or found.sure or found.before is None:
        return False
    left_out = range(found.before.label.number + 1, found.item.label.number)
    between = paper.document.paragraphs[found.before.paragraph.index : found.item.paragraph.index]
    labels = (paragraph_label(p.label) for p in between)
    parents = {label.parents[0] for label in labels if label}
    loose = set(paper.document.loose_titles)
    return bool(parents & set(left_out)) or any(s.form.concept in loose for s in slots(paper) if not s.headings)


def _fact_of_section(paper: Paper, found: Break) -> str:
    """Names the section by which the row was broken: it is missing, has moved or stands there twice, and is told so."""
    own, before = found.item.paragraph.index, found.before.paragraph.index if found.before else None
    if before is None:
        return f"heading:{own}"
    if found.item.label.number == (found.before.label.number if found.before else 0):
        concepts = {h.paragraph: h.concepts for h in paper.document.headings}
        return f"heading:{own if concepts.get(own) == concepts.get(before) else before}"
    if found.case != "gap" or any(heading.paragraph == own for heading, *_ in moved(paper)):
        return f"heading:{own}"
    return next(_left_out(paper, before, own), f"heading:{own}")


def _left_out(paper: Paper, before: int, after: int) -> Iterator[str]:
    """The sections that the template has between two others, where the paper has none of them."""
    places = slots(paper)
    at = {h.paragraph: n for n, slot in enumerate(places) for h in slot.headings}
    for slot in places[at.get(before, len(places)) + 1 : at.get(after, 0)]:
        yield f"heading:{slot.headings[0].paragraph}" if slot.headings else f"section:{slot.form.concept}"


def _hit(paper: Paper, found: Break, fact: str = "") -> Hit:
    values = {
        "said": found.item.paragraph.label,
        "before": found.before.paragraph.label if found.before else "",
        "due": found.due,
        "section": "",
    }
    case = "slip" if found.sure and found.case != "first" else found.case
    return _hit_at(paper, found.item, case, values, found.mended, fact)


def _hit_at(paper: Paper, item: Item, case: str, values: dict[str, str], due: str, fact: str = "") -> Hit:
    span, typed = _place(paper, item.paragraph)
    values = {**values, "expected": due if typed else ""}
    return Hit(span, values, case, fact or f"number:{item.paragraph.index}")


def _place(paper: Paper, paragraph: Paragraph) -> tuple[Span, bool]:
    """The typed number; the first word where Word counts by itself and the page alone shows the number."""
    text = paper.document.text
    # Only a typed number stands between the beginning of the paragraph and its words, with a mark or two about it.
    at = text.find(paragraph.label, paragraph.span.start, paragraph.body.start)
    if at >= 0:
        return Span(at, at + len(paragraph.label)), True
    word = _WORD.search(text, paragraph.body.start, paragraph.body.end)
    return (Span(word.start(), word.end()) if word else paragraph.body), False


CHECK = Check(
    name="numbering",
    run=_run,
    options=NoOptions,
    offers=frozenset({"said", "before", "due", "section", "expected"}),
    cases=frozenset({"gap", "repeat", "back", "first", "slip", "prefix"}),
)
