"""Pages of our own, in four languages and one script without small words: the article stays whole, the rest goes with a reason."""

from __future__ import annotations

import pytest

from site_builder import clean, read
from site_builder.model import Article
from site_builder.settings import CleanSettings

PAGE = """<!doctype html><html lang="{lang}"><head><title>{title} | {site}</title>
<meta property="og:site_name" content="{site}"></head><body>
<header><nav><ul><li><a href="/">{home}</a></li><li><a href="/politics">{section}</a></li></ul></nav></header>
<main><article><h1>{title}</h1><div class="byline">{by}</div>
<div class="article-body">{body}</div>
<div class="author-bio"><p>{bio}</p></div>
<div class="newsletter-box"><p>{letter}</p></div></article>
<aside class="related"><h3>{also}</h3><ul><li><a href="/a">{other}</a></li><li><a href="/b">{another}</a></li></ul></aside></main>
<footer><p>\u00a9 2025 {site}. {rights}</p></footer></body></html>"""

ENGLISH = {
    "lang": "en", "title": "Harrow Bay opens its bridge after two years of delay", "site": "The Bay Crier", "home": "Home", "section": "Politics", "by": "By Ada Moor",
    "bio": "Ada Moor is a reporter at The Bay Crier and covers the harbour.", "letter": "Sign up for our newsletter and get the news of the bay every morning.",
    "also": "You may also like", "other": "Ferry captain retires after forty years", "another": "Council hires a new harbour master", "rights": "All rights reserved.",
}  # fmt: skip
ENGLISH_BODY = (
    "The town of Harrow Bay opened its new bridge on Friday, two years later than the council had planned.",
    "What the bridge changes",
    "Engineers said the bridge will carry 12,000 cars a day and that the old ferry will stop in the autumn.",
    "The old ferry stops in autumn",
    "Buses cross every ten minutes",
    "\u201cWe waited long enough,\u201d said the mayor, who cut the ribbon in the rain.",
    "The council paid 41 million crowns for the bridge, which is a third more than it had set aside.",
)
GERMAN = {
    "lang": "de", "title": "Harbach \u00f6ffnet seine Br\u00fccke nach zwei Jahren Versp\u00e4tung", "site": "Harbacher Bote", "home": "Startseite", "section": "Politik", "by": "Von Ada Moor",
    "bio": "Ada Moor ist Redakteurin beim Harbacher Boten und berichtet \u00fcber den Hafen.", "letter": "Abonnieren Sie unseren Newsletter und lesen Sie jeden Morgen das Wichtigste.",
    "also": "Das k\u00f6nnte Sie auch interessieren", "other": "F\u00e4hrmann geht nach vierzig Jahren", "another": "Rat stellt neuen Hafenmeister ein", "rights": "Alle Rechte vorbehalten.",
}  # fmt: skip
GERMAN_BODY = (
    "Die Stadt Harbach hat am Freitag ihre neue Br\u00fccke er\u00f6ffnet, zwei Jahre sp\u00e4ter als vom Rat geplant.",
    "Was die Br\u00fccke \u00e4ndert",
    "Nach Angaben der Ingenieure tr\u00e4gt die Br\u00fccke 12.000 Autos am Tag, und die alte F\u00e4hre f\u00e4hrt nur noch bis zum Herbst.",
    "Die alte F\u00e4hre endet im Herbst",
    "Busse fahren alle zehn Minuten",
    "\u201eWir haben lange genug gewartet\u201c, sagte die B\u00fcrgermeisterin, die das Band im Regen durchschnitt.",
    "Der Rat hat f\u00fcr die Br\u00fccke 41 Millionen Kronen bezahlt, ein Drittel mehr, als er zur\u00fcckgelegt hatte.",
)
FRENCH = {
    "lang": "fr", "title": "Harbaye ouvre son pont apr\u00e8s deux ans de retard", "site": "Le Crieur de la Baie", "home": "Accueil", "section": "Politique", "by": "Par Ada Moor",
    "bio": "Ada Moor est journaliste au Crieur de la Baie et couvre le port.", "letter": "Inscrivez-vous \u00e0 notre newsletter et recevez chaque matin l\u2019essentiel de la baie.",
    "also": "\u00c0 lire aussi", "other": "Le capitaine du bac prend sa retraite", "another": "La ville engage un chef du port", "rights": "Tous droits r\u00e9serv\u00e9s.",
}  # fmt: skip
FRENCH_BODY = (
    "La ville de Harbaye a ouvert vendredi son nouveau pont, deux ans plus tard que pr\u00e9vu par le conseil.",
    "Ce que le pont change",
    "Selon les ing\u00e9nieurs, le pont portera 12 000 voitures par jour et le vieux bac s\u2019arr\u00eatera \u00e0 l\u2019automne.",
    "Le vieux bac s\u2019arr\u00eate en automne",
    "Un bus passe toutes les dix minutes",
    "\u00ab Nous avons assez attendu \u00bb, a dit la maire, qui a coup\u00e9 le ruban sous la pluie.",
    "Le conseil a pay\u00e9 41 millions de couronnes pour le pont, un tiers de plus que la somme mise de c\u00f4t\u00e9.",
)
SPANISH = {
    "lang": "es", "title": "Harba\u00eda abre su puente tras dos a\u00f1os de retraso", "site": "El Pregonero", "home": "Inicio", "section": "Pol\u00edtica", "by": "Por Ada Moor",
    "bio": "Ada Moor es periodista de El Pregonero y escribe sobre el puerto.", "letter": "Suscr\u00edbete a nuestro bolet\u00edn y recibe cada ma\u00f1ana las noticias de la bah\u00eda.",
    "also": "Te puede interesar", "other": "El capit\u00e1n del transbordador se retira", "another": "El consejo contrata a un jefe del puerto", "rights": "Todos los derechos reservados.",
}  # fmt: skip
SPANISH_BODY = (
    "La ciudad de Harba\u00eda abri\u00f3 el viernes su nuevo puente, dos a\u00f1os m\u00e1s tarde de lo que hab\u00eda previsto el consejo.",
    "Lo que cambia con el puente",
    "Seg\u00fan los ingenieros, el puente soportar\u00e1 12.000 coches al d\u00eda y el viejo transbordador dejar\u00e1 de funcionar en oto\u00f1o.",
    "El viejo transbordador para en oto\u00f1o",
    "Un autob\u00fas cruza cada diez minutos",
    "\u00abHemos esperado bastante\u00bb, dijo la alcaldesa, que cort\u00f3 la cinta bajo la lluvia.",
    "El consejo pag\u00f3 41 millones de coronas por el puente, un tercio m\u00e1s de lo que hab\u00eda reservado.",
)
LANGUAGES = {"en": (ENGLISH, ENGLISH_BODY), "de": (GERMAN, GERMAN_BODY), "fr": (FRENCH, FRENCH_BODY), "es": (SPANISH, SPANISH_BODY)}


def cleaned(page: str) -> Article:
    raw = read.content(page.encode(), "page.html").value
    assert raw is not None
    value = clean.article(raw, (), None, CleanSettings()).value
    assert value is not None
    return value


def body(article: Article) -> list[str]:
    return [article.text[p.start : p.end] for p in article.body]


def page(words: dict[str, str], lines: tuple[str, ...]) -> str:
    first, heading, second, item, other_item, quote, last = lines
    parts = f"<p>{first}</p><h2>{heading}</h2><p>{second}</p><ul><li>{item}</li><li>{other_item}</li></ul><blockquote>{quote}</blockquote><p>{last}</p>"
    return PAGE.format(body=parts, **words)


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_a_page_of_news_is_cleaned_alike_in_each_language(language: str) -> None:
    words, lines = LANGUAGES[language]
    article = cleaned(page(words, lines))
    assert body(article) == list(lines)
    assert [p.role for p in article.body] == ["text", "heading", "text", "item", "item", "quote", "text"]
    assert (article.title, article.authors) == (words["title"], ("Ada Moor",))
    assert all(r.kind and r.rule and r.reason for r in article.removed)


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_prompts_between_the_paragraphs_go(language: str) -> None:
    """A bare paragraph below the text that asks readers to subscribe is no text, whatever its element is called."""
    words, lines = LANGUAGES[language]
    built = page(words, lines).replace("</blockquote><p>", f"</blockquote><p>{words['letter']}</p><p>")
    assert body(cleaned(built)) == list(lines)


def test_a_language_whose_small_words_are_not_known() -> None:
    lines = (
        "\u0413\u043e\u0440\u043e\u0434 \u0425\u0430\u0440\u0431\u0435\u0439 \u043e\u0442\u043a\u0440\u044b\u043b \u0432 \u043f\u044f\u0442\u043d\u0438\u0446\u0443 \u043d\u043e\u0432\u044b\u0439 \u043c\u043e\u0441\u0442 \u0447\u0435\u0440\u0435\u0437 \u0437\u0430\u043b\u0438\u0432.",
        "\u0418\u043d\u0436\u0435\u043d\u0435\u0440\u044b \u0433\u043e\u0432\u043e\u0440\u044f\u0442, \u0447\u0442\u043e \u043c\u043e\u0441\u0442 \u0432\u044b\u0434\u0435\u0440\u0436\u0438\u0442 \u0434\u0432\u0435\u043d\u0430\u0434\u0446\u0430\u0442\u044c \u0442\u044b\u0441\u044f\u0447 \u043c\u0430\u0448\u0438\u043d \u0432 \u0434\u0435\u043d\u044c.",
        "\u0421\u0442\u0430\u0440\u044b\u0439 \u043f\u0430\u0440\u043e\u043c \u043f\u0435\u0440\u0435\u0441\u0442\u0430\u043d\u0435\u0442 \u0445\u043e\u0434\u0438\u0442\u044c \u043e\u0441\u0435\u043d\u044c\u044e, \u0441\u043e\u043e\u0431\u0449\u0438\u043b \u0433\u043e\u0440\u043e\u0434\u0441\u043a\u043e\u0439 \u0441\u043e\u0432\u0435\u0442.",
    )  # fmt: skip
    built = PAGE.format(body="".join(f"<p>{line}</p>" for line in lines), **ENGLISH)
    assert body(cleaned(built)) == list(lines)


def test_an_opening_above_the_main_part_and_parts_of_the_same_make_stay() -> None:
    opening, second, third = ENGLISH_BODY[0], ENGLISH_BODY[2], ENGLISH_BODY[6]
    built = (
        f"<html><body><h1>{ENGLISH['title']}</h1><div class='chunk'><p class='par'>{opening}</p></div><div class='chunk'><p class='par'>{second}</p>"
        f"<p class='par'>{third}</p><p class='par'>{ENGLISH_BODY[5]}</p></div><div class='promo'><p>Buy now and save.</p></div></body></html>"
    )
    assert body(cleaned(built)) == [opening, second, third, ENGLISH_BODY[5]]


def test_tables_in_figures_are_text_and_captions_are_not() -> None:
    rows = "".join(f"<tr><td>Pier {n}</td><td>{n * 7} boats</td></tr>" for n in range(1, 5))
    table = f"<figure class='wp-block-table'><table><tbody>{rows}</tbody></table></figure>"
    picture = "<figure><img src='a.jpg'><figcaption>The mayor cuts the ribbon in the rain on Friday.</figcaption></figure>"
    paragraphs = [ENGLISH_BODY[i] for i in (0, 2, 5, 6)]
    built = PAGE.format(
        body=f"<p>{paragraphs[0]}</p>{picture}<p>{paragraphs[1]}</p>{table}<p>{paragraphs[2]}</p><p>{paragraphs[3]}</p>", **ENGLISH
    )
    kept = body(cleaned(built))
    assert [line for line in kept if len(line) > 40] == paragraphs
    assert "Pier 3" in kept
    assert "21 boats" in kept


def test_the_words_and_targets_of_links_stay() -> None:
    linked = (
        'The town of Harrow Bay opened its <a href="https://bay.example/bridge">new bridge</a> on Friday, two years later than planned.'
    )
    built = PAGE.format(body=f"<p>{linked}</p><p>{ENGLISH_BODY[2]}</p><p>{ENGLISH_BODY[6]}</p>", **ENGLISH)
    raw = read.content(built.encode(), "page.html").value
    assert raw is not None
    block = next(b for b in raw.blocks if "new bridge" in raw.text[b.start : b.end])
    assert [(raw.text[k.start : k.end], k.href) for k in block.links] == [("new bridge", "https://bay.example/bridge")]
    assert "The town of Harrow Bay opened its new bridge on Friday, two years later than planned." in body(cleaned(built))


def test_teasers_in_a_row_below_the_text_go() -> None:
    cards = "".join(
        f"<div class='card'><a href='/{n}'><h3>Pier {n} gets a new crane this year</h3></a><p>The crane at pier {n} lifts forty tons and was built in the yard.</p></div>"
        for n in range(1, 9)
    )
    paragraphs = [ENGLISH_BODY[i] for i in (0, 2, 5, 6)] * 1
    more = [
        f"Shipwrights of yard {n} said that the bridge had cost them {n} weeks of work in the winter, when the ice was thick."
        for n in range(2, 6)
    ]
    text = "".join(f"<p>{line}</p>" for line in paragraphs + more)
    built = f"<html><body><h1>{ENGLISH['title']}</h1><div class='wrap'><div class='text'>{text}</div><div class='more-stories'>{cards}</div></div></body></html>"
    assert body(cleaned(built)) == paragraphs + more


def test_a_link_around_blocks_is_a_link_of_each() -> None:
    raw = read.content(
        b"<html><body><p>The bay has a bridge.</p><a href='/b'><h3>Bridge opens</h3><div>Two years late</div></a> end</body></html>", "p.html"
    ).value
    assert raw is not None
    linked = {raw.text[b.start : b.end]: [(raw.text[k.start : k.end], k.href) for k in b.links] for b in raw.blocks}
    assert linked == {
        "The bay has a bridge.": [],
        "Bridge opens": [("Bridge opens", "/b")],
        "Two years late": [("Two years late", "/b")],
        "end": [],
    }
