"""A specification as one page for a browser: to read, search and print."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping, Sequence
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING

from markdown_it.renderer import RendererHTML

from interviewer.export import lines
from interviewer.export.tokens import NAMED, reader, tokens
from interviewer.model.spec import Spec

if TYPE_CHECKING:
    from markdown_it.token import Token


def render(spec: Spec) -> bytes:
    """UTF-8 HTML that loads nothing. Only its own style and script run: their digests are its content policy."""
    found = tokens(spec)
    contents = _name_headings(found)
    body = _Page().render(found, reader().options, {"names": _name_lines(found)})
    style, script = _part("page.css"), _part("page.js")
    policy = f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; base-uri 'none'"
    page = _part("page.html")
    for name, text in (("policy", policy), ("title", escape(lines.shown(spec.title))), ("style", style),
                       ("contents", contents), ("script", script), ("body", body)):
        page = page.replace(f"<!--{name}-->", text, 1)
    return page.encode()


def _part(name: str) -> str:
    return (files(__package__) / name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _name_headings(found: Sequence[Token]) -> str:
    """Gives every heading a name, and returns the list of contents: chapters with their parts."""
    listed: list[str] = []
    for number, token in enumerate(found):
        if token.type == "heading_open" and token.tag in ("h2", "h3"):
            title = _words(found[number + 1])
            token.attrSet("id", f"part-{number}")
            kind = "chapter" if token.tag == "h2" else "part"
            listed.append(f'<li class="{kind}"><a href="#part-{number}">{escape(title)}</a></li>')
    return "\n".join(listed)


def _words(inline: Token) -> str:
    return "".join(t.content for t in inline.children or () if t.type in ("text", "text_special", "code_inline"))


def _name_lines(found: Sequence[Token]) -> frozenset[str]:
    """Gives statements, sources and rows of registers their id as a name, the first time it is met; all of these."""
    names: set[str] = set()
    for number, token in enumerate(found):
        name = _name_of(token)
        if name and name not in names:
            names.add(name)
            holder = found[number - 2] if found[number - 1].type == "paragraph_open" else found[number - 1]
            holder.attrSet("id", name)
            if name.startswith("REQ-"):
                holder.attrJoin("class", "statement")
    return frozenset(names)


def _name_of(inline: Token) -> str:
    """`REQ-FUN-001` where a line begins with it in bold, or a cell holds nothing else."""
    parts = [t for t in inline.children or () if t.type != "text" or t.content]
    if len(parts) > 1 and parts[0].type == "strong_open" and NAMED.fullmatch(parts[1].content):
        return parts[1].content
    alone = inline.type == "inline" and len(parts) == 1 and re.fullmatch(r"[QAD]-\d+", parts[0].content)
    return parts[0].content if alone else ""


class _Page(RendererHTML):
    """Markdown as HTML; every method is a rule for the tokens of its name."""

    def sources(self, found: Sequence[Token], number: int, _: object, env: Mapping[str, frozenset[str]]) -> str:
        """What a line rests on, as links to where it is listed."""
        names = found[number].content.split(", ")
        links = (f'<a href="#{name}">{name}</a>' if name in env["names"] else name for name in names)
        return f'<span class="sources">[{", ".join(links)}]</span>'
