"""``ppb-lint draft.docx`` is ``ppb-lint check draft.docx``."""

from __future__ import annotations

from collections.abc import Collection, Sequence

DEFAULT = "check"
_OF_THE_PROGRAM = frozenset({"--help", "--version", "-h"})


def with_command(arguments: Sequence[str], commands: Collection[str], valued: Collection[str]) -> list[str]:
    """The arguments with the name of the command before all others.

    A command that follows options is moved to the front, so that both orders mean the same. A file that is
    called like a command is checked when it is written as a path (``./rules``) or after ``check`` or ``--``.

    Args:
        arguments: as typed, without the name of the program.
        commands: the names of all commands.
        valued: the options that take the argument after them as their value.
    """
    words = list(arguments)
    if not words or words[0] in _OF_THE_PROGRAM:
        return words
    place = _first_word(words, valued)
    if place is not None and words[place] in commands:
        return [words[place], *words[:place], *words[place + 1 :]]
    return [DEFAULT, *words]


def _first_word(words: list[str], valued: Collection[str]) -> int | None:
    """Where the first argument stands that is neither an option nor an option's value."""
    place = 0
    while place < len(words):
        word = words[place]
        if word == "--":
            return None
        if word == "-" or not word.startswith("-"):
            return place
        place += 2 if word in valued else 1
    return None
