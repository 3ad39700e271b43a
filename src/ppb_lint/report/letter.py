"""A letter to the author of a paper: what must change, what may change, and what nobody has checked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePath

from msgspec import Struct, field
from msgspec.structs import replace

from ppb_lint.model.comparison import ComparedWith
from ppb_lint.model.finding import Finding, Severity, Stage
from ppb_lint.model.result import FileResult, Report, Results
from ppb_lint.model.revision import Copied, ReviewCode
from ppb_lint.model.waiver import Waived
from ppb_lint.report.allowed import terms_in_words
from ppb_lint.report.comparison import comparison_in_words
from ppb_lint.report.counts import several
from ppb_lint.report.dates import day_in_words
from ppb_lint.report.fixes import confirmation, fix_in_words, sentence, steps
from ppb_lint.report.places import place_in_words
from ppb_lint.report.printable import printable, shortened
from ppb_lint.report.reasons import reason_in_words
from ppb_lint.report.unread import unread_in_words

_LONGEST_QUOTE = 150
_MUST, _MAY, _UNCHECKED = "What must change", "What may change", "What was not checked"
_BESIDE = "Beside the earlier paper"
_ALLOWED = "What has been allowed"
_NO_COPY = "Only Word files can be marked, so there is no marked copy of this one: everything is told here."
_NOTHING = "Nothing was found that has to change."


class Item(Struct, frozen=True):
    """One thing to be done, or to be known."""

    where: str
    """Where in the paper; "" for the paper as a whole."""
    what: str
    quote: str = ""
    """The words of the paper among their neighbours; "" where something is missing."""
    mends: str = ""
    """What would mend it, and who is to be asked first."""
    rule: str = ""


class Page(Struct, frozen=True):
    """All that is to be said of one paper."""

    title: str
    about: tuple[str, ...]
    """Paragraphs: which paper it is, how it stands, and where its marked copy is."""
    lists: tuple[tuple[str, tuple[Item, ...]], ...] = ()


class _Wanted(Struct, frozen=True):
    """What goes into the letter beside what must and what may change."""

    notes: bool
    copies: Mapping[str, Copied] = field(default_factory=dict)


def letter(results: Results, *, notes: bool = False, copies: Mapping[str, Copied] | None = None) -> tuple[Page, ...]:
    """What is to be said of each paper of a run; rules on trial are left out.

    Args:
        copies: what came of the copies of the papers, by the path of the draft.
    """
    wanted = _Wanted(notes, copies or {})
    return tuple(page for file in results.files for page in _pages(file, wanted))


def _pages(file: FileResult, wanted: _Wanted) -> Iterator[Page]:
    reason = reason_in_words(file.reason) if file.reason else ""
    if not file.reports:
        yield Page(printable(file.path), (reason,))
    copy = _copy(wanted.copies.get(file.path))
    for report in file.reports:
        title = printable(report.subject or "") or printable(file.path)
        about = (_which(file, report), reason, _state(report, wanted.notes), copy)
        yield Page(title, tuple(filter(None, about)), tuple(_lists(report, wanted.notes)))


def _which(file: FileResult, report: Report) -> str:
    """Which paper it is, for whoever has several on the desk."""
    board = f"For the {printable(report.board).removeprefix('The ')}" if report.board else "For a meeting"
    meeting = f" on {day_in_words(report.meeting)}" if report.meeting else ""
    for_whom = f"{board}{meeting}. " if report.board or report.meeting else ""
    return f"{for_whom}File: {_name(file.path)}."


def _name(path: str) -> str:
    """A file without the folders that it lies in, which are none of the author's."""
    return printable(PurePath(path).name)


def _state(report: Report, notes: bool) -> str:
    must, may = (found for _, found in _findings(report, notes))
    told = [f"{several(len(must), 'thing')} must change before it is published"] if must else []
    told += [f"{several(len(may), 'thing')} may"] if may else []
    hidden = 0 if notes else sum(f.severity is Severity.NOTE and f.stage is Stage.SETTLED for f in report.findings)
    left_out = f" {several(hidden, 'note')} on smaller matters {_are(hidden)} left out." if hidden else ""
    return (f"{', and '.join(told)}." if must else f"{_NOTHING} {sentence(told[0])} change." if told else _NOTHING) + (
        left_out
    )


def _are(number: int) -> str:
    return "is" if number == 1 else "are"


def _copy(copied: Copied | None) -> str:
    """Where the marked copy is, or why there is none."""
    if copied is None:
        return ""
    if copied.copy is None:
        if copied.reason is None or copied.reason.code == ReviewCode.NOT_WORD:
            return _NO_COPY
        return reason_in_words(copied.reason)
    if not copied.comments:
        return ""
    changes = f"; {_changes(copied.changes)} to accept or to reject" if copied.changes else ""
    return f"Each is told in a comment in {_name(copied.copy)}{changes}."


def _changes(number: int) -> str:
    return "one has a tracked change" if number == 1 else f"{number} have tracked changes"


def _lists(report: Report, notes: bool) -> Iterator[tuple[str, tuple[Item, ...]]]:
    for title, found in _findings(report, notes):
        if found:
            yield title, tuple(map(_item, found))
    if report.waived:
        yield _ALLOWED, tuple(map(_allowed, report.waived))
    if report.compared_with:
        yield _BESIDE, tuple(Item("", told) for told in comparison_in_words(_without_folders(report.compared_with)))
    unread = tuple(Item("", f"{sentence(what)} ({why})") for what, why in map(unread_in_words, report.not_checked))
    if unread:
        yield _UNCHECKED, unread


def _without_folders(compared: ComparedWith) -> ComparedWith:
    return replace(compared, paper=replace(compared.paper, path=PurePath(compared.paper.path).name))


def _findings(report: Report, notes: bool) -> Iterator[tuple[str, list[Finding]]]:
    settled = [f for f in report.findings if f.stage is Stage.SETTLED and (notes or f.severity is not Severity.NOTE)]
    yield _MUST, [f for f in settled if f.severity is Severity.ERROR]
    yield _MAY, [f for f in settled if f.severity is not Severity.ERROR]


def _item(finding: Finding) -> Item:
    quote = shortened(printable(finding.context or finding.text), _LONGEST_QUOTE) if finding.text else ""
    return Item(place_in_words(finding.place), f"{printable(finding.message)}.", quote, _mends(finding), finding.rule)


def _mends(finding: Finding) -> str:
    if finding.pending or not steps(finding):
        return fix_in_words(finding)
    confirm = confirmation(finding)
    return f"{sentence(steps(finding))}{f'; {confirm}' if confirm else ''}."


def _allowed(waived: Waived) -> Item:
    finding = waived.finding
    told = f"{printable(finding.message)}; {terms_in_words(waived)}"
    return Item(place_in_words(finding.place), told, rule=finding.rule)
