"""A form: slips one below the other, with a line above and one below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from interviewer.model.question import Question
from interviewer.tui.plain import Plain, words
from interviewer.tui.widgets.fields import Unsent
from interviewer.tui.widgets.slip import Slip

LETTERS = "abcdefgh"


class Form(VerticalScroll, can_focus=False):
    """The questions of one page. A form is kept, its slips come and go."""

    def compose(self) -> ComposeResult:
        """What the page is, and what comes after it."""
        yield Plain(id="about")
        yield Plain(id="rest")

    @property
    def slips(self) -> list[Slip]:
        """From top to bottom."""
        return list(self.query(Slip))

    @property
    def at(self) -> Slip | None:
        """The slip with the cursor."""
        return next((s for s in self.slips if s.has_focus_within), None)

    def of(self, question: str | None) -> Slip | None:
        """The slip of a question."""
        return next((s for s in self.slips if s.question.id == question), None)

    async def put(self, questions: Sequence[Question], unsent: Mapping[str, Unsent]) -> None:
        """Other questions in place of these, with what was typed before."""
        await self.query(Slip).remove()
        slips = [Slip(q, str(n), unsent.get(q.id, Unsent())) for n, q in enumerate(questions, start=1)]
        await self.mount_all(slips, after="#about")
        self.scroll_home(animate=False)
        if slips:
            slips[0].begin()

    async def follow_up(self, question: Question, unsent: Unsent) -> bool:
        """A question under the answer that raised it; False where that is not here, or the question is already."""
        above = self.of(question.parent)
        if above is None or self.of(question.id) is not None:
            return False
        raised = [s for s in self.slips if s.below and s.question.parent == question.parent]
        number = f"{above.number}{LETTERS[len(raised) % len(LETTERS)]}"
        await self.mount(Slip(question, number, unsent, below=True), after=[above, *raised][-1])
        return True

    def forward(self, slip: Slip) -> None:
        """The cursor to the next slip that waits for something."""
        after = self.slips[self.slips.index(slip) + 1:]
        found = next((s for s in after if not s.settled and not s.withdrawn), None)
        if found:
            found.begin()
        else:
            self.scroll_end(animate=False)

    def say(self, about: str, rest: str) -> None:
        """The lines above and below the slips."""
        self.query_one("#about", Plain).show(words(about, "$foreground 60%"))
        self.query_one("#rest", Plain).show(words(rest, "$foreground 60%"))
