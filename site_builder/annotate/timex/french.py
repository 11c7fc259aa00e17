"""Times in French."""

from __future__ import annotations

from site_builder.annotate.timex.english_words import numbered
from site_builder.annotate.timex.words import Way, Words

FRENCH = Words(
    months=numbered(
        "janvier|janv", "février|févr", "mars", "avril", "mai", "juin", "juillet|juil", "août", "septembre|sept", "octobre|oct",
        "novembre|nov",
        "décembre|déc",
    ),
    weekdays=numbered("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    units={
        "secondes": "S", "seconde": "S", "minutes": "m", "minute": "m", "heures": "H", "heure": "H", "jours": "D", "jour": "D",
        "journée": "D",
        "semaines": "W", "semaine": "W", "week-end": "WE", "mois": "M", "trimestres": "Q", "trimestre": "Q", "années": "Y", "année": "Y",
        "ans": "Y", "an": "Y", "décennies": "DE", "décennie": "DE", "siècles": "CE", "siècle": "CE",
    },
    numbers=numbered(
        "un|une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze",
        "quinze", "seize",
    ) | {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "cent": 100},
    ordinals=numbered("premier|première|1er|1re", "deuxième|second|seconde|2e", "troisième|3e", "quatrième|4e"),
    seasons={"printemps": "SP", "été": "SU", "automne": "FA", "hiver": "WI"},
    day_parts={"matin": "TMO", "midi": "TMI", "après-midi": "TAF", "soir": "TEV", "soirée": "TEV", "nuit": "TNI"},
    steps={
        "dernier": -1, "dernière": -1, "passé": -1, "passée": -1, "ce": 0, "cet": 0, "cette": 0, "prochain": 1, "prochaine": 1,
    },
    phrases={
        "aujourd'hui": ("DATE", "UNDEF-day+0"), "hier": ("DATE", "UNDEF-day-1"), "avant-hier": ("DATE", "UNDEF-day-2"),
        "demain": ("DATE", "UNDEF-day+1"), "après-demain": ("DATE", "UNDEF-day+2"), "la veille": ("DATE", "LAST-day-1"),
        "l'avant-veille": ("DATE", "LAST-day-2"), "le lendemain": ("DATE", "LAST-day+1"), "le surlendemain": ("DATE", "LAST-day+2"),
        "le jour même": ("DATE", "LAST-day+0"), "le même jour": ("DATE", "LAST-day+0"), "ce week-end": ("DATE", "UNDEF-weekend+0"),
        "actuellement": ("DATE", "PRESENT_REF"), "maintenant": ("DATE", "PRESENT_REF"), "en ce moment": ("DATE", "PRESENT_REF"),
        "récemment": ("DATE", "PAST_REF"), "dernièrement": ("DATE", "PAST_REF"), "prochainement": ("DATE", "FUTURE_REF"),
        "bientôt": ("DATE", "FUTURE_REF"), "quotidiennement": ("SET", "P1D"), "tous les jours": ("SET", "P1D"), "chaque jour": ("SET",
        "P1D"),
        "toutes les semaines": ("SET", "P1W"), "tous les mois": ("SET", "P1M"), "tous les ans": ("SET", "P1Y"),
    },
    holidays={
        "jour de l'an": "01-01", "vendredi saint": "easter-2", "pâques": "easter+0", "lundi de pâques": "easter+1",
        "ascension": "easter+39",
        "pentecôte": "easter+49", "toussaint": "11-01", "noël": "12-25", "saint-sylvestre": "12-31",
    },
    ways=(
        Way("date", "# 1s {W}", r"(?:{W}\s+)?(?P<d>\d{1,2})(?:er)?\s+(?P<m>{M})\b(?:\.(?=\s*\d))?(?:\s+(?P<y>{Y})\b)?"),
        Way("date", "# 1s", r"(?P<d>\d{1,2})(?:er)?(?=\s(?:au|et)\s\d{1,2}\s(?P<m>{M})\b(?:\s+(?P<y>{Y})\b)?)"),
        Way("month", "{M} début mi fin", r"(?:(?:début|mi|fin)[\s-]+)?(?P<m>{M})\b(?:\.(?=\s*\d))?(?:\s+(?P<y>{Y})\b)?(?:\s+"
            r"(?P<x>dernier|prochain)\b|\s+de\s+l['’](?:an|année)\s+(?P<z>derni(?:er|ère)|passée?)\b)?"),
        Way("weekday", "{W}", r"(?P<w>{W})(?P<s>s?)\b(?:\s+(?P<x>dernier|prochain|passé)\b)?(?:\s+(?P<t>{T})\b)?"),
        Way("weekday", "ce", r"(?P<x>ce)\s+(?P<w>{W})(?P<s>)\b(?:\s+(?P<t>{T})\b)?"),
        Way("weekday", "chaque tous", r"(?P<e>chaque|tous\s+les)\s+(?P<w>{W})(?P<s>s?)\b"),
        Way("part", "hier demain", r"(?P<k>hier|demain)\s+(?P<t>{T})\b"),
        Way("part", "ce cet cette", r"(?P<k>ce|cet|cette)\s+(?P<t>{T})\b"),
        Way("unit", "ce cet cette", r"(?P<x>ce|cet|cette)\s+(?P<u>{U})(?:-ci)?\b"),
        Way("unit", "la le l le", r"(?:la\s+|le\s+|l['’])(?P<u>{U})\s+(?P<x>derni(?:er|ère)|passée?|prochaine?)\b"),
        Way("unit", "début fin", r"(?:début|fin)\s+(?:de\s+)?(?P<x>ce|cet|cette)\s+(?P<u>{U})\b"),
        Way("unit", "la fin début", r"(?:la\s+)?(?:fin|début)\s+(?:du\s+|de\s+la\s+|de\s+l['’])(?P<u>{U})\b"),
        Way("year", "# en début fin", r"(?:(?:début|fin)\s+)?(?P<y>{Y})(?![\w%])(?![.,]\d)"),
        Way("ago", "il", r"il\s+y\s+a\s+(?:environ\s+|près\s+d(?:e\s+|['’])|à\s+peine\s+|(?:un\s+peu\s+)?(?:plus|moins)\s+d(?:e\s+"
            r"|['’]))?(?P<n>{N})\s+(?P<u>{U})\b"),
        Way("ago", "il", r"il\s+y\s+a\s+(?P<n>)(?:quelques|plusieurs)\s+(?P<u>{U})\b"),
        Way("ahead", "dans", r"dans\s+(?P<n>{N})\s+(?P<u>{U})\b"),
        Way("later", "{N} #", r"(?P<n>{N})\s+(?P<u>{U})\s+(?:plus\s+tard|après)\b"),
        Way("earlier", "{N} #", r"(?P<n>{N})\s+(?P<u>{U})\s+(?:plus\s+tôt|auparavant|avant)\b"),
        Way("clock", "# 1s", r"(?P<h>\d{1,2})\s?h(?:eures?)?(?:\s?(?P<i>\d\d))?(?!\w)"),
        Way("span", "{N} #", r"(?P<n>{N})\s+(?P<u>{U})\b"),
        Way("span", "quelques plusieurs", r"(?P<n>)(?:quelques|plusieurs)\s+(?P<u>{U})\b"),
        Way("stretch", "les ces", r"(?:les|ces)\s+(?P<n>{N})\s+(?P<x>derni|prochain)(?:ers|ères|s|es)\s+(?P<u>{U})\b"),
        Way("every", "chaque toutes tous", r"(?:chaque|tou(?:te)?s\s+les)\s+(?:(?P<n>{N})\s+)?(?P<u>{U})\b"),
        Way("season", "au l cet ce", r"(?:au\s+|à\s+l['’]|l['’]|cet\s+|ce\s+)(?P<s>{S})\b(?:\s+(?:(?P<x>dernier|prochain)\b|"
            r"(?P<y>{Y})\b))?"),
        Way("quarter", "{O} 1s au", r"(?P<o>{O})\s+(?P<h>trimestre|semestre)\b(?:\s+(?:de\s+)?(?P<y>{Y})\b|\s+de\s+l['’](?:année|an)\s+"
            r"(?P<x>derni(?:er|ère))\b)?"),
        Way("decade", "les des années", r"(?:les\s+|des\s+)?années\s+(?P<y>(?:1[6-9]|20)?\d0)\b"),
        Way("century", "ixe xe xie xiie xiiie xive xve xvie xviie xviiie xixe xxe xxie", r"(?P<o>[XVI]{1,6})e\s+siècle\b"),
    ),
    past=(
        r"(?:a|ont|avait|avaient|est|sont|s['’]est|se\s+sont)\s+(?:\w+\s+)?\w+(?:é|és|ée|ées|i|is|ie|it|u|us|ue|ert|ait|int|ort)|était"
        r"|étaient|fut|furent|\w{3,}(?:aient|èrent|irent)"
        r"|a-t-(?:il|elle|on)|avait|avaient|eut|depuis"
    ),
    future=(
        r"va|vont|doit|doivent|devrait|devraient|pourrait|pourraient|prévue?s?|attendue?s?|entend|entendent|compte|comptent|\w{2,}(?:era"
        r"|eront|ira|iront|dra|dront|aura|auront)"
        r"|sera|seront|d['’]ici|jusqu['’]à|se\s+réuni(?:t|ssent)|s['’]ouvre(?:nt)?|débute(?:nt)?|commence(?:nt)?|se\s+tient|a\s+lieu"
    ),
    capital=False,
    age=r"(?:homme|femme|garçon|fille|fillette|enfant|adolescente?|jeune|joueu(?:r|se)|âgée?s?)\s+de\s|,\s",
)  # fmt: skip
