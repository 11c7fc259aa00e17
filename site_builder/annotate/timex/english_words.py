"""The words of time in English: data that the patterns are built from."""

from __future__ import annotations


def numbered(*names: str) -> dict[str, int]:
    """Alternatives between ``|`` -> number, from 1."""
    return {form: i for i, forms in enumerate(names, 1) for form in forms.split("|")}


UNIT_NAMES = {"D": "day", "W": "week", "M": "month", "Q": "quarter", "Y": "year", "DE": "decade", "CE": "century"}

MONTHS = numbered(
    "january|jan", "february|feb", "march|mar", "april|apr", "may", "june|jun", "july|jul", "august|aug", "september|sept|sep",
    "october|oct", "november|nov", "december|dec",
)  # fmt: skip
WEEKDAYS = numbered(
    "monday|mon", "tuesday|tues|tue", "wednesday|wed", "thursday|thurs|thur|thu", "friday|fri", "saturday|sat", "sunday|sun"
)
UNITS = {
    "second": "S", "minute": "m", "hour": "H", "day": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y", "decade": "DE",
    "century": "CE", "centurie": "CE", "fortnight": "F",
}  # fmt: skip
ONES = numbered("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
TEENS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19,
}  # fmt: skip
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
NUMBERS = {**ONES, **TEENS, **TENS, "hundred": 100, "dozen": 12}
ORDINALS = numbered(
    "first|1st", "second|2nd", "third|3rd", "fourth|4th|final", "fifth|5th", "sixth|6th", "seventh|7th", "eighth|8th", "ninth|9th",
    "tenth|10th",
    "eleventh|11th", "twelfth|12th", "thirteenth|13th", "fourteenth|14th", "fifteenth|15th", "sixteenth|16th", "seventeenth|17th",
    "eighteenth|18th", "nineteenth|19th", "twentieth|20th", "twenty-first|21st",
)  # fmt: skip
DAY_ORDINALS = {word: n for word, n in ORDINALS.items() if word[0].isalpha() and word != "final"} | {
    "twenty-second": 22, "twenty-third": 23, "twenty-fourth": 24, "twenty-fifth": 25, "twenty-sixth": 26, "twenty-seventh": 27,
    "twenty-eighth": 28, "twenty-ninth": 29, "thirtieth": 30, "thirty-first": 31,
}  # fmt: skip
"""Days of a month in words ('March eighth')."""
SEASONS = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}
DAY_PARTS = {
    "morning": "TMO",
    "afternoon": "TAF",
    "evening": "TEV",
    "night": "TNI",
    "noon": "T12:00",
    "midnight": "T24:00",
    "midday": "TMI",
}
DECADE_NAMES = {"twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8, "nineties": 9}

PHRASES = {
    "today": ("DATE", "UNDEF-day+0"), "yesterday": ("DATE", "UNDEF-day-1"), "tomorrow": ("DATE", "UNDEF-day+1"),
    "tonight": ("TIME", "UNDEF-day+0TNI"), "last night": ("TIME", "UNDEF-day-1TNI"), "overnight": ("TIME", "UNDEF-day-1TNI"),
    "the day before yesterday": ("DATE", "UNDEF-day-2"), "the day after tomorrow": ("DATE", "UNDEF-day+2"),
    "now": ("DATE", "PRESENT_REF"), "currently": ("DATE", "PRESENT_REF"), "current": ("DATE", "PRESENT_REF"),
    "presently": ("DATE", "PRESENT_REF"), "nowadays": ("DATE", "PRESENT_REF"), "these days": ("DATE", "PRESENT_REF"),
    "at present": ("DATE", "PRESENT_REF"), "the present": ("DATE", "PRESENT_REF"), "at the moment": ("DATE", "PRESENT_REF"),
    "the time being": ("DATE", "PRESENT_REF"), "recently": ("DATE", "PAST_REF"), "recent": ("DATE", "PAST_REF"),
    "lately": ("DATE", "PAST_REF"), "the past": ("DATE", "PAST_REF"), "the recent past": ("DATE", "PAST_REF"),
    "the future": ("DATE", "FUTURE_REF"), "the near future": ("DATE", "FUTURE_REF"), "the near term": ("DATE", "FUTURE_REF"),
    "the long term": ("DATE", "FUTURE_REF"), "as soon as possible": ("DATE", "FUTURE_REF"),
    "daily": ("SET", "P1D"), "nightly": ("SET", "P1D"), "weekly": ("SET", "P1W"), "monthly": ("SET", "P1M"),
    "yearly": ("SET", "P1Y"), "annually": ("SET", "P1Y"), "hourly": ("SET", "PT1H"), "biweekly": ("SET", "P2W"),
}  # fmt: skip
"""Phrases that need no arithmetic of their own."""

HOLIDAYS = {
    "new year's day": "01-01", "new year's eve": "12-31", "martin luther king day": "nth-01-1-3", "groundhog day": "02-02",
    "valentine's day": "02-14", "presidents' day": "nth-02-1-3", "presidents day": "nth-02-1-3", "st. patrick's day": "03-17",
    "st patrick's day": "03-17", "ash wednesday": "easter-46", "palm sunday": "easter-7", "maundy thursday": "easter-3",
    "good friday": "easter-2", "holy saturday": "easter-1", "easter sunday": "easter+0", "easter monday": "easter+1", "easter": "easter+0",
    "ascension day": "easter+39", "pentecost": "easter+49", "whit monday": "easter+50", "anzac day": "04-25", "may day": "05-01",
    "mother's day": "nth-05-7-2", "memorial day": "nth-05-1-5", "father's day": "nth-06-7-3", "juneteenth": "06-19", "canada day": "07-01",
    "independence day": "07-04", "fourth of july": "07-04", "bastille day": "07-14", "labor day": "nth-09-1-1",
    "columbus day": "nth-10-1-2",
    "halloween": "10-31", "all saints' day": "11-01", "guy fawkes night": "11-05", "armistice day": "11-11", "veterans day": "11-11",
    "thanksgiving day": "nth-11-4-4", "thanksgiving": "nth-11-4-4", "black friday": "nth-11-4-4+1", "cyber monday": "nth-11-4-4+4",
    "christmas eve": "12-24", "christmas day": "12-25", "christmas": "12-25", "boxing day": "12-26",
}  # fmt: skip
"""Holiday -> month and day, days from Easter, or ``nth-month-weekday-which``: the fourth Thursday of November, the fifth being the last."""

NAMED_DAYS = frozenset("black bloody super cyber ash good palm easter holy maundy shrove fat giving casual bleak another".split())
"""A weekday after one of these is the name of a day, of something else ('Bloody Sunday'), or none that can be told ('another Thursday')."""
