"""Papers and checks of our own, so that the engine is tested apart from reading, structure and real rules."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ppb_lint.checks.base import Check, Paper
from ppb_lint.engine.stage import Bench
from ppb_lint.model.document import Document, HeaderField, Heading, Kind, Paragraph
from ppb_lint.model.draft import Block, Draft
from ppb_lint.model.finding import Hit, Safety, Severity
from ppb_lint.model.folded import fold
from ppb_lint.model.source import Lines
from ppb_lint.model.span import Span
from ppb_lint.notation.shapes import Shape
from ppb_lint.rules.shape import FixForm, Rule, Scene

_HEADING = re.compile(r"(?:(\d+\.0) )?([A-Z][A-Z' ]+[A-Z])(:.*)?")
_FIELD = re.compile(r"([A-Z]+):[ \t]*(.*)")
_LABEL = re.compile(r"(\d+\.\d+|\d\)|\([a-z]\)) ")
CONCEPTS = {"POLICY IMPLICATIONS": "policy", "FINANCIAL IMPLICATIONS": "financial", "RECOMMENDED": "recommendation"}


class ByLine(Shape, frozen=True):
    """Each line of the document with the line and the column where it begins in the file."""

    starts: tuple[int, ...]
    places: tuple[tuple[int, int], ...]

    def lines(self, span: Span) -> Lines:
        return Lines(*self._place(span.start), *self._place(span.end))

    def page(self, span: Span) -> int | None:
        return 1

    def _place(self, offset: int) -> tuple[int, int]:
        n = max(i for i, start in enumerate(self.starts) if start <= offset)
        line, column = self.places[n]
        return line, column + offset - self.starts[n]


def document_of(raw: str, kind: Kind = Kind.REPORT) -> Document:
    """A document of the lines that are not blank, without the blanks in front of them."""
    kept = [(n, line) for n, line in enumerate(raw.split("\n"), 1) if line.strip()]
    texts = [line.strip() for _, line in kept]
    starts = tuple(sum(len(t) + 1 for t in texts[:n]) for n in range(len(texts)))
    places = tuple((n, len(line) - len(line.lstrip()) + 1) for n, line in kept)
    spans = [Span(start, start + len(t)) for start, t in zip(starts, texts, strict=True)]
    text = "\n".join(texts)
    fields: list[HeaderField] = []
    tops: list[tuple[int, re.Match[str]]] = []
    for n, line in enumerate(texts):
        if (field := _FIELD.fullmatch(line)) and not tops and not _HEADING.fullmatch(line[: field.end(1)] + " X:"):
            value = Span(field.start(2), field.end(2)).shifted(starts[n])
            fields.append(HeaderField(field[1].lower(), field[1], Span(starts[n], starts[n] + len(field[1])), value))
        elif heading := _HEADING.fullmatch(line):
            tops.append((n, heading))
    headings = tuple(
        Heading(
            number=match[1],
            title=match[2],
            span=Span(match.start(2), match.end(2)).shifted(starts[n]),
            level=1,
            paragraph=n,
            end=tops[i + 1][0] if i + 1 < len(tops) else len(texts),
            concepts=(CONCEPTS[match[2]],) if match[2] in CONCEPTS else (),
        )
        for i, (n, match) in enumerate(tops)
    )
    paragraphs = tuple(_paragraph(n, span, text) for n, span in enumerate(spans))
    draft = Draft(text, tuple(Block(span) for span in spans), "plain", ByLine(starts or (0,), places or ((1, 1),)))
    labelled = tuple(p.index for p in paragraphs if p.label)
    return Document(text, fold(text), paragraphs, tuple(fields), headings, kind, draft, starts, labelled=labelled)


def _paragraph(n: int, span: Span, text: str) -> Paragraph:
    label = _LABEL.match(span.of(text))
    body = Span(span.start + (label.end() if label else 0), span.end)
    return Paragraph(n, span, body, label[1] if label else "")


def paper_of(raw: str, scene: Scene = Scene(), kind: Kind = Kind.REPORT) -> Paper:  # noqa: B008 - a frozen value
    return Paper(document_of(raw, kind), facts=None, edition=None)  # type: ignore[arg-type]


class Words(Shape, frozen=True):
    """Options of the fake check: the words it accuses, and what it knows of them."""

    accused: Mapping[str, Mapping[str, str]]
    case: str = ""
    fact: str = ""


def every(paper: Paper, options: Words) -> Iterator[Hit]:
    """A hit at every place of the words; the empty word is missing at the end."""
    for words, values in options.accused.items():
        for found in re.finditer(re.escape(words), paper.document.text) if words else ():
            yield Hit(Span(*found.span()), {"said": found[0], **values}, options.case, options.fact)


def missing(paper: Paper, options: Words) -> Iterator[Hit]:
    """A hit at the end of the paper for every heading that is not there."""
    for heading in options.accused:
        if heading not in paper.document.text:
            end = len(paper.document.text)
            yield Hit(Span(end, end), {"said": heading}, expected_section="9.0", expected_heading=heading)


def breaking(paper: Paper, options: Words) -> Iterator[Hit]:
    yield Hit(Span(0, 1), {"said": "x"})
    raise ZeroDivisionError("oh")


def outside(paper: Paper, options: Words) -> Iterator[Hit]:
    yield Hit(Span(0, len(paper.document.text) + 1), {"said": "x"})


def kind(name: str, run: Callable[[Paper, Any], Iterator[Hit]], *, needs_template: bool = False) -> Check:
    return Check(name, run, Words, frozenset({"said", "expected"}), frozenset({"anchored"}), needs_template)


CHECKS = {
    "every": kind("every", every),
    "formed": kind("formed", every, needs_template=True),
    "missing": kind("missing", missing),
    "breaking": kind("breaking", breaking),
    "outside": kind("outside", outside),
}


def rule(id: str, accused: Mapping[str, Mapping[str, str]], *, check: str = "every", **more: Any) -> Rule:
    """A rule over the fake checks; ``case`` and ``fact`` go to its options, everything else to the rule."""
    options = Words(accused, more.pop("case", ""), more.pop("fact", ""))
    stated: dict[str, Any] = {
        "title": id,
        "severity": Severity.ERROR,
        "why": "",
        "message": 'says "{said}"',
        "topic": "law",
    }
    return Rule(id=id, check=check, options=options, **(stated | more))


def fix(words: str = "{expected}") -> FixForm:
    return FixForm(words, Safety.SUGGESTED)


def bench(*rules: Rule, checks: Mapping[str, Check] = CHECKS, papers: Mapping[str, str] | None = None) -> Bench:
    return Bench({r.id: r for r in rules}, checks, {"halton"}, paper_of, papers or {})
