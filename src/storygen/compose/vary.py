"""Says the same thing in other words, for neighbouring areas and for partners that cover the same area.

A template, or an angle in story.toml, offers alternatives:

    {% vary %}Inspectors found that {{ … }}{% or %}{{ … }}, inspectors found{% endvary %}

Which of them a draft takes follows from its area and its variant alone, so that a draft comes out the same
each time. The first variant of an area goes by a hash of the area; the second takes another alternative at
every choice; any further one goes by a hash again. What a claim says is never varied: alternatives hold whole
claims, and the words of a claim are those of its fact.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from jinja2 import nodes
from jinja2.ext import Extension
from jinja2.parser import Parser

from storygen.compose.branches import Branch
from storygen.story.model import Story


@dataclass(frozen=True, slots=True)
class Chooser:
    """Chooses among alternatives for one variant, from 1, of one area's draft."""

    area: str = ""
    variant: int = 1

    def __call__(self, place: str, count: int) -> int:
        """Return which of `count` alternatives stands at a place, from 0."""
        first = _hashed(f"{self.area}\n{place}") % count
        if self.variant <= 2:
            return (first + self.variant - 1) % count
        return _hashed(f"{self.area}\n{place}\n{self.variant}") % count


def _hashed(seed: str) -> int:
    return int.from_bytes(hashlib.sha256(seed.encode()).digest()[:8], "big")


def variant_for(story: Story, area: str, partner: str, variants: int) -> int:
    """Return which variant of an area's draft a partner gets: those who share an area get different ones.

    Partners are taken in the order of the table; with more partners than variants, some share one. Raises
    ValueError when the partner does not cover the area.
    """
    sharing = [p.name for p in story.partners if not p.areas or area in p.areas]
    return sharing.index(partner) % variants + 1


class Vary(Extension):
    """The tag {% vary %} … {% or %} … {% endvary %}. Jinja makes an `if` of it that asks the chooser."""

    tags = {"vary"}  # noqa: RUF012

    def parse(self, parser: Parser) -> nodes.Node:
        """Return the tag as an `if`, an `elif` for each further alternative. Jinja calls it."""
        line = next(parser.stream).lineno
        place = f"{parser.name}, {parser.free_identifier(line).name}"
        bodies = [parser.parse_statements(("name:or", "name:endvary"))]
        while next(parser.stream).value == "or":
            bodies.append(parser.parse_statements(("name:or", "name:endvary")))
        if len(bodies) < 2:
            parser.fail("vary needs an alternative: {% vary %}…{% or %}…{% endvary %}", line)
        for number, body in enumerate(bodies, start=1):
            self._note(body, parser.name or "", line, f"alternative {number} of {place}")
        return self._chain(bodies, place, line)

    def _chain(self, bodies: Sequence[list[nodes.Node]], place: str, line: int) -> nodes.If:
        chosen = nodes.Call(
            nodes.EnvironmentAttribute("choose"),
            [nodes.Const(place), nodes.Const(len(bodies))],
            [],
            None,
            None,
        )
        *others, last = [
            nodes.If(nodes.Compare(chosen, [nodes.Operand("eq", nodes.Const(n))]), body, [], [], lineno=line)
            for n, body in enumerate(bodies)
        ]
        first, *between = others
        first.elif_, first.else_ = between, last.body
        return first

    def _note(self, body: list[nodes.Node], template: str, line: int, kind: str) -> None:
        """Let an alternative say that it was taken, where branches are recorded."""
        record = getattr(self.environment, "branches", None)
        if record is None:
            return
        record.known.add(Branch(template, line, kind))
        words = [nodes.Const(template), nodes.Const(line), nodes.Const(kind)]
        call = nodes.Call(nodes.EnvironmentAttribute("reach"), words, [], None, None)
        body.insert(0, nodes.Output([call], lineno=line))
