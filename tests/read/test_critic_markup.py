"""Examples in CriticMarkup become drafts with the marks that a Word file would have."""

from __future__ import annotations

import pytest

from ppb_lint.model.draft import Mark, MarkKind
from ppb_lint.model.span import Span
from ppb_lint.read.critic_markup import read_critic_markup


def marks(text: str) -> list[tuple[str, str, str, str]]:
    """Kind, words on the page, author and note of every mark."""
    draft = read_critic_markup(text.encode())
    return [(m.kind.value, m.span.of(draft.text), m.author, m.note) for m in draft.marks]


def test_a_text_without_marks_is_markdown() -> None:
    draft = read_critic_markup(b"# Purpose\n\n1.1 To **consider**.")
    assert draft.text == "Purpose\n1.1 To consider."
    assert draft.format == "markdown"
    assert not draft.marks


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Open {++in May++}.", "Open in May.", ("insertion", "in May", "", "")),
        ("Open {--in May--}now.", "Open now.", ("deletion", "", "", "in May")),
        ("Open{>>when?<<} now.", "Open now.", ("comment", "", "", "when?")),
        ("Open {==now==}{>>when?<<}.", "Open now.", ("comment", "now", "", "when?")),
        ("Open {==now==}.", "Open now.", ("highlight", "now", "", "")),
        ("Open{%% or not%%}.", "Open.", ("hidden", "", "", " or not")),
        ("| Open | {#00B050:yes#} |", "Open\nyes", ("shade", "yes", "", "00B050")),
        ("| Open | {#FF0000:#} |", "Open", ("shade", "", "", "FF0000")),
    ],
)
def test_each_sign(text: str, words: str, expected: tuple[str, str, str, str]) -> None:
    assert read_critic_markup(text.encode()).text == words
    assert marks(text) == [expected]


def test_old_and_new_words_are_two_marks_with_one_author() -> None:
    assert marks("The grant is {~~60~>70~~}{>>@Jo Smith<<} pounds.") == [
        ("deletion", "", "Jo Smith", "60"),
        ("insertion", "70", "Jo Smith", ""),
    ]


def test_a_signature_holds_for_the_change_before_it_alone() -> None:
    assert marks("{++One++} and {--two--}{>>@Jo Smith<<}three") == [
        ("insertion", "One", "", ""),
        ("deletion", "", "Jo Smith", "two"),
    ]


def test_a_comment_may_have_an_author() -> None:
    assert marks("{==Half==}{>>@Jo Smith: half of what: all?<<} agree.") == [
        ("comment", "Half", "Jo Smith", "half of what: all?")
    ]


def test_a_comment_without_an_author_may_hold_a_colon() -> None:
    assert marks("Half{>>ppb-lint: allow numbering<<}") == [("comment", "", "", "ppb-lint: allow numbering")]


def test_places_lead_back_to_the_lines_of_the_file() -> None:
    text = "1.0 PURPOSE\n\n1.1 To {--see--}consider {++the++} report.\n"
    draft = read_critic_markup(text.encode())
    start = draft.text.index("report")
    place = draft.source.lines(Span(start, start + len("report")))
    assert place is not None
    assert (place.line, place.end_line) == (3, 3)
    line = text.split("\n")[2]
    assert line[place.column - 1 : place.end_column - 1] == "report"


def test_an_empty_place_stands_behind_its_markup() -> None:
    text = "To {--see--}consider."
    draft = read_critic_markup(text.encode())
    deletion = draft.marks[0]
    assert deletion == Mark(MarkKind.DELETION, Span(3, 3), note="see")
    place = draft.source.lines(deletion.span)
    assert place is not None
    assert text[place.column - 1 :] == "consider."


def test_marks_are_in_the_order_of_the_page() -> None:
    draft = read_critic_markup(b"{++A++}{>>@Jo<<} b {--c--}{>>@Jo<<} {==d==}{>>e<<} {%%f%%} ![g](h.png)")
    starts = [mark.span for mark in draft.marks]
    assert starts == sorted(starts)
    assert [m.kind.value for m in draft.marks].count("image") == 1
