"""One tab: a program of its own, which ends when the tab does, and the other way round."""

from __future__ import annotations

import asyncio
import contextlib
from asyncio.subprocess import PIPE, Process
from collections.abc import Sequence
from typing import Any

from aiohttp import WSMsgType, web
from textual_serve.app_service import AppService


class Tab(AppService):
    """Starts the program without a shell, and closes the websocket when it ends for whatever reason."""

    def __init__(self, words: Sequence[str], websocket: web.WebSocketResponse, **options: Any) -> None:
        async def close() -> None:
            await websocket.close()

        super().__init__("", write_bytes=websocket.send_bytes, write_str=websocket.send_str, close=close, **options)
        self._words = words

    async def _open_app_process(self, width: int = 80, height: int = 24) -> Process:
        process = await asyncio.create_subprocess_exec(
            *self._words, stdin=PIPE, stdout=PIPE, stderr=PIPE, env=self._build_environment(width, height))
        self._process, self._stdin = process, process.stdin
        return process

    async def run(self) -> None:
        """Hands over what the program draws, until it ends."""
        try:
            await super().run()
        finally:
            await self.remote_close()

    async def follow(self, websocket: web.WebSocketResponse) -> None:
        """Hands over what is typed, until the tab is closed. What is no such message is left out."""
        async for message in websocket:
            if message.type is WSMsgType.TEXT:
                with contextlib.suppress(ValueError, TypeError, KeyError, IndexError, AttributeError):
                    await self._take(message.json(), websocket)

    async def _take(self, told: Any, websocket: web.WebSocketResponse) -> None:
        match told[0]:
            case "stdin":
                await self.send_bytes(told[1].encode("utf-8"))
            case "resize":
                await self.set_terminal_size(int(told[1]["width"]), int(told[1]["height"]))
            case "ping":
                await websocket.send_json(["pong", told[1]])
            case "blur":
                await self.blur()
            case "focus":
                await self.focus()
