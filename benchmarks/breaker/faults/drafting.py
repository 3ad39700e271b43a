"""What belongs to the draft and not to the paper: gaps to be filled, instructions, choices not made, loose ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from benchmarks.breaker import pen
from benchmarks.breaker.fault import Edit, Fault, kind, plant
from benchmarks.breaker.paper import Paper

_PLACEHOLDERS = (
    "The scheme has cost «£XX,XXX» so far.",
    "The scheme will cost «£???».",
    "The service helped «XX» households during the period.",
    "Satisfaction stood at «XX%».",
    "The lead officer is «[insert name]».",
    "A further report will come to the Board on «[date]».",
    "The outcome of the bid is «[to be confirmed]».",
    "Costs are estimated at «[£ figure awaited]».",
    "The cost of the works is «TBC».",
    "The total is «£TBC».",
    "The start date is «TBA».",
    "The review will end on «dd/mm/yy».",
    "The review will end on «DD/MM/YYYY».",
    "It was agreed on «xx/xx/xxxx» by the Executive Board.",
    "The plan was approved in March «20XX».",
    "The meeting took place on 14 March «(date?)».",
    "Some «????» residents took part.",
    "«Lorem ipsum dolor sit amet.»",
    "The saving is «£xxx» a year.",
    "Figures for the last month are «<insert figure>».",
    "The contract has been let to «{insert name of supplier}».",
    "The contract has been let to «[INSERT]».",
    "«Click or tap here to enter text.»",
    "The information is exempt under «paragraph (X)».",
    "The number of cases is «_____».",
    "There were «[X]» complaints.",
    "The scheme began in «[month/year]».",
    "«[Officer to complete]»",
)
_GUIDANCE = (
    "«Delete if not applicable.»",
    "«[Delete if not applicable]»",
    "«(delete as appropriate)»",
    "«Delete as applicable»",
    "«Delete these notes before submitting the report.»",
    "«Provide a short, one paragraph summary of the report.»",
    "«Please state which wards are affected.»",
    "«Describe here the financial implications of the proposal.»",
    "«Insert here the name of the finance officer consulted.»",
    "«[Set out here any legal implications of the proposals]»",
    "«This section should set out the risks of the proposal and how they will be managed.»",
    "«Guidance note: this section must be completed by the finance officer.»",
    "«Report authors should complete this section with the help of Legal Services.»",
    "«MANDATORY: DO NOT DELETE OR AMEND TITLE OF THIS SECTION»",
    "«If there are no implications, please state None.»",
    "«{Explain why the decision is needed and what happens if it is not taken.}»",
    "«[Guidance: maximum 150 words]»",
)
_ALTERNATIVES = (
    "This «is/is not» a key decision.",
    "This report «is / is not» for publication.",
    "Key decision: «Yes/No».",
    "Consultation with the unions «has/has not» taken place.",
    "The proposal «will/will not» need planning permission.",
    "The scheme «does/does not» affect the revenue budget.",
    "An equality impact assessment «was/was not» carried out.",
    "Additional staff «would be/had been» needed.",
    "There «are/are no» staffing implications.",
    "The appendix is «public/private».",
    "Members are asked to «approve/note» the plan.",
    "The risk is «low/medium/high».",
)
_RESIDUES = (
    "The contract was signed by the supplier«. and by the supplier».",
    "The scheme began in the spring«. in the spring» after a delay.",
    "The service «has was» moved to new offices.",
    "Progress «is was» reported to the partnership.",
    "The programme «will is» run by volunteers.",
    "Works at the depot «are were» finished on time.",
    "Staff were moved to the new team«. which» is based in Widnes.",
    "The budget was agreed by the partners«. the» grant will follow.",
)


def _sentences(
    paper: Paper, rng: Random, rule: str, templates: tuple[str, ...], own: bool = False, count: int = 2
) -> Iterator[Fault]:
    for template in rng.sample(templates, count):
        section = rng.choice(paper.sections) if own and paper.sections else None
        if own and section and (not section.body or section.body[-1].table):
            section = None
        edit = pen.paragraph(paper, template, section) if section else pen.somewhere(paper, template, rng)
        if edit:
            yield plant(paper, rule, template.replace("«", "").replace("»", ""), edit)


@kind("placeholder")
def unfilled(paper: Paper, rng: Random) -> Iterator[Fault]:
    """A gap in a sentence that somebody meant to fill."""
    yield from _sentences(paper, rng, "placeholder", _PLACEHOLDERS, count=3)


@kind("template-guidance")
def instruction(paper: Paper, rng: Random) -> Iterator[Fault]:
    """What the form tells the author still stands there."""
    if paper.kind == "report":
        yield from _sentences(paper, rng, "template-guidance", _GUIDANCE, own=True)


@kind("unchosen-alternative")
def choice_not_made(paper: Paper, rng: Random) -> Iterator[Fault]:
    if paper.kind == "report":
        yield from _sentences(paper, rng, "unchosen-alternative", _ALTERNATIVES)


@kind("editing-residue")
def loose_end(paper: Paper, rng: Random) -> Iterator[Fault]:
    """Words that should have gone when a sentence was rewritten."""
    yield from _sentences(paper, rng, "editing-residue", _RESIDUES, count=1)


@kind("editing-residue")
def small_letter(paper: Paper, rng: Random) -> Iterator[Fault]:
    """The beginning of a sentence was cut off, and its next word begins small."""
    able = [
        m
        for p in paper.prose(12)
        for m in re.finditer(r"(?<=[a-z]{3}[.])( )(The|It|This|They|There|In|Of|Two|Members)\b", paper.words(p))
        for m in [(p.words + m.start(), p.words + m.end(), m[2])]
    ]
    if able:
        start, end, word = rng.choice(able)
        yield plant(paper, "editing-residue", "small letter after a stop", Edit(start - 1, end, f"«. {word.lower()}»"))


@kind("broken-field")
def broken_reference(paper: Paper, rng: Random) -> Iterator[Fault]:
    """The message that Word leaves where a cross-reference has lost its target."""
    message = rng.choice(
        (
            "Error! Reference source not found.",
            "Error! Bookmark not defined.",
            "Error! No bookmark name given.",
            "Error! Hyperlink reference not valid.",
        )
    )
    template = rng.choice(
        ("Details are given in paragraph «{}»", "See «{}»", "The table on page «{}» has the figures.")
    )
    if edit := pen.somewhere(paper, template.format(message), rng):
        yield plant(paper, "broken-field", message, edit)
