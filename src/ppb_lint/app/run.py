"""A run over many files: each is found, read and held against what its folder has settled."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from ppb_lint.app import config as configs
from ppb_lint.app import kept_config
from ppb_lint.app.allowances import allowed_under
from ppb_lint.app.answering import Answered, Answering, Watch
from ppb_lint.app.config import Config
from ppb_lint.app.discovery import STDIN, Found, Missed, discover
from ppb_lint.app.kept_knowledge import digest, known
from ppb_lint.app.measuring import named
from ppb_lint.app.memory import Memory
from ppb_lint.app.opening import LOOKED_AT, opens_as_report
from ppb_lint.app.selection import Choice, adjusted, chosen_profile, objections
from ppb_lint.app.shelf import Shelf
from ppb_lint.app.task import After, Measure, Task
from ppb_lint.app.today import today
from ppb_lint.app.workforce import Workforce
from ppb_lint.model.reasons import RequestCode, WrongRequest
from ppb_lint.model.result import Fault, FileResult, Results, Status
from ppb_lint.notation.plain import plain
from ppb_lint.read.limits import Limits

if TYPE_CHECKING:
    from ppb_lint.app.baseline import Baseline
    from ppb_lint.app.comparing import Against
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
    against: str | None = None
    """An earlier paper, or a library of them, that every paper is compared with."""
    inline_waivers: bool = True
    """Whether waivers in the papers themselves count."""
    baseline: str | None = None
    """A file that lists what was found before and is allowed."""


def run(request: Request, stdin: BinaryIO, after: After | None = None) -> Results:
    """Check everything that was asked for.

    Raises:
        WrongRequest: it cannot be carried out as it is.
    """
    return _Run(request, stdin, after).results()


def run_with_rules(
    request: Request, stdin: BinaryIO, watch: Watch | None = None
) -> tuple[Results, Callable[..., tuple[Rule, ...]]]:
    """Check everything that was asked for; the second answer tells what it was held against, if somebody asks.

    Args:
        watch: is told how far it has come.

    Raises:
        WrongRequest: it cannot be carried out as it is.
    """
    running = _Run(request, stdin, watch=watch)
    return running.results(), running.rules


def standard_of(request: Request) -> tuple[Standard, tuple[Fault, ...]]:
    """What papers that lie in no folder are held against, and what is wrong in rule files and the configuration.

    Raises:
        WrongRequest: it cannot be carried out as it is.
    """
    running = _Run(request, BytesIO())
    return running.standard(), tuple(running.faults)


@dataclass
class _Run:
    """One run; keeps what several files share."""

    request: Request
    stdin: BinaryIO
    after: After | None = None
    watch: Watch | None = None
    faults: dict[Fault, None] = field(default_factory=dict)
    """In the order in which they were met, each once."""
    standards: dict[Path | None, Standard] = field(default_factory=dict)
    measures: dict[Path | None, Measure] = field(default_factory=dict)
    folders: dict[Path, Path | None] = field(default_factory=dict)
    learnt: dict[tuple[str, ...], Knowledge] = field(default_factory=dict)
    lenient: set[Path | None] = field(default_factory=set)
    """The configurations that allow something."""

    def results(self) -> Results:
        work = tuple(self._work())
        files, unfinished = self._answers(work)
        if not self.standards and not any(m.memory and m.memory.trusted for m in self.measures.values()):
            # A wrong request is told even where there was no file to check.
            self.standard()
        self._remember()
        leftovers = () if unfinished else self._leftovers(work, files)
        return Results((*files, *leftovers), tuple(self.faults), unfinished)

    def standard(self) -> Standard:
        """What papers that lie in no folder are held against."""
        return self._standard(Path(self.request.config) if self.request.config is not None else None)

    def _work(self) -> Iterator[FileResult | Task]:
        """Everything that was asked for in its order: what is to be checked, and what cannot be."""
        for item in discover(self.request.paths, self._opens_as_report):
            match item:
                case Missed(path, reason):
                    yield FileResult(path, Status.UNREADABLE, reason)
                case Found(path):
                    yield Task(path, self._measure(self._config_of(path)))

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
        answering = Answering(self.stdin, self.request.workforce, self.after, Answered(len(work), self.watch))
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

    def _config_of(self, path: str) -> Path | None:
        return self._config_file((Path() if path == STDIN else Path(path).parent).resolve())

    def _measure(self, file: Path | None) -> Measure:
        """What the files under a configuration are held against."""
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
        if config.form.waivers:
            self.lenient.add(file)
        request = replace(self.request, paths=(), shelf=None, workforce=Workforce())
        rules = digest((*config.folders(), *self.request.rules))
        name = named(rules, repr(request), Path(file or ".").parent, plain((request, config.form)))
        return Memory(shelf, name, today(), trusted=shelf.get(f"sound/{name}") is True)

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
            against=self._against(config, knowledge),
            allowances=allowed_under(config, knowledge.rules, self._baseline, inline=self.request.inline_waivers),
        )

    @cached_property
    def _baseline(self) -> Baseline | None:
        if self.request.baseline is None:
            return None
        from ppb_lint.app.baseline import load

        found = load(self.request.baseline)
        self._tell(found.faults)
        return found

    def _leftovers(self, work: Sequence[FileResult | Task], files: Sequence[FileResult]) -> Iterator[FileResult]:
        """What is told of waivers that stand in no paper, once all papers have been seen."""
        met = [
            (self._config_of(item.path), file)
            for item, file in zip(work, files, strict=True)
            if isinstance(item, Task) and self._allows(self._config_of(item.path))
        ]
        if met and self.after is None:
            from ppb_lint.app.leftovers import leftovers

            yield from leftovers([(self._standard(config), file) for config, file in met], self.request.paths)

    def _allows(self, config: Path | None) -> bool:
        made = self.standards.get(config)
        return self.request.baseline is not None or config in self.lenient or bool(made and made.allowances.entries)

    def _against(self, config: Config, known: Knowledge) -> Against | None:
        if self.request.against is None and config.form.library is None:
            return None
        # Only a run that compares papers loads what that takes.
        from ppb_lint.app.against import against

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
