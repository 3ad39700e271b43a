"""The tables at the end of a run: what each rule found, and what it took."""

from __future__ import annotations

from msgspec.structs import replace

from ppb_lint.model.result import FileResult, Results, Status
from ppb_lint.report.statistics import statistics
from ppb_lint.report.timings import timings
from tests.report.samples import HINT, MISSING_SECTION, ON_TRIAL, PAPER, WRONG_QUARTER, run


def two_papers(*seconds: dict[str, float]) -> Results:
    """A run over two papers which took this long."""
    reports = tuple(replace(PAPER, seconds=each) for each in seconds)
    return Results(tuple(FileResult("a.md", Status.CHECKED, None, (report,)) for report in reports))


def test_statistics_count_findings_and_papers() -> None:
    one, other = run(WRONG_QUARTER, WRONG_QUARTER, HINT), run(WRONG_QUARTER, MISSING_SECTION, ON_TRIAL)
    assert [line.split() for line in statistics(Results((*one.files, *other.files)))] == [
        ["rule", "papers", "errors", "warnings", "notes"],
        ["quarter-agreement", "2", "3", "0", "0"],
        ["financial-year-agreement", "1", "0", "0", "1"],
        ["section-missing", "1", "1", "0", "0"],
        ["total", "(trial)", "1", "1", "0", "0"],
    ]


def test_numbers_end_below_each_other() -> None:
    assert len({len(line) for line in statistics(run(WRONG_QUARTER, HINT))}) == 1


def test_statistics_of_nothing_say_so() -> None:
    assert list(statistics(run())) == ["No rule has found anything."]


def test_timings_add_up_over_papers_with_the_slowest_first() -> None:
    spent = two_papers({"quarter-agreement": 0.25, "placeholder": 0.5}, {"quarter-agreement": 1.25})
    assert [line.split() for line in timings(spent)] == [
        ["rule", "seconds", "share"],
        ["quarter-agreement", "1.500", "75.0%"],
        ["placeholder", "0.500", "25.0%"],
        ["all", "rules", "2.000", "100.0%"],
    ]


def test_timings_of_nothing_do_not_divide_by_nothing() -> None:
    assert [line.split() for line in timings(run())][-1] == ["all", "rules", "0.000", "-"]
