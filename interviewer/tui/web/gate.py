"""Who may come in. Whoever is in can do what the person at the keyboard can, so nobody else gets in.

A link holds a token that works once and gives a browser a cookie; everything else needs that cookie. Requests must
name this server as their host, and those from a page must come from a page of this server: a web page elsewhere that
makes its own name point here (DNS rebinding), or that connects to the websocket, is refused even with the cookie.
"""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
import secrets

from interviewer.errors import UsageError

_MOST = 32
"""Browsers at most; the one that came first goes."""


def loopback(host: str) -> bool:
    """Does only this machine reach that address?"""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.casefold() == "localhost"


def admissible(host: str, *, remote: bool) -> str:
    """The host, where it may be served on. Raises UsageError: others need `remote`, and need to be one address."""
    if loopback(host):
        return host
    if not remote:
        raise UsageError(f"{host} is not this machine alone: whoever reaches it could try to come in.",
                         "Leave --host out, or add --allow-remote if that is meant.")
    if not host or _unspecified(host):
        raise UsageError("The address must be one that people type: their browser has to name it.",
                         "For example: --host 192.168.1.20 --allow-remote")
    return host


class Gate:
    """The door of one server."""

    def __init__(self, host: str, port: int) -> None:
        self.authority = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
        self.origin = f"http://{self.authority}"
        self.cookie = f"interviewer-{port}"   # browsers keep cookies by host, whatever the port
        self._token = ""
        self._inside: list[str] = []

    def link(self) -> str:
        """A link that lets one browser in, once. The one before it is worth nothing any more."""
        token = secrets.token_urlsafe(32)
        self._token = _digest(token)
        return f"{self.origin}/?token={token}"

    def addressed(self, host: str | None, origin: str | None, *, websocket: bool) -> bool:
        """Does a request mean this server, and come from its own page if from any? Websockets always do."""
        if (host or "").casefold() != self.authority.casefold():
            return False
        return origin.casefold() == self.origin.casefold() if origin is not None else not websocket

    def exchange(self, token: str) -> str | None:
        """The cookie for a token; None where it is not the one of the last link, or was used."""
        if not self._token or not hmac.compare_digest(_digest(token), self._token):
            return None
        self._token = ""
        cookie = secrets.token_urlsafe(32)
        self._inside = [*self._inside, _digest(cookie)][-_MOST:]
        return cookie

    def knows(self, cookie: str | None) -> bool:
        """Was this cookie given by this server? All are compared, in constant time."""
        digest = _digest(cookie or "")
        return sum(hmac.compare_digest(digest, one) for one in self._inside) > 0


def _unspecified(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_unspecified
    except ValueError:
        return False


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
