"""The whole page: one file that needs nothing else, fetches nothing and runs no script but its own."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Sequence
from importlib import resources

from ppb_lint.model.regex import regex
from ppb_lint.report.counts import count, several
from ppb_lint.report.html.filters import filters
from ppb_lint.report.html.overview import overview
from ppb_lint.report.html.paper import Paper, article, papers
from ppb_lint.report.html.signs import told as words
from ppb_lint.report.letter import letter
from ppb_lint.report.letter_forms import body
from ppb_lint.report.told import Told
from ppb_lint.rules.shape import Rule

_NO_SIGN = regex("[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def render(told: Told) -> str:
    """The page as HTML."""
    every = papers(told.results)
    style, script = asset("page.css"), asset("page.js")
    page = "\n".join(
        (
            "<!DOCTYPE html>",
            f'<html lang="en">\n<head>{_head(style, script)}</head>\n<body>',
            '<a class="skip" href="#papers">Skip to the list of papers</a>',
            _top(told, every),
            "<main>",
            filters(every, notes=told.notes),
            f'<section id="papers" tabindex="-1" aria-label="List of papers">{overview(every)}</section>',
            f'<section id="texts" aria-label="The papers">{"".join(map(article, every))}</section>',
            _rules(told, every),
            "</main>",
            f'<div id="letters">{"".join(_letters(told, every))}</div>',
            f"<script>{script}</script>\n</body>\n</html>\n",
        )
    )
    return _NO_SIGN.sub("\ufffd", page)


def asset(name: str) -> str:
    """The page's style or script, for pages that serve them as files of their own."""
    return (resources.files("ppb_lint.report.html") / name).read_text(encoding="utf-8")


def _head(style: str, script: str) -> str:
    policy = (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    return (
        '<meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">'
        f"<title>Committee papers checked by ppb-lint</title><style>{style}</style>"
    )


def _digest(text: str) -> str:
    """Names a text in the page's own policy, so that a browser runs it and nothing else."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _top(told: Told, every: Sequence[Paper]) -> str:
    counts = count(told.results)
    found = ", ".join(
        several(number, noun)
        for number, noun in ((counts.errors, "error"), (counts.warnings, "warning"), (counts.notes, "note"))
    )
    lines = [f"<p>{several(len(every), 'paper')}: {found}.</p>"]
    if counts.unreadable:
        lines.append(f'<p class="reason error">{several(counts.unreadable, "file")} could not be checked.</p>')
    if exempt := sum(bool(paper.report and paper.report.exempt) for paper in every):
        lines.append(
            f'<p class="reason warning">This page has the words of {several(exempt, "paper")} kept from the public. '
            "Keep it where those papers are kept.</p>"
        )
    faults = "".join(f"<li>{words(str(fault))}</li>" for fault in told.results.faults)
    if faults:
        lines.append(f'<div class="reason error"><p>Files of rules or settings are wrong:</p><ul>{faults}</ul></div>')
    return f'<header class="top"><h1>Committee papers</h1>{"".join(lines)}</header>'


def _rules(told: Told, every: Sequence[Paper]) -> str:
    """The rules that something was found by, and why they are there."""
    used = sorted({item.finding.rule for paper in every for item in paper.findings})
    if not used:
        return ""
    inside = "".join(_rule(id, told.rules.get(id)) for id in used)
    return (
        f'<section id="rules" aria-labelledby="rules-title"><h2 id="rules-title">Rules</h2><dl>{inside}</dl></section>'
    )


def _rule(id: str, rule: Rule | None) -> str:
    told = f"<dt>{words(id)}</dt>"
    if rule is not None:
        why = "".join(f"<p>{words(paragraph)}</p>" for paragraph in rule.why.strip().split("\n\n"))
        allow = f"<p>{words(rule.allow)}</p>" if rule.allow.strip() else ""
        told += f"<dd><p><strong>{words(rule.title)}</strong></p>{why}{allow}</dd>"
    return f'<div id="rule-{words(id)}" tabindex="-1">{told}</div>'


def _letters(told: Told, every: Sequence[Paper]) -> Iterator[str]:
    """What is printed: a letter to the author of each paper, on a page of its own."""
    for paper, page in zip(every, letter(told.results, notes=told.notes), strict=True):
        yield f'<section class="letter" data-paper="{paper.key}">{body(page)}</section>'
