"""Runs a terminal program without a terminal until a picture shows, and says what processor time that took.

`python painting.py empty|first|verdict FOLDER SEEDS…`: an empty Textual program; until ours says what it reads; until
it says what the documents cover. The time that looking at the pictures takes is left out.
"""

from __future__ import annotations

import os
import sys
import time
from typing import Any

from textual.app import App

AWAITED = {"empty": "", "first": "and comparing with the template", "verdict": "slots covered"}


def painted(app: App[Any]) -> str:
    """The picture as it stands, as text."""
    return " ".join("".join(s.text for s in row) for row in app.screen._compositor.render_strips())


def main() -> None:
    """The command as people type it, in a folder of its own."""
    run, display, awaited = App.run, App._display, AWAITED[sys.argv[1]]

    looked = 0.0

    def displayed(app: App[Any], *arguments: Any) -> None:
        nonlocal looked
        display(app, *arguments)
        used, began = time.process_time() - looked, time.thread_time()
        if awaited in painted(app):
            os.write(2, f"{used}\n".encode())
            os._exit(0)
        looked += time.thread_time() - began

    App._display = displayed
    App.run = lambda self, **options: run(self, headless=True, size=(80, 24))
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        stream.isatty = lambda: True
    os.chdir(sys.argv[2])
    if sys.argv[1] == "empty":
        App().run()
    else:
        from interviewer.cli import main as command
        from interviewer.session.recent import Recent

        Recent.greet = lambda self: False   # somebody who was here before

        command(sys.argv[3:])


if __name__ == "__main__":
    main()
