"""A rule told in full, from its file: for ``rules explain`` and for the page of all rules."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from ppb_lint.model.finding import Severity, Stage
from ppb_lint.rules.shape import DEFAULT, Example, Rule

_WIDTH = 86
_ALLOW = (
    "If the words are right as they are, tell whoever looks after the rules: the paper belongs among the rule's valid "
    "examples."
)
_WAIVE = (
    'In one paper it is allowed by a comment on the words, "ppb-lint: allow {id} until DATE because REASON", '
    "or by `ppb-lint waive PAPER {id}`."
)
_TITLE = "# Rules"
_MADE = "What `ppb-lint` looks for. The page is made from the rule files by `ppb-lint rules page`."
_OR_OFF = "Or switch the rule off for a folder in .ppb-lint.yaml, with the reason:"


def explained(rule: Rule) -> str:
    """A rule as plain text, for a terminal."""
    return "\n".join(_plain(rule)) + "\n"


def in_markdown(rule: Rule) -> str:
    """A rule as Markdown, without a place in any page."""
    return _joined((f"### {rule.id}", *_markdown(rule)))


def page(rules: Iterable[Rule]) -> str:
    """All rules as one Markdown page, by topic."""
    blocks = [_TITLE, _MADE]
    for topic, members in groupby(_by_topic(rules), lambda rule: rule.topic):
        blocks.append(f"## {topic.capitalize()}")
        blocks += (block for rule in members for block in (f"### {rule.id}", *_markdown(rule)))
    return _joined(blocks)


def pages(rules: Sequence[Rule]) -> Iterator[tuple[str, str]]:
    """A Markdown page for each rule and one that lists them all by topic, each with the name of its file."""
    blocks = [_TITLE, _MADE]
    for topic, members in groupby(_by_topic(rules), lambda rule: rule.topic):
        rows = [f"- [`{rule.id}`]({rule.id}.md) ({severity_in_words(rule)}): {rule.title}" for rule in members]
        blocks += (f"## {topic.capitalize()}", "\n".join(rows))
    yield "index.md", _joined(blocks)
    for rule in rules:
        yield f"{rule.id}.md", _joined((f"# {rule.id}", *_markdown(rule)))


def _joined(blocks: Iterable[str]) -> str:
    return "\n\n".join(blocks) + "\n"


def table(rules: Sequence[Rule]) -> str:
    """One line for each rule: id, severity, title."""
    wide = max((len(rule.id) for rule in rules), default=0)
    rows = [f"{rule.id:<{wide}}  {severity_in_words(rule):<16}  {rule.title}" for rule in _by_topic(rules)]
    return "".join(f"{row.rstrip()}\n" for row in rows)


def severity_in_words(rule: Rule) -> str:
    """``error``, or the range where the case decides: ``error or note``."""
    severity = rule.severity
    several = {severity} if isinstance(severity, Severity) else set(severity.values())
    words = " or ".join(level.value for level in sorted(several, key=lambda level: level.rank))
    return f"{words}, on trial" if rule.stage is Stage.TRIAL else words


def _by_topic(rules: Iterable[Rule]) -> list[Rule]:
    return sorted(rules, key=lambda rule: (rule.topic, rule.id))


def _plain(rule: Rule) -> Iterator[str]:
    yield f"{rule.id} ({rule.topic})"
    yield rule.title
    yield ""
    yield f"Severity: {_severity(rule.severity)}"
    if rule.stage is Stage.TRIAL:
        yield f"On trial: {_TRIAL}"
    if rule.opt_in:
        yield f"Only on request: {_OPT_IN.format(id=rule.id)}"
    yield from _titled("Why", _rows(rule.why))
    yield from _titled("Source", (row for source in rule.sources for row in _rows(source)))
    for title, text in shown(rule):
        yield from _titled(title, (row for line in text.splitlines() for row in _rows(line)))
    yield from _titled("To allow it", [*(row for words in allowed(rule) for row in _rows(words)), *_off(rule)])


def _titled(title: str, rows: Iterable[str]) -> Iterator[str]:
    if indented := [f"    {row}".rstrip() for row in rows]:
        yield from ("", f"{title}:", *indented)


def _rows(text: str) -> list[str]:
    """The paragraphs of a text, each over as many lines as it needs: rule files break theirs anywhere."""
    paragraphs = (" ".join(paragraph.split()) for paragraph in text.strip().split("\n\n"))
    return [row for paragraph in paragraphs for row in textwrap.wrap(paragraph, _WIDTH, break_on_hyphens=False)]


def _markdown(rule: Rule) -> Iterator[str]:
    yield f"{rule.title} ({_severity(rule.severity)})."
    if rule.stage is Stage.TRIAL:
        yield f"*On trial*: {_TRIAL}"
    if rule.opt_in:
        yield f"*Only on request*: {_OPT_IN.format(id=rule.id)}"
    yield rule.why.strip()
    if rule.sources:
        yield f"Source: {'; '.join(rule.sources)}."
    for title, text in shown(rule):
        yield f"{title}:"
        yield f"~~~text\n{text}\n~~~"
    yield from allowed(rule)
    yield "\n".join(("~~~yaml", *_off(rule), "~~~"))


_TRIAL = "its findings are shown apart and never fail a run."
_OPT_IN = 'it runs where it or its topic is named: --select {id}, or "on: [{id}]" in .ppb-lint.yaml.'


def allowed(rule: Rule) -> tuple[str, ...]:
    """What may be done by somebody who is right, up to the lines of the configuration."""
    own = " ".join(rule.allow.split()) or _ALLOW
    # A waiver of what is told of waivers would never come to an end.
    return (own, _OR_OFF) if rule.check == "waivers" else (own, _WAIVE.format(id=rule.id), _OR_OFF)


def _off(rule: Rule) -> tuple[str, str]:
    return "off:", f'  - {{rule: {rule.id}, because: "…"}}'


def _severity(severity: Severity | Mapping[str, Severity]) -> str:
    """``error (anchored, dates), otherwise note``: the cases in brackets are those that the check tells apart."""
    if isinstance(severity, Severity):
        return severity.value
    named = {level: [case for case, at in severity.items() if at is level and case != DEFAULT] for level in Severity}
    told = [f"{level} ({', '.join(cases)})" for level, cases in named.items() if cases]
    return ", ".join([*told, *([f"otherwise {severity[DEFAULT]}"] if DEFAULT in severity else [])])


def shown(rule: Rule) -> Iterator[tuple[str, str]]:
    """The first wrong example and what becomes of it, and the first right one."""
    for example in rule.examples.invalid[:1]:
        yield "Wrong", _text(example)
        messages = [example.message] if isinstance(example.message, str) else list(example.message)
        yield "What is said", "\n".join(messages)
        if example.fixed:
            yield "Mended", example.fixed.strip()
    for example in rule.examples.valid[:1]:
        yield "Right", _text(example)


def _text(example: Example) -> str:
    return example.text.strip().replace("«»", "").replace("«", ">>").replace("»", "<<")
