"""Waivers that stand in a paper: ``ppb-lint: allow placeholder until 2025-03-31 because the figures come in May``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from ppb_lint.facts.dates import dates
from ppb_lint.model.document import Document
from ppb_lint.model.draft import Mark, MarkKind
from ppb_lint.model.folded import fold
from ppb_lint.model.regex import regex
from ppb_lint.model.waiver import Judged, Origin, State, Waiver

REMARKS = frozenset({"plain", "markdown", "html"})
"""Formats whose comments are for programs: they are on no words, and have no author of their own."""
_OURS = regex(r"\s*ppb-lint\s*:\s*(?P<verb>allow\b)?\s*:?\s*(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
_REASON = regex(r"(?<![\w-])because\b[\s:,]*", re.IGNORECASE)
_CLAUSE = regex(r"(?<![\w-])(until|by)\b[\s:]*", re.IGNORECASE)
_RULES = regex(r"\s*,\s*|\s+and\s+|\s+")
_NOBODY = frozenset({"", "author"})
"""What Word calls somebody whose name was taken out of the file."""


class Note(Struct, frozen=True):
    """A comment that was meant as a waiver: what is sound of it, and what is wrong with it."""

    waivers: tuple[Waiver, ...]
    faults: tuple[Judged, ...]


def notes(document: Document, names: Mapping[str, str]) -> Iterator[Note]:
    """The waivers in a paper, in the order of the page.

    Args:
        names: every name of every rule with its present id.
    """
    remark = document.draft.format in REMARKS
    for mark in document.draft.marks:
        ours = _OURS.match(fold(mark.note).text) if mark.kind is MarkKind.COMMENT else None
        if ours and ours["verb"]:
            yield _note(mark, " ".join(ours["rest"].split()), names)
        elif ours and remark:  # In Word it is a comment that somebody has left, and told as such.
            yield Note((), (Judged(State.UNCLEAR, mark.span, said=_short(ours["rest"])),))


def _note(mark: Mark, words: str, names: Mapping[str, str]) -> Note:
    clauses, because = _split(words)
    rules = [name for name in _RULES.split(clauses["rules"].strip(" ,.;:")) if name]
    until, no_end = _day(clauses.get("until"))
    by = _name(mark.author, clauses.get("by", ""))
    faults = [
        *_rule_faults(rules, names),
        *no_end,
        *([] if because else [(State.NO_REASON, "")]),
        *([] if by else [(State.NO_NAME, "")]),
    ]
    told = tuple(Judged(state, mark.span, ", ".join(rules), said, by, until or "") for state, said in faults)
    if told:
        return Note((), told)
    known = dict.fromkeys(names.get(rule.casefold(), rule) for rule in rules)
    return Note(tuple(Waiver(rule, because, by, until, Origin.COMMENT, spot=mark.span) for rule in known), ())


def _split(words: str) -> tuple[dict[str, str], str]:
    """The clauses by the word that opens them, and the reason, which may hold any words."""
    head, *reason = _REASON.split(words, maxsplit=1)
    pieces = _CLAUSE.split(head)
    clauses = {"rules": pieces[0]}
    for word, said in zip(pieces[1::2], pieces[2::2], strict=True):
        clauses.setdefault(word.casefold(), said.strip(" ,.;:"))
    return clauses, (reason[0].strip() if reason else "")


def _rule_faults(rules: list[str], names: Mapping[str, str]) -> Iterator[tuple[State, str]]:
    if not rules:
        yield State.NO_RULE, ""
    yield from ((State.UNKNOWN_RULE, rule) for rule in rules if names and rule.casefold() not in names)


def _day(said: str | None) -> tuple[str | None, list[tuple[State, str]]]:
    """The last day as an ISO date, or what is wrong with it."""
    if not said:
        return None, [(State.NO_END, "")]
    found = dates(said)
    if len(found) != 1 or found[0].value is None:
        return None, [(State.NO_DATE, _short(said))]
    return found[0].value.isoformat(), []


def _name(author: str, said: str) -> str:
    """Who says so: the author of the comment, whom Word names; where it names nobody, whoever names himself."""
    name = " ".join(author.split())
    return said if name.casefold() in _NOBODY else name


def _short(words: str) -> str:
    return words if len(words) <= 60 else words[:60].rpartition(" ")[0] + " …"
