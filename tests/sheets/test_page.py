from __future__ import annotations

import itertools
import os
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from interviews import begun, filled, move_on
from keeping import imported_twice

from interviewer import Session
from interviewer.errors import UsageError
from interviewer.export.sheet import rendered
from interviewer.model.coverage import Coverage, Evidence, Finding
from interviewer.model.entry import Compared
from interviewer.model.seed import Place
from interviewer.model.sheet import Sheet, SheetQuestion
from interviewer.model.template import Template
from interviewer.session.opening import written
from interviewer.session.seeds import nothing

if TYPE_CHECKING:
    from chromium import Browser

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]
COUNT = 200 if os.environ.get("INTERVIEWER_TEST_COUNTS") == "full" else 10
NASTY = "</script><img src=x onerror=\"document.title='owned'\"> {item} &lt; “quotes”"
KINDS: dict[str, Any] = {"id": "kinds", "version": "1", "title": f"All kinds {NASTY}", "slots": [
    {"id": "a", "title": f"Every kind {NASTY}", "need": "What is needed.", "questions": [
        {"id": "a.yes", "kind": "yesno", "ask": "Do people log in?", "depth": "quick", "why": f"Because {NASTY}"},
        {"id": "a.one", "kind": "choice", "ask": f"Where does it run? {NASTY}", "depth": "quick", "choices": [
            {"value": "web", "label": f"A web page {NASTY}", "note": NASTY}, {"value": "desk", "label": "On a desk"}]},
        {"id": "a.many", "kind": "choices", "ask": "Which browsers?", "depth": "quick", "choices": [
            {"value": "ff", "label": "Firefox"}, {"value": "ch", "label": "Chrome"}]},
        {"id": "a.number", "kind": "number", "ask": "How long may it take?", "unit": "s", "depth": "quick"},
        {"id": "a.day", "kind": "date", "ask": "When does it start?", "depth": "quick", "whom": "engineer"},
        {"id": "a.short", "kind": "short", "ask": "What is it called?", "depth": "quick", "example": NASTY},
        {"id": "a.text", "kind": "text", "ask": "What goes wrong?", "depth": "quick"},
        {"id": "a.list", "kind": "list", "ask": "What shall it do?", "depth": "quick"},
        {"id": "a.tasks", "kind": "list", "ask": "Who uses it?", "depth": "quick"},
        {"id": "a.pick", "kind": "pick", "ask": "Who may approve?", "from": "a.tasks", "depth": "quick"},
        {"id": "a.rank", "kind": "ranking", "ask": "Who comes first?", "from": "a.tasks", "depth": "quick"},
    ]},
    {"id": "b", "title": "Said", "need": "What was said."},
]}


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    from chromium import Browser

    made = Browser(tmp_path_factory.mktemp("profile"), tmp_path_factory.mktemp("downloads"))
    yield made
    made.driver.quit()


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with Session.open(template=Template.model_validate(KINDS), journal=tmp_path / "interview.db", respondent="Maya",
                      depth="deep") as opened:
        opened.answer("a.tasks", "clerks; drivers; the board")
        base = nothing(opened.template)
        evidence = tuple(Evidence(seed="brief.md", place=Place(line=n), quote=f"Quote {n} {NASTY}") for n in (1, 2))
        findings = tuple(Finding(slot=f.slot, title=f.title, status="covered", score=1, evidence=evidence)
                         if f.slot == "b" else f for f in base.findings)
        opened._store.append(written(Compared, "Maya", coverage=Coverage(**{**dict(base), "findings": findings})))
        opened.refresh()
        yield opened


@pytest.fixture
def page(session: Session, browser: Browser, tmp_path: Path) -> Iterator[dict[str, str]]:
    """The sheet in the browser; gives the name of each question's card."""
    file = tmp_path / "q.html"
    sheet = session.sheets.made()
    file.write_bytes(rendered(sheet, "html"))
    browser.size(1200)
    browser.open(file)
    yield {q.id: f"#q{n}" for n, q in enumerate(sheet.questions, 1)}
    browser.forget()
    assert [c for c in browser.complaints() if "Content Security Policy" not in c] == []


def answer_everything(browser: Browser, page: dict[str, str]) -> None:
    """As somebody with a mouse and a keyboard."""
    def click(question: str, selector: str) -> None:
        browser.find(f"{page[question]} {selector}").click()

    def write(question: str, text: str, selector: str = ".answer [name$='.text']") -> None:
        browser.find(f"{page[question]} {selector}").send_keys(text)

    browser.find("#name").send_keys("Otto")
    click("a.yes", "[value=yes]")
    write("a.yes", "but only admins", "[name$='.own']")
    click("a.one", "[value=desk]")
    click("a.many", "[value=ff]")
    write("a.many", "whatever phones have", "[name$='.own']")
    write("a.number", "2 to 5")
    write("a.day", "end of Q3 2030")
    write("a.short", "Tool Shed")
    write("a.text", "Nobody knows\nwho has the <drill>.")
    write("a.list", "lend\nreturn")
    click("a.pick", ".option:nth-of-type(2)")
    write("a.rank", "1", "[name$='.place3']")
    write("a.rank", "2", "[name$='.place1']")
    click("b.playback", "[name$='.verdict1'][value=right]")
    click("b.playback", "[name$='.verdict2'][value=not-quite]")
    write("b.playback", "It is 50.", "[name$='.words2']")


def test_every_kind_is_answered_saved_and_imported(session, browser, page):
    answer_everything(browser, page)
    assert browser.find("#count").text == "11 of 11 answered"
    file = browser.saved()
    assert file.name == "answers-otto.json"
    done = imported_twice(session, session.sheets.read(file))
    assert {t.fate for t in done.answers} == {"new"}
    said = {t.question: session.record.answer(t.question).raw for t in done.answers}
    assert said == {
        "a.yes": "yes, but only admins", "a.one": "On a desk", "a.many": "Firefox; whatever phones have",
        "a.number": "2 to 5", "a.day": "end of Q3 2030", "a.short": "Tool Shed", "a.list": "lend\nreturn",
        "a.text": "Nobody knows\nwho has the <drill>.", "a.pick": "drivers", "a.rank": "the board; clerks",
        "b.playback": "1 right; 2 It is 50.",
    }


def test_what_is_typed_is_there_again_after_the_page_was_closed(browser, page):
    answer_everything(browser, page)
    before = browser.answers()
    browser.driver.refresh()
    assert browser.find("#count").text == "11 of 11 answered"
    assert browser.find("#name").get_attribute("value") == "Otto"
    assert browser.answers() == before


def test_a_page_saved_whole_carries_the_answers_and_opens_with_them(session, browser, page, tmp_path):
    answer_everything(browser, page)
    before, whole = browser.answers(), tmp_path / "whole.html"
    whole.write_text(browser.whole())
    browser.forget()
    browser.open(whole)
    assert browser.answers() == before
    done = session.sheets.merge(session.sheets.read(whole))
    assert (done.respondent, len(done.of("new"))) == ("Otto", 11)


def test_nothing_typed_keeps_from_saving_and_hints_say_what_would_do(browser, page):
    browser.find(f"{page['a.number']} [name$='.text']").send_keys("soon")
    browser.find(f"{page['a.day']} [name$='.text']").send_keys("when we are ready")
    browser.find(f"{page['b.playback']} [name$='.verdict1'][value=no]").click()
    hints = {q: browser.find(f"{page[q]} .hint").text for q in ("a.number", "a.day", "b.playback", "a.text")}
    assert "number" in hints["a.number"]
    assert "date" in hints["a.day"]
    assert "each quote" in hints["b.playback"]
    assert hints["a.text"] == ""
    assert browser.answers()["a.number"]["answer"] == "soon"
    assert "name is missing" in browser.find("#saved").text


@pytest.mark.parametrize(("way", "field", "words"), [
    ("unknown", None, ""), ("ask", "who", "Ada"), ("irrelevant", "because", "no such thing"), ("refused", None, "")])
def test_every_question_can_be_declined(browser, page, way, field, words):
    card = page["a.text"]
    browser.find(f"{card} summary").click()
    if field:
        browser.find(f"{card} [name$='.{field}']").send_keys(words)
    else:
        browser.find(f"{card} [value={way}]").click()
    said = browser.answers()["a.text"]
    assert (said["way"], said.get(field or "who")) == (way, words)
    assert browser.find(f"{card} .chosen").text
    assert browser.find("#count").text == "1 of 11 answered"


def test_a_choice_can_be_taken_back(browser, page):
    browser.find(f"{page['a.one']} [value=web]").click()
    assert browser.find("#count").text == "1 of 11 answered"
    browser.find(f"{page['a.one']} .clear").click()
    assert browser.find("#count").text == "0 of 11 answered"
    assert browser.answers()["a.one"]["answer"] == ""


def test_it_works_with_the_keyboard_alone(browser, page):
    from selenium.webdriver.common.keys import Keys

    browser.run("document.activeElement.blur()")
    active = browser.driver.switch_to
    active.active_element.send_keys(Keys.TAB)
    assert browser.driver.switch_to.active_element.text == "To the first question"
    seen = []
    for _ in range(200):
        browser.driver.switch_to.active_element.send_keys(Keys.TAB)
        here = browser.run("const e = document.activeElement; return e.name || e.className || e.tagName")
        if here == "BODY":
            break
        seen.append(here)
        outline = browser.run("const s = getComputedStyle(document.activeElement); return s.outlineStyle")
        assert outline != "none", here
    cards = {name.partition(".")[0] for name in seen if name.startswith("q")}
    assert cards == {card.lstrip("#") for card in page.values()}
    assert "name" in seen
    assert seen.count("save") == 2


def test_every_field_has_a_name_for_screen_readers(browser, page):
    for details in browser.every("details"):
        browser.run("arguments[0].open = true", details)
    roles = ("textbox", "radio", "checkbox", "combobox", "button", "progressbar", "progressIndicator")
    nodes = [n for n in browser.tell("Accessibility.getFullAXTree")["nodes"]
             if not n["ignored"] and n.get("role", {}).get("value") in roles]
    assert len(nodes) > 60
    assert [n for n in nodes if not n.get("name", {}).get("value", "").strip()] == []
    levels = [int(h.tag_name[1]) for h in browser.every("h1, h2, h3")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


CONTRAST = """
const rgb = (color) => (color.match(/[\\d.]+/g) || [0, 0, 0, 0]).map(Number);
const linear = (v) => (v / 255 <= 0.03928 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4);
const light = (color) => { const [r, g, b] = rgb(color).map(linear); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
const ground = (e) => {
  for (; e; e = e.parentElement) {
    const color = getComputedStyle(e).backgroundColor;
    if (!/, 0\\)$/.test(color)) return color;
  }
  return "rgb(255, 255, 255)";
};
const poor = [];
for (const e of document.querySelectorAll("body *")) {
  if (/^(SCRIPT|STYLE|NOSCRIPT)$/.test(e.tagName) || !e.checkVisibility()) continue;
  const text = [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
  if (!text && !/^(INPUT|TEXTAREA|SELECT)$/.test(e.tagName)) continue;
  const a = light(getComputedStyle(e).color), b = light(ground(e));
  const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  if (ratio < 4.5) poor.push([e.tagName, e.className, e.textContent.slice(0, 30), ratio]);
}
return [poor, document.querySelectorAll("body *").length];
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_in_light_and_dark(browser, page, scheme):
    browser.tell("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
    answer_everything(browser, page)
    browser.run("for (const d of document.querySelectorAll('details')) d.open = true")
    assert browser.run("return matchMedia('(prefers-color-scheme: dark)').matches") is (scheme == "dark")
    poor, seen = browser.run(CONTRAST)
    assert poor == []
    assert seen > 200
    browser.tell("Emulation.setEmulatedMedia", features=[])


@pytest.mark.parametrize("width", [320, 390, 768, 1600])
def test_nothing_is_wider_than_the_screen(browser, page, width):
    browser.size(width)
    browser.run("for (const d of document.querySelectorAll('details')) d.open = true")
    assert browser.run("return document.documentElement.scrollWidth <= innerWidth")
    small = browser.run("""return [...document.querySelectorAll("button, input[type=text], select, .option, summary")]
        .filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < 24).map((e) => e.outerHTML)""")
    assert small == []


def test_foreign_text_is_text_and_nothing_is_loaded(browser, page):
    assert browser.every("main img, main iframe, main a[href^='http']") == []
    assert browser.driver.title.startswith("Questions about All kinds </script>")
    assert browser.run("return performance.getEntriesByType('resource').length") == 0
    assert NASTY in browser.find(f"{page['a.one']} h3").text


def test_no_script_but_its_own_runs(browser, page):
    browser.run("const s = document.createElement('script'); s.textContent = 'window.owned = 1';"
                "document.body.append(s); document.body.insertAdjacentHTML('beforeend', "
                "'<img src=x onerror=\"window.owned = 1\">')")
    assert browser.run("return window.owned === undefined")
    assert any("Content Security Policy" in c for c in browser.complaints())


def test_a_browser_that_keeps_nothing_says_so_and_saves_all_the_same(session, browser, tmp_path):
    file = tmp_path / "q.html"
    file.write_bytes(rendered(session.sheets.made(), "html"))
    denied = "throw new DOMException('denied', 'SecurityError')"
    blocked = browser.tell("Page.addScriptToEvaluateOnNewDocument",
                           source=f"Object.defineProperty(window, 'localStorage', {{get() {{ {denied}; }}}})")
    browser.open(file)
    browser.tell("Page.removeScriptToEvaluateOnNewDocument", identifier=blocked["identifier"])
    assert browser.find("#forgets").is_displayed()
    browser.find("[data-kind=text] textarea").send_keys("kept by saving")
    assert browser.answers()["a.text"]["answer"] == "kept by saving"


def test_without_scripts_the_page_says_what_to_do(browser, page, tmp_path):
    browser.tell("Emulation.setScriptExecutionDisabled", value=True)
    browser.driver.refresh()
    assert browser.find("noscript .warning").is_displayed()
    browser.tell("Emulation.setScriptExecutionDisabled", value=False)
    browser.driver.refresh()


def test_on_paper_there_are_questions_and_answers_and_no_buttons(browser, page):
    browser.find(f"{page['a.short']} [name$='.text']").send_keys("Tool Shed")
    browser.tell("Emulation.setEmulatedMedia", media="print")
    assert not browser.find(".bar").is_displayed()
    assert browser.find(f"{page['a.short']} h3").is_displayed()
    assert browser.tell("Page.printToPDF")["data"]
    browser.tell("Emulation.setEmulatedMedia", media="")


FILL = """
const [answers, name] = arguments;
const set = (field, value) => { field.value = value; field.dispatchEvent(new Event("input", {bubbles: true})); };
set(document.getElementById("name"), name);
for (const [number, said] of Object.entries(answers)) {
  const field = (part) => document.querySelector(`[name="q${number}.${part}"]`);
  const pick = (part, value) => [...document.querySelectorAll(`[name="q${number}.${part}"]`)]
    .filter((f) => f.value === value).forEach((f) => f.click());
  if (said.way !== "answer") {
    document.querySelector(`#q${number} details`).open = true;
    pick("way", said.way);
    for (const part of ["who", "because"]) if (said[part]) set(field(part), said[part]);
    continue;
  }
  if (field("text")) set(field("text"), said.answer);
  else if (field("place1")) set(field("place1"), "1");
  else if (field("verdict1")) pick("verdict1", said.answer === "no" ? "no" : "right");
  else if (field("own") && said.answer.length > 4) set(field("own"), said.answer);
  else field("pick").click();
}
"""


@pytest.mark.parametrize("seed", range(COUNT))
def test_over_random_interviews_what_the_page_saves_is_all_taken_in(seed, browser, tmp_path):
    random = Random(seed)
    with begun(random, tmp_path) as session:
        try:
            sheet = session.sheets.made(for_=random.choice(["", "Otto"]))
        except UsageError:
            return
        browser.open(_written(sheet, tmp_path))
        done = filled(random, sheet)
        browser.run(FILL, {n: _said(q) for n, q in enumerate(done.questions, 1) if q.filled}, "Otto")
        file = browser.saved()
        browser.forget()
        move_on(random, session)
        read = session.sheets.read(file)
        assert {q.id for q in read.questions if q.filled} == {q.id for q in done.questions if q.filled}
        typed = ("text", "short", "number", "date", "list")
        assert all(after.answer == before.answer for after, before in zip(read.questions, done.questions, strict=True)
                   if before.kind in typed and before.way == "answer")
        imported_twice(session, read)


def _written(sheet: Sheet, folder: Path) -> Path:
    file = folder / "q.html"
    file.write_bytes(rendered(sheet, "html"))
    return file


def _said(question: SheetQuestion) -> dict[str, Any]:
    return {name: getattr(question, name) for name in ("answer", "way", "who", "because")}
