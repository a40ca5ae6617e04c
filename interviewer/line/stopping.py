"""Being told to end while somebody types: what was typed is kept, and the end comes at once."""

from __future__ import annotations

import os
import signal
import threading
from types import FrameType
from typing import TYPE_CHECKING

from interviewer.line.recording import keep_typed

if TYPE_CHECKING:
    from interviewer.line.conversation import Conversation

_PATIENCE = 0.1
"""Seconds until a signal that was not answered is sent again."""


def keep_typed_when_stopped(talk: Conversation) -> None:
    """Where the terminal is closed or the program told to end, it ends by that signal, but keeps what was typed."""

    def stopped(number: int, _: FrameType | None) -> None:
        signal.signal(number, signal.SIG_IGN)   # once is enough
        keep_typed(talk)
        signal.signal(number, signal.SIG_DFL)
        signal.raise_signal(number)

    numbers = [getattr(signal, name) for name in ("SIGHUP", "SIGTERM") if hasattr(signal, name)]
    if threading.current_thread() is threading.main_thread():
        for number in numbers:
            signal.signal(number, stopped)
        if hasattr(signal, "pthread_kill"):
            _insist(numbers)


def _insist(numbers: list[int]) -> None:
    """A signal that comes just before readline begins to wait for a key is noticed only at the next key.

    Python runs handlers between two steps of its own, and readline's waiting is one step; a second signal ends it.
    """
    told, tell = os.pipe()
    os.set_blocking(tell, False)
    signal.set_wakeup_fd(tell, warn_on_full_buffer=False)
    waiting = threading.main_thread().ident

    def watch() -> None:
        while number := os.read(told, 1):
            while number[0] in numbers and waiting is not None:
                threading.Event().wait(_PATIENCE)
                signal.pthread_kill(waiting, number[0])

    threading.Thread(target=watch, name="stopping", daemon=True).start()
