"""Writes a paper as a Word file, as one office or another would have it: numbers typed or automatic, runs cut."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from benchmarks.breaker.fault import Fault
from benchmarks.breaker.paper import Paper, Paragraph, read
from tests.build.docx import Docx
from tests.build.docx_xml import (
    Piece,
    Xml,
    cell,
    control,
    deleted,
    field,
    image,
    inserted,
    joined,
    moved_to,
    run,
    split,
)

_LINK = re.compile(r"\[([^\]]+)\]\(https?://[^)]*\)")
_RULER = re.compile(r"\|[\s:|-]+\|?")
_SPECIAL = frozenset({"picture", "table", "colour"})
Stretches = tuple[tuple[int, int], ...]


def as_word(fault: Fault, rng: Random) -> bytes:
    """The paper of a fault as a .docx file; marked words are written as the fault says."""
    return _Writer(read(fault.paper, fault.text), fault.spans, fault.word, rng).file()


class _Writer:
    """One Word file in the making."""

    def __init__(self, paper: Paper, spans: Stretches, way: str, rng: Random) -> None:
        self.paper, self.spans, self.way, self.rng = paper, spans, way, rng
        self.file_ = Docx()
        looks = ["styled", "bold"] + ["automatic"] * 2 * _counts_itself(paper)
        self.look = "bold" if way == "bold" else rng.choice(looks if not way else ["styled", *looks[2:]])

    def file(self) -> bytes:
        self._title()
        for place in self.paper.fields.values():
            words = (*self._pieces(place.start, place.value), "\t", *self._pieces(place.value, place.end))
            self.file_.paragraph(*words)
        rows: list[Paragraph] = []
        for paragraph in self.paper.paragraphs:
            if paragraph.table:
                rows.append(paragraph)
                continue
            self._table(rows)
            rows = []
            self._paragraph(paragraph)
        self._table(rows)
        return self.file_.bytes()

    def _title(self) -> None:
        subject = self.paper.fields.get("SUBJECT")
        words = self.paper.text[subject.value : subject.end] if subject else self.paper.name
        titles = {"untitled": "", "template": "Report template"}
        if title := titles.get(self.way, " ".join(words.split())):
            self.file_.properties["dc:title"] = title

    def _paragraph(self, paragraph: Paragraph) -> None:
        if self.way in _SPECIAL and self._marked(paragraph):
            self._special()
            return
        words = list(self._pieces(paragraph.words, paragraph.end, bold=paragraph.heading and self.look == "bold"))
        automatic = self.look == "automatic" and re.fullmatch(r"\d{1,2}\.\d{1,2}", paragraph.label)
        label = self._pieces(paragraph.start, paragraph.words, bold=paragraph.heading and self.look == "bold")
        typed = [] if automatic or not paragraph.label else [*label, "\t"]
        if automatic:
            (self.file_.heading if paragraph.heading else self.file_.numbered)(*words)
        elif paragraph.bullet:
            self.file_.bullet(*words)
        else:
            self.file_.paragraph(*typed, *words, style="Heading1" if self._is_styled(paragraph) else "")

    def _is_styled(self, paragraph: Paragraph) -> bool:
        return paragraph.heading and self.look != "bold"

    def _marked(self, paragraph: Paragraph) -> bool:
        return any(paragraph.start <= start < paragraph.stop for start, _ in self.spans)

    def _special(self) -> None:
        rows = [("Measure", "Target", "Actual"), ("Calls answered", "80%", "79%"), ("Letters answered", "90%", "93%")]
        shaded = cell("", properties='<w:shd w:val="clear" w:fill="FF0000"/>')
        if self.way == "picture":
            self.file_.paragraph(image(""))
        elif self.way == "table":
            self.file_.table(rows)
        else:
            with_colour = [(*rows[0], "Status"), *((*row, shaded) for row in rows[1:])]
            self.file_.table(with_colour, heading=True)

    def _table(self, rows: list[Paragraph]) -> None:
        text = self.paper.text
        real = [row for row in rows if not _RULER.fullmatch(text[row.start : row.stop].strip())]
        if real:
            self.file_.table(
                [[joined(*self._pieces(*place)) for place in _cells(text, row)] for row in real], heading=True
            )

    def _pieces(self, start: int, end: int, bold: bool = False) -> Iterator[Piece]:
        """A stretch of the paper as runs, with its marked words in their own."""
        inside = [(max(a, start), min(b, end)) for a, b in self.spans if a < end and b > start]
        at, text = start, self.paper.text
        for first, last in inside:
            yield from self._runs(text[at:first], bold)
            yield self._treated(_clean(text[first:last]), bold)
            at = last
        yield from self._runs(text[at:end], bold)

    def _runs(self, words: str, bold: bool) -> Iterator[Piece]:
        if cleaned := _clean(words):
            yield self._cut(cleaned, bold)

    def _cut(self, words: str, bold: bool) -> Xml:
        return split(words, *(self.rng.randint(0, len(words)) for _ in range(self.rng.randint(0, 2))), bold=bold)

    def _treated(self, words: str, bold: bool) -> Xml:
        match self.way:
            case "insertion":
                return inserted(words)
            case "deletion":
                return deleted(words)
            case "move":
                return moved_to(words)
            case "comment":
                return self.file_.comment(
                    self.rng.choice(("Is this right?", "Figure to follow", "Please check")), words
                )
            case "hidden":
                return run(words, hidden=True)
            case "field":
                return field(" REF _Ref104 \\h ", words)
            case "prompt":
                return control(words, prompt=True)
        return self._cut(words, bold)


def _counts_itself(paper: Paper) -> bool:
    """Whether Word's own counting would give the very numbers that stand in the paper."""
    section = number = 0
    for paragraph in paper.paragraphs:
        found = re.fullmatch(r"(\d{1,2})\.(\d{1,2})", paragraph.label)
        if found is None:
            continue
        section, number = (section + 1, 0) if paragraph.heading else (section, number + 1)
        if (int(found[1]), int(found[2])) != (section, number):
            return False
    return section > 0


def _clean(words: str) -> str:
    """Words as they are on the page: without mark-up, in one line."""
    plain = _LINK.sub(r"\1", re.sub(r"\*\*|^#+\s*|^[-*]\s+", "", words))
    return re.sub(r"\s+", " ", plain) if words.strip() else " " * bool(words)


def _cells(text: str, row: Paragraph) -> Iterator[tuple[int, int]]:
    bars = [row.start + i for i, sign in enumerate(text[row.start : row.stop]) if sign == "|"]
    last = len(text[: row.stop].rstrip())
    ends = bars[1:] if bars and bars[-1] == last - 1 else [*bars[1:], last]
    for start, end in zip(bars, ends, strict=False):
        words = text[start + 1 : end]
        yield start + 1 + len(words) - len(words.lstrip()), start + 1 + len(words.rstrip())
