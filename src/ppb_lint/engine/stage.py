"""An example set up: its whole text, the paper that is read from it, and what the rules say of that."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator, Mapping
from itertools import accumulate

from msgspec import Struct, field
from msgspec.structs import replace

from ppb_lint.checks.base import Check, Earlier, Paper
from ppb_lint.engine.checking import check
from ppb_lint.engine.outcome import Outcome
from ppb_lint.engine.staging import staged
from ppb_lint.model.finding import Edit, Finding
from ppb_lint.model.span import Span
from ppb_lint.model.waiver import Terms
from ppb_lint.rules.marks import unmarked
from ppb_lint.rules.shape import Example, Rule, Scene

TODAY = "2026-01-01"
"""The day on which all examples are tried."""


class Bench(Struct, frozen=True):
    """What examples are tried on."""

    rules: Mapping[str, Rule]
    """The rules that ``with-rules`` may name, by id."""
    checks: Mapping[str, Check]
    profiles: Collection[str]
    """The ids that ``profile:`` may name."""
    paper_of: Callable[[str, Scene], Paper]
    """Reads a text as the whole of a draft."""
    papers: Mapping[str, str] = field(default_factory=dict)
    """The complete clean papers that ``paper:`` may name."""

    @property
    def terms(self) -> Terms:
        """Waivers in an example count, on a day that never changes."""
        return Terms(today=TODAY, names={name: rule.id for rule in self.rules.values() for name in rule.names})


class Stage(Struct, frozen=True):
    """One example, run."""

    rule: Rule
    example: Example
    bench: Bench
    text: str
    """The text of the whole paper, as of a file, without marks."""
    marks: tuple[Span, ...]
    """What is marked in that text."""
    paper: Paper
    outcome: Outcome

    @property
    def own(self) -> list[Finding]:
        """The findings of the rule itself."""
        return [f for f in self.outcome.findings if f.rule == self.rule.id]

    def again(self, text: str) -> Stage:
        """The same example with another text."""
        return set_up(self.rule, self.example, self.bench, text)

    def marked(self) -> Iterator[Span]:
        """The marks as places of the document that was read from the text."""
        starts = _line_starts(self.text)
        places = range(len(self.paper.document.text) + 1)
        for mark in self.marks:
            first, last = (
                bisect_left(places, at, key=lambda offset: self._offset(Span(offset, offset), starts).start)
                for at in (mark.start, mark.end)
            )
            yield Span(first, last)

    def in_file(self, edit: Edit) -> Edit:
        """An edit of the document as one of the text that it was read from."""
        return Edit(self._offset(edit.span, _line_starts(self.text)), edit.replacement)

    def _offset(self, span: Span, starts: list[int]) -> Span:
        at = self.paper.document.draft.source.lines(span)
        return Span(starts[at.line - 1] + at.column - 1, starts[at.end_line - 1] + at.end_column - 1) if at else span


def set_up(rule: Rule, example: Example, bench: Bench, text: str) -> Stage:
    """Read a text under an example's scene and run its rules over it.

    Raises:
        UnplacedError: words of the text belong to no section or field of the paper that they are put into.
    """
    plain, marks = unmarked(_whole(text, example, bench))
    paper = bench.paper_of(plain, example.scene)
    if example.earlier is not None:
        earlier = Earlier(bench.paper_of(_whole(example.earlier, example, bench), replace(example.scene, meeting=None)))
        paper = replace(paper, earlier=(earlier,))
    rules = (rule, *(bench.rules[name] for name in example.with_rules))
    return Stage(rule, example, bench, plain, marks, paper, check(paper, rules, bench.checks, terms=bench.terms))


def _whole(text: str, example: Example, bench: Bench) -> str:
    """The text in the clean paper that the example names, if it names one."""
    if example.paper is None:
        return text
    return staged(
        text, bench.papers[example.paper], example.without, lambda t: bench.paper_of(t, example.scene).document
    )


def _line_starts(text: str) -> list[int]:
    return [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
