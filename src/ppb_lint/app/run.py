"""A run over many files: each is found, read and held against what its folder has settled."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from msgspec import Struct, field
from msgspec.structs import replace

from ppb_lint.app.discovery import Found, Missed, discover
from ppb_lint.app.kept import kept_config
from ppb_lint.app.kept.kept_knowledge import digest
from ppb_lint.app.kept.measuring import named
from ppb_lint.app.kept.memory import Memory
from ppb_lint.app.kept.shelf import Shelf
from ppb_lint.app.opening import LOOKED_AT, opens_as_report
from ppb_lint.app.request import Request
from ppb_lint.app.settled.standards import Standards
from ppb_lint.app.task import After, Measure, Task
from ppb_lint.app.today import today
from ppb_lint.app.workers.answering import Answered, Answering, Watch
from ppb_lint.app.workers.workforce import Workforce
from ppb_lint.model.result import FileResult, Results, Status
from ppb_lint.notation.plain import plain

if TYPE_CHECKING:
    from ppb_lint.rules.shape import Rule


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


class _Run(Struct, dict=True):
    """One run; keeps what several files share."""

    request: Request
    stdin: BinaryIO
    after: After | None = None
    watch: Watch | None = None
    measures: dict[Path | None, Measure] = field(default_factory=dict)
    lenient: set[Path | None] = field(default_factory=set)
    """The configurations that allow something."""

    @cached_property
    def standards(self) -> Standards:
        """What papers are held against."""
        return Standards(self.request)

    def results(self) -> Results:
        work = tuple(self._work())
        files, unfinished = self._answers(work)
        if not self.standards.made and not any(m.memory and m.memory.trusted for m in self.measures.values()):
            # A wrong request is told even where there was no file to check.
            self.standards.without_folder()
        self._remember()
        leftovers = () if unfinished else self._leftovers(work, files)
        return Results((*files, *leftovers), tuple(self.standards.faults), unfinished)

    def _work(self) -> Iterator[FileResult | Task]:
        """Everything that was asked for in its order: what is to be checked, and what cannot be."""
        for item in discover(self.request.paths, self._opens_as_report):
            match item:
                case Missed(path, reason):
                    yield FileResult(path, Status.UNREADABLE, reason)
                case Found(path):
                    yield Task(path, self._measure(self.standards.config_of(path)))

    def rules(self, *, examples: bool = False) -> tuple[Rule, ...]:
        """All rules that any paper was held against, once the results are there; with their examples on request."""
        standards = [measure.standard() for measure in self.measures.values()]
        found = {rule.id: rule for standard in standards for rule in standard.rules}
        if examples and self.request.shelf:
            from ppb_lint.app.settled.knowledge import learn

            full = {rule.id: rule.examples for folders in self.standards.learnt for rule in learn(folders).rules}
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
            return opens_as_report(file.read(LOOKED_AT), self.standards.labels)

    def _measure(self, file: Path | None) -> Measure:
        """What the files under a configuration are held against."""
        if file not in self.measures:
            memory = self._memory(file, self.request.shelf) if self.request.shelf else None
            self.measures[file] = Measure(partial(self.standards.under, file), self.request.limits, memory)
        return self.measures[file]

    def _memory(self, file: Path | None, shelf: Shelf) -> Memory | None:
        """Earlier answers under the same configuration; none where somebody wants to see the work being done."""
        if self.after is not None or self.request.timed or self.request.paged:
            return None
        config = (kept_config.recalled(file, shelf) if file else None) or self.standards.config(file)
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
        for file in self.standards.made if not self.standards.faults else ():
            memory = self.measures[file].memory if file in self.measures else None
            if memory and not memory.trusted:
                memory.shelf.put(f"sound/{memory.standard}", True)

    def _leftovers(self, work: Sequence[FileResult | Task], files: Sequence[FileResult]) -> Iterator[FileResult]:
        """What is told of waivers that stand in no paper, once all papers have been seen."""
        met = [
            (self.standards.config_of(item.path), file)
            for item, file in zip(work, files, strict=True)
            if isinstance(item, Task) and self._allows(self.standards.config_of(item.path))
        ]
        if met and self.after is None:
            from ppb_lint.app.allowed.leftovers import leftovers

            yield from leftovers([(self.standards.under(config), file) for config, file in met], self.request.paths)

    def _allows(self, config: Path | None) -> bool:
        made = self.standards.made.get(config)
        return self.request.baseline is not None or config in self.lenient or bool(made and made.allowances.entries)
