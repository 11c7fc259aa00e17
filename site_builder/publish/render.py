"""A page and its template -> a file of the site."""

from __future__ import annotations

from site_builder.model import Page, PublishedFile

from .templates import Templates


def page(page: Page, templates: Templates) -> PublishedFile:
    """The file of a page."""
    text = templates.env.get_template(page.template).render(page.data)
    return PublishedFile(file_of(page.url), (text.rstrip("\n") + "\n").encode("utf-8", "replace"))


def file_of(url: str) -> str:
    """Where the page of an address lies below output/: a folder's page is its ``index.html``."""
    path = url.lstrip("/")
    return f"{path}index.html" if not path or path.endswith("/") else path
