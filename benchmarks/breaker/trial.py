"""Shows broken papers to the product and judges whether each mistake was found, and found where it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

from benchmarks.breaker.fault import MAKERS, Fault
from benchmarks.breaker.paper import Paper, read
from benchmarks.breaker.word import as_word
from ppb_lint.app.pipeline import Standard, check_file
from ppb_lint.app.settled.knowledge import Knowledge
from ppb_lint.model.finding import Finding, Severity, Stage
from ppb_lint.model.source import Lines
from ppb_lint.read.limits import Limits
from ppb_lint.rules.shape import Rule

_AROUND = 400
"""Characters on either side of a mistake in which its surroundings are looked for."""
_WHOLE_FILE = frozenset({"untitled", "template"})
"""Mistakes in the properties of a file, which stand nowhere in it."""
_TELLING = 20
"""Letters of which words must consist to tell one place from another."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of one broken paper."""

    fault: Fault
    ending: str
    """Of the file in which it was shown: md, txt or docx."""
    found: bool
    placed: bool
    others: tuple[Finding, ...]
    """What other rules said at warning or above and do not say of the clean paper."""


@dataclass
class Bench:
    """The product with everything it knows, and what it says of the clean papers."""

    known: Knowledge
    clean: dict[tuple[str, str], Counter[tuple[str, str]]] = field(default_factory=dict)

    @property
    def rules(self) -> dict[str, Rule]:
        return {rule.id: rule for rule in self.known.rules}

    def findings(self, name: str, data: bytes) -> list[Finding]:
        """All that is said of a file, of every severity and stage.

        Raises:
            AssertionError: it could not be read.
        """
        standard = Standard(self.known.rules, self.known.profiles, None, Limits())
        result = check_file(name, data, standard)
        assert result.reports, (name, result.reason)
        return [finding for report in result.reports for finding in report.findings]

    def grave(self, findings: list[Finding]) -> list[Finding]:
        """Those that everybody is shown: settled, at warning or above, of rules that need not be asked for."""
        return [
            f
            for f in findings
            if f.stage is Stage.SETTLED and f.severity is not Severity.NOTE and not self.is_opt_in(f.rule)
        ]

    def is_opt_in(self, rule: str) -> bool:
        return bool(getattr(self.rules[rule], "opt_in", False))

    def said_of_clean(self, paper: Paper, ending: str) -> Counter[tuple[str, str]]:
        """What is said of the paper before it is broken, as rule and words."""
        key = (paper.name, ending)
        if key not in self.clean:
            untouched = Fault("", "", paper.name, paper.text)
            grave = self.grave(self.findings(*_file(untouched, ending, Random(paper.name))))
            self.clean[key] = Counter((f.rule, f.text) for f in grave)
        return self.clean[key]


def faults(paper: Paper, rule: str, seed: str, most: int) -> list[Fault]:
    """At most so many ways of breaking a paper under a rule, the same ones for the same seed."""
    rng = Random(f"{seed} {rule} {paper.name}")
    made = [fault for maker in MAKERS.get(rule, ()) for fault in maker(paper, rng)]
    real = [fault for fault in made if fault.text != paper.text or fault.word]
    return rng.sample(real, min(most, len(real)))


def tried(bench: Bench, paper: Paper, fault: Fault, seed: str, in_word: bool) -> Iterator[Answer]:
    """The answers to one broken paper: as text, and in Word if that is asked for or the only way."""
    endings = [paper.ending] * (not fault.word) + ["docx"] * (in_word or bool(fault.word))
    for ending in endings:
        rng = Random(f"{seed} {fault.rule} {fault.wording} {paper.name}")
        findings = bench.findings(*_file(fault, ending, rng))
        own = [f for f in findings if f.rule == fault.rule and _grave_enough(f, fault)]
        placed = any(_is_there(finding, fault, ending) for finding in own)
        before = Counter(bench.said_of_clean(paper, ending))
        others = [f for f in bench.grave(findings) if f.rule != fault.rule and not _was_said(f, before)]
        yield Answer(fault, ending, bool(own), placed, tuple(others))


def _file(fault: Fault, ending: str, rng: Random) -> tuple[str, bytes]:
    if ending == "docx":
        return f"{fault.paper.rpartition('.')[0]}.docx", as_word(fault, rng)
    return fault.paper, fault.text.encode()


def _grave_enough(finding: Finding, fault: Fault) -> bool:
    return finding.severity.rank <= Severity(fault.least).rank


def _was_said(finding: Finding, before: Counter[tuple[str, str]]) -> bool:
    key = (finding.rule, finding.text)
    before[key] -= 1
    return before[key] >= 0


def _is_there(finding: Finding, fault: Fault, ending: str) -> bool:
    """Whether a finding points at the mistake; in Word, where there are no lines, by words and heading."""
    if fault.missing:
        heading = (finding.place.heading or "").upper()
        return any(word in heading for word in fault.missing)
    if fault.word in _WHOLE_FILE:
        return True
    lines = finding.place.lines
    if ending != "docx":
        return lines is not None and any(_meet(lines, span, fault.text) for span in fault.spans)
    return any(_fits_in_word(finding, fault, span) for span in fault.spans)


def _meet(lines: Lines, span: tuple[int, int], text: str) -> bool:
    start, end = _offset(text, lines.line, lines.column), _offset(text, lines.end_line, lines.end_column)
    return start < span[1] and span[0] < max(end, start + 1)


def _offset(text: str, line: int, column: int) -> int:
    lines = text.split("\n")[: line - 1]
    return sum(len(before) + 1 for before in lines) + column - 1


def _fits_in_word(finding: Finding, fault: Fault, span: tuple[int, int]) -> bool:
    wanted, seen = _letters(fault.text[span[0] : span[1]]), _letters(finding.text)
    if seen and not fault.word and wanted not in seen and not _touch(seen, fault, span):
        return False
    return (
        _is_unmistakable(seen, fault)
        or _is_under_same_heading(finding, fault, span[0])
        or _is_beside(finding, fault, span)
    )


def _touch(seen: str, fault: Fault, span: tuple[int, int]) -> bool:
    """Whether the words of a finding stand in the paper so that they share a letter with the mistake."""
    start, end = (len(_letters(fault.text[:at])) for at in span)
    first = max(0, start - len(seen) + 1)
    return seen in _letters(fault.text)[first : end + len(seen) - 1]


def _is_unmistakable(words: str, fault: Fault) -> bool:
    """Whether words stand only once in the paper, so that they are their own place."""
    return len(words) > _TELLING and _letters(fault.text).count(words) == 1


def _is_under_same_heading(finding: Finding, fault: Fault, at: int) -> bool:
    """Where this reading sees no heading, or the product tells none, the words alone must do."""
    seen, under = _letters(finding.place.heading or ""), _headings(fault, at)
    return not seen or not under or seen in under


def _is_beside(finding: Finding, fault: Fault, span: tuple[int, int]) -> bool:
    """Whether the words that the product shows around the finding stand around the mistake."""
    around = _letters(fault.text[max(0, span[0] - _AROUND) : span[1] + _AROUND])
    shown = [_letters(words) for words in finding.context.split("…")]
    return any(len(words) > _TELLING and words in around for words in shown)


def _headings(fault: Fault, at: int) -> list[str]:
    """The headings and labels under which a place of the broken paper stands."""
    paper = read(fault.paper, fault.text)
    over = [s.title for s in paper.sections if s.heading.start <= at < s.stop]
    over += [paper.text[p.words : p.end] for p in paper.paragraphs if p.heading and p.start <= at < p.stop]
    over += [f.label for f in paper.fields.values() if f.start <= at < f.stop]
    return [_letters(title.partition(":")[0]) for title in over]


def _letters(words: str) -> str:
    return "".join(sign for sign in words.casefold() if sign.isalnum())
