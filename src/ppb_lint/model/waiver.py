"""What somebody has allowed: which rule, where, why, who says so, and until when."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct, field

from ppb_lint.model.finding import Finding
from ppb_lint.model.span import Span


class Origin(StrEnum):
    """Where a waiver stands."""

    CONFIGURATION = "configuration"
    COMMENT = "comment"
    """In the paper itself: a comment in Word, a remark in Markdown or on a web page."""
    BASELINE = "baseline"
    """In a list of what was there when somebody began to check."""


class Waiver(Struct, frozen=True):
    """One exception, sound and complete."""

    rule: str
    because: str = ""
    by: str = ""
    until: str | None = None
    """ISO date of the last day on which it holds; None in a baseline, which knows none."""
    origin: Origin = Origin.CONFIGURATION
    fingerprint: str = ""
    """The only finding that is allowed; "" for all of the rule."""
    spot: Span | None = None
    """The words that it is on; None where it holds for the whole paper."""

    def ended(self, today: str) -> bool:
        """Whether its last day is over; on no known day nothing ends."""
        return self.until is not None and bool(today) and self.until < today


class State(StrEnum):
    """What is the matter with a waiver that stands in a paper."""

    IN_USE = "in-use"
    NOT_ASKED = "not-asked"
    """Its rule was not run, so nobody knows whether it is still needed."""
    UNUSED = "unused"
    EXPIRED = "expired"
    NO_RULE = "no-rule"
    UNKNOWN_RULE = "unknown-rule"
    NO_REASON = "no-reason"
    NO_NAME = "no-name"
    NO_END = "no-end"
    NO_DATE = "no-date"
    """What stands behind ``until`` is no date."""
    UNCLEAR = "unclear"
    """It begins like a waiver and goes on in no way that is known."""
    SETTINGS_UNUSED = "settings-unused"
    """A waiver of the configuration that none of its papers needs."""
    SETTINGS_EXPIRED = "settings-expired"
    NO_SUCH_PAPER = "no-such-paper"
    """A waiver of the configuration for papers that are not there."""
    STALE = "stale"
    """An entry of a baseline whose finding is gone."""


class Judged(Struct, frozen=True):
    """A waiver in a paper, and what became of it."""

    state: State
    spot: Span
    """The words that it is on, or an empty stretch at its place."""
    rule: str = ""
    said: str = ""
    """What is wrong with it, as it was written; of one in the configuration the papers that it is for."""
    by: str = ""
    until: str = ""

    @property
    def values(self) -> Mapping[str, str]:
        """What a rule's sentence may say of it."""
        return {"rule": self.rule, "said": self.said, "by": self.by, "until": self.until}


class Waived(Struct, frozen=True):
    """A finding that somebody has allowed; it is listed and fails nothing."""

    finding: Finding
    because: str
    """The reason; "" where a baseline allows it."""
    by: str
    """Who allows it; "" where a baseline does."""
    until: str | None
    """ISO date of the last day on which it is allowed; None where a baseline allows it."""
    origin: Origin = Origin.CONFIGURATION


class Terms(Struct, frozen=True):
    """Under which terms a paper is checked: the waivers that stand outside it, and whether its own count."""

    waivers: tuple[Waiver, ...] = ()
    inline: bool = True
    """Whether waivers in the paper itself count; a gate that must not trust its submitters says no."""
    today: str = ""
    """ISO date; "" where nobody asked for the day, and then no waiver ends."""
    names: Mapping[str, str] = field(default_factory=dict)
    """Every name of every rule, former ones too, with the id that it has now."""
