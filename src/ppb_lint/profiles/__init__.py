"""Councils, their boards, and the editions of their templates."""

from ppb_lint.profiles.edition import edition_on
from ppb_lint.profiles.registry import Profiles, resolve
from ppb_lint.profiles.shape import (
    Board,
    BoardName,
    Change,
    Concept,
    Edition,
    FieldForm,
    Law,
    PriorityList,
    Profile,
    SectionForm,
)

__all__ = [
    "Board",
    "BoardName",
    "Change",
    "Concept",
    "Edition",
    "FieldForm",
    "Law",
    "PriorityList",
    "Profile",
    "Profiles",
    "SectionForm",
    "edition_on",
    "resolve",
]
