"""A place is told so that somebody with the paper in hand finds it."""

from __future__ import annotations

import pytest

from ppb_lint.model.draft import Part
from ppb_lint.model.finding import Place
from ppb_lint.model.source import Lines
from ppb_lint.report.places import place_in_words


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (Place(), "whole paper"),
        (Place(heading="SUBJECT"), "SUBJECT"),
        (
            Place(section="5.0", heading="FINANCIAL IMPLICATIONS", paragraph="5.1"),
            "5.0 FINANCIAL IMPLICATIONS, paragraph 5.1",
        ),
        (Place(section="2.0", heading="RECOMMENDED", paragraph="1)"), "2.0 RECOMMENDED, paragraph 1)"),
        (Place(section="7.0", heading="RISK ANALYSIS", paragraph="7.0"), "7.0 RISK ANALYSIS"),
        (Place(heading="Legal", paragraph="(a)", page=7), "page 7, Legal, (a)"),
        (Place(part=Part.FOOTER, lines=Lines(3, 1, 3, 9)), "foot of the page, line 3"),
        (Place(part=Part.APPENDIX, heading="Appendix 1"), "appendix, Appendix 1"),
        (
            Place(section="10.0", heading="LIST OF BACKGROUND PAPERS UNDER SECTION 100D OF THE LOCAL GOVERNMENT ACT"),
            "10.0 LIST OF BACKGROUND PAPERS UNDER SECTION…",
        ),
        (Place(heading="A\u202eB\nC"), "AB C"),
    ],
)
def test_place_in_words(place: Place, words: str) -> None:
    assert place_in_words(place) == words


def test_every_part_of_a_paper_has_its_name() -> None:
    assert len({place_in_words(Place(part=part)) for part in Part}) == len(Part)
