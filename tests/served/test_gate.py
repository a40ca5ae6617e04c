from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("ctrl-c is sent otherwise there", allow_module_level=True)

from serving import Served

from interviewer.errors import UsageError
from interviewer.tui.web.gate import Gate, admissible

HIDDEN = """
import importlib.util
find = importlib.util.find_spec
importlib.util.find_spec = lambda name, *more: None if name == "textual_serve" else find(name, *more)
"""
KEY = "dGhlIHNhbXBsZSBub25jZQ=="
UPGRADE = {"upgrade": "websocket", "connection": "Upgrade", "sec_websocket_version": "13", "sec_websocket_key": KEY}


@pytest.fixture
def gate() -> Gate:
    return Gate("127.0.0.1", 8000)


def token(link: str) -> str:
    return link.partition("token=")[2]


def test_a_link_lets_one_browser_in_once(gate: Gate):
    link = gate.link()
    cookie = gate.exchange(token(link))
    assert cookie and gate.knows(cookie)
    assert gate.exchange(token(link)) is None


def test_a_new_link_ends_the_one_before_and_no_session(gate: Gate):
    first = gate.link()
    cookie = gate.exchange(token(first))
    second, third = gate.link(), gate.link()
    assert gate.exchange(token(second)) is None
    assert gate.exchange(token(third))
    assert gate.knows(cookie)


@pytest.mark.parametrize("wrong", ["", "x", "\ud800", "a" * 100_000])
def test_nothing_else_is_a_token_or_a_cookie(gate: Gate, wrong: str):
    assert gate.exchange(wrong) is None
    gate.link()
    assert gate.exchange(wrong) is None
    assert not gate.knows(wrong)
    assert not gate.knows(None)


@pytest.mark.parametrize(("host", "origin", "websocket", "meant"), [
    ("127.0.0.1:8000", None, False, True),
    ("127.0.0.1:8000", None, True, False),
    ("127.0.0.1:8000", "http://127.0.0.1:8000", True, True),
    ("127.0.0.1:8000", "null", True, False),
    ("127.0.0.1:8000", "http://127.0.0.1:8001", True, False),
    ("127.0.0.1:8000", "http://evil.example", False, False),
    ("evil.example:8000", "http://evil.example:8000", True, False),
    ("127.0.0.1", None, False, False),
    (None, None, False, False),
])
def test_a_request_has_to_mean_this_server(gate: Gate, host: str, origin: str, websocket: bool, meant: bool):
    assert gate.addressed(host, origin, websocket=websocket) is meant


@pytest.mark.parametrize("host", ["192.168.1.20", "0.0.0.0", "::", "example.org", "127.0.0.1.example.org", ""])
def test_other_machines_are_let_near_only_on_purpose(host: str):
    with pytest.raises(UsageError, match="not this machine alone"):
        admissible(host, remote=False)


def test_an_address_that_is_every_address_is_none(gate: Gate):
    assert admissible("192.168.1.20", remote=True) == "192.168.1.20"
    assert [admissible(h, remote=False) for h in ("127.0.0.1", "::1", "localhost")] == ["127.0.0.1", "::1", "localhost"]
    for host in ("0.0.0.0", "::", ""):
        with pytest.raises(UsageError, match="one that people type"):
            admissible(host, remote=True)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    made = Served(cwd=tmp_path_factory.mktemp("served"))
    yield made
    assert made.end() == 0


@pytest.fixture(scope="module")
def cookie(served: Served) -> str:
    return served.enter()


def test_without_the_cookie_nothing_is_served(served: Served, cookie: str):
    for path in ("/", "/static/js/textual.js", "/download/x", "/nowhere", "/?token=wrong"):
        assert served.ask(path)[0] == 403
        assert served.ask(path, cookie=f"{cookie}x")[0] == 403
    assert served.ask("/ws", origin=f"http://{served.where}", **UPGRADE)[0] == 403


def test_with_it_the_page_is_there_and_names_nothing_outside(served: Served, cookie: str):
    status, page, _ = served.ask("/", cookie=cookie)
    assert status == 200
    assert f"ws://{served.where}/ws" in page
    assert "https://" not in page
    assert served.ask("/static/js/textual.js", cookie=cookie)[0] == 200


def test_the_cookie_is_none_for_scripts_or_other_pages(tmp_path: Path):
    one = Served(cwd=tmp_path)
    path = one.link.removeprefix(f"http://{one.where}")
    assert one.ask(path, method="HEAD")[0] == 403   # what looks at a link beforehand does not use it up
    given = one.ask(path)[2]
    assert "HttpOnly" in given
    assert "SameSite=Strict" in given
    assert one.ask(path)[0] == 403
    assert one.end() == 0


@pytest.mark.parametrize("headers", [{}, {"origin": "http://evil.example"}, {"origin": "null"}])
def test_the_websocket_is_for_our_own_page(served: Served, cookie: str, headers: dict[str, str]):
    assert served.ask("/ws", cookie=cookie, **UPGRADE, **headers)[0] == 403


def test_a_name_that_was_made_to_point_here_is_refused(served: Served, cookie: str):
    port = served.where.rpartition(":")[2]
    for host in (f"evil.example:{port}", f"localhost:{port}", "127.0.0.1", None):
        assert served.ask("/", cookie=cookie, host=host)[0] in (400, 403)


def call(*words: str, cwd: Path, code: str = "") -> subprocess.CompletedProcess[str]:
    program = f"{code}\nfrom interviewer.cli import main; raise SystemExit(main())"
    return subprocess.run([sys.executable, "-c", program, "serve", *words], cwd=cwd, capture_output=True, text=True,
                          stdin=subprocess.DEVNULL, check=False, timeout=50)


def test_without_the_extra_it_says_what_to_install(tmp_path: Path):
    done = call(cwd=tmp_path, code=HIDDEN)
    assert done.returncode == 2
    assert "pip install 'textual-serve" in done.stderr
    assert "Traceback" not in done.stderr


def test_other_addresses_faults_and_taken_ports_are_told_before_anything_is_served(served: Served, tmp_path: Path):
    taken = served.where.rpartition(":")[2]
    for words, code, said in ((("--host", "192.0.2.1"), 2, "not this machine alone"), (("nowhere",), 3, "nowhere"),
                              (("--host", "192.0.2.1", "--allow-remote"), 2, "Warning: nothing is encrypted"),
                              (("--template", "nowhere.yaml"), 3, "nowhere.yaml"), (("--port", taken), 2, "--port 0")):
        done = call(*words, cwd=tmp_path)
        assert (done.returncode, said in done.stderr) == (code, True), (words, done.stderr)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("settings", "said"), [
    ('theme = "pink"\n', "line 1: there is no theme 'pink'"),
    ('[keys]\n"interview.more" = "alt+t"\n', "alt+t is the key of"),
])
def test_settings_that_cannot_hold_are_told_before_anything_is_served(settings: str, said: str, tmp_path: Path):
    (tmp_path / "interviewer.toml").write_text(settings)
    done = call("--port", "0", cwd=tmp_path)
    assert (done.returncode, said in done.stderr) == (2, True), done.stderr
