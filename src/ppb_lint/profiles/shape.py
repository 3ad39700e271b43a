"""What a council's template asks for: the shape of a profile file, and one edition of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from msgspec import Struct, field

from ppb_lint.notation.shapes import Shape


class FieldForm(Shape, frozen=True):
    """A field of the header block."""

    concept: str
    labels: tuple[str, ...]
    """The labels that the council has used; the first is the one that a missing field is called by."""
    required: bool = True


class SectionForm(Shape, frozen=True):
    """A section that the template knows."""

    concept: str
    titles: tuple[str, ...]
    """The titles that the council has used; the first is the one that a missing section is called by."""
    required: bool = True
    any_of: tuple[str, ...] = ()
    """Further concepts that fill the same place."""
    number: str | None = None


class BoardName(Shape, frozen=True):
    """A name that a board bore for a time."""

    name: str
    since: date | None = None
    until: date | None = None
    evidence: str = ""


class Board(Shape, frozen=True):
    """A board under all its names; aliases always fit."""

    id: str
    names: tuple[BoardName, ...]
    aliases: tuple[str, ...] = ()


class PriorityList(Shape, frozen=True):
    """The council's priorities while a corporate plan was in force."""

    items: tuple[str, ...]
    since: date | None = None
    until: date | None = None
    either_until: date | None = None
    """Until when the list is still accepted after its successor has come into force."""
    optional: tuple[str, ...] = ()
    evidence: str = ""


class Change(Shape, frozen=True):
    """A dated change of the template and what is known about its date."""

    since: date
    evidence: str
    either_from: date | None = None
    either_until: date | None = None
    """Between these two days both the old form and the new one pass."""
    require_fields: tuple[str, ...] = ()
    require_sections: tuple[str, ...] = ()
    replace_sections: Mapping[str, str] = field(default_factory=dict)
    """Old concept: new concept, in the same place."""


class Concept(Shape, frozen=True):
    """A thing that sections of many councils are about, and how their headings name it."""

    titles: tuple[str, ...] = ()
    """Whole titles, compared without case, articles, numbers and punctuation; ``&`` is ``and``."""
    topics: tuple[str, ...] = ()
    """Words for the topic where a heading is made of topics and a noun: "Legal and financial implications"."""
    phrases: tuple[str, ...] = ()
    """What a sentence says where the paper does without the heading ("it is recommended")."""
    starts: tuple[str, ...] = ()
    """Openings that are enough ("list of background papers"); what follows is not compared."""


class Telling(Shape, frozen=True):
    """What tells a council's papers from all others; each thing found is one piece of evidence."""

    labels: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    """Words anywhere in the paper, in any case; a country's councils are told by nothing else."""
    against: tuple[str, ...] = ()
    """Words that only papers of another country have: one of them is enough against a country's fallback."""
    enough: int = 1
    """How many pieces it takes for a country's fallback to be chosen."""


class Law(Shape, frozen=True):
    """The law on access to meetings that a council's papers stand under."""

    country: str = ""
    """``england``, ``wales`` or ``scotland``; "" where it is not known."""
    background_papers: str = ""
    """The section that asks for a list of background papers."""
    exempt_schedule: str = ""
    """The schedule that describes exempt information."""
    exempt_paragraphs: tuple[int, ...] = ()
    """The numbers of its paragraphs that describe such information."""


class Profile(Shape, frozen=True):
    """A council (or a country's councils in general) and its form."""

    id: str
    name: str
    extends: str | None = None
    fallback: bool = False
    """Whether it stands for councils in general and so accuses less, and at warning at most."""
    councils: tuple[str, ...] = ()
    """Names by which papers speak of this council; evidence for choosing the profile."""
    telling: Telling = Telling()
    law: Law = Law()
    """Inherited as a whole where a profile does not state its own."""
    since: date | None = None
    """The day from which the form is known in the shape that this file starts from."""
    year_starts: int = 4
    """The month in which the council's financial year begins."""
    fields: tuple[FieldForm, ...] = ()
    sections: tuple[SectionForm, ...] = ()
    concepts: Mapping[str, Concept] = field(default_factory=dict)
    topic_nouns: tuple[str, ...] = ()
    boards: tuple[Board, ...] = ()
    board_kinds: tuple[str, ...] = ()
    """What follows the name of a board where it is addressed ("Policy and Performance Board", "PPB")."""
    bodies: tuple[str, ...] = ()
    """Other bodies of the council that a report may name."""
    units: tuple[str, ...] = ()
    """Departments and divisions whose names are known in their right form."""
    priorities: tuple[PriorityList, ...] = ()
    changes: tuple[Change, ...] = ()
    evidence: tuple[str, ...] = ()


class Edition(Struct, frozen=True):
    """The template as it was in force on the day of the meeting, all that a check may know of a profile."""

    profile: str
    since: date | None
    """The day of the last change before the meeting; None where no meeting date could be read, or before any change."""
    dated: bool
    """Whether the day of the meeting is known; if not, any edition's form passes."""
    fallback: bool
    year_starts: int
    fields: tuple[FieldForm, ...]
    sections: tuple[SectionForm, ...]
    boards: tuple[Board, ...] = ()
    bodies: tuple[str, ...] = ()
    councils: tuple[str, ...] = ()
    """The council's own names."""
    units: tuple[str, ...] = ()
    priorities: tuple[PriorityList, ...] = ()
    """The lists that pass on the day, the one in force first."""
    stale_priorities: tuple[PriorityList, ...] = ()
    replaced: Mapping[str, str] = field(default_factory=dict)
    """Concepts whose place another has taken by then: old, new."""
    concepts: Mapping[str, Concept] = field(default_factory=dict)
    law: Law = Law()
