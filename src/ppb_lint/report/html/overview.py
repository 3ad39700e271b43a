"""The table of all papers: what became of each, and how much was found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from ppb_lint.model.result import Status
from ppb_lint.report.dates import day_in_words
from ppb_lint.report.html.numbered import KINDS
from ppb_lint.report.html.paper import Paper
from ppb_lint.report.html.signs import told

STATES = {Status.CHECKED: "checked", Status.UNREADABLE: "not checked", Status.NOT_A_REPORT: "not a report"}
_HEAD = ("Paper", "For", "Meeting", "State", "Errors", "Warnings", "Notes", "Not checked")


def overview(papers: Sequence[Paper], further: Sequence[str] = ()) -> str:
    """The table; each paper's name leads to the paper.

    Args:
        further: heads of columns that another page adds to each row.
    """
    heads = "".join(f'<th scope="col">{head}</th>' for head in (*_HEAD, *further))
    rows = "\n".join(map(row, papers))
    return (
        '<div class="scrolls" role="group" aria-label="Table of papers" tabindex="0"><table class="papers">'
        f"<caption>The papers and what was found in them</caption>"
        f"<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}\n</tbody></table></div>"
    )


def row(paper: Paper) -> str:
    """One paper in a line."""
    return f'<tr data-paper="{paper.key}" data-board="{told(paper.board)}">{"".join(_cells(paper))}</tr>'


def _cells(paper: Paper) -> Iterator[str]:
    report = paper.report
    tally = Counter(item.kind for item in paper.findings)
    yield (
        f'<th scope="row" data-label="Paper"><a href="#{paper.key}">{told(paper.title)}</a>'
        f'<span class="path">{told(paper.file.path)}</span></th>'
    )
    yield _cell("For", paper.board)
    yield _cell("Meeting", day_in_words(report.meeting) if report and report.meeting else "")
    status = paper.file.status
    yield f'<td data-label="State"><span class="state {status.value}">{STATES[status]}</span></td>'
    for head, kind in zip(("Errors", "Warnings", "Notes"), KINDS, strict=False):
        some = f" {kind}" if tally[kind] else ""
        yield f'<td class="count{some}" data-label="{head}">{tally[kind] if report else "–"}</td>'
    yield f'<td class="count" data-label="Not checked">{_unchecked(paper)}</td>'


def _unchecked(paper: Paper) -> str:
    if paper.report is None:
        return "all of it"
    things = sum(unread.count for unread in paper.report.not_checked)
    return f"{things} thing{'' if things == 1 else 's'}" if things else "–"


def _cell(head: str, words: str) -> str:
    return f'<td data-label="{head}">{told(words) or "–"}</td>'
