"""One step of an interview at a time, for scripts and agents: next, answer, draft."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from interviewer.cli.options import (
    chosen,
    loaded_template,
    must_exist,
    narrate,
    open_session,
    progress_line,
    seeds_or_usual,
    shared,
)
from interviewer.errors import UsageError
from interviewer.language.display import harmless

if TYPE_CHECKING:
    from interviewer.model.question import Next
    from interviewer.session import Session
    from interviewer.session.interview import Interview

READING = ("exclude", "follow_links", "no_cache", "show_secrets")
FORM = click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True,
                    help="How to print it.")


@click.command("next", epilog="Example: interviewer next seeds/ --format json")
@click.argument("seeds", nargs=-1)
@FORM
@shared("template", "depth", "journal", "as", *READING)
def next_(*, seeds: tuple[str, ...], form: str, **options: Any) -> int:
    """The next question and why it is next, without asking it.

    Begins the interview in this folder where there is none yet; without SEEDS then with seeds/.
    """
    choice = chosen(options)
    paths = seeds_or_usual(seeds, choice)
    with open_session(choice, paths, refresh=bool(paths), on_step=progress_line()) as session:
        _print(session.next(), form)
    return 0


@click.command(epilog="Example: interviewer answer users.who 'Order clerks; the warehouse lead'")
@click.argument("question")
@click.argument("value", required=False)
@click.option("--json", "as_json", is_flag=True, help="VALUE is JSON.")
@click.option("--skip", is_flag=True, help="Pass over the question.")
@click.option("--park", is_flag=True, help="Leave it to somebody, until some day.")
@click.option("--owner", metavar="NAME", default="", help="Who will know (with --park).")
@click.option("--due", metavar="DATE", default="", help="By when (with --park or --assign).")
@click.option("--assign", metavar="NAME", default="",
              help="Put it to one person, to everybody, or to nobody in particular; --due says until when.")
@click.option("--undo", is_flag=True, help="Take back the last response to QUESTION.")
@FORM
@shared("template", "journal", "as")
def answer(*, question: str, value: str | None, form: str, **options: Any) -> int:
    """Records one answer to QUESTION.

    VALUE is what a person would type, or JSON with --json. A value that does not fit is refused with what would.
    """
    choice = chosen(options)
    _one_way(value, options)
    must_exist(choice)
    given = _json(value or "") if options["as_json"] else value
    with open_session(choice._replace(template_named=False), (), refresh=False) as session:
        if choice.template_named:
            session.adjust(template=loaded_template(choice),
                           provided=lambda then: _fits(then, question, given, options))
        _record(session, question, given, options)
        result = session.next()
    if form == "json":
        _print(result, form)
    else:
        narrate(f"Recorded in {choice.journal}.")
    return 0


def _one_way(value: str | None, options: dict[str, Any]) -> None:
    ways = [value is not None, options["skip"], options["park"], bool(options["assign"]), options["undo"]]
    if sum(ways) != 1:
        raise UsageError("Give exactly one of: VALUE, --skip, --park, --assign, --undo.",
                         "Try: interviewer answer --help")
    if options["owner"] and not options["park"]:
        raise UsageError("--owner goes with --park.")
    if options["due"] and not (options["park"] or options["assign"]):
        raise UsageError("--due goes with --park or --assign.")


def _record(session: Session, question: str, value: Any, options: dict[str, Any]) -> None:
    if options["skip"]:
        session.skip(question)
    elif options["park"]:
        session.park(question, options["owner"], options["due"])
    elif options["assign"]:
        session.assign(question, options["assign"], options["due"])
    elif options["undo"]:
        latest = session.record.assigned.get(question) or session.record.latest(question)
        if latest is None:
            raise UsageError(f"Nothing was said to {question}, so there is nothing to undo.")
        session.undo(latest.id)
    else:
        session.answer(question, value)


def _fits(interview: Interview, question: str, value: Any, options: dict[str, Any]) -> None:
    """Raises UsageError or AnswerError where the question or the value would be refused."""
    from interviewer.session.responding import answered

    if options["skip"] or options["park"] or options["assign"] or options["undo"]:
        interview.question(question)
    else:
        answered(interview, question, value)


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        raise UsageError(f"The value is not JSON: {error}.", "Without --json, VALUE is what a person types.") from None


def _print(step: Next, form: str) -> None:
    if form == "json":
        click.echo(step.to_json(indent=2))
        return
    tally = step.progress
    if step.question is None:
        click.echo(harmless(step.because))
        return
    question = step.question
    click.echo(f"{harmless(question.title)} ({question.id}, {question.kind})")
    click.echo(harmless(question.ask))
    for number, one in enumerate(question.choices, 1):
        click.echo(f"  {number}. {harmless(one.label)}")
    for label, text in (("Why", question.why), ("Example", question.example), ("Next because", step.because)):
        if text:
            click.echo(f"{label}: {harmless(text)}")
    for evidence in question.evidence:
        click.echo(f'The seeds say ({harmless(evidence.seed)}, {evidence.place.words()}): "{harmless(evidence.quote)}"')
    for other in step.together:
        click.echo(f"On the same card: {harmless(other.title)} ({other.id})")
    if question.put_to:
        due = f", until {harmless(question.due)}" if question.due else ""
        click.echo(f"Put to: {harmless(question.put_to)}{due}")
    elif question.whom != "anybody":
        click.echo(f"Best answered by: {question.whom}")
    left = f"{tally.elsewhere} with others, " if tally.elsewhere else ""
    grown = f" ({harmless(tally.grown)})" if tally.grown else ""
    click.echo(f"{tally.answered} answered, {tally.parked} parked, {left}about {tally.to_go} to go{grown}")
