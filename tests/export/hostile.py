from __future__ import annotations

from talks import Talk, coverage, items, quantity

from interviewer.model.answer import Chosen

NASTY = (
    "=HYPERLINK(\"http://evil.example\",\"x\")", "@SUM(A1)", "+1", "-2", "<script>alert(1)</script>", "]]>", "&amp;",
    "[A1] [LINK: REQ-FUN-001]", "<<<", ">>> x", "| a | b |", "# no heading", "```", "**bold**", "Feature: no",
    "@tag", "Given nothing", "C:\\users\\new", "{{ 7 }}", "\x1b[31mred", "a\u202eb", "line one\nline two",
    "é – “ü” 漢字 😀",
    "[NEEDS CLARIFICATION: x]", "SHALL shall", "'; DROP TABLE x; --", "%00", "x" * 700,
)


FOREIGN = (
    *NASTY, "\x1b]0;title\x07", "\x1b]8;;http://evil.example\x1b\\\\click", "\x1b[2J\x1b[1;1H", "\x9b31mred",
    "\x90q\x9c", "\x1bPq\x1b\\\\", "a\x00b\x08\x7f", "a\u200bb\u2060c\ufeff", "\u2066a\u2069\u202dx",
    "\U000e0041\U000e007f", "a\u2028b\u2029c",
    "\t=1+1", "\r=cmd|' /C calc'!A0", "\n@SUM(1)", " =1+1", "＝1+1", "＋1", "%3D1", "'=1", '";=1+1', "a\r\n=1+1",
    "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", '"><script>alert(1)</script>', "</script><script>alert(1)",
    "</style><b>", "<!--", "-->", "<![CDATA[x]]>", "<?xml?>", "&#x3c;script&#x3e;", "' onmouseover='alert(1)",
    "[x](javascript:alert(1))", "![x](http://evil.example/x.png)", "<javascript:alert(1)>", "[x]: javascript:alert(1)",
    "https://evil.example", "[@click=app.quit]x[/]", "[link=file:///etc/passwd]x[/link]", "[b", "\\[b]",
    "$(touch x)", "`id`", "${x}", "%s %n {0}", "../../x", "a\\", "- x\n- y", "1. x", "---\na: b\n---",
    "!!python/object:x",
)


def talk() -> Talk:
    """An interview in which every answer and quote tries to be something else."""
    said = Talk(coverage(users=("hinted", (NASTY[4], NASTY[0]))))
    said.says("basics.name", "Tool <b>Shed</b> & Co").says("basics.why", " ".join(NASTY))
    said.says("users.who", items(*NASTY[:6])).says("features.what", items(*NASTY))
    said.says("features.what.1.priority", Chosen(values=("must",))).says("speed.wait", quantity(None, 2))
    said.says("features.what.2.trigger", "a member <b>asks</b>").says("features.what.2.response", "print [A1] | {x}")
    said.says("features.what.2.done", "\n".join(NASTY[4:])).says("features.what.3.done", "Feature: it @works")
    return said.parks("questions.list", NASTY[4], NASTY[0])


def plain() -> Talk:
    """An interview like any other."""
    said = Talk(coverage(users=("hinted", ("Members borrow tools.",))))
    said.says("basics.name", "Tool Shed").says("basics.why", "Tools lie idle.")
    said.says("users.who", items("members", "wardens"))
    said.says("features.what", items("export orders", "lend a tool", "Make it fast"))
    said.says("features.what.1.priority", Chosen(values=("must",))).says("speed.wait", quantity(None, 2))
    said.says("features.what.2.trigger", "a member asks").says("features.what.2.response", "print a label")
    said.says("features.what.2.done", "Ten labels are printed in a row.")
    return said.says("place.where", Chosen(values=("own",))).parks("questions.list", "Ben", "2027-03-01")
