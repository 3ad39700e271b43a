"""What is allowed in which papers: the waivers of a configuration, a baseline, and whether papers may speak up."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct, field

from ppb_lint.app.allowed.file_pattern import inside, matches
from ppb_lint.app.allowed.sound_waivers import Placed, sound
from ppb_lint.app.discovery import STDIN
from ppb_lint.app.settled.config import Allowance, Config
from ppb_lint.app.today import today
from ppb_lint.model.waiver import Terms, Waiver
from ppb_lint.rules.shape import Rule

if TYPE_CHECKING:
    from ppb_lint.app.allowed.baseline import Baseline


class Allowances(Struct, frozen=True):
    """What is allowed under one configuration."""

    entries: tuple[Placed, ...] = ()
    file: str = ""
    """The configuration, as it was named or found; "" where there is none. Its patterns are seen from its folder."""
    here: str = ""
    """Where the command runs, absolute."""
    inline: bool = True
    """Whether waivers in the papers count."""
    today: str = ""
    names: Mapping[str, str] = field(default_factory=dict)
    """Every name of every rule with its present id."""
    baseline: Baseline | None = None

    def terms(self, path: str) -> Terms:
        """Under which terms a paper is checked."""
        seen = self.seen(path) if self.entries else ""
        settled = (self._waiver(e.allowance) for e in self.entries if matches(e.allowance.file, seen))
        return Terms((*settled, *self._listed(path)), self.inline, self.today, self.names)

    @property
    def any_outside(self) -> bool:
        """Whether anything is allowed that does not stand in the papers themselves."""
        return bool(self.entries) or self.baseline is not None

    @property
    def folder(self) -> str:
        """Where the configuration lies, absolute."""
        return os.path.dirname(os.path.realpath(os.path.join(self.here, self.file)))

    def seen(self, path: str) -> str:
        """A paper's path as the configuration writes it."""
        return path if path == STDIN else inside(path, self.folder, self.here)

    def _waiver(self, entry: Allowance) -> Waiver:
        rule = self.names.get(entry.rule, entry.rule)
        return Waiver(rule, entry.because, entry.by, entry.until.isoformat(), fingerprint=entry.fingerprint)

    def _listed(self, path: str) -> Iterator[Waiver]:
        if self.baseline is not None and path != STDIN:
            yield from self.baseline.waivers(seen_from(self.baseline.file, path, self.here))


def seen_from(file: str, path: str, here: str) -> str:
    """A paper's path as a baseline writes it."""
    return inside(path, os.path.dirname(os.path.realpath(os.path.join(here, file))), here)


def allowed_under(config: Config, rules: Sequence[Rule], baseline: Baseline | None, *, inline: bool) -> Allowances:
    """What is allowed today under a configuration.

    Args:
        rules: all that there are, so that a waiver for one that is not run is no mistake.
        inline: whether waivers in the papers count.
    """
    return Allowances(
        entries=sound(config, rules),
        file=config.file or "",
        here=os.getcwd(),
        inline=inline,
        today=today(),
        names={name: rule.id for rule in rules for name in rule.names},
        baseline=baseline,
    )
