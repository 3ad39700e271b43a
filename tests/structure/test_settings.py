"""Ways of setting headings and numbers that change nothing for the reader."""

from __future__ import annotations

import pytest

from tests.papers import understood

PLAIN = [("1.0", "PURPOSE OF REPORT", "To report."), ("2.0", "RISK ANALYSIS", "None identified.")]


def sections(text: str) -> list[tuple[str | None, str, str]]:
    document = understood(text).document
    return [
        (h.number, h.title, " ".join(p.body.of(document.text) for p in document.under(h))) for h in document.sections()
    ]


@pytest.mark.parametrize(
    "text",
    [
        "1.0 PURPOSE OF REPORT\tTo report.\n\n2.0 RISK ANALYSIS\tNone identified.\n",
        "1.0\tPURPOSE OF REPORT\tTo report.\n\n2.0\tRISK ANALYSIS\tNone identified.\n",
        "1.0\n\nPURPOSE OF REPORT\n\nTo report.\n\n2.0\n\nRISK ANALYSIS\n\nNone identified.\n",
    ],
)
def test_a_heading_is_the_same_however_it_is_set(text: str) -> None:
    assert sections(text) == PLAIN


def test_what_a_tab_sets_off_from_a_heading_is_a_sentence_of_its_own() -> None:
    folded = understood("1.0 PURPOSE OF REPORT\tTo report.\n\n2.0 RISK ANALYSIS\tNone.\n").document.folded.text
    assert "\nTo report." in folded


@pytest.mark.parametrize("row", ["Financial implications\tNone\tMedium", "Purpose\tRecommendation\tDate"])
def test_a_row_of_cells_is_no_heading_with_its_text(row: str) -> None:
    document = understood(f"1.0 RISK ANALYSIS\n\n{row}\n").document
    assert [p.body.of(document.text) for p in document.paragraphs][1:] == [row]


@pytest.mark.parametrize("after", ["Homes were let.", "4.5"])
def test_a_figure_alone_is_no_number_of_what_is_no_title(after: str) -> None:
    document = understood(f"1.0 RISK ANALYSIS\n\n12\n\n{after}\n").document
    assert [p.label for p in document.paragraphs][1:] == ["", ""]


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("A2\tFour posts were filled.", "A2"),
        ("C.11\tFour posts were filled.", "C.11"),
        ("B1\tNone.", "B1"),
        ("B1 offices were let to three firms.", ""),
        ("Q2\tperformance was good in most services.", ""),
        ("B1\tOffices\t45", ""),
    ],
)
def test_a_letter_and_a_figure_before_a_tab_number_a_sentence(line: str, label: str) -> None:
    document = understood(f"A. RISK ANALYSIS\n\n{line}\n").document
    assert document.paragraphs[1].label == label


def test_sub_headings_with_a_letter_and_a_figure_stand_under_their_section() -> None:
    document = understood("F. POLICY IMPLICATIONS\n\nF1\tA Safer and Cleaner Borough\n\nFewer wait.\n").document
    assert [(h.level, h.number) for h in document.headings] == [(1, "F"), (2, "F1")]
