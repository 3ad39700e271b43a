"""One paragraph or table of absurd size takes as much longer as it is longer, through all rules."""

from __future__ import annotations

import pytest

from benchmarks.packs.absurd import paragraph, table
from ppb_lint.app.pipeline import Standard, check_file
from ppb_lint.app.settled.selection import Choice
from ppb_lint.model.result import Status
from ppb_lint.read import Limits
from tests.growth import growth
from tests.papers import known


def judged(data: bytes) -> None:
    result = check_file("a.docx", data, Standard(Choice().of(known().rules), known().profiles, None, Limits()))
    assert result.status is Status.CHECKED


@pytest.mark.parametrize(("made", "size"), [(paragraph, 15_000), (table, 1_000)])
def test_four_times_the_size_takes_about_four_times_as_long(made: object, size: int) -> None:
    assert callable(made)
    judged(made(1_000))
    assert growth(judged, made(size), made(4 * size)) < 8
