"""Which council's template a paper follows, by the weight of what it says itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ppb_lint.model.document import Document, HeaderField, Heading
from ppb_lint.model.folded import fold
from ppb_lint.model.regex import regex
from ppb_lint.profiles import Profile, Profiles
from ppb_lint.profiles.registry import UNKNOWN
from ppb_lint.structure.naming import normal

_COUNCIL = regex(
    r"\b((?:[A-Z][\w'-]+(?: and | & | upon | of | on |-| )){1,4}"
    r"(?:Metropolitan |District |City |County |Borough |Town )*Council"
    r"|(?:London Borough|City|Royal Borough|Borough|County) of (?:[A-Z][\w'-]+ ?){1,3}(?:Council)?)"
)
_ENOUGH = 5
_NAMED = 3
_TITLE_BLOCK = 1500
_OPENING = 4000  # Characters from the top in which a paper says whose it is.


def choose(text: str, fields: Sequence[HeaderField], headings: Sequence[Heading], profiles: Profiles) -> Profile:
    """The council with the most evidence, or the fallback for its country, or ``unknown``."""
    weights = [(_weight(profile, text, fields, headings), profile) for profile in profiles.councils()]
    best = max(weights, key=lambda pair: pair[0], default=None)
    if best and best[0] >= _ENOUGH:
        return best[1]
    first = next((heading.span.start for heading in headings if heading.concepts), _TITLE_BLOCK)
    return profiles.by_id[_fallback(text, text[: min(first, _TITLE_BLOCK)], profiles)]


def is_usual_body(bodies: Sequence[str], document: Document) -> bool:
    """Whether a paper goes to none of a council's other bodies, whose reports its profile was not read off."""
    board = document.field("board")
    said = normal(fold(board.value.of(document.text)).text.replace("\n", " ")) if board else ""
    return not any(said.endswith(normal(body)) for body in bodies) if said else True


def _fallback(text: str, title_block: str, profiles: Profiles) -> str:
    """The country whose words the paper has and that no word speaks against; of several the one with most."""
    plain = " ".join(text.replace("\u2011", "-").split()).casefold()
    weights = [(_spoken(profile, plain, title_block), profile) for profile in profiles.countries()]
    enough = [(weight, profile.id) for weight, profile in weights if weight >= profile.telling.enough]
    return max(enough, default=(0, UNKNOWN))[1]


def _spoken(profile: Profile, plain: str, title_block: str) -> int:
    if any(word.casefold() in plain for word in profile.telling.against):
        return 0
    block = title_block.casefold()
    named = any(name.casefold() in block for name in profile.councils)
    return _NAMED * named + sum(word.casefold() in plain for word in profile.telling.words)


def _weight(profile: Profile, text: str, fields: Sequence[HeaderField], headings: Sequence[Heading]) -> int:
    addressee = " ".join(f.value.of(text) for f in fields if f.concept == "board")
    labels = {label.casefold() for label in profile.telling.labels}
    titles = {normal(title) for title in profile.telling.titles}
    return (
        _board_named(profile, addressee)
        + sum(field.label.casefold() in labels for field in fields)
        + len({normal(h.title) for h in headings} & titles)
        + _council_named(profile, text[:_OPENING], text[: headings[0].span.start] if headings else text[:_TITLE_BLOCK])
    )


def _board_named(profile: Profile, addressee: str) -> int:
    """One of its boards is enough alone; a board of that kind under a name of its own is nearly so."""
    said = normal(fold(addressee).text.replace("\n", " "))
    names = (name for board in profile.boards for name in (*(n.name for n in board.names), *board.aliases))
    if any(said in (normal(f"{name} {kind}") for kind in profile.board_kinds) for name in names):
        return _ENOUGH
    return _ENOUGH - 1 if any(said.endswith(normal(kind)) for kind in profile.board_kinds) else 0


def _council_named(profile: Profile, opening: str, title_block: str) -> int:
    """Its own name speaks for a council; another's above the first section, and not its own, speaks against it."""
    if any(name in opening and re.search(rf"\b{re.escape(name)}\b", opening) for name in profile.councils):
        return _NAMED
    return -8 if any(_others(title_block)) else 0


def _others(opening: str) -> Iterable[str]:
    return (found.group() for found in _COUNCIL.finditer(opening))
