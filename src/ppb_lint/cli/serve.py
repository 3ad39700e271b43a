"""``ppb-lint serve``: a page for people without a terminal."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from ppb_lint.cli.options import Config, Council, RuleFolders
from ppb_lint.cli.sizes import size_in_bytes
from ppb_lint.model.reasons import RequestCode, WrongRequest

_LOOPBACK = "127.0.0.1"


def serve(
    port: Annotated[
        int, typer.Option("--port", metavar="NUMBER", min=0, max=65535, help="The port; else one that is free.")
    ] = 0,
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Open the page in a browser.")] = True,
    host: Annotated[
        str, typer.Option("--host", metavar="ADDRESS", help="For a server of the council: the address to listen on.")
    ] = _LOOPBACK,
    name: Annotated[
        list[str] | None,
        typer.Option(
            "--name", metavar="NAME", help="With --host: the name by which people reach it. May be given several times."
        ),
    ] = None,
    behind_login: Annotated[
        bool,
        typer.Option(
            "--i-have-put-it-behind-our-login",
            help="With --host: say that only people who have logged in can reach it. ppb-lint knows no users.",
        ),
    ] = False,
    profile: Council = None,
    rules: RuleFolders = None,
    config: Config = None,
    jobs: Annotated[
        int, typer.Option("--jobs", metavar="NUMBER", min=1, help="Papers that are read at the same time.")
    ] = 2,
    max_size: Annotated[
        str, typer.Option("--max-size", metavar="SIZE", help="Refuse files larger than this.")
    ] = "100MB",
) -> None:
    """Open a page in the browser on which drafts can be dropped.

    The page says what is wrong with each draft and where, and gives it back as a Word file with comments and tracked
    changes. It is reached from this machine alone, by an address that nobody can guess. Nothing is kept: drafts are
    gone when the page is closed, or ten minutes after it was last used. Ctrl-C ends it.

    Exit status: 0 when it was stopped, 2 when it could not be opened.
    """
    if (host not in (_LOOPBACK, "localhost") or name) and not behind_login:
        raise WrongRequest(RequestCode.OPEN_DOOR, host=host)
    if host not in (_LOOPBACK, "localhost") and not name:
        raise WrongRequest(RequestCode.NAMELESS_DOOR, host=host)
    try:
        from ppb_lint.web.serving import Door, serve
    except ImportError as error:
        raise WrongRequest(RequestCode.NO_WEB, package=error.name or "") from error
    from ppb_lint.read.limits import Limits
    from ppb_lint.web.work import Settled, require_sound
    from ppb_lint.web.workers import Bounds

    settled = Settled(profile, tuple(rules or ()), config, Limits.for_size(size_in_bytes(max_size)))
    for fault in require_sound(settled):
        print(fault, file=sys.stderr, flush=True)
    door = Door(host, port, tuple(name or ()))
    serve(door, settled, Bounds(processes=jobs), _tell, browse=browser and door.private)


def _tell(address: str) -> None:
    print(f"The page is open at {address}\nIt is there until you press Ctrl-C here.", flush=True)
