"""The draft: what it says, and what each line rests on."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.visual import Visual
from textual.widgets import OptionList

from interviewer.language.verdict import counted
from interviewer.model.spec import Source, Spec
from interviewer.tui.dialogs.asking import SearchDialog
from interviewer.tui.messages import Composed, QuestionWanted, SlotWanted
from interviewer.tui.plain import Hanging, Plain, Stack, joined, near, words
from interviewer.tui.screens.mode import ModeScreen
from interviewer.tui.widgets.document import Document
from interviewer.tui.widgets.draft_lines import DraftLine, confirmed, counts

HELP = """\
## Draft

The specification as it stands. At the side: what the selected line rests on, an answer or a quote from a seed.

- **ctrl+s** saves it as a new file; an existing file is never overwritten.
- **enter** goes to the answer under the line, to look at it or edit it; on an open line it asks the question.
- **/** jumps to a chapter.
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
        Binding("ctrl+down", "scroll_detail(1)", "Scroll sources", show=False, id="draft.down",
                tooltip="Scroll what the line rests on down"),
        Binding("ctrl+up", "scroll_detail(-1)", "Scroll sources up", show=False, id="draft.up",
                tooltip="Scroll what the line rests on up"),
        Binding("c", "copy", "Copy", show=False, id="draft.copy", tooltip="Copy the line under the cursor"),
    ]

    def body(self) -> ComposeResult:
        """Counts, the lines, the card of the selected line."""
        yield Plain("Writing the draft …", id="counts")
        with Container(id="reading"):
            yield Document(id="document")
            with VerticalScroll(id="detail", can_focus=False):
                yield Plain(id="sources")

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
        document = self.query_one(Document)
        document.show(event.spec)
        second = f"{confirmed(event.spec)} {_since(event.spec)}"
        told = Stack(words(counts(event.spec)), words(second, "$foreground 60%"))
        self.query_one("#counts", Plain).show(told)
        if document.highlighted is None:
            document.action_first()
        if self.focused is None:
            document.focus()

    @on(OptionList.OptionHighlighted)
    def _highlighted(self) -> None:
        line = self.query_one(Document).line
        self.query_one("#sources", Plain).show(_card(line) if line else "")
        self.query_one("#detail").scroll_home(animate=False)

    @on(OptionList.OptionSelected)
    def _selected(self) -> None:
        self.action_edit()

    def action_edit(self) -> None:
        """Goes to the answer under the line, else to the open question of its slot."""
        line = self.query_one(Document).line
        question = next((s.question for s in line.sources if s.question), "") if line else ""
        if question:
            self.post_message(QuestionWanted(question))
        elif line and line.slot:
            self.post_message(SlotWanted(line.slot))
        else:
            self.news("This line rests on no answer.")

    def action_chapter(self) -> None:
        """Asks for a chapter and goes there."""
        document = self.query_one(Document)
        options = [(key, title, words(title)) for key, title in document.chapters()]
        self.app.push_screen(SearchDialog("Chapter", options), lambda key: document.go_to(key) if key else None)

    def action_scroll_detail(self, lines: int) -> None:
        """Scrolls the card at the side."""
        self.query_one("#detail").scroll_relative(y=lines, animate=False)

    def action_copy(self) -> None:
        """Copies the line to the clipboard, where the terminal lets programs do that."""
        line = self.query_one(Document).line
        if line:
            self.app.copy_to_clipboard(line.text)
            self.news("Sent to the clipboard. Some terminals ignore that; ctrl+s saves everything to a file.")


def _since(spec: Spec) -> str:
    if not spec.since:
        return "Not saved yet: ctrl+s writes a new file."
    kinds = {kind: sum(c.kind == kind for c in spec.changes) for kind in ("added", "changed", "retired")}
    said = ", ".join(f"{number} {kind}" for kind, number in kinds.items() if number)
    return f"Since {near(Path(spec.since))}: {said or 'nothing changed'}."


def _card(line: DraftLine) -> Stack:
    """What a line rests on, what is wrong with its wording, and whatever else is known of it."""
    parts: list[Visual] = [words(line.about, "bold $text-accent"), words(" ")]
    if not line.sources and line.slot:
        parts.append(Hanging("", words(line.text)))
        parts.append(words("enter asks about it", "$foreground 60%"))
    for label, text in line.more:
        parts.append(Hanging(Content.styled(f"{label}: ", "$foreground 60%"), words(text)))
    if line.sources:
        parts.extend([words(" "), words(f"Rests on {counted(len(line.sources), 'source')}", "$foreground 60%")])
    for source in line.sources:
        parts.extend([*_source(source), words(" ")])
    for finding in line.findings:
        parts.append(Hanging(Content.styled("! ", "$text-warning"), words(finding.message, "$text-warning")))
        if finding.ask:
            parts.append(Hanging("  ", words(finding.ask, "$foreground 60%")))
    return Stack(*parts)


def _source(source: Source) -> list[Visual]:
    bar = Content.styled("│ ", "$text-accent")
    if source.kind == "quote":
        place = source.place.words() if source.place else ""
        where = f"{source.seed}, {place}" if place else source.seed
        return [words(where, "$foreground 60%"), Hanging(bar, words(f"“{source.quote}”"), again=bar)]
    origin = {"accepted": " · accepted from the seeds", "default": " · a default"}.get(source.origin, "")
    head = joined(words(source.ask, "$foreground 60%"))
    who = words(f"{source.by} · {source.at[:16].replace('T', ' ')}{origin}", "$foreground 45%")
    return [head, Hanging(bar, words(source.said), again=bar), who]
