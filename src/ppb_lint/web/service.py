"""What the page can be asked for, and the answers."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import TypeVar

from msgspec import Struct, field
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Mount, Route

from ppb_lint.model.draft import Refusal
from ppb_lint.model.serving import WebCode
from ppb_lint.web import work
from ppb_lint.web.answers import PAGE, WORD, download, page_files, refused
from ppb_lint.web.desk import Desk, Desks, Room, Sheet, safe_name
from ppb_lint.web.guard import Guard
from ppb_lint.web.work import Paper, Settled, Wish
from ppb_lint.web.workers import Bounds, Workers

_T = TypeVar("_T")
_SWEEP = 15.0
"""Seconds between two looks at which desks are left alone."""


class Terms(Struct, frozen=True):
    """On what terms the page is served."""

    names: tuple[str, ...]
    """Host names to which it answers."""
    key: str
    """The first part of every address; "" where somebody else's login stands before it."""
    settled: Settled
    room: Room = field(default_factory=Room)
    bounds: Bounds = field(default_factory=Bounds)
    clock: Callable[[], float] = time.monotonic


def service(terms: Terms) -> Starlette:
    """The page as a web application."""
    return _Service(terms).app()


class _Service:
    """Holds the desks and the processes between start and stop."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms
        self._most = terms.settled.limits.file

    def app(self) -> Starlette:
        paper = "/desks/{desk}/papers/{number:int}"
        routes = [
            Route("/", self._page),
            Route("/static/{name}", self._static),
            Route("/rules/{rule}", self._explained),
            Route("/desks", self._open, methods=["POST"]),
            Route("/desks/{desk}/close", self._close, methods=["POST"]),
            Route("/desks/{desk}/papers", self._lay, methods=["POST"]),
            Route(paper, self._remove, methods=["DELETE"]),
            Route(f"{paper}/check", self._check, methods=["POST"]),
            Route(f"{paper}/reviewed", self._reviewed),
            Route(f"{paper}/letter", self._letter),
        ]
        key = self._terms.key
        return Starlette(
            routes=[Mount(f"/{key}", routes=routes)] if key else routes,
            middleware=[Middleware(Guard, names=self._terms.names)],
            exception_handlers={Refusal: refused},
            lifespan=self._life,
        )

    @asynccontextmanager
    async def _life(self, _app: Starlette) -> AsyncIterator[None]:
        self._desks = Desks(self._terms.room)
        self._workers = Workers(self._terms.bounds, work.prepare, self._terms.settled)
        sweeping = asyncio.create_task(self._sweep())
        try:
            yield
        finally:
            sweeping.cancel()
            self._workers.close()
            self._desks.close()

    async def _sweep(self) -> None:
        while True:
            await asyncio.sleep(_SWEEP)
            self._desks.clear_idle(self._terms.clock())

    def _desk(self, request: Request) -> Desk:
        return self._desks.at(request.path_params["desk"], self._terms.clock())

    def _sheet(self, request: Request) -> Sheet:
        return self._desk(request).take(request.path_params["number"])

    async def _page(self, _request: Request) -> Response:
        return HTMLResponse(
            await self._workers.do(work.front_page, self._terms.settled, round(self._terms.room.idle / 60))
        )

    async def _static(self, request: Request) -> Response:
        text, kind = page_files().get(request.path_params["name"], ("", ""))
        if not kind:
            raise Refusal(WebCode.BAD_REQUEST)
        return Response(text, media_type=kind)

    async def _explained(self, request: Request) -> Response:
        told = await self._workers.do(work.explained, self._terms.settled, request.path_params["rule"])
        if told is None:
            raise Refusal(WebCode.BAD_REQUEST)
        return HTMLResponse(told)

    async def _open(self, _request: Request) -> Response:
        return JSONResponse({"desk": self._desks.open(self._terms.clock())}, 201)

    async def _close(self, request: Request) -> Response:
        self._desks.clear(request.path_params["desk"])
        return Response(status_code=204)

    async def _lay(self, request: Request) -> Response:
        desk = self._desk(request)
        name = safe_name(request.query_params.get("name", ""))
        self._desks.room_for(desk, _announced(request))
        number, file = desk.next_file()
        try:
            size = await self._received(request, file)
            self._desks.room_for(desk, size)
        except BaseException:
            file.unlink(missing_ok=True)
            raise
        desk.lay(Sheet(number, name, file, size))
        return JSONResponse({"number": number, "name": name}, 201)

    async def _received(self, request: Request, file: Path) -> int:
        """Write what arrives to a file, as long as it is not too large."""
        if _announced(request) > self._most:
            raise Refusal(WebCode.TOO_LARGE, limit=self._most)
        size = 0
        try:
            with file.open("xb") as out:
                async for piece in request.stream():
                    size += len(piece)
                    if size > self._most:
                        raise Refusal(WebCode.TOO_LARGE, limit=self._most)
                    out.write(piece)
        except (ClientDisconnect, OSError):
            raise Refusal(WebCode.CUT_SHORT) from None
        return size

    async def _remove(self, request: Request) -> Response:
        self._desk(request).remove(request.path_params["number"])
        return Response(status_code=204)

    async def _check(self, request: Request) -> Response:
        wish = self._wish(request)
        try:
            answer = await self._while_wanted(request, self._workers.do(work.checked, self._terms.settled, wish))
        except Refusal as refusal:
            if refusal.code not in (WebCode.TOO_SLOW, WebCode.WORKER_LOST):
                raise
            answer = work.given_up(wish, refusal)
        return JSONResponse(answer)

    async def _while_wanted(self, request: Request, doing: Awaitable[_T]) -> _T:
        """What is being done, unless whoever asked for it goes away first; then it is stopped."""
        task = asyncio.ensure_future(doing)
        gone = asyncio.ensure_future(_gone(request))
        try:
            await asyncio.wait({task, gone}, return_when=asyncio.FIRST_COMPLETED)
            if not task.done():
                raise Refusal(WebCode.CUT_SHORT)
            return task.result()
        finally:
            task.cancel()
            gone.cancel()

    async def _reviewed(self, request: Request) -> Response:
        made = await self._workers.do(work.reviewed, self._terms.settled, self._wish(request))
        return download(made, WORD)

    async def _letter(self, request: Request) -> Response:
        made = await self._workers.do(work.letter, self._terms.settled, self._wish(request))
        return download(made, PAGE)

    def _wish(self, request: Request) -> Wish:
        """What is to be done with a paper: which one, and as its visitor has set the page."""
        desk = self._desk(request)
        asked = request.query_params
        earlier = asked.get("against", "")
        if earlier and not (earlier.isascii() and earlier.isdigit()):
            raise Refusal(WebCode.NO_PAPER)
        return Wish(
            paper=_paper(desk.take(request.path_params["number"])),
            profile=asked.get("profile") or None,
            earlier=_paper(desk.take(int(earlier))) if earlier else None,
            notes=asked.get("notes") == "1",
        )


async def _gone(request: Request) -> None:
    """Wait until whoever asked has hung up."""
    with suppress(asyncio.CancelledError):
        while (await request.receive())["type"] != "http.disconnect":
            pass


def _announced(request: Request) -> int:
    length = request.headers.get("content-length", "0")
    return int(length) if length.isascii() and length.isdigit() else 0


def _paper(sheet: Sheet) -> Paper:
    return Paper(sheet.number, sheet.name, sheet.file)
