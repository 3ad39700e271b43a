"""How a twin looks on the page: the traces that extraction from PDF leaves, and tidier habits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random


@dataclass(frozen=True, slots=True)
class Section:
    """A section under its number and heading; ``tail`` is what follows the heading on its line.

    Each line begins with a sign: ``+`` a numbered paragraph, ``^`` a numbered sub-heading, ``=`` text without a
    number, ``*`` an item of a list, ``)`` a recommendation, ``|`` a line that stands as it is.
    """

    heading: str
    lines: tuple[str, ...]
    tail: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """The habits of one paper. ``bold_from`` is the first section whose heading is bold, 0 for none."""

    blank_start: bool = True
    spaced_header: bool = True
    tabs: bool = False
    hashes: bool = False
    bold_from: int = 0
    dashes: bool = True
    uneven_bullets: bool = True
    stars: bool = True
    last_newline: bool = True


def page(look: Look, header: Iterable[str], sections: Sequence[Section]) -> str:
    """The paper as text."""
    lines = [*(["", ""] if look.blank_start else []), *_header(look, header), ""]
    for number, section in enumerate(sections, 1):
        lines += [_heading(look, number, section), "", *_body(look, number, section.lines), ""]
    text = re.sub(r"(?<=\S)\n{3,}", "\n\n", "\n".join(lines))
    return text.rstrip() + ("\n" if look.last_newline else "")


def _header(look: Look, header: Iterable[str]) -> Iterator[str]:
    for line in header:
        label, colon, value = line.partition(": ")
        yield f"{label}:\t{value}\t" if look.tabs and colon else line
        if look.spaced_header:
            yield ""


def _heading(look: Look, number: int, section: Section) -> str:
    if section.tail.isspace():
        return f"{number}.0\t{section.heading}{section.tail}"
    hashes = ("# " if number % 3 else "## ") if look.hashes else ""
    if look.hashes and section.tail:
        return f"{hashes}{number}.0 **{section.heading}:**{section.tail[1:]}"
    words = section.heading + section.tail
    bold = f"**{words}**" if 0 < look.bold_from <= number else words
    return f"{hashes}{number}.0 {bold}"


def _body(look: Look, number: int, lines: Iterable[str]) -> Iterator[str]:
    paragraph = item = bullet = 0
    for line in lines:
        sign, text = line[0], line[1:]
        if sign in "+^":
            paragraph, bullet = paragraph + 1, 0
            dash = "- " if look.dashes and sign == "+" else ""
            yield f"{dash}{number}.{paragraph} {text}"
            yield from () if dash else ("",)
        elif sign == ")":
            item += 1
            yield f"- {item}) {text}{'**' if look.stars else ''}"
        elif sign == "*":
            bullet += 1
            yield f"{' ' if look.uneven_bullets and bullet > 1 else ''}- {text}"
        else:
            yield from (text,) if sign == "|" else ("", text, "")


def with_another_look(look: Look, random: Random) -> Look:
    """The same paper as another officer's software would have saved it."""
    return replace(
        look,
        dashes=random.random() < 0.5,
        stars=random.random() < 0.5,
        uneven_bullets=random.random() < 0.5,
        blank_start=random.random() < 0.5,
        last_newline=random.random() < 0.5,
        bold_from=random.choice((0, look.bold_from, 3)),
    )
