"""The day of the meeting, or the days that it may be where a paper has them at its head without a label."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from ppb_lint.checks.base import Paper
from ppb_lint.facts.dates import DateMention
from ppb_lint.model.document import Kind, Paragraph
from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span
from ppb_lint.structure.outline import head_end

_LONGEST_LINE = 14  # Words of a line that gives a day; longer ones tell a story.
_SAYS_DAY = regex(r"\W*(?:date|meeting)\b", re.IGNORECASE)
_ELSE = regex(
    r"\b(?:from|to|until|by|since|for|at|ended|ending|between|published|version|updated?)\b[^,;]{0,12}$", re.IGNORECASE
)
_LONGEST_OPENING = 12
"""Paragraphs at the top of a paper of no known sections in which a line that gives nothing but a day is its day."""
_BODY = r"(?:council|committees?|cabinet|executive|board|panel|authority|forum|meeting|assembly|district|date)"
_WHOSE = regex(
    rf"\W*(?:(?:(?:report|paper|update) )?(?:for|to) )?(?:(?:[\w'&/()-]+,? ){{0,12}}?{_BODY}s?)?"
    r"\W*(?:(?:held )?on |of )?(?:the )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:the )?)?\W*",
    re.IGNORECASE,
)
_WHERE = regex(
    r"\W*(?:(?:at |- )?[\d.: ]+(?:am|pm|a\.m\.|p\.m\.|noon)?)?\W*(?:(?:in|at) (?:the )?[A-Z][\w', &-]{2,60})?\W*",
    re.IGNORECASE,
)


def meeting_days(paper: Paper) -> tuple[date, ...]:
    """The days in order, usually one; two committees may hear one report. () where nothing tells."""
    if paper.facts.meeting is not None:
        return (paper.facts.meeting,)
    if paper.document.kind in (Kind.AGENDA, Kind.MINUTES, Kind.APPENDIX) or paper.document.field("date"):
        return ()
    start = head_end(paper.document.headings)
    if start is None:
        return ()
    plain = sorted(set(_plain_days(paper, start)))
    days = plain or sorted({day.value for day in paper.facts.dates if day.value and _is_meeting(paper, day, start)})
    return tuple(days)


def _is_meeting(paper: Paper, day: DateMention, start: int) -> bool:
    span = paper.span(day.span)
    paragraph = paper.document.paragraph_at(span.start)
    subject = paper.document.field("subject")
    if paragraph is None or (subject and subject.value.contains(span)):
        return False
    words = _line(paper, paragraph)
    before = paper.document.text[paragraph.span.start : span.start]
    short = len(words.split()) <= _LONGEST_LINE and not _ELSE.search(before)
    return short and (paragraph.index < start or bool(_SAYS_DAY.match(words)))


def _line(paper: Paper, paragraph: Paragraph) -> str:
    return paragraph.span.of(paper.document.text)


def day_of(paper: Paper) -> date | None:
    """The day by which a paper is told from those before and after it; None where it has none, or two."""
    days = meeting_days(paper) or tuple(set(_plain_days(paper, _LONGEST_OPENING)))
    return days[0] if len(days) == 1 else None


def _plain_days(paper: Paper, end: int) -> Iterator[date]:
    """The days of lines at the top that say nothing else: "For the meeting of 14 April 2025"."""
    text = paper.document.text
    for day in paper.facts.dates:
        span = paper.span(day.span)
        paragraph = paper.document.paragraph_at(span.start)
        if paragraph is None or paragraph.index >= end:
            return
        before, after = Span(paragraph.span.start, span.start), Span(span.end, paragraph.span.end)
        if day.value and _WHOSE.fullmatch(before.of(text)) and _WHERE.fullmatch(after.of(text)):
            yield day.value
