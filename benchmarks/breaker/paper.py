"""A clean paper of the corpus as whoever breaks it sees it: header fields, headings, paragraphs, its period.

It is read here by simple means of its own and not by the product, so that a paper which the product misreads is
broken all the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from benchmarks.breaker.calendar import FULL_DATE, MONTHS, date_of

_LABEL = (
    r"(?:\d{1,2}\.\d{1,2}\.?|\d{1,2}[.)]|\(\w{1,2}\)|[a-z]\)|[A-F](?:\d{1,2}|\.))(?=\s)|\d{1,2}(?= [A-Z])(?!(?i: (?:"
    + "|".join(MONTHS)
    + r")))"
)
_PREFIX = re.compile(rf"\s*(?P<bullet>[-*•]\s+)?(?P<hash>#+\s+)?(?:\*\*)?(?P<label>{_LABEL})?\s*(?:\*\*)?\s*")
_FIELD = re.compile(
    r"[#*\s]*(?P<label>REPORT TO|DATE|REPORTING OFFICER|PORTFOLIO|SUBJECT|WARDS|WARD\(S\))(?=[:\s*])[:*]*[ \t]*"
)
_ENDS_HEADER = re.compile(r"[#*\s]*1\.0\s")
_ALIGNED = re.compile(r"\S(?: {3,}|\t)\S|^\t")
_LABELLED = re.compile(r"^\s*[A-Z][\w()' -]{2,30}:\s")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, heading or row of a table; places are offsets into the paper."""

    start: int
    """Where its first line begins, with number and mark-up."""
    words: int
    """Where its words begin."""
    end: int
    """After its last word, before closing mark-up."""
    stop: int
    """After its last line."""
    label: str
    marks: str
    """What a new paragraph of the kind begins with before its number: ``- ``, ``**`` or nothing."""
    heading: bool = False
    bullet: bool = False
    table: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A top section: its heading and what stands under it."""

    number: str
    title: str
    heading: Paragraph
    body: tuple[Paragraph, ...]
    stop: int
    """Where the next section begins, or the paper ends."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of Halton's header."""

    label: str
    start: int
    value: int
    end: int
    stop: int


@dataclass(frozen=True)
class Paper:
    """A clean paper and what is known of it."""

    name: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    sections: tuple[Section, ...]
    fields: dict[str, Field]
    meeting: date | None
    quarters: tuple[int, ...] = ()
    """The quarter or quarters that it reports on; empty where it is about something else."""
    year: int | None = None
    """The calendar year in which the financial year of these quarters begins."""
    kind: str = "report"

    @property
    def ending(self) -> str:
        return self.name.rpartition(".")[2]

    @property
    def is_halton(self) -> bool:
        """Whether it is a report in Halton's form."""
        return self.name.startswith("halton") and self.kind == "report" and "SUBJECT" in self.fields

    def section(self, *words: str) -> Section | None:
        """The first top section whose title, up to its colon, holds all the words."""
        titled = ((section, section.title.partition(":")[0].upper()) for section in self.sections)
        return next((section for section, title in titled if all(word in title for word in words)), None)

    def under(self, *words: str) -> str:
        """The words of a section, "" where there is no such section."""
        found = self.section(*words)
        return self.text[found.heading.start : found.stop] if found else ""

    def prose(self, least: int = 10) -> list[Paragraph]:
        """Paragraphs of whole sentences, of at least so many words, in the body of the paper."""
        first = self.sections[0].heading.start if self.sections else 0
        return [p for p in self.paragraphs if p.start > first and self._is_prose(p, least)]

    def _is_prose(self, paragraph: Paragraph, least: int) -> bool:
        words = self.words(paragraph)
        aligned = re.search(r"\S {3,}\S", words) is not None
        plain = not (paragraph.heading or paragraph.table or paragraph.bullet or aligned)
        return plain and len(_WORD.findall(words)) >= least and words.endswith(".")

    def words(self, paragraph: Paragraph) -> str:
        return self.text[paragraph.words : paragraph.end]


def read(name: str, text: str, kind: str = "report", quarters: tuple[int, ...] = (), year: int | None = None) -> Paper:
    """Read a paper."""
    fields = dict(_fields(text))
    if "REPORT TO" not in fields:  # Only Halton's header is read by its fields.
        fields = {}
    first, after = (min(f.start for f in fields.values()), max(f.stop for f in fields.values())) if fields else (0, 0)
    outside = [p for p in _paragraphs(text) if p.start < first or p.start >= after]
    paragraphs = tuple(_with_headings(text, outside))
    sections = tuple(_sections(text, paragraphs))
    return Paper(name, text, paragraphs, sections, fields, _meeting(text, fields), quarters, year, kind)


def _fields(text: str) -> Iterator[tuple[str, Field]]:
    lines = [(m.start(), m.group()) for m in re.finditer(r".*\n?", text) if m.group()]
    body = next((at for at, line in lines if _ENDS_HEADER.match(line)), 0)
    found = [(at, m) for at, line in lines if at < body and (m := _FIELD.match(line))]
    starts = [at for at, _ in found]
    for (at, match), after in zip(found, [*starts[1:], body], strict=False):
        value = at + match.end()
        stretch = text[value:after]
        gap = re.search(r"\n\s*\n\s*[#*]", stretch)
        end = value + len((stretch[: gap.start()] if gap else stretch).rstrip())
        label = "WARDS" if match["label"].startswith("WARD") else match["label"]
        yield label, Field(match["label"], at, min(value, max(end, value)), max(end, value), after)


def _paragraphs(text: str) -> Iterator[Paragraph]:
    begun: list[tuple[int, str]] = []
    for match in re.finditer(r"[^\n]*\n?", text):
        line = match.group()
        if not line:
            break
        if begun and (not line.strip() or _begins(line) or _stands_alone(begun[-1][1])):
            yield _paragraph(begun)
            begun = []
        if line.strip():
            begun.append((match.start(), line))
    if begun:
        yield _paragraph(begun)


def _begins(line: str) -> bool:
    prefix = _PREFIX.match(line)
    marked = prefix is not None and bool(prefix["bullet"] or prefix["hash"] or prefix["label"])
    bold_or_row = line.lstrip().startswith(("|", "**"))
    return marked or bold_or_row or any(pattern.search(line) for pattern in (_LABELLED, _ALIGNED))


def _stands_alone(line: str) -> bool:
    bare = line.strip()
    return bare.startswith("#") or (bare.startswith("**") and bare.endswith("**") and ":** " not in bare)


def _paragraph(lines: list[tuple[int, str]]) -> Paragraph:
    start, text = lines[0][0], "".join(line for _, line in lines)
    prefix = _PREFIX.match(text)
    assert prefix is not None
    end = len(text.rstrip().rstrip("*").rstrip())
    words = min(prefix.end(), end)
    marks = text[: prefix.start("label")] if prefix["label"] else text[:words]
    table = text.lstrip().startswith("|")
    bullet = prefix["bullet"] is not None and not prefix["label"]
    return Paragraph(
        start,
        start + words,
        start + end,
        start + len(text),
        (prefix["label"] or "").strip(),
        marks,
        False,
        bullet,
        table,
    )


def _with_headings(text: str, paragraphs: list[Paragraph]) -> Iterator[Paragraph]:
    for paragraph, after in zip(paragraphs, [*paragraphs[1:], None], strict=True):
        heading = _is_heading(text, paragraph, after.label if after else "")
        yield Paragraph(
            *(getattr(paragraph, name) for name in Paragraph.__slots__[:6]),
            heading=heading,
            bullet=paragraph.bullet,
            table=paragraph.table,
        )


def _is_heading(text: str, paragraph: Paragraph, next_label: str) -> bool:
    line, words = text[paragraph.start : paragraph.stop].strip(), text[paragraph.words : paragraph.end]
    title = words.partition(":")[0]
    if paragraph.label.endswith(".0") and (title.isupper() or len(words.split()) <= 9):
        return True
    if paragraph.table or paragraph.bullet or not words or words.endswith((".", ";", ",")):
        return False
    if _stands_alone(line):
        return not words.capitalize().startswith(MONTHS)
    number = re.fullmatch(r"(\d{1,2})(?:\.0|\.)?|[A-F]\.", paragraph.label)
    if number is None:
        return False
    if words.capitalize().startswith(MONTHS):
        return False
    return title.isupper() or (len(words.split()) <= 9 and next_label.startswith(f"{number[1]}."))


def _sections(text: str, paragraphs: tuple[Paragraph, ...]) -> Iterator[Section]:
    numbered = [p for p in paragraphs if p.heading and re.fullmatch(r"\d{1,2}(?:\.0|\.)?|[A-F]\.", p.label)]
    tops = numbered if len(numbered) > 2 else [p for p in paragraphs if p.heading]
    for top, after in zip(tops, [*(p.start for p in tops[1:]), len(text)], strict=False):
        stop = next((p.start for p in paragraphs if top.start < p.start < after and _is_appendix(text, p)), after)
        body = tuple(p for p in paragraphs if top.start < p.start < stop)
        title = " ".join(text[top.words : top.end].split())
        yield Section(top.label, title, top, body, stop)


def _is_appendix(text: str, paragraph: Paragraph) -> bool:
    words = text[paragraph.words : paragraph.end]
    return words.isupper() and words.startswith(("APPENDI", "ANNEX", "SCHEDULE"))


def _meeting(text: str, fields: dict[str, Field]) -> date | None:
    if "DATE" in fields:
        return date_of(text[fields["DATE"].value : fields["DATE"].end])
    said = re.search(r"(?i)date of meeting[:*| ]*", text)
    found = FULL_DATE.search(text, said.end() if said else 0)
    return date_of(found.group()) if found else None
