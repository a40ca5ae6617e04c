"""The server: textual-serve with a door, a page of our own that loads nothing from elsewhere, and bounds."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware
from textual_serve.server import Server

from interviewer.errors import UsageError
from interviewer.tui.web.gate import Gate
from interviewer.tui.web.tab import Tab

MOST_TABS = 8
"""Programs at once; each is a process."""
_PATIENCE = 5.0
"""Seconds that programs have to end in."""
_PAGE, _SCRIPT = Path(__file__).with_name("page.html"), Path(__file__).with_name("page.js")
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
                               "font-src 'self'; img-src 'self' data:; connect-src 'self' {websocket}; "
                               "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
_COME_IN = '<!DOCTYPE html><title>interviewer</title><meta http-equiv="refresh" content="0;url=/"><a href="/">Go on</a>'
"""A page that leads on, and no redirect: where the link was clicked on another page, a browser would not send a cookie
that is SameSite=Strict along with a redirect."""


class GuardedServer(Server):
    """Serves one program to whoever the gate lets in."""

    def __init__(self, words: Sequence[str], gate: Gate) -> None:
        super().__init__("", title="interviewer", public_url=gate.origin)
        self.words = words
        self.gate = gate
        self.websocket = gate.origin.replace("http", "ws", 1)
        self._tabs = 0

    async def make_app(self) -> web.Application:
        """The application, with the door before every route."""
        app = await self._make_app()
        app.router.add_get("/page.js", self.handle_script)
        app.middlewares.append(self._door())
        app.on_response_prepare.append(self._head)
        return app

    async def on_startup(self, app: web.Application) -> None:
        """Says nothing: the command line does."""

    async def handle_index(self, request: web.Request) -> web.Response:
        """The page with the terminal in it."""
        page = _PAGE.read_text(encoding="utf-8").replace("{websocket}", f"{self.websocket}/ws")
        return web.Response(text=page, content_type="text/html")

    async def handle_script(self, request: web.Request) -> web.Response:
        """What the page does itself."""
        return web.Response(text=_SCRIPT.read_text(encoding="utf-8"), content_type="text/javascript")

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """One program for one tab."""
        if self._tabs >= MOST_TABS:
            raise web.HTTPServiceUnavailable(text=f"{MOST_TABS} tabs are open already; close one first.")
        self._tabs += 1
        websocket = web.WebSocketResponse(heartbeat=15)
        tab = Tab(self.words, websocket, download_manager=self.download_manager)
        try:
            await websocket.prepare(request)
            await tab.start(_cells(request, "width", 80), _cells(request, "height", 24))
            await tab.follow(websocket)
        finally:
            await tab.stop()
            self._tabs -= 1
        return websocket

    def _door(self) -> Middleware:
        @web.middleware
        async def door(request: web.Request, handler: Handler) -> web.StreamResponse:
            head, websocket = request.headers, request.path == "/ws"
            if not self.gate.addressed(head.get("Host"), head.get("Origin"), websocket=websocket):
                return _refused("This server is reached by the link that it printed, and by nothing else.")
            if request.method == "GET" and request.path == "/" and "token" in request.query:
                return self._come_in(request.query["token"])
            if not self.gate.knows(request.cookies.get(self.gate.cookie)):
                return _refused("Open the link that interviewer serve printed in the terminal.")
            return await handler(request)

        return door

    def _come_in(self, token: str) -> web.Response:
        cookie = self.gate.exchange(token)
        if cookie is None:
            return _refused("This link is wrong or was used already. Enter in the terminal prints another one.")
        response = web.Response(text=_COME_IN, content_type="text/html")
        response.set_cookie(self.gate.cookie, cookie, httponly=True, samesite="Strict", path="/")
        return response

    async def _head(self, _: web.Request, response: web.StreamResponse) -> None:
        for name, value in _HEADERS.items():
            response.headers[name] = value.format(websocket=self.websocket)


def _cells(request: web.Request, name: str, usual: int) -> int:
    """Columns or lines of the tab's terminal."""
    said = request.query.get(name, "")
    return min(int(said), 1000) if said.isdecimal() and len(said) < 6 else usual


def _refused(why: str) -> web.Response:
    return web.Response(status=403, text=f"{why}\n")


def bound(host: str, port: int) -> socket.socket:
    """A socket that listens there; port 0 is any that is free. Raises UsageError."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listening = socket.socket(family, kind, protocol)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
    except (OSError, OverflowError) as error:
        why = getattr(error, "strerror", None) or error
        raise UsageError(f"Nothing can be served on {host}, port {port}: {why}.",
                         "Try --port 0, any that is free.") from None
    return listening


def serve(words: Sequence[str], listening: socket.socket, host: str, tell: Callable[[str], None]) -> None:
    """Serves the program that these words start, until it is interrupted.

    `tell` is given a link when one is needed, each for one browser.
    """
    gate = Gate(host, listening.getsockname()[1])
    server = GuardedServer(words, gate)

    def another() -> None:
        sys.stdin.readline()
        tell(gate.link())

    async def run() -> None:
        runner = web.AppRunner(await server.make_app(), access_log=None, shutdown_timeout=_PATIENCE)
        await runner.setup()
        await web.SockSite(runner, listening).start()
        tell(gate.link())
        if sys.stdin.isatty():
            with contextlib.suppress(NotImplementedError):
                asyncio.get_running_loop().add_reader(sys.stdin, another)
        try:
            await asyncio.Event().wait()
        finally:
            await runner.cleanup()

    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(run())
