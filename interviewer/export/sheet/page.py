"""A sheet as one page for a browser: works from a file, keeps what is typed, saves it as JSON, loads nothing."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from html import escape
from itertools import groupby
from pathlib import Path

from interviewer.export.sheet.controls import controls
from interviewer.export.sheet.hints import WHOM, asked, day, source
from interviewer.export.sheet.json_file import embedded
from interviewer.language.display import harmless
from interviewer.model.sheet import SHEET, Sheet, SheetQuestion

_HERE = Path(__file__).parent


def render(sheet: Sheet) -> bytes:
    """UTF-8 HTML. Everything foreign is escaped; only this page's own script and style run, by their hashes."""
    style, script = (_part(name) for name in ("page.css", "page.js"))
    policy = (f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
              "base-uri 'none'; form-action 'none'")
    title = text(f"Questions about {sheet.title}")
    return f"""<!DOCTYPE html>
<!-- {SHEET} -->
<html lang="{text(sheet.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
{"".join(_body(sheet))}
<script type="application/json" id="sheet">{embedded(sheet)}</script>
<script type="application/json" id="typed">{{}}</script>
<script>{script}</script>
</body>
</html>
""".encode()


def _part(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")


def _hash(content: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()


def text(foreign: str) -> str:
    """Foreign text as text, also inside of quotes."""
    return escape(harmless(foreign), quote=True)


def _body(sheet: Sheet) -> Iterator[str]:
    count = len(sheet.questions)
    yield f"""<a class="skip" href="#q1">To the first question</a>
<header class="bar"><div class="inner">
<div class="far"><p id="count" role="status">0 of {count} answered</p>
<progress id="done" max="{count}" value="0" aria-labelledby="count"></progress></div>
<button type="button" class="save">Save answers</button>
</div></header>
<main>
<h1><span class="over">Questions about</span> {text(sheet.title)}</h1>
"""
    whom = f"For {text(sheet.for_)}. " if sheet.for_ else ""
    yield f"""<p class="lead">{whom}{count} question{"" if count == 1 else "s"}, as of {day(sheet.as_of)}.</p>
<p>Answer what you can, in any order, and leave the rest empty. What you type is kept in this browser, on this computer,
and goes nowhere else. When you are done, press <b>Save answers</b> and send back the file it makes.</p>
<noscript><p class="warning">This page needs JavaScript to keep and save what you type, and it is switched off here.
Ask for the sheet as a text file instead.</p></noscript>
<p class="warning" id="forgets" hidden>This browser does not keep what is typed here. Save your answers before you close
the page.</p>
<form id="form" autocomplete="off" novalidate>
<div class="card name"><label for="name">Your name</label>
<input id="name" name="name" type="text" value="{text(sheet.name)}" maxlength="100" autocomplete="name"></div>
"""
    numbered = list(enumerate(sheet.questions, 1))
    for title, questions in groupby(numbered, key=lambda pair: pair[1].title):
        yield f"<section><h2>{text(title)}</h2>\n"
        for number, question in questions:
            yield from _card(number, question)
        yield "</section>\n"
    yield _END


_END = """</form>
<div class="finish">
<button type="button" class="save">Save answers</button>
<p id="saved" role="status"></p>
<details id="copy"><summary>The file does not arrive?</summary>
<p>Copy this text into a message, or into a file whose name ends in .json.</p>
<textarea id="text" rows="6" readonly aria-label="Your answers as text"></textarea></details>
</div>
</main>
"""


def _card(number: int, question: SheetQuestion) -> Iterator[str]:
    name = f"q{number}"
    yield (f'<div class="card" id="{name}" data-number="{number - 1}" data-kind="{question.kind}" role="group" '
           f'aria-labelledby="{name}-ask">\n')
    yield f'<h3 id="{name}-ask"><span class="number">{number}</span> {text(asked(question))}</h3>\n'
    if question.about and question.about not in question.ask:
        yield f'<p class="about">About: “{text(question.about)}”</p>\n'
    if question.why:
        yield f'<p class="why" id="{name}-why">{text(question.why)}</p>\n'
    if question.whom in WHOM:
        yield f'<p class="why">Best answered by {WHOM[question.whom]}.</p>\n'
    if question.previous:
        yield f'<p class="about">Answered before: {text(question.previous)}</p>\n'
    if question.kind != "playback":
        yield from (f'<blockquote><p>{text(e.quote)}</p><footer>{text(source(e))}</footer></blockquote>\n'
                    for e in question.evidence)
    yield f'<div class="answer">{"".join(controls(name, question))}</div>\n'
    if question.example and question.kind not in ("choice", "choices"):
        yield f'<p class="example" id="{name}-example"><b>For example:</b> {text(question.example)}</p>\n'
    yield f'<p class="hint" id="{name}-hint" role="status"></p>\n{_instead(name)}</div>\n'


def _instead(name: str) -> str:
    """What can be said instead of an answer. It is folded away; its summary says what was chosen."""
    def way(value: str, label: str, field: str = "", words: str = "") -> str:
        more = (f'<input type="text" name="{name}.{field}" aria-label="{words}" placeholder="{words}" '
                f'data-way="{value}">' if field else "")
        checked = " checked" if value == "answer" else ""
        return (f'<div class="line"><label><input type="radio" name="{name}.way" value="{value}"{checked}> {label}'
                f"</label>{more}</div>\n")

    return ('<details class="instead"><summary>Don’t know, ask somebody, not relevant<span class="chosen"></span>'
            f'</summary>\n<div role="radiogroup" aria-label="Instead of an answer">\n'
            f'{way("answer", "My answer is above, or empty")}'
            f'{way("unknown", "I do not know")}{way("ask", "Ask somebody else:", "who", "who will know")}'
            f'{way("irrelevant", "It does not apply, because", "because", "the reason")}'
            f'{way("refused", "I would rather not say")}</div></details>\n')
