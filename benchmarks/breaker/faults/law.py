"""Wrong reasons for keeping a paper from the public, and details of people that must not be published."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from benchmarks.breaker import pen
from benchmarks.breaker.fault import Fault, kind, plant
from benchmarks.breaker.paper import Paper

_INTEREST = (
    "and in all the circumstances of the case the public interest in maintaining the exemption outweighs "
    "the public interest in disclosing the information."
)
_MARKINGS = {
    "paragraph of Wales": f"«Appendix A is not for publication by virtue of paragraph 14 of Part 1 of Schedule 12A to "
    f"the Local Government Act 1972», {_INTEREST}",
    "paragraph that is not there": f"«The annex is exempt under paragraph 12 of Part 1 of Schedule 12A to the Local "
    f"Government Act 1972», {_INTEREST}",
    "paragraph that is gone": f"«This item is exempt under paragraph 7A of Part 1 of Schedule 12A to the Local "
    f"Government Act 1972», {_INTEREST}",
    "no public interest": "«The appendix is not for publication by virtue of paragraph 3 of Part 1 of Schedule 12A to "
    "the Local Government Act 1972.»",
    "no paragraph": f"«NOT FOR PUBLICATION: this report contains exempt information as defined in Schedule 12A to the "
    f"Local Government Act 1972», {_INTEREST}",
}
_ABROAD = ("west-lothian", "highland", "vale-of", "wexley")
_PEOPLE = (
    "He can be reached on his mobile, «07700 900123».",
    "The complainant may be called on «07700 900 456».",
    "Her National Insurance number is «AB 12 34 56 C».",
    "Replies went to «jane.smith1970@gmail.com».",
    "He wrote from his own address, «bob.jones@hotmail.co.uk».",
    "«Mr Alan Price, aged 84», told the group of his wait.",
    "«Jamie Smith (aged 9)» goes to the club.",
    "The resident («date of birth 3 May 1961») was moved.",
    "Mrs Jean Brown of «14 Acacia Avenue, Widnes, WA8 9ZZ» spoke of the noise.",
)


@kind("exempt-marking")
def wrong_exemption(paper: Paper, rng: Random) -> Iterator[Fault]:
    if paper.kind != "report" or paper.name.startswith(_ABROAD) or not paper.sections:
        return
    for how in rng.sample(sorted(_MARKINGS), 2):
        section = paper.section("PURPOSE") or paper.sections[0]
        if edit := pen.paragraph(paper, _MARKINGS[how], section):
            yield plant(paper, "exempt-marking", how, edit)


@kind("personal-data")
def private_details(paper: Paper, rng: Random) -> Iterator[Fault]:
    for template in rng.sample(_PEOPLE, 2):
        if edit := pen.somewhere(paper, template, rng):
            yield plant(paper, "personal-data", f"sentence: {template}", edit)
