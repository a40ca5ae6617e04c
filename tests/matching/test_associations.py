from __future__ import annotations

from samples import finding, seed

from interviewer.library import load_scoring
from interviewer.matching import compare
from interviewer.matching.associations import Associated
from interviewer.model.associations import Associations
from interviewer.model.coverage import Finding
from interviewer.model.scoring import Wording
from interviewer.model.template import Slot, Template

TABLE = Associations(words={"kiln": {"heat": 3.0}, "clay": {"heat": 2.0, "colour": 3.0}, "#": {"heat": 1.0}})
WORDING = Wording(starts=0.2, full=2.0, most=0.5, title=0.5, smooth=2, length=0.5)


def told(words: str, title: str = "") -> dict[int, float]:
    associated = Associated([(TABLE, {"heat": [0], "colour": [1]})], 2, WORDING)
    return associated.strengths(associated.sums(words.split()), title)


def test_words_of_a_slot_speak_for_it_and_others_for_none():
    assert set(told("the kiln is hot")) == {0}
    assert set(told("the clay is blue")) == {0, 1}
    assert told("the weather is fine") == {}


def test_many_words_of_a_slot_say_no_more_than_the_most():
    assert told("kiln clay 40 kilns clays 50")[0] == 0.5


def test_a_date_is_no_more_than_one_number():
    assert told("30 11 2027 #digit one or two")[0] == told("30 or two of them #digit two")[0]


def test_the_same_word_among_more_others_says_less():
    assert told("the kiln")[0] > told("the kiln that somebody once saw on a walk through town")[0]


def test_a_title_above_adds_its_words():
    assert told("all is ready", "Kiln")[0] < told("the kiln is ready", "Kiln")[0]
    assert told("the kiln is ready")[0] < told("the kiln is ready", "Kiln")[0]


def test_the_most_telling_words_come_first():
    associated = Associated([(TABLE, {"heat": [0]})], 1, WORDING)
    assert associated.telling(["clay", "the", "kiln", "40"], 0) == ["kiln", "clay"]


def test_numbers_speak_once_however_many_there_are():
    assert told("kept at 1 2 3 4 #digit") == told("kept at 5 5 5 5 #digit")


def about_heat(text: str) -> Finding:
    scoring = load_scoring().model_copy(update={"tables": {"pots": TABLE}})
    template = Template(id="pots", version="1", title="Pots", associations="pots",
                        slots=(Slot(id="heat", title="Warmth", need="What is warm."),))
    return finding(compare(template, [seed(text)], scoring), "heat")


def test_a_finding_by_words_alone_says_which():
    assert about_heat("We fire the kiln at 1,040 degrees with clay.").evidence[0].why \
        == "uses words typical of it (kiln, clay)"


def test_a_passage_too_weak_to_count_is_quoted_after_those_that_do():
    strong = "It fires at 1,040 degrees, which takes nine hours."
    weak = "Nobody may open the door of a hot kiln before noon."
    assert not about_heat(weak).evidence
    assert [e.quote for e in about_heat(f"# Warmth\n\n{strong}\n\n# Rules\n\n{weak}").evidence] == [strong, weak]
