"""Options that several commands share, and what they open."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeVar

import click

from interviewer.errors import InputError, UsageError
from interviewer.settings import Settings, SettingsFault, load

if TYPE_CHECKING:
    from interviewer.model.template import Template
    from interviewer.reading import ReadingOptions
    from interviewer.session import OnStep, Opening, Session
    from interviewer.session.recent import Recent

F = TypeVar("F", bound=Callable[..., object])
JOURNAL = "interview.db"
_DEPTH = click.Choice(["quick", "standard", "deep"])
OPTIONS = {
    "template": click.option("--template", metavar="NAME|FILE", help="What a spec must contain [default: software]."),
    "depth": click.option("--depth", type=_DEPTH, help="How many questions: about 8, about 20, or all."),
    "journal": click.option("--journal", metavar="FILE", help=f"The record of this interview [default: {JOURNAL}]."),
    "as": click.option("--as", "respondent", metavar="NAME", help="Who answers [default: git's user name]."),
    "exclude": click.option("--exclude", multiple=True, metavar="PATTERN", help="Not a seed, as in .gitignore."),
    "follow_links": click.option("--follow-links", is_flag=True, help="Follow symbolic links in seed folders."),
    "no_cache": click.option("--no-cache", is_flag=True, help="Read everything afresh, and list nothing as recent."),
    "show_secrets": click.option("--show-secrets", is_flag=True, help="Do not mask keys and passwords."),
}


class Chosen(NamedTuple):
    """What was chosen for this call, by flag or by setting."""

    template: str
    depth: Literal["quick", "standard", "deep"] | None
    journal: Path
    respondent: str | None
    exclude: tuple[str, ...]
    follow_links: bool
    show_secrets: bool
    no_cache: bool
    templates: tuple[Path, ...]
    template_named: bool
    settings: Settings


def shared(*names: str) -> Callable[[F], F]:
    """Adds the named options to a command."""

    def add(command: F) -> F:
        for name in reversed(names):
            command = OPTIONS[name](command)
        return command

    return add


def chosen(options: dict[str, Any]) -> Chosen:
    """Flags before settings before defaults; an option a command does not have is its default.

    Settings are for interviews that begin: one that goes on keeps its template and depth unless a flag says otherwise.
    """
    try:
        settings = load(Path.cwd())
    except SettingsFault as fault:
        raise UsageError(str(fault)) from None
    journal = Path(options.get("journal") or settings.journal or JOURNAL)
    begins = not journal.exists()
    template = options.get("template")
    return Chosen(
        template=template or settings.template or "software",
        depth=options.get("depth") or (settings.depth if begins else None),
        journal=journal,
        respondent=options.get("respondent") or settings.respondent,
        exclude=(*settings.exclude, *options.get("exclude", ())),
        follow_links=bool(options.get("follow_links")) or settings.follow_links,
        show_secrets=bool(options.get("show_secrets")) or settings.show_secrets,
        no_cache=bool(options.get("no_cache")),
        templates=tuple(Path(t) for t in settings.templates),
        template_named=bool(template or (begins and settings.template)),
        settings=settings,
    )


def loaded_template(choice: Chosen) -> Template:
    """The template that was chosen. Raises TemplateError or InputError."""
    from interviewer.library import load_template

    return load_template(choice.template, choice.templates)


def reading_options(choice: Chosen) -> ReadingOptions:
    """What reading has to know."""
    from interviewer.reading import ReadingOptions

    return ReadingOptions(exclude=choice.exclude, follow_links=choice.follow_links)


def existing(seeds: tuple[str, ...]) -> tuple[Path, ...]:
    """The seeds as paths. Raises InputError for the first that does not exist."""
    paths = tuple(Path(s) for s in seeds)
    for path in paths:
        try:
            path.lstat()
        except (OSError, ValueError):
            raise InputError(f"There is no file or folder {path}.", "Check the path, or put it in quotes.") from None
    return paths


def seeds_or_usual(named: tuple[str, ...], choice: Chosen) -> tuple[Path, ...]:
    """The seeds that were named; without any, those of the journal here (none are returned), else seeds/."""
    if named or choice.journal.exists():
        return existing(named)
    return (Path("seeds"),) if Path("seeds").is_dir() else ()


def opening(choice: Chosen, others: Literal["refuse", "continue", "add"], *, refresh: bool) -> Opening:
    """How `Session.open` is to treat seeds."""
    from interviewer.session import Opening

    return Opening(exclude=choice.exclude, follow_links=choice.follow_links, show_secrets=choice.show_secrets,
                   others=others, refresh=refresh, afresh=choice.no_cache)


def open_session(
    choice: Chosen, seeds: tuple[Path, ...], *, refresh: bool = True, on_step: OnStep | None = None,
    others: Literal["refuse", "continue", "add"] = "refuse",
) -> Session:
    """Opens or resumes the interview of this call."""
    from interviewer.session import Session

    begins = not choice.journal.exists()
    named = choice.template_named or begins
    return Session.open(
        seeds, template=loaded_template(choice) if named else None, journal=choice.journal,
        respondent=choice.respondent, depth=choice.depth or (choice.settings.depth if begins else None),
        opening=opening(choice, others, refresh=refresh),
        on_step=on_step,
    )


def recent_of(choice: Chosen) -> Recent:
    """The list of recent interviews; empty, and left so, where nothing is to be kept."""
    from interviewer.session.recent import usual_recent

    return usual_recent(keep=choice.settings.recent and not choice.no_cache)


def must_exist(choice: Chosen) -> None:
    """Raises UsageError where there is no interview to go on with."""
    if not choice.journal.exists():
        raise UsageError(f"There is no interview here: {choice.journal} does not exist.",
                         "Begin one with `interviewer SEEDS…`, or name its journal with --journal FILE.")


def narrate(text: str) -> None:
    """A line of narration on stderr."""
    from interviewer.language.display import harmless

    click.echo(harmless(text), err=True)


def progress_line() -> OnStep | None:
    """Progress on one line of a terminal; None where stderr is none."""
    if not sys.stderr.isatty():
        return None
    from interviewer.language.display import clipped, harmless

    def show(step: Any) -> None:
        what = clipped(harmless(step.what), 50)
        text = f"reading {step.done} of {step.total}: {what}" if step.done < step.total else ""
        sys.stderr.write(f"\r{text:<75}" + ("" if text else "\r"))
        sys.stderr.flush()

    return show
