"""How secrets look: keys by the beginnings their makers gave them, and what stands behind a label such as "password:".

The beginnings are those the makers publish so that scanners can find them. A library was measured and not taken:
detect-secrets 1.5 finds 17 of the 59 in `tests/language/secret_samples.yaml` (its passwords are those of source code,
in quotes), knows no cards, and tells what it found but not where.
"""

from __future__ import annotations

import re

_TOKENS = r"""
    (?:AKIA|ASIA|AGPA|AROA|ABIA|ACCA)[0-9A-Z]{16}\b
  | AIza[\w-]{35} | GOCSPX-[\w-]{20,} | ya29\.[\w-]{20,}
  | gh[pousr]_[0-9A-Za-z]{20,} | github_pat_\w{20,} | gl(?:pat|dt|rt|ft|soat|imt|agent|ptt|cbt)-[\w-]{16,}
  | xox[abeoprs]-[0-9A-Za-z-]{10,} | xapp-\d-[0-9A-Za-z-]{20,}
  | (?:sk|pk|rk)[-_](?:live|test|proj|ant)[-_](?=[\w-]{0,40}\d)[\w-]{10,} | sk-(?=[A-Za-z]{0,40}\d)[0-9A-Za-z]{20,}
  | whsec_[0-9A-Za-z+/=]{20,} | sq0(?:atp|csp)-[\w-]{20,} | shp(?:at|ca|pa|ss)_[0-9A-Fa-f]{32}
  | hf_[0-9A-Za-z]{30,} | npm_[0-9A-Za-z]{36} | pypi-AgE[\w-]{40,} | dckr_(?:pat|oat)_[\w-]{20,}
  | SG\.[\w-]{20,}\.[\w-]{20,} | key-[0-9a-z]{32}\b | SK[0-9a-f]{32}\b | dapi[0-9a-f]{32}
  | do[opr]_v1_[0-9a-f]{64} | hv[sbr]\.[\w-]{20,} | gl(?:sa|c)_[\w=+/]{20,} | sntry[su]_[\w=+/]{20,} | ATATT3[\w=-]{20,}
  | lin_api_[0-9A-Za-z]{32,} | (?:ntn_|secret_)[0-9A-Za-z]{40,} | AGE-SECRET-KEY-1[0-9A-Z]{50,}
  | \d{8,10}:AA[\w-]{32,}
  | eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{4,}
"""
TOKEN = re.compile(rf"(?<![\w-])(?:{_TOKENS})", re.VERBOSE)
LONG_RUN = re.compile(r"[\w.:/+=-]{15}")
"""Every TOKEN has so many characters in one run; quicker to look for."""
KEY_BLOCK = re.compile(
    r"-----BEGIN (?P<what>[A-Z ]*PRIVATE KEY(?: BLOCK)?)-----"
    r"(?:(?!-----BEGIN)[\s\S])*?(?:-----END (?P=what)-----|\Z)")

IN_ADDRESSES = (
    re.compile(r"(?<=://)[^\s/:@]{0,64}:(?P<secret>[^\s/@]{3,128})(?=@)"),
    re.compile(r"://hooks\.slack\.com/(?:services|workflows|triggers)/(?P<secret>[\w/]{20,})"),
    re.compile(r"://(?:\w+\.)?discord(?:app)?\.com/api/webhooks/(?P<secret>\d+/[\w-]{20,})"),
    re.compile(r"(?i)[?&](?:(?:api|access)[_-]?key|key|(?:\w+_)?token|sig|x-\w+-(?:signature|security-token)|signature"
               r"|password|(?:client_)?secret)=(?P<secret>(?=[^\s&#]{0,200}\d)[^\s&#\"'<>]{8,})"),
    re.compile(r"(?i)\bauthorization[\"']?:\s{0,3}(?:basic|bearer)\s{1,3}"
               r"(?P<secret>(?=[a-z+/=._-]{0,200}[\dA-Z=])[0-9a-z+/=._-]{8,})"),
)
_WORDS = (r"pass(?:word|wd|phrase|code)|pwd|passwor[td]|kennwort|mot de passe|contrase[ñn]a|senha|wachtwoord|hasło"
          r"|lösenord|adgangskode|salasana|пароль|密码|密碼|パスワード|비밀번호")
_KEY = (r"(?:api|access|account|secret|private|encryption|signing|master|license|shared)[_ -]?key"
        r"|client[_ -]?secret|secret|(?:auth|access|refresh|api|bot|bearer|id)?[_ -]?token|bearer|pin")
_FOR = r"(?:\s{1,2}(?:for|of|on|to|at|für|zum|pour|de|del|da|per|voor)\s{1,2}(?:the\s)?[\w.-]{1,30}){0,2}"
_IS = rf"{_FOR}\s{{1,2}}(?:is|lautet|ist|est|es|è|é|to)(?=\s)"
LABELLED = re.compile(
    rf"(?i)(?<![a-z?&])(?:(?P<password>{_WORDS})|(?P<key>{_KEY}))(?![a-z])"
    rf"[\"'*_`]{{0,4}}(?P<sign>\s{{0,2}}(?::=|=>|[:=|：])|{_IS})\s{{0,2}}[*_]{{0,2}}"
    r"(?:(?P<quote>[\"'`“„«])(?P<quoted>[^\"'`”“»]{4,80})[\"'`”“»]|(?P<bare>[^\s\"'`,;|“”„«»]{4,200}))"
    r"(?P<behind>[*_`]{0,3}[.,;!]?(?:\s|$)(?:\W{0,3}$)?)?")
"""A label, a sign or a verb, and a value; whether the value is one must be judged."""
LABELS = ("pass", "pwd", "wort", "word", "woord", "contrase", "senha", "hasło", "lösenord", "kode", "salasana",
          "пароль", "密", "パス", "비밀", "secret", "key", "token", "bearer", "pin", "authorization")
"""One of them is in the small letters of every labelled secret."""

PLACEHOLDER = re.compile(r"[<\[{(]|\$[{(]|\$\w+$|%[({]|(?:os|process|env|config|settings|self)\.|(?:[*.•·_?#-]+|[xX]+)$"
                         r"|\w[\w.]*[(\[]")
MEASURE = re.compile(r"\d{1,4}[-–]?[a-zµ%+]{1,12}\.?$", re.IGNORECASE)
"""`6-digit`, `15min`, `24px`, `18+`: no password anybody was given."""
PLAIN_PARTS = re.compile(r"(?:[A-Za-z]+|\d+)(?:[-_./+:](?:[A-Za-z]+|\d+))*\.?$")
"""Words and numbers joined by signs, `color-primary-500`."""

CARD = re.compile(r"(?<![\d.,-])(?<![A-Z])\d(?:[ -]?\d){13,18}(?![\d.,-]*\d)")
CARD_BEGINNING = {
    14: r"3[68]", 15: r"3[47]", 16: r"4|5[1-5]|2[2-7]|6011|65|64[4-9]|35[2-8]|62|81", 17: "62", 18: "62", 19: "4|62",
}
"""What a number of so many digits begins with where it is that of a card (ISO/IEC 7812)."""
BANK_ACCOUNT = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[0-9A-Z]{4}){0,6} ?$")
"""What stands before digits that go on an IBAN: no secret, it is on every invoice."""
TITLE = re.compile(rf"(?i)\W*(?:[\w ]{{0,20}}[ _-])?(?:(?P<password>{_WORDS})|{_KEY})\W*")
"""The title of a column of a table that holds secrets."""
KEY_BEGINS = re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----(?![\s\S]*-----END)")
KEY_GOES_ON = re.compile(
    r"(?:[A-Z][\w-]+: .{1,80}|(?:[A-Za-z0-9+/=]{16,}\s)*[A-Za-z0-9+/=]*)\s?(?:-----END [A-Z ]*-----)?\W{0,4}")
"""What may stand in a block of a private key, and the line that ends it; no sentence."""
