"""Every way of naming a financial year, and what only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ppb_lint.facts.financial_year import render, years
from tests.facts.growth import growth

FORMS = ["2023/24", "2023-24", "2019 -20", "2024 / 25", "2023/2024", "2023-2024", "2008/9", "1999/00", "2012- 13"]


@pytest.mark.parametrize(
    ("said", "start", "form"),
    [
        ("2023/24", 2023, "long"),
        ("2023-24", 2023, "long"),
        ("2019 -20", 2019, "long"),
        ("2024 / 25", 2024, "long"),
        ("2011 / 12", 2011, "long"),
        ("2010-11", 2010, "long"),
        ("1999/00", 1999, "long"),
        ("2023/2024", 2023, "full"),
        ("1999-2000", 1999, "full"),
        ("2008/9", 2008, "digit"),
    ],
)
def test_a_financial_year(said: str, start: int, form: str) -> None:
    text = f"Key priorities in {said} were agreed."
    (year,) = years(text)
    assert (year.span.of(text), year.start, year.form, year.kind) == (said, start, form, "financial")


@pytest.mark.parametrize(
    ("text", "said", "start"),
    [
        ("FY 21/22", "21/22", 2021),
        ("FY2023/24", "2023/24", 2023),
        ("17-18 financial year", "17-18", 2017),
        ("Q2 23/24", "23/24", 2023),
        ("Quarter 2 of 23/24", "23/24", 2023),
        ("second quarter 23/24", "23/24", 2023),
        ("the financial year 2023 to 2024", "2023 to 2024", 2023),
        ("2023 to 2024 financial year", "2023 to 2024", 2023),
    ],
)
def test_forms_that_need_a_word_beside_them(text: str, said: str, start: int) -> None:
    (year,) = years(text)
    assert (year.span.of(text), year.start, year.kind) == (said, start, "financial")


@pytest.mark.parametrize(
    "text",
    [
        "23/24 of them, 17-18 people",
        "from 2023 to 2024",
        "on 2023-10-05 and in 2023-10 or 2023/10",
        "reference C-012-2023/24",
        "2024/25/26",
        "https://example.org/2023/24/report and report_2023/24",
        "Budget-2023-24.docx, 2023-24.docx",
        "telephone 01928 2023-24",
        "Minute 2023/45, ref. 2024/27",
        "in 2019 - 45 residents replied",
        "2023/99 and 4321/22 and 5678/90",
        "12345/67 and 20991/24 and application 20233/24",
        "Q2 12/15 indicators",
        "1,250/51",
    ],
)
def test_what_is_no_year(text: str) -> None:
    assert years(text) == ()


@pytest.mark.parametrize(
    "said",
    [
        "2023/25",
        "2024/24",
        "2203/24",
        "2024-24",
        "3024-25",
        "2023/42",
        "2023/2025",
        "2032/24",
        "20233/24",
        "2023/244",
        "2012/12",
        "2007/09",
    ],
)
def test_a_malformed_year(said: str) -> None:
    text = f"the report for {said} says"
    assert [(year.span.of(text), year.kind) for year in years(text)] == [(said, "malformed")]


@pytest.mark.parametrize(
    "said", ["2012-15", "2012-2015", "2021-24", "2012 - 2015", "2025/26-2027/28", "2024/25 to 2026/27"]
)
def test_a_plan_over_several_years(said: str) -> None:
    text = f"the plan {said} sets out"
    (year,) = years(text)
    assert (year.span.of(text), year.kind) == (said, "plan")


@pytest.mark.parametrize(
    "text",
    [
        "academic year 2023/24",
        "the 2023/24 academic year",
        "Municipal Year 2023/24",
        "2023-24 municipal and academic year",
        "the school year (2023/24)",
        "calendar year 2023-24",
    ],
)
def test_a_named_year_is_not_of_account(text: str) -> None:
    (year,) = years(text)
    assert (year.start, year.kind) == (2023, "other")


def test_years_come_in_order() -> None:
    text = "2022/23, FY 23/24, 2024-25 and 2012-15"
    assert [year.start for year in years(text)] == [2022, 2023, 2024, 2012]


@pytest.mark.parametrize(
    ("said", "start", "expected"),
    [
        ("2023-24", 2024, "2024-25"),
        ("23/24", 2024, "24/25"),
        ("2019 -20", 2020, "2020 -21"),
        ("2008/9", 2009, "2009/10"),
        ("2008/9", 2007, "2007/8"),
        ("2023/2024", 1999, "1999/2000"),
        ("2023/24", 1999, "1999/00"),
        ("2023/25", 2023, "2023/24"),
        ("2023 to 2024", 2024, "2024 to 2025"),
    ],
)
def test_render_keeps_the_form(said: str, start: int, expected: str) -> None:
    assert render(said, start) == expected


def test_render_refuses_what_is_no_year() -> None:
    with pytest.raises(ValueError, match="year"):
        render("last year", 2023)


@given(st.sampled_from(FORMS), st.integers(1990, 2059))
def test_what_is_rendered_is_read_again(said: str, start: int) -> None:
    (year,) = years(f"in {render(said, start)} it")
    assert (year.start, year.kind) == (start, "financial")


@pytest.mark.parametrize("piece", ["2023 2023/ 2023- 12 ", "2023-24-25/", "1", "2023/24 ", "2023/24-2024/25 "])
def test_time_grows_with_the_length_only(piece: str) -> None:
    assert growth(years, piece) < 8
