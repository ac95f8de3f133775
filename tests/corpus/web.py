"""Reports as web pages, in several makes of site."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

from tests.corpus.hyphens import with_hard_spaces, with_soft_hyphens
from tests.corpus.pieces import Box, Grid, Head, NearPageEnd, NewPage, Para, Piece, Points

SKINS = ("plain", "accordion", "sections", "blocks")
_NAVIGATION = (
    "<nav><ul><li><a href='/'>Home</a></li><li><a href='/inspections/'>Inspections</a></li>"
    "<li><a href='/news/'>12 news items</a></li><li><a href='/contact/'>Contact us</a></li></ul></nav>"
)
_MORE = (
    "<aside><h2>Related publications</h2><ul><li><a href='/b'>Bellthorpe Police: inspection 2015 – requires "
    "improvement</a></li><li><a href='/c'>State of policing: 9 of 20 recommendations "
    "met</a></li></ul></aside>"
)
_SCRIPT = "<script>var wrong = 5; /* of the 20 cancelled rape records, 5 were wrong */</script>"
_STYLE = "<style>body{font-family:serif} .box{border:1px solid #333;padding:1em} th,td{padding:4px}</style>"


def _sup(text: str) -> str:
    return text.replace("<super>", "<sup>").replace("</super>", "</sup>")


def _fine(text: str, skin: str) -> str:
    """Return a paragraph's text with the entities that a make of site puts in."""
    if skin == "sections":
        return _sup(with_hard_spaces(text).replace("\u00a0", "&nbsp;"))
    return _sup(with_soft_hyphens(text).replace("\u00ad", "&shy;") if skin == "blocks" else text)


def html_of(piece: Piece, skin: str = "plain") -> str:
    """Return one piece as HTML."""
    match piece:
        case Head(level=level, text=text):
            return f"<h{level + 1}>{text}</h{level + 1}>"
        case Para(text=text, notes=notes):
            below = "".join(f"<p class='note'><small>{_sup(note)}</small></p>" for note in notes)
            return (
                f"<div class='p'>{_fine(text, skin)}</div>"
                if skin == "blocks"
                else f"<p>{_fine(text, skin)}</p>"
            ) + below
        case Points(items=items):
            return "<ul>" + "".join(f"<li>{_sup(item)}</li>" for item in items) + "</ul>"
        case Grid(rows=rows, caption=caption, notes=notes):
            head, *body = rows
            top = "".join(f"<th scope='col'>{_sup(cell)}</th>" for cell in head)
            first = "td" if skin in ("plain", "blocks") else "th"
            lines = "".join(
                f"<tr><{first}>{_sup(row[0])}</{first}>"
                + "".join(f"<td>{_sup(c)}</td>" for c in row[1:])
                + "</tr>"
                for row in body
            )
            named = f"<caption>{caption}</caption>" if caption else ""
            below = "".join(f"<p><small>{_sup(note)}</small></p>" for note in notes)
            return (
                f"<table border='1'>{named}<thead><tr>{top}</tr></thead><tbody>{lines}</tbody></table>{below}"
            )
        case Box(title=title, paras=paras):
            return (
                f"<div class='box'><h4>{title}</h4>" + "".join(f"<p>{_sup(p)}</p>" for p in paras) + "</div>"
            )
        case NearPageEnd() | NewPage():
            return ""


def _chapters(pieces: Sequence[Piece], skin: str) -> str:
    out: list[str] = []
    is_open = False
    for piece in pieces:
        if skin == "accordion" and isinstance(piece, Head) and piece.level == 1:
            out.append("</div></details>" if is_open else "")
            out.append(f"<details><summary>{piece.text}</summary><div class='panel' style='display:none'>")
            is_open = True
        elif skin == "sections" and isinstance(piece, Head) and piece.level == 1:
            out.append("</section>" if is_open else "")
            out.append(f"<section><header><h2>{piece.text}</h2><a href='#top'>Back to top</a></header>")
            is_open = True
        else:
            out.append(html_of(piece, skin))
    if is_open:
        out.append("</div></details>" if skin == "accordion" else "</section>")
    return "\n".join(out)


def write_web(path: Path, skin: str, title: str, cover: Sequence[str], pieces: Sequence[Piece]) -> None:
    """Write one report as a web page, with the navigation and scripts that such pages carry."""
    body = _chapters(pieces, skin)
    lines = "".join(f"<p>{text}</p>" for text in cover[1:])
    main = ("main", "article", "div", "div")[SKINS.index(skin)]
    path.write_text(
        f"<!DOCTYPE html>\n<html lang='en-GB'><head><meta charset='utf-8'><title>{title} - The Policing "
        "Inspectorate"
        f"</title>{_STYLE}{_SCRIPT}</head><body><a id='top'></a>{_NAVIGATION}<{main} "
        f"class='content'><h1>{cover[0]}</h1>"
        f"{lines}{body}</{main}>{_MORE}<footer><p>© The Policing Inspectorate (fictional). 3 Made Up Street. "
        "No such force exists.</p></footer></body></html>",
        encoding="utf-8",
    )


def write_print(
    path: Path, title: str, cover: Sequence[str], pieces: Sequence[Piece], rng: random.Random
) -> None:
    """Write one report as the plain HTML that a word processor turns into PDF."""
    size, font = (
        rng.choice((10, 11, 12)),
        rng.choice(("Liberation Serif", "Liberation Sans", "DejaVu Sans Condensed")),
    )
    align = rng.choice(("left", "justify"))
    style = (
        f"<style>body{{font-family:'{font}';font-size:{size}pt;text-align:{align}}} "
        "h2{page-break-before:always}"
        "@page{size:21cm 29.7cm;margin:2.2cm}</style>"
    )
    lines = "".join(f"<p>{text}</p>" for text in cover[1:])
    body = _chapters([p for p in pieces if not isinstance(p, NewPage)], "plain")
    path.write_text(
        "<!DOCTYPE html><html lang='en-GB'><head><meta "
        f"charset='utf-8'><title>{title}</title>{style}</head><body>"
        f"<h1>{cover[0]}</h1>{lines}{body}</body></html>",
        encoding="utf-8",
    )
