"""Rules that know a line by its wording: prompts, notices, labels, credits; English, German, French, Spanish."""

from __future__ import annotations

import re
from typing import NamedTuple

from site_builder.clean.lines import Line
from site_builder.model import RemovedKind

MONTH = (
    r"(?:jan(?:uary|uar|vier)?|feb(?:ruary|ruar)?|f\u00e9v(?:rier)?|m(?:ar(?:ch|s|zo)?|\u00e4rz)|a(?:pr(?:il)?|vril|bril)|ma(?:y|i|yo)|jun(?:e|i|io)?|juin|jul(?:y|i|io)?|juillet"
    r"|aug(?:ust)?|ao\u00fbt|agosto|sept?(?:ember|embre|iembre)?|o[ck]t(?:ober|obre|ubre)?|nov(?:ember|embre|iembre)?|de[cz](?:ember)?|d\u00e9c(?:embre)?|diciembre|enero|febrero)"
)
DATE = (
    rf"(?:(?:mon|tue|wed|thu|fri|sat|sun)\w*,?\s+)?(?:{MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{1,2}}(?:st|nd|rd|th|\.)?\s+(?:de\s+)?{MONTH}\.?,?\s+(?:de\s+)?\d{{4}}"
    r"|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4})"
)
TIME = r"(?:[\s,|\u2022\u00b7@-]*(?:at\s+|um\s+|\u00e0\s+)?\d{1,2}[:.h]\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?|uhr)?\s*(?:[A-Z]{2,4}|\(?[+-]\d\d:?\d\d\)?)?)?"
NAME = r"[A-Z\u00c0-\u00de][\w.'\u2019-]*(?:\s+(?:(?:de|da|van|von|der|bin|al|la)\s+)?[A-Z\u00c0-\u00de][\w.'\u2019-]*){0,3}"


class Reason(NamedTuple):
    """Why a line is no body."""

    kind: RemovedKind
    rule: str
    reason: str


class Pattern(NamedTuple):
    """A wording, and what a line that has it is."""

    reason: Reason
    opening: re.Pattern[str] | None
    """Wordings that a line begins with."""
    inside: re.Pattern[str] | None
    """Wordings anywhere in it."""
    words: int
    """Lines with more words are left alone."""


def _pattern(kind: RemovedKind, rule: str, words: int, reason: str, *wordings: str, case: bool = False) -> Pattern:
    opening = [w[1:] for w in wordings if w.startswith("^")]
    inside = [w for w in wordings if not w.startswith("^")]
    return Pattern(Reason(kind, rule, reason), _any(opening, case), _any(inside, case), words)


def _any(wordings: list[str], case: bool = False) -> re.Pattern[str] | None:
    return re.compile("|".join(f"(?:{w})" for w in wordings), 0 if case else re.IGNORECASE) if wordings else None


PATTERNS: tuple[Pattern, ...] = (
    _pattern("reading-time", "reading-time", 9, "Says how long reading takes.",
        r"^(?:estimated\s+)?read(?:ing)?\s+time\b", r"^\d{1,2}(?:\s*[-\u2013]\s*\d{1,2})?\s*[- ]?min(?:ute)?s?\.?\s+(?:read|de lecture|lesezeit|de lectura)\b",
        r"^lesezeit\b", r"^temps de lecture\b", r"^tiempo de lectura\b"),
    _pattern("copyright", "copyright-notice", 60, "A copyright or rights notice.",
        r"^(?:copyright|\u00a9|\(c\)\s)", r"\ball rights reserved\b", r"\balle rechte vorbehalten\b", r"\btous droits r\u00e9serv\u00e9s\b",
        r"\btodos los derechos reservados\b", r"\bmay not be (?:published|reproduced|broadcast)\b", r"^do not reproduce\b", r"\b(?:reproduced|republished) without permission\b"),
    _pattern("tags", "tags-label", 3, "A label for the list of tags.", r"^(?:tags?|filed under|topics?|keywords|schlagw\u00f6rter|schlagworte|mots[- ]cl\u00e9s|etiquetas|more about)\s*:?$"),
    _pattern("tags", "tags-line", 40, "A list of tags.", r"^(?:tags?|filed under|topics|keywords|schlagw\u00f6rter|mots[- ]cl\u00e9s|etiquetas)\s*:\s*\S"),
    _pattern("date", "published-line", 18, "States when the piece was published or changed.",
        rf"^(?:(?:first\s+)?published|posted|updated|last\s+(?:updated|modified)|created|ver\u00f6ffentlicht|aktualisiert|stand|publi\u00e9|mis \u00e0 jour|publicado|actualizado)\b\s*(?:on|at|am|le|el)?\s*:?\s*{DATE}",
        rf"^{DATE}{TIME}(?:\s*[|\u2022\u00b7,-]\s*(?:updated.{{0,60}})?)?$", r"^\d{1,2}\s+(?:minutes?|hours?|days?|weeks?|months?)\s+ago$", r"^(?:published|posted|updated)\s*:?$", r"^(?:vor|il y a|hace)\s+\d{1,2}\s+\w+$"),
    _pattern("byline", "byline", 16, "Names the author.",
        rf"^(?i:by|von|par|por)\s*:?(?:\s+{NAME}(?:\s*(?:,|and|&|und|et|y)\s*{NAME})*)?(?:\s*[|,\u2022\u00b7\u2013-].{{0,80}})?$",
        rf"^(?i:written|posted|reported|reporting)\s+(?i:by):?\s+{NAME}.{{0,60}}$", rf"^(?i:author|autor|auteur)s?\s*:\s*{NAME}.{{0,60}}$", case=True),
    _pattern("source-credit", "source-line", 14, "Names the outlet that the piece draws on.",
        r"^(?:source|sources|via|quelle|quellen|fuente|fuentes)\s*:\s*\S", r"^\(?(?:additional |with )?(?:reporting|writing|editing|compiled)(?: and (?:writing|editing))? by\b", r"^(?:this (?:article|story) (?:was )?(?:originally|first) (?:appeared|published|ran))\b",
        r"^(?:originally published)\b", r"^(?:\()?with (?:inputs|files) from\b"),
    _pattern("comments-prompt", "comments-prompt", 45, "Asks readers to comment.",
        r"\b(?:in the comments?(?: section)?(?: below)?)\W*$", r"\bcomments? below\b", r"^join the (?:conversation|discussion)\W*$", r"^(?:leave|post|add|write) a (?:comment|reply)\b",
        r"^(?:view|show|read|see) (?:all )?(?:\d+ )?comments?\W*$", r"^\d* ?comments?\W*$", r"^what do you think\?\W*$", r"^let us know (?:what you think|your thoughts)\b",
        r"^(?:\d+ )?(?:kommentare?|leserkommentare|commentaires?|comentarios?)(?: \(?\d+\)?)?\W*$", r"^(?:diskutieren sie mit|kommentar (?:schreiben|verfassen)|jetzt kommentieren|r\u00e9agissez|laisser un commentaire|commenter|d\u00e9jenos su comentario|deja (?:un|tu) comentario|comenta(?:r)?(?: esta noticia)?|\u00fanete a la conversaci\u00f3n)\W*$", r"\bin den kommentaren\b", r"\ben los comentarios\b", r"\bdans les commentaires\b"),
    _pattern("share", "share-prompt", 12, "Asks readers to share.",
        r"^share(?: (?:this|on|via|the|to|with)\b.{0,60})?\W*$", r"^(?:tweet|pin it|e-?mail|print|copy link|whatsapp|facebook|twitter|linkedin|reddit|telegram|flipboard|pinterest)(?: this| article)?\W*$",
        r"^(?:click|tap) (?:here )?to (?:share|tweet|print|email)\b", r"^(?:teilen|artikel teilen|auf \w+ teilen|drucken|link kopieren|partager|partagez|copier le lien|imprimer|compartir|comparte|copiar enlace|imprimir)(?: .{0,30})?$", r"^\d+\s*shares?$", r"^follow (?:us|me|him|her|@\w+|\w+(?: \w+)? on)\b"),
    _pattern("newsletter", "newsletter-prompt", 45, "Asks readers to subscribe.",
        r"^(?:sign up|subscribe|register|join|get)\b.{0,90}\b(?:newsletters?|e-?mails?|inbox|updates|alerts|mailing list)\b", r"\b(?:sign up|subscribe) (?:for|to) (?:our|the|my)\b.{0,70}\b(?:newsletters?|channel|podcast|alerts|updates)\b",
        r"^(?:subscribe|sign up|sign in|log ?in|register)(?: now| today| here)?\W*$", r"^newsletter\b", r"^ready for more\?$",
        r"^(?:subscribe|sign (?:up|in)|log ?in|register|become a (?:member|subscriber))\b.{0,40}\b(?:to (?:read|continue|unlock|access|keep|view|get)|for (?:full|unlimited))\b",
        r"^(?:to (?:continue|keep) reading|want to keep reading|already (?:a subscriber|have an account)|this (?:article|story|content) is (?:for|only for|reserved for|exclusive to) (?:paid |paying )?(?:subscribers|members))\b",
        r"^(?:jetzt (?:abonnieren|weiterlesen|registrieren|anmelden)|weiterlesen mit|dieser artikel ist f\u00fcr abonnent|(?:sie haben|haben sie) (?:bereits|schon) ein (?:abo|konto))", r"\bzum newsletter (?:an)?melden|\bnewsletter (?:abonnieren|bestellen|anmelden)\b",
        r"^(?:il vous reste \d|la suite est r\u00e9serv\u00e9e|cet article est r\u00e9serv\u00e9|d\u00e9j\u00e0 abonn\u00e9|abonnez-vous|s'abonner|s\u2019abonner|recevez (?:nos|notre|la|chaque))",
        r"^(?:suscr\u00edbete|suscribirse|reg\u00edstrate|inicia sesi\u00f3n|contenido exclusivo para|este (?:art\u00edculo|contenido) es (?:exclusivo )?para|ya eres suscriptor|\u00bfya (?:eres|tienes))", r"\b(?:abonnieren sie|inscrivez-vous|suscr\u00edbete)\b", r"^enter your e-?mail\b"),
    _pattern("photo-credit", "photo-credit", 90, "Says who took a picture.",
        r"\b(?:via|/)\s*(?:getty|reuters|shutterstock|afp|ap|epa|alamy|istock)(?: images| photo)?\)?\W*$", r"\b(?:getty images|shutterstock|istock(?:photo)?|afp via getty|alamy stock photo)\W*$",
        r"^(?:photo|image|picture|foto|bild|cr\u00e9dits?(?: photo)?|photograph|imagen?)(?: credit| source| courtesy)?s?\s*(?::|by\b|\u00a9|courtesy\b)", r"\((?:ap |reuters |afp )?(?:photo|image|foto)(?: by|:|/| courtesy)[^()]{0,80}\)\W*$",
        r"^(?:afp|reuters|getty images|shutterstock|ap photo|unsplash|pixabay|file photo|representational image)(?:\s*[/|,].{0,40})?$", r"^(?:file )?photo:"),
    _pattern("caption", "caption-opening", 60, "Tells what a picture shows.",
        r"^(?:this|a|an|the|in this|in an?)\s+(?:\w+\s+){0,2}(?:photo(?:graph)?|picture|screenshot|illustration|image|infographic)\s+(?:taken|shows?|released|provided|made|illustrat|from|,|dated)",
        r"^(?:file|handout|pictured|in pictures|above|left|right)\s*(?:photo|image)?\s*[:\u2014]", r"^(?:image|photo|figure|fig\.?)\s*\d*\s*[:.]\s+\S"),
    _pattern("byline", "author-note", 70, "Tells who the author is.",
        rf"^(?:{NAME}|[Tt]he author|[Dd]er Autor|[Dd]ie Autorin|L['\u2019]auteure?|[EeLl]l autora?)\s+(?:is|was|ist|est|es)\s+(?:(?:an?|the|eine?|une?|el|la)\s+)?(?:[\w'\u2019&.-]+,?\s+){{0,4}}(?:staff writer|senior writer|reporter|journalist|columnist|contributor|contributing (?:writer|editor)|freelance (?:writer|journalist|reporter)|freelancer|correspondent|news editor|managing editor|senior editor|staff (?:reporter|editor)|[Rr]edakteur(?:in)?|[Jj]ournalistin|[Kk]orrespondent(?:in)?|journaliste|r\u00e9dact(?:eur|rice)|periodista|redactora?)\b(?!['\u2019]s|.{{0,80}}\b(?:killed|died|arrested|was|who)\b)", case=True),
    _pattern("related", "read-also", 40, "Points to another article.",
        r"^(?:\W{0,3})(?:read (?:more|also|next|full|on)|also read|see also|more(?: on this)?|watch(?: also| now| live)?|don['\u2019]?t miss|related(?: (?:story|stories|article|articles|reading))?|recommended|further reading|continue reading|lire aussi|\u00e0 lire(?: aussi)?|lesen sie auch|mehr zum thema|lea tambi\u00e9n|lee tambi\u00e9n|te puede interesar|m\u00e1s informaci\u00f3n|auch interessant|siehe auch|voir aussi|sur le m\u00eame sujet|listen|must read|trending)\s*[:|\u2013\u2014-]\s*\S",
        r"^(?:read (?:more|also|next|the full (?:story|article))|also read|see also|watch (?:now|the video|video)|continue reading|click here|learn more|view more|load more|see more|show more|more info|next article|previous article|next|previous)\b.{0,30}\W*$"),
    _pattern("cta", "house-appeal", 60, "Asks readers for something.",
        r"^(?:(?:have|take) a look at|check out|explore|browse|visit|discover) (?:more of )?our (?:other |latest |full |complete |in-depth )?(?:articles?|posts?|blog|channel|site|coverage|guides?|stories|archive)\b",
        r"^(?:consider|be sure to|don['\u2019]t forget to)\s+(?:explor|check|read|visit|subscrib|follow)\w*\b.{0,120}\b(?:our|other|more|article|articles|posts?|site|page|blog|channel)\b",
        r"\b(?:support (?:our|independent) journalism|become a (?:member|subscriber|supporter|patron)|make a (?:donation|contribution)|donate (?:now|today))\b",
        r"^(?:download|get) (?:the|our) .{0,30}\bapp\b", r"\bdisable your ad ?blocker\b", r"\b(?:email|contact|reach|e-mail) (?:the (?:author|reporter|writer)|us) at\b", r"^(?:got|have) a (?:tip|story)\b"),
    _pattern("nav", "page-furniture", 12, "Belongs to the page, not to the piece.",
        r"^(?:skip to (?:main )?content|home(?:page)?|menu|search|back to top|top|close|open menu|toggle navigation|accept(?: all)?(?: cookies)?|privacy policy|terms(?: of (?:use|service))?|contact(?: us)?|about(?: us)?|cookies?|loading\W*|zum (?:haupt)?inhalt(?: springen)?|startseite|nach oben|men\u00fc|suche|impressum|datenschutz(?:erkl\u00e4rung)?|agb|kontakt|aller au contenu(?: principal)?|accueil|rechercher|mentions l\u00e9gales|contactez-nous|haut de page|saltar al contenido|ir al contenido|inicio|buscar|aviso legal|pol\u00edtica de privacidad|contacto)$"),
    _pattern("ad", "ad-label", 12, "An advertisement or its label.",
        r"^(?:advertisement|advertising|sponsored(?: content)?|promoted|anzeige|werbung|advertorial|publicit\u00e9|la suite apr\u00e8s (?:la|cette) publicit\u00e9|publicidad|contenido patrocinado|story continues below.{0,30}|article continues (?:below|after).{0,30}|this (?:post|article) (?:may )?contains? affiliate links.{0,40})\W*$"),
    _pattern("toc", "contents-label", 5, "Heads a table of contents.", r"^(?:table of contents|contents|in this article|jump to|on this page|inhaltsverzeichnis|sommaire|\u00edndice)\s*:?$"),
)  # fmt: skip

RELATED_HEAD = re.compile(
    r"^\W*(?:you (?:may|might) (?:also )?(?:like|be interested in|enjoy)|(?:related|recommended|suggested|similar|popular|trending|latest|more|recent|other)\s+(?:articles?|stories|posts?|news|reads?|reading|topics|content|videos?|coverage|links|headlines)"
    r"(?:\s+(?:from|for|by|on|in)\b.{0,40})?|related|recommended(?: for you)?|read (?:more|next|also)|see also|most (?:read|popular|viewed|recent)|trending(?: now)?|top stories|more (?:from|on|in|to read|like this)\b.{0,40}|what to read next|don['\u2019]t miss|up next|keep reading|from (?:around )?the web|around the web"
    r"|das k\u00f6nnte sie auch interessieren|auch interessant|mehr zum thema|weitere artikel|meistgelesen|lesen sie auch|\u00e0 lire aussi|lire aussi|sur le m\u00eame sujet|les plus lus|articles? (?:similaires|li\u00e9s)|tambi\u00e9n te puede interesar|te puede interesar|noticias relacionadas|lo m\u00e1s le\u00eddo|m\u00e1s noticias)\W*$",
    re.IGNORECASE,
)
FORBIDS = re.compile(
    r"do not (?:reproduce|copy|republish)|without (?:the )?(?:prior |express |written )*(?:permission|consent)|may not be (?:published|reproduced|copied|broadcast|redistributed|rewritten)|not to be reproduced"
    r"|reproduction (?:is )?(?:prohibited|forbidden|interdite)|nachdruck verboten|prohibida (?:la|su) reproducci\u00f3n|reproduction interdite",
    re.IGNORECASE,
)
RELATED = Reason("related", "related-block", "Stands in a block of pointers to other articles.")
RULE_LINE = Reason("other", "rule-line", "A ruled line, no words.")


INSIDE_WORDS = frozenset(
    ["reserved", "vorbehalten", "réservés", "reservados", "published", "reproduced", "broadcast", "republished", "comment", "comments", "kommentaren", "comentarios", "commentaires", "sign", "subscribe", "newsletter", "abonnieren", "inscrivez-vous", "suscríbete", "getty", "reuters", "shutterstock", "afp", "ap", "epa", "alamy", "istock", "istockphoto", "photo", "image", "foto", "journalism", "member", "subscriber", "supporter", "patron", "donation", "contribution", "donate", "blocker", "adblocker", "email", "e-mail", "contact", "reach"]
)
"""One of these stands in every line that has a wording inside; looked up first, since a search at every letter takes most of the time."""


def match(line: Line) -> Reason | None:
    """What a line is by its wording, or None."""
    if line.tag == "hr":
        return RULE_LINE
    count = len(line.words)
    if count > 90 or not line.plain:
        return None
    has_inside = not INSIDE_WORDS.isdisjoint(line.lowered)
    for pattern in PATTERNS:
        if count > pattern.words:
            continue
        if (pattern.opening is not None and pattern.opening.match(line.plain)) or (
            has_inside and pattern.inside is not None and pattern.inside.search(line.plain)
        ):
            return pattern.reason
    return None
