"""Which language a text is written in: by script, else by small words, letters and endings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

OTHER, UNKNOWN = "mis", "und"
"""ISO 639-2: a language that has no code here; one that cannot be told."""
NAMES = {"en": "English", "de": "German", "fr": "French", "es": "Spanish", "nl": "Dutch", "zh": "Chinese",
         "hi": "Hindi"}
_WORDS = {
    "en": "the of and to in is that for it with as was on be are this by not or have from at which will we they can "
          "must should may an all each who when if but there no any what do does up out more only has you your their "
          "need needs a i he she our been were its how so than then",
    "de": "der die und das nicht ist ein eine zu den mit von auf für sich dem des im auch es wird sind als an werden "
          "nach durch über oder bei alle wenn wir ich sie er aus zur zum einen einer eines keine kein nur noch muss "
          "müssen soll sollen kann können haben hat wie bis um beim diese dieser ohne heute wer was in",
    "fr": "le la les des et est une du dans que pour qui pas par sur au ce avec plus nous sont ou cette aux leur de un "
          "il elle ils vous doit doivent peut peuvent être sans chaque quand comme tous toutes en qu ne se son",
    "es": "el la los las de y que en un una por con para es no se del su como más pero al son este lo está debe deben "
          "puede ser hay sin cada cuando todos todas sobre entre también muy o solo tiene",
    "nl": "de het een en van is dat niet in te op voor met zijn er aan ook worden door bij naar als wordt deze wij "
          "moet moeten kan kunnen zonder elke alle heeft hebben dit die maar ze hun nog geen wie wat alleen of",
    # Neighbours of the above: known so that their texts are not taken for one of them.
    "pt": "o os um uma não do da em para com por mais dos das no na ao são foi pelo como ser você e de a tem ou",
    "it": "il lo gli di che è un una per non con del della sono si più come nel alla anche dei questo ha e la deve",
    "da": "og det at en den til er som på de med han af for ikke der var et har jeg vi blev eller havde skal kan",
    "sv": "och att det som en är för av med den till inte har de ett om han var jag vi från eller kan på ska i ska",
    "no": "og det er til som på med av ikke en den for har at jeg de et var han vi kan blir fra eller skal i",
    "pl": "i w na nie się z do to że jest o jak a po za od przez dla ale są tym oraz jego które był bez kto musi",
    "ro": "și în de la a cu pe nu este care un o din pentru sau mai că se prin ca sunt fi au trebuie",
    "tr": "ve bir bu için ile da de olan olarak çok daha gibi kadar ne her var yok olsun",
    "cs": "a se v na je že to s z do o k i jako pro za od ale po jsou který nebo bez musí by",
    "fi": "ja on ei se että hän ovat ole kun mutta jos tai joka myös voi sen ne kanssa pitää",
    "hu": "a az és hogy nem is egy van meg csak de ha vagy kell mint már lehet ki",
}  # fmt: skip
_LETTERS = {"äöü": ("de", "sv", "fi", "hu", "tr"), "ß": ("de",), "éèêâîôûëï": ("fr", "nl", "cs", "hu", "it", "pt"),
            "çàœù": ("fr", "pt", "it"), "ñ¿¡": ("es",), "íóúá": ("es", "pt", "cs", "hu"), "ãõ": ("pt",),
            "åø": ("da", "no", "sv"), "æ": ("da", "no"), "łąężśźćń": ("pl",), "řěůčšž": ("cs",),
            "ğış": ("tr",), "őű": ("hu",), "ășț": ("ro",)}  # fmt: skip
_ENDINGS = {"de": r"ung|ungen|keit|heit|lich|liche|lichen|isch|ieren|schaft|zeige|zeigen|tät",
            "fr": r"eur|euse|ique|eaux|oire",
            "es": r"ción|ciones|idad|miento|ario|arios", "nl": r"heid|lijk|lijke|ingen|tie|eren|elijk|oor|aar",
            "pt": r"ção|ções|idade", "it": r"zione|zioni|ità|mente"}  # fmt: skip
_ENDING = [(tongue, re.compile(rf"\w{{3}}(?:{endings})$")) for tongue, endings in _ENDINGS.items()]
_WORD = re.compile(r"(?<!\w)[^\W\d_]+(?!\w)")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")
_KANA_OR_HANGUL = re.compile(r"[\u3040-\u30ff\uac00-\ud7af]")
_DEVANAGARI = re.compile(r"[\u0900-\u097f]")
_SAMPLE = 20_000
_FEWEST_WORDS = 6
_LEAST = {True: (0.05, 2), False: (0.12, 4)}
"""Points a word, of at most one, and different words, from which a text is in a language with a code here, or not."""
_LEAST_LEAD = 1.25
_CHINESE = 0.2
"""Share of the letters: one of them is a word, and says as much as several Latin ones."""
_SMALL_BLOCK, _BLOCK, _BLOCKS = 80, 600, 60
"""Characters that are looked at together to find languages side by side, in short and long documents; how many such
blocks."""
_DENSE = 3
"""Latin letters that one Chinese character stands for."""
_PART, _LEAST_PART = 0.15, 120
"""Share of a document, and characters, from which a second language is worth mentioning."""


def detect(text: str) -> str:
    """The code of one of `NAMES`, `mis` for another language, `und` where there is too little to tell.

    Looks at the first 20,000 characters. Thirty words are enough, bullets without small words too where their letters
    and endings tell.
    """
    sample = text[:_SAMPLE]
    return _by_script(sample) or _by_words(sample)


def tongues(texts: Sequence[str]) -> tuple[str, ...]:
    """The languages of a document by its passages, the one with most text first; those of small parts are left out."""
    lengths: Counter[str] = Counter()
    blocks = _blocks(texts)
    for block in blocks[:: len(blocks) // _BLOCKS + 1]:
        tongue = detect(block)
        lengths[tongue] += len(block) * (_DENSE if tongue == "zh" else 1)
    told = {tongue: length for tongue, length in lengths.items() if tongue != UNKNOWN}
    whole = detect(" ".join(blocks))
    if not told:
        return (whole,)
    if OTHER in told and whole not in ("en", OTHER, UNKNOWN):
        # Small blocks of one language may look like its neighbours'.
        told[whole] = told.get(whole, 0) + told.pop(OTHER)
    least = min(max(told.values()), max(_PART * sum(told.values()), _LEAST_PART))
    return tuple(sorted((t for t, length in told.items() if length >= least), key=lambda t: (-told[t], t)))


def named(code: str) -> str:
    """The language in English, for people."""
    return NAMES.get(code, "another language")


def _blocks(texts: Sequence[str]) -> list[str]:
    size = _BLOCK if sum(map(len, texts)) > _SMALL_BLOCK * _BLOCKS else _SMALL_BLOCK
    blocks: list[str] = []
    held: list[str] = []
    length = 0
    for text in texts:
        held.append(text)
        length += len(text)
        if length >= size:
            blocks.append(" ".join(held))
            held, length = [], 0
    return [*blocks, " ".join(held)] if held else blocks


def _by_script(sample: str) -> str:
    """The language of a text in other than Latin letters, empty for Latin ones."""
    if sample.isascii():
        return ""
    letters = sum(map(str.isalpha, sample)) or 1
    han, kana = len(_HAN.findall(sample)), len(_KANA_OR_HANGUL.findall(sample))
    if han + kana >= 10 and han + kana > _CHINESE * letters:
        return "zh" if kana < 0.1 * han else OTHER
    hindi = len(_DEVANAGARI.findall(sample))
    if hindi >= 10 and hindi > 0.4 * letters:
        return "hi"
    foreign = letters - len(_LATIN.findall(sample))
    return OTHER if foreign >= 10 and foreign > 0.4 * letters else ""


def _by_words(sample: str) -> str:
    every = Counter(_WORD.findall(sample.lower()))
    total = every.total()
    if total < _FEWEST_WORDS:
        return UNKNOWN
    points: dict[str, float] = {}
    telling: Counter[str] = Counter()
    for word, count in every.items():
        for tongue, weight in _points(word).items():
            points[tongue] = points.get(tongue, 0.0) + weight * count
            telling[tongue] += 1
    ranked = sorted(points, key=lambda t: (-points[t], t))
    if not ranked:
        return UNKNOWN
    best, rest = ranked[0], points[ranked[1]] if len(ranked) > 1 else 0
    share, words = _LEAST[best in NAMES]
    if points[best] < share * total or telling[best] < words:
        return UNKNOWN
    if points[best] >= _LEAST_LEAD * rest:
        return best if best in NAMES else OTHER
    return UNKNOWN if "en" in ranked[:2] else OTHER


def _table() -> Mapping[str, Mapping[str, float]]:
    owners: dict[str, set[str]] = {}
    for tongue, words in _WORDS.items():
        for word in words.split():
            owners.setdefault(word, set()).add(tongue)
    return {word: dict.fromkeys(found, 1 / len(found)) for word, found in owners.items()}


_TABLE = _table()
_NOTHING: Mapping[str, float] = {}


@lru_cache(maxsize=20_000)
def _points(word: str) -> Mapping[str, float]:
    """Language -> how much a word in lower case speaks for it, 1 in all at most."""
    if word in _TABLE:
        return _TABLE[word]
    found = {tongue for tongue, ending in _ENDING if ending.search(word)}
    if not word.isascii():
        letters = [set(tongues) for letters, tongues in _LETTERS.items() if any(c in word for c in letters)]
        found |= set.intersection(*letters) if letters else set()
    return dict.fromkeys(found, 0.8 / len(found)) if found else _NOTHING
