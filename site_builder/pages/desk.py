"""Pages of the house: method, corrections, data, the editor's own, and those that say what is not here."""

from __future__ import annotations

from site_builder.model import Correction, EntityRef, Frame, Page, ProsePage, StoryRef

from .shell import Plain, make_page


def method(frame: Frame, measured: tuple[tuple[str, str, str], ...] = ()) -> tuple[Page, ...]:
    """/method/; ``measured`` are (what, figure, on which set), from evaluation files and never typed."""
    data: Plain = {"measured": [{"what": what, "figure": figure, "on": on} for what, figure, on in measured]}
    return (
        make_page(
            frame,
            "/method/",
            "method.html",
            "How this was made",
            "How articles are read, cleaned, compared and merged here, and what that cannot do.",
            data,
        ),
    )


def corrections(frame: Frame, found: tuple[Correction, ...]) -> tuple[Page, ...]:
    """/corrections/, newest first."""
    rows = [
        {"date": one.date, "page": one.page if one.page.startswith("/") else "", "was": one.was, "now": one.now, "why": one.why}
        for one in sorted(found, key=lambda one: (one.date, one.page), reverse=True)
    ]
    return (
        make_page(
            frame, "/corrections/", "corrections.html", "Corrections", "What was wrong on this site and is put right.", {"rows": rows}
        ),
    )


def data(frame: Frame, files: tuple[tuple[str, str, int], ...]) -> tuple[Page, ...]:
    """/data/; ``files`` are (name below /data/, what it holds, bytes or 0)."""
    rows = [{"name": name, "url": f"/data/{name}", "holds": holds, "size": size} for name, holds, size in files]
    return (make_page(frame, "/data/", "data.html", "Data", "All that this site knows, as files.", {"files": rows}),)


def prose(frame: Frame, page: ProsePage) -> tuple[Page, ...]:
    """The editor's own page at /<slug>/."""
    url = f"/{page.slug.strip('/')}/"
    return (make_page(frame, url, "prose.html", page.title, page.title, {"title": page.title, "markdown": page.markdown}),)


def withdrawn(frame: Frame, url: str, title: str, reason: str, date: str) -> tuple[Page, ...]:
    """A bare note at the address of what was withdrawn; ``title`` may be ''."""
    shown: Plain = {"title": title, "reason": reason, "date": date}
    return (make_page(frame, url, "withdrawn.html", "Withdrawn", "This page was withdrawn.", shown, noindex=True),)


def moved(frame: Frame, url: str, to: str) -> tuple[Page, ...]:
    """A page that leads on to ``to``, for an address that was merged or renamed."""
    return (make_page(frame, url, "moved.html", "Moved", "This page has moved.", {"to": to}, noindex=True),)


def not_found(frame: Frame, stories: tuple[StoryRef, ...] = (), names: tuple[EntityRef, ...] = ()) -> tuple[Page, ...]:
    """/404.html with ways on; its links are absolute, for it is shown at any address."""
    shown: Plain = {
        "stories": [{"title": ref.title, "url": ref.url} for ref in stories[:10]],
        "names": [{"name": ref.name, "url": ref.url} for ref in names[:20] if ref.url],
    }
    return (make_page(frame, "/404.html", "not_found.html", "Not found", "There is no page at this address.", shown, noindex=True),)
