"""The real papers, read by line: no markup left over, every block at its place, the facts that matter found."""

from __future__ import annotations

from pathlib import Path

import pytest

from ppb_lint.facts.denial import denials
from ppb_lint.facts.financial_year import years
from ppb_lint.facts.period import periods, quarters_of
from ppb_lint.facts.quarter import quarters
from ppb_lint.model.draft import Draft
from ppb_lint.model.folded import Folded, fold
from ppb_lint.model.source import Lines
from ppb_lint.model.span import Span
from ppb_lint.read.markdown import read_markdown
from ppb_lint.read.plain import read_plain

SEEDS = {"000": 2024, "001": 2023, "002": 2010, "003": 2023, "004": 2019}


def opened(shared: Path, seed: str) -> tuple[bytes, Draft, Folded]:
    (path,) = (shared / "seeds").glob(f"{seed}_*.txt")
    data = path.read_bytes()
    draft = read_plain(data)
    return data, draft, fold(draft.text)


def line_of(draft: Draft, folded: Folded, span: Span) -> Lines:
    place = draft.source.lines(folded.span(span.start, span.end))
    assert place is not None
    return place


@pytest.mark.parametrize("seed", SEEDS)
def test_blocks_lie_where_the_file_has_them(shared: Path, seed: str) -> None:
    data, draft, _ = opened(shared, seed)
    lines = data.decode().split("\n")
    for block in draft.blocks:
        place = draft.source.lines(block.span)
        assert place is not None
        assert place.line == place.end_line
        raw = lines[place.line - 1][place.column - 1 : place.end_column - 1]
        assert raw.replace("**", "").replace("</b>", "") == block.span.of(draft.text)
    assert len(draft.blocks) == sum(bool(line.strip()) for line in lines)
    assert not any(mark in draft.text for mark in ("**", "<b>", "- 1", "\n- ", "#"))


@pytest.mark.parametrize("seed", SEEDS)
def test_markdown_reads_them_alike(shared: Path, seed: str) -> None:
    data, draft, _ = opened(shared, seed)
    again = read_markdown(data)
    assert (again.text, again.blocks) == (draft.text, draft.blocks)


@pytest.mark.parametrize(("seed", "year"), SEEDS.items())
def test_the_quarter_the_year_and_the_period_of_each(shared: Path, seed: str, year: int) -> None:
    _, _, folded = opened(shared, seed)
    found = quarters(folded.text)
    assert (found[0].quarters, found[0].year) == ((2,), year)
    assert {value for mention in found for value in mention.quarters} == ({1, 2} if seed == "003" else {2})
    assert {one.start for one in years(folded.text)} == {year}
    assert all(one.kind == "financial" for one in years(folded.text))
    assert [quarters_of(period) for period in periods(folded.text)] == [((2,), year)]


def test_what_is_wrong_in_the_third_stands_on_its_lines(shared: Path) -> None:
    _, draft, folded = opened(shared, "003")
    firsts = [mention for mention in quarters(folded.text) if mention.quarters == (1,)]
    assert [line_of(draft, folded, mention.number_span).line for mention in firsts] == [19, 28]
    policy = [denial for denial in denials(folded.text) if denial.said]
    assert [(line_of(draft, folded, denial.said[0].span).line, denial.said[0].words) for denial in policy] == [
        (38, "policy"),
        (42, "policy"),
    ]
    assert [line_of(draft, folded, denial.span).line for denial in denials(folded.text) if denial.bare] == [
        64,
        68,
        72,
        76,
        80,
    ]


@pytest.mark.parametrize(
    ("seed", "said"),
    [
        ("000", ["policy", "financial"]),
        ("001", ["policy", "other"]),
        ("002", ["policy", "other"]),
        ("004", ["policy", "other"]),
    ],
)
def test_the_denials_of_the_others(shared: Path, seed: str, said: list[str]) -> None:
    _, _, folded = opened(shared, seed)
    assert [topic.words for denial in denials(folded.text) for topic in denial.said] == said
