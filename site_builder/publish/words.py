"""What templates say values with: relative links, dates in words, repaired text, Markdown."""

from __future__ import annotations

import re
from functools import cache

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from site_builder.text.normalise import repair

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "AU": "autumn", "WI": "winter"}
DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d)(?::\d\d)?)?)?)?\Z")
WEEK = re.compile(r"(\d{4})-W(\d\d)\Z")
SEASON = re.compile(r"(\d{4})-(SP|SU|FA|AU|WI)\Z")
DECADE = re.compile(r"(\d{3})X\Z")
SAFE_SCHEMES = ("http://", "https://", "mailto:")


def install(env: Environment) -> None:
    """Gives the filters to an environment."""
    env.filters.update(
        href=href, absolute=absolute, day=day_words, moment=moment_words, span=span_words, repair=repair, markdown=markdown,
        number=number, plural=plural, iso=iso, web=web,
    )  # fmt: skip


_SCHEME_LIKE = re.compile(r"[^/]*:|(?:java|vb|live)script|mocha", re.IGNORECASE)
"""A way that is, or that a filter of pages takes for, an address with a scheme (a page on JavaScript has such a one)."""


@pass_context
def href(context: Context, url: str) -> str:
    """An address of this site as seen from the page that is set; an outside address, or a fragment, as it is."""
    return relative(url, str(context["here"]), disk=bool(context["site"]["disk"]), base=str(context["site"]["base_url"]))


@pass_context
def absolute(context: Context, url: str) -> str:
    """An address of this site with host and scheme; '' when the site states none."""
    base = str(context["site"]["base_url"])
    return base + url if base else ""


def relative(url: str, here: str, *, disk: bool = False, base: str = "") -> str:
    """The way from page ``here`` to ``url``, both from the root of the site.

    The page of what is not found is shown at any address, so that its links go from the root.
    """
    if not url.startswith("/") or url.startswith("//"):
        return url
    path, mark, fragment = url.partition("#")
    if path == here and mark:
        return mark + fragment
    if disk and path.endswith("/"):
        path += "index.html"
    if here == "/404.html" and not disk:
        return _root(base) + path + mark + fragment
    return _way(path, here) + mark + fragment


def _way(path: str, here: str) -> str:
    there, folder = path[1:].split("/"), here[1:].split("/")[:-1]
    shared = 0
    while shared < min(len(there) - 1, len(folder)) and there[shared] == folder[shared]:
        shared += 1
    way = "../" * (len(folder) - shared) + "/".join(there[shared:])
    return way if way and not _SCHEME_LIKE.match(way) else f"./{way}"


def _root(base: str) -> str:
    """The path of the site's root below its host."""
    below = base.split("://", 1)[-1].partition("/")[2]
    return f"/{below}".rstrip("/")


def web(url: str) -> str:
    """An outside address when it is one that a browser may follow; else ''."""
    return url if url.startswith(SAFE_SCHEMES) else ""


def day_words(value: str) -> str:
    """``2025-06-13`` as '13 June 2025', as far as it goes; 'undated' for ''."""
    if not value:
        return "undated"
    if match := DATE.match(value):
        year, month, day, time = match.groups()
        if month and not 1 <= int(month) <= 12:
            return value
        words = year if not month else f"{MONTHS[int(month) - 1]} {year}"
        words = f"{int(day)} {words}" if day else words
        return f"{words}, {time}" if time else words
    if match := WEEK.match(value):
        return f"week {int(match[2])} of {match[1]}"
    if match := SEASON.match(value):
        return f"{SEASONS[match[2]]} {match[1]}"
    if match := DECADE.match(value):
        return f"the {match[1]}0s"
    return value


def moment_words(date: dict[str, object]) -> str:
    """A partial date in words, with its zone or that none is stated."""
    value = str(date["value"])
    words = day_words(value)
    if len(value) > 10:
        zone = str(date.get("zone") or "")
        words += f" (UTC{zone})" if zone and zone not in ("+00:00", "Z") else " UTC" if zone else " (time zone not stated)"
    return words


def span_words(first: str, last: str) -> str:
    """Two days as one span: '12-13 June 2025'."""
    if not first or not last or first == last:
        return day_words(last or first)
    one, other = day_words(first).split(" "), day_words(last).split(" ")
    shared = 0
    while shared < min(len(one), len(other)) - 1 and one[-1 - shared] == other[-1 - shared]:
        shared += 1
    if len(one) == len(other) == 3 and shared:
        begin = " ".join(one[: len(one) - shared])
        return f"{begin}\u2013{' '.join(other)}" if shared == 2 else f"{begin} \u2013 {' '.join(other)}"
    return f"{' '.join(one)} \u2013 {' '.join(other)}"


def iso(value: str) -> str:
    """The value when ``<time datetime>`` takes it; else ''."""
    return value if DATE.match(value) or WEEK.match(value) else ""


def number(value: int) -> str:
    """A whole number with thin groups of three."""
    return f"{value:,}"


def plural(count: int, one: str, many: str = "") -> str:
    """'1 story', '3 stories'."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


@pass_context
def markdown(context: Context, text: str, deeper: int = 1) -> Markup:
    """An editor's Markdown as HTML: raw HTML stays text, headings begin ``deeper`` levels down, links of this site go relative."""
    here, site = str(context["here"]), context["site"]
    tokens = _reader().parse(text)
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(6, int(token.tag[1]) + deeper)}"
        token.attrs.pop("style", None)  # alignment of a table cell: our pages allow no inline style
        for child in token.children or ():
            _turn(child, here, disk=bool(site["disk"]), base=str(site["base_url"]))
    return Markup(_reader().renderer.render(tokens, _reader().options, {}))


def _turn(token: Token, here: str, *, disk: bool, base: str) -> None:
    if token.type == "image":  # no page asks another host for anything: the words that stand for it are left
        token.type, token.tag, token.children = "text", "", None
    if token.type == "link_open":
        token.attrs["href"] = relative(str(token.attrs.get("href", "")), here, disk=disk, base=base)


@cache
def _reader() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable("table")
