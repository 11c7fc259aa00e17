"""Templates: ours, overridden file by file by those of a root, and the fingerprint of what each of them rests on."""

from __future__ import annotations

import hashlib
from pathlib import Path

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined, TemplateNotFound, TemplateSyntaxError, nodes

from site_builder.model import PublishedFile
from site_builder.problems import Problem, problem

from . import words

ASSETS = "assets"


class Templates:
    """All templates of a site, ready to set pages with."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self.folders = folders
        self.env = Environment(
            loader=ChoiceLoader([FileSystemLoader(str(folder)) for folder in folders]),
            autoescape=lambda name: name is None or not name.endswith(".js"),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            cache_size=-1,
        )
        self.env.policies["json.dumps_kwargs"] = {"sort_keys": True, "ensure_ascii": False, "separators": (",", ":")}
        words.install(self.env)
        self._needed: dict[str, str] = {}
        self._names: dict[str, tuple[str, ...]] = {}

    def needed_by(self, name: str) -> str:
        """Fingerprint of a template and of all that it extends, includes or imports."""
        if name not in self._needed:
            digest = hashlib.sha256()
            for part in self._parts(name):
                digest.update(part.encode() + b"\0" + self._source(part).encode() + b"\0")
            self._needed[name] = digest.hexdigest()[:16]
        return self._needed[name]

    def assets(self) -> tuple[PublishedFile, ...]:
        """Style sheet, scripts and icon, as files of the site; by path."""
        found: dict[str, bytes] = {}
        for folder in reversed(self.folders):
            top = folder / ASSETS
            for path in sorted(top.rglob("*")) if top.is_dir() else ():
                if path.is_file() and not path.name.startswith("."):
                    found[f"{ASSETS}/{path.relative_to(top).as_posix()}"] = path.read_bytes()
        return tuple(PublishedFile(name, found[name]) for name in sorted(found))

    def names(self) -> tuple[str, ...]:
        """All templates, by name."""
        return tuple(sorted(name for name in self.env.list_templates() if not name.startswith(f"{ASSETS}/")))

    def faults(self) -> tuple[Problem, ...]:
        """What is wrong with the templates that stand before ours, as far as reading them tells: problems ``bad-template``."""
        found: list[Problem] = []
        for name in self.names():
            place, line = f"templates/{name}", 0
            if len(self.folders) < 2 or not (self.folders[0] / name).is_file():
                continue
            try:
                self._parts(name)
                self.env.compile(self._source(name), name)
                continue
            except TemplateSyntaxError as failure:
                what, line = str(failure.message), failure.lineno
            except TemplateNotFound as failure:
                what = f"there is no template '{failure.name}'"
            except UnicodeDecodeError:
                what = "it is not written in UTF-8"
            found.append(problem(place, line, "bad-template", what, "mend it, or take the file away: then ours is used"))
        return tuple(found)

    def _source(self, name: str) -> str:
        loader = self.env.loader
        return loader.get_source(self.env, name)[0] if loader else ""

    def _parts(self, name: str) -> list[str]:
        """The template and what it rests on, sorted."""
        found: set[str] = set()
        waiting = [name]
        while waiting:
            part = waiting.pop()
            if part in found:
                continue
            found.add(part)
            waiting += self._named_by(part)
        return sorted(found)

    def _named_by(self, part: str) -> tuple[str, ...]:
        """The templates that one names itself."""
        if part not in self._names:
            tree = self.env.parse(self._source(part), part)
            kinds = (nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)
            named = [getattr(node, "template", None) for kind in kinds for node in tree.find_all(kind)]
            self._names[part] = tuple(name.value for name in named if isinstance(name, nodes.Const) and isinstance(name.value, str))
        return self._names[part]


def load(templates_dir: str | None) -> Templates:
    """Our templates with those of ``templates_dir`` in front of them; the folder need not exist."""
    folders = [shipped()]
    if templates_dir:
        own = Path(templates_dir)
        if own.is_dir() and own.resolve() != folders[0].resolve():
            folders.insert(0, own)
    return Templates(tuple(folders))


def shipped() -> Path:
    """The folder of our own templates: inside the package of a wheel, beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"
