"""A fragment takes the place of its like in a complete paper, marks and all."""

from __future__ import annotations

import pytest

from ppb_lint.engine.staging import UnplacedError, staged
from tests.engine.fakes import document_of

PAPER = """\
DATE: 22 January 2024
SUBJECT: Quarter 2

1.0 PURPOSE OF REPORT

1.1 To consider.

4.0 POLICY IMPLICATIONS

4.1 None.

5.0 FINANCIAL IMPLICATIONS

5.1 None either.
"""


def put(fragment: str, *without: str) -> str:
    return staged(fragment, PAPER, without, document_of)


def test_a_section_is_replaced_with_its_marks() -> None:
    new = "4.0 POLICY IMPLICATIONS\n4.1 «Some» of it.\n"
    assert put(new) == PAPER.replace("4.0 POLICY IMPLICATIONS\n\n4.1 None.\n", new)


def test_a_field_is_replaced() -> None:
    assert put("DATE: «»\n") == PAPER.replace("DATE: 22 January 2024\n", "DATE: «»\n\n")


def test_marks_on_a_heading_do_not_hide_it() -> None:
    assert put("4.0 POLICY «IMPLICATIONS»\n") == PAPER.replace(
        "POLICY IMPLICATIONS\n\n4.1 None.", "POLICY «IMPLICATIONS»"
    )


def test_several_parts_in_the_order_of_the_paper() -> None:
    text = put("5.0 FINANCIAL IMPLICATIONS\n5.1 New.\n1.0 PURPOSE OF REPORT\n1.1 New too.\n")
    assert text.index("1.1 New too.") < text.index("4.1 None.") < text.index("5.1 New.")
    assert "None either" not in text
    assert "To consider" not in text


def test_what_the_paper_lacks_goes_after_what_stands_before_it() -> None:
    text = put("4.0 POLICY IMPLICATIONS\n4.1 New.\n4.5 x\n4.0 LEGAL IMPLICATIONS\nAdded.\n")
    assert text.index("4.1 New.") < text.index("LEGAL") < text.index("Added.") < text.index("5.0 FINANCIAL")


def test_what_the_paper_lacks_altogether_goes_to_the_end() -> None:
    assert put("9.0 RISK ANALYSIS\nNone.\n") == PAPER + "9.0 RISK ANALYSIS\nNone.\n\n"


def test_a_second_copy_of_a_section_stands_after_the_first() -> None:
    text = put("4.0 POLICY IMPLICATIONS\nOne.\n4.0 POLICY IMPLICATIONS\nTwo.\n")
    assert text.count("POLICY IMPLICATIONS") == 2
    assert text.index("One.") < text.index("Two.") < text.index("5.0")


@pytest.mark.parametrize("name", ["Policy Implications", "policy"])
def test_parts_may_be_taken_out_by_heading_or_concept(name: str) -> None:
    assert put("DATE: 1 May 2024", name).replace("DATE: 1 May 2024\n\n", "DATE: 22 January 2024\n") == PAPER.replace(
        "4.0 POLICY IMPLICATIONS\n\n4.1 None.\n\n", ""
    )
    assert "SUBJECT" not in put("DATE: 1 May 2024", "SUBJECT:")


def test_words_without_a_heading_are_refused() -> None:
    with pytest.raises(UnplacedError, match=r"5\.1 There are none"):
        put("5.1 There are none.\n")
