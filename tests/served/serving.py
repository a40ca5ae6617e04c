"""`interviewer serve` as people start it, in a folder of its own."""

from __future__ import annotations

import http.client
import os
import signal
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit


class Served:
    """A server that is up, and the link it printed."""

    def __init__(self, *words: str, cwd: Path) -> None:
        self.process = subprocess.Popen([sys.executable, "-m", "interviewer", "serve", "--port", "0", *words], cwd=cwd,
                                        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                        text=True, env=dict(os.environ))
        assert self.process.stdout is not None
        self.link = self.process.stdout.readline().strip()
        assert self.link, self.process.communicate()
        self.where = urlsplit(self.link).netloc

    def ask(self, path: str, *, method: str = "GET", **headers: str | None) -> tuple[int, str, str]:
        """Status, text and cookie of one request; a header that is None is not sent."""
        sent = {"host": self.where, **headers}
        connection = http.client.HTTPConnection(self.where, timeout=20)
        connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        for name, value in sent.items():
            if value is not None:
                connection.putheader(name.replace("_", "-"), value)
        connection.endheaders()
        answer = connection.getresponse()
        text = answer.read().decode() if answer.status != 101 else ""
        connection.close()
        return answer.status, text, answer.getheader("Set-Cookie") or ""

    def enter(self) -> str:
        """Uses the link; gives the cookie to be sent from here on."""
        status, _, cookie = self.ask(self.link.removeprefix(f"http://{self.where}"))
        assert status == 200
        return cookie.split(";")[0]

    def end(self) -> int:
        self.process.send_signal(signal.SIGINT)
        code = self.process.wait(20)
        for stream in (self.process.stdout, self.process.stderr):
            assert stream is not None
            stream.close()
        return code
