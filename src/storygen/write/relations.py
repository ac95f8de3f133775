"""The links and pictures of one Word part, each under an id that is the same in every run."""

from __future__ import annotations

from storygen.write.ooxml import OFFICE
from storygen.write.package import Relation
from storygen.write.safe import safe_href


class RelationBook:
    """The relationships of one part, one to each target, numbered in the order they are first asked for."""

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix
        self._relations: dict[str, Relation] = {}

    def link(self, href: str) -> str:
        """Return the id of the relationship to that address. Raises TemplateError when it is not safe."""
        known = self._relations.get(href)
        if known is None:
            return self._add(href, "hyperlink", safe_href(href), external=True)
        return known.id

    def picture(self, name: str) -> str:
        """Return the id of the relationship to the picture part of that name."""
        known = self._relations.get(name)
        return known.id if known else self._add(name, "image", name, external=False)

    def all(self) -> tuple[Relation, ...]:
        """Return the relationships so far."""
        return tuple(self._relations.values())

    def _add(self, key: str, kind: str, target: str, external: bool) -> str:
        id = f"{self._prefix}{len(self._relations) + 1}"
        self._relations[key] = Relation(id, f"{OFFICE}/{kind}", target, external)
        return id
