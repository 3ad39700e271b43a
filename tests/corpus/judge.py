"""Hold the linter's findings against the list of a paper's faults, and say what was missed, misplaced or invented.

A list (``NAME.findings``) has one fault a line, tab-separated: rule, severity, line, section, heading, paragraph,
words. ``-`` stands for "none"; for something missing the line is ``-``, the words are empty, the section is ``-``
where the paper's own numbers leave it open, and the heading holds the words that the expected heading must hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HEADING_RULES = frozenset({"section-empty", "section-order", "section-repeated", "heading-spelling"})
"""Rules that accuse a heading; a heading has no paragraph, so the label above it is not looked at."""

POINTED_RULES = frozenset(
    {
        "financial-year-agreement",
        "heading-spelling",
        "impossible-date",
        "implication-topic",
        "period-dates",
        "placeholder",
        "quarter-agreement",
    }
)
"""Rules that must put their finger on a few words and not on the whole sentence."""

SPARE_WORDS = 3
"""How many words more than the fault itself a pointed rule may accuse ("of the", "quarter's report")."""


@dataclass(frozen=True, slots=True)
class Expected:
    """A fault that stands in a paper. None means "none", or "left open" where the module says so."""

    rule: str
    severity: str
    line: int | None
    section: str | None
    heading: str | None
    paragraph: str | None
    words: str

    @property
    def is_missing(self) -> bool:
        """Whether the fault is that something is not there at all."""
        return not self.words


@dataclass(frozen=True, slots=True)
class Found:
    """A finding of the linter, as its JSON tells it."""

    rule: str
    severity: str
    section: str | None
    heading: str | None
    paragraph: str | None
    line: int | None
    column: int | None
    end_line: int | None
    end_column: int | None
    text: str
    message: str


@dataclass(frozen=True, slots=True)
class Misplaced:
    """A fault that was found, with the points on which the finding differs from the list."""

    expected: Expected
    found: Found
    differs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is wrong with the linter's answer on one paper; all three are empty when it is right."""

    missed: tuple[Expected, ...]
    misplaced: tuple[Misplaced, ...]
    unexpected: tuple[Found, ...]

    @property
    def is_right(self) -> bool:
        """Whether every fault was found at its place and nothing else was accused."""
        return not (self.missed or self.misplaced or self.unexpected)

    def __str__(self) -> str:
        """One difference a line."""
        lines = [f"missed: {fault}" for fault in self.missed]
        lines += [f"misplaced ({', '.join(m.differs)}): {m.found}\n    expected {m.expected}" for m in self.misplaced]
        return "\n".join(lines + [f"unexpected: {finding}" for finding in self.unexpected])


def read_findings(path: Path) -> tuple[Expected, ...]:
    """The faults listed in a ``.findings`` file."""
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line)
    return tuple(
        Expected(rule, severity, None if line == "-" else int(line), _given(no), _given(heading), _given(label), words)
        for rule, severity, line, no, heading, label, words in rows
    )


def findings_of(entry: Mapping[str, Any]) -> tuple[Found, ...]:
    """The settled findings at warning or above in one entry of ``files``."""
    every = (finding for report in entry["reports"] for finding in report["findings"])
    names = Found.__slots__
    return tuple(
        Found(**{name: finding[name] for name in names})
        for finding in every
        if finding["severity"] != "note" and finding["stage"] == "settled"
    )


def judge(expected: Iterable[Expected], found: Iterable[Found], text: str | None = None) -> Verdict:
    """Pair faults with findings, each used once; without ``text`` the lines are not looked at."""
    faults, findings, misplaced = list(expected), list(found), []
    for fault, finding in _pairs(faults, findings, text, exact=True):
        faults.remove(fault)
        findings.remove(finding)
    for fault, finding in _pairs(faults, findings, text, exact=False):
        faults.remove(fault)
        findings.remove(finding)
        misplaced.append(Misplaced(fault, finding, differences(fault, finding, text)))
    return Verdict(tuple(faults), tuple(misplaced), tuple(findings))


def _pairs(
    faults: list[Expected], findings: list[Found], text: str | None, *, exact: bool
) -> Iterator[tuple[Expected, Found]]:
    """Each fault with the first finding of its rule that is still free (and, if exact, differs in nothing)."""
    free = list(findings)
    for fault in list(faults):
        fits = (f for f in free if f.rule == fault.rule and not (exact and differences(fault, f, text)))
        finding = next(fits, None)
        if finding is not None:
            free.remove(finding)
            yield fault, finding


def differences(fault: Expected, finding: Found, text: str | None = None) -> tuple[str, ...]:
    """The points on which a finding differs from the fault: severity, section, heading, paragraph, words, line."""
    points = {
        "severity": fault.severity == finding.severity,
        "section": _section_fits(fault, finding),
        "heading": _heading_fits(fault, finding),
        "paragraph": _paragraph_fits(fault, finding),
        "words": _words_fit(fault, finding),
        "line": text is None or _place_fits(fault, finding, text),
    }
    return tuple(point for point, fits in points.items() if not fits)


def _section_fits(fault: Expected, finding: Found) -> bool:
    if fault.is_missing and fault.section is None:
        return True
    return _bare(fault.section) == _bare(finding.section)


def _heading_fits(fault: Expected, finding: Found) -> bool:
    wanted, seen = _letters(fault.heading), _letters(finding.heading)
    if fault.heading is None:
        return True
    return wanted == seen or (fault.is_missing and bool(seen) and (wanted in seen or seen in wanted))


def _paragraph_fits(fault: Expected, finding: Found) -> bool:
    if fault.is_missing or fault.rule in HEADING_RULES:
        return True
    if fault.paragraph is None:
        return finding.paragraph is None or _bare(finding.paragraph) == _bare(finding.section)
    return _bare(fault.paragraph) == _bare(finding.paragraph)


def _words_fit(fault: Expected, finding: Found) -> bool:
    """Whether the accused words are, hold or are part of the fault's words, without a long tail."""
    wanted, seen = _folded(fault.words), _folded(finding.text)
    if fault.is_missing:
        return not seen
    if not seen:
        # An empty header field may be told at its label or as something missing.
        return fault.rule == "header-field"
    too_long = fault.rule in POINTED_RULES and len(seen.split()) > len(wanted.split()) + SPARE_WORDS
    return (wanted in seen or seen in wanted) and not too_long


def _place_fits(fault: Expected, finding: Found, text: str) -> bool:
    """Whether the finding's lines and columns meet the fault's words, and its first word stands where it says."""
    if fault.is_missing or not finding.text:
        return True
    if None in (finding.line, finding.column, finding.end_line, finding.end_column):
        return False
    start, end = stretch(fault, text)
    seen_start = _offset(text, finding.line or 1, finding.column or 1)
    seen_end = _offset(text, finding.end_line or 1, finding.end_column or 1)
    return seen_start < end and start < max(seen_end, seen_start + 1) and _stands(finding.text, text, seen_start)


def stretch(fault: Expected, text: str) -> tuple[int, int]:
    """Offsets of the fault's words in the paper. Raises ValueError if they don't start on the listed line."""
    line_start = _offset(text, fault.line or 1, 1)
    line_end = text.find("\n", line_start) % (len(text) + 1)
    match = re.compile(r"\s+".join(map(re.escape, fault.words.split()))).search(text, line_start)
    if match is None or match.start() > line_end:
        raise ValueError(f"line {fault.line}: no {fault.words!r} there")
    return match.span()


def _offset(text: str, line: int, column: int) -> int:
    """The offset of a place; lines and columns are counted from 1, in code points."""
    lines = text.split("\n")[: line - 1]
    return sum(len(before) + 1 for before in lines) + column - 1


def _stands(words: str, text: str, offset: int) -> bool:
    return text[offset : offset + 200].startswith(words.split()[0])


def _given(cell: str) -> str | None:
    return None if cell == "-" else cell


def _bare(label: str | None) -> str | None:
    return label.strip("(). ") if label else None


def _folded(words: str) -> str:
    return " ".join(words.replace("*", "").split()).casefold()


def _letters(words: str | None) -> str:
    return re.sub(r"[^a-z]", "", (words or "").casefold())
