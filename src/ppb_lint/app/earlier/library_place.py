"""Where the library lies, and under which council's form its papers are read."""

from __future__ import annotations

from pathlib import Path

from ppb_lint.app.settled import config as configs
from ppb_lint.app.settled.knowledge import Knowledge, learn
from ppb_lint.library.database import MAGIC
from ppb_lint.model.reasons import RequestCode, WrongRequest
from ppb_lint.notation.faults import either, nearest


def library_place(file: str | None, config: str | None, profile: str | None) -> tuple[Path, Knowledge, str | None]:
    """The library's file as asked for or configured, what is known of councils, and the council that is settled.

    Raises:
        WrongRequest: no library is named, or no such council is known.
    """
    found = Path(config) if config else configs.nearest(Path().resolve())
    try:
        settled = configs.load(found) if found else configs.Config()
    except OSError as error:
        raise WrongRequest(RequestCode.NO_CONFIG, file=str(found)) from error
    place = Path(file) if file else configs.library_of(settled)
    if place is None:
        raise WrongRequest(RequestCode.NO_LIBRARY)
    known = learn(settled.folders())
    council = profile or settled.form.profile
    there = tuple(known.profiles.by_id)
    if council is not None and council not in there:
        raise WrongRequest(RequestCode.NO_PROFILE, profile=council, meant=nearest(council, there) or either(there))
    return place, known, council


def begins_as_library(file: str | Path) -> bool:
    """Whether a file begins as libraries do; what follows may be damaged."""
    try:
        with open(file, "rb") as opened:
            return opened.read(len(MAGIC)) == MAGIC
    except OSError:
        return False
