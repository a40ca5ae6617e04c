from __future__ import annotations

import random

from samples import seed
from texts import BUILDING

from interviewer.matching import compare
from interviewer.matching.demands import MOST
from interviewer.model.seed import Unreadable
from interviewer.model.template import Template

CONTRACT = """# Lease

The tenant shall pay the rent on the first day of every month. The landlord shall repair the roof within 30 days.
The tenant must not keep animals. The deposit shall be returned within 60 days, said the court in its judgement.
"""
ZEBRA = Template(id="small", version="1", title="Small", slots=[
    {"id": "zebra", "title": "Zebra", "need": "Stripes of zebras."}])


def test_a_seed_says_which_slots_it_alone_would_give(compared):
    together = compared(BUILDING["ticket"], BUILDING["readme"])
    for summary, text in zip(together.seeds, (BUILDING["ticket"], BUILDING["readme"]), strict=True):
        alone = compared(text)
        assert summary.slots.covered == tuple(f.slot for f in alone.findings if f.status == "covered")
        assert summary.slots.hinted == tuple(f.slot for f in alone.findings if f.status == "hinted")


def test_a_requirement_names_the_slots_it_supports(compared):
    passages = compared(BUILDING["readme"] + "\n\n## Security\n\nUsers must sign in with a password.\n").passages
    slots = {u.quote: u.slots for u in passages.requirement_like_used}
    assert "security" in slots["Users must sign in with a password."]


def test_a_requirement_of_a_document_that_does_not_count_says_so(compared):
    passages = compared(CONTRACT).passages
    assert passages.requirement_like_used == ()
    assert passages.requirement_like_unused_total == len(passages.requirement_like_unused) >= 2
    assert all("its document" in e.why for e in passages.requirement_like_unused)


def test_a_requirement_that_only_leaves_room_says_so(compared):
    unused = compared(BUILDING["readme"] + "\n\nThe system must answer within < X seconds.\n").passages
    assert any("only leaves room" in e.why for e in unused.requirement_like_unused if "< X" in e.quote)


def test_every_requirement_has_one_fate(compared, template, scoring):
    passages = compared(BUILDING["readme"] + CONTRACT, BUILDING["ticket"]).passages
    used = {(u.seed, u.place, u.quote) for u in passages.requirement_like_used}
    unused = {(e.seed, e.place, e.quote) for e in passages.requirement_like_unused}
    assert used
    assert not used & unused
    assert (len(used), len(unused)) == (passages.requirement_like_used_total, passages.requirement_like_unused_total)


def test_the_lists_are_bounded_and_the_totals_count_all(compared):
    many = "".join(f"- The tool must show shelf {n}.\n" for n in range(3 * MOST))
    passages = compared(BUILDING["readme"] + "\n\n" + many, other=ZEBRA).passages
    assert len(passages.requirement_like_unused) == MOST
    assert passages.requirement_like_unused_total >= 3 * MOST


def test_what_repeats_another_does_not_push_out_what_does_not(scoring):
    text = BUILDING["readme"] + "\n\n" + "".join(f"- The tool must show shelf {n}.\n" for n in range(20))
    seeds: list = [seed(text, f"{n:02}.md") for n in range(15)]
    seeds.append(seed(BUILDING["readme"] + "\n\nThe tool must sing.\n", "zz.md"))
    unused = compare(ZEBRA, seeds, scoring).passages.requirement_like_unused
    assert any("sing" in e.quote for e in unused)


def test_fates_do_not_depend_on_the_order_of_seeds(scoring):
    text = BUILDING["readme"] + "\n\n" + "".join(f"- The tool must show shelf {n}.\n" for n in range(70))
    seeds: list[object] = [seed(text if n % 2 else CONTRACT, f"{n}.md") for n in range(60)]
    shuffled = [*seeds, Unreadable(path="a.pdf", reason="encrypted")]
    random.Random(5).shuffle(shuffled)
    assert compare(ZEBRA, seeds, scoring).passages == compare(ZEBRA, shuffled, scoring).passages
