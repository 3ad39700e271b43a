"""Whether a paper speaks to the board that it is addressed to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from ppb_lint.checks.base import Check, Paper
from ppb_lint.facts.region import Region
from ppb_lint.model.draft import Part
from ppb_lint.model.finding import Hit
from ppb_lint.model.folded import fold
from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span
from ppb_lint.notation.pattern import Pattern
from ppb_lint.notation.shapes import Shape
from ppb_lint.profiles import Edition
from ppb_lint.structure.naming import normal

_KIND = r"(?:Policy (?:and|&) Performance Board|PPB)"
_NAMED = regex(rf"\b(?P<name>[A-Z][\w']*(?:(?:,? and|,? &|,)? [A-Z][\w']*){{0,8}}) {_KIND}\b")
_ADDRESSED = regex(rf"(?:The )?(?P<name>.+?),? (?:{_KIND}\b|Policy (?:and|&) Performance$)", re.IGNORECASE)
_LEAD_IN = regex(r"(?:that )?(?:the )?(?P<name>[A-Z][\w,&' -]{2,80}?) ?:?(?= ?(?:\n|$))", re.IGNORECASE)
_SELF = regex(r"\b[Tt]his (?P<name>Committee|Panel|Cabinet|Sub-Committee|Executive Board|Forum)\b")
_FIRST_WORDS = frozenset({"the", "that", "this", "for", "to", "of", "in", "by", "our", "and", "recommended", "if"})
_OTHER_KIND = regex(r"\b(?:committee|panel|cabinet|executive|forum|council)$", re.IGNORECASE)


class BoardNames(Shape, frozen=True):
    """What shows that another board is meant on purpose."""

    on_purpose_before: tuple[Pattern, ...] = ()
    """Words before the name: refer to, ask, together with …"""
    on_purpose_after: tuple[Pattern, ...] = ()
    """Words right after the name: be asked, has considered …"""
    decides: tuple[Pattern, ...] = ()
    """Words right after the name by which a recommendation lets that body decide: approve, note …"""
    of_itself: tuple[Pattern, ...] = ()
    """Words right before the name by which a report speaks of its own board: "Members of the", "to advise the"."""


class _Board(Struct, frozen=True):
    """The board that the header names."""

    id: str
    shown: str
    name: str
    """What it is called before "Policy and Performance Board"."""


def _run(paper: Paper, options: BoardNames) -> Iterator[Hit]:
    own = _addressee(paper)
    if own is None:
        return
    leads = tuple(_lead_ins(paper))
    for match in _NAMED.finditer(paper.document.folded.text):
        name, start = _without_first_words(match["name"], match.start("name"))
        other = _board(paper.edition, name)
        if other is not None and other != own.id:
            yield from _judged(paper, options, own, Span(start, match.end()), leads)
    for lead in leads:
        if _is_other_body(paper.edition, lead.of(paper.document.folded.text)):
            yield _hit(paper, own, lead, "recommendation")
    for span in _deciders(paper, options):
        yield _hit(paper, own, span, "recommendation")
    yield from _selves(paper, own)


def _addressee(paper: Paper) -> _Board | None:
    """The board of the header, if it is one that the profile knows."""
    field = paper.document.field("board")
    if field is None or not paper.edition.boards:
        return None
    folded = paper.document.folded
    words = folded.text[folded.at(field.value.start) : folded.at(field.value.end)].replace("\n", " ").strip()
    named = _ADDRESSED.match(words)  # The last word may have been lost to the next line of a table.
    id = _board(paper.edition, named["name"]) if named else None
    return _Board(id, " ".join(words.split()), _in_sentence(paper.edition, named["name"])) if named and id else None


def _in_sentence(edition: Edition, name: str) -> str:
    """A name of a board with the capitals that it has in a sentence, whatever the header gives it."""
    known = (n for board in edition.boards for n in (*(n.name for n in board.names), *board.aliases))
    return next((n for n in known if normal(n) == normal(name)), name) if name.isupper() else " ".join(name.split())


def _board(edition: Edition, name: str) -> str | None:
    """The id of the board that bears, or once bore, a name; None if none does, or several do."""
    said = normal(name)
    ids = {
        board.id
        for board in edition.boards
        if any(said == normal(known) for known in (*(n.name for n in board.names), *board.aliases))
    }
    return ids.pop() if len(ids) == 1 else None


def _without_first_words(name: str, start: int) -> tuple[str, int]:
    """ "For Health", where a sentence begins with the name, without its first word."""
    first, _, rest = name.partition(" ")
    return (rest, start + len(first) + 1) if rest and first.casefold() in _FIRST_WORDS else (name, start)


def _lead_ins(paper: Paper) -> Iterator[Span]:
    """What the recommendations open with, and nothing else: "That the Corporate Policy and Performance Board:"."""
    for start, words in _openings(paper):
        if match := _LEAD_IN.fullmatch(words):
            yield Span(*match.span("name")).shifted(start)


def _openings(paper: Paper) -> Iterator[tuple[int, str]]:
    """What stands beside the heading of the recommendations, and the first paragraph below it."""
    folded = paper.document.folded
    for heading in paper.document.sections():
        if "recommendation" not in heading.concepts:
            continue
        under = paper.document.under(heading)
        for span in (heading.rest, under[0].body if under else Span(0, 0)):
            if len(span):
                start = folded.at(span.start)
                yield start, folded.text[start : folded.at(span.end)].replace("\n", " ").strip()


def _deciders(paper: Paper, options: BoardNames) -> Iterator[Span]:
    """A body that is no board of members and that the recommendation lets decide in the board's place."""
    for start, words in _openings(paper):
        for body in (b for b in paper.edition.bodies if " " in b):  # "That Council approve" passes a plan on.
            match = re.match(rf"that (?:the )?(?P<name>{re.escape(body)})\b", words, re.IGNORECASE)
            if match and any((f := p.search(words[match.end() :])) and f.span().start == 0 for p in options.decides):
                yield Span(*match.span("name")).shifted(start)


def _judged(paper: Paper, options: BoardNames, own: _Board, said: Span, leads: tuple[Span, ...]) -> Iterator[Hit]:
    span = paper.span(said)
    paragraph = paper.document.paragraph_at(span.start)
    region = paper.facts.regions.at(span)
    if paragraph is None or paragraph.part is not Part.BODY or region in (Region.NOWHERE, Region.TABLE, Region.SUBJECT):
        return
    passage = paper.facts.passages.at(said.start, said.end)
    before, after = passage.text[: passage.start], passage.text[passage.end :]
    if any(lead.contains(said) for lead in leads):
        yield _hit(paper, own, said, "recommendation")
    elif any(p.search(before) for p in options.on_purpose_before) or any(
        (found := p.search(after)) and found.span().start <= 1 for p in options.on_purpose_after
    ):
        return
    elif region is Region.RECOMMENDATION:
        yield _hit(paper, own, said, "recommendation")
    elif any(p.search(before) for p in options.of_itself):
        yield _hit(paper, own, said, "elsewhere")


def _is_other_body(edition: Edition, said: str) -> bool:
    if any(normal(said) == normal(body) for body in edition.bodies):
        return True
    return bool(_OTHER_KIND.search(said)) and not re.search(r"\b(?:board|members|PPB)\b", said, re.IGNORECASE)


def _selves(paper: Paper, own: _Board) -> Iterator[Hit]:
    """ "This Committee", where no committee has been named before."""
    text = paper.document.folded.text
    for match in _SELF.finditer(text):
        kind = match["name"].rpartition(" ")[2]
        if not re.search(rf"\b{kind}", text[: match.start("name")], re.IGNORECASE):
            yield _hit(paper, own, Span(*match.span("name")), "elsewhere")


def _hit(paper: Paper, own: _Board, said: Span, case: str) -> Hit:
    span = paper.span(said)
    words = paper.words(span)
    return Hit(span, {"said": words, "board": own.shown, "expected": _expected(words, own)}, case)


def _expected(said: str, own: _Board) -> str:
    """The board of the header, called as the other one is: "Health PPB" becomes "Corporate PPB"."""
    folded = fold(said)
    kind = re.search(rf"{_KIND}$", folded.text)
    if kind:
        return f"{own.name} {said[folded.origin(kind.start()) :]}"
    return f"{own.name} Policy and Performance Board" if " " in said else "Board"


CHECK = Check(
    name="board-names",
    run=_run,
    options=BoardNames,
    offers=frozenset({"said", "board", "expected"}),
    cases=frozenset({"recommendation", "elsewhere"}),
)
