"""A twin gets the findings of the paper that it mirrors, whatever its quarter, year, board, wording and look."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

import pytest

from tests.corpus.answers import ask
from tests.corpus.judge import Expected, findings_of, judge
from tests.twins import CLEAN_TWIN, FAULTY_TWIN, Twin, twins
from tests.twins.boards import BOARDS, sittings
from tests.twins.forms import FORMS
from tests.twins.periods import MENTIONS, Quarter

ALL = (CLEAN_TWIN, FAULTY_TWIN, *twins())
HEADINGS = {"1.0": "PURPOSE OF REPORT", "2.0": "RECOMMENDED", "5.0": "FINANCIAL IMPLICATIONS"}


def ident(twin: Twin) -> str:
    """The name that pytest shows."""
    return twin.name


@pytest.fixture(scope="session")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Mapping[str, Any]]:
    """What the linter says of every twin, asked once; each is written with line ends as it has them."""
    folder = tmp_path_factory.mktemp("twins")
    paths = {twin.name: folder / f"{twin.name}.txt" for twin in ALL}
    for twin in ALL:
        paths[twin.name].write_bytes(twin.text.encode("utf-8"))
    found = ask(paths.values())
    return {name: found[path.resolve()] for name, path in paths.items()}


@pytest.mark.parametrize("twin", ALL, ids=ident)
def test_a_twin_gets_its_findings_and_no_others(twin: Twin, answers: dict[str, Mapping[str, Any]]) -> None:
    entry = answers[twin.name]
    assert entry["status"] == "checked", entry["reason"]
    faults = [
        Expected(f.rule, f.severity, None, f.section, HEADINGS.get(f.section), f.paragraph, f.words)
        for f in twin.expected
    ]
    verdict = judge(faults, findings_of(entry))
    assert verdict.is_right, f"\n{verdict}"


def test_there_are_enough_twins_and_they_never_change() -> None:
    first, second = list(twins()), list(twins())
    assert first == second
    assert len(first) >= 60
    assert len({twin.name for twin in first}) == len({twin.text for twin in first}) == len(first)


def test_every_form_is_shown_in_every_quarter() -> None:
    shown = Counter(re.match(r"(\d+)-\d+-(q\d)", twin.name).groups() for twin in twins())  # type: ignore[union-attr]
    assert set(shown) == {(form.mirrors, f"q{number}") for form in FORMS for number in (1, 2, 3, 4)}


def test_only_the_twins_of_the_faulty_paper_have_faults() -> None:
    assert {twin.name[:3] for twin in twins() if twin.expected} == {"003"}
    assert all(len(twin.expected) == 4 for twin in twins() if twin.name.startswith("003"))


@pytest.mark.parametrize("twin", [twin for twin in ALL if twin.expected], ids=ident)
def test_planted_words_stand_in_their_section(twin: Twin) -> None:
    parts = re.split(r"(?m)^(\d+\.0) ", twin.text)
    sections = dict(zip(parts[1::2], parts[2::2], strict=True))
    for fault in twin.expected:
        assert fault.words in sections[fault.section]
        assert re.search(rf"(?m)^(- )?{re.escape(fault.paragraph)} ", sections[fault.section])


@pytest.mark.parametrize("twin", ALL, ids=ident)
def test_the_meeting_is_after_the_quarter_on_the_boards_weekday(twin: Twin) -> None:
    day = meeting_of(twin)
    name = re.search(r"REPORT TO:\s+(.+?)\s+Policy and", twin.text)
    board = next(board for board in BOARDS if name and board.name == name[1] and board.since <= day <= board.until)
    assert day.weekday() == board.weekday
    if twin not in (CLEAN_TWIN, FAULTY_TWIN):
        assert 1 <= (day - quarter_of(twin).end).days <= 185


@pytest.mark.parametrize("twin", [twin for twin in twins() if not twin.expected], ids=ident)
def test_a_clean_twin_speaks_of_its_own_quarter(twin: Twin) -> None:
    quarter = quarter_of(twin)
    purpose = twin.text.split("1.0 ", 1)[1].split("2.0 ", 1)[0]
    own = [way(quarter.number) for way in MENTIONS.values()]
    other = [way(number) for way in MENTIONS.values() for number in {1, 2, 3, 4} - {quarter.number}]
    assert any(words in purpose for words in own)
    assert not any(words in purpose for words in other)
    assert f"{quarter.end:%B %Y}" in purpose


@pytest.mark.parametrize(
    ("quarter", "start", "end"),
    [
        (Quarter(1, 2024), date(2024, 4, 1), date(2024, 6, 30)),
        (Quarter(2, 2024), date(2024, 7, 1), date(2024, 9, 30)),
        (Quarter(3, 2024), date(2024, 10, 1), date(2024, 12, 31)),
        (Quarter(4, 2024), date(2025, 1, 1), date(2025, 3, 31)),
    ],
)
def test_quarters_begin_and_end_on_the_right_days(quarter: Quarter, start: date, end: date) -> None:
    assert (quarter.start, quarter.end) == (start, end)
    assert all(day > end for _, day in sittings(quarter))


def meeting_of(twin: Twin) -> date:
    """The day in the header."""
    written = re.search(r"DATE:\s+(\d+)\w* (\w+ \d{4})", twin.text)
    assert written is not None
    return datetime.strptime(f"{written[1]} {written[2]}", "%d %B %Y").date()


def quarter_of(twin: Twin) -> Quarter:
    """The quarter that the twin's name tells."""
    number, year = re.findall(r"-q(\d)-(\d{4})-", twin.name)[0]
    return Quarter(int(number), int(year))
