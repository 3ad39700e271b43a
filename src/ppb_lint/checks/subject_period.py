"""Whether the subject of a report on performance says which quarter of which year it is about."""

from __future__ import annotations

from collections.abc import Iterator

from ppb_lint.checks.base import Check, Paper
from ppb_lint.facts.region import Region
from ppb_lint.model.finding import Hit
from ppb_lint.model.folded import fold
from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span
from ppb_lint.notation.pattern import Pattern
from ppb_lint.notation.shapes import Shape
from ppb_lint.structure.choice import is_usual_body

_YEAR = regex(r"(?<!\d)(?:19|20)\d\d(?!\d)|\b\d\d ?[/-] ?\d\d\b")


class SubjectPeriod(Shape, frozen=True):
    """Which subjects need a period."""

    reports: tuple[Pattern, ...] = ()
    """What the subject of a report on performance says."""
    periods: tuple[Pattern, ...] = ()
    """Words that name a period without a quarter."""
    asked_by: tuple[str, ...] = ()
    """Profiles whose form asks for quarter and year."""
    since: str = "0001-01-01"
    """The ISO date from which it does."""


def _run(paper: Paper, options: SubjectPeriod) -> Iterator[Hit]:
    field = paper.document.field("subject")
    span = field.value if field else paper.document.title
    words = fold(span.of(paper.document.text).replace("\n", " ")).text
    if not words.strip() or not any(pattern.search(words) for pattern in options.reports):
        return
    quarter, period = _names_quarter(paper), _names_period(paper, span) or any(p.search(words) for p in options.periods)
    dated = bool(_YEAR.search(words)) or any(said.region is Region.SUBJECT for said in paper.facts.years)
    if (quarter or period) and dated:
        return
    lacks = "year" if quarter or period else "quarter" if dated else "both"
    if not _is_asked(paper, options) and not (quarter and lacks == "year"):
        return
    yield Hit(span, {"said": " ".join(words.split())}, f"{lacks}{'-asked' if _is_asked(paper, options) else ''}")


def _names_quarter(paper: Paper) -> bool:
    return any(said.region is Region.SUBJECT for said in paper.facts.quarters)


def _names_period(paper: Paper, span: Span) -> bool:
    """A range of dates, or a day up to which it goes, names the period as well."""
    return any(span.contains(said.span) for said in paper.facts.periods)


def _is_asked(paper: Paper, options: SubjectPeriod) -> bool:
    meeting = paper.facts.meeting
    if not is_usual_body(paper.edition.bodies, paper.document):
        return False
    return paper.edition.profile in options.asked_by and meeting is not None and meeting.isoformat() >= options.since


CHECK = Check(
    name="subject-period",
    run=_run,
    options=SubjectPeriod,
    offers=frozenset({"said"}),
    cases=frozenset({"year", "quarter", "both", "year-asked", "quarter-asked", "both-asked"}),
    needs_template=True,
)
