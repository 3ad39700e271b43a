"""The ruled lines of a PDF's page, which show its tables' cells; asked for in the process that takes out the words."""

from __future__ import annotations

import ctypes
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

Rule = list[float]
"""Left, bottom, right, top; a line lies level or upright."""

_MOST_PATHS, _MOST_POINTS = 6_000, 120
"""What has more is a drawing."""
_MOST_UPRIGHT = 2_000
"""Upright lines of a page, each border of each cell counted; what has more is hatched."""
_THICK, _SHORT = 3.0, 8.0
"""Points that a line is thick at most, and long at least."""
_STRAY = 1.0
_MOVE, _LINE = 2, 0


def rules_of(page: Any, raw: Any) -> list[Rule]:
    """The ruled lines of a page, those that are filled as thin boxes too; none for a page that is full of drawings."""
    rules: list[Rule] = []
    for number, path in enumerate(page.get_objects([raw.FPDF_PAGEOBJ_PATH], max_depth=1)):
        if number >= _MOST_PATHS:
            return []
        if raw.FPDFPath_CountSegments(path) <= _MOST_POINTS:
            rules += _lines(path, raw)
    return rules


def _lines(path: Any, raw: Any) -> Iterator[Rule]:
    fill, stroked = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, fill, stroked)
    for points in _strokes(path, raw):
        for left, bottom, right, top in map(_box, pairwise(points) if stroked.value else (points,)):
            # One of both sides is thin, and the other is long.
            if min(right - left, top - bottom) <= _THICK and max(right - left, top - bottom) >= _SHORT:
                yield [round(left, 1), round(bottom, 1), round(right, 1), round(top, 1)]


def _strokes(path: Any, raw: Any) -> Iterator[list[tuple[float, float]]]:
    """The points of each stroke of a path, on the page."""
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(path, matrix)
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[tuple[float, float]] = []
    for number in range(raw.FPDFPath_CountSegments(path)):
        segment = raw.FPDFPath_GetPathSegment(path, number)
        kind = raw.FPDFPathSegment_GetType(segment)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        if kind == _MOVE and points:
            yield points
            points = []
        points.append(
            (matrix.a * x.value + matrix.c * y.value + matrix.e, matrix.b * x.value + matrix.d * y.value + matrix.f)
        )
        if raw.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    if points:
        yield points


def _box(points: Iterable[tuple[float, float]]) -> tuple[float, float, float, float]:
    across, up = zip(*points, strict=True)
    return min(across), min(up), max(across), max(up)


class Borders:
    """The upright lines of a page, which words do not reach over."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._upright = sorted(
            ((left + right) / 2, bottom, top) for left, bottom, right, top in rules if right - left <= _THICK
        )
        if len(self._upright) > _MOST_UPRIGHT:
            self._upright = []
        self._places = [place for place, _, _ in self._upright]

    def between(self, left: float, right: float, height: float) -> bool:
        """Whether one stands between the end of a word and the beginning of another on the same line."""
        at = bisect_left(self._places, left - _STRAY)
        while at < len(self._places) and self._places[at] <= right + _STRAY:
            _, bottom, top = self._upright[at]
            if bottom - _STRAY <= height <= top + _STRAY:
                return True
            at += 1
        return False
