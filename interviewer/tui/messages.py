"""What happened, told upwards: small facts in the past tense. Widgets post them, screens and the app act on them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from textual.message import Message

if TYPE_CHECKING:
    from interviewer.model.spec import Spec
    from interviewer.session import Session
    from interviewer.tui.start import Plan
    from interviewer.tui.widgets.fields import Unsent


@dataclass
class StepReported(Message):
    """Opening got one step further; `total` is 0 while nobody knows it."""

    done: int
    total: int
    what: str


@dataclass
class Opened(Message):
    """The interview is open."""

    session: Session
    plan: Plan


@dataclass
class OpeningCancelled(Message):
    """The person stopped the opening; nothing was recorded."""


@dataclass
class PlanChosen(Message):
    """Somebody chose what to open."""

    plan: Plan


@dataclass
class DemoChosen(Message):
    """Somebody wants to watch the demo."""


@dataclass
class Offered(Message):
    """A field offers an answer: `text` as a person would type it, `value` the same as JSON, free of doubt.

    `card` are the questions whose quotes are judged, where the answer is that.
    """

    question: str
    text: str
    value: Any
    card: tuple[str, ...] = ()


@dataclass
class Finished(Message):
    """The person is done with a field that cannot know itself what to offer."""


@dataclass
class LeftEmpty(Message):
    """The person is done with a question that may stay unanswered, and typed nothing."""


@dataclass
class Typed(Message):
    """Something in the field changed since the last message beside it."""


@dataclass
class Kept(Message):
    """What stands in a card or slip became something else, and is not saved."""

    card: str
    unsent: Unsent


@dataclass
class LetterTyped(Message):
    """A letter was typed where there are options: the person begins own words."""

    letter: str


@dataclass
class ExchangeChosen(Message):
    """An earlier question was chosen in the conversation."""

    question: str


@dataclass
class SlotChosen(Message):
    """A slot was chosen in an outline or list."""

    slot: str


@dataclass
class Composed(Message):
    """The draft was computed anew; `serial` counts the requests."""

    spec: Spec
    serial: int


@dataclass
class Recorded(Message):
    """Something was recorded from outside the screen in front; `news` says what."""

    news: str


@dataclass
class Failed(Message):
    """A worker ended with an error; `plan` is what it was opening, if that was its work."""

    error: BaseException
    plan: Plan | None = None


@dataclass
class QuestionWanted(Message):
    """Somebody wants to answer or edit a question, from another mode."""

    question: str


@dataclass
class SlotWanted(Message):
    """Somebody wants to be asked about a slot, from another mode."""

    slot: str
