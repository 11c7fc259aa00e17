"""The words of time in other languages than English: data that the patterns are built from."""

from __future__ import annotations

import msgspec

from site_builder.annotate.timex.english_words import numbered


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


GERMAN = Words(
    months=numbered("januar|jänner|jan", "februar|feb", "märz", "april|apr", "mai", "juni|jun", "juli|jul", "august|aug", "september|sept|sep",
                 "oktober|okt", "november|nov", "dezember|dez"),
    weekdays=numbered("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag|sonnabend", "sonntag"),
    units={"sekunden": "S", "sekunde": "S", "minuten": "m", "minute": "m", "stunden": "H", "stunde": "H", "tagen": "D", "tage": "D", "tag": "D",
           "wochen": "W", "woche": "W", "monaten": "M", "monate": "M", "monat": "M", "jahren": "Y", "jahre": "Y", "jahr": "Y"},
    numbers=numbered("ein|eine|einem|einen|einer", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"),
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
    months=numbered("janvier|janv", "février|févr", "mars", "avril", "mai", "juin", "juillet|juil", "août", "septembre|sept", "octobre|oct",
                 "novembre|nov", "décembre|déc"),
    weekdays=numbered("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    units={"secondes": "S", "seconde": "S", "minutes": "m", "minute": "m", "heures": "H", "heure": "H", "jours": "D", "jour": "D",
           "semaines": "W", "semaine": "W", "mois": "M", "années": "Y", "année": "Y", "ans": "Y", "an": "Y"},
    numbers=numbered("un|une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"),
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
    months=numbered("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre|setiembre", "octubre", "noviembre", "diciembre"),
    weekdays=numbered("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    units={"segundos": "S", "segundo": "S", "minutos": "m", "minuto": "m", "horas": "H", "hora": "H", "días": "D", "día": "D",
           "semanas": "W", "semana": "W", "meses": "M", "mes": "M", "años": "Y", "año": "Y"},
    numbers=numbered("un|uno|una", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce"),
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
