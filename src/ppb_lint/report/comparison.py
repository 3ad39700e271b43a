"""What came of holding a paper beside an earlier one, in a few lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ppb_lint.model.comparison import ComparedWith, Differences, EarlierPaper, FoundBy
from ppb_lint.report.dates import day_in_words
from ppb_lint.report.printable import printable, shortened

_MOST = 6  # Names in one line; of the rest the number is told.
_LONGEST = 60


def comparison_in_words(compared: ComparedWith) -> Iterator[str]:
    """One sentence that names the earlier paper, and one for each kind of difference that there is."""
    found = compared.differences
    how = ", found in the library" if compared.found_by is FoundBy.LIBRARY else ""
    same = f"{found.kept} of {found.sentences} sentences are the same" if found.sentences else "nothing to compare"
    yield f"Compared with the {paper_in_words(compared.paper)} ({printable(compared.paper.path)}{how}): {same}."
    yield from _sections_in_words(found)
    yield from _header_in_words(found)
    if found.unchanged_indicators:
        yield f"Every number is the same as then: {_listed(found.unchanged_indicators)}."


def paper_in_words(paper: EarlierPaper) -> str:
    """``Quarter 1 paper of 3 September 2024``, as much of it as is known."""
    quarters = [str(quarter) for quarter in paper.quarters]
    period = f"Quarter {quarters[0]} paper" if len(quarters) == 1 else "paper"
    if len(quarters) > 1:
        period = f"Quarters {', '.join(quarters[:-1])} and {quarters[-1]} paper"
    if paper.meeting:
        return f"{period} of {day_in_words(paper.meeting)}"
    return f"{period} for {paper.financial_year}" if paper.financial_year else period


def comparison_as_json(compared: ComparedWith) -> dict[str, Any]:
    """The same for other programs."""
    paper, found = compared.paper, compared.differences
    return {
        "path": paper.path,
        "found_by": compared.found_by.value,
        "subject": paper.subject,
        "board": paper.board,
        "meeting": paper.meeting,
        "quarters": list(paper.quarters),
        "financial_year": paper.financial_year,
        "sections_gone": list(found.sections_gone),
        "sections_new": list(found.sections_new),
        "fields_gone": list(found.fields_gone),
        "fields_new": list(found.fields_new),
        "changed": [{"field": c.label, "before": c.before, "after": c.after} for c in found.changed],
        "unchanged_indicators": list(found.unchanged_indicators),
        "sentences": found.sentences,
        "sentences_kept": found.kept,
    }


def _sections_in_words(found: Differences) -> Iterator[str]:
    if found.sections_gone:
        yield f"Sections that are gone: {_listed(found.sections_gone)}."
    if found.sections_new:
        yield f"Sections that are new: {_listed(found.sections_new)}."


def _header_in_words(found: Differences) -> Iterator[str]:
    if found.fields_gone:
        yield f"Gone from the header: {_listed(found.fields_gone)}."
    if found.fields_new:
        yield f"New in the header: {_listed(found.fields_new)}."
    for change in found.changed:
        before, after = (shortened(printable(words), _LONGEST) for words in (change.before, change.after))
        yield f'{printable(change.label)} was "{before}" and is "{after}".'


def _listed(names: Sequence[str]) -> str:
    told = "; ".join(shortened(printable(name), _LONGEST) for name in names[:_MOST])
    return told + (f" and {len(names) - _MOST} more" if len(names) > _MOST else "")
