"""Times in German."""

from __future__ import annotations

from site_builder.annotate.timex.english_words import numbered
from site_builder.annotate.timex.words import Way, Words

GERMAN = Words(
    months=numbered(
        "januar|jänner|jan", "februar|feber|feb", "märz", "april|apr", "mai", "juni|jun", "juli|jul", "august|aug", "september|sept|sep",
        "oktober|okt", "november|nov", "dezember|dez",
    ),
    weekdays=numbered("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag|sonnabend", "sonntag"),
    units={
        "sekunden": "S", "sekunde": "S", "minuten": "m", "minute": "m", "stunden": "H", "stunde": "H", "tagen": "D", "tages": "D",
        "tage": "D",
        "tag": "D", "wochen": "W", "woche": "W", "wochenende": "WE", "monaten": "M", "monate": "M", "monats": "M", "monat": "M",
        "quartals": "Q",
        "quartale": "Q", "quartal": "Q", "jahren": "Y", "jahres": "Y", "jahre": "Y", "jahr": "Y", "jahrzehnten": "DE", "jahrzehnte": "DE",
        "jahrzehnts": "DE", "jahrzehnt": "DE", "jahrhunderten": "CE", "jahrhunderte": "CE", "jahrhunderts": "CE", "jahrhundert": "CE",
    },
    numbers=numbered(
        "ein|eine|einem|einen|einer|eines", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf",
        "dreizehn",
        "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn", "zwanzig",
    ) | {"dreißig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "hundert": 100},
    ordinals={f"{i}.": i for i in range(1, 22)} | numbered(
        "erste|ersten|erstes", "zweite|zweiten|zweites", "dritte|dritten|drittes", "vierte|vierten|viertes",
    ),
    seasons={"frühling": "SP", "frühjahr": "SP", "sommer": "SU", "herbst": "FA", "winter": "WI"},
    day_parts={
        "morgen": "TMO", "früh": "TMO", "vormittag": "TMO", "mittag": "TMI", "nachmittag": "TAF", "abend": "TEV", "nacht": "TNI",
    },
    steps={
        "vergangene": -1, "vergangenen": -1, "vergangener": -1, "vergangenes": -1, "vergangenem": -1, "letzte": -1, "letzten": -1,
        "letzter": -1,
        "letztes": -1, "letztem": -1, "vorige": -1, "vorigen": -1, "voriger": -1, "voriges": -1, "vorigem": -1, "diese": 0, "diesen": 0,
        "dieser": 0, "dieses": 0, "diesem": 0, "laufenden": 0, "nächste": 1, "nächsten": 1, "nächster": 1, "nächstes": 1, "nächstem": 1,
        "kommende": 1, "kommenden": 1, "kommender": 1, "kommendes": 1, "kommendem": 1,
    },
    phrases={
        "heute": ("DATE", "UNDEF-day+0"), "gestern": ("DATE", "UNDEF-day-1"), "vorgestern": ("DATE", "UNDEF-day-2"),
        "morgen": ("DATE", "UNDEF-day+1"), "übermorgen": ("DATE", "UNDEF-day+2"), "heuer": ("DATE", "UNDEF-year+0"),
        "jahresende": ("DATE", "UNDEF-year+0"), "jahresbeginn": ("DATE", "UNDEF-year+0"),
        "monatsende": ("DATE", "UNDEF-month+0"),
        "am wochenende": ("DATE", "UNDEF-weekend?"), "im vorjahr": ("DATE", "UNDEF-year-1"), "des vorjahres": ("DATE", "UNDEF-year-1"),
        "im vormonat": ("DATE", "UNDEF-month-1"), "am vortag": ("DATE", "LAST-day-1"), "am tag zuvor": ("DATE", "LAST-day-1"),
        "am folgetag": ("DATE", "LAST-day+1"), "am nächsten tag": ("DATE", "LAST-day+1"), "am tag danach": ("DATE", "LAST-day+1"),
        "am selben tag": ("DATE", "LAST-day+0"), "derzeit": ("DATE", "PRESENT_REF"), "zurzeit": ("DATE", "PRESENT_REF"),
        "momentan": ("DATE", "PRESENT_REF"), "gegenwärtig": ("DATE", "PRESENT_REF"), "jetzt": ("DATE", "PRESENT_REF"),
        "kürzlich": ("DATE", "PAST_REF"), "jüngst": ("DATE", "PAST_REF"), "neulich": ("DATE", "PAST_REF"), "damals": ("DATE", "PAST_REF"),
        "demnächst": ("DATE", "FUTURE_REF"), "bald": ("DATE", "FUTURE_REF"), "täglich": ("SET", "P1D"), "wöchentlich": ("SET", "P1W"),
        "monatlich": ("SET", "P1M"), "jährlich": ("SET", "P1Y"),
    },
    holidays={
        "neujahr": "01-01", "karfreitag": "easter-2", "ostern": "easter+0", "ostersonntag": "easter+0", "ostermontag": "easter+1",
        "christi himmelfahrt": "easter+39", "pfingsten": "easter+49", "tag der deutschen einheit": "10-03", "heiligabend": "12-24",
        "weihnachten": "12-25", "silvester": "12-31",
    },
    ways=(
        Way("date", "# {W}", r"(?:{W},?\s+(?:(?:den|dem)\s+)?)?(?P<d>\d{1,2})\.\s?(?P<m>{M})\b(?:\.(?=\s*\d))?(?:\s+(?P<y>{Y})\b)?"),
        Way("date", "# {W}", r"(?:{W},?\s+(?:(?:den|dem)\s+)?)?(?P<d>\d{1,2})\.\s?(?P<m>\d{1,2})\.(?P<y>)(?!\d)(?=\s+(?:\D|$)|[,;)])"),
        Way("date", "#", r"(?P<d>\d{1,2})\.(?=\s?(?:bis|und|[-–])\s?\d{1,2}\.\s(?P<m>{M})\b(?:\s+(?P<y>{Y})\b)?)"),
        Way("month", "{M} anfang mitte ende beginn", r"(?:(?:Anfang|Mitte|Ende|Beginn)\s+)?(?P<m>{M})\b(?:\.(?=\s*\d))?(?:\s+(?:"
            r"(?P<y>{Y})\b|(?:des\s+)?(?P<z>{X})\s+Jahres\b))?"),
        Way("month", "{X}", r"(?P<x>{X})\s+(?P<m>{M})\b(?P<y>)"),
        Way("weekday", "{W}", r"(?P<w>{W})(?P<s>s?)\b(?:\s?(?P<t>{T})\b)?"),
        Way("weekday", "{WT}", r"(?P<w>{W})(?P<t>{T})(?P<s>s?)\b"),
        Way("weekday", "{X}", r"(?P<x>{X})\s+(?P<w>{W})(?P<s>)\b"),
        Way("weekday", "jeden jeder", r"(?P<e>jede[nr])\s+(?P<w>{W})(?P<s>)\b"),
        Way("part", "heute gestern vorgestern morgen übermorgen", r"(?P<k>heute|gestern|vorgestern|morgen|übermorgen)\s(?P<t>{T})\b"),
        Way("unit", "{X} anfang mitte ende beginn", r"(?:(?:Anfang|Mitte|Ende|Beginn)\s+(?:der\s+|des\s+)?)?(?P<x>{X})\s+(?P<u>{U})\b"),
        Way("unit", "anfang mitte ende zum", r"(?:Anfang|Mitte|Ende)\s+(?:des|der)\s+(?P<u>{U})\b"),
        Way("year", "# im anfang mitte ende seit", r"(?:(?:Anfang|Mitte|Ende)\s+)?(?:(?:im|des)\s+Jahre?s?\s+)?(?P<y>{Y})(?![\w%])"
            r"(?![.,]\d)"),
        Way("ago", "vor", r"vor\s+(?:(?:rund|etwa|fast|knapp|genau|gut|ungefähr|über|mehr\s+als|weniger\s+als)\s+)?(?P<n>{N})\s+"
            r"(?P<u>{U})\b"),
        Way("ago", "vor", r"vor\s+(?P<n>)(?:einigen|wenigen|mehreren|vielen)\s+(?P<u>{U})\b"),
        Way("ahead", "in", r"in\s+(?P<n>{N})\s+(?P<u>{U})\b"),
        Way("later", "{N} #", r"(?P<n>{N})\s+(?P<u>{U})\s+(?:später|danach)\b"),
        Way("earlier", "{N} #", r"(?P<n>{N})\s+(?P<u>{U})\s+(?:zuvor|davor|früher|vorher)\b"),
        Way("span", "{N} #", r"(?P<n>{N})[\s-](?P<u>{U})\b"),
        Way("span", "mehrere mehreren einige einigen wenige wenigen viele jahrelang", r"(?P<n>)(?:mehreren?|einigen?|wenigen?|vielen?)"
            r"\s+(?P<u>{U})\b"),
        Way("stretch", "{X}", r"(?P<x>{X})\s+(?P<n>{N})\s+(?P<u>{U})\b"),
        Way("every", "jede jeden jedes alle", r"(?:jede[ns]?|alle)\s+(?:(?P<n>{N})\s+)?(?P<u>{U})\b"),
        Way("season", "{S}", r"(?P<s>{S})\b(?:\s+(?:(?P<y>{Y})\b|(?:des\s+)?(?P<z>{X})\s+Jahres\b))?"),
        Way("season", "{X}", r"(?P<x>{X})\s+(?P<s>{S})\b(?P<y>)"),
        Way("quarter", "{O} # im", r"(?P<o>{O})\s+(?P<h>Quartal|Halbjahr)s?\b(?:\s+(?:(?:des\s+Jahres\s+)?(?P<y>{Y})\b|(?:des\s+)?"
            r"(?P<x>{X})\s+Jahres\b))?"),
        Way("decade", "1s", r"(?P<y>(?:1[6-9]|20)?\d0)er(?:[\s-]Jahren?)?\b"),
        Way("century", "#", r"(?P<o>\d{1,2})\.\s+Jahrhunderts?\b"),
        Way("clock", "#", r"(?P<h>\d{1,2})(?:[.:](?P<i>\d\d))?\s+Uhr\b"),
    ),
    past=(
        r"hat|haben|hatten?|wurden?|waren?|worden|sagten?|kam(?:en)?|gab(?:en)?|fand(?:en)?|ging(?:en)?|begann(?:en)?|traf(?:en)?|starb"
        r"(?:en)?|stand(?:en)?|lag(?:en)?"
        r"|blieb(?:en)?|hielt(?:en)?|nahm(?:en)?|sprach(?:en)?|verlor(?:en)?|gewann(?:en)?|erhielt(?:en)?|schloss(?:en)?|trat(?:en)?"
        r"|lief(?:en)?|fiel(?:en)?|rief(?:en)?"
        r"|zog(?:en)?|stieg(?:en)?|sank(?:en)?|beschloss(?:en)?|bat(?:en)?|(?!heute|leute|seite|kette|mitte|geplante|erste|letzte|gute"
        r"|weite)\w{2,}te|(?!heuten)\w{3,}[^a]ten(?=\s+(?:sich|die|der|das|am|in))"
    ),
    future=r"wird|werden|soll|sollen|sollte|will|wollen|plant|planen|geplant|dürften?|könnten?|voraussichtlich|möchten?|muss|müssen|kann"
        r"|können|bevorstehend\w*|startet|beginnt|öffnet|endet|trifft|treffen|tagt|findet|erscheint|entscheidet|verhandelt",
    capital=True,
    age=r"(?!)",
)  # fmt: skip
