"""One paper on the page: what it is, what was found, what was not checked, and its text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from ppb_lint.model.document import Kind
from ppb_lint.model.result import FileResult, Report, Results, Status
from ppb_lint.report.allowed import terms_in_words
from ppb_lint.report.comparison import comparison_in_words
from ppb_lint.report.dates import day_in_words
from ppb_lint.report.html.card import cards
from ppb_lint.report.html.numbered import Numbered, numbered
from ppb_lint.report.html.signs import told
from ppb_lint.report.html.text import text
from ppb_lint.report.places import place_in_words
from ppb_lint.report.reasons import reason_in_words
from ppb_lint.report.unread import unread_in_words


class Paper(Struct, frozen=True):
    """One paper, or a file of which nothing could be read."""

    key: str
    """Names it on the page: letters and digits only."""
    file: FileResult
    report: Report | None
    board: str
    """The board that it is for, as one of those of the whole page; "" where it names none."""

    @property
    def title(self) -> str:
        """What it calls itself, or else its file."""
        return (self.report.subject if self.report else None) or self.file.path

    @property
    def findings(self) -> tuple[Numbered, ...]:
        """What was found in it."""
        return numbered(self.report.findings, self.key) if self.report else ()


def papers(results: Results) -> tuple[Paper, ...]:
    """All papers of a run; a file that could not be read counts as one."""
    spellings: dict[str, str] = {}
    units = [(file, report) for file in results.files for report in (file.reports or (None,))]
    found = []
    for number, (file, report) in enumerate(units, 1):
        board = (report.board if report else None) or ""
        found.append(Paper(f"p{number}", file, report, spellings.setdefault(_folded(board), board)))
    return tuple(found)


def _folded(board: str) -> str:
    return " ".join(board.casefold().replace("&", "and").split())


def article(paper: Paper) -> str:
    """The paper to be read; no part of it outside the sections of its own form."""
    title = told(paper.title)
    parts = (
        f'<article class="paper" id="{paper.key}" data-paper="{paper.key}" aria-labelledby="{paper.key}-title">',
        f'<header><h2 id="{paper.key}-title" tabindex="-1">{title}</h2>',
        "".join(_about(paper)),
        '<p class="up"><a href="#papers">Back to the list of papers</a></p></header>',
        "".join(_text(paper)),
        "</article>",
    )
    return "\n".join(part for part in parts if part)


def _about(paper: Paper) -> Iterator[str]:
    yield f'<p class="path">{told(paper.file.path)}</p>'
    if paper.file.reason:
        kind = "error" if paper.file.status is Status.UNREADABLE else "note"
        yield f'<p class="reason {kind}">{told(reason_in_words(paper.file.reason))}</p>'
    if paper.report is None:
        return
    if facts := list(_facts(paper.report)):
        yield f"<dl>{''.join(f'<div><dt>{name}</dt><dd>{told(value)}</dd></div>' for name, value in facts)}</dl>"
    if paper.report.exempt:
        yield '<p class="reason warning">This paper is kept from the public. So must this page be.</p>'
    if paper.report.compared_with:
        yield from _listed("Beside the earlier paper", comparison_in_words(paper.report.compared_with))
    yield from _listed("What was not checked", (_unread(paper.report)))
    yield from _listed("What has been allowed", (_allowed(paper.report)))


def _facts(report: Report) -> Iterator[tuple[str, str]]:
    if report.board:
        yield "For", report.board
    if report.meeting:
        yield "Meeting", day_in_words(report.meeting)
    if report.kind is Kind.REPORT:
        form = (
            f"the form in use since {day_in_words(report.edition)}" if report.edition else "what any edition asks for"
        )
        yield "Held against", f"{form}, profile {report.profile}"


def _unread(report: Report) -> Iterator[str]:
    for unread in report.not_checked:
        what, why = unread_in_words(unread)
        yield f"{what} ({why})"


def _allowed(report: Report) -> Iterator[str]:
    for waived in report.waived:
        finding = waived.finding
        yield f"{place_in_words(finding.place)}: {finding.message}; {terms_in_words(waived)} ({finding.rule})"


def _listed(title: str, sentences: Iterable[str]) -> Iterator[str]:
    if items := "".join(f"<li>{told(sentence)}</li>" for sentence in sentences):
        yield f'<div class="listed"><p><strong>{title}</strong></p><ul>{items}</ul></div>'


def _text(paper: Paper) -> Iterator[str]:
    if paper.report is None:
        return
    findings: Sequence[Numbered] = paper.findings
    if not findings:
        yield '<p class="nothing">Nothing found.</p>'
    if paper.report.page is None or not paper.report.page.rows:
        yield cards(findings, quoted=True)
    else:
        yield f'<div class="text">{text(paper.report.page, findings)}</div>'
