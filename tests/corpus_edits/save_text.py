"""Edited drafts as Markdown, plain text and HTML."""

from __future__ import annotations

import random
import textwrap
from collections.abc import Iterator
from contextlib import suppress
from html import escape

from .text import Edited, Paragraph, words

_MARKDOWN = {
    "headline": "# {}",
    "standfirst": "**{}**",
    "body": "{}",
    "small": "*{}*",
    "desk": "> {}",
    "heading": "## {}",
    "bullet": "- {}",
}
_HTML = {
    "headline": "<h1>{}</h1>",
    "standfirst": '<p class="standfirst"><strong>{}</strong></p>',
    "body": "<p>{}</p>",
    "small": "<p><em>{}</em></p>",
    "desk": "<blockquote><p>{}</p></blockquote>",
    "heading": "<h2>{}</h2>",
    "bullet": "<ul><li>{}</li></ul>",
}


def save_markdown(edited: Edited, rng: random.Random) -> bytes:
    """Return Markdown as the draft's own writer makes it."""
    lines: list[str] = []
    for paragraph in edited.paragraphs:
        if paragraph.cells:
            lines += _markdown_row(paragraph, first=not lines or not lines[-1].startswith("|"))
        elif paragraph.pieces:
            lines += ["", _MARKDOWN[paragraph.kind].format(words(paragraph.pieces))]
    return ("\n".join(lines).strip() + "\n").encode()


def save_plain(edited: Edited, rng: random.Random) -> bytes:
    """Return plain text as an e-mail or a notepad leaves it."""
    texts = [p.text.replace(" | ", "\t") for p in edited.paragraphs if p.text]
    if rng.random() < 0.3:
        texts = [text if "\t" in text else textwrap.fill(text, 72) for text in texts]
    whole = "\n\n".join(texts) + "\n"
    if rng.random() < 0.3:
        whole = whole.replace("\n", "\r\n")
    if rng.random() < 0.2:
        with suppress(UnicodeEncodeError):
            return whole.encode("cp1252")
    return whole.encode("utf-8-sig" if rng.random() < 0.3 else "utf-8")


def save_html(edited: Edited, rng: random.Random) -> bytes:
    """Return a web page with a newspaper's furniture around the story."""
    body = "\n".join(_html_blocks(edited.paragraphs, rng))
    title = escape(next((p.text for p in edited.paragraphs if p.kind == "headline"), "Story"))
    return (
        f'<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>{title}</title>'
        "<style>p{margin:0 0 12px}</style><script>var views = 38211;</script></head>"
        f'<body><nav><a href="/news">News</a></nav><article>{body}</article></body></html>'
    ).encode()


def _markdown_row(paragraph: Paragraph, *, first: bool) -> list[str]:
    line = "| " + paragraph.text + " |"
    rule = "| " + " | ".join("---" for _ in paragraph.cells) + " |"
    return ["", line, rule] if first else [line]


def _html_blocks(paragraphs: tuple[Paragraph, ...], rng: random.Random) -> Iterator[str]:
    rows: list[str] = []
    for paragraph in paragraphs:
        if paragraph.cells:
            cells = "".join(f"<td>{escape(words(cell))}</td>" for cell in paragraph.cells)
            rows.append(f"<tr>{cells}</tr>")
            continue
        if rows:
            yield f"<table>{''.join(rows)}</table>"
            rows = []
        if paragraph.pieces:
            yield _HTML[paragraph.kind].format(_html_words(words(paragraph.pieces), rng))
    if rows:
        yield f"<table>{''.join(rows)}</table>"


def _html_words(text: str, rng: random.Random) -> str:
    text = escape(text, quote=False)
    if rng.random() < 0.4:
        text = text.replace("\u00a0", "&nbsp;").replace("’", "&#8217;").replace("'", "&#39;")
    if rng.random() < 0.3 and " " in text:
        first, rest = text.split(" ", 1)
        text = f'<span style="font-weight:400">{first}</span> {rest}'
    return text
