"""A rule explained to whoever met it on the page."""

from __future__ import annotations

from collections.abc import Iterator

from ppb_lint.report.html.signs import told
from ppb_lint.report.rule_page import allowed, severity_in_words, shown
from ppb_lint.rules.shape import Rule


def explanation(rule: Rule) -> str:
    """What it asks for and why, who says so, what is wrong and what is right."""
    return "\n".join(_parts(rule))


def _parts(rule: Rule) -> Iterator[str]:
    yield f'<h2 id="explained-title">{told(rule.title)}</h2>'
    yield f"<p><code>{told(rule.id)}</code>: {told(severity_in_words(rule))}</p>"
    yield from (f"<p>{told(paragraph)}</p>" for paragraph in rule.why.strip().split("\n\n"))
    if rule.sources:
        yield f"<p>Source: {told('; '.join(rule.sources))}.</p>"
    for title, text in shown(rule):
        lines = "\n".join(map(told, text.splitlines()))
        yield f"<h3>{told(title)}</h3>\n<pre>{lines}</pre>"
    yield "<h3>To allow it</h3>"
    yield from (f"<p>{told(sentence)}</p>" for sentence in allowed(rule))
