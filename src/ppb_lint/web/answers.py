"""What goes back to a browser: files of the page, files to be saved, refusals."""

from __future__ import annotations

from functools import cache
from importlib import resources
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from ppb_lint.model.draft import Refusal
from ppb_lint.model.result import Reason
from ppb_lint.model.serving import WebCode
from ppb_lint.report.html.page import asset
from ppb_lint.report.reasons import reason_in_words
from ppb_lint.web.work import Made

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PAGE = "text/html; charset=utf-8"
_STATUS = {
    WebCode.NO_PAPER: 404,
    WebCode.BAD_REQUEST: 404,
    WebCode.CLEARED: 410,
    WebCode.TOO_LARGE: 413,
    WebCode.FULL_DESK: 413,
    WebCode.BUSY: 503,
    WebCode.CUT_SHORT: 400,
    WebCode.TOO_SLOW: 422,
    WebCode.WORKER_LOST: 500,
}


@cache
def page_files() -> dict[str, tuple[str, str]]:
    """Styles and scripts by their names, each with its kind: the report's own, and those that only this page has."""
    ours = resources.files("ppb_lint.web") / "static"
    return {
        "page.css": (asset("page.css"), "text/css"),
        "page.js": (asset("page.js"), "text/javascript"),
        "desk.css": ((ours / "desk.css").read_text(encoding="utf-8"), "text/css"),
        "desk.js": ((ours / "desk.js").read_text(encoding="utf-8"), "text/javascript"),
    }


def download(made: Made, kind: str) -> Response:
    """A file to be saved."""
    # The name is spelt in signs that no header can be broken with.
    disposition = f"attachment; filename*=utf-8''{quote(made.name, safe='')}"
    return Response(made.data, media_type=kind, headers={"Content-Disposition": disposition})


async def refused(_request: Request, error: Exception) -> Response:
    """Why something was not done, in a sentence."""
    assert isinstance(error, Refusal)
    told = reason_in_words(Reason(error.code, error.values))
    status = _STATUS.get(WebCode(error.code), 422) if error.code in set(WebCode) else 422
    return JSONResponse({"refused": told}, status, headers={"Retry-After": "5"} if status == 503 else None)
