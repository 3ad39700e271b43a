"""The shape of a rule file: the rule, its tests and its page in one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from msgspec import Struct, field

from ppb_lint.model.finding import Safety, Severity, Stage
from ppb_lint.model.result import Fault
from ppb_lint.notation.shapes import Shape

TOPICS = (
    "structure",
    "period",
    "copying",
    "drafting",
    "reference",
    "figures",
    "law",
    "recommendation",
    "accessibility",
    "language",
    "housekeeping",
)
OWN_TOPIC = "own"
"""The topic of a council's own rules that lie in no folder."""
DEFAULT = "default"
"""The case for which a severity or a message stands where no other is named."""


class FixForm(Shape, frozen=True):
    """How a finding is mended: its own words replaced, nothing else touched."""

    replace_with: str
    """The words to put there; may name values of the check in braces."""
    safety: Safety = Safety.SUGGESTED
    """safe may be made unseen, suggested must be confirmed; words put into somebody's mouth are never safe."""


class Scene(Struct, frozen=True):
    """What an example supposes beside its own words."""

    profile: str | None = None
    meeting: str | None = None
    """ISO date of the meeting, where the example has no header of its own."""
    paper: str | None = None
    """Name of a complete clean paper that the fragment replaces sections and fields of."""
    properties: Mapping[str, str] = field(default_factory=dict)
    """What the file says about itself: ``title``, ``author`` …"""


class Example(Shape, frozen=True):
    """One text that the rule is silent about, accuses, or is known to miss."""

    text: str
    """The draft or a part of one. « and » stand round the words that are accused; «» where something is missing.
    Changes and comments of a Word file are written in CriticMarkup: {++in++}, {--out--}, {>>comment<<}."""
    why: str = ""
    """What a valid example shows."""
    message: str | tuple[str, ...] = ""
    """The sentence that the finding gives; a list if several findings give different ones."""
    fixed: str | None = None
    """The same text once every fix has been made."""
    because: str = ""
    """Why a known miss is missed."""
    profile: str | None = None
    """The profile that the text is held against, by its id; otherwise it is chosen as for any paper."""
    meeting: date | None = None
    """The day of the meeting, where the text has no header of its own."""
    paper: str | None = None
    """Name of a complete clean paper whose sections and fields the text replaces."""
    without: tuple[str, ...] = ()
    """Headings and labels of the clean paper that are taken out of it."""
    with_rules: tuple[str, ...] = ()
    """Ids of rules that run as well, to show which of them yields."""
    earlier: str | None = None
    """An earlier paper, or a part of one, that the text is compared with."""
    properties: Mapping[str, str] = field(default_factory=dict)
    """What the file says about itself: title, author, lastModifiedBy, keywords, subject, company, template."""

    @property
    def scene(self) -> Scene:
        """What the text is read under."""
        day = self.meeting.isoformat() if self.meeting else None
        return Scene(self.profile, day, self.paper, self.properties)


class Examples(Shape, frozen=True):
    """All the examples of a rule, by what they prove."""

    valid: tuple[Example, ...] = ()
    """Texts that the rule is silent about."""
    invalid: tuple[Example, ...] = ()
    """Texts that it accuses: exactly the marked words, with exactly that message."""
    known_misses: tuple[Example, ...] = ()
    """Texts that are wrong and that it is silent about all the same."""


class RuleFile(Shape, frozen=True):
    """One rule, as its file states it."""

    id: str
    """The name of the file, for ever, in words that can be said aloud."""
    title: str
    """What the rule asks for, in one line."""
    severity: Severity | Mapping[str, Severity]
    """error, warning or note, or one for each case that the check tells: {default: note, anchored: error}."""
    why: str
    """Why it matters, for the person who wrote the draft."""
    check: str
    """The kind of check that looks for it."""
    message: str | Mapping[str, str]
    """The sentence that the finding gives, or one for each case; may name values of the check in braces."""
    options: Any = None
    """What the check is to look for; each kind of check has options of its own."""
    stage: Stage = Stage.SETTLED
    """trial rules are shown apart and never fail a build."""
    yields_to: tuple[str, ...] = ()
    """Ids of rules whose finding on the same words silences this one, so that one fault is told once."""
    sources: tuple[str, ...] = ()
    """Where the rule comes from: the template, an Act, a guide."""
    fix: FixForm | None = None
    """How the accused words can be mended."""
    examples: Examples = Examples()
    """The rule's tests, shown on its page."""
    formerly: tuple[str, ...] = ()
    """Ids that the rule had before."""
    replaces: str | None = None
    """Id of a rule that comes with ppb-lint and that this one stands in for."""
    opt_in: bool = False
    """Whether the rule only runs where it is asked for."""
    allow: str = ""
    """How somebody who is right may keep the words."""


class Rule(RuleFile, frozen=True):
    """One rule, loaded: its options are those of its check."""

    topic: str = OWN_TOPIC
    """The folder that its file stands in."""

    @property
    def names(self) -> tuple[str, ...]:
        """Its id, and those that it had before."""
        return (self.id, *self.formerly)

    def severity_of(self, case: str) -> Severity:
        """The severity of a hit, by its case where the rule tells cases apart."""
        if isinstance(self.severity, Severity):
            return self.severity
        return self.severity.get(case) or self.severity[DEFAULT]

    def message_of(self, case: str) -> str:
        """The sentence for a hit, before the values are put in."""
        if isinstance(self.message, str):
            return self.message
        return self.message.get(case) or self.message[DEFAULT]


class Pack(Struct, frozen=True):
    """All rules of a run, in the order of their files' names, and what was wrong in the other files."""

    rules: tuple[Rule, ...]
    faults: tuple[Fault, ...] = ()
    digest: str = ""
    """Hash over the bytes of all rule files, for caches."""

    def rule(self, id: str) -> Rule | None:
        """The rule of that name, or that once had it."""
        return next((r for r in self.rules if r.id == id), None) or next(
            (r for r in self.rules if id in r.formerly), None
        )
