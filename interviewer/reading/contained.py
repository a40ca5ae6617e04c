"""Reading in a child process with a limit on time and memory."""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
import threading
from typing import IO, cast

from interviewer.reading.block import Refused
from interviewer.reading.content import Content
from interviewer.reading.kinds import Kind

SECONDS = 25.0
"""Time for one file."""
MEMORY = 1_000_000_000
"""Bytes a child may have, where the system can limit that."""
_FILES = 200
"""After so many files a child is replaced, so that what its parsers leak stays small."""


class Child:
    """A process that reads one file after the other; started when first needed, again after it had to be ended."""

    def __init__(self, seconds: float = SECONDS, memory: int = MEMORY) -> None:
        self._seconds = seconds
        self._memory = memory
        self._process: subprocess.Popen[bytes] | None = None
        self._files = 0
        self._lock = threading.Lock()
        atexit.register(self.close)

    def content(self, kind: Kind, data: bytes) -> Content:
        """Read `data` as `kind` in the child.

        Raises:
            Refused: it cannot be read, or not within the limits.
        """
        with self._lock:
            reply = self._ask(kind.media, data)
        if reply.startswith(b'{"refused"'):
            raise Refused(str(json.loads(reply)["refused"]))
        return Content.model_validate_json(reply)

    def close(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def _ask(self, media: str, data: bytes) -> bytes:
        process = self._started()
        timer = threading.Timer(self._seconds, process.kill)
        timer.start()
        reply = b""
        try:
            requests, replies = cast("IO[bytes]", process.stdin), cast("IO[bytes]", process.stdout)
            requests.write(json.dumps({"media": media, "size": len(data)}).encode() + b"\n")
            requests.write(data)
            requests.flush()
            reply = replies.readline()
        except BrokenPipeError:
            pass
        finally:
            late = not timer.is_alive()
            timer.cancel()
            if not reply.endswith(b"\n"):
                self.close()
        if late and not reply:
            raise Refused(f"too slow: not read within {self._seconds:.0f} seconds")
        if not reply:
            raise Refused("too large or broken: its reader ended without a word")
        return reply

    def _started(self) -> subprocess.Popen[bytes]:
        self._files += 1
        if self._process is not None and (self._files % _FILES == 0 or self._process.poll() is not None):
            self.close()
        if self._process is None:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", "interviewer.reading.child", str(self._memory)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
                start_new_session=True,
            )
        return self._process


CHILD = Child()
"""The child of this process."""
