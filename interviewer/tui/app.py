"""The application: the modes of the open interview, what holds for all of it, and leaving."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from interviewer.tui.entering import EnteringApp
from interviewer.tui.messages import ExchangeChosen, QuestionWanted, SlotChosen, SlotWanted
from interviewer.tui.start import Start


class InterviewerApp(EnteringApp):
    """An interview in four modes. What it can do is split by meaning: `handling`, `entering`, `adjusting`, `saving`."""

    CSS_PATH = "app.tcss"
    TITLE = "interviewer"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "mode('compare')", "Compare", show=False, id="app.compare", tooltip="What the seeds say"),
        Binding("f3", "mode('interview')", "Interview", show=False, id="app.interview", tooltip="Go on answering"),
        Binding("f4", "mode('draft')", "Draft", show=False, id="app.draft", tooltip="The specification so far"),
        Binding("f8", "mode('history')", "History", show=False, id="app.history", tooltip="All that was said"),
        Binding("f10", "respondent", "Who answers", show=False, id="app.respondent", tooltip="Change who answers"),
        Binding("alt+d", "depth", "How deep", show=False, id="app.depth", tooltip="How many questions to ask"),
        Binding("alt+o", "home", "Open another", show=False, id="app.home", tooltip="Open other seeds"),
    ]

    def __init__(self, start: Start) -> None:
        super().__init__(start)
        self._asked_to_quit = False

    async def on_question_wanted(self, event: QuestionWanted) -> None:
        """Shows a question in the interview."""
        await self.action_mode("interview")
        if self.interview is not None:
            self.interview.post_message(ExchangeChosen(event.question))

    async def on_slot_wanted(self, event: SlotWanted) -> None:
        """Goes on with a slot in the interview."""
        await self.action_mode("interview")
        if self.interview is not None:
            self.interview.post_message(SlotChosen(event.slot))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What needs an open interview is not offered before there is one."""
        needs = ("mode", "respondent", "depth", "deeper", "save_draft", "save_as", "home")
        return self.session is not None if action in needs else True

    async def action_mode(self, mode: str) -> None:
        """Goes to a mode."""
        if self.session is not None:
            await self.switch_mode(mode)

    def action_respondent(self) -> None:
        """Asks who answers from here on."""
        from interviewer.tui.adjusting import ask_who

        ask_who(self)

    def action_depth(self) -> None:
        """Asks how many questions there are to be."""
        from interviewer.tui.adjusting import ask_depth

        ask_depth(self)

    def action_deeper(self) -> None:
        """Asks more: one depth further."""
        from interviewer.tui.adjusting import go_deeper

        go_deeper(self)

    def action_save_draft(self) -> None:
        """Writes the draft to a new file."""
        from interviewer.tui.saving import save

        save(self)

    def action_save_as(self) -> None:
        """Asks for a format and a file, then writes the draft."""
        from interviewer.tui.saving import save_as

        save_as(self)

    async def action_quit(self) -> None:
        """Leaves. Where something typed is not saved yet, asks once; the second time it leaves."""
        if self.interview is None or not self.interview.unsaved or self._asked_to_quit:
            self.exit(0)
            return
        self._asked_to_quit = True

        def told(way: str | None) -> None:
            self._asked_to_quit = False
            if way == "quit":
                self.exit(0)

        from interviewer.tui.dialogs import ready

        self.push_screen(ready.unsaved(), told)
