"""A run over many files: each is found, read and held against what its folder has settled."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import BinaryIO

from ppb_lint.app import config as configs
from ppb_lint.app.config import Config
from ppb_lint.app.discovery import STDIN, Found, Missed, discover
from ppb_lint.app.knowledge import Knowledge, learn
from ppb_lint.app.opening import LOOKED_AT, opens_as_report
from ppb_lint.app.pipeline import Standard
from ppb_lint.app.selection import Choice, adjusted, objections
from ppb_lint.app.task import After, Task, done
from ppb_lint.model.reasons import RequestCode, WrongRequest
from ppb_lint.model.result import Fault, FileResult, Results, Status
from ppb_lint.notation.faults import either, nearest, unknown
from ppb_lint.read.limits import Limits


@dataclass(frozen=True, slots=True)
class Request:
    """What somebody asked for."""

    paths: tuple[str, ...]
    profile: str | None = None
    rules: tuple[str, ...] = ()
    """Folders with further rules."""
    choice: Choice = field(default_factory=Choice)
    config: str | None = None
    """The configuration that counts for all files; None for the nearest one of each."""
    limits: Limits = field(default_factory=Limits)
    timed: bool = False
    """Whether to note what each rule took."""


def run(request: Request, stdin: BinaryIO, after: After | None = None) -> Results:
    """Check everything that was asked for.

    Raises:
        WrongRequest: it cannot be carried out as it is.
    """
    return _Run(request, stdin, after).results()


@dataclass
class _Run:
    """One run; keeps what several files share."""

    request: Request
    stdin: BinaryIO
    after: After | None = None
    faults: dict[Fault, None] = field(default_factory=dict)
    """In the order in which they were met, each once."""
    standards: dict[Path | None, Standard] = field(default_factory=dict)
    folders: dict[Path, Path | None] = field(default_factory=dict)
    learnt: dict[tuple[str, ...], Knowledge] = field(default_factory=dict)

    def results(self) -> Results:
        work = tuple(self._work())
        if not self.standards:  # A wrong request is told even where there was no file to check.
            self._made(self._config(Path(self.request.config) if self.request.config is not None else None))
        return Results(tuple(self._results(work)), tuple(self.faults))

    def _work(self) -> Iterator[FileResult | Task]:
        """Everything that was asked for in its order: what is to be checked, and what cannot be."""
        for item in discover(self.request.paths, self._opens_as_report):
            match item:
                case Missed(path, reason):
                    yield FileResult(path, Status.UNREADABLE, reason)
                case Found(path):
                    yield Task(path, self._standard(Path() if path == STDIN else Path(path).parent))

    def _results(self, work: Iterable[FileResult | Task]) -> Iterator[FileResult]:
        for item in work:
            yield done(item, self.stdin, self.after) if isinstance(item, Task) else item

    def _opens_as_report(self, path: Path) -> bool:
        with path.open("rb") as file:
            return opens_as_report(file.read(LOOKED_AT), self._labels)

    @cached_property
    def _labels(self) -> tuple[tuple[str, str], ...]:
        return self._knowledge(self.request.rules).profiles.labels()

    def _standard(self, folder: Path) -> Standard:
        """What the files of a folder are held against."""
        file = self._config_file(folder.resolve())
        if file not in self.standards:
            self.standards[file] = self._made(self._config(file))
        return self.standards[file]

    def _config_file(self, folder: Path) -> Path | None:
        if self.request.config is not None:
            return Path(self.request.config)
        if folder not in self.folders:
            self.folders[folder] = configs.nearest(folder)
        return self.folders[folder]

    def _config(self, file: Path | None) -> Config:
        if file is None:
            return Config()
        try:
            config = configs.load(file)
        except OSError as error:
            raise WrongRequest(RequestCode.NO_CONFIG, file=str(file)) from error
        self._tell(config.faults)
        return config

    def _made(self, config: Config) -> Standard:
        known = self._knowledge((*config.folders(), *self.request.rules))
        self._tell(objections(config, known.rules))
        self.request.choice.require(known.rules)
        return Standard(
            rules=self.request.choice.of(adjusted(known.rules, config)),
            profiles=known.profiles,
            profile=self._profile(config, known),
            limits=self.request.limits,
            clock=time.perf_counter if self.request.timed else None,
        )

    def _profile(self, config: Config, known: Knowledge) -> str | None:
        there = tuple(known.profiles.by_id)
        asked, settled = self.request.profile, config.form.profile
        if asked is not None and asked not in there:
            meant = nearest(asked, there) or either(there)
            raise WrongRequest(RequestCode.NO_PROFILE, profile=asked, meant=meant)
        if asked is None and settled is not None and settled not in there:
            if config.tree:
                self._tell(
                    [config.tree.fault(("profile",), f'the unknown profile "{settled}"', unknown(settled, there))]
                )
            return None
        return asked or settled

    def _knowledge(self, folders: tuple[str, ...]) -> Knowledge:
        if folders not in self.learnt:
            self.learnt[folders] = learn(folders)
            self._tell(self.learnt[folders].faults)
        return self.learnt[folders]

    def _tell(self, faults: Iterable[Fault]) -> None:
        self.faults.update(dict.fromkeys(faults))
