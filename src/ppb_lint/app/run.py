"""A run over many files: each is found, read and held against what its folder has settled."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from ppb_lint.app import config as configs
from ppb_lint.app import kept_config
from ppb_lint.app.answering import Answering
from ppb_lint.app.config import Config
from ppb_lint.app.discovery import STDIN, Found, Missed, discover
from ppb_lint.app.kept_knowledge import digest, known
from ppb_lint.app.measuring import named
from ppb_lint.app.memory import Memory
from ppb_lint.app.opening import LOOKED_AT, opens_as_report
from ppb_lint.app.selection import Choice, adjusted, objections
from ppb_lint.app.shelf import Shelf
from ppb_lint.app.task import After, Measure, Task
from ppb_lint.app.today import now
from ppb_lint.app.workforce import Workforce
from ppb_lint.model.reasons import RequestCode, WrongRequest
from ppb_lint.model.result import Fault, FileResult, Results, Status
from ppb_lint.notation.faults import either, nearest, unknown
from ppb_lint.notation.plain import plain
from ppb_lint.read.limits import Limits

if TYPE_CHECKING:
    from ppb_lint.app.knowledge import Knowledge
    from ppb_lint.app.pipeline import Standard
    from ppb_lint.rules.shape import Rule


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
    workforce: Workforce = field(default_factory=Workforce)
    """Who checks the papers."""
    shelf: Shelf | None = None
    """Where answers are kept for later runs; None for nowhere."""
    paged: bool = False
    """Whether the papers themselves are wanted, beside what was found in them."""


def run(request: Request, stdin: BinaryIO, after: After | None = None) -> Results:
    """Check everything that was asked for.

    Raises:
        WrongRequest: it cannot be carried out as it is.
    """
    return _Run(request, stdin, after).results()


def run_with_rules(request: Request, stdin: BinaryIO) -> tuple[Results, Callable[..., tuple[Rule, ...]]]:
    """Check everything that was asked for; the second answer tells what it was held against, if somebody asks.

    Raises:
        WrongRequest: it cannot be carried out as it is.
    """
    running = _Run(request, stdin)
    return running.results(), running.rules


@dataclass
class _Run:
    """One run; keeps what several files share."""

    request: Request
    stdin: BinaryIO
    after: After | None = None
    faults: dict[Fault, None] = field(default_factory=dict)
    """In the order in which they were met, each once."""
    standards: dict[Path | None, Standard] = field(default_factory=dict)
    measures: dict[Path | None, Measure] = field(default_factory=dict)
    folders: dict[Path, Path | None] = field(default_factory=dict)
    learnt: dict[tuple[str, ...], Knowledge] = field(default_factory=dict)

    def results(self) -> Results:
        work = tuple(self._work())
        files, unfinished = self._answers(work)
        if not self.standards and not any(m.memory and m.memory.trusted for m in self.measures.values()):
            # A wrong request is told even where there was no file to check.
            self._standard(Path(self.request.config) if self.request.config is not None else None)
        self._remember()
        return Results(files, tuple(self.faults), unfinished)

    def _work(self) -> Iterator[FileResult | Task]:
        """Everything that was asked for in its order: what is to be checked, and what cannot be."""
        for item in discover(self.request.paths, self._opens_as_report):
            match item:
                case Missed(path, reason):
                    yield FileResult(path, Status.UNREADABLE, reason)
                case Found(path):
                    yield Task(path, self._measure(Path() if path == STDIN else Path(path).parent))

    def rules(self, *, examples: bool = False) -> tuple[Rule, ...]:
        """All rules that any paper was held against, once the results are there; with their examples on request."""
        standards = [measure.standard() for measure in self.measures.values()]
        found = {rule.id: rule for standard in standards for rule in standard.rules}
        if examples and self.request.shelf:
            from ppb_lint.app.knowledge import learn

            full = {rule.id: rule.examples for folders in self.learnt for rule in learn(folders).rules}
            return tuple(replace(rule, examples=full[rule.id]) for rule in found.values())
        return tuple(found.values())

    def _answers(self, work: Sequence[FileResult | Task]) -> tuple[tuple[FileResult, ...], tuple[str, ...]]:
        answering = Answering(self.stdin, self.request.workforce, self.after)
        try:
            answering.run(work)
        except KeyboardInterrupt:
            if self.after or not answering.found:
                raise
        found = answering.found
        return tuple(found[place] for place in sorted(found)), tuple(
            item.path for place, item in enumerate(work) if place not in found
        )

    def _opens_as_report(self, path: Path) -> bool:
        with path.open("rb") as file:
            return opens_as_report(file.read(LOOKED_AT), self._labels)

    @cached_property
    def _labels(self) -> tuple[tuple[str, str], ...]:
        return self._knowledge(self.request.rules).profiles.labels()

    def _measure(self, folder: Path) -> Measure:
        """What the files of a folder are held against."""
        file = self._config_file(folder.resolve())
        if file not in self.measures:
            memory = self._memory(file, self.request.shelf) if self.request.shelf else None
            self.measures[file] = Measure(partial(self._standard, file), self.request.limits, memory)
        return self.measures[file]

    def _standard(self, file: Path | None) -> Standard:
        if file not in self.standards:
            self.standards[file] = self._made(self._config(file))
        return self.standards[file]

    def _memory(self, file: Path | None, shelf: Shelf) -> Memory | None:
        """Earlier answers under the same configuration; none where somebody wants to see the work being done."""
        if self.after is not None or self.request.timed or self.request.paged:
            return None
        config = (kept_config.recalled(file, shelf) if file else None) or self._config(file)
        if file:
            kept_config.keep(config, shelf)
        request = replace(self.request, paths=(), shelf=None, workforce=Workforce())
        rules = digest((*config.folders(), *self.request.rules))
        name = named(rules, repr(request), Path(file or ".").parent, plain((request, config.form)))
        return Memory(shelf, name, now()[:10], trusted=shelf.get(f"sound/{name}") is True)

    def _remember(self) -> None:
        """A run in which nothing was wrong shows that its configuration and its rules can be trusted again."""
        for file in self.standards if not self.faults else ():
            memory = self.measures[file].memory if file in self.measures else None
            if memory and not memory.trusted:
                memory.shelf.put(f"sound/{memory.standard}", True)

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
            self.learnt[folders] = known(folders, self.request.shelf)
            self._tell(self.learnt[folders].faults)
        return self.learnt[folders]

    def _tell(self, faults: Iterable[Fault]) -> None:
        self.faults.update(dict.fromkeys(faults))
