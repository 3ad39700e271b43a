"""Lines put on paper or on a screen: plain text for files and pipes, colours for a terminal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from ppb_lint.report.layout import Line, Piece, Tone

_COLOURS = {
    Tone.PLAIN: "",
    Tone.FILE: "bold underline",
    Tone.PLACE: "cyan",
    Tone.ERROR: "red",
    Tone.WARNING: "yellow",
    Tone.NOTE: "blue",
    Tone.ASIDE: "dim",
}


def plain(line: Line) -> str:
    """A line as nothing but text, without blanks at its end."""
    return "".join(piece.text for piece in line).rstrip()


def as_text(lines: Iterable[Line]) -> str:
    """The lines as one text."""
    return "".join(f"{plain(line)}\n" for line in lines)


def write_plain(lines: Iterable[Line], stream: TextIO) -> None:
    """Write the lines as text."""
    for line in lines:
        stream.write(plain(line) + "\n")


def write_coloured(lines: Iterable[Line], stream: TextIO) -> None:
    """Write the lines in colours, as far as the terminal and the NO_COLOR convention allow."""
    # Rich takes as long to load as everything else together; a file or a pipe has no use for it.
    from rich.console import Console
    from rich.text import Text

    console = Console(file=stream, highlight=False, markup=False, emoji=False, soft_wrap=True)
    for line in lines:
        console.print(Text.assemble(*((piece.text, _style(piece)) for piece in line)))


def _style(piece: Piece) -> str:
    return f"{_COLOURS[piece.tone]} link {piece.link}" if piece.link else _COLOURS[piece.tone]
