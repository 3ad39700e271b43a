"""What the papers of each folder are held against, and what is wrong in rule files and configurations."""

from __future__ import annotations

import time
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field

from ppb_lint.app.allowed.allowances import allowed_under
from ppb_lint.app.discovery import STDIN
from ppb_lint.app.kept.kept_knowledge import known
from ppb_lint.app.request import Request
from ppb_lint.app.settled import config as configs
from ppb_lint.app.settled.config import Config
from ppb_lint.app.settled.selection import adjusted, chosen_profile, objections
from ppb_lint.model.reasons import RequestCode, WrongRequest
from ppb_lint.model.result import Fault

if TYPE_CHECKING:
    from ppb_lint.app.allowed.baseline import Baseline
    from ppb_lint.app.earlier.comparing import Against
    from ppb_lint.app.pipeline import Standard
    from ppb_lint.app.settled.knowledge import Knowledge


def standard_of(request: Request) -> tuple[Standard, tuple[Fault, ...]]:
    """What papers that lie in no folder are held against, and what is wrong in rule files and the configuration.

    Raises:
        WrongRequest: it cannot be carried out as it is.
    """
    standards = Standards(request)
    return standards.without_folder(), tuple(standards.faults)


class Standards(Struct, dict=True):
    """Made once for each configuration, when the first paper under it has to be checked."""

    request: Request
    faults: dict[Fault, None] = field(default_factory=dict)
    """In the order in which they were met, each once."""
    made: dict[Path | None, Standard] = field(default_factory=dict)
    """By configuration."""
    folders: dict[Path, Path | None] = field(default_factory=dict)
    learnt: dict[tuple[str, ...], Knowledge] = field(default_factory=dict)

    @cached_property
    def labels(self) -> tuple[tuple[str, str], ...]:
        """The labels of all header fields that are known."""
        return self._knowledge(self.request.rules).profiles.labels()

    def config_of(self, path: str) -> Path | None:
        """The configuration that counts for a paper."""
        return self._config_file((Path() if path == STDIN else Path(path).parent).resolve())

    def without_folder(self) -> Standard:
        """What papers that lie in no folder are held against."""
        return self.under(Path(self.request.config) if self.request.config is not None else None)

    def under(self, file: Path | None) -> Standard:
        """What papers under a configuration are held against."""
        if file not in self.made:
            self.made[file] = self._made(self.config(file))
        return self.made[file]

    def _config_file(self, folder: Path) -> Path | None:
        if self.request.config is not None:
            return Path(self.request.config)
        if folder not in self.folders:
            self.folders[folder] = configs.nearest(folder)
        return self.folders[folder]

    def config(self, file: Path | None) -> Config:
        """What a configuration says.

        Raises:
            WrongRequest: it cannot be read.
        """
        if file is None:
            return Config()
        try:
            config = configs.load(file)
        except OSError as error:
            raise WrongRequest(RequestCode.NO_CONFIG, file=str(file)) from error
        self._tell(config.faults)
        return config

    def _made(self, config: Config) -> Standard:
        knowledge = self._knowledge((*config.folders(), *self.request.rules))
        self._tell(objections(config, knowledge.rules))
        self.request.choice.require(knowledge.rules)
        from ppb_lint.app.pipeline import Standard

        return Standard(
            rules=self.request.choice.of(adjusted(knowledge.rules, config)),
            profiles=knowledge.profiles,
            profile=self._profile(config, knowledge),
            limits=self.request.limits,
            clock=time.perf_counter if self.request.timed else None,
            paged=self.request.paged,
            against=self._against(config, knowledge),
            allowances=allowed_under(config, knowledge.rules, self._baseline, inline=self.request.inline_waivers),
        )

    @cached_property
    def _baseline(self) -> Baseline | None:
        if self.request.baseline is None:
            return None
        from ppb_lint.app.allowed.baseline import load

        found = load(self.request.baseline)
        self._tell(found.faults)
        return found

    def _against(self, config: Config, known: Knowledge) -> Against | None:
        if self.request.against is None and config.form.library is None:
            return None
        # Only a run that compares papers loads what that takes.
        from ppb_lint.app.earlier.against import against

        return against(self.request.against, config, known.profiles, self._profile(config, known), self.request.limits)

    def _profile(self, config: Config, known: Knowledge) -> str | None:
        profile, faults = chosen_profile(self.request.profile, config, tuple(known.profiles.by_id))
        self._tell(faults)
        return profile

    def _knowledge(self, folders: tuple[str, ...]) -> Knowledge:
        if folders not in self.learnt:
            self.learnt[folders] = known(folders, self.request.shelf)
            self._tell(self.learnt[folders].faults)
        return self.learnt[folders]

    def _tell(self, faults: Iterable[Fault]) -> None:
        self.faults.update(dict.fromkeys(faults))
