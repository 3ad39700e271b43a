"""What checks yield and what the engine makes of it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct, field
from msgspec.structs import replace

from ppb_lint.model.draft import Part
from ppb_lint.model.source import Lines
from ppb_lint.model.span import Span


class Severity(StrEnum):
    """How much a finding matters: an error fails the gate, a note is only shown on request."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return list(Severity).index(self)


class Stage(StrEnum):
    """``trial`` rules are shown apart and never fail a build."""

    SETTLED = "settled"
    TRIAL = "trial"


class Safety(StrEnum):
    """Whether a fix may be made unseen (``safe``) or somebody must confirm it (``suggested``)."""

    SAFE = "safe"
    SUGGESTED = "suggested"


class Hit(Struct, frozen=True):
    """What a check yields: where, and the values that the rule's sentence may name. No words, no severity."""

    span: Span
    values: Mapping[str, str] = field(default_factory=dict)
    case: str = ""
    """The case that decides the severity (``anchored``, ``elsewhere``); "" for the rule's only one."""
    fact: str = ""
    """Names the fault itself, so that two rules that see it from two sides can tell that it is one."""
    expected_section: str | None = None
    """For something missing: the number of the section where it belongs, if that is known."""
    expected_heading: str | None = None
    """For something missing: the heading or header label that is expected."""


class Place(Struct, frozen=True):
    """Where a finding is, in the reader's terms."""

    part: Part = Part.BODY
    page: int | None = None
    section: str | None = None
    heading: str | None = None
    paragraph: str | None = None
    lines: Lines | None = None


class Edit(Struct, frozen=True):
    """Words to be put in the place of a stretch of ``Document.text``."""

    span: Span
    replacement: str


class Fix(Struct, frozen=True):
    """The edits that mend a finding, all of them together."""

    edits: tuple[Edit, ...]
    safety: Safety


class Finding(Struct, frozen=True):
    """One fault, told once, with everything that a report needs to tell it."""

    rule: str
    severity: Severity
    stage: Stage
    message: str
    span: Span
    text: str
    context: str
    place: Place
    fingerprint: str
    fix: Fix | None = None
    fact: str = ""
    pending: bool = False
    """Whether its fix stands in the file already, as a tracked change of ours that nobody has settled."""

    def shifted(self, by: int) -> Finding:
        """The same finding in a text that begins so many characters earlier."""
        edits = tuple(replace(edit, span=edit.span.shifted(by)) for edit in self.fix.edits) if self.fix else ()
        fix = replace(self.fix, edits=edits) if self.fix else None
        return replace(self, span=self.span.shifted(by), fix=fix)
