"""Opens the door: a socket, an address with a key in it, and a server behind it."""

from __future__ import annotations

import secrets
import socket
import webbrowser
from collections.abc import Callable
from contextlib import suppress

import uvicorn
from msgspec import Struct

from ppb_lint.model.reasons import RequestCode, WrongRequest
from ppb_lint.web.desk import sweep
from ppb_lint.web.service import Terms, service
from ppb_lint.web.work import Settled
from ppb_lint.web.workers import Bounds

LOOPBACK = "127.0.0.1"
_OWN_NAMES = (LOOPBACK, "localhost")
_CONNECTIONS = 500
_PATIENCE = 5
"""Seconds that checks under way are given when the page is stopped."""


class Door(Struct, frozen=True):
    """Where the page is to be reached."""

    host: str = LOOPBACK
    port: int = 0
    """0 for any that is free."""
    names: tuple[str, ...] = ()
    """Names under which others reach it; none on the own machine alone."""

    @property
    def private(self) -> bool:
        """Whether nobody but the users of this machine can reach it."""
        return self.host in _OWN_NAMES and not self.names


def serve(door: Door, settled: Settled, bounds: Bounds, tell: Callable[[str], None], *, browse: bool) -> None:
    """Serve the page until somebody stops it.

    Args:
        tell: says the address.
        browse: whether to open it in a browser too.

    Raises:
        WrongRequest: ``NO_DOOR``, where the address is taken or is not this machine's.
    """
    sweep()
    key = secrets.token_urlsafe(24) if door.private else ""
    with _socket(door) as listener:
        port = listener.getsockname()[1]
        names = _OWN_NAMES if door.private else door.names
        terms = Terms(names=names, key=key, settled=settled, bounds=bounds)
        config = uvicorn.Config(
            service(terms),
            # Addresses hold keys and names of drafts, so none is written down.
            access_log=False,
            log_level="warning",
            server_header=False,
            limit_concurrency=_CONNECTIONS,
            timeout_graceful_shutdown=_PATIENCE,
            ws="none",
        )
        address = f"http://{names[0]}:{port}/{key}/" if key else f"http://{door.host}:{port}/"
        tell(address)
        if browse:
            webbrowser.open(address)
        with suppress(KeyboardInterrupt):  # That is how it is ended.
            uvicorn.Server(config).run(sockets=[listener])


def _socket(door: Door) -> socket.socket:
    try:
        return socket.create_server((door.host, door.port), family=_family(door.host), backlog=128)
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise WrongRequest(RequestCode.NO_DOOR, host=door.host, port=str(door.port), why=why) from error


def _family(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET
