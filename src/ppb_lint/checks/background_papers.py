"""The list of background papers: something must stand in it, and its heading must cite the right law."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ppb_lint.checks.base import Check, Paper
from ppb_lint.checks.empty_sections import is_empty
from ppb_lint.checks.nation import nation
from ppb_lint.model.document import Heading, Paragraph
from ppb_lint.model.draft import Part
from ppb_lint.model.finding import Hit
from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span
from ppb_lint.notation.pattern import Pattern
from ppb_lint.notation.shapes import Shape

_SECTION = regex(
    r"\b(?:sections?"
    r"|ss?\.?) ?(?P<said>(?P<number>\d{2,3}) ?\(?(?P<letter>[A-Z])?\b\)?)",
    re.IGNORECASE,
)
_ACT = regex(
    r"\b(?P<name>(?:local government(?: \([\w ]{2,40}\))?|(?:freedom of information|data protection"
    r"|access to information|local government finance"
    r"|local authorities|local government and housing|localism|equality)) (?P<act>act))(?:,? ?\(?(?P<year>(?:19"
    r"|20)\d\d)\b)?",
    re.IGNORECASE,
)
_LETTER_OR_FIGURE = regex(r"[^\W_]")
_ANNEX = regex(r"(?:SCHEDULE|APPENDIX|ANNEXE?)\b[^a-z]{0,80}")
_COLUMNS = regex(r"\S(?: {3,}|\t)\S")
_OF_PAPERS = regex(
    r"\b(?:within|under|for) the meaning\b|\bas (?:defined|required)\b"
    r"|\bbackground (?:papers|documents)\b",
    re.IGNORECASE,
)
_YEAR_BELOW = regex(r"[\s,()*]{0,8}(?P<year>(?:19|20)\d\d)\b")  # A long heading's last line is its year.
_YEARS = {
    "local government": "1972",
    "local government (scotland)": "1973",
    "local government (access to information)": "1985",
}
_NUMBERS = {"100": ("100", "D"), "50": ("50", "D")}


class BackgroundPapers(Shape, frozen=True):
    """What does not count as an entry of the list."""

    captions: Pattern
    """The headings of a table of background papers."""


def _run(paper: Paper, options: BackgroundPapers) -> Iterator[Hit]:
    for heading in paper.document.headings:
        if "background-papers" not in heading.concepts or heading.part is Part.APPENDIX:
            continue
        if _is_above_list(paper, heading):
            continue
        if is_empty(paper, heading) or _strokes_only(paper, heading) or _captions_only(paper, heading, options):
            yield Hit(heading.span, _values(heading), "empty", fact=f"empty:{heading.paragraph}")
        yield from _form(paper, heading)


def _is_above_list(paper: Paper, heading: Heading) -> bool:
    """Whether nothing but the law is named there, and the list has a heading of its own right below."""
    below = next((h for h in paper.document.headings if h.paragraph == heading.paragraph + 1), None)
    return below is not None and "background-papers" in below.concepts and not below.number


def _values(heading: Heading, said: str = "", right: str = "") -> dict[str, str]:
    return {"heading": heading.title, "said": said, "right": right}


def _strokes_only(paper: Paper, heading: Heading) -> bool:
    """Whether nothing but strokes stand there: they are neither papers nor the word that there are none."""
    under = paper.document.under(heading)
    said = [paper.words(p.body) for p in under[: _begins_annex(paper, under)]]
    if len(said) < len(under) and not any(said):
        said.append("-")
    rest = heading.rest.of(paper.document.text)
    return any(said) and not any(_LETTER_OR_FIGURE.search(words) for words in (*said, rest))


def _begins_annex(paper: Paper, under: Sequence[Paragraph]) -> int:
    """The place of a line in capitals over a table that is the paper's own annex; all of them where there is none."""
    for n, (line, below) in enumerate(pairwise(under)):
        columns = below.cell is not None or _COLUMNS.search(below.body.of(paper.document.text))
        if columns and _ANNEX.fullmatch(paper.words(line.body)):
            return n
    return len(under)


def _captions_only(paper: Paper, heading: Heading, options: BackgroundPapers) -> bool:
    """Whether the section is a table with nothing below its headings."""
    under = paper.document.under(heading)
    words = [paper.words(p.body) for p in under if p.cell]
    said = [word for word in words if word.strip("- ")]
    return bool(said) and len(words) == len(under) and all(options.captions.search(word) for word in said)


def _form(paper: Paper, heading: Heading) -> Iterator[Hit]:
    """What is wrong with the law that the heading cites, or the nil answer below it."""
    text = paper.document.folded.text
    for n, span in enumerate(_citing(paper, heading)):
        if n and not _OF_PAPERS.search(span.of(text)):
            continue
        for section in _SECTION.finditer(text, span.start, span.end):
            if wrong := _wrong_section(section):
                yield _hit(paper, heading, section, "said", wrong, "section")
                break
        act = _ACT.search(text, span.start, span.end)
        if act:
            yield from _wrong_act(paper, heading, act, first=not n)


def _citing(paper: Paper, heading: Heading) -> list[Span]:
    """Folded stretches that may cite the law: the heading's paragraph and what stands under it."""
    folded, document = paper.document.folded, paper.document
    places = document.paragraphs[heading.paragraph : heading.end]
    return [Span(folded.at(p.span.start), folded.at(p.span.end)) for p in places[:4]]


def _wrong_section(section: re.Match[str]) -> str:
    """The section that is meant, where another or only a part of its name is cited."""
    right = _NUMBERS.get(section["number"])
    if right is None:
        return ""
    letter = (section["letter"] or "").upper()
    return "" if letter == right[1] else "".join(right)


def _wrong_act(paper: Paper, heading: Heading, act: re.Match[str], *, first: bool) -> Iterator[Hit]:
    name = " ".join(act["name"].casefold().removesuffix("act").split())
    right = _YEARS.get(name)
    if name == "local government" and nation(paper) == "scotland":
        return
    if right is None:
        if first:
            yield _hit(paper, heading, act, "name", "", "act")
    elif act["year"] and act["year"] != right:
        yield _hit(paper, heading, act, "year", right, "year")
    elif not act["year"] and first:
        below = _YEAR_BELOW.match(paper.document.folded.text, act.end())
        if below is None:
            yield _hit(paper, heading, act, "act", f"{act['act']} {right}", "undated")
        elif below["year"] != right:
            yield _hit(paper, heading, below, "year", right, "year")


def _hit(paper: Paper, heading: Heading, match: re.Match[str], group: str, right: str, case: str) -> Hit:
    span = Span(match.start(group), match.end(group))
    return Hit(paper.span(span), _values(heading, match[group], right), case, fact=f"act-year:{span.start}")


CHECK = Check(
    name="background-papers",
    run=_run,
    options=BackgroundPapers,
    offers=frozenset({"heading", "said", "right"}),
    cases=frozenset({"empty", "section", "act", "year", "undated"}),
    needs_template=True,
)
