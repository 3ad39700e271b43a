"""References to appendices and paragraphs that are not there, and to law that never was or is no longer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from random import Random

from benchmarks.breaker import pen
from benchmarks.breaker.fault import Edit, Fault, kind, plant
from benchmarks.breaker.paper import Paper

_APPENDIX = "\n\nAPPENDIX 1: PERFORMANCE INDICATORS\n\nThe measures are listed by service with their targets.\n"
_APPENDICES = (
    "Further details are given in «Appendix {other}».",
    "The full list is attached at «Appendix {other}».",
    "The figures are set out in «Appendix {other}» to this report.",
    "Costs are shown by ward (see «Appendix {other}»).",
    "A map is attached as «Appendix {other}».",
    "The risks are listed in «Appendix {other}».",
)
_PARAGRAPHS = (
    "The reasons are given in «paragraph {number}».",
    "The reasons are given in «paragraph {number}» above.",
    "This follows from what is said at «paragraph {number}» below.",
    "Costs are shown separately («see paragraph {number}»).",
    "Costs are shown separately («para {number}»).",
    "The position was set out in «paragraph {number} of this report».",
)
_NEVER = (
    "The Council has had regard to the «Equality Act 2011».",
    "The duty arises under section 149 of the «Equality Act 2012».",
    "The «Localism Act 2012» gives the Council a general power of competence.",
    "Regard has been had to section 17 of the «Crime and Disorder Act 1999».",
    "The request was answered under the «Freedom of Information Act 2001».",
    "The rights protected by the «Human Rights Act 1988» are not affected.",
    "The duties are those of the «Care Act 2015».",
)
_GONE = (
    (date(2011, 6, 1), "The Council must meet its duty under «section 71 of the Race Relations Act 1976»."),
    (date(2011, 6, 1), "Adjustments are made as the «Disability Discrimination Act 1995» requires."),
    (date(2018, 9, 1), "Personal data are handled in accordance with the «Data Protection Act 1998»."),
    (date(2011, 6, 1), "The Council must have due regard under «section 76A of the Sex Discrimination Act 1975»."),
)


@kind("appendix-reference")
def missing_appendix(paper: Paper, rng: Random) -> Iterator[Fault]:
    """The paper has its Appendix 1 and speaks of another that it has not."""
    if not paper.is_halton or re.search(r"(?i)appendi", paper.text):
        return
    template = rng.choice(_APPENDICES)
    first = pen.sentence(paper, "The measures are listed in Appendix 1.", rng, "SUPPORTING")
    wrong = pen.paragraph(paper, template.format(other=rng.choice(("2", "3", "B", "2"))), paper.section("SUPPORTING"))
    if first and wrong:
        end = Edit(len(paper.text), len(paper.text), _APPENDIX)
        yield plant(paper, "appendix-reference", f"sentence: {template}", first, wrong, end)


@kind("appendix-reference")
def unlisted_appendix(paper: Paper, rng: Random) -> Iterator[Fault]:
    """The paper lists its own appendices and speaks of one more."""
    listed = paper.section("APPENDI") is not None or re.search(r"(?m)^APPENDIX|^APPENDICES|^Appendices:", paper.text)
    if not listed or paper.kind != "report":
        return
    template = rng.choice(_APPENDICES)
    if edit := pen.somewhere(paper, template.format(other=rng.choice(("7", "F"))), rng):
        yield plant(paper, "appendix-reference", f"sentence: {template}", edit)


@kind("paragraph-reference")
def missing_paragraph(paper: Paper, rng: Random) -> Iterator[Fault]:
    """Paragraphs were deleted and the references to them were not."""
    labels = [p.label for p in paper.paragraphs if re.fullmatch(r"\d{1,2}\.\d{1,2}", p.label)]
    if len(labels) < 6 or paper.kind != "report":
        return
    for template in rng.sample(_PARAGRAPHS, 2):
        number = rng.choice((f"3.{rng.randint(16, 29)}", f"4.{rng.randint(15, 19)}", f"{len(labels) + 9}.2"))
        if edit := pen.somewhere(paper, template.format(number=number), rng):
            yield plant(paper, "paragraph-reference", f"sentence: {template}", edit)


@kind("statute")
def wrong_act(paper: Paper, rng: Random) -> Iterator[Fault]:
    """An Act of the wrong year, or one that was repealed before the meeting and is cited as law."""
    if paper.kind != "report" or paper.meeting is None or re.search("west-lothian|highland|vale-of", paper.name):
        return
    gone = [words for repealed, words in _GONE if repealed < paper.meeting]
    for how, template in (("wrong year", rng.choice(_NEVER)), ("repealed", rng.choice(gone or [""]))):
        if template and (edit := pen.somewhere(paper, template, rng)):
            yield plant(paper, "statute", f"{how}: {template}", edit)


@kind("background-papers")
def wrong_act_in_heading(paper: Paper, rng: Random) -> Iterator[Fault]:
    """The heading of the background papers names another section or another year; statute yields to the rule."""
    section = paper.section("BACKGROUND PAPERS UNDER")
    if section is None:
        return
    heading = paper.text[section.heading.words : section.heading.end]
    slips = {
        "year in the heading": re.sub(r"1972", rng.choice(("1974", "1973", "1927")), heading),
        "section in the heading": heading.replace("100D", rng.choice(("100C", "100E"))),
    }
    for how, words in slips.items():
        if words != heading:
            yield plant(paper, "background-papers", how, Edit(section.heading.words, section.heading.end, f"«{words}»"))
