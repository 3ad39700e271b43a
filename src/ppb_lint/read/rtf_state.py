"""What a group of Rich Text inherits from the one around it and may change for itself."""

from __future__ import annotations

from msgspec import Struct, field

from ppb_lint.read.rtf_flow import Flow, Look


class State(Struct):
    """What a group inherits and may change for itself."""

    look: Look = field(default_factory=Look)
    flow: Flow | None = None
    place: str = ""
    """The name of the table or property that is read; "skip" for words of no use, "" for the paper itself."""
    label: bool = False
    fallback: int = 1
    """Signs after a ``\\u`` that old programs show instead of it."""
    fresh: bool = True
    """Whether nothing of the group has been read yet."""
    skippable: bool = False
    opened: bool = False
    """Whether the group began its flow, and so ends it."""


def set_look(look: Look, word: str, number: int | None) -> None:
    """Change a look as a control word says."""
    on = number != 0
    match word:
        case "plain":
            look.bold = look.caps = look.hidden = False
        case "b":
            look.bold = on
        case "caps":
            look.caps = on
        case "v":
            look.hidden = on
        case "deleted":
            look.deleted = on
        case "revised":
            look.added = on
        case "revauth" | "revauthdel":
            look.author = max(number or 0, 0)
        case "f":
            look.font = number
