"""Where this copy of the command came from, so that others can be told to get the same one."""

from __future__ import annotations

import json
from importlib import metadata
from typing import Any

from msgspec import Struct

from ppb_lint import __version__
from ppb_lint.model.regex import regex

_NAME = "ppb-lint"
_GITHUB = regex(r"https://github\.com/([\w.-]+/[\w.-]+?)(?:\.git)?/?")
_RELEASE = regex(r"v?\d+(?:\.\d+)+\S*")
_FROM_GIT = regex(r"git\+(?P<url>[^@]+(?:@[^@/]+/[^@]+)?)@(?P<revision>[^@#]+)")


class Origin(Struct, frozen=True):
    """Where a copy can be had."""

    source: str
    """What pip is told to install."""
    repository: str = ""
    """The address of a repository that pre-commit can clone; "" if it came from none."""
    revision: str = ""
    reachable: bool = True
    """Whether another machine can get it from there."""

    @property
    def on_github(self) -> str:
        """``owner/name`` of a repository that GitHub can run as an action; "" for any other."""
        found = _GITHUB.fullmatch(self.repository)
        return found[1] if found else ""


def origin_of(source: str) -> Origin:
    """An origin that somebody has named, as pip would be told: ``git+https://…@v0.1.0``, ``ppb-lint==0.1.0``."""
    found = _FROM_GIT.fullmatch(source)
    return Origin(source, found["url"], found["revision"]) if found else Origin(source)


def own_origin() -> Origin:
    """Where this copy was installed from, as pip has noted it."""
    try:
        noted = metadata.distribution(_NAME).read_text("direct_url.json")
    except metadata.PackageNotFoundError:
        noted = "{}"
    return _noted(json.loads(noted)) if noted else Origin(f"{_NAME}=={__version__}")


def _noted(noted: Any) -> Origin:
    vcs = noted.get("vcs_info", {})
    if vcs.get("vcs") != "git":
        return Origin(f"{_NAME}=={__version__}", reachable=False)
    asked, commit = vcs.get("requested_revision", ""), vcs["commit_id"]
    # A branch moves; who is told to use it would not get the same copy tomorrow.
    revision = asked if _RELEASE.fullmatch(asked) else commit
    return Origin(f"git+{noted['url']}@{revision}", noted["url"], revision)
