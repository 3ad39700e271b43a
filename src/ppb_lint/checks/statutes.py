"""Acts cited with a year in which there was none of that name, or cited as law after their repeal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import field

from ppb_lint.checks.base import Check, Paper
from ppb_lint.checks.meeting_days import meeting_days
from ppb_lint.checks.nation import nation
from ppb_lint.facts.statute import Citation, section_of
from ppb_lint.model.finding import Hit
from ppb_lint.model.span import Span
from ppb_lint.notation.pattern import Pattern
from ppb_lint.notation.shapes import Shape


class Repeal(Shape, frozen=True):
    """An end that was made of an Act, or of one of its sections."""

    year: int
    """The year of the Act that was repealed."""
    by: str
    """What took its place."""
    since: date
    """The first day on which it could no longer be cited as law in force."""
    section: str = ""
    """The only section that is meant ("71", "Schedule 3"); empty for the whole Act."""
    nation: str = ""
    """The only nation that is meant (``england``); empty for all."""


class Statute(Shape, frozen=True):
    """An Act's name and the years in which there was one."""

    name: str
    """Without the word "Act"."""
    years: tuple[int, ...]
    short: str = ""
    """How it is cited for short ("DPA")."""
    kind: str = "act"
    """act or regulations."""
    judged_from: int = 1900
    """The year from which the list of years is complete; earlier ones are let pass."""
    sections: dict[str, int] = field(default_factory=dict)
    """Sections that only the Act of one year has."""
    repealed: tuple[Repeal, ...] = ()


class Statutes(Shape, frozen=True):
    """The table of Acts."""

    statutes: tuple[Statute, ...]
    known_to: int
    """The last year whose Acts are in the table."""
    told_as_history: Pattern
    """Words in the sentence that tell of the law as it was."""
    repeal_told: Pattern
    """Words anywhere in the paragraph that tell of its end."""
    history_headings: Pattern
    """Headings of sections that tell how things came about."""


def _run(paper: Paper, options: Statutes) -> Iterator[Hit]:
    by_length = sorted(options.statutes, key=lambda statute: -len(statute.name))
    for citation in paper.facts.citations:
        statute, start = _found(citation, by_length)
        if statute is None:
            continue
        section = section_of(paper.document.folded.text, start, citation.year_span.end)
        if citation.kind == statute.short and not section:
            continue  # LGA is an association as well, and HRA a revenue account.
        wrong = _wrong_year(paper, citation, statute, section, start, options)
        if wrong:
            yield wrong
        else:
            yield from _repealed(paper, citation, statute, section, start, options)


def _found(citation: Citation, statutes: list[Statute]) -> tuple[Statute | None, int]:
    for statute in statutes:
        if citation.kind == statute.short:
            return statute, citation.start
        start = citation.name_start(statute.name) if citation.kind == statute.kind else None
        if start is not None:
            return statute, start
    return None, 0


def _wrong_year(
    paper: Paper, citation: Citation, statute: Statute, section: str, start: int, options: Statutes
) -> Hit | None:
    of_section = statute.sections.get(section)
    years = (of_section,) if of_section else statute.years
    if citation.year in years or citation.year < statute.judged_from or _may_be_new(paper, citation.year, options):
        return None
    text = paper.document.folded.text
    values = {
        "act": text[start : citation.year_span.start].strip(" ,("),
        "said": str(citation.year),
        "years": ", ".join(map(str, years)),
        "right": _likeliest(citation.year, years),
    }
    return Hit(paper.span(citation.year_span), values, "year", fact=f"act-year:{citation.year_span.start}")


def _may_be_new(paper: Paper, year: int, options: Statutes) -> bool:
    """Whether an Act of that name may have been made since the table was."""
    days = meeting_days(paper)
    return options.known_to < year <= (days[-1].year if days else options.known_to + 30)


def _likeliest(said: int, years: tuple[int, ...]) -> str:
    """The year that was meant, if that is plain: the only one, or the only one that differs by one slip."""
    near = years if len(years) == 1 else [year for year in years if _one_slip(str(said), str(year))]
    return str(near[0]) if len(near) == 1 else ""


def _one_slip(said: str, year: str) -> bool:
    differing = sum(a != b for a, b in zip(said, year, strict=False)) + abs(len(said) - len(year))
    return differing == 1 or sorted(said) == sorted(year)


def _repealed(
    paper: Paper, citation: Citation, statute: Statute, section: str, start: int, options: Statutes
) -> Iterator[Hit]:
    days = meeting_days(paper)
    for repeal in statute.repealed:
        if repeal.year != citation.year or not days or days[0] < repeal.since:
            continue
        if (repeal.section and repeal.section != section) or (repeal.nation and repeal.nation != nation(paper)):
            continue
        if _is_history(paper, Span(start, citation.year_span.end), options):
            continue
        text = paper.document.folded.text
        span = Span(start, citation.year_span.end)
        yield Hit(
            paper.span(span),
            {"act": " ".join(span.of(text).split()), "by": repeal.by, "section": repeal.section, "right": ""},
            "section" if repeal.section else "repealed",
        )
        return


def _is_history(paper: Paper, span: Span, options: Statutes) -> bool:
    text = paper.document.folded.text
    end = text.find("\n", span.end)
    paragraph = text[text.rfind("\n", 0, span.start) + 1 : end if end >= 0 else len(text)]
    sentence = paper.facts.passages.at(span.start, span.end).text
    place = paper.document.paragraph_at(paper.span(span).start)
    chain = paper.document.chain(place.index) if place else ()
    return bool(
        options.told_as_history.search(sentence)
        or options.repeal_told.search(paragraph)
        or '"' in sentence
        or any(options.history_headings.search(h.title) or "background-papers" in h.concepts for h in chain)
    )


CHECK = Check(
    name="statutes",
    run=_run,
    options=Statutes,
    offers=frozenset({"act", "said", "years", "right", "by", "section"}),
    cases=frozenset({"year", "repealed", "section"}),
)
