"""Units people measure in, how they write them, and what converts into what."""

from __future__ import annotations

from difflib import get_close_matches
from typing import NamedTuple


class Unit(NamedTuple):
    """A unit: `symbol` as we write it, what it measures, and how much of the base unit it is."""

    symbol: str
    measures: str
    factor: float


_TABLE = """
time 1e-9 ns nanosecond nanoseconds
time 1e-6 µs us microsecond microseconds
time 1e-3 ms msec msecs millisecond milliseconds millis
time 1 s sec secs second seconds sekunde sekunden seconde secondes segundo segundos
time 60 min mins minute minutes minuten minuto minutos
time 3600 h hr hrs hour hours std stunde stunden heure heures hora horas
time 86400 days d day tag tage tagen jour jours dia dias día días
time 604800 weeks wk wks week w woche wochen semaine semaines semana semanas
time 1209600 fortnights fortnight
time 2629800 months month mo monat monate monaten mois meses
time 31557600 years year yr yrs jahr jahre jahren année années años
data 1 B byte bytes
data 1e3 kB kilobyte kilobytes
data 1e6 MB megabyte megabytes meg megs
data 1e9 GB gigabyte gigabytes gig gigs
data 1e12 TB terabyte terabytes
data 1e15 PB petabyte petabytes
data 1024 KiB kibibyte
data 1048576 MiB mebibyte
data 1073741824 GiB gibibyte
data 1099511627776 TiB tebibyte
share 1 % percent percents pct percentage prozent
share 0.1 ‰ permille
length 1e-3 mm millimetre millimetres millimeter millimeters
length 1e-2 cm centimetre centimetres centimeter centimeters
length 1 metres metre meter meters
length 1e3 km kilometre kilometres kilometer kilometers
mass 1e-3 g gram grams
mass 1 kg kilo kilos kilogram kilograms
mass 1e3 t ton tons tonne tonnes
temperature 1 °C celsius ° degrees degree deg
fahrenheit 1 °F fahrenheit
frequency 1 Hz hertz
frequency 1e3 kHz kilohertz
frequency 1e6 MHz megahertz
EUR 1 EUR € euro euros
USD 1 USD $ dollar dollars bucks usd
GBP 1 GBP £ pound pounds quid
CHF 1 CHF franc francs
JPY 1 JPY ¥ yen
INR 1 INR ₹ rupee rupees
"""
CURRENCIES = {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "₹": "INR"}


def _units() -> dict[str, Unit]:
    found: dict[str, Unit] = {}
    for line in _TABLE.split("\n"):
        if line:
            measures, factor, *names = line.split()
            for name in names:
                found[name] = Unit(names[0], measures, float(factor))
                found.setdefault(name.lower(), found[name])
    return found


_UNITS = _units()
_LONG, _CLOSE = 5, 0.85
_FILLERS = ("working", "business", "calendar", "full", "whole")


def meant(name: str) -> Unit | None:
    """The unit a mistyped word means: `secounds`, `milisecond`. Only long words: short ones are too easily another."""
    plain = name.strip().rstrip(".").lower()
    close = get_close_matches(plain, [n for n in _UNITS if len(n) >= _LONG], 1, _CLOSE) if len(plain) >= _LONG else []
    return _UNITS[close[0]] if close else None


def unit(name: str) -> Unit | None:
    """The unit a word names, in any usual spelling; None for a word that is no unit ("users")."""
    plain = name.strip().rstrip(".")
    return _UNITS.get(plain) or _UNITS.get(plain.lower()) or (_UNITS.get("min") if plain == "m" else None)


def convert(value: float, said: str, target: str) -> float | None:
    """The value in another unit; None where the two measure different things.

    Words that are no units count things, and all things count alike: 40 people are 40 users. A rate is written with a
    slash ("requests/s") or `per`.
    """
    said_over, target_over = _rate(said), _rate(target)
    if (said_over[1] is None) != (target_over[1] is None):
        return None
    over = 1.0
    if said_over[1] is not None and target_over[1] is not None:
        below = _factor(said_over[1], target_over[1])
        if below is None:
            return None
        over = below
    above = _factor(said_over[0], target_over[0])
    return None if above is None else _rounded(value * above / over)


def _rate(name: str) -> tuple[str, str | None]:
    above, slash, below = name.replace(" per ", "/").partition("/")
    return above.strip(), below.strip() if slash else None


def _factor(said: str, target: str) -> float | None:
    first, second = _last_word(said), _last_word(target)
    if first is None and second is None:
        return 1.0
    if first is None or second is None:
        return 1.0 if not said or not target else None
    return first.factor / second.factor if first.measures == second.measures else None


def _last_word(name: str) -> Unit | None:
    return unit(name.rsplit(maxsplit=1)[-1]) if name else None


def _rounded(value: float) -> float:
    """Twelve digits are more than anybody says and fewer than binary fractions show."""
    return float(f"{value:.12g}")


def measures(name: str | None) -> str:
    """What a unit measures, empty for a word that counts things or for none."""
    found = unit(name.split("/")[0]) if name else None
    return found.measures if found else ""


def is_currency(name: str | None) -> bool:
    """Money in any currency; without rates of exchange one does not convert into another."""
    found = unit(name) if name else None
    return found is not None and found.measures == found.symbol


def is_filler(word: str) -> bool:
    """A word between a number and its unit that changes nothing: 2 working days."""
    return word in _FILLERS
