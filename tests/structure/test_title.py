# ruff: noqa: E501
"""The title of a paper without a SUBJECT, among all that stands at its head besides."""

from __future__ import annotations

import pytest

from tests.papers import understood

REST = "\n\n## Purpose of the report\n\nTo tell how it went.\n\n## Recommendation\n\nThat it be noted.\n"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("# Ashwater Council\n\n## Cabinet\n\n## 9 March 2015\n\n## Parks in Winter\n\n**Report of the Head of Parks**", "Parks in Winter"),
        ("CABINET - 8 MARCH 2016\n\nREPORT BY THE LEADER\n\nMONTHLY HEALTHCHECK - JANUARY 2016\n\nWARD(S) AFFECTED: ALL", "MONTHLY HEALTHCHECK - JANUARY 2016"),
        ("**PARKS: QUARTER 3**\n\nPUBLIC\n\nAgenda item 7", "PARKS: QUARTER 3"),
        ("## Parks in Winter\n\n| | |\n|---|---|\n| **Urgency** | None |\n| **Wards affected** | All |", "Parks in Winter"),
        ("**SCRUTINY COMMITTEE: 22ND MARCH, 2018**\n\n**REPORT OF THE DIRECTOR**", ""),
        ("Scrutiny Board\n\n15 January 2020\n\nQuarter Two Performance Report\n\nOrdinary Decision\n\nReport of Management Team\n\nDirector of Parks and Halls\n\nLeader of the Council\n\nElectoral division(s) affected:\n\nCountywide.", "Quarter Two Performance Report"),
        ("## Meeting of the Bus Board, 10 December 2025\n\n### Agenda item 8: Bus Services - Q2 progress", "Agenda item 8: Bus Services - Q2 progress"),
        ("Scrutiny Board\n\nLeadership of the Parks Service", "Leadership of the Parks Service"),
        ("Scrutiny Board\n\nHead of Service Review", "Head of Service Review"),
        ("**Budget Monitoring to 30 September 2017**\n\n**FOR GENERAL RELEASE**", "Budget Monitoring to 30 September 2017"),
    ],
)  # fmt: skip
def test_the_title_says_what_the_paper_is_about(head: str, title: str) -> None:
    document = understood(head + REST, "paper.md").document
    assert document.title.of(document.text) == title


def test_an_agenda_has_a_title_for_each_item_and_none_of_its_own() -> None:
    agenda = "AGENDA\n\n1. APOLOGIES\n\n2. DECLARATIONS OF INTEREST\n\n3. PERFORMANCE: QUARTER 1\n"
    assert not len(understood(agenda).document.title)
