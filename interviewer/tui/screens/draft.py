"""The draft: what it says, and what each line rests on."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.widgets import OptionList

from interviewer.model.spec import Spec
from interviewer.tui.dialogs.asking import SearchDialog
from interviewer.tui.dialogs.reading import SeedDialog
from interviewer.tui.messages import Composed, QuestionWanted, SlotWanted
from interviewer.tui.plain import Plain, Stack, near, words
from interviewer.tui.screens.mode import ModeScreen
from interviewer.tui.widgets import line_card
from interviewer.tui.widgets.copying import copy
from interviewer.tui.widgets.document import Document
from interviewer.tui.widgets.draft_lines import DraftLine, confirmed, counts
from interviewer.tui.widgets.pane import Pane, Row

HELP = """\
## Draft

The specification as it stands. At the side: what the selected line rests on, an answer or a quote from a seed.

- **ctrl+s** saves it as a new file, **f** in another format; an existing file is never overwritten.
- **enter** goes to the answer under the line, to look at it or edit it, or to the quote in its seed; on an open line
  it asks the question. **tab** goes to the sources at the side, where **enter** does the same for each.
- **n** goes to the next line whose wording somebody could test badly, **r** to the question that repairs it.
- **d** what changed since the draft was last saved; **/** jumps to a chapter; **c** copies the line.
"""


class DraftScreen(ModeScreen):
    """Reads the draft of the interview as it is now."""

    mode = "draft"
    HELP = HELP
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s,s", "app.save_draft", "Save", id="draft.save", tooltip="Save the draft as a new file"),
        Binding("f", "app.save_as", "Save as", id="draft.save-as", tooltip="Choose format and file, then save"),
        Binding("e", "edit", "Edit answer", id="draft.edit", tooltip="Go to the answer this line rests on"),
        Binding("slash", "chapter", "Chapter", key_display="/", id="draft.chapter", tooltip="Jump to a chapter"),
        Binding("r", "repair", "Repair", id="draft.repair", tooltip="Go to the question that repairs the wording"),
        Binding("n", "next_finding", "Next finding", show=False, id="draft.finding",
                tooltip="The next line with a finding about its wording"),
        Binding("d", "changes", "What changed", id="draft.changes", tooltip="What changed since the last saved draft"),
        Binding("escape", "line", "The line", show=False, id="draft.line", tooltip="Back to the lines of the draft"),
        Binding("ctrl+down", "scroll_detail(1)", "Scroll sources", show=False, id="draft.down",
                tooltip="Scroll what the line rests on down"),
        Binding("ctrl+up", "scroll_detail(-1)", "Scroll sources up", show=False, id="draft.up",
                tooltip="Scroll what the line rests on up"),
        Binding("c", "copy", "Copy", show=False, id="draft.copy", tooltip="Copy the line under the cursor"),
    ]

    spec: Spec | None = None

    def body(self) -> ComposeResult:
        """Counts, the lines, the card of the selected line."""
        yield Plain("Writing the draft …", id="counts")
        with Container(id="reading"):
            yield Document(id="document")
            yield Pane(id="detail")

    async def recorded(self) -> None:
        """Computes the draft anew."""
        self.seen()
        self.context(f"{self.session.template.title} · {self.session.record.depth}")
        self.compose_draft()

    @work(thread=True, exclusive=True, group="draft", exit_on_error=False)
    def compose_draft(self) -> None:
        """Computes the draft."""
        self.post_message(Composed(self.session.draft(), 0))

    def on_composed(self, event: Composed) -> None:
        """Shows the draft and what changed since the last saved one."""
        document, self.spec = self.query_one(Document), event.spec
        document.show(event.spec)
        second = f"{confirmed(event.spec)} {_since(event.spec)}"
        told = Stack(words(counts(event.spec)), words(second, "$foreground 60%"))
        self.query_one("#counts", Plain).show(told)
        if document.highlighted is None:
            document.action_first()
        if self.focused is None:
            document.focus()

    @on(OptionList.OptionHighlighted, "#document")
    def _highlighted(self) -> None:
        line = self.query_one(Document).line
        pane = self.query_one(Pane)
        pane.show(list(line_card.card(line, self.repairing)) if line and line.about else [])
        pane.display = bool(pane.rows)

    @on(OptionList.OptionSelected, "#document")
    def _selected(self) -> None:
        self.action_edit()

    @on(OptionList.OptionSelected, "#detail")
    def _followed(self) -> None:
        row = self.query_one(Pane).row
        if row:
            self._follow(row)

    def _follow(self, row: Row) -> None:
        if row.question:
            self.post_message(QuestionWanted(row.question))
        elif row.seed:
            self.app.push_screen(SeedDialog(self.session, row.seed, row.place, row.quote))
        elif row.line:
            self.query_one(Document).go_to(row.line)
            self.query_one(Document).focus()

    def action_edit(self) -> None:
        """Goes to the answer under the line, or to its quote, else to the open question of its slot."""
        line = self.query_one(Document).line
        rows = [row for row in self.query_one(Pane).rows if row.question or row.seed]
        answers = [row for row in rows if row.question and line and row.question in {s.question for s in line.sources}]
        if rows:
            self._follow((answers or rows)[0])
        elif line and line.slot:
            self.post_message(SlotWanted(line.slot))
        else:
            self.news("This line rests on no answer.")

    def repairing(self, line: DraftLine) -> str:
        """The open question that the answer under a line raised, else the one it answers; empty where there is none."""
        asked = [s.question for s in line.sources if s.question]
        raised = next((q.id for q in self.session.questions() if q.parent in asked and "~" in q.id), "")
        return raised or next(iter(asked), "")

    def action_repair(self) -> None:
        """Goes to the question that repairs the wording of the line; from a line without fault to the next with one."""
        line = self.query_one(Document).line
        if line is None or not line.findings:
            self.action_next_finding()
        elif question := self.repairing(line):
            self.post_message(QuestionWanted(question))
        else:
            self.news("This line rests on quotes alone: x on Compare judges them.")

    def action_next_finding(self) -> None:
        """The next line with a finding, the first after the last."""
        if self.spec is None:
            self.news("The draft is still being written.")
            return
        document = self.query_one(Document)
        at = document.highlighted or 0
        faulty = [n for n, one in enumerate(document.lines) if one.findings]
        if faulty:
            document.look_at(next((n for n in faulty if n > at), faulty[0]))
            document.focus()
            self.news("r goes to the question that repairs it, n to the next")
        else:
            self.news("Nothing is found about the wording.")

    def action_changes(self) -> None:
        """What changed since the last saved draft, at the side."""
        if self.spec is not None:
            pane = self.query_one(Pane)
            pane.show(list(line_card.changes(self.spec, near(Path(self.spec.since)))))
            pane.display = True
            pane.focus()

    def action_line(self) -> None:
        """Back to the line."""
        self._highlighted()
        self.query_one(Document).focus()

    def action_chapter(self) -> None:
        """Asks for a chapter and goes there."""
        document = self.query_one(Document)
        options = [(key, title, words(title)) for key, title in document.chapters()]
        self.app.push_screen(SearchDialog("Chapter", options), lambda key: document.go_to(key) if key else None)

    def action_scroll_detail(self, lines: int) -> None:
        """Scrolls the card at the side."""
        self.query_one("#detail").scroll_relative(y=lines, animate=False)

    def action_copy(self) -> None:
        """Copies the line under the cursor."""
        line = self.query_one(Document).line
        if line:
            self.news(copy(self.app, line.text))


def _since(spec: Spec) -> str:
    if not spec.since:
        return "Not saved yet: ctrl+s writes a new file."
    kinds = {kind: sum(c.kind == kind for c in spec.changes) for kind in ("added", "changed", "retired")}
    said = ", ".join(f"{number} {kind}" for kind, number in kinds.items() if number)
    return f"Since {near(Path(spec.since))}: {said or 'nothing changed'}."
