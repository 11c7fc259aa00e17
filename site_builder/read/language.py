"""Which language a text is in, by its commonest words."""

from __future__ import annotations

import re

WORDS = re.compile(r"[^\W\d_]+")
SAMPLE_CHARS = 6000
MIN_SHARE = 0.08
"""Of words that are among a language's commonest; in running text of that language over 0.25."""

COMMON: dict[str, frozenset[str]] = {
    "en": frozenset(["the", "of", "and", "to", "in", "a", "is", "that", "for", "it", "on", "was", "with", "as", "by", "at", "from", "has", "have", "are", "be", "its", "his", "this", "not", "he", "said", "an", "will", "who", "after", "were", "they", "but", "their", "had", "which", "would"]),
    "de": frozenset(["der", "die", "das", "und", "in", "den", "von", "zu", "mit", "sich", "des", "auf", "für", "ist", "im", "dem", "nicht", "ein", "eine", "als", "auch", "es", "an", "werden", "aus", "er", "hat", "dass", "sie", "nach", "wird", "bei", "einer", "um", "am", "sind", "noch", "wie", "einem", "über"]),
    "fr": frozenset(["le", "la", "les", "de", "des", "et", "en", "un", "une", "du", "que", "qui", "dans", "est", "pour", "au", "sur", "par", "pas", "plus", "ce", "il", "se", "sont", "avec", "ne", "aux", "ont", "été", "cette", "son", "ses", "elle", "mais", "leur", "ou", "sa", "à"]),
    "es": frozenset(["el", "la", "los", "las", "de", "del", "y", "en", "un", "una", "que", "se", "por", "con", "para", "es", "su", "al", "lo", "como", "más", "no", "ha", "sus", "sobre", "este", "pero", "o", "fue", "entre", "han", "desde", "ya", "muy", "esta", "son"]),
    "pt": frozenset(["o", "a", "os", "as", "de", "do", "da", "dos", "das", "e", "em", "no", "na", "nos", "nas", "um", "uma", "que", "se", "por", "com", "para", "é", "ao", "à", "não", "mais", "como", "foi", "são", "pelo", "pela", "seu", "sua", "mas", "ou", "já", "também", "está", "você"]),
    "it": frozenset(["il", "lo", "la", "i", "gli", "le", "di", "del", "della", "dei", "delle", "e", "in", "un", "una", "che", "si", "per", "con", "è", "al", "alla", "non", "più", "come", "ha", "sono", "da", "dal", "dalla", "nel", "nella", "su", "anche", "ma", "questo", "questa", "si", "stato", "suo"]),
    "nl": frozenset(["de", "het", "een", "van", "en", "in", "is", "dat", "op", "te", "voor", "met", "die", "niet", "zijn", "aan", "er", "ook", "als", "door", "naar", "bij", "om", "worden", "werd", "heeft", "maar", "uit", "nog", "over", "wordt", "deze", "tot", "hij", "meer", "dan", "was", "kan", "al", "ze"]),
}  # fmt: skip


def language_of(text: str) -> str:
    """ISO 639-1 code of a language of which the commonest words are known; '' when it is none of them or cannot be told.

    Portuguese, Italian and Dutch are here so that they are not taken for Spanish, French or German.
    """
    words = [word.lower() for word in WORDS.findall(text[:SAMPLE_CHARS])]
    if len(words) < 5:
        return ""
    share, language = max((sum(word in common for word in words) / len(words), name) for name, common in COMMON.items())
    return language if share >= MIN_SHARE else ""
