"""Getting into an interview: the start screen, opening what was chosen, what stands in the way."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from textual.events import Event, Key, Paste
from textual.screen import Screen

from interviewer.errors import OtherSeeds
from interviewer.tui.handling import HandledApp
from interviewer.tui.messages import DemoChosen, Failed, Opened, OpeningCancelled, PlanChosen
from interviewer.tui.screens.opening import OpeningScreen
from interviewer.tui.start import Others, Plan, Start, play

if TYPE_CHECKING:
    from interviewer.session import Session
    from interviewer.tui.screens.interview import InterviewScreen

MODES = ("compare", "interview", "draft", "history")


class EnteringApp(HandledApp):
    """Opens interviews, one at a time: `session` is the open one, `interview` its screen."""

    DEFAULT_MODE = "home-0"

    def __init__(self, start: Start) -> None:
        super().__init__(start)
        self.session: Session | None = None
        self.interview: InterviewScreen | None = None
        self._homes = 0
        self.add_mode(self.DEFAULT_MODE, self._first)

    async def on_event(self, event: Event) -> None:
        """Passes on what is typed, but not to the next card what was meant for the one before."""
        asking = self.interview
        here = asking is not None and asking.is_active and not event.is_forwarded
        if not (here and asking and isinstance(event, Key | Paste) and asking.early(event)):
            await super().on_event(event)

    def _first(self) -> Screen[None]:
        if self.start.plan is not None and self.session is None:
            return OpeningScreen(self.start.plan, self.start)
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
            from interviewer.language.imported import summary

            self.notify(summary(came), title="An edited draft", markup=False)

    async def on_opening_cancelled(self, event: OpeningCancelled) -> None:
        """Back to the start screen."""
        await self._show(self._home())
        self.notify("Stopped. Nothing was recorded.", markup=False)

    async def on_plan_chosen(self, event: PlanChosen) -> None:
        """Opens what was chosen; where there is an interview already, a new one gets a journal of its own."""
        plan = event.plan
        if plan.others == "refuse" and plan.journal.exists():
            plan = plan.elsewhere()
        await self._show(OpeningScreen(plan, self.start))

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
            await self._show(OpeningScreen(new, self.start))

        from interviewer.tui.dialogs import ready

        self.push_screen(ready.other_seeds(error.message, plan.elsewhere().journal), chosen)

    def on_demo_chosen(self, event: DemoChosen) -> None:
        """Plays the demonstration in the plain terminal, then comes back."""
        if self.start.demo is not None:
            with self.suspend():
                play(self.start.demo)

    async def action_home(self) -> None:
        """Shows the start screen; the open interview stays open until another one is."""
        await self._show(self._home())
