"""The terminal UI in a browser, on this machine: who may come in, and the server that runs one program a tab."""

from __future__ import annotations

from collections.abc import Mapping

KEYS: Mapping[str, str] = {
    "interview.unknown": "alt+t,ctrl+t", "interview.skip": "alt+n,ctrl+n", "batch.unknown": "alt+t,ctrl+t",
    "batch.next": "alt+n,ctrl+n", "start.nothing": "alt+n,ctrl+n",
}
"""Keys by ids of bindings, where browsers keep the usual one (a new tab, a new window) to themselves."""
