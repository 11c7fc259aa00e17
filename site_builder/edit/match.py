"""What an editor wrote to mean a source, and whether it means this one."""

from __future__ import annotations

from site_builder.text.links import host_of


def path_fits(pattern: str, path: str) -> bool:
    """A pattern means a path: the path itself, a folder above it (``wire/``), a file of which it is an item, or with ``*`` for any run of characters."""
    pattern = pattern.removeprefix("./").removeprefix("seeds/")
    if not pattern:
        return False
    if pattern.endswith("/"):
        pattern += "*"
    if "*" not in pattern:
        return pattern in (path, path.rpartition("#")[0])
    first, *middle, last = pattern.split("*")
    if not path.startswith(first) or len(path) < len(first) + len(last):
        return False
    at, end = len(first), len(path) - len(last)
    if not path.endswith(last):
        return False
    for part in middle:
        found = path.find(part, at, end)
        if found < 0:
            return False
        at = found + len(part)
    return True


def host_fits(pattern: str, url: str) -> bool:
    """A host name means the addresses on it and on its subdomains."""
    host, wanted = host_of(url), pattern.lower().removeprefix("www.")
    return bool(host and "." in wanted) and (host == wanted or host.endswith("." + wanted))


def name_fits(name: str, other: str) -> bool:
    """Two names are one but for case and spaces."""
    return bool(folded(name)) and folded(name) == folded(other)


def address_fits(wanted: str, url: str) -> bool:
    """Two web addresses lead to one page: scheme, ``www.``, fragment and a last ``/`` do not count."""
    return "://" in wanted and "://" in url and _bare(wanted) == _bare(url)


def folded(name: str) -> str:
    """A name as it is compared."""
    return " ".join(name.casefold().split())


def _bare(url: str) -> str:
    rest = url.split("#")[0].partition("://")[2]
    host, slash, tail = rest.partition("/")
    return host.lower().removeprefix("www.") + (slash + tail).rstrip("/")
