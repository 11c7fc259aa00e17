"""content/site.yml and the command line -> frozen `Settings`, one slice a stage.

Settings say what is built and enter the keys of the cache; how it is built
(jobs, cache, strictness) is in `Run` and never changes a byte of output.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal, cast
from urllib.parse import urlsplit

from site_builder.lined_yaml import Form, parse
from site_builder.model import Value
from site_builder.problems import Problem, problem

_TAG_AUTHORITY = re.compile(r"[a-z0-9][a-z0-9.-]{0,200}(?:@[a-z0-9.-]{1,200})?,[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?", re.ASCII)


class SiteSettings(Value):
    """What the site says of itself."""

    title: str = "News digest"
    """Name of the site, on every page."""
    description: str = "What several news articles report, merged, with the source of every sentence."
    """One sentence for search engines and feeds."""
    url: str = ""
    """Absolute address of the root; `--base-url` stands for it."""
    id: str = "site-builder.invalid,2025"
    """Authority and date of the `tag:` addresses in feeds; set it once and never change it."""
    language: str = "en"
    """Language of the pages' own words, ISO 639-1."""
    contact: str = ""
    """`mailto:` or `https:` address for reports of mistakes."""
    licence: str = ""
    """Licence of the site's own text and data, in the owner's words."""
    disk: bool = False
    """Write links with `index.html`, so that the site can be read from a folder without a server."""


class RightsSettings(Value):
    """How much of the sources' words is shown unless sources.yml says otherwise for a publisher."""

    text: Literal["full", "excerpts", "none"] = "excerpts"


class CleanSettings(Value):
    """When cleaning warns."""

    warn_removed_share: float = 0.6
    """Share of an article's words, 0 to 1: above it the article gets a warning."""


class StorySettings(Value):
    """How stories are told apart."""

    per_page: int = 20
    """Stories on one page of an index."""


class EntitySettings(Value):
    """Which names get a page."""

    min_articles: int = 2
    """Articles (copies folded) that must name an entity without a role or quotation before it has a page."""
    recogniser: str = ""
    """``spacy MODEL`` or ``gliner MODEL`` where these are installed; '' for our own."""


class Settings(Value):
    """All settings; a stage gets its slice, never the whole."""

    site: SiteSettings = SiteSettings()
    rights: RightsSettings = RightsSettings()
    clean: CleanSettings = CleanSettings()
    stories: StorySettings = StorySettings()
    entities: EntitySettings = EntitySettings()
    private: bool = False
    """A build for one's own eyes: full texts, noindex on every page, a banner."""


class Places(Value):
    """Where things are; absolute."""

    root: str
    seeds: str
    content: str
    templates: str
    """The root's own templates, which override ours file by file; need not exist."""
    output: str
    cache: str

    def path(self, name: str) -> Path:
        """One of the places as a `Path`."""
        return Path(getattr(self, name))


# ---------------------------------------------------------------- reading them


def load(text: str, file: str, base_url: str, private: bool) -> tuple[Settings, tuple[Problem, ...]]:
    """Settings from the text of site.yml and the command line, and all that is wrong with them.

    Args: file: name of site.yml for messages; base_url: of ``--base-url``, '' when not given (then ``url`` holds); private: ``--private``.
    Returns: settings in which a wrong value is replaced by its default; refuse to build when a problem is an error.
    """
    tree, found = parse(text, file, "bad-setting")
    problems = list(found)
    top = Form(tree, file, "bad-setting", "unknown-setting", problems)
    groups = {name: top.form(name) for name in ("site", "rights", "clean", "stories", "entities")}
    _lift(top, groups["site"], tuple(SiteSettings.__struct_fields__))
    _lift(top, groups["rights"], ("text",))
    settings = Settings(
        site=_site(groups["site"], base_url, problems),
        rights=RightsSettings(
            cast("Literal['full', 'excerpts', 'none']", groups["rights"].choice("text", ("full", "excerpts", "none"), "excerpts"))
        ),
        clean=CleanSettings(groups["clean"].number("warn_removed_share", CleanSettings().warn_removed_share, 0, 1)),
        stories=StorySettings(int(groups["stories"].number("per_page", StorySettings().per_page, 1, 500, whole=True))),
        entities=EntitySettings(
            int(groups["entities"].number("min_articles", EntitySettings().min_articles, 1, 1000, whole=True)),
            groups["entities"].text("recogniser"),
        ),
        private=private,
    )
    for form in (*groups.values(), top):
        form.close()
    return settings, tuple(sorted(problems, key=lambda one: (one.line, one.what)))


def _lift(top: Form, group: Form, names: tuple[str, ...]) -> None:
    """Let a setting of a group stand at the top of the file as well, but not in both places."""
    for name in names:
        top.asked.append(name)
        if name not in top.fields:
            continue
        if name in group.fields:
            top.wrong(top.lines[name], f"'{name}' is set twice", f"keep one of the two; the other is on line {group.lines[name]}")
        group.fields[name] = top.fields[name]
        group.lines[name] = top.lines[name]


def _site(form: Form, base_url: str, problems: list[Problem]) -> SiteSettings:
    default = SiteSettings()
    url = form.text("url")
    if fault := _address_fault(url):
        form.wrong(form.lines["url"], f"'url' is '{url}': {fault}", "write the address of the site's root, like https://news.example")
        url = ""
    if fault := _address_fault(base_url):
        problems.append(
            problem("--base-url", 0, "bad-setting", f"'{base_url}': {fault}", "give the address of the root, like https://news.example")
        )
        base_url = ""
    authority = form.text("id", default.id)
    if not _TAG_AUTHORITY.fullmatch(authority):
        form.wrong(
            form.lines["id"], f"'id' is '{authority}'", "write a host name of yours and a year in which it was yours: news.example,2025"
        )
        authority = default.id
    language = form.text("language", default.language)
    if not re.fullmatch(r"[a-z]{2}", language):
        form.wrong(form.lines["language"], f"'language' is '{language}'", "write two small letters, like en")
        language = default.language
    contact = form.text("contact")
    if contact and not re.fullmatch(r"(?:mailto:[^\s@]+@[^\s@]+|https://[^\s]+)", contact):
        hint = (
            f"write mailto:{contact}" if "@" in contact and " " not in contact else "write mailto:you@news.example or an https:// address"
        )
        form.wrong(form.lines["contact"], f"'contact' is '{contact}'", hint)
        contact = ""
    return SiteSettings(
        title=form.text("title", default.title) or default.title,
        description=form.text("description", default.description),
        url=(base_url or url).rstrip("/"),
        id=authority,
        language=language,
        contact=contact,
        licence=form.text("licence"),
        disk=form.flag("disk", default.disk),
    )


def _address_fault(url: str) -> str:
    """What keeps an address from being the root of a site; '' when nothing does, or when there is none."""
    if not url:
        return ""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        return "this is no web address"
    if parts.scheme not in ("http", "https") or not host:
        return "it does not begin with https:// and a host name"
    if parts.query or parts.fragment or "?" in url or "#" in url:
        return "a root has no '?' or '#' in it"
    if parts.username is not None or any(char.isspace() or char in '"<>\\' for char in url):
        return "it holds a character that an address of a site cannot have"
    return ""
