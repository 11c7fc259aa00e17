"""Wordings by which houses speak to readers, in English, German, French and Spanish: which of them a line of a page has."""

from __future__ import annotations

import re
from functools import cache

from site_builder.clean.lines import Line

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


def wordings(line: Line) -> set[str]:
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
