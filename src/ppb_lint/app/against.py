"""What ``--against`` means: an earlier paper, or a library of them."""

from __future__ import annotations

import io
import os

from ppb_lint.app.comparing import Against, named
from ppb_lint.app.contents import contents
from ppb_lint.app.own_marks import open_paper
from ppb_lint.app.pipeline import with_facts
from ppb_lint.model.draft import Refusal
from ppb_lint.model.reasons import ReasonCode, RequestCode, WrongRequest
from ppb_lint.profiles import Profiles
from ppb_lint.read import read
from ppb_lint.read.limits import Limits
from ppb_lint.structure import understand


def against(asked: str, profiles: Profiles, profile: str | None, limits: Limits) -> Against:
    """Read what somebody wants papers to be compared with.

    Raises:
        WrongRequest: it cannot be read.
    """
    if not os.path.exists(asked):
        raise WrongRequest(RequestCode.NO_EARLIER, file=asked, why=ReasonCode.MISSING)
    try:
        data = contents(asked, io.BytesIO(), limits.file)
        draft = open_paper(read(data, asked, limits), data, asked, limits).draft
    except Refusal as refusal:
        values = {name: str(value) for name, value in refusal.values.items() if name != "why"}
        raise WrongRequest(RequestCode.NO_EARLIER, **{**values, "file": asked, "why": refusal.code}) from refusal
    return named(asked, data, (with_facts(paper) for paper in understand(draft, profiles, profile)))
