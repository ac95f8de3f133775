"""A draft as one small web page that a screen reader and a printer can read. No scripts, nothing fetched."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from html import escape

from storygen.compose.blocks import (
    Block,
    BulletList,
    Claim,
    Heading,
    Inlines,
    Link,
    Needed,
    Paragraph,
    Picture,
    Section,
    Table,
    Text,
    plain_text,
)
from storygen.write.details import DraftDetails
from storygen.write.html_style import STYLE
from storygen.write.safe import safe_href, safe_text


def write_html(sections: Iterable[Section], details: DraftDetails) -> str:
    """Return the draft as an HTML page. Claims are `data` elements that carry the fact's id and value.

    Raises TemplateError for control characters and unsafe links.
    """
    page = _Page(_values(details.facts_json))
    body = "\n".join(page.section(section) for section in sections)
    heading = " · ".join(filter(None, (details.title, details.area_name)))
    embargo = f"Embargo: {details.embargo_words}" if details.embargo_words else ""
    notes = " · ".join(filter(None, (f"Edition of {details.edition_words}", embargo)))
    return f"""<!DOCTYPE html>
<html lang="{_text(details.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="storygen">
<title>{_text(details.headline)}</title>
<style>{STYLE}</style>
</head>
<body>
<header>{_text(heading)}<br>{_text(notes)}</header>
<main>
{body}
</main>
<footer>{_text(details.label)} · check before publishing</footer>
</body>
</html>
"""


def _values(facts_json: str) -> Mapping[str, str]:
    """Return each fact's value as facts.json has it, for programs that read the page."""
    facts = json.loads(facts_json)["facts"] if facts_json else []
    return {fact["id"]: _value(fact["value"]) for fact in facts if fact.get("value") is not None}


def _value(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def _text(text: str) -> str:
    return escape(safe_text(text))


class _Page:
    """Writes blocks as HTML. Remembers the last heading, which names the table below it."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self._values = values
        self._heading = ""

    def section(self, section: Section) -> str:
        blocks = "\n".join(self._block(block) for block in section.blocks)
        return f'<section class="{section.part}">\n{blocks}\n</section>'

    def _block(self, block: Block) -> str:
        match block:
            case Heading(level=level, inlines=inlines):
                self._heading = plain_text(inlines)
                return f"<h{level}>{self._inlines(inlines)}</h{level}>"
            case Paragraph(inlines=inlines, role="desk"):
                label = "Desk only, not for publication"
                return f'<aside class="desk" aria-label="{label}"><p>{self._inlines(inlines)}</p></aside>'
            case Paragraph(inlines=inlines, role=role):
                name = "" if role == "body" else f' class="{role}"'
                return f"<p{name}>{self._inlines(inlines)}</p>"
            case BulletList(items=items):
                return f"<ul>{''.join(f'<li>{self._inlines(item)}</li>' for item in items)}</ul>"
            case Table():
                return self._table(block)
            case Picture(path=path, alt=alt):
                return f'<figure><img src="{escape(safe_href(path))}" alt="{_text(alt)}"></figure>'

    def _table(self, table: Table) -> str:
        names = ["figure" if side == "right" else "words" for side in table.align]
        head = "".join(
            f'<th scope="col" class="{name}">{self._inlines(cell)}</th>'
            for name, cell in zip(names, table.header, strict=True)
        )
        rows = "\n".join(f"<tr>{self._cells(row, names)}</tr>" for row in table.rows)
        caption = f"<caption>{_text(self._heading)}</caption>\n" if self._heading else ""
        return f"<table>\n{caption}<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>"

    def _cells(self, row: tuple[Inlines, ...], names: list[str]) -> str:
        """Return a row's cells; the first says what the row is about."""
        cells = [
            f'<td class="{name}">{self._inlines(cell)}</td>' for name, cell in zip(names, row, strict=True)
        ]
        first = f'<th scope="row" class="{names[0]}">{self._inlines(row[0])}</th>'
        return "".join((first, *cells[1:]))

    def _inlines(self, inlines: Inlines) -> str:
        return "".join(self._link(node) if isinstance(node, Link) else self._leaf(node) for node in inlines)

    def _link(self, link: Link) -> str:
        words = "".join(self._leaf(node) for node in link.children)
        return f'<a href="{escape(safe_href(link.href))}">{words}</a>'

    def _leaf(self, node: Text | Claim | Needed) -> str:
        words = _text(node.text)
        if isinstance(node, Needed):
            return f'<mark class="needed">{words}</mark>'
        if isinstance(node, Claim):
            value = _text(self._values.get(node.fact, node.text))
            words = f'<data class="claim" data-fact="{_text(node.fact)}" value="{value}">{words}</data>'
        if node.italic:
            words = f"<em>{words}</em>"
        return f"<strong>{words}</strong>" if node.bold else words
