"""What many papers cost, on one processor and on two."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.speed.cost import PYTHON, Cost, cost, exponent
from benchmarks.speed.papers import write_word
from benchmarks.speed.row import Row
from benchmarks.speed.starts import COMMAND, forget


def many(folder: Path, surroundings: Mapping[str, str], count: int) -> Iterator[Row]:
    """So many reports in Word."""
    all_, some = folder / "many", folder / "some"
    write_word(all_, count)
    write_word(some, count // 4)
    start = _checked(next(some.glob("*.docx")), surroundings, "1", 3)
    alone = _checked(all_, surroundings, "1")
    quarter = _checked(some, surroundings, "1")
    inside = [PYTHON, "-m", "benchmarks.speed.inside"]
    base = cost([*inside, "parse", str(all_)], surroundings, 2).cpu - cost([*inside, "start", "-"], surroundings, 3).cpu
    detail = f"{alone.cpu:.1f} s, {alone.peak:.0f} MB ÷ {base:.1f} s"
    yield Row(
        f"{count:,} reports without their start ÷ unzip and lxml", (alone.cpu - start.cpu) / base, 4, detail=detail
    )
    grown = exponent(quarter.cpu - start.cpu, alone.cpu - start.cpu, 4)
    yield Row(f"how that grows from {count // 4:,} to {count:,} reports", grown, 1.15, detail="exponent")
    yield Row(
        f"memory for {count:,} ÷ memory for {count // 4:,}",
        alone.peak / quarter.peak,
        detail=f"{alone.peak:.0f} MB ÷ {quarter.peak:.0f} MB",
    )
    both = _checked(all_, surroundings, "2")
    detail = f"{alone.wall:.1f} s ÷ {both.wall:.1f} s on the clock, {both.peak:.0f} MB in the largest process"
    yield Row("on one processor ÷ on two, on the clock", alone.wall / both.wall, 1.6, least=True, detail=detail)


def _checked(path: Path, surroundings: Mapping[str, str], jobs: str, times: int = 1) -> Cost:
    return cost([*COMMAND, "--jobs", jobs, str(path)], surroundings, times, lambda: forget(surroundings))
