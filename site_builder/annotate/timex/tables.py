"""The words of time in each language: data that the patterns are built from."""

from __future__ import annotations

import msgspec


class Words(msgspec.Struct, frozen=True):
    """What a language calls its months, days and units, and its fixed phrases."""

    months: dict[str, int]
    weekdays: dict[str, int]
    units: dict[str, str]
    """Singular and plural -> letter of the duration."""
    numbers: dict[str, int]
    phrases: dict[str, tuple[str, str]]
    """Phrase -> (type, value)."""
    ago: str
    """Pattern of "N units ago" with groups ``n`` and ``u``; ``{N}`` and ``{U}`` stand for numbers and units."""
    date: str
    """Pattern of a date in words with groups ``d``, ``m``, ``y``; ``{M}`` stands for months."""
    last: str
    """Words that set a weekday or month back, as alternatives; may be ''."""
    next: str


def _both(*names: str) -> dict[str, int]:
    """Alternatives between ``|`` -> number, from 1."""
    return {form: i for i, forms in enumerate(names, 1) for form in forms.split("|")}


UNIT_NAMES = {"D": "day", "W": "week", "M": "month", "Q": "quarter", "Y": "year", "DE": "decade", "CE": "century"}

ENGLISH_MONTHS = _both(
    "january|jan", "february|feb", "march|mar", "april|apr", "may", "june|jun", "july|jul", "august|aug", "september|sept|sep",
    "october|oct", "november|nov", "december|dec",
)  # fmt: skip
ENGLISH_WEEKDAYS = _both("monday|mon", "tuesday|tues|tue", "wednesday|wed", "thursday|thurs|thur|thu", "friday|fri", "saturday|sat", "sunday|sun")
ENGLISH_UNITS = {
    "second": "S", "minute": "m", "hour": "H", "day": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y", "decade": "DE",
    "century": "CE", "centurie": "CE", "fortnight": "F",
}  # fmt: skip
ENGLISH_NUMBERS = _both(
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
    "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
) | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "dozen": 12}  # fmt: skip
ENGLISH_ORDINALS = _both(
    "first|1st", "second|2nd", "third|3rd", "fourth|4th|final", "fifth|5th", "sixth|6th", "seventh|7th", "eighth|8th", "ninth|9th", "tenth|10th",
    "eleventh|11th", "twelfth|12th", "thirteenth|13th", "fourteenth|14th", "fifteenth|15th", "sixteenth|16th", "seventeenth|17th",
    "eighteenth|18th", "nineteenth|19th", "twentieth|20th", "twenty-first|21st",
)  # fmt: skip
SEASONS = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}
DAY_PARTS = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI", "noon": "T12:00", "midnight": "T24:00", "midday": "TMI"}
DECADE_NAMES = {"twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8, "nineties": 9}

PHRASES = {
    "today": ("DATE", "UNDEF-day+0"), "yesterday": ("DATE", "UNDEF-day-1"), "tomorrow": ("DATE", "UNDEF-day+1"),
    "tonight": ("TIME", "UNDEF-day+0TNI"), "last night": ("TIME", "UNDEF-day-1TNI"), "overnight": ("TIME", "UNDEF-day-1TNI"),
    "the day before yesterday": ("DATE", "UNDEF-day-2"), "the day after tomorrow": ("DATE", "UNDEF-day+2"),
    "now": ("DATE", "PRESENT_REF"), "currently": ("DATE", "PRESENT_REF"), "current": ("DATE", "PRESENT_REF"),
    "presently": ("DATE", "PRESENT_REF"), "nowadays": ("DATE", "PRESENT_REF"), "these days": ("DATE", "PRESENT_REF"),
    "at present": ("DATE", "PRESENT_REF"), "the present": ("DATE", "PRESENT_REF"), "at the moment": ("DATE", "PRESENT_REF"),
    "the time being": ("DATE", "PRESENT_REF"), "recently": ("DATE", "PAST_REF"), "recent": ("DATE", "PAST_REF"),
    "lately": ("DATE", "PAST_REF"), 
    "the past": ("DATE", "PAST_REF"), "the recent past": ("DATE", "PAST_REF"),
    "the future": ("DATE", "FUTURE_REF"), "the near future": ("DATE", "FUTURE_REF"),
    "the near term": ("DATE", "FUTURE_REF"),
    "the long term": ("DATE", "FUTURE_REF"),
    "daily": ("SET", "P1D"), "nightly": ("SET", "P1D"), "weekly": ("SET", "P1W"), "monthly": ("SET", "P1M"), 
    "yearly": ("SET", "P1Y"), "hourly": ("SET", "PT1H"),
}  # fmt: skip
"""Phrases that need no arithmetic of their own."""

HOLIDAYS = {
    "christmas eve": "12-24", "christmas day": "12-25", "christmas": "12-25", "boxing day": "12-26", "new year's eve": "12-31",
    "new year's day": "01-01", "valentine's day": "02-14", "independence day": "07-04", "fourth of july": "07-04", "halloween": "10-31",
    "veterans day": "11-11", "thanksgiving day": "thanksgiving", "thanksgiving": "thanksgiving",
}  # fmt: skip

GERMAN = Words(
    months=_both("januar|jänner|jan", "februar|feb", "märz", "april|apr", "mai", "juni|jun", "juli|jul", "august|aug", "september|sept|sep",
                 "oktober|okt", "november|nov", "dezember|dez"),
    weekdays=_both("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag|sonnabend", "sonntag"),
    units={"sekunden": "S", "sekunde": "S", "minuten": "m", "minute": "m", "stunden": "H", "stunde": "H", "tagen": "D", "tage": "D", "tag": "D",
           "wochen": "W", "woche": "W", "monaten": "M", "monate": "M", "monat": "M", "jahren": "Y", "jahre": "Y", "jahr": "Y"},
    numbers=_both("ein|eine|einem|einen|einer", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"),
    phrases={
        "heute": ("DATE", "UNDEF-day+0"), "gestern": ("DATE", "UNDEF-day-1"), "vorgestern": ("DATE", "UNDEF-day-2"),
        "morgen früh": ("TIME", "UNDEF-day+1TMO"), "übermorgen": ("DATE", "UNDEF-day+2"), "heute abend": ("TIME", "UNDEF-day+0TEV"),
        "diese woche": ("DATE", "UNDEF-week+0"), "dieser woche": ("DATE", "UNDEF-week+0"), "vergangene woche": ("DATE", "UNDEF-week-1"),
        "vergangenen woche": ("DATE", "UNDEF-week-1"), "letzte woche": ("DATE", "UNDEF-week-1"), "letzten woche": ("DATE", "UNDEF-week-1"),
        "nächste woche": ("DATE", "UNDEF-week+1"), "nächsten woche": ("DATE", "UNDEF-week+1"), "kommende woche": ("DATE", "UNDEF-week+1"),
        "kommenden woche": ("DATE", "UNDEF-week+1"), "diesen monat": ("DATE", "UNDEF-month+0"), "diesem monat": ("DATE", "UNDEF-month+0"),
        "vergangenen monat": ("DATE", "UNDEF-month-1"), "letzten monat": ("DATE", "UNDEF-month-1"), "nächsten monat": ("DATE", "UNDEF-month+1"),
        "dieses jahr": ("DATE", "UNDEF-year+0"), "diesem jahr": ("DATE", "UNDEF-year+0"), "heuer": ("DATE", "UNDEF-year+0"),
        "vergangenes jahr": ("DATE", "UNDEF-year-1"), "vergangenen jahr": ("DATE", "UNDEF-year-1"), "letztes jahr": ("DATE", "UNDEF-year-1"),
        "letzten jahr": ("DATE", "UNDEF-year-1"), "nächstes jahr": ("DATE", "UNDEF-year+1"), "nächsten jahr": ("DATE", "UNDEF-year+1"),
        "kommenden jahr": ("DATE", "UNDEF-year+1"), "derzeit": ("DATE", "PRESENT_REF"), "zurzeit": ("DATE", "PRESENT_REF"),
        "jetzt": ("DATE", "PRESENT_REF"), "kürzlich": ("DATE", "PAST_REF"), "demnächst": ("DATE", "FUTURE_REF"), "bald": ("DATE", "FUTURE_REF"),
        "täglich": ("SET", "P1D"), "wöchentlich": ("SET", "P1W"), "monatlich": ("SET", "P1M"), "jährlich": ("SET", "P1Y"),
    },
    ago=r"vor\s+(?P<n>{N})\s+(?P<u>{U})\b",
    date=r"(?P<d>\d{1,2})\.\s?(?P<m>{M})\b\.?(?:\s+(?P<y>\d{4})\b)?",
    last=r"(?:vergangene|letzte|vorige)[nrs]?",
    next=r"(?:nächste|kommende)[nrs]?",
)  # fmt: skip

FRENCH = Words(
    months=_both("janvier|janv", "février|févr", "mars", "avril", "mai", "juin", "juillet|juil", "août", "septembre|sept", "octobre|oct",
                 "novembre|nov", "décembre|déc"),
    weekdays=_both("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    units={"secondes": "S", "seconde": "S", "minutes": "m", "minute": "m", "heures": "H", "heure": "H", "jours": "D", "jour": "D",
           "semaines": "W", "semaine": "W", "mois": "M", "années": "Y", "année": "Y", "ans": "Y", "an": "Y"},
    numbers=_both("un|une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"),
    phrases={
        "aujourd'hui": ("DATE", "UNDEF-day+0"), "aujourd’hui": ("DATE", "UNDEF-day+0"), "hier": ("DATE", "UNDEF-day-1"),
        "avant-hier": ("DATE", "UNDEF-day-2"), "demain": ("DATE", "UNDEF-day+1"), "après-demain": ("DATE", "UNDEF-day+2"),
        "ce soir": ("TIME", "UNDEF-day+0TEV"), "ce matin": ("TIME", "UNDEF-day+0TMO"), "hier soir": ("TIME", "UNDEF-day-1TEV"),
        "cette semaine": ("DATE", "UNDEF-week+0"), "la semaine dernière": ("DATE", "UNDEF-week-1"), "la semaine prochaine": ("DATE", "UNDEF-week+1"),
        "ce mois-ci": ("DATE", "UNDEF-month+0"), "le mois dernier": ("DATE", "UNDEF-month-1"), "le mois prochain": ("DATE", "UNDEF-month+1"),
        "cette année": ("DATE", "UNDEF-year+0"), "l'année dernière": ("DATE", "UNDEF-year-1"), "l’année dernière": ("DATE", "UNDEF-year-1"),
        "l'an dernier": ("DATE", "UNDEF-year-1"), "l’an dernier": ("DATE", "UNDEF-year-1"), "l'année prochaine": ("DATE", "UNDEF-year+1"),
        "l’année prochaine": ("DATE", "UNDEF-year+1"), "l'an prochain": ("DATE", "UNDEF-year+1"), "actuellement": ("DATE", "PRESENT_REF"),
        "maintenant": ("DATE", "PRESENT_REF"), "récemment": ("DATE", "PAST_REF"), "bientôt": ("DATE", "FUTURE_REF"),
    },
    ago=r"il\s+y\s+a\s+(?P<n>{N})\s+(?P<u>{U})\b",
    date=r"(?P<d>\d{1,2}|1er)\s+(?P<m>{M})\b\.?(?:\s+(?P<y>\d{4})\b)?",
    last=r"",
    next=r"",
)  # fmt: skip

SPANISH = Words(
    months=_both("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre|setiembre", "octubre", "noviembre", "diciembre"),
    weekdays=_both("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    units={"segundos": "S", "segundo": "S", "minutos": "m", "minuto": "m", "horas": "H", "hora": "H", "días": "D", "día": "D",
           "semanas": "W", "semana": "W", "meses": "M", "mes": "M", "años": "Y", "año": "Y"},
    numbers=_both("un|uno|una", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce"),
    phrases={
        "hoy": ("DATE", "UNDEF-day+0"), "ayer": ("DATE", "UNDEF-day-1"), "anteayer": ("DATE", "UNDEF-day-2"),
        "pasado mañana": ("DATE", "UNDEF-day+2"), "anoche": ("TIME", "UNDEF-day-1TNI"), "esta noche": ("TIME", "UNDEF-day+0TNI"),
        "esta mañana": ("TIME", "UNDEF-day+0TMO"), "esta semana": ("DATE", "UNDEF-week+0"), "la semana pasada": ("DATE", "UNDEF-week-1"),
        "la próxima semana": ("DATE", "UNDEF-week+1"), "la semana próxima": ("DATE", "UNDEF-week+1"), "este mes": ("DATE", "UNDEF-month+0"),
        "el mes pasado": ("DATE", "UNDEF-month-1"), "el próximo mes": ("DATE", "UNDEF-month+1"), "este año": ("DATE", "UNDEF-year+0"),
        "el año pasado": ("DATE", "UNDEF-year-1"), "el próximo año": ("DATE", "UNDEF-year+1"), "el año próximo": ("DATE", "UNDEF-year+1"),
        "ahora": ("DATE", "PRESENT_REF"), "actualmente": ("DATE", "PRESENT_REF"), "recientemente": ("DATE", "PAST_REF"),
        "pronto": ("DATE", "FUTURE_REF"), "diariamente": ("SET", "P1D"), "anualmente": ("SET", "P1Y"),
    },
    ago=r"hace\s+(?P<n>{N})\s+(?P<u>{U})\b",
    date=r"(?P<d>\d{1,2}|1º)\s+de\s+(?P<m>{M})\b(?:\s+del?\s+(?P<y>\d{4})\b)?",
    last=r"(?:el\s+pasado)",
    next=r"(?:el\s+próximo)",
)  # fmt: skip

OTHERS = {"de": GERMAN, "fr": FRENCH, "es": SPANISH}
