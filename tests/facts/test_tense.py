"""A day is told as over, as to come, or as neither."""

from __future__ import annotations

import pytest

from ppb_lint.facts.tense import Tense, tense_of
from tests.facts.growth import growth

DAY = "4 May 2027"


def told(sentence: str) -> Tense:
    """The tense of a sentence in which @ stands for the day."""
    at = sentence.index("@")
    return tense_of(sentence.replace("@", DAY), at, at + len(DAY))


@pytest.mark.parametrize(
    "sentence",
    [
        "The visit held on @ was helpful.",
        "Members visited the depot on @.",
        "The strategy was approved by Executive Board on @.",
        "At its meeting on @ the Board considered the first draft.",
        "Executive Board agreed the policy on @.",
        "The centre opened on @.",
        "A letter dated @ sets out the terms.",
        "Numbers have fallen since @.",
        "On @ the Board received a presentation.",
        "The minutes of the meeting held on @ are attached.",
        "The consultation ran from 1 March 2027 to @.",
        "As reported to the Board on @, two posts are vacant.",
        "A full list was sent to Members on @.",
        "At @ there were 383 children in care.",
        "Council approved the budget for 2024/25 on @.",
        "Members will remember that the report, taken on @, gave other figures.",
    ],
)
def test_a_past_verb_at_the_day_tells_it_as_done(sentence: str) -> None:
    assert told(sentence) is Tense.DONE


@pytest.mark.parametrize(
    "sentence",
    [
        "The scheme will be launched on @.",
        "The event is to be held on @.",
        "Work is due for completion by @.",
        "The results are expected in @.",
        "The review is scheduled for @.",
        "The visit to be held on @ is open to all.",
        "The next meeting of the Board is on @.",
        "The consultation closes on @.",
        "Recruitment will be complete by the end of @.",
        "Executive Board will consider the report on @.",
    ],
)
def test_a_future_verb_that_governs_the_day_tells_it_as_coming(sentence: str) -> None:
    assert told(sentence) is Tense.COMING


@pytest.mark.parametrize(
    "sentence",
    [
        "At its last meeting, on @, the Board asked for more.",
        "At the last meeting of the Board, held on @, Members asked.",
        "The previous meeting (@) was not quorate.",
    ],
)
def test_the_last_meeting_is_known_by_its_name(sentence: str) -> None:
    assert told(sentence) is Tense.PREVIOUS_MEETING


@pytest.mark.parametrize(
    "sentence",
    [
        "The Board agreed that a report be brought on @.",
        "RESOLVED: That a seminar be held on @.",
        "The strategy was approved to start on @.",
        "The meeting was postponed to @.",
        "The hearing was expected on @.",
        "The lease was extended until @.",
        "Applications received on @ will be late.",
        "The Board asked for a report on @.",
        "The scheme, once approved on @, can begin.",
        "The plan will build on the strategy adopted to @.",
        "Figures will be compared with those at @.",
        "Work was due to start on @.",
        "The report will cover the period to @.",
        'The leaflet read: "The pool will close on @".',
        'The report of 2019 says: "The last bus left on @".',
    ],
)
def test_what_is_reported_moved_or_quoted_tells_neither(sentence: str) -> None:
    assert told(sentence) is Tense.NONE


@pytest.mark.parametrize(
    "sentence",
    [
        "The plan will build on the strategy adopted on @.",
        "Members will recall that the scheme was approved on @.",
        "The budget will be the one agreed on @.",
    ],
)
def test_a_day_of_the_past_is_not_to_come_for_being_taken_up(sentence: str) -> None:
    assert told(sentence) is not Tense.COMING


def test_a_sentence_of_any_length_is_told_in_time() -> None:
    def read(text: str) -> None:
        for at in range(0, len(text), 20_000):
            tense_of(text, at, at + 10)

    assert growth(read, "will be held by the board and was considered by members ") < 8
