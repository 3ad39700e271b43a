"""Twins of five real reports: papers of the same build and habits, told in our own words, for other periods and boards.

A metamorphic test: whatever quarter, year, board, synonym, order or look a twin has, its findings are those of the
paper that it mirrors.
"""

from __future__ import annotations

from .generation import twins
from .plain import CLEAN_TWIN, FAULTY_TWIN
from .twin import Fault, Twin

__all__ = ["CLEAN_TWIN", "FAULTY_TWIN", "Fault", "Twin", "twins"]
