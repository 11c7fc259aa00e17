"""How likely a line inside the main part of a page is the article's: a weighted sum of its wording, shape, place and make.

The weights are in within.json, a readable table; tools/fit_within.py fits it.
"""

from __future__ import annotations

import json
import re
from functools import cache, lru_cache
from pathlib import Path

from site_builder.clean.lines import Line, content_words, stem
from site_builder.clean.patterns import Reason

WORDINGS: dict[str, str] = {
    "letters": "newsletter, newsletters, mailing list, inbox, email updates, email alerts, email list, your email, e-mail updates | rundbrief | infolettre, lettre d'information | bolet\u00edn, boletines",
    "subscribe": "subscribe, subscribed, subscribes, subscriber, subscribers, subscription, subscriptions, sign up, signed up, signing up, sign-up, sign in, log in, register, registration "
    "| abonnieren, abonnement, abonnenten, abonniert, anmelden, anmeldung | abonnez-vous, abonnez, abonn\u00e9s, abonn\u00e9, inscrivez-vous, inscription, s'inscrire | suscr\u00edbete, suscribirse, suscriptores, suscripci\u00f3n, inscr\u00edbete",
    "follow": "follow us, follow me, follow him, follow her, follow them, find us, find me, on twitter, on facebook, on instagram, on linkedin, on tiktok, on threads, on youtube, on x "
    "| folgen sie, folge uns | suivez, suivez-nous | s\u00edguenos, s\u00edgueme, s\u00edganos",
    "work": "her work, his work, their work, my work, his writing, her writing, joined, covers, covering, writes about, specializes in, specializing in, years of experience, graduated, passionate about "
    "| berichtet \u00fcber, schreibt \u00fcber, arbeitet als | \u00e9crit sur, travaille pour, couvre | escribe sobre, cubre, trabaja como",
    "reach": "contact, reach out, reach him, reach her, reach us, reach me, email us, email me, email him, email her, e-mail us, call us, get in touch, write to us, tips to | kontakt, kontaktieren, schreiben sie | contactez, contactez-nous, \u00e9crivez | contacto, cont\u00e1ctenos, escr\u00edbenos",
    "support": "donate, donation, donations, support us, support our, support independent, support the, support this, contribution, your support, become a, membership, patreon | spenden, spende, unterst\u00fctzen sie | faire un, soutenez, soutenez-nous | dona, donar, ap\u00f3yanos",
    "disclosure": "affiliate, affiliates, commission, commissions, disclosure, disclaimer, sponsored, sponsor, paid partnership, opinions expressed, editorial independence, informational purposes, financial advice, legal advice, medical advice, investment advice, may earn, may receive "
    "| haftungsausschluss, provision, affiliate-link, affiliate-links, partnerlinks | affili\u00e9, affili\u00e9s, commission | afiliado, afiliados, comisi\u00f3n",
    "rights": "copyright, all rights, rights reserved, reproduced, reproduction, reproduce, creative commons, licensed under, permission | alle rechte, rechte vorbehalten, nachdruck | droits r\u00e9serv\u00e9s, reproduction interdite | derechos reservados, prohibida la",
    "reporting": "reporting by, editing by, writing by, compiled by, edited by, written by, produced by, translated by, photographs by, illustrations by, contributed to, contributed reporting | mit material, \u00fcbersetzt von, bearbeitet von | r\u00e9dig\u00e9 par, traduit par | redactado por, traducido por, con informaci\u00f3n",
    "origin": "originally published, originally appeared, first published, first appeared, appeared first, appeared originally, republished, reprinted, this story, this article, this post, this piece, this report | zuerst erschienen, dieser artikel, dieser beitrag | cet article, publi\u00e9 initialement | publicado originalmente, este art\u00edculo, esta nota",
    "pointer": "click here, learn more, read more, check out, see also, more information, for more, find out, full story, full article, full list, here are | mehr dazu, lesen sie, mehr zum | en savoir, lire aussi, \u00e0 lire | m\u00e1s informaci\u00f3n, lea tambi\u00e9n, lee tambi\u00e9n",
    "offer": "free trial, buy now, shop now, shop, order now, get started, book a, book your, book now, request a, schedule a, demo, discount, promo code, coupon, deal, deals, off your, try it, try our, save up | jetzt kaufen, jetzt testen, rabatt, gutschein | acheter, promo, code promo | comprar, descuento, oferta",
    "ask": "comment, comments, let us, let me, what do, tell us, share your, your thoughts, leave a | kommentar, kommentare, ihre meinung | commentaire, commentaires, votre avis | comentario, comentarios, tu opini\u00f3n",
    "app": "app store, google play, our app, download the, podcast, podcasts, episode, youtube channel, telegram, whatsapp | unsere app | notre application, t\u00e9l\u00e9chargez | nuestra app, descarga",
    "share": "share this, share on, share via, share with, tweet, tweets, print, copy link, pin it | teilen | partager, partagez | compartir, comparte",
    "picture": "getty, shutterstock, photo by, photos by, photograph by, photo credit, photo courtesy, image credit, image courtesy, image source, courtesy of, courtesy photo, istock, alamy, ap photo, unsplash | foto, bild, fotos | cr\u00e9dit, photo | foto de, imagen de",
    "we": "we, our, us, we're, we've | wir, unser, unsere, unserer | nous, notre, nos | nosotros, nuestro, nuestra, nuestros",
    "you": "you, your, you're, you'll | sie, ihr, ihre, ihren | vous, votre, vos | usted, su, tu, tus",
}
"""Words and pairs of words: English | German | French | Spanish."""
FIRST_WORDS: dict[str, str] = {
    "elsewhere": "read see watch listen check more also related next continue click learn view browse explore discover download find lire voir mehr lesen leer lee ver vea",
    "source": "source sources via reference references quelle quellen fuente fuentes note notes correction update editor's about",
    "reporting": "reporting editing compiled translated afp dpa reuters efe",
}
ROLES = frozenset(
    "writer reporter editor journalist author correspondent columnist contributor freelancer blogger professor founder co-founder director producer analyst strategist specialist"
    " redakteur redakteurin journalistin autor autorin journaliste auteur autrice r\u00e9dacteur r\u00e9dactrice periodista redactor redactora editora".split()
)
BEING = frozenset("is was been i'm am ist est es".split())
ROLE_REACH = 7
"""Words between 'is' and what somebody is."""
QUOTES = re.compile('["\u201c\u201d\u00ab\u00bb\u201e]')
MOST_READ = 90
"""Words of a line that are looked at."""


@cache
def _phrases() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    """For each word, and for each pair, the wordings it belongs to."""
    one: dict[str, set[str]] = {}
    two: dict[str, set[str]] = {}
    for name, listed in WORDINGS.items():
        for phrase in re.split(r"\s*[|,]\s*", listed):
            (two if " " in phrase else one).setdefault(phrase, set()).add(name)
    return {word: frozenset(names) for word, names in one.items()}, {pair: frozenset(names) for pair, names in two.items()}


MAKES: dict[str, re.Pattern[str]] = {
    name: re.compile(wording)
    for name, wording in {
        "author": r"(?<![a-z])(?:bio|author|byline|writer|contributor)",
        "prompt": r"(?<![a-z])(?:cta|promo|sign-?up|subscri|newsletter|form|banner|callout|notice|alert|paywall|donat|support|sticky)",
        "small": r"(?<![a-z])(?:note|disclaim|disclos|affiliate|footnote|reference|copyright|credit|source|correction|fine-?print|meta|date|time|label|tag|eyebrow|kicker)",
        "picture": r"(?<![a-z])(?:caption|image|photo|figure|picture|video|player|gallery|slide|media|thumb)",
        "embed": r"(?<![a-z])(?:embed|tweet|twitter|instagram|facebook|widget|iframe|quote-?box)",
        "goods": r"(?<![a-z])(?:product|price|buy|btn|button|shop|deal|rating|review-|card|specs?)(?![a-z]{4})",
        "others": r"(?<![a-z])(?:related|recommend|more|also|teaser|list-?item|read|next|prev|popular|trend|link|nav|toc|contents|index|menu)",
        "aside": r"(?<![a-z])(?:aside|sidebar|box|inset|factbox|highlights?|key|takeaway|summary|tldr|faq|accordion|tab)",
        "unseen": r"hidden|sr-only|screen-reader|tooltip",
        "text": r"(?<![a-z])(?:paragraph|text|rich-?text|rte|prose|markdown|body|content|copy|entry)",
    }.items()
}
COMMON = ("we", "you", "date", "address", "speech", "source", "elsewhere")
"""Wordings that also stand in many articles; alone they make no neighbour suspicious."""
SUSPECT = frozenset(WORDINGS.keys() | {"person"}) - frozenset(COMMON)
NEAR = 3
PLAIN_STEPS = (
    "p",
    "ul",
    "ol",
    "li",
    "tr",
    "td",
    "tbody",
    "table",
    "blockquote",
    "h",
    "strong",
    "dl",
    "dt",
    "dd",
    "figure",
    "pre",
    "div~",
    "section~",
    "article~",
    "span~",
)
"""Elements of which there are many without being boxes in a row."""
BOX_WORDS = 90
"""Words of a box beyond which it is a chapter, not a teaser."""


@lru_cache(maxsize=16384)
def _makes(step: str) -> frozenset[str]:
    return frozenset(name for name, wording in MAKES.items() if wording.search(step))


def features(lines: list[Line], title: str, doubts: dict[int, Reason]) -> list[dict[str, float]]:
    """What the scorer sees of each of the lines of a main part that no rule has removed."""
    count = len(lines)
    strong = [len(line.words) if line.strong else 0 for line in lines]
    words = [len(line.words) for line in lines]
    wordings = [_wordings(line) for line in lines]
    odd = [not SUSPECT.isdisjoint(found) for found in wordings]
    strong_sums, word_sums = _sums(strong), _sums(words)
    link_sums = _sums([round(len(line.words) * min(1.0, line.link_share)) for line in lines])
    odd_sums = _sums(odd)
    total = max(1, strong_sums[-1])
    at = [i for i, value in enumerate(strong) if value]
    first, last = (at[0], at[-1]) if at else (0, count)
    held, held_words, held_links, makes = _containers(lines, strong)
    topics: dict[str, int] = {}
    for line in lines:
        if line.strong:
            for word in content_words(line):
                topics[word] = topics.get(word, 0) + 1
    titled = {stem(word) for word in re.findall(r"\w{3,}", title)}
    boxes, many = _boxes(lines)
    seen_texts: set[str] = set()
    found: list[dict[str, float]] = []
    for i, line in enumerate(lines):
        seen = _own(line)
        tail = total - strong_sums[i + 1] < 0.1 * total
        late = i >= count - 4
        for name in sorted(wordings[i]):
            seen[name] = 1.0
            if tail:
                seen[f"{name}, at the end"] = 1.0
            if late:
                seen[f"{name}, last lines"] = 1.0
            if words[i] <= 12:
                seen[f"{name}, short"] = 1.0
        seen["several wordings"] = len(wordings[i] & SUSPECT) > 1
        share_before, share_after = strong_sums[i] / total, (total - strong_sums[i + 1]) / total
        seen |= {
            "before all text": i < first, "after all text": i > last, "last of text": i == last, "first of text": i == first,
            "last line": i == count - 1, "last but one": i == count - 2, "last lines": late, "first line": i == 0, "first lines": i < 3,
            "ends near": share_after < 0.05, "ends": share_after < 0.15, "begins": share_before < 0.05, "last fifth": share_after < 0.2,
        }  # fmt: skip
        if not line.strong:
            seen["weak before all text"] = i < first
            seen["weak after all text"] = i > last
        low, high = max(0, i - NEAR), min(count, i + NEAR + 1)
        around = max(1, word_sums[high] - word_sums[low] - words[i])
        seen["near text"] = (strong_sums[high] - strong_sums[low] - strong[i]) / around
        seen["near links"] = (link_sums[high] - link_sums[low]) / max(1, word_sums[high] - word_sums[low])
        seen["near odd"] = (odd_sums[high] - odd_sums[low] - odd[i]) / max(1, high - low - 1)
        seen["before odd"] = (odd_sums[i] - odd_sums[low]) / max(1, i - low)
        seen["before is odd"] = i > 0 and odd[i - 1]
        seen["after is odd"] = i + 1 < count and odd[i + 1]
        seen["before is heading"] = i > 0 and lines[i - 1].heading
        seen["after is heading"] = i + 1 < count and lines[i + 1].heading
        seen["before is text"] = i > 0 and strong[i - 1] > 0
        seen["after is text"] = i + 1 < count and strong[i + 1] > 0
        if line.heading:
            seen["heading before heading"] = i + 1 < count and lines[i + 1].heading
            seen["heading before text"] = i + 1 < count and strong[i + 1] > 0
            seen["heading at the end"] = tail
        box = line.steps[-2] if len(line.steps) > 1 else ""
        outer = line.steps[-3] if len(line.steps) > 2 else ""
        for name, step in (("box", box), ("outer box", outer)):
            share = held.get(step, 0) / total
            seen[f"{name} holds half"] = share >= 0.5
            seen[f"{name} holds some"] = share >= 0.1
            seen[f"{name} text"] = held.get(step, 0) / max(1, held_words.get(step, 1))
            seen[f"{name} links"] = held_links.get(step, 0.0) / max(1, held_words.get(step, 1))
        make = makes.get(_make(line), 0) / total
        seen["make common"] = make >= 0.3
        seen["make some"] = make >= 0.05
        seen["make none"] = make == 0
        names = frozenset().union(*(_makes(step.split("~")[0]) for step in line.steps[-3:]))
        for name in names:
            seen[f"make {name}"] = 1.0
            if not line.strong:
                seen[f"make {name}, weak"] = 1.0
        row = max((many[name] for name in boxes[i]), default=0)
        seen["in a row of boxes"] = row >= 3
        seen["in a long row"] = row >= 6
        if row >= 3:
            seen["in a row, weak"] = not line.strong
            seen["in a row, links"] = link_sums[high] - link_sums[low] > 0
            seen["in a row, heading"] = line.heading
            seen["in a row, item"] = line.tag == "li"
        doubt = doubts.get(line.index)
        if doubt is not None:
            seen[f"thought {doubt.rule}"] = 1.0
        own = content_words(line)
        seen["topic"] = sum(topics.get(word, 0) > (line.strong and word in topics) for word in own) / max(1, len(own))
        seen["titled"] = len(own & titled) / max(1, len(own))
        seen["again"] = line.plain in seen_texts
        seen_texts.add(line.plain)
        found.append(seen)
    return found


def _wordings(line: Line) -> set[str]:
    """The wordings that a line has."""
    one, two = _phrases()
    words = line.lowered[:MOST_READ]
    found: set[str] = set()
    last = ""
    being = -ROLE_REACH - 1
    for i, word in enumerate(words):
        if word in one:
            found |= one[word]
        pair = f"{last} {word}"
        if pair in two:
            found |= two[pair]
        if word in BEING:
            being = i
        elif word in ROLES and i - being <= ROLE_REACH:
            found.add("person")
        if len(word) == 4 and word[:2] in ("19", "20") and word.isdigit():
            found.add("date")
        last = word
    if words:
        found.update(name for name, first in FIRST_WORDS.items() if words[0] in _first(first))
    plain = line.plain
    if "@" in plain:
        found.add("follow")
        if "." in plain:
            found.add("reach")
    if "\u00a9" in plain:
        found.add("rights")
    if "http" in plain or "www." in plain or ".com" in plain:
        found.add("address")
    if QUOTES.search(plain):
        found.add("speech")
    return found


@cache
def _first(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


def _own(line: Line) -> dict[str, float]:
    count = len(line.words)
    capital = sum(word[:1].isupper() for word in line.words) / max(1, count)
    tag = line.tag
    link = min(1.0, line.link_share)
    return {
        "one": 1.0, "text": line.strong, "sentence": line.sentence, "colon": line.plain.endswith(":"), "asks": line.plain.endswith("?"), "calls": line.plain.endswith("!"),
        "cut": line.plain.endswith(("...", "\u2026")), "words 1": count <= 1, "words 3": count <= 3, "words 6": count <= 6, "words 12": count <= 12, "words 25": count <= 25, "words 60": count <= 60,
        "links": link, "all link": link > 0.8, "link line": link > 0.8 and count >= 4 and not line.sentence, "link item": link > 0.8 and tag == "li", "some link": 0 < link <= 0.5,
        "capital": capital if count >= 4 else 0.0, "weak capital": capital if count >= 4 and not line.strong else 0.0, "all capital": count > 1 and line.plain.isupper(),
        "figures": sum(word[:1].isdigit() for word in line.words) / max(1, count), "heading": line.heading, "small heading": tag in ("h4", "h5", "h6"), "top heading": tag == "h1",
        "item": tag == "li", "weak item": tag == "li" and not line.strong, "cell": tag in ("td", "th"), "div": tag == "div", "weak div": tag == "div" and not line.strong,
        "quote": tag == "blockquote", "code": tag == "pre", "term": tag in ("dt", "dd"), "control": tag in ("button", "label", "option", "summary", "legend"),
        "weak paragraph": tag == "p" and not line.strong, "lower": line.plain[:1].islower(), "bracket": line.plain[:1] in "([*", "bars": " | " in line.plain or " \u2022 " in line.plain,
    }  # fmt: skip


def _containers(
    lines: list[Line], strong: list[int]
) -> tuple[dict[str, int], dict[str, int], dict[str, float], dict[tuple[str, ...], int]]:
    held: dict[str, int] = {}
    held_words: dict[str, int] = {}
    held_links: dict[str, float] = {}
    makes: dict[tuple[str, ...], int] = {}
    for line, value in zip(lines, strong, strict=True):
        size = len(line.words)
        for step in line.steps[-3:-1]:
            held[step] = held.get(step, 0) + value
            held_words[step] = held_words.get(step, 0) + size
            held_links[step] = held_links.get(step, 0.0) + size * min(1.0, line.link_share)
        make = _make(line)
        makes[make] = makes.get(make, 0) + value
    return held, held_words, held_links, makes


def _boxes(lines: list[Line]) -> tuple[list[list[str]], dict[str, int]]:
    """For each line the names of small named boxes around it, and how many boxes have each name."""
    steps_of: dict[str, set[str]] = {}
    sizes: dict[str, int] = {}
    for line in lines:
        for step in line.steps[-6:-1]:
            if not step.startswith(PLAIN_STEPS):
                steps_of.setdefault(step.split("~")[0], set()).add(step)
                sizes[step] = sizes.get(step, 0) + len(line.words)
    many = {
        name: len(steps) if sum(sizes[step] for step in sorted(steps)) < BOX_WORDS * len(steps) else 0 for name, steps in steps_of.items()
    }
    found = [[name for step in line.steps[-6:-1] if (name := step.split("~")[0]) in many and many[name] >= 3] for line in lines]
    return found, many


def _make(line: Line) -> tuple[str, ...]:
    return (line.tag, *(step.split("~")[0] for step in line.steps[-2:]))


def _sums(values: list[int] | list[bool]) -> list[int]:
    sums = [0]
    for value in values:
        sums.append(sums[-1] + value)
    return sums


@cache
def weights() -> dict[str, float]:
    """The fitted table."""
    table: dict[str, float] = json.loads(Path(__file__).with_name("within.json").read_text("utf-8"))
    return table


def log_odds(seen: dict[str, float]) -> float:
    """The logarithm of the odds that a line is the article's."""
    table = weights()
    return sum(table.get(name, 0.0) * value for name, value in seen.items())


REASONS: dict[str, Reason] = {
    "letters": Reason("newsletter", "newsletter-wording", "Asks readers to subscribe."),
    "subscribe": Reason("newsletter", "newsletter-wording", "Asks readers to subscribe."),
    "follow": Reason("share", "follow-wording", "Sends readers to social networks."),
    "share": Reason("share", "share-wording", "Asks readers to share."),
    "person": Reason("other", "author-note", "Tells of the author, not of the matter."),
    "work": Reason("other", "author-note", "Tells of the author, not of the matter."),
    "make author": Reason("other", "author-note", "Tells of the author, not of the matter."),
    "reach": Reason("cta", "contact-wording", "Tells readers whom to write to."),
    "support": Reason("cta", "support-wording", "Asks readers for support."),
    "app": Reason("cta", "other-channel", "Sends readers to an app, a channel or a programme."),
    "make prompt": Reason("cta", "page-prompt", "Is made as a prompt to the reader."),
    "disclosure": Reason("other", "disclosure", "States interests of the house."),
    "rights": Reason("copyright", "rights-wording", "Speaks of rights in the text."),
    "reporting": Reason("other", "contributors", "Says who worked on the piece."),
    "origin": Reason("other", "origin-note", "Says where the piece was first published."),
    "elsewhere": Reason("related", "pointer-wording", "Points to other pages."),
    "pointer": Reason("related", "pointer-wording", "Points to other pages."),
    "make others": Reason("related", "pointer-made", "Is made as a pointer to other pages."),
    "offer": Reason("ad", "offer-wording", "Offers something for sale."),
    "make goods": Reason("ad", "offer-made", "Is made as an offer of goods."),
    "ask": Reason("comments-prompt", "comment-wording", "Asks readers to comment."),
    "picture": Reason("photo-credit", "picture-wording", "Says who took a picture."),
    "make picture": Reason("caption", "picture-made", "Is made as the caption of a picture."),
    "make small": Reason("other", "small-print", "Is made as small print."),
    "make unseen": Reason("nav", "unseen", "Is hidden from readers."),
}  # fmt: skip
PLAIN = 0.4
"""Log odds that a wording or make must take away to be the reason."""


def reason(seen: dict[str, float]) -> Reason | None:
    """What speaks most against a line, if one thing does."""
    table = weights()
    against: dict[str, float] = {}
    for name, value in seen.items():
        of = name.split(",")[0]
        if of in REASONS:
            against[of] = against.get(of, 0.0) - table.get(name, 0.0) * value
    worst = max(sorted(against), key=lambda name: against[name], default="")
    return REASONS[worst] if worst and against[worst] >= PLAIN else None
