"""The template on the day of a meeting."""

from __future__ import annotations

from datetime import date

import pytest

from ppb_lint.profiles import edition_on
from tests.papers import known


def halton(day: str | None):  # type: ignore[no-untyped-def]
    return edition_on(known().profiles.by_id["halton"], date.fromisoformat(day) if day else None)


def fifth(day: str | None) -> set[str]:
    form = next(s for s in halton(day).sections if s.concept in ("other-implications", "financial-implications"))
    return {form.concept, *form.any_of}


@pytest.mark.parametrize(
    ("day", "accepted"),
    [
        ("2023-11-07", {"other-implications"}),
        ("2023-11-08", {"other-implications", "financial-implications"}),
        ("2024-03-31", {"other-implications", "financial-implications"}),
        ("2024-04-01", {"financial-implications"}),
        (None, {"other-implications", "financial-implications"}),
    ],
)
def test_the_fifth_section(day: str | None, accepted: set[str]) -> None:
    assert fifth(day) == accepted


@pytest.mark.parametrize(("day", "required"), [("2022-12-31", False), ("2023-01-01", True), (None, False)])
def test_climate_change(day: str | None, required: bool) -> None:
    assert next(s for s in halton(day).sections if s.concept == "climate-implications").required is required


@pytest.mark.parametrize(("day", "required"), [("2024-03-31", False), ("2024-04-01", True), (None, False)])
def test_portfolio(day: str | None, required: bool) -> None:
    assert next(f for f in halton(day).fields if f.concept == "portfolio").required is required


@pytest.mark.parametrize(
    ("day", "since"),
    [
        ("2005-01-01", None),
        ("2011-01-11", "2006-05-19"),
        ("2023-11-07", "2023-01-01"),
        ("2024-01-22", "2024-01-01"),
        ("2024-11-05", "2024-04-01"),
        (None, None),
    ],
)
def test_the_edition_bears_the_day_of_its_last_change(day: str | None, since: str | None) -> None:
    found = halton(day).since
    assert (found.isoformat() if found else None) == since


@pytest.mark.parametrize(("day", "lists"), [("2024-03-31", 1), ("2024-04-01", 2), ("2024-10-01", 1), (None, 2)])
def test_both_lists_of_priorities_pass_while_they_change(day: str | None, lists: int) -> None:
    assert len(halton(day).priorities) == lists


def test_a_body_that_is_no_board_of_the_form_may_have_had_the_newer_section_before() -> None:
    early = edition_on(known().profiles.by_id["halton"], date(2016, 1, 13), usual_body=False)
    late = edition_on(known().profiles.by_id["halton"], date(2024, 6, 13), usual_body=False)
    fifths = [next(s for s in e.sections if s.number == "5.0") for e in (early, late)]
    assert [{s.concept, *s.any_of} for s in fifths] == [
        {"other-implications", "financial-implications"},
        {"financial-implications"},
    ]
