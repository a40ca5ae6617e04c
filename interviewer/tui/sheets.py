"""Answer sheets in the terminal UI: two actions of the palette."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual.app import SystemCommand
from textual.screen import Screen

from interviewer.language.imported import lines, summary
from interviewer.language.verdict import counted
from interviewer.model.edit import DraftImport
from interviewer.tui.dialogs.asking import Blank, Said, WordsDialog
from interviewer.tui.dialogs.telling import TextDialog
from interviewer.tui.messages import QuestionWanted, Recorded
from interviewer.tui.plain import Hanging, Stack, near, words

if TYPE_CHECKING:
    from interviewer.model.sheet import SheetImport
    from interviewer.session import Session

def sheet_commands(screen: Screen[Any]) -> Iterator[SystemCommand]:
    """Both, where an interview is open."""
    session: Session | None = getattr(screen, "session", None)
    if session is None:
        return
    yield SystemCommand("Export an answer sheet", "The open questions as a file for somebody who is not here",
                        partial(_ask_where, screen, session))
    yield SystemCommand("Import an answer sheet", "What somebody filled in, or edited in a saved draft",
                        partial(_ask_which, screen, session))


def _ask_where(screen: Screen[Any], session: Session) -> None:
    def export(texts: tuple[str, ...]) -> None:
        sheet = session.sheets.made(for_=texts[1])
        path = session.sheets.save(sheet, Path(texts[0]).expanduser())
        screen.post_message(Recorded(f"{counted(len(sheet.questions), 'question')} written to {near(path)}"))

    screen.app.push_screen(WordsDialog(
        "Export an answer sheet", "A page for any browser (.html), or .md for an editor, .json for scripts. It keeps "
        "what is typed and makes a file to send back.",
        [Blank("File", "", "questions.html", required=True), Blank("For", "a name, or empty")], attempt=export))


def _ask_which(screen: Screen[Any], session: Session) -> None:
    merged: list[SheetImport | DraftImport] = []

    def merge(texts: tuple[str, ...]) -> None:
        merged.append(session.sheets.take(Path(texts[0]).expanduser(), texts[1]))

    def told(_: Said | None) -> None:
        for done in merged:
            screen.post_message(Recorded(summary(done)))
            if isinstance(done, DraftImport) and (new := done.of("new")):
                screen.post_message(QuestionWanted(new[0].question))
            screen.app.push_screen(TextDialog("Imported", Stack(*(Hanging("", words(one)) for one in lines(done)))))

    screen.app.push_screen(WordsDialog(
        "Import an answer sheet", "What differs from other answers stays beside them; nothing is overwritten.",
        [Blank("File", "answers-otto.json", required=True),
         Blank("Filled in by", "only where the file does not say")], attempt=merge), told)
