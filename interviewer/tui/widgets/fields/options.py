"""One of several options, or own words in their place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from interviewer.model.question import Choice, Question
from interviewer.tui.messages import Finished, LetterTyped, Offered, Typed
from interviewer.tui.plain import Hanging, Stack, joined, words
from interviewer.tui.widgets.fields.field import Area, Field, Unsent, command
from interviewer.tui.widgets.listing import Listing

OWN = "\n"
"""Id of the option for own words: no template can have it as a value."""
NUMBERS = [
    Binding(str(n), f"take({n})", f"Option {n}", show=False, id=f"field.option-{n}", tooltip=f"Take option {n}")
    for n in range(1, 10)
]
YES_NO = (Choice(value="yes", label="Yes"), Choice(value="no", label="No"))


def numbered(number: int, choice: Choice) -> Hanging | Stack:
    """An option as people see it: its number, its label, what choosing it means."""
    head = Hanging(Content.styled(f"{number} " if number < 10 else "  ", "$text-accent bold"), words(choice.label))
    return Stack(head, Hanging("  ", words(choice.note, "$foreground 60%"))) if choice.note else head


class Typeable(Listing):
    """A list in which typing a letter means something: it is told as `LetterTyped` where `letters` is True."""

    letters = False

    def on_key(self, event: events.Key) -> None:
        """Tells of letters; numbers and space have their own meaning here."""
        letter = event.character or ""
        if self.letters and event.is_printable and letter.strip() and not letter.isdecimal() and not command(event):
            event.stop()
            self.post_message(LetterTyped(letter))


class Numbered(Typeable):
    """An option list whose first nine options have number keys."""

    BINDINGS: ClassVar[list[BindingType]] = [*NUMBERS]

    def action_take(self, number: int) -> None:
        """Takes an option by its number."""
        if number <= self.option_count:
            self.highlighted = number - 1
            self.action_select()


class OptionsField(Field):
    """Yes or no, or one of the options."""

    hint = "a number or enter takes an option"

    def __init__(self, question: Question, unsent: Unsent) -> None:
        super().__init__(question, unsent)
        self.choices: Sequence[Choice] = YES_NO if question.kind == "yesno" else question.choices

    def compose(self) -> ComposeResult:
        """The options, and the area for own words, hidden while nobody wants it."""
        options = [Option(numbered(n, c), id=c.value) for n, c in enumerate(self.choices, start=1)]
        yesno = self.question.kind == "yesno"
        if self.question.own_words:
            label = "Yes or no, and more in my own words" if yesno else "Something else, in my own words"
            options.append(Option(numbered(len(options) + 1, Choice(value="", label=label)), id=OWN))
        numbered_list = Numbered(*options, classes="answer")
        numbered_list.letters = self.question.own_words
        yield numbered_list
        area = Area(self.first.text, placeholder="yes, but …" if yesno else "", classes="own")
        area.display = bool(self.first.text)
        yield area

    def on_mount(self) -> None:
        """Puts the cursor on the option chosen before."""
        listed = self.query_one(Numbered)
        if self.first.chosen and self.first.chosen[0] in {c.value for c in self.choices}:
            listed.highlighted = listed.get_option_index(self.first.chosen[0])

    def begin(self) -> None:
        """On the options, or in the own words where there are some."""
        (self.query_one(Area) if self.first.text else self.query_one(Numbered)).focus()

    def unsent(self) -> Unsent:
        """Own words, and the option under the cursor where one had been chosen before."""
        return Unsent(self.query_one(Area).text, self.first.chosen)

    def offered(self) -> Offered | None:
        """Own words where the cursor is in them, else the option under the cursor."""
        area = self.query_one(Area)
        if area.has_focus or (area.display and area.text.strip()):
            return self._own(area.text) if area.text.strip() else None
        option = self.query_one(Numbered).highlighted_option
        return self._taken(option.id) if option and option.id != OWN and option.id is not None else None

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option_id == OWN:
            self._write("")
        elif event.option_id is not None:
            self.post_message(self._taken(event.option_id))

    def on_letter_typed(self, event: LetterTyped) -> None:
        """Typing begins own words."""
        event.stop()
        self._write(event.letter)

    def _write(self, letter: str) -> None:
        area = self.query_one(Area)
        area.display = True
        area.focus()
        area.insert(letter)

    def _own(self, text: str) -> Offered:
        return self.offering(text, text if self.question.kind == "yesno" else {"values": [], "own": text.strip()})

    def _taken(self, value: str) -> Offered:
        if self.question.kind == "yesno":
            return self.offering(value, value == "yes")
        label = next(c.label for c in self.choices if c.value == value)
        return self.offering(label, {"values": [value], "own": ""})


class SelectionsField(Field):
    """Several of the options, and own words beside them."""

    hint = "space or a number ticks · enter saves"

    def compose(self) -> ComposeResult:
        """Boxes to tick, and a line for what is not among them."""
        ticked = Ticked(self.question.choices, self.first.chosen)
        ticked.letters = self.question.own_words
        yield ticked
        if self.question.own_words:
            yield Area(self.first.text, placeholder="others, in my own words", classes="own")

    def begin(self) -> None:
        """On the first box."""
        self.query_one(Ticked).focus()

    def unsent(self) -> Unsent:
        """What is ticked, and the own words."""
        return Unsent(self._words(), self.query_one(Ticked).taken())

    def on_letter_typed(self, event: LetterTyped) -> None:
        """Typing begins own words."""
        event.stop()
        self.query_one(Area).focus().insert(event.letter)

    def _words(self) -> str:
        return self.query_one(Area).text if self.question.own_words else ""

    def offered(self) -> Offered | None:
        """What is ticked and the own words, None where there is neither."""
        taken, own = self.query_one(Ticked).taken(), self._words().strip()
        if not taken and not own:
            return None
        labels = [c.label for c in self.question.choices if c.value in taken]
        if self.question.kind == "pick":
            others = [w.strip() for w in own.splitlines() if w.strip()]
            return self.offering("; ".join([*labels, *others]), {"items": list(taken), "own": others})
        return self.offering("; ".join([*labels, *([own] if own else [])]), {"values": list(taken), "own": own})


class Ticked(Typeable):
    """Options with a box each; enter leaves them as they are and offers the whole."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *NUMBERS,
        Binding("space", "tick", "Tick", id="field.tick", tooltip="Tick or untick the option under the cursor"),
        Binding("enter", "done", "Save", show=False, id="field.done", tooltip="Save what is ticked"),
    ]

    def __init__(self, choices: Sequence[Choice], taken: Sequence[str]) -> None:
        self.choices = choices
        self._taken = [c.value for c in choices if c.value in taken]
        super().__init__(*(Option(self._box(n), id=c.value) for n, c in enumerate(choices)), classes="answer")

    def _box(self, index: int) -> Hanging | Stack:
        choice = self.choices[index]
        mark = Content.styled("[x] ", "$text-success bold") if choice.value in self._taken else Content("[ ] ")
        number = Content.styled(f"{index + 1} " if index < 9 else "  ", "$text-accent bold")
        head = Hanging(joined(mark, number), words(choice.label))
        return Stack(head, Hanging(" " * 6, words(choice.note, "$foreground 60%"))) if choice.note else head

    def taken(self) -> tuple[str, ...]:
        """Values ticked, in the order of the options."""
        return tuple(c.value for c in self.choices if c.value in self._taken)

    def action_take(self, number: int) -> None:
        """Ticks or unticks an option by its number."""
        if number <= self.option_count:
            self.highlighted = number - 1
            self.action_tick()

    def action_tick(self) -> None:
        """Ticks or unticks the option under the cursor."""
        if self.highlighted is None:
            return
        value = self.choices[self.highlighted].value
        (self._taken.remove if value in self._taken else self._taken.append)(value)
        self.replace_option_prompt_at_index(self.highlighted, self._box(self.highlighted))
        self.post_message(Typed())

    def action_select(self) -> None:
        """A click ticks."""
        self.action_tick()

    def action_done(self) -> None:
        """Offers what is ticked."""
        self.post_message(Finished())

