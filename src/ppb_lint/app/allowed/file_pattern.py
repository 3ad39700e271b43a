"""Which papers a line of the configuration means: ``drafts/*.docx``, ``2025/**``, ``item 5.docx``."""

from __future__ import annotations

import os
import re
from functools import lru_cache

from ppb_lint.model.regex import regex

_WILD = regex(r"\*\*/?|\*|\?")
_MEANING = {"**/": r"(?:[^/]+/)*", "**": r".*", "*": r"[^/]*", "?": r"[^/]"}


def inside(path: str, folder: str, here: str) -> str:
    """A path as it is seen from a folder, with slashes; from where the command runs if it lies elsewhere.

    Args:
        path: as somebody named it.
        folder: of the configuration, absolute.
        here: where the command runs, absolute.
    """
    whole = os.path.realpath(os.path.join(here, path))
    for start in (folder, here):
        seen = os.path.relpath(whole, start) if os.path.splitdrive(whole)[0] == os.path.splitdrive(start)[0] else ".."
        if not seen.startswith(".."):
            return seen.replace(os.sep, "/")
    return whole.replace(os.sep, "/")


def matches(pattern: str, seen: str) -> bool:
    """Whether a path is meant; ``*`` and ``?`` stay within a folder's name, ``**`` does not.

    A pattern without a slash means the file's name in any folder, and capitals make no difference, as in Windows.
    Brackets are letters like others, since files are called "[draft] item 5.docx".
    """
    if "/" not in pattern:
        seen = seen.rpartition("/")[2]
    return _compiled(pattern.removeprefix("./")).fullmatch(seen) is not None


def names_one(pattern: str, seen: str) -> bool:
    """Whether a pattern that means a path can mean no other."""
    return _WILD.search(pattern) is None and pattern.removeprefix("./").casefold() == seen.casefold()


@lru_cache(maxsize=1024)
def _compiled(pattern: str) -> re.Pattern[str]:
    pieces: list[str] = []
    done = 0
    for wild in _WILD.finditer(pattern):
        pieces += re.escape(pattern[done : wild.start()]), _MEANING[wild.group()]
        done = wild.end()
    return re.compile("".join((*pieces, re.escape(pattern[done:]))), re.IGNORECASE)
