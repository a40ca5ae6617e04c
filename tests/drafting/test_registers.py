from __future__ import annotations

from talks import Talk, coverage, items, quantity

from interviewer.export import FORMATS
from interviewer.model.answer import Chosen, QuoteVerdict, Reviewed
from interviewer.model.coverage import Evidence, PassageFate
from interviewer.model.progress import DECIDE, dispute_basis
from interviewer.model.seed import Place


def whys(talk: Talk) -> dict[str, str]:
    return {q.slot: q.why for q in talk.spec().open_questions}


def test_every_slot_about_which_nothing_is_known_is_an_open_question() -> None:
    talk = Talk(coverage(users=("hinted", ("some users",)), place=("covered", ("It runs on our own machines.",))))
    spec = talk.says("basics.why", "Orders get lost.").spec()
    assert {q.slot for q in spec.open_questions} == {s.slot for s in spec.slots if s.filled == "open"}
    assert whys(talk)["users"] == "the documents only hint at it, and nobody was asked"
    assert whys(talk)["place"] == "the documents say it, nobody has confirmed it"
    assert whys(talk)["speed"] == "never asked"


def test_parked_skipped_and_disputed_questions_stay_open_with_their_owner() -> None:
    talk = Talk().parks("speed.wait", owner="Ben", due="2027-03-01").skips("basics.why", "unknown")
    talk.says("place.where", Chosen(values=("own",))).says("place.where", Chosen(values=("rented",)), by="Ben")
    spec = talk.spec()
    parked = next(q for q in spec.open_questions if q.slot == "speed")
    assert (parked.owner, parked.due, parked.why) == ("Ben", "2027-03-01", "parked by Ada")
    assert whys(talk)["basics"] == "Ada does not know yet"
    assert whys(talk)["place"] == "Ada and Ben say different things"
    assert [s.by for s in spec.disagreements[0].sources] == ["Ada", "Ben"]
    assert "1 disagreement" in spec.status


def test_a_settled_dispute_is_a_decision_with_what_was_turned_down() -> None:
    talk = Talk().says("place.where", Chosen(values=("own",))).says("place.where", Chosen(values=("rented",)), by="Ben")
    basis = dispute_basis(talk.progress().differing("place.where"))
    talk.says("place.where" + DECIDE, Chosen(values=("Ada",)))
    talk.entries[-1] = talk.entries[-1].model_copy(update={"basis": basis})
    spec = talk.spec()
    assert not spec.disagreements
    assert ("on rented machines (Ben)",) in [d.rejected for d in spec.decisions]
    assert spec.statements()[0].text == "The product shall run on our own machines."


def test_what_nobody_answered_is_assumed_with_the_consequence() -> None:
    (assumption,) = Talk().spec().assumptions
    assert (assumption.id, assumption.text, assumption.if_wrong) == (
        "A-001",
        "Nobody waits longer than 2 s.",
        "The machine is too small.",
    )
    assert Talk().says("speed.wait", quantity(3, 3)).spec().assumptions == ()
    assert Talk().skips("speed.wait", "irrelevant").spec().assumptions == ()


def test_a_choice_is_a_decision_unless_it_leaves_things_undecided() -> None:
    (decision,) = Talk().says("place.where", Chosen(values=("own",))).spec().decisions
    assert (decision.text, decision.rejected) == ("Runs: on our own machines", ("on rented machines",))
    undecided = Talk().says("place.where", Chosen(values=("unsettled",)))
    assert undecided.spec().decisions == ()
    assert whys(undecided)["place"] == "Ada said that it is not decided yet"


def test_terms_are_defined_from_what_was_typed() -> None:
    spec = Talk().says("glossary.all", "super: the box on top of a hive\nSwarm – bees that leave").spec()
    assert [(t.term, t.meaning) for t in spec.glossary] == [
        ("super", "the box on top of a hive"),
        ("Swarm", "bees that leave"),
    ]


def test_what_people_call_undecided_is_an_open_question_with_who_decides() -> None:
    talk = Talk().says("questions.list", items("may guests book")).says("questions.list.1.who", "the board")
    raised = next(q for q in talk.spec().open_questions if q.slot == "questions")
    assert (raised.ask, raised.owner) == ("may guests book", "the board")


def test_a_placeholder_is_an_open_question() -> None:
    assert whys(Talk().says("basics.why", "TBD"))["basics"] == "the answer only says “TBD”"


def test_what_is_irrelevant_is_said_so_and_not_asked() -> None:
    spec = Talk().skips("place.where", "irrelevant", "it is a paper form").spec()
    place = next(s for s in spec.slots if s.slot == "place")
    assert place.filled == "irrelevant"
    assert place.notes[0].text == ("Does not apply: it is a paper form",)
    assert "place" not in {q.slot for q in spec.open_questions}


def test_quotes_are_confirmed_corrected_or_rejected() -> None:
    quotes = ("The shop must open at 8.", "Members are neighbours.", "There are 40 members.")
    talk = Talk(coverage(users=("covered", quotes)))
    verdicts = [
        QuoteVerdict(quote=quotes[0], seed="notes.md", verdict="right"),
        QuoteVerdict(quote=quotes[1], seed="notes.md", verdict="not-quite", words="Members live in the street."),
        QuoteVerdict(quote=quotes[2], seed="notes.md", verdict="no"),
    ]
    spec = talk.says("users.playback", Reviewed(verdicts=tuple(verdicts)), raw="1 right", origin="accepted").spec()
    (statement,) = spec.statements()
    assert (statement.text, statement.sources[0].quote, statement.sources[0].place.line) == (quotes[0], quotes[0], 1)
    assert [n.text for n in spec.slots[1].notes] == [("Members live in the street.",)]
    assert [(e.quote, e.why) for e in spec.unused] == [(quotes[2], "Ada said that this does not hold")]
    assert spec.slots[1].filled == "accepted"
    assert spec.honesty.accepted == 1


def test_every_demand_of_a_longer_quote_is_a_requirement_and_the_rest_a_note() -> None:
    quote = "The shop must open at 8. It is a small shop. Members must ring the bell."
    talk = Talk(coverage(users=("covered", (quote,))))
    right = Reviewed(verdicts=(QuoteVerdict(quote=quote, seed="notes.md", verdict="right"),))
    spec = talk.says("users.playback", right, raw="right").spec()
    assert [s.text for s in spec.statements()] == ["The shop must open at 8.", "Members must ring the bell."]
    assert {s.sources[0].quote for s in spec.statements()} == {quote}
    assert [n.text for n in spec.slots[1].notes] == [("It is a small shop.",)]


def test_a_demand_in_two_quotes_of_a_slot_is_one_requirement() -> None:
    quotes = ("The shop must open at 8. It is small.", "It has a bell. The shop must open at 8.")
    talk = Talk(coverage(users=("covered", quotes)))
    right = tuple(QuoteVerdict(quote=q, seed="notes.md", verdict="right") for q in quotes)
    spec = talk.says("users.playback", Reviewed(verdicts=right), raw="1 right 2 right").spec()
    assert [s.text for s in spec.statements()] == ["The shop must open at 8."]


def test_a_quote_in_two_slots_is_one_requirement_where_requirements_stand() -> None:
    quote = "F1: The shop shall open at 8:00."
    talk = Talk(coverage(users=("covered", (quote,)), features=("covered", (quote,))))
    right = Reviewed(verdicts=(QuoteVerdict(quote=quote, seed="notes.md", verdict="right"),))
    spec = talk.says("users.playback", right, raw="right").says("features.playback", right, raw="right").spec()
    assert [(s.slot, s.text) for s in spec.statements()] == [("features", "The shop shall open at 8:00.")]


def test_a_demand_that_only_lacks_its_shall_is_asked_for_it() -> None:
    talk = Talk(coverage(users=("covered", ("The shop must open at 8:00.",))))
    verdict = QuoteVerdict(quote="The shop must open at 8:00.", seed="notes.md", verdict="right")
    (statement,) = talk.says("users.playback", Reviewed(verdicts=(verdict,)), raw="right").spec().statements()
    assert statement.form == "own-words"
    assert statement.findings[0].ask == "May it read “The shop shall open at 8:00.”?"


def test_requirements_of_documents_about_nothing_to_be_built_do_not_flood_the_draft() -> None:
    found = coverage(users=("covered", ("The shop must open at 8.",)))
    notes, lease = found.seeds[0], found.seeds[0].model_copy(update={"path": "lease.md", "about_building": False})
    said = [Evidence(seed=s.path, place=Place(line=9), quote="It must be kept clean.") for s in (notes, lease)]
    passages = PassageFate(requirement_like_unused=tuple(said), requirement_like_unused_total=2)
    talk = Talk(found.model_copy(update={"seeds": (notes, lease), "passages": passages}))
    assert [e.seed for e in talk.spec().unused] == [notes.path]


def test_what_was_said_accepted_assumed_and_left_is_counted_with_shares():
    talk = Talk()
    talk.says("basics.name", "Till")
    talk.says("basics.why", "Queues of 20 people.")
    talk.skips("users.who", "later")
    honesty = talk.spec().honesty
    assert (honesty.stated, honesty.asked, honesty.answered, honesty.skipped) == (2, 3, 2, 1)
    assert honesty.shares.answered == 0.667
    assert honesty.shares.stated == round(2 / (2 + honesty.assumed), 3)
    text = FORMATS["markdown"].render(talk.spec()).decode()
    assert "- Questions asked: 3; 2 answered (67 %), 0 parked, 1 skipped (33 %)" in text
    assert "Nobody has confirmed the whole of it yet." in text
