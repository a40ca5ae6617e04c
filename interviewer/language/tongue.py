"""Which language a text is written in: scripts for Chinese and Hindi, small function words for the others."""

from __future__ import annotations

import re
from collections import Counter

_WORDS = {
    "en": "the of and to in is that for it with as was on be are this by not or have from at which will we they can",
    "de": "der die und das nicht ist ein eine zu den mit von auf für sich dem des im auch es wird sind als an werden",
    "fr": "le la les des et est une du dans que pour qui pas par sur au ce avec plus nous sont ou cette aux leur",
    "es": "el la los las de y que en un una por con para es no se del su como más pero al son este lo está",
    "nl": "de het een en van is dat niet in te op voor met zijn er aan ook worden door bij naar als wordt deze wij",
    # Neighbours of the above: named so that their texts are not taken for one of them.
    "pt": "o os um uma não que do da em para com por se mais dos das no na ao são foi pelo como ser você",
    "it": "il lo gli di che è un una per non con del della sono si più come nel alla anche dei questo da ha",
    "da": "og det at en den til er som på de med han af for ikke der var et har jeg vi blev eller havde",
    "sv": "och att det som en på är av för med den till inte har de ett om han var jag vi från eller kan",
    "no": "og det er til som på med av ikke en den for har at jeg de et var han vi kan blir fra eller",
    "pl": "i w na nie się z do to że jest o jak po za od przez dla ale są tym oraz jego które był",
    "ro": "și în de la a cu pe nu este care un o din pentru sau mai că se prin ca sunt fi au",
}
_KNOWN = {"en", "de", "fr", "es", "nl"}
_TABLE = {tongue: frozenset(words.split()) for tongue, words in _WORDS.items()}
_ANY = frozenset().union(*_TABLE.values())
_WORD = re.compile(r"[^\W\d_]+")
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")
_KANA_OR_HANGUL = re.compile(r"[\u3040-\u30ff\uac00-\ud7af]")
_DEVANAGARI = re.compile(r"[\u0900-\u097f]")
_SAMPLE = 20_000
_FEWEST_WORDS = 8
_LEAST_SHARE = 0.12
_LEAST_LEAD = 1.15


def detect(text: str) -> str:
    """The ISO 639-1 code of one of `en de fr es nl zh hi`, or `und`: another language, or too little to tell.

    Looks at the first 20,000 characters. Meant for texts of about a hundred words and more.
    """
    sample = text[:_SAMPLE]
    return _by_script(sample) or _by_words(sample)


def _by_script(sample: str) -> str:
    if sample.isascii():
        return ""
    letters = sum(map(str.isalpha, sample)) or 1
    han, hindi = len(_HAN.findall(sample)), len(_DEVANAGARI.findall(sample))
    if han >= 10 and han > 0.3 * letters and len(_KANA_OR_HANGUL.findall(sample)) < 0.1 * han:
        return "zh"
    return "hi" if hindi >= 10 and hindi > 0.5 * letters else ""


def _by_words(sample: str) -> str:
    every = _WORD.findall(sample.lower())
    words = Counter(word for word in every if word in _ANY)
    total = len(every)
    if total < _FEWEST_WORDS:
        return "und"
    shares = {t: sum(n for word, n in words.items() if word in table) / total for t, table in _TABLE.items()}
    (best, share), (_, second) = sorted(shares.items(), key=lambda item: -item[1])[:2]
    return best if best in _KNOWN and share >= _LEAST_SHARE and share >= _LEAST_LEAD * second else "und"
