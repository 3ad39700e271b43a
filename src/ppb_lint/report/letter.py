"""A letter to the author of a paper: what must change, what may change, and what nobody has checked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from ppb_lint.model.finding import Finding, Severity, Stage
from ppb_lint.model.result import FileResult, Report, Results
from ppb_lint.model.waiver import Waived
from ppb_lint.report.allowed import terms_in_words
from ppb_lint.report.fixes import fix_in_words
from ppb_lint.report.places import place_in_words
from ppb_lint.report.printable import printable, shortened
from ppb_lint.report.reasons import reason_in_words
from ppb_lint.report.unread import unread_in_words

_LONGEST_QUOTE = 150
_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~])")
_MUST, _MAY, _UNCHECKED = "What must change", "What may change", "What was not checked"
_ALLOWED = "What has been allowed"
_NOTHING = "Nothing was found that has to change."
_STYLE = (
    "body{font:11pt/1.45 sans-serif;max-width:44em;margin:2em auto;padding:0 1em}h1{font-size:1.3em}"
    "h2{font-size:1.1em}li{margin:.4em 0}small{color:#555}@media print{body{margin:0}}"
)


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to be done, or to be known."""

    where: str
    """Where in the paper; "" for the paper as a whole."""
    what: str
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """All that is to be said of one paper."""

    title: str
    about: str
    lists: tuple[tuple[str, tuple[Item, ...]], ...]


def letter(results: Results, *, notes: bool = False) -> tuple[Page, ...]:
    """What is to be said of each paper of a run; rules on trial are left out."""
    return tuple(page for file in results.files for page in _pages(file, notes))


def _pages(file: FileResult, notes: bool) -> Iterator[Page]:
    reason = reason_in_words(file.reason) if file.reason else ""
    if not file.reports:
        yield Page(printable(file.path), reason, ())
    for report in file.reports:
        title = printable(report.subject or "") or printable(file.path)
        about = f"{printable(file.path)}. {reason or _state(report, notes)}"
        yield Page(title, about.strip(), tuple(_lists(report, notes)))


def _state(report: Report, notes: bool) -> str:
    return "" if any(found for _, found in _findings(report, notes)) else _NOTHING


def _lists(report: Report, notes: bool) -> Iterator[tuple[str, tuple[Item, ...]]]:
    for title, found in _findings(report, notes):
        if found:
            yield title, tuple(map(_item, found))
    if report.waived:
        yield _ALLOWED, tuple(map(_allowed, report.waived))
    unread = tuple(Item("", f"{what} ({why})") for what, why in map(unread_in_words, report.not_checked))
    if unread:
        yield _UNCHECKED, unread


def _findings(report: Report, notes: bool) -> Iterator[tuple[str, list[Finding]]]:
    settled = [f for f in report.findings if f.stage is Stage.SETTLED and (notes or f.severity is not Severity.NOTE)]
    yield _MUST, [f for f in settled if f.severity is Severity.ERROR]
    yield _MAY, [f for f in settled if f.severity is not Severity.ERROR]


def _item(finding: Finding) -> Item:
    quote = f' "{shortened(printable(finding.context or finding.text), _LONGEST_QUOTE)}"' if finding.text else ""
    fix = fix_in_words(finding)
    what = f"{printable(finding.message)}.{quote}{f' {fix}' if fix else ''}"
    return Item(place_in_words(finding.place), what, finding.rule)


def _allowed(waived: Waived) -> Item:
    finding = waived.finding
    return Item(place_in_words(finding.place), f"{printable(finding.message)}; {terms_in_words(waived)}", finding.rule)


def as_markdown(pages: Iterable[Page]) -> str:
    """The letter as Markdown; nothing in a paper can be taken for markup."""
    return "\n".join(line for page in pages for line in _markdown(page))


def _markdown(page: Page) -> Iterator[str]:
    yield from (f"# {_plain(page.title)}", "", _plain(page.about), "")
    for title, items in page.lists:
        yield from (f"## {title}", "")
        for number, item in enumerate(items, 1):
            where = f"**{_plain(item.where)}**: " if item.where else ""
            yield f"{number}. {where}{_plain(item.what)}{f' [{item.rule}]' if item.rule else ''}"
        yield ""


def _plain(words: str) -> str:
    return _MARKUP.sub(r"\\\1", words)


def as_html(pages: Iterable[Page]) -> str:
    """The letter as one HTML page that needs nothing else."""
    inside = "\n".join(map(body, pages))
    head = f'<meta charset="utf-8"><title>Letter to the author</title><style>{_STYLE}</style>'
    return f'<!DOCTYPE html>\n<html lang="en">\n<head>{head}</head>\n<body>\n{inside}\n</body>\n</html>\n'


def body(page: Page) -> str:
    """The letter about one paper, for an HTML page that holds more."""
    return "\n".join(_html(page))


def _html(page: Page) -> Iterator[str]:
    yield from (f"<h1>{escape(page.title)}</h1>", f"<p>{escape(page.about)}</p>")
    for title, items in page.lists:
        yield from (f"<h2>{title}</h2>", "<ol>")
        for item in items:
            where = f"<strong>{escape(item.where)}</strong>: " if item.where else ""
            rule = f" <small>[{escape(item.rule)}]</small>" if item.rule else ""
            yield f"<li>{where}{escape(item.what)}{rule}</li>"
        yield "</ol>"
