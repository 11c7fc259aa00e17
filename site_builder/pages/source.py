"""Publishers: who wrote what, with which rights, and what was taken out of their pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from site_builder.model import ArticleRef, Frame, Page, PublisherShare, RuleUse

from .shell import Plain, date_of, make_page, page_links, slices

PER_PAGE = 100
TEXT_WORDS = {"full": "full text", "excerpts": "short quotations", "none": "no quotation"}


def sources(frame: Frame, publishers: tuple[PublisherShare, ...]) -> tuple[Page, ...]:
    """/source/ and the pages of each publisher."""
    ordered = sorted(publishers, key=lambda share: (not share.name, share.name.casefold(), share.url))
    data: Plain = {"publishers": [_summary(share) for share in ordered], "articles": sum(len(share.articles) for share in publishers)}
    index = make_page(
        frame, "/source/", "source_index.html", "Sources", f"The {len(ordered)} publishers whose articles are read here.", data
    )
    return (index, *(page for share in ordered for page in _publisher(frame, share)))


def cleaning(frame: Frame, publishers: tuple[PublisherShare, ...], flagged: tuple[ArticleRef, ...] = ()) -> tuple[Page, ...]:
    """/cleaning/: what was removed, by publisher and by rule; ``flagged`` are articles that lost more than the limit."""
    ordered = sorted(publishers, key=lambda share: (not share.name, share.name.casefold(), share.url))
    uses = [use for share in ordered for use in share.removed]
    data: Plain = {
        "publishers": [{**_summary(share), "rules": _rules(share.removed)} for share in ordered],
        "rules": _rules(uses),
        "flagged": [_article(ref) for ref in flagged],
        "total": sum(use.runs for use in uses),
    }
    return (
        make_page(
            frame,
            "/cleaning/",
            "cleaning.html",
            "What was removed",
            "Pieces of text that are no part of an article, by publisher and rule.",
            data,
        ),
    )


def _rules(uses: Iterable[RuleUse]) -> list[Plain]:
    """One row a rule, the most used first."""
    rows: dict[str, Plain] = {}
    counts: Counter[str] = Counter()
    for use in uses:
        rows.setdefault(use.rule, {"rule": use.rule, "kind": use.kind, "reason": use.reason})
        counts[use.rule] += use.runs
    return [{**rows[rule], "count": count} for rule, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]


def _summary(share: PublisherShare) -> Plain:
    days = sorted(ref.published.value[:10] for ref in share.articles if ref.published.value)
    return {
        "name": share.name,
        "url": share.url,
        "articles": len(share.articles),
        "first": days[0] if days else "",
        "last": days[-1] if days else "",
        "undated": sum(1 for ref in share.articles if not ref.published.value),
        "text": TEXT_WORDS.get(share.text, share.text),
        "licence": share.licence,
        "credits": [name for name, _ in share.credits[:5]],
        "removed": round(100 * sum(ref.removed_share for ref in share.articles) / len(share.articles)) if share.articles else 0,
        "only": share.only,
    }


def _publisher(frame: Frame, share: PublisherShare) -> list[Page]:
    runs = slices(sorted(share.articles, key=lambda ref: (ref.published.value, ref.path), reverse=True), PER_PAGE)
    title = share.name or "Publisher not stated"
    pages = []
    for number, run in enumerate(runs, 1):
        links = page_links(share.url, len(runs), number)
        data: Plain = {
            **_summary(share),
            "title": title,
            "why": share.why,
            "home": share.home if share.home.startswith(("http://", "https://")) else "",
            "note": share.note,
            "credited": [{"name": name, "count": count} for name, count in share.credits],
            "counts": {"agreed": share.agreed, "differ": share.differ, "only": share.only},
            "rules": _rules(share.removed),
            "timeline": {"url": f"{share.url}timeline/", "count": share.events},
            "list": [_article(ref) for ref in run],
            "pages": links,
        }
        name = title + (f", page {number}" if number > 1 else "")
        pages.append(
            make_page(
                frame,
                str(links["url"]),
                "source.html",
                name,
                f"{title}: {len(share.articles)} articles, their rights and what was removed.",
                data,
            )
        )
    return pages


def _article(ref: ArticleRef) -> Plain:
    return {
        "url": ref.url,
        "title": ref.title,
        "publisher": ref.publisher,
        "published": date_of(ref.published),
        "words": ref.words,
        "removed": round(ref.removed_share * 100),
        "folded": bool(ref.copy_of),
        "path": ref.path,
    }
