"""References to appendices and to paragraphs, and whose they are."""

from __future__ import annotations

import pytest

from ppb_lint.facts.appendix_reference import appendix_references
from ppb_lint.facts.paragraph_reference import paragraph_references
from tests.facts.growth import growth


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("See Appendix 9.", ("9",)),
        ("(Appendix Q)", ("Q",)),
        ("at appendix b,", ("B",)),
        ("Appendices 8 and 9", ("8", "9")),
        ("annexes A, B & D", ("A", "B", "D")),
        ("Appendices C-F", ("C", "D", "E", "F")),
        ("Appendices 1 to 3", ("1", "2", "3")),
        ("Essential Reference Papers 'A' and 'B'", ("A", "B")),
        ("APPENDIX IV", ("IV",)),
        ("Appendix 1 and 12 people", ("1",)),
        ("Appendix 2a", ("2A",)),
    ],
)
def test_the_labels_of_a_mention(text: str, labels: tuple[str, ...]) -> None:
    (found,) = appendix_references(text)
    assert found.labels == labels
    assert not found.foreign


@pytest.mark.parametrize(
    "text",
    [
        "Appendix 1 of the performance management report",
        "Appendix A to the Code",
        "the plan's Appendix 4",
        "see its report of 7 March 2013, Appendix 2",
        "as their own Appendix 1",
        "paragraph 3 of Schedule 12A",
        "Appendix 2 (revised) of the Constitution",
    ],
)
def test_the_appendix_of_another_document(text: str) -> None:
    assert [found.foreign for found in appendix_references(text)] == [True]


@pytest.mark.parametrize(
    "text", ["Appendix 2 to this report", "Appendix 2 of the report.", "the policy at Appendix 2 is new", "Appendix 2"]
)
def test_the_papers_own(text: str) -> None:
    assert [found.foreign for found in appendix_references(text)] == [False]


@pytest.mark.parametrize("text", ["the Appendix (section 8)", "appendicitis", "a scheduled 12", "Annex to the hall"])
def test_no_label_no_mention(text: str) -> None:
    assert list(appendix_references(text)) == []


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("see paragraph 9.9", ["9.9"]),
        ("in paragraphs 3.2, 3.4 and 3.9 below", ["3.2", "3.4", "3.9"]),
        ("paras 9.1 to 9.4", ["9.1", "9.4"]),
        ("para. 4.7(b)", ["4.7"]),
        ("The guidance is summarised in paragraph 9.9", ["9.9"]),
        ("section 12 of this report", ["12"]),
        ("paragraph 3.1.2", ["3.1.2"]),
    ],
)
def test_the_numbers_that_the_reader_is_sent_to(text: str, labels: list[str]) -> None:
    assert [found.label for found in paragraph_references(text)] == labels


@pytest.mark.parametrize(
    "text",
    [
        "Paragraph 4.6 of the Economic Regeneration document",
        "the Code, in paragraph 7.12",
        "as the inspector noted at paragraph 6.12",
        "the report of 7 March 2013, paragraph 4.6",
        "its paragraph 8.4",
        "the draft policy (section 4.3)",
        "Minute 12, paragraph 9.9",
    ],
)
def test_the_paragraph_of_another_document(text: str) -> None:
    assert list(paragraph_references(text)) == []


def test_a_list_points_at_each_number() -> None:
    text = "paragraphs 3.2 and 3.9"
    assert [found.span.of(text) for found in paragraph_references(text)] == ["paragraphs 3.2", "3.9"]


@pytest.mark.parametrize(
    "piece",
    ["Appendix ", "Appendices A, B, C and all that is said of them and of others ", "A, B, C, ", "report of a ", "1"],
)
def test_time_for_appendices_grows_with_the_length_only(piece: str) -> None:
    assert growth(lambda text: list(appendix_references(text)), piece) < 8


@pytest.mark.parametrize(
    "piece", ["see paragraphs 3.1, 3.2 and 3.3 and all that is said of them and of others ", "3.1, ", "the act in "]
)
def test_time_for_paragraphs_grows_with_the_length_only(piece: str) -> None:
    assert growth(lambda text: list(paragraph_references(text)), piece) < 8
