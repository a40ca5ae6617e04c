from __future__ import annotations

from datetime import date

import pytest

from interviewer.errors import AnswerError
from interviewer.interview.checking import Asked, check
from interviewer.model.answer import Chosen, Items, Picked, YesNo
from interviewer.model.question import Choice, Kind, Question

TODAY = date(2026, 11, 24)
CHOICES = (
    Choice(value="web", label="A page in a web browser", also=("website", "web app")),
    Choice(value="phone", label="An app on a phone", also=("mobile", "app")),
    Choice(value="desk", label="A program on the desktop", also=("desktop",)),
    Choice(value="api", label="A service that programs call", also=("api",)),
)
PEOPLE = tuple(Choice(value=str(n), label=label) for n, label in enumerate(
    ("Order clerks", "Warehouse lead", "Customers", "Finance, controlling"), 1))
YES = ("yes", "Yes.", "YES", "y", "yep", "yeah", "yup", "sure", "Sure!", "sure thing", "of course", "definitely",
       "absolutely", "ja", "Ja.", "oui", "si", "sí", "ok", "okay", "correct", "right", "true", "yes please", "yes!!",
       "yes of course", "certainly", "indeed", "y.", "Yes, yes", "jawohl", "aye", "yess", "ye", "yea", "positive",
       "affirmative", "we do", "it does", "it is", "must have", "✓", "👍",
       "exactly", "totally", "naturally")
NO = ("no", "No.", "NO", "n", "nope", "nah", "not really", "not at all", "never", "nein", "non", "false", "no way",
      "no thanks", "certainly not", "of course not", "definitely not", "no no",
      "not needed", "negative", "we don't", "we do not", "it does not", "it doesn't", "nop", "noo",
      "none", "👎", "not necessary", "unfortunately not")
YES_BUT = {
    "yes but only on Mondays": (True, "but only on Mondays"), "yes, for admins": (True, "for admins"),
    "no, only admins": (False, "only admins"), "ja, aber nur montags": (True, "aber nur montags"),
    "sure, if it is cheap": (True, "if it is cheap"), "not really, only for tests": (False, "only for tests"),
    "yes (on weekdays)": (True, "on weekdays"), "yes - mostly": (True, "mostly"), "yes for now": (True, "for now"),
    "no but later": (False, "but later"), "I think so, for admins": (True, "I think so, for admins"),
    "I think so": (True, "I think so"),
    "not yet, maybe in 2028": (False, "not yet, maybe in 2028"),
    "not yet": (False, "not yet"), "probably not": (False, "probably not"),
    "I don't think so": (False, "I don't think so"),
}
NEITHER = ("maybe", "perhaps", "it depends", "depends", "yes and no", "both", "sometimes", "40", "who knows", "?",
           "the clerks", "what do you mean", "yesterday")
ONE = {
    "1": "web", "1.": "web", "1)": "web", "(1)": "web", "#1": "web", "a": "web", "B": "phone", "b)": "phone",
    "c.": "desk",
    "option 2": "phone", "Option B": "phone", "number 3": "desk", "no. 3": "desk", "the second": "phone",
    "second": "phone",
    "the first one": "web", "first": "web", "the last one": "api", "last": "api", "web": "web", "phone": "phone",
    "A page in a web browser": "web", "a page in a web browser.": "web", "a page": "web",
    "page in a web browser": "web",
    "browser": "web", "web browser": "web", "desktop": "desk", "the desktop": "desk", "program on the desktop": "desk",
    "desktp": "desk", "programm on the desktop": "desk", "service": "api", "API": "api", "api please": "api",
    "I think 2": "phone", "2 please": "phone", "it's 2": "phone", "phone app": "phone", "1 - web": "web",
    "3: desktop": "desk",
    "two": "phone", "mobile": "phone", "App on phone": "phone", "“web”": "web", "'web'": "web", "*web*": "web",
}
OWN = ("a robot arm", "something else", "none of these", "neither", "other: a kiosk", "we print it on paper")
NOT_ONE = ("1, 2", "1 and 2", "all of them", "5", "0", "99", "web and phone")
SEVERAL = {
    "1": "web", "1,2": "web phone", "1, 2": "web phone", "1 2": "web phone", "1 and 2": "web phone",
    "1 & 2": "web phone",
    "1+2": "web phone", "1;2": "web phone", "1/2": "web phone", "1-3": "web phone desk", "1 to 3": "web phone desk",
    "1–3": "web phone desk", "1-2, 4": "web phone api", "a,c": "web desk", "a and c": "web desk", "a c": "web desk",
    "a-c": "web phone desk", "A, B": "web phone", "all": "web phone desk api", "all of them": "web phone desk api",
    "all four": "web phone desk api", "everything": "web phone desk api", "both 1 and 2": "web phone",
    "all except 3": "web phone api", "all but the desktop": "web phone api", "everything except 2 and 3": "web api",
    "1, 2 and 4": "web phone api", "1 or 2": "web phone", "web, phone": "web phone", "web and phone": "web phone",
    "web; api": "web api", "web\nphone": "web phone", "- web\n- phone": "web phone", "* web\n* phone": "web phone",
    "the first and the third": "web desk", "first, third": "web desk", "first two": "web phone",
    "the first two": "web phone",
    "1. 2.": "web phone", "1), 3)": "web desk", "options 1 and 3": "web desk", "numbers 1, 3": "web desk",
    "browser and desktop": "web desk", "desktp, websit": "desk web", "only 2": "phone", "just the api": "api",
    "website, mobile": "web phone", "web + phone + api": "web phone api", "1,,2": "web phone", "1, 1, 1": "web",
    "4, 1": "api web", "any of them": "web phone desk api", "all of the above": "web phone desk api",
}
NOT_SEVERAL = ("5", "1-9", "3,7", "0", "1 2 9")
LISTED = {
    "a": "a", "one; two": "one|two", "one\ntwo": "one|two", "- one\n- two": "one|two", "* one\n* two": "one|two",
    "• one\n• two": "one|two", "1. one\n2. two": "one|two", "1) one\n2) two": "one|two", "(1) one\n(2) two": "one|two",
    "a) one\nb) two": "one|two", "one,\ntwo,\nthree": "one|two|three", "one;\ntwo;": "one|two",
    "one; two; one": "one|two",
    "clerks, who type; managers": "clerks, who type|managers", "Clerks\nclerks\nManagers": "Clerks|Managers",
    "one\n\n\ntwo\n": "one|two", "  one \n two  ": "one|two", "[ ] one\n[x] two": "one|two",
    "- [ ] one\n- [x] two": "one|two",
    "| Role | Task |\n|---|---|\n| Clerk | types |\n| Lead | checks |": "Clerk: types|Lead: checks",
    "Role\tTask\nClerk\ttypes\nLead\tchecks": "Role: Task|Clerk: types|Lead: checks",
    "Clerk\ttypes\nLead\tchecks": "Clerk: types|Lead: checks", "one\r\ntwo": "one|two",
    "one, two and three": "one, two and three", "1 - one\n2 - two": "one|two", "1: one\n2: two": "one|two",
    "– one\n– two": "one|two", "→ one\n→ two": "one|two", "✓ one\n✓ two": "one|two",
    "i. one\nii. two\niii. three": "one|two|three",
    "one.\ntwo.": "one.|two.", "#1 one\n#2 two": "one|two", "Users:\n- clerks\n- leads": "clerks|leads",
    "1. one 2. two 3. three": "one|two|three",
    "- one - two": "- one - two".removeprefix("- "), "3 clerks\n2 leads": "3 clerks|2 leads",
    "none; none": "none", "* **bold**\n* plain": "bold|plain", "+ one\n+ two": "one|two",
    "https://example.org/a;b": "https://example.org/a;b",
}
PICKED = {
    "1": "Order clerks", "1,3": "Order clerks|Customers", "1 and 3": "Order clerks|Customers", "clerks": "Order clerks",
    "order clerks": "Order clerks", "the order clerks": "Order clerks", "Order clerk": "Order clerks",
    "customers and the warehouse lead": "Customers|Warehouse lead", "warehouse": "Warehouse lead",
    "all": "Order clerks|Warehouse lead|Customers|Finance, controlling", "costumers": "Customers",
    "1-2": "Order clerks|Warehouse lead",
    "everyone except customers": "Order clerks|Warehouse lead|Finance, controlling", "4": "Finance, controlling",
    "Finance, controlling": "Finance, controlling", "finance": "Finance, controlling",
    "1, finance": "Order clerks|Finance, controlling",
    "a, b": "Order clerks|Warehouse lead", "only the lead": "Warehouse lead",
    "the first two": "Order clerks|Warehouse lead",
}
RANKED = {
    "2,1,3": "Warehouse lead|Order clerks|Customers", "2 1 3": "Warehouse lead|Order clerks|Customers",
    "2 > 1 > 3": "Warehouse lead|Order clerks|Customers", "2, then 1": "Warehouse lead|Order clerks",
    "customers, clerks": "Customers|Order clerks", "customers first, then clerks": "Customers|Order clerks",
    "customers before clerks": "Customers|Order clerks", "1. customers\n2. clerks": "Customers|Order clerks",
    "213": "Warehouse lead|Order clerks|Customers",
    "customers > clerks > warehouse lead": "Customers|Order clerks|Warehouse lead",
    "b, a, c": "Warehouse lead|Order clerks|Customers", "2-1-3": "Warehouse lead|Order clerks|Customers",
    "2;1;3": "Warehouse lead|Order clerks|Customers", "first customers, second clerks": "Customers|Order clerks",
    "2/1/3": "Warehouse lead|Order clerks|Customers", "2 -> 1 -> 3": "Warehouse lead|Order clerks|Customers",
    "1-4": "Order clerks|Warehouse lead|Customers|Finance, controlling",
}


def _asked(kind: Kind, *choices: Choice) -> Asked:
    return Asked(Question(id="a.b", slot="a", kind=kind, ask="What?", choices=choices), TODAY)


def _yes(typed: str) -> YesNo:
    value = check(_asked("yesno"), typed)
    assert isinstance(value, YesNo)
    return value


@pytest.mark.parametrize("typed", YES)
def test_yes(typed: str) -> None:
    assert _yes(typed) == YesNo(yes=True)


@pytest.mark.parametrize("typed", NO)
def test_no(typed: str) -> None:
    assert _yes(typed) == YesNo(yes=False)


@pytest.mark.parametrize(("typed", "read"), YES_BUT.items())
def test_yes_and_no_with_more(typed: str, read: tuple[bool, str]) -> None:
    assert _yes(typed) == YesNo(yes=read[0], note=read[1])


@pytest.mark.parametrize("typed", NEITHER)
def test_neither_yes_nor_no(typed: str) -> None:
    with pytest.raises(AnswerError, match="yes or no"):
        _yes(typed)


@pytest.mark.parametrize(("typed", "value"), ONE.items())
def test_one_option(typed: str, value: str) -> None:
    assert _chosen("choice", typed).values == (value,)


@pytest.mark.parametrize("typed", OWN)
@pytest.mark.parametrize("kind", ["choice", "choices"])
def test_own_words(kind: Kind, typed: str) -> None:
    assert _chosen(kind, typed) == Chosen(own=typed)


@pytest.mark.parametrize("typed", NOT_ONE)
def test_not_one_option(typed: str) -> None:
    with pytest.raises(AnswerError) as refused:
        _chosen("choice", typed)
    assert CHOICES[0].label in refused.value.hint


@pytest.mark.parametrize(("typed", "values"), SEVERAL.items())
def test_several_options(typed: str, values: str) -> None:
    assert _chosen("choices", typed) == Chosen(values=tuple(values.split()))


@pytest.mark.parametrize("typed", NOT_SEVERAL)
def test_options_that_are_not_there(typed: str) -> None:
    with pytest.raises(AnswerError) as refused:
        _chosen("choices", typed)
    assert CHOICES[0].label in refused.value.hint


def _chosen(kind: Kind, typed: str) -> Chosen:
    value = check(_asked(kind, *CHOICES), typed)
    assert isinstance(value, Chosen)
    return value


@pytest.mark.parametrize(("typed", "texts"), LISTED.items())
def test_a_list(typed: str, texts: str) -> None:
    value = check(_asked("list"), typed)
    assert isinstance(value, Items)
    assert "|".join(i.text for i in value.items) == texts


def _picked(kind: Kind, typed: str) -> str:
    value = check(_asked(kind, *PEOPLE), typed)
    assert isinstance(value, Picked)
    return "|".join((*(i.text for i in value.items), *(f"own: {o}" for o in value.own)))


@pytest.mark.parametrize(("typed", "texts"), PICKED.items())
def test_a_pick(typed: str, texts: str) -> None:
    assert _picked("pick", typed) == texts


@pytest.mark.parametrize(("typed", "texts"), RANKED.items())
def test_a_ranking(typed: str, texts: str) -> None:
    assert _picked("ranking", typed) == texts
