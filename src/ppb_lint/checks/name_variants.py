"""One name in two forms: "Chief Executives Delivery Unit" beside "Chief Executive's Delivery Unit"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct

from ppb_lint.checks.base import Check, Paper
from ppb_lint.model.document import Paragraph
from ppb_lint.model.draft import Part
from ppb_lint.model.finding import Hit
from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span
from ppb_lint.notation.shapes import Shape
from ppb_lint.structure.naming import distance

_PART = r"(?:[A-Z][a-z][\w']*|[A-Z]{2,4}(?!\w))"
_NAME = regex(rf"(?<![\w']){_PART}(?:(?:,? and|,? &|,| of| for| the| -|, and the)? {_PART})+(?![\w'])")
_WORD = regex(r"[\w']+|&")
_JOINING = frozenset(["and", "&"])
_ALLOWED = 2  # Slips of the finger in one word of a name.
_LONG = 5  # A shorter word is too near to others.
_SHORT_NAME = 2  # Words: with so few left to compare, one slip in a longer word is all that may differ.
_LONG_IN_SHORT_NAME = 6
_ENDING = regex(r"(?: \([^()]*\))?(?:[;,.]|,? and)*")


class NameVariants(Shape, frozen=True):
    """Which names are looked at."""

    fewest_words: int = 3
    """Below this a difference of a letter or a joining word says nothing."""
    both_may_stand: tuple[tuple[str, str], ...] = ()
    """Pairs of words that differ by a letter or two and are both right ("Service", "Services")."""


class _Name(Struct, frozen=True):
    span: Span
    words: tuple[str, ...]
    """Without joining words, in small letters, with their apostrophes."""
    joined: bool
    """Whether an "and" stands in it."""
    listed: bool
    """Whether a comma stands in it."""
    entry: bool = False
    """Whether it is an entry of a list and nothing else stands there, as where a paper lists its departments."""


def _run(paper: Paper, options: NameVariants) -> Iterator[Hit]:
    names = list(_names(paper))
    told: set[int] = set()
    for found in (_apostrophes(paper, names), _without_and(paper, names, options), _slips(paper, names, options)):
        for hit in found:
            if hit.span.start not in told:
                told.add(hit.span.start)
                yield hit


def _names(paper: Paper) -> Iterator[_Name]:
    for paragraph in paper.document.paragraphs:
        if paragraph.part in (Part.BODY, Part.APPENDIX, Part.FOOTNOTE):
            start, words = _line(paper, paragraph)
            for match in _NAME.finditer(words):
                entry = paragraph.bullet and not match.start() and _ENDING.fullmatch(words, match.end()) is not None
                yield _name(match.group(), Span(*match.span()).shifted(start), entry)


def _line(paper: Paper, paragraph: Paragraph) -> tuple[int, str]:
    folded = paper.document.folded
    start = folded.at(paragraph.body.start)
    return start, folded.text[start : folded.at(paragraph.body.end)].replace("\n", " ")


def _name(words: str, span: Span, entry: bool = False) -> _Name:
    found = [word.casefold() for word in _WORD.findall(words)]
    return _Name(
        span,
        tuple(word for word in found if word not in _JOINING),
        any(word in _JOINING for word in found),
        "," in words,
        entry,
    )


def _known(paper: Paper) -> list[_Name]:
    """Names whose right form is known from the profile."""
    return [_name(unit, Span(0, 0)) for unit in paper.edition.units]


def _of_header(paper: Paper) -> Iterator[_Name]:
    """The names in the fields of the header, over the ends of their lines."""
    folded = paper.document.folded
    for field in paper.document.fields:
        place = Span(folded.at(field.value.start), folded.at(field.value.end))
        for match in _NAME.finditer(" ".join(place.of(folded.text).split())):
            yield _name(match.group(), place)


def _apostrophes(paper: Paper, names: Sequence[_Name]) -> Iterator[Hit]:
    """The same word before the same other word, with an apostrophe and without one."""
    owned: dict[tuple[str, str], tuple[str, str]] = {}
    for name in [*_known(paper), *names]:
        for first, second in zip(name.words, name.words[1:], strict=False):
            if "'" in first.strip("'") or first.endswith("s'"):
                in_paper = len(name.span) > 0
                key = (first.replace("'", ""), second)
                if in_paper or key not in owned:
                    owned[key] = (first, "both" if in_paper else "known")
    for name in names:
        for first, second in zip(name.words, name.words[1:], strict=False):
            right = owned.get((first, second)) if first.endswith("s") and "'" not in first else None
            if right:
                yield _hit(paper, _between_commas(paper, name.span, first), first, right[0], right[1])
                break


def _between_commas(paper: Paper, span: Span, word: str) -> Span:
    """The part of a name, cut at its commas, that a word stands in."""
    start = span.start
    for part in span.of(paper.document.folded.text).split(","):
        if word in _WORD.findall(part.casefold()):
            return Span(start + len(part) - len(part.lstrip()), start + len(part))
        start += len(part) + 1
    return span


def _without_and(paper: Paper, names: Sequence[_Name], options: NameVariants) -> Iterator[Hit]:
    """The same words in the same order, once with "and" and once without."""
    forms: defaultdict[tuple[str, ...], list[_Name]] = defaultdict(list)
    for name in (*names, *_known(paper), *(n for n in _of_header(paper) if n.joined)):
        if len(name.words) >= options.fewest_words:
            forms[name.words].append(name)
    for same in forms.values():
        joined = sorted((n for n in same if n.joined), key=lambda n: (not len(n.span), not _is_model(paper, n)))
        right = joined[0] if joined else None
        for name in same:
            if right and not name.joined and len(name.span) and (name.listed or _is_model(paper, right)):
                yield _hit(paper, name.span, "", "and", "both" if len(right.span) else "known")


def _slips(paper: Paper, names: Sequence[_Name], options: NameVariants) -> Iterator[Hit]:
    """A name of the header or of a list, or a known one, with a word that is a letter or two away from it."""
    settled = [*_of_header(paper), *_known(paper)]
    models = [n for n in (*settled, *(n for n in names if n.entry)) if len(n.words) >= _SHORT_NAME]
    right = {name.words for name in settled} | set(_often(names))
    for name in names:
        if name.words in right or _in_header(paper, name):
            continue
        for model in models:
            slip = _slip(name.words, model.words, options)
            if slip:
                yield _hit(paper, name.span, *slip, "both" if len(model.span) else "known")
                break


def _often(names: Sequence[_Name]) -> Iterator[tuple[str, ...]]:
    """Names that stand twice in the same form are meant as they are."""
    seen: set[tuple[str, ...]] = set()
    for name in names:
        if name.words in seen:
            yield name.words
        seen.add(name.words)


def _slip(said: tuple[str, ...], model: tuple[str, ...], options: NameVariants) -> tuple[str, str] | None:
    """The one word in which two names differ, and what it should be; None if they differ otherwise."""
    if len(said) != len(model):
        return None
    different = [(a, b) for a, b in zip(said, model, strict=True) if a != b]
    if len(different) != 1:
        return None
    a, b = different[0]
    plural = a.rstrip("s") == b.rstrip("s") or a.replace("'", "") == b.replace("'", "")
    allowed = any({a, b} == set(pair) for pair in options.both_may_stand)
    short = len(said) < options.fewest_words
    if plural or allowed or min(len(a), len(b)) < (_LONG_IN_SHORT_NAME if short else _LONG) or a[0] != b[0]:
        return None
    slips = 1 if short else _ALLOWED
    return (a, b) if distance(a, b, slips) <= slips else None


def _is_model(paper: Paper, name: _Name) -> bool:
    """Whether a name stands where a paper gives names as they are: its header, its list of departments, its profile."""
    return name.entry or not len(name.span) or _in_header(paper, name)


def _in_header(paper: Paper, name: _Name) -> bool:
    span = paper.span(name.span)
    return any(f.value.contains(span) for f in paper.document.fields)


def _hit(paper: Paper, said: Span, word: str, right: str, case: str) -> Hit:
    span = paper.span(said)
    words = paper.words(span)
    return Hit(span, {"said": words, "word": word, "right": right}, f"{case}-and" if not word else case)


CHECK = Check(
    name="name-variants",
    run=_run,
    options=NameVariants,
    offers=frozenset({"said", "word", "right"}),
    cases=frozenset({"both", "known", "both-and", "known-and"}),
)
