"""The page on which drafts are dropped: the report's own parts, with a place to drop and words for what goes on."""

from __future__ import annotations

import json
from collections.abc import Sequence
from html import escape
from pathlib import PurePath
from typing import Any

from msgspec.structs import replace

from ppb_lint.model.result import FileResult, Results, Status
from ppb_lint.report.counts import count, several
from ppb_lint.report.html.filters import filters
from ppb_lint.report.html.overview import overview, row
from ppb_lint.report.html.paper import Paper, article, papers
from ppb_lint.report.json import run_as_json
from ppb_lint.report.letter import letter
from ppb_lint.report.letter_forms import body
from ppb_lint.report.reasons import in_bytes, reason_in_words

_WORD = frozenset({".docx", ".docm", ".dotx", ".dotm"})
_ENDINGS = (".docx", ".docm", ".odt", ".rtf", ".pdf", ".doc", ".md", ".txt", ".html")
_LAST = "Take with you"
_WORDS = {
    "waiting": "waits for its turn",
    "sending": "is being sent",
    "checking": "is being read",
    "progressOf": "How far {name} has come",
    "takenOne": "One draft taken.",
    "taken": "{count} drafts taken.",
    "cancel": "Stop",
    "again": "Try again",
    "remove": "Remove",
    "reviewed": "Copy for Word",
    "letter": "Letter",
    "done": "{name}: {found}",
    "removed": "{name} has been removed.",
    "saved": "{name} has been made. Your browser saves it where it saves what you download.",
    "moment": "One moment …",
    "lost": "The page cannot be reached any more. Is ppb-lint still running? If so, try again.",
}
_ABOUT = (
    "Drop drafts of committee papers here. You will see what last quarter left behind in them, and can take back a "
    "copy for Word with comments and tracked changes."
)


def desk(councils: Sequence[str], *, limit: int, minutes: int) -> str:
    """The page as it is opened.

    Args:
        councils: the profiles among which a visitor may choose; none where that has been settled.
        limit: bytes that a draft may have.
        minutes: how long papers are kept after they were last used.
    """
    words = _WORDS | {"tooLarge": f"This file is larger than the {in_bytes(limit)} that this page takes."}
    kept = f"Nothing is kept: drafts are gone when you close this page, or {minutes} minutes after you last used it."
    return "\n".join(
        (
            "<!DOCTYPE html>",
            f'<html lang="en">\n<head>{_HEAD}</head>\n<body data-limit="{limit}">',
            '<a class="skip" href="#papers">Skip to the list of papers</a>',
            f'<header class="top"><h1>Check committee papers</h1><p>{_ABOUT}</p></header>',
            "<main>",
            f'<section id="drop" aria-label="Drafts"><label for="files">Drop drafts here, or choose them</label>'
            f'<input type="file" id="files" multiple accept="{",".join(_ENDINGS)}" aria-describedby="kept">'
            f'<p id="kept">{kept}</p></section>',
            _settings(councils),
            '<p id="news" role="status" aria-live="polite"></p>',
            f'<section id="papers" tabindex="-1" aria-label="List of papers" hidden>{overview((), (_LAST,))}</section>',
            filters(()),
            '<section id="texts" aria-label="The papers"></section>',
            "</main>",
            '<div id="letters"></div>',
            '<dialog id="explained" aria-labelledby="explained-title"><div id="explanation"></div>'
            '<p><button type="button" id="close">Close</button></p></dialog>',
            # A block of data, which no browser runs; only the sign that could end it has to go.
            f'<script type="application/json" id="words">{_data(words)}</script>',
            "</body>\n</html>\n",
        )
    )


_HEAD = (
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
    '<meta name="color-scheme" content="light dark"><title>Check committee papers</title>'
    '<link rel="icon" href="data:,"><link rel="stylesheet" href="static/page.css">'
    '<link rel="stylesheet" href="static/desk.css"><script src="static/page.js" defer></script>'
    '<script src="static/desk.js" defer></script>'
)


def _data(words: dict[str, str]) -> str:
    return json.dumps(words).replace("<", "\\u003c")


def _settings(councils: Sequence[str]) -> str:
    options = "".join(f'<option value="{escape(name)}">{escape(name)}</option>' for name in councils)
    choice = f'<select id="council"><option value="">as the paper itself says</option>{options}</select>'
    council = f"<label{'' if councils else ' hidden'}>Council {choice}</label>"
    earlier = '<select id="earlier"><option value="">nothing</option></select>'
    return (
        f'<form id="settings" aria-label="Settings">{council}'
        f"<label>Compare with an earlier paper from this page {earlier}</label></form>"
    )


def answer(result: FileResult, prefix: str, *, notes: bool) -> dict[str, Any]:
    """What the page shows of one file.

    Args:
        prefix: names the file on the page, as its papers' keys begin; letters and digits only.
    """
    results = Results((result,))
    found = tuple(replace(paper, key=f"{prefix}{paper.key}") for paper in papers(results))
    readable = result.status is not Status.UNREADABLE
    return {
        "rows": "\n".join(map(row, found)),
        "texts": "\n".join(map(article, found)),
        "letters": "\n".join(_letters(found, results, notes)),
        "found": _found(result),
        "readable": readable,
        "reviewable": readable and PurePath(result.path).suffix.casefold() in _WORD,
        "file": run_as_json(results, "")["files"][0],
    }


def _letters(found: Sequence[Paper], results: Results, notes: bool) -> list[str]:
    pages = letter(results, notes=notes)
    return [
        f'<section class="letter" data-paper="{paper.key}">{body(page)}</section>'
        for paper, page in zip(found, pages, strict=True)
    ]


def _found(result: FileResult) -> str:
    """One sentence for those who hear the page."""
    if result.status is Status.UNREADABLE and result.reason:
        return reason_in_words(result.reason)
    counts = count(Results((result,)))
    return f"{several(counts.errors, 'error')}, {several(counts.warnings, 'warning')}."
