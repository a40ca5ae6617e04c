"""Yes or no, and what was said beyond it."""

from __future__ import annotations

import re
from typing import Any

from interviewer.errors import AnswerError
from interviewer.interview.checking.asked import Asked
from interviewer.model.answer import YesNo

_PLAIN_YES = ("yes", "y", "yeah", "yea", "ye", "yess", "yep", "yup", "aye", "ja", "jawohl", "oui", "si", "sí", "✓",
              "✔", "👍")
_YES = (*_PLAIN_YES, "sure", "surely", "right", "correct", "true", "of course", "certainly", "definitely", "absolutely",
        "indeed", "ok", "okay", "exactly", "totally", "naturally", "positive", "affirmative", "we do", "it does",
        "it is",
        "they do", "it must", "must have", "absolutely yes", "no doubt", "without doubt", "without a doubt")
_NO = ("no", "n", "nope", "nah", "false", "never", "not really", "not at all", "nein", "non", "absolutely not",
       "certainly not", "definitely not", "of course not", "surely not", "sure not", "hell no",
       "nop", "noo", "none", "negative", "👎", "we don't", "we do not", "it doesn't", "it does not", "it is not",
       "they don't",
       "not needed", "not necessary", "unfortunately not", "unfortunately no")
_HEDGED_YES = ("i think so", "i think yes", "i guess so", "i believe so", "probably yes", "probably", "most likely",
               "i suppose so")
_HEDGED_NO = ("i don't think so", "i do not think so", "i think no", "i think not", "i guess not", "probably not",
              "rather not", "not yet", "not now", "not at the moment", "not right now", "not for now",
              "i don't believe so")
"""Not quite yes and not quite no: kept as said."""
_NEITHER = ("no idea", "no clue", "no problem", "no problems", "no matter", "no opinion", "no preference", "no comment",
            "no answer", "no information", "no data", "no doubt about", "never mind", "yes and no", "yes or no",
            "no and yes", "true or false")
_BESIDE_YES = (*_YES, "please", "thanks", "thank you", "sir", "thing", "it is", "it does", "it must", "no problem")
_BESIDE_NO = (*_NO, "way", "thanks", "thank you", "please", "sir", "need", "chance", "it is not", "not", "at all",
              "ever")
"""Words beside the first that say the same once more."""
_GOES_ON = frozenset([
    "but", "only", "because", "unless", "except", "if", "when", "while", "as", "since", "although", "though", "and",
    "with", "for", "in", "on", "at", "by", "after", "before", "from", "it", "they", "we", "he", "she", "i", "you",
    "that", "this", "there", "mostly", "partly", "usually", "mainly", "not", "just"])
"""Words with which something new begins; before any other `no` belongs to it: `no accounts`."""
_MARKS = " \t\n.,;:!?–—()-"


def yesno(_asked: Asked, raw: Any) -> YesNo:
    """Yes or no, and what was said beyond it ("yes, but only admins")."""
    if isinstance(raw, bool):
        return YesNo(yes=raw)
    if isinstance(raw, dict) and isinstance(raw.get("yes"), bool):
        return YesNo(yes=raw["yes"], note=str(raw.get("note", "")))
    text = str(raw)
    plain = text.lower().replace("’", "'")
    agreed, denied = _opening(plain, (*_YES, *_HEDGED_YES)), _opening(plain, (*_NO, *_HEDGED_NO))
    if _opening(plain, _NEITHER) or not (agreed or denied):
        raise AnswerError("This is a yes or no question, and the answer begins with neither.",
                          "Type yes or no; more words may follow, as in: yes, but only for admins.")
    yes = len(agreed) > len(denied)
    if max(agreed, denied, key=len) in (*_HEDGED_YES, *_HEDGED_NO):
        return YesNo(yes=yes, note=text.strip(_MARKS))
    return YesNo(yes=yes, note=_beyond(text, agreed if yes else denied, _BESIDE_YES if yes else _BESIDE_NO))


def _opening(text: str, words: tuple[str, ...]) -> str:
    """The longest of the words with which a text begins, as a word of its own."""
    found = (w for w in words if re.match(re.escape(w) + r"(?=$|[\s,.;:!?–—()])", text))
    return max(found, key=len, default="")


def _beyond(text: str, opening: str, beside: tuple[str, ...]) -> str:
    """What an answer says beyond yes or no; all of it where the first word cannot be taken off."""
    said = text[len(opening):]
    rest = _without(said, beside)
    if not rest or opening in _PLAIN_YES or rest != said.strip(" \t" + _MARKS) or said.lstrip(" \t")[:1] in _MARKS:
        return rest
    return rest if rest.lower().split(maxsplit=1)[0].strip(_MARKS) in _GOES_ON else text.strip(_MARKS)


def _without(rest: str, beside: tuple[str, ...]) -> str:
    """The rest from the first clause on that does more than say the same again."""
    rest = rest.strip(_MARKS)
    while rest:
        clause = re.split(r"[,.;:!?–—()\n]", rest, maxsplit=1)[0].strip().lower()
        if not _says_the_same(clause, beside):
            return rest
        rest = rest[len(clause):].strip(_MARKS)
    return ""


def _says_the_same(clause: str, beside: tuple[str, ...]) -> bool:
    while clause:
        word = _opening(clause, beside)
        if not word:
            return False
        clause = clause[len(word):].strip()
    return True
