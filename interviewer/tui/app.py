"""The application: which interview is open, which mode is in front, what goes wrong in the background."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

from interviewer.errors import InterviewerError, OtherSeeds
from interviewer.language.imported import summary
from interviewer.tui import themes
from interviewer.tui.messages import (
    DemoChosen,
    ExchangeChosen,
    Failed,
    Opened,
    OpeningCancelled,
    PlanChosen,
    QuestionWanted,
    Recorded,
    SlotChosen,
    SlotWanted,
)
from interviewer.tui.plain import near
from interviewer.tui.screens.opening import OpeningScreen
from interviewer.tui.start import Others, Plan, Start, play

if TYPE_CHECKING:
    from textual.command import Provider

    from interviewer.model.question import Depth
    from interviewer.session import Session
    from interviewer.tui.screens.interview import InterviewScreen

MODES = ("compare", "interview", "draft", "history")


def named() -> type[Provider]:
    """What the palette finds by name; loaded when the palette is opened."""
    from interviewer.tui.commands import Named

    return Named


class InterviewerApp(App[int]):
    """Opens an interview, and closes it again."""

    CSS_PATH = "app.tcss"
    TITLE = "interviewer"
    COMMANDS = App.COMMANDS | {named}
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "help", "Help", id="app.help", tooltip="What this screen is for, and its keys"),
        Binding("f2", "mode('compare')", "Compare", show=False, id="app.compare", tooltip="What the documents say"),
        Binding("f3", "mode('interview')", "Interview", show=False, id="app.interview", tooltip="Go on answering"),
        Binding("f4", "mode('draft')", "Draft", show=False, id="app.draft", tooltip="The specification so far"),
        Binding("f8", "mode('history')", "History", show=False, id="app.history", tooltip="All that was said"),
        Binding("f10", "respondent", "Who answers", show=False, id="app.respondent", tooltip="Change who answers"),
        Binding("alt+d", "depth", "How deep", show=False, id="app.depth", tooltip="How many questions to ask"),
        Binding("alt+o", "home", "Open another", show=False, id="app.home", tooltip="Open other documents"),
        Binding("ctrl+p", "command_palette", "Everything", id="app.palette", tooltip="Every action by its name"),
        Binding("ctrl+q", "quit", "Quit", priority=True, id="app.quit", tooltip="Leave; everything answered is saved"),
    ]

    DEFAULT_MODE = "home-0"

    def __init__(self, start: Start) -> None:
        super().__init__()
        self.start = start
        self.session: Session | None = None
        self.interview: InterviewScreen | None = None
        self._homes = 0
        self._asked_to_quit = False
        self.register_theme(themes.DARK)
        self.register_theme(themes.LIGHT)
        self.theme = themes.DARK.name
        self.add_mode(self.DEFAULT_MODE, self._first)

    def on_mount(self) -> None:
        """Keys and theme of the settings."""
        self.set_keymap(self.start.keys)
        if self.start.theme in self.available_themes:
            self.theme = self.start.theme

    def _first(self) -> Screen[None]:
        if self.start.plan is not None and self.session is None:
            return OpeningScreen(self.start.plan, self.start.open_session)
        return self._home()

    def _home(self) -> Screen[None]:
        from interviewer.tui.screens.start import StartScreen

        return StartScreen(self.start, Path.cwd(), open_now=self.session is not None)

    async def _show(self, screen: Screen[None]) -> None:
        """Shows a screen outside the interview, in a mode of its own; the one before it is gone."""
        old = self.current_mode
        self._homes += 1
        self.add_mode(f"home-{self._homes}", lambda: screen)
        await self.switch_mode(f"home-{self._homes}")
        if old not in MODES:
            await self.remove_mode(old)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every key of the screen in front, then what Textual brings along."""
        from interviewer.tui.commands import actions

        yield from actions(screen)
        yield from (c for c in super().get_system_commands(screen) if c.title not in ("Quit", "Keys"))

    async def on_opened(self, event: Opened) -> None:
        """Shows the interview where it was left, or what the seeds say where that is news."""
        from interviewer.tui.screens import modes

        old, self.session = self.session, event.session
        if old is not None:
            for mode in MODES:
                await self.remove_mode(mode)
            old.close()
        made = modes.screens(event.session, self.start.clock)
        self.interview = made.interview
        for mode, screen in made.by_mode.items():
            self.add_mode(mode, screen)
        home = self.current_mode
        last, coverage = event.session.record.last, event.session.coverage
        news = (last is None or last.kind == "compared") and (coverage.seeds or coverage.unreadable)
        await self.switch_mode("compare" if news else "interview")
        await self.remove_mode(home)
        for came in event.session.came_back:
            self.notify(summary(came), title="An edited draft", markup=False)

    async def on_opening_cancelled(self, event: OpeningCancelled) -> None:
        """Back to the start screen."""
        await self._show(self._home())
        self.notify("Stopped. Nothing was recorded.", markup=False)

    async def on_plan_chosen(self, event: PlanChosen) -> None:
        """Opens what was chosen; where there is an interview already, the new one gets a journal of its own."""
        plan = event.plan.elsewhere() if event.plan.journal.exists() else event.plan
        await self._show(OpeningScreen(plan, self.start.open_session))

    async def on_failed(self, event: Failed) -> None:
        """Everything that goes wrong in a worker ends here."""
        if isinstance(event.error, OtherSeeds) and event.plan is not None:
            self._other_seeds(event.plan, event.error)
            return
        if event.plan is not None:
            await self._show(self._home())
        from interviewer.tui.dialogs import ready

        self.push_screen(ready.fault(event.error))

    def _other_seeds(self, plan: Plan, error: OtherSeeds) -> None:
        async def chosen(way: str | None) -> None:
            if way is None:
                await self._show(self._home())
                return
            others: Others = "continue" if way == "continue" else "add"
            new = plan.elsewhere() if way == "new" else replace(plan, others=others)
            await self._show(OpeningScreen(new, self.start.open_session))

        from interviewer.tui.dialogs import ready

        self.push_screen(ready.other_seeds(error.message, plan.elsewhere().journal), chosen)

    def on_demo_chosen(self, event: DemoChosen) -> None:
        """Plays the demonstration in the plain terminal, then comes back."""
        if self.start.demo is not None:
            with self.suspend():
                play(self.start.demo)

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

    async def action_home(self) -> None:
        """Shows the start screen; the open interview stays open until another one is."""
        await self._show(self._home())

    def action_command_palette(self) -> None:
        """Opens the palette. It has no id: the last one may still be on its way out."""
        from interviewer.tui.commands import Palette

        if not isinstance(self.screen, Palette):
            self.push_screen(Palette())

    def action_help(self) -> None:
        """Shows what the screen in front is for, and its keys."""
        from interviewer.tui.dialogs.helping import HelpDialog

        if not isinstance(self.screen, HelpDialog):
            self.push_screen(HelpDialog(self.screen))

    def action_respondent(self) -> None:
        """Asks who answers from here on."""
        if self.session is None:
            return
        from interviewer.tui.dialogs.people import who_answers

        dialog = who_answers(self.session)
        self.push_screen(dialog, lambda named: self._adjust(respondent=named.name) if named else None)

    def action_depth(self) -> None:
        """Asks how many questions there are to be."""
        from interviewer.model.question import DEPTHS
        from interviewer.tui.dialogs import ready

        self.push_screen(
            ready.depth(), lambda depth: self._adjust(depth=next(d for d in DEPTHS if d == depth)) if depth else None
        )

    def action_deeper(self) -> None:
        """Asks more: one depth further."""
        from interviewer.model.question import DEPTHS

        if self.session is not None:
            self._adjust(depth=DEPTHS[min(DEPTHS.index(self.session.record.depth) + 1, len(DEPTHS) - 1)])

    def _adjust(self, *, depth: Depth | None = None, respondent: str | None = None) -> None:
        if self.session is not None:
            with self.faults():
                self.session.adjust(depth=depth, respondent=respondent)
                here = self.session.respondent
                self.screen.post_message(Recorded(f"{here} answers from here on." if respondent else ""))

    @contextmanager
    def faults(self) -> Iterator[None]:
        """Whatever a person can cause or meet becomes a dialog."""
        try:
            yield
        except InterviewerError as error:
            from interviewer.tui.dialogs import ready

            self.push_screen(ready.fault(error))

    def action_save_draft(self) -> None:
        """Writes the draft to a new file."""
        self._save("markdown", "")

    def action_save_as(self) -> None:
        """Asks for a format and a file, then writes the draft."""
        from interviewer.tui.dialogs import ready

        def chosen(form: str | None) -> None:
            if form is None:
                return
            self.push_screen(
                ready.file(), lambda said: self._save(form, said.texts[0]) if said and said.done else None
            )

        self.push_screen(ready.form(self.start.formats), chosen)

    def _save(self, form: str, target: str) -> None:
        if self.session is None:
            return
        with self.faults():
            path = self.session.save(form, Path(target).expanduser() if target else None)
            self.notify(str(path), title="Saved", markup=False)
            self.screen.post_message(Recorded(f"Saved {near(path)}"))

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
