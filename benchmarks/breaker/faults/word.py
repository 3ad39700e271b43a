"""What can only go wrong in Word: changes and comments left in, hidden words, dead fields, colours without words."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from benchmarks.breaker import pen
from benchmarks.breaker.fault import Edit, Fault, kind, plant
from benchmarks.breaker.paper import Paper

_ADDED = ("A further update will follow.", "This has been agreed with partners.", "Members may wish to note this.")
_WAYS = {
    "tracked-change": ("insertion", "deletion", "move"),
    "comment-left": ("comment",),
    "hidden-text": ("hidden",),
    "broken-field": ("field",),
    "placeholder": ("prompt",),
    "image-alt-text": ("picture",),
    "table-header": ("table",),
    "colour-only": ("colour",),
}


def _in_word(rule: str) -> None:
    @kind(rule)
    def made(paper: Paper, rng: Random) -> Iterator[Fault]:
        for way in _WAYS[rule]:
            words = {
                "field": "Details are given in «Error! Reference source not found.»",
                "prompt": "The lead officer is «Click or tap here to enter text.»",
            }.get(way, f"«{rng.choice(_ADDED)}»")
            alone = way in ("picture", "table", "colour")
            section = rng.choice([s for s in paper.sections if s.body] or [None])
            edit = pen.paragraph(paper, words, section) if alone else pen.somewhere(paper, words, rng)
            if edit:
                yield plant(paper, rule, way, edit, word=way)


for _rule in _WAYS:
    _in_word(_rule)


@kind("heading-style")
def headings_in_bold(paper: Paper, rng: Random) -> Iterator[Fault]:
    """The headings are bold lines, and no style says that they are headings."""
    if paper.is_halton:
        marked = [(s.heading.words, s.heading.end) for s in paper.sections]
        edits = [Edit(start, end, f"«{paper.text[start:end]}»") for start, end in marked]
        yield plant(paper, "heading-style", "bold lines", *edits, word="bold")


@kind("document-title")
def no_title(paper: Paper, rng: Random) -> Iterator[Fault]:
    if paper.is_halton:
        place = paper.fields["SUBJECT"]
        edit = Edit(place.value, place.end, f"«{paper.text[place.value : place.end]}»")
        yield plant(paper, "document-title", "no title", edit, word="untitled")


@kind("draft-metadata")
def template_title(paper: Paper, rng: Random) -> Iterator[Fault]:
    if paper.is_halton:
        place = paper.fields["SUBJECT"]
        edit = Edit(place.value, place.end, f"«{paper.text[place.value : place.end]}»")
        yield plant(paper, "draft-metadata", "title of the template", edit, word="template", least="note")
