"""What somebody asked for."""

from __future__ import annotations

from msgspec import Struct, field

from ppb_lint.app.kept.shelf import Shelf
from ppb_lint.app.settled.selection import Choice
from ppb_lint.app.workers.workforce import Workforce
from ppb_lint.read.limits import Limits


class Request(Struct, frozen=True):
    """What somebody asked for."""

    paths: tuple[str, ...]
    profile: str | None = None
    rules: tuple[str, ...] = ()
    """Folders with further rules."""
    choice: Choice = field(default_factory=Choice)
    config: str | None = None
    """The configuration that counts for all files; None for the nearest one of each."""
    limits: Limits = field(default_factory=Limits)
    timed: bool = False
    """Whether to note what each rule took."""
    workforce: Workforce = field(default_factory=Workforce)
    """Who checks the papers."""
    shelf: Shelf | None = None
    """Where answers are kept for later runs; None for nowhere."""
    paged: bool = False
    """Whether the papers themselves are wanted, beside what was found in them."""
    against: str | None = None
    """An earlier paper, or a library of them, that every paper is compared with."""
    inline_waivers: bool = True
    """Whether waivers in the papers themselves count."""
    baseline: str | None = None
    """A file that lists what was found before and is allowed."""
