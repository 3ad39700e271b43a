"""Numbers of sections, paragraphs and items are read, and written in the same form."""

from __future__ import annotations

import pytest

from ppb_lint.checks.labels import item_labels, paragraph_label, section_label


@pytest.mark.parametrize(("shown", "number"), [("5.0", 5), ("5.", 5), ("5", 5), ("10.0", 10), ("E", 5)])
def test_a_section_has_a_number_or_a_letter(shown: str, number: int) -> None:
    label = section_label(shown)
    assert label is not None
    assert label.number == number
    assert label.with_number(number) == shown


@pytest.mark.parametrize("shown", ["5.1", "(5)", "5)", "0", "01.", "e)", ""])
def test_other_labels_are_no_sections(shown: str) -> None:
    assert section_label(shown) is None


@pytest.mark.parametrize(
    ("shown", "parents", "after"), [("3.2", (3,), "3.3"), ("3.2.9", (3, 2), "3.2.10"), ("3.2.", (3,), "3.3.")]
)
def test_a_paragraph_is_part_of_a_section(shown: str, parents: tuple[int, ...], after: str) -> None:
    label = paragraph_label(shown)
    assert label is not None
    assert label.parents == parents
    assert label.with_number(label.number + 1) == after


@pytest.mark.parametrize("shown", ["3.0", "3", "3)", "a.b", ""])
def test_other_labels_are_no_paragraphs(shown: str) -> None:
    assert paragraph_label(shown) is None


@pytest.mark.parametrize(
    ("shown", "readings"),
    [
        ("2)", [("1", 2)]),
        ("(c)", [("i", 0), ("a", 3)]),
        ("i)", [("i", 1), ("a", 9)]),
        ("iv.", [("i", 4)]),
        ("B.", [("A", 2)]),
        ("0)", []),
        ("3.2", []),
    ],
)
def test_an_item_may_be_read_in_two_ways(shown: str, readings: list[tuple[str, int]]) -> None:
    wanted = [reading for reading in readings if reading[1]]
    assert [(label.style, label.number) for label in item_labels(shown)] == wanted


def test_a_row_of_letters_ends() -> None:
    (label,) = item_labels("z)")
    assert label.with_number(27) == ""
