"""The article's own usage: a name has one kind all over an article, and is seen wherever it stands."""

from __future__ import annotations

from collections import Counter, defaultdict

from site_builder.annotate.names import rules, tables, teams, tokens
from site_builder.annotate.names.lexicon import forms, lexicon
from site_builder.annotate.names.listed import KNOWN
from site_builder.annotate.names.trim import POSSESSIVES
from site_builder.model import EntityKind

LOAN_CONFIDENCE = 0.7
"""Of a name recognised only because it stands elsewhere in the article."""
LIST_WEIGHT = 0.8
"""What a word list says of a name's kind counts as much as a mention that the model labels with this confidence."""
CUE_WEIGHT = 3.0
"""The same of a word beside the name ('CEO', 'startup'); repeated labels count by their square root, cues in full."""

Words = tuple[str, ...]


def agree(words: list[list[str]], labelled: list[list[rules.Span]], cases: dict[str, str]) -> list[list[rules.Span]]:
    """The same name has the same kind all over the article, and is seen wherever it stands."""
    votes: dict[Words, dict[EntityKind, float]] = defaultdict(lambda: defaultdict(float))
    seen: Counter[Words] = Counter()
    for plain, spans in zip(words, labelled, strict=True):
        for low, high, kind, confidence in spans:
            name = tuple(plain[low:high])
            votes[name][kind] += confidence
            seen[name] += 1
    for name, tally in votes.items():
        for kind in tally:
            tally[kind] /= seen[name] ** 0.5
        kind, sure = rules.classify(list(name))
        if sure >= KNOWN:
            tally[kind] += seen[name] ** 0.5 * LIST_WEIGHT
    for plain, spans in zip(words, labelled, strict=True):
        for low, high, kind, _ in spans:
            for other, weight in _company(plain, low, high, kind):
                votes[tuple(plain[low:high])][other] += weight
    kinds: dict[Words, EntityKind] = {name: max(sorted(tally), key=tally.__getitem__) for name, tally in votes.items()}
    short = _short_forms(kinds)
    for name, kind in short.items():
        listed = rules.classify(list(name))[1] >= 0.7
        if name in kinds and not listed and (kinds[name] != "place" if kind == "person" else kinds[name] in ("other", "person")):
            kinds[name] = kind
    loans = short | kinds
    starts: dict[str, list[Words]] = defaultdict(list)
    for name in loans:
        starts[name[0]].append(name)
    for names in starts.values():
        names.sort(key=lambda name: (-len(name), name))
    return [
        _fill(plain, _split(plain, spans, kinds, seen), loans, seen, starts, cases) for plain, spans in zip(words, labelled, strict=True)
    ]


def _company(plain: list[str], low: int, high: int, kind: EntityKind) -> list[tuple[EntityKind, float]]:
    """What the words around a name say of its kind."""
    before = plain[low - 1].lower() if low else ""
    earlier = plain[low - 2].lower() if low > 1 else ""
    after = high + (high < len(plain) and plain[high] in POSSESSIVES)
    follows = plain[after].lower() if after < len(plain) else ""
    votes: list[tuple[EntityKind, float]] = []
    if kind != "person" and teams.is_team(plain, low, high):
        votes.append(("organisation", CUE_WEIGHT))
    what = earlier if before == "of" else plain[low - 3].lower() if before == "the" and earlier == "of" and low > 2 else ""
    if what in _OF_FIRMS or what in _OF_WHAT:
        votes.append(("organisation", 1.5 if what in _OF_FIRMS else 0.6))
    if follows in _OF_BODIES or before in _BODY_NOUNS or before in ("in", "into") and earlier in _MONEY_NOUNS:
        votes.append(("organisation", CUE_WEIGHT))
    elif before in _PERSONAL or before == "." and earlier in _PERSONAL:
        votes.append(("person", CUE_WEIGHT))
    elif before == "in" and after == high:
        votes.append(("place", 0.4))
    return votes


_OF_BODIES = frozenset(
    "board services customers clients headquarters ceo cfo cto coo spokesperson spokesman spokeswoman shares stock "
    "employees executives founder co-founder cofounder investors shareholders".split()
)
_OF_FIRMS = frozenset("executive ceo shares stock subsidiary unit division employees customers shareholders investors".split())
_OF_WHAT = frozenset(
    "chairman chairwoman director founder co-founder cofounder spokesman spokeswoman spokesperson member members employee "
    "owner owners investor board leader leadership secretary supporters".split()
)
_BODY_NOUNS = frozenset(
    "group party magazine newspaper agency club team charity broadcaster website network band union league school college "
    "startup company firm chipmaker carmaker retailer giant maker bank airline publisher".split()
)
_MONEY_NOUNS = frozenset("stake investment invest invests invested investing shares".split())
_PERSONAL = frozenset("mr mrs ms dr ceo cfo president senator sen governor minister chancellor secretary judge".split())


def _short_forms(kinds: dict[Words, EntityKind]) -> dict[Words, EntityKind]:
    """Surnames of full names, firms without their legal form and by their first word."""
    short: dict[Words, EntityKind] = {}
    for name in sorted(kinds):
        if len(name) > 1 and kinds[name] == "organisation":
            short.update(dict.fromkeys(_of_firm(name), "organisation"))
    for name in sorted(kinds):
        if len(name) > 1 and kinds[name] == "person" and len(name[-1]) > 2 and name[0].lower() not in tables.titles():
            short[name[-1:]] = "person"
    return short


def _of_firm(name: Words) -> list[Words]:
    """'Hadley Media Group Inc.' -> 'Hadley Media Group', 'Hadley Media', 'Hadley'."""
    words = name[:-1] if name[-1] == "." else name
    if words[-1].lower() not in tables.suffixes():
        return []
    found = []
    while len(words) > 1 and words[-1].lower() in tables.suffixes() | tables.heads():
        words = words[:-1]
        found.append(words)
    first = words[0].lower()
    if len(words) > 1 and len(first) > 3 and not first.isdigit() and first not in tables.marks() and forms().get(first, "") != first:
        if first not in lexicon().place and first not in lexicon().first:
            found.append(words[:1])
    return [form for form in found if form[0].lower() not in tables.never() or len(form) > 1]


def _split(plain: list[str], spans: list[rules.Span], kinds: dict[Words, EntityKind], seen: Counter[Words]) -> list[rules.Span]:
    """Two names side by side that the article otherwise uses apart are two names."""
    out: list[rules.Span] = []
    for low, high, kind, confidence in spans:
        name = tuple(plain[low:high])
        cut = 0
        owner = next((n for n, word in enumerate(name) if word in POSSESSIVES), 0)
        if owner and kinds.get(name[:owner]) and seen[name[:owner]] >= seen[name]:
            out.append((low, low + owner, kinds[name[:owner]], confidence))
            continue
        if len(name) > 2 and kind != "person":
            for n in range(1, len(name)):
                left, right = name[:n], name[n:]
                if min(seen[left], seen[right]) > max(1, seen[name]) and right[-1].lower() not in tables.heads() - tables.suffixes():
                    cut = n
                    break
        if cut:
            out += [(low, low + cut, kinds[name[:cut]], confidence), (low + cut, high, kinds[name[cut:]], confidence)]
        else:
            out.append((low, high, kinds[name], confidence))
    return out


def _fill(
    plain: list[str],
    spans: list[rules.Span],
    loans: dict[Words, EntityKind],
    seen: Counter[Words],
    starts: dict[str, list[Words]],
    cases: dict[str, str],
) -> list[rules.Span]:
    """Adds the names of the article that a sentence holds unseen."""
    taken = {n for low, high, _, _ in spans for n in range(low, high)}
    out = list(spans)
    at = 0
    while at < len(plain):
        step = 1
        if at not in taken and plain[at] in starts and tokens.is_capital(plain[at]):
            for name in starts[plain[at]]:
                end = at + len(name)
                if tuple(plain[at:end]) == name and not taken.intersection(range(at, end)) and _fits(plain, at, end, name, seen, cases):
                    out.append((at, end, loans[name], LOAN_CONFIDENCE))
                    step = len(name)
                    break
        at += step
    out.sort()
    return out


def _fits(plain: list[str], at: int, end: int, name: Words, seen: Counter[Words], cases: dict[str, str]) -> bool:
    """A loan of one word must not be the beginning of another name, nor a common word at the head of a sentence."""
    if len(name) > 1:
        return True
    low = name[0].lower()
    if low in tables.never() or low in tables.demonyms():
        return False
    return at > 0 or "l" not in cases.get(low, "") or seen[name] >= 3
