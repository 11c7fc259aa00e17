"""Times in Spanish."""

from __future__ import annotations

from site_builder.annotate.timex.english_words import numbered
from site_builder.annotate.timex.words import Way, Words

SPANISH = Words(
    months=numbered(
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre|setiembre", "octubre", "noviembre",
        "diciembre",
    ),
    weekdays=numbered("lunes", "martes", "miércoles", "jueves", "viernes", "sábado|sábados", "domingo|domingos"),
    units={
        "segundos": "S", "segundo": "S", "minutos": "m", "minuto": "m", "horas": "H", "hora": "H", "días": "D", "día": "D", "semanas": "W",
        "semana": "W", "fin de semana": "WE", "meses": "M", "mes": "M", "trimestres": "Q", "trimestre": "Q", "años": "Y", "año": "Y",
        "décadas": "DE", "década": "DE", "siglos": "CE", "siglo": "CE",
    },
    numbers=numbered(
        "un|uno|una", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece", "catorce",
        "quince",
    ) | {"veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "cien": 100},
    ordinals=numbered("primer|primero|primera", "segundo|segunda", "tercer|tercero|tercera", "cuarto|cuarta"),
    seasons={"primavera": "SP", "verano": "SU", "otoño": "FA", "invierno": "WI"},
    day_parts={"mañana": "TMO", "mediodía": "TMI", "tarde": "TAF", "noche": "TNI", "madrugada": "TMO"},
    steps={
        "pasado": -1, "pasada": -1, "último": -1, "última": -1, "este": 0, "esta": 0, "próximo": 1, "próxima": 1, "que viene": 1,
        "siguiente": 1,
    },
    phrases={
        "hoy": ("DATE", "UNDEF-day+0"), "ayer": ("DATE", "UNDEF-day-1"), "anteayer": ("DATE", "UNDEF-day-2"), "mañana": ("DATE",
        "UNDEF-day+1"),
        "pasado mañana": ("DATE", "UNDEF-day+2"), "anoche": ("TIME", "UNDEF-day-1TNI"), "el día anterior": ("DATE", "LAST-day-1"),
        "la víspera": ("DATE", "LAST-day-1"), "al día siguiente": ("DATE", "LAST-day+1"), "el día siguiente": ("DATE", "LAST-day+1"),
        "ese mismo día": ("DATE", "LAST-day+0"), "el mismo día": ("DATE", "LAST-day+0"), "ahora": ("DATE", "PRESENT_REF"),
        "actualmente": ("DATE", "PRESENT_REF"), "en la actualidad": ("DATE", "PRESENT_REF"), "recientemente": ("DATE", "PAST_REF"),
        "últimamente": ("DATE", "PAST_REF"), "pronto": ("DATE", "FUTURE_REF"), "próximamente": ("DATE", "FUTURE_REF"),
        "diariamente": ("SET", "P1D"), "todos los días": ("SET", "P1D"), "semanalmente": ("SET", "P1W"), "mensualmente": ("SET", "P1M"),
        "anualmente": ("SET", "P1Y"), "cada día": ("SET", "P1D"),
    },
    holidays={
        "año nuevo": "01-01", "día de reyes": "01-06", "viernes santo": "easter-2", "domingo de resurrección": "easter+0",
        "nochebuena": "12-24", "navidad": "12-25", "nochevieja": "12-31",
    },
    ways=(
        Way("date", "# 1s {W}", r"(?:{W},?\s+)?(?P<d>\d{1,2})º?\s+de\s+(?P<m>{M})\b(?:\s+del?\s+(?P<y>{Y})\b)?"),
        Way("date", "#", r"(?P<d>\d{1,2})(?=\s(?:al|y|a)\s(?:el\s)?\d{1,2}\sde\s(?P<m>{M})\b(?:\s+del?\s+(?P<y>{Y})\b)?)"),
        Way("month", "{M} principios mediados finales", r"(?:(?:principios|mediados|finales)\s+de\s+)?(?P<m>{M})\b(?:\s+del?\s+"
            r"(?P<y>{Y})\b)?(?:\s+(?P<x>pasado|próximo)\b|\s+del\s+año\s+(?P<z>pasado)\b)?"),
        Way("month", "el", r"el\s+(?P<x>pasado|próximo)\s+(?:mes\s+de\s+)?(?P<m>{M})\b(?P<y>)"),
        Way("weekday", "{W}", r"(?P<w>{W})(?P<s>)\b(?:\s+(?P<x>pasado|próximo|siguiente|que\s+viene)\b)?(?:\s+(?:por|en)\s+la\s+"
            r"(?P<t>{T})\b)?"),
        Way("weekday", "el este", r"(?:el\s+)?(?P<x>pasado|próximo|este)\s+(?P<w>{W})(?P<s>)\b"),
        Way("weekday", "los cada todos", r"(?P<e>(?:todos\s+)?los|cada)\s+(?P<w>{W})(?P<s>)\b"),
        Way("part", "ayer hoy mañana", r"(?P<k>ayer|hoy|mañana)\s+(?:por|en)\s+la\s+(?P<t>{T})\b"),
        Way("part", "esta este", r"(?P<k>est[ae])\s+(?P<t>{T})\b"),
        Way("unit", "este esta", r"(?P<x>este|esta)\s+(?P<u>{U})\b"),
        Way("unit", "el la del", r"(?:el|la|del)\s+(?P<u>{U})\s+(?P<x>pasad[oa]|próxim[oa]|que\s+viene)\b"),
        Way("unit", "el la del", r"(?:el|la|del)\s+(?P<x>pasad[oa]|próxim[oa])\s+(?P<u>{U})\b"),
        Way("unit", "principios mediados finales fin", r"(?:principios|mediados|finales|fin)\s+de(?:l)?\s+(?:la\s+)?(?P<u>{U})\b"),
        Way("year", "# principios finales mediados", r"(?:(?:principios|mediados|finales)\s+de\s+)?(?P<y>{Y})(?![\w%])(?![.,]\d)"),
        Way("ago", "hace", r"hace\s+(?:unos\s+|casi\s+|(?:poco\s+)?(?:más|menos)\s+de\s+)?(?P<n>{N})\s+(?P<u>{U})\b"),
        Way("ago", "hace", r"hace\s+(?P<n>)(?:varios|varias|unos|unas|algunos|algunas|pocos|pocas)\s+(?P<u>{U})\b"),
        Way("ahead", "dentro en", r"dentro\s+de\s+(?P<n>{N})\s+(?P<u>{U})\b"),
        Way("later", "{N} #", r"(?P<n>{N})\s+(?P<u>{U})\s+(?:después|más\s+tarde)\b"),
        Way("earlier", "{N} #", r"(?P<n>{N})\s+(?P<u>{U})\s+(?:antes|atrás)\b"),
        Way("span", "{N} #", r"(?P<n>{N})\s+(?P<u>{U})\b"),
        Way("span", "varios varias algunos algunas", r"(?P<n>)(?:varios|varias|algunos|algunas)\s+(?P<u>{U})\b"),
        Way("stretch", "los las", r"(?:los|las)\s+(?P<x>últim|próxim)[oa]s\s+(?P<n>{N})\s+(?P<u>{U})\b"),
        Way("every", "cada todos todas", r"(?:cada|tod[oa]s\s+l[oa]s)\s+(?:(?P<n>{N})\s+)?(?P<u>{U})\b"),
        Way("season", "en el la este esta", r"(?:en\s+(?:el\s+|la\s+)?|el\s+|la\s+|este\s+|esta\s+)(?P<s>{S})\b(?:\s+(?:(?P<x>pasad[oa]"
            r"|próxim[oa])\b|del?\s+(?P<y>{Y})\b))?"),
        Way("quarter", "{O} el", r"(?P<o>{O})\s+(?P<h>trimestre|semestre)\b(?:\s+del?\s+(?:año\s+)?(?:(?P<y>{Y})\b|(?P<x>pasado)\b))?"),
        Way("decade", "los la década años", r"(?:(?:los\s+)?años\s+|(?:la\s+)?década\s+de\s+(?:los\s+)?(?:años\s+)?)(?P<y>(?:1[6-9]"
            r"|20)\d0|[2-9]0)\b"),
        Way("century", "siglo", r"siglo\s+(?P<o>[XVI]{1,6})\b"),
        Way("clock", "las la", r"las?\s+(?P<h>\d{1,2})[:.](?P<i>\d\d)(?!\d)(?:\s?h(?:oras)?\b)?"),
        Way("clock", "#", r"(?P<h>\d{1,2})[:.](?P<i>\d\d)\s?h(?:oras)?\b"),
    ),
    past=(
        r"fue|fueron|era|eran|ha|han|había|habían|hubo|hizo|hicieron|dijo|dijeron|tuvo|tuvieron|\w{2,}(?:ó|aron|ieron|aba|aban)|desde"
    ),
    future=(
        r"va\s+a|van\s+a|debe|deben|debería|deberían|podría|podrían|prevé|prevén|previst[oa]s?|planea|planean|espera|esperan|\w{2,}"
        r"(?:ará|erá|irá|arán|erán|irán|drá|drán)|será|serán|hasta|se\s+reúnen?|empiezan?|comienzan?|arrancan?|se\s+celebran?|votan"
    ),
    capital=False,
    age=r"(?:hombre|mujer|joven|niñ[oa]|edad|varón|jugador(?:a)?|adolescente|,)\s+de\s|,\s",
)  # fmt: skip
