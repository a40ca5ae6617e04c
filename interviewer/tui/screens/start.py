"""The start screen: what will happen, and what to open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import ClassVar, Literal, cast

from rich.text import Text, TextType
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import DirectoryTree, Input, OptionList, Select
from textual.widgets.option_list import Option

from interviewer.language.recently import how_far, how_long_ago
from interviewer.language.welcome import WHAT
from interviewer.model.question import DEPTHS
from interviewer.tui.messages import DemoChosen, PlanChosen
from interviewer.tui.plain import Hanging, Plain, joined, line, shown, words
from interviewer.tui.screens.welcome import promise
from interviewer.tui.start import ABOUT, Start
from interviewer.tui.widgets.fields.field import Line
from interviewer.tui.widgets.fields.options import Numbered
from interviewer.tui.widgets.keybar import KeyBar

RECENT = "recent "
JOURNALS = (".db", ".db-journal", ".db-wal", ".db-shm")
HELP = """\
## Start

Open a folder with documents, go on with a recent interview, or begin with nothing and be asked about everything.

- **1** open a folder or file, **2** begin without documents, **3** watch the demonstration; then what you sat at
  last, with how far it is. That list is in your own state folder; `interviewer journal list --forget` empties it.
- Type a path and press **enter**, or choose a folder in the tree and press **enter** on it.
- **ctrl+q** leaves.
"""


class StartScreen(Screen[None]):
    """Shown where there is neither a journal nor seeds, and from anywhere by a key."""

    HELP = HELP
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-medium")]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+o", "browse", "Open a folder", id="start.open", tooltip="Type or choose a folder"),
        Binding("ctrl+n", "nothing", "Without documents", id="start.nothing", tooltip="Be asked about everything"),
        Binding("escape", "choices", "Choices", show=False, id="start.choices", tooltip="Back to the choices"),
    ]

    def __init__(self, start: Start, folder: Path, *, open_now: bool = False) -> None:
        super().__init__()
        self.start = start
        self.folder = folder
        self.open_now = open_now
        self.recent = tuple(start.recent())

    def compose(self) -> ComposeResult:
        """What will happen, the choices, template and depth, the tree of folders."""
        with VerticalScroll(id="welcome", can_focus=False):
            yield Plain(words(WHAT, "bold"), id="promise")
            yield Numbered(*self._options(), id="ways")
            with Horizontal(id="choosing"):
                yield Plain("Template", classes="label")
                yield Select([(line(t), n) for n, t in self.start.templates.items()],
                             value=self._template(), allow_blank=False, id="template", compact=True)
                yield Plain("Depth", classes="label")
                yield Select([(f"{d}: {ABOUT[d]}", d) for d in DEPTHS], value=self.start.idle.depth or "standard",
                             allow_blank=False, id="depth", compact=True)
            with Vertical(id="picking"):
                yield Line("", placeholder=f"path of a folder or file; enter opens it ({self.folder})", id="path")
                yield Plain(classes="fault")
        yield KeyBar()

    def _options(self) -> list[Option | None]:
        ways = [("open", "Open a folder or file with documents"), ("nothing", "Begin without documents")]
        if self.start.demo is not None:
            ways.append(("demo", "Watch the demonstration"))
        if self.open_now:
            ways.append(("return", "Back to the interview that is open"))
        options: list[Option | None] = [Option(_numbered(n, words(label)), id=name)
                                        for n, (name, label) in enumerate(ways, start=1)]
        now = datetime.now().astimezone()
        for n, one in enumerate(self.recent, start=len(options) + 1):
            state = line(f"{one.name} · {how_far(one)} · {how_long_ago(one.at, now)}")
            where = line(_homely(Path(one.journal).parent), "$foreground 60%")
            said = joined("Go on: ", state, "  ", where)
            options.append(Option(_numbered(n, said), id=f"{RECENT}{n - len(ways) - 1}"))
        return [*options[:len(ways)], None, *options[len(ways):]] if self.recent else options

    def _template(self) -> str:
        wanted = self.start.idle.template
        return wanted if wanted is not None and wanted in self.start.templates else next(iter(self.start.templates))

    def on_mount(self) -> None:
        """On the choices; the tree waits until it is wanted. What will happen is told while nothing is recent."""
        if self.start.greet() or not self.recent:
            self.query_one("#promise", Plain).show(promise())
        self.query_one("#picking").display = False
        self.query_one(".fault").display = False
        self.query_one("#ways").focus()

    @on(OptionList.OptionHighlighted)
    def _looked_at(self, event: OptionList.OptionHighlighted) -> None:
        event.option_list.scroll_visible(animate=False, immediate=True)

    @on(OptionList.OptionSelected)
    async def _way(self, event: OptionList.OptionSelected) -> None:
        if event.option_id == "open":
            await self.action_browse()
        elif event.option_id == "demo":
            self.post_message(DemoChosen())
        elif event.option_id and event.option_id.startswith(RECENT):
            journal = Path(self.recent[int(event.option_id.removeprefix(RECENT))].journal)
            self.post_message(PlanChosen(replace(self.start.idle, journal=journal, seeds=(), template=None, depth=None,
                                                 others="continue")))
        elif event.option_id == "return":
            await self.run_action("app.mode('interview')")
        else:
            self.action_nothing()

    async def action_browse(self) -> None:
        """To the path and the tree."""
        if not self.query(Folders):
            await self.query_one("#picking").mount(Folders(self.folder))
        self.query_one("#picking").display = True
        self.query_one("#promise").display = False
        self.query_one("#path").focus()

    def action_choices(self) -> None:
        """Back to the choices; a path typed stays."""
        self.query_one("#ways").focus()

    def action_nothing(self) -> None:
        """Begins without documents."""
        self._open(())

    @on(Input.Submitted)
    def _typed(self, event: Input.Submitted) -> None:
        path = _found(self.folder, event.value.strip())
        if path is None:
            fault = self.query_one(".fault", Plain)
            fault.show(f"There is no file or folder {event.value.strip()!r}." if event.value.strip()
                       else "Type a path, or choose one below.")
            fault.display = True
            return
        self._open((path,))

    @on(DirectoryTree.FileSelected)
    def _file(self, event: DirectoryTree.FileSelected) -> None:
        self._open((event.path,))

    @on(DirectoryTree.DirectorySelected)
    def _folder(self, event: DirectoryTree.DirectorySelected) -> None:
        self.query_one("#path", Line).value = str(event.path)

    def _open(self, seeds: tuple[Path, ...]) -> None:
        template = cast(str, self.query_one("#template", Select).value)
        depth = cast(Literal["quick", "standard", "deep"], self.query_one("#depth", Select).value)
        self.post_message(PlanChosen(replace(self.start.idle, seeds=seeds, template=template, depth=depth)))


def _numbered(number: int, label: Content) -> Hanging:
    """An option with its number, where there is a key for it."""
    return Hanging(Content.styled(f"{number} " if number < 10 else "  ", "$text-accent bold"), label)


def _found(folder: Path, typed: str) -> Path | None:
    """What a typed path names; None where there is nothing, or no path could be so."""
    try:
        path = folder / Path(typed).expanduser()
        return path if typed and path.exists() else None
    except (OSError, ValueError, RuntimeError):   # too long a name, a foreign character, nobody's home
        return None


def _homely(folder: Path) -> str:
    """A folder as one says it at home."""
    home = Path.home()
    return f"~/{folder.relative_to(home)}" if folder.is_relative_to(home) and folder != home else str(folder)


class Folders(DirectoryTree):
    """Folders and files, hidden ones and journals left out."""

    ICON_NODE = "▸ "
    ICON_NODE_EXPANDED = "▾ "
    ICON_FILE = "  "

    def filter_paths(self, paths: Iterable[Path]) -> Iterable[Path]:
        """Everything else."""
        return [p for p in paths if not p.name.startswith(".") and not p.name.endswith(JOURNALS)]

    def process_label(self, label: TextType) -> Text:
        """Names of files are no markup."""
        return Text(shown(label if isinstance(label, str) else label.plain, lines=False))
