"""Words that tell what a line is, in classes that are the same in English, German, French and Spanish.

The scorer counts lines by these classes, and its word table speaks of ``<class>`` for the words of the other languages, so that what was
learnt on English pages holds for them too.
"""

from __future__ import annotations

CLASSES: dict[str, str] = {
    "reader": "you your yours us our ours | vous votre vos nous notre nos sie ihre ihr ihren ihnen euch euer wir uns unser unsere usted ustedes nosotros nuestro nuestra",
    "writer": "i my me i'm i've i'd i'll | ich mein meine mir mich je mon mes moi j'ai yo mis",
    "said": "said says told added according announced reported | sagte sagt erkl\u00e4rte teilte laut dit d\u00e9clar\u00e9 a-t-il a-t-elle selon affirm\u00e9 expliqu\u00e9 dijo afirm\u00f3 seg\u00fan explic\u00f3 anunci\u00f3 asegur\u00f3",
    "social": "facebook twitter instagram linkedin pinterest whatsapp youtube tiktok reddit telegram tweet share follow threads bluesky rss snapchat flipboard tumblr "
    "| teilen folgen partager suivez suivre compartir comparte s\u00edguenos seguir",
    "subscribe": "subscribe subscription subscriber subscribers newsletter newsletters sign email e-mail inbox unsubscribe alerts "
    "| abonnieren abonnement abonnent anmelden abonnez s'abonner abonn\u00e9s inscrivez courriel suscr\u00edbete suscribirse suscripci\u00f3n bolet\u00edn correo",
    "comment": "comment comments commented commenting reply replies discussion thread permalink upvote moderated "
    "| kommentar kommentare kommentieren antworten antwort leserkommentare commentaire commentaires commenter r\u00e9pondre r\u00e9ponse comentario comentarios comentar responder respuesta",
    "account": "login log account register password username logout member profile menu search navigation skip toggle "
    "| einloggen konto registrieren passwort benutzername suche men\u00fc startseite connexion compte rechercher accueil connecter sesi\u00f3n cuenta registrarse contrase\u00f1a buscar inicio",
    "terms": "cookie cookies privacy consent terms policy gdpr preferences conditions disclaimer "
    "| datenschutz impressum nutzungsbedingungen agb einwilligung confidentialit\u00e9 cgu consentement privacidad t\u00e9rminos condiciones pol\u00edtica aviso",
    "rights": "copyright rights reserved reproduced trademark trademarks | rechte vorbehalten droits r\u00e9serv\u00e9s derechos reservados",
    "pointer": "related more read also recommended trending popular latest next previous stories articles posts see watch continue "
    "| mehr lesen auch weitere artikel beitr\u00e4ge meistgelesen lire aussi suivant pr\u00e9c\u00e9dent lea tambi\u00e9n m\u00e1s noticias relacionadas siguiente anterior",
    "picture": "photo photos image images getty credit picture gallery courtesy afp reuters shutterstock ap photograph photographer video "
    "| foto fotos bild bilder bildquelle fotograf galerie cr\u00e9dit photographie imagen im\u00e1genes fot\u00f3grafo v\u00eddeo",
    "offer": "advertisement ads sponsored advertise advertising promo affiliate commission deal deals shop buy cart shipping donate donation "
    "| anzeige werbung gesponsert kaufen spenden publicit\u00e9 sponsoris\u00e9 acheter panier publicidad patrocinado comprar donar oferta ofertas",
    "author": "author writer editor reporter journalist contributor columnist staff byline bio freelance contributing correspondent "
    "| autor autorin redakteur redakteurin redaktion journalistin korrespondent auteur autrice r\u00e9dacteur r\u00e9dactrice r\u00e9daction journaliste redactor redactora redacci\u00f3n periodista",
    "filed": "tags tagged filed categories category topics keywords | schlagw\u00f6rter schlagworte themen kategorie rubrik mots-cl\u00e9s th\u00e8mes cat\u00e9gorie etiquetas temas categor\u00eda",
}
"""The English words, then those of the other languages."""
CLASS_OF: dict[str, str] = {word: name for name, listed in CLASSES.items() for word in listed.split() if word != "|"}
ENGLISH_FOR: dict[str, str] = {
    "reader": "your", "writer": "i", "said": "said", "social": "share", "subscribe": "subscribe", "comment": "comments", "account": "login", "terms": "privacy", "rights": "reserved",
    "pointer": "more", "picture": "photo", "offer": "advertisement", "author": "author", "filed": "tags",
}  # fmt: skip
"""The English word whose weight stands for a class in the other languages."""
IN_ENGLISH: dict[str, str] = {word: ENGLISH_FOR[name] for name, listed in CLASSES.items() for word in listed.partition("|")[2].split()}
