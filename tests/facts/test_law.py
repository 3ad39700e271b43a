"""Acts that are cited, and claims of exemption."""

from __future__ import annotations

import pytest

from ppb_lint.facts.exemption import exemptions
from ppb_lint.facts.statute import citations, section_of
from tests.facts.growth import growth


@pytest.mark.parametrize(
    ("text", "name", "fits"),
    [
        ("the Equality Act 2010", "Equality", True),
        ("THE EQUALITY ACT 2010", "Equality", True),
        ("(Equality Act, 2010)", "Equality", True),
        ("Under Housing Act 1985 powers", "Housing", True),
        ("the Local Government and Housing Act 1989", "Housing", False),
        ("the Health and Social Care Act 2012", "Care", False),
        ("the Care Act 2014", "Care", True),
        ("the Clean Neighbourhoods and Environment Act 2005", "Environment", False),
        ("section 100D OF THE LOCAL GOVERNMENT ACT 1974", "Local Government", True),
        ("the Equality Act 2010 and Housing Act 1985", "Housing", True),
        ("the Crime & Disorder Act 1998", "Crime and Disorder", True),
        ("the Wellbeing of Future Generations (Wales) Act 2015", "Well-being of Future Generations (Wales)", True),
    ],
)
def test_the_name_of_an_act(text: str, name: str, fits: bool) -> None:
    last = list(citations(text))[-1]
    start = last.name_start(name)
    assert (start is not None) == fits
    if start is not None:
        assert text[start:].casefold().replace("&", "and").replace("-", "").startswith(name.casefold().replace("-", ""))


@pytest.mark.parametrize(
    ("before", "after", "section"),
    [
        ("section 149 of the ", "", "149"),
        ("SECTION 21 OF THE ", "", "21"),
        ("s.71 of the ", "", "71"),
        ("section 100A(4) of the ", "", "100A"),
        ("Section 100(A)(4) of the ", "", "100A"),
        ("Part 1 of Schedule 12A to the ", "", "Schedule 12A"),
        ("the ", ", section 10: rent", "10"),
        ("under the ", " and more", ""),
    ],
)
def test_the_section_of_an_act(before: str, after: str, section: str) -> None:
    text = f"{before}Equality Act 2010{after}"
    assert section_of(text, len(before), len(before) + len("Equality Act 2010")) == section


@pytest.mark.parametrize(
    ("text", "numbers", "part"),
    [
        ("paragraph 3 of Part 1 of Schedule 12A to the Act", ["3"], "1"),
        ("paragraphs 3 and 7 of Schedule 12A", ["3", "7"], ""),
        ("Schedule 12A of the Local Government Act 1972, paragraph 12", ["12"], ""),
        ("paragraphs 1, 2 and 7A of Part I of Schedule 12A", ["1", "2", "7A"], "1"),
        ("(Exempt: paragraphs 3 and 7)", ["3", "7"], ""),
        ("not for publication by virtue of paragraph 11.", ["11"], ""),
        ("paragraph 14 of Part 4 of Schedule 12A", ["14"], "4"),
    ],
)
def test_the_paragraphs_of_a_claim(text: str, numbers: list[str], part: str) -> None:
    (found,) = exemptions(text)
    assert [number for number, _ in found.numbers] == numbers
    assert [span.of(text).upper() for _, span in found.numbers] == numbers
    assert found.part == part


@pytest.mark.parametrize(
    "text",
    [
        "Staff are exempt from charges under paragraph 14 of the scheme.",
        "paragraph 23 of Schedule 9",
        "Part 2 of the plan, paragraph 17",
        "Rule 10.4(3) of the Access to Information Procedure Rules",
    ],
)
def test_other_paragraphs_are_no_claim(text: str) -> None:
    assert list(exemptions(text)) == []


def test_how_a_claim_describes_the_information() -> None:
    (found,) = exemptions("paragraph 3 of Schedule 12A (information relating to the business affairs of any person)")
    assert "business affairs" in found.described


@pytest.mark.parametrize(
    "piece",
    [
        "Act 2010 and all that follows from it in law and in fact ",
        "the Act of ",
        "Schedule 12A of the Act ",
        "exempt information ",
        "paragraph 3, ",
    ],
)
def test_time_grows_with_the_length_only(piece: str) -> None:
    assert growth(lambda text: list(citations(text)), piece) < 8
    assert growth(lambda text: list(exemptions(text)), piece) < 8
