"""A page and its template -> a file of the site."""

from __future__ import annotations

import traceback

from jinja2 import TemplateError

from site_builder.model import Page, PublishedFile
from site_builder.problems import Problem, problem

from .templates import Templates


def pages(found: tuple[Page, ...], templates: Templates, ours: Templates) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """The files of pages by path; a page that a template of the root's own cannot set is set by ``ours``, and that is a problem (``bad-template``)."""
    files: dict[str, bytes] = {}
    problems: dict[Problem, None] = {}
    for one in found:
        try:
            file = page(one, templates)
        except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError) as failure:
            if templates is ours:
                raise
            problems[_fault(one.template, failure)] = None
            file = page(one, ours)
        files[file.path] = file.content
    return files, tuple(problems)


def _fault(template: str, failure: Exception) -> Problem:
    """What went wrong, at the innermost template line that the way of the failure names."""
    lines = [frame for frame in traceback.extract_tb(failure.__traceback__) if frame.filename.endswith(".html")]
    name = lines[-1].filename.rpartition("/")[2] if lines else template
    what = f"it cannot be set: {failure}"
    return problem(f"templates/{name}", (lines[-1].lineno or 0) if lines else 0, "bad-template", what, "mend it, or take the file away: till then ours is used")


def page(page: Page, templates: Templates) -> PublishedFile:
    """The file of a page."""
    text = templates.env.get_template(page.template).render(page.data)
    return PublishedFile(file_of(page.url), (text.rstrip("\n") + "\n").encode("utf-8", "replace"))


def file_of(url: str) -> str:
    """Where the page of an address lies below output/: a folder's page is its ``index.html``."""
    path = url.lstrip("/")
    return f"{path}index.html" if not path or path.endswith("/") else path
