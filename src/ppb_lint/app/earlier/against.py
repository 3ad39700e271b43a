"""What ``--against`` means: an earlier paper, or a library of them."""

from __future__ import annotations

import os
from pathlib import Path

from ppb_lint.app.earlier.comparing import Against, Named
from ppb_lint.app.earlier.from_library import FromLibrary
from ppb_lint.app.earlier.library_place import begins_as_library
from ppb_lint.app.earlier.reports_in import Reader
from ppb_lint.app.settled.config import Config, library_of
from ppb_lint.model.draft import Refusal
from ppb_lint.model.reasons import ReasonCode, RequestCode, WrongRequest
from ppb_lint.profiles import Profiles
from ppb_lint.read.limits import Limits

AUTO = "auto"
"""Means the library that the configuration names."""


def against(asked: str | None, config: Config, profiles: Profiles, profile: str | None, limits: Limits) -> Against:
    """What somebody asked for, or else the library that the configuration names.

    A library that is configured and that nobody has made yet is told of with each paper.

    Raises:
        WrongRequest: what was asked for cannot be read, or is the configuration's library and there is none.
    """
    reader = Reader(profiles, profile, limits)
    if asked is not None and asked != AUTO:
        return _named(asked, reader)
    library = library_of(config)
    if library is None:
        raise WrongRequest(RequestCode.NO_LIBRARY)
    return FromLibrary(library, reader)


def _named(asked: str, reader: Reader) -> Against:
    if os.path.isdir(asked):
        raise WrongRequest(RequestCode.FOLDER_AGAINST, folder=asked)
    if not os.path.exists(asked):
        raise WrongRequest(RequestCode.NO_EARLIER, file=asked, why=ReasonCode.MISSING)
    if begins_as_library(asked):
        return FromLibrary(Path(asked), reader)
    try:
        return Named(asked, reader.papers(asked)[1])
    except Refusal as refusal:
        values = {name: str(value) for name, value in refusal.values.items() if name != "why"}
        raise WrongRequest(RequestCode.NO_EARLIER, **{**values, "file": asked, "why": refusal.code}) from refusal
