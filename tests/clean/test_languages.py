"""Flattened pages in German, French and Spanish, of our own writing, are cleaned as English ones are."""

from __future__ import annotations

import pytest

from site_builder import clean, read
from site_builder.settings import CleanSettings

GERMAN = """
Zum Inhalt springen

Startseite
Politik
Wirtschaft
Sport
Abo
Anmelden

# Harrowbucht weiht neue Br\u00fccke nach zwei Jahren Versp\u00e4tung ein

Von Ada Moor
13. Juni 2025, 06:19 Uhr
Lesezeit: 3 Minuten
Artikel teilen

= Die Stadt Harrowbucht hat am Freitag ihre neue Br\u00fccke er\u00f6ffnet, zwei Jahre sp\u00e4ter, als der Rat geplant hatte.

= Nach Angaben der Ingenieure sollen t\u00e4glich 12.000 Autos \u00fcber die Br\u00fccke fahren; die alte F\u00e4hre stellt im Herbst den Betrieb ein.

Anzeige

= \u00abWir haben lange auf diesen Tag gewartet\u00bb, sagte B\u00fcrgermeisterin Ida Lund bei der Feier am Ufer.

= Der Rat bezahlte 41 Millionen Kronen f\u00fcr den Bau, ein Drittel mehr, als im Haushalt vorgesehen war.

Lesen Sie auch: F\u00e4hrmann geht nach vierzig Jahren in den Ruhestand

= Im n\u00e4chsten Jahr soll die Zufahrt verbreitert werden, damit auch Busse die Br\u00fccke nutzen k\u00f6nnen.

Das k\u00f6nnte Sie auch interessieren
F\u00e4hrmann geht nach vierzig Jahren in den Ruhestand
Robbenbaby im Hafen gefunden

Kommentare
Jetzt kommentieren

Impressum
Datenschutz
\u00a9 2025 Buchtbote. Alle Rechte vorbehalten.
"""

FRENCH = """
Aller au contenu

Accueil
Politique
\u00c9conomie
Sports
Newsletters
Se connecter

# Harrow-la-Baie inaugure son pont avec deux ans de retard

Par Ada Moor
Publi\u00e9 le 13 juin 2025
Temps de lecture : 3 min
Partager

= La ville de Harrow-la-Baie a inaugur\u00e9 vendredi son nouveau pont, deux ans plus tard que ce que le conseil avait pr\u00e9vu.

= Selon les ing\u00e9nieurs, 12 000 voitures emprunteront chaque jour l'ouvrage, et l'ancien bac cessera son service \u00e0 l'automne.

Publicit\u00e9

= \u00ab Nous attendions ce jour depuis longtemps \u00bb, a d\u00e9clar\u00e9 la maire Ida Lund lors de la c\u00e9r\u00e9monie sur la rive.

\u00c0 lire aussi : Le passeur prend sa retraite apr\u00e8s quarante ans

= Le conseil a pay\u00e9 41 millions de couronnes pour les travaux, un tiers de plus que la somme inscrite au budget.

= L'an prochain, la route d'acc\u00e8s sera \u00e9largie pour que les autobus puissent eux aussi passer le pont.

Sur le m\u00eame sujet
Le passeur prend sa retraite apr\u00e8s quarante ans
Un jeune phoque trouv\u00e9 dans le port

R\u00e9agissez
Mentions l\u00e9gales
\u00a9 2025 Le Courrier de la Baie. Tous droits r\u00e9serv\u00e9s.
"""

SPANISH = """
Saltar al contenido

Inicio
Pol\u00edtica
Econom\u00eda
Deportes
Suscr\u00edbete
Iniciar sesi\u00f3n

# Bah\u00eda Harrow inaugura su puente con dos a\u00f1os de retraso

Por Ada Moor
Publicado: 13 de junio de 2025
Tiempo de lectura: 3 min
Compartir

= La ciudad de Bah\u00eda Harrow inaugur\u00f3 el viernes su nuevo puente, dos a\u00f1os m\u00e1s tarde de lo que el concejo hab\u00eda previsto.

= Seg\u00fan los ingenieros, cada d\u00eda cruzar\u00e1n el puente 12.000 coches, y el viejo transbordador dejar\u00e1 de funcionar en oto\u00f1o.

Publicidad

= \u00abLlev\u00e1bamos mucho tiempo esperando este d\u00eda\u00bb, dijo la alcaldesa Ida Lund durante el acto junto a la orilla.

Te puede interesar: El barquero se jubila tras cuarenta a\u00f1os

= El concejo pag\u00f3 41 millones de coronas por la obra, un tercio m\u00e1s de lo que figuraba en el presupuesto.

= El pr\u00f3ximo a\u00f1o se ensanchar\u00e1 el acceso para que tambi\u00e9n los autobuses puedan usar el puente.

Noticias relacionadas
El barquero se jubila tras cuarenta a\u00f1os
Una foca joven aparece en el puerto

3 comentarios
Deja tu comentario
Aviso legal
\u00a9 2025 El Correo de la Bah\u00eda. Todos los derechos reservados.
"""


@pytest.mark.parametrize("page", [GERMAN, FRENCH, SPANISH], ids=["de", "fr", "es"])
def test_the_article_alone_is_kept(page: str) -> None:
    """Lines that begin with ``=`` are the article's; the title's mark is not shown to the reader either."""
    wanted = [line[2:] for line in page.split("\n") if line.startswith("= ")]
    raw = read.content("\n".join(line.removeprefix("= ").removeprefix("# ") for line in page.split("\n")).encode(), "a.txt").value
    assert raw is not None
    article = clean.article(raw, (), None, CleanSettings()).value
    assert article is not None
    assert [article.text[p.start : p.end] for p in article.body] == wanted
    assert all(removed.reason for removed in article.removed)
