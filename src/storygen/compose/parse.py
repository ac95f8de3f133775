"""Markdown with marks in it -> blocks whose inline nodes are words, links, gaps and claims."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING, Literal

from storygen.compose.blocks import (
    Block,
    BulletList,
    Claim,
    Heading,
    Inline,
    Inlines,
    Link,
    Needed,
    Paragraph,
    Picture,
    Role,
    Table,
    Text,
    leaves,
    plain_text,
)
from storygen.compose.registry import LINE_OPEN, MARK, OPEN, Origin, Registry, origin_of
from storygen.errors import StorygenError, TemplateError

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token


@dataclass(slots=True)
class Written:
    """A run of words that templates wrote themselves: its pieces, each with where it comes from."""

    pieces: list[tuple[str, Origin | None]] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Return the words, with a stand-in for each claim."""
        return "".join([words for words, _ in self.pieces])

    def origin_at(self, offset: int) -> Origin | None:
        """Return where the character at that offset was written."""
        for words, origin in self.pieces:
            offset -= len(words)
            if offset < 0:
                return origin
        return None


@dataclass(frozen=True, slots=True)
class Parsed:
    """The blocks of one rendered part, and the words that its templates wrote."""

    blocks: tuple[Block, ...]
    written: tuple[Written, ...]


# Words without any of these hold no Markdown of their own, and need no second look.
INLINE_MARKDOWN = re.compile(r"[\\`*_\[\]!<>&\n]")


@cache
def _parser() -> MarkdownIt:
    """Return a parser that finds the blocks drafts use, and leaves their words for `_children` to read."""
    from markdown_it import MarkdownIt

    from storygen.compose.table_rule import table_as_one

    unused = ["inline", "code", "fence", "html_block", "lheading", "reference"]
    parser = MarkdownIt("commonmark", {"html": False}).enable("table").disable(unused)
    parser.block.ruler.at("table", table_as_one, {"alt": ["paragraph", "reference"]})
    return parser


def _children(content: str) -> list[Token]:
    """Return the inline tokens of a block's words. Most are plain: half the time is saved on them."""
    from markdown_it.token import Token

    if not INLINE_MARKDOWN.search(content):
        return [Token("text", "", 0, content=content)]
    parser = _parser()
    tokens: list[Token] = []
    parser.inline.parse(content, parser, {}, tokens)
    return tokens


def parse_markdown(rendered: str, registry: Registry) -> Parsed:
    """Return the blocks of a rendered template. Raises TemplateError for Markdown that drafts do not use."""
    reader = _Reader(_parser().parse(rendered), registry)
    blocks = tuple(reader.blocks())
    return Parsed(_with_roles(blocks), tuple(reader.written))


class _Reader:
    def __init__(self, tokens: list[Token], registry: Registry) -> None:
        self.tokens = iter(tokens)
        self.registry = registry
        self.origin: Origin | None = None
        self.written: list[Written] = []

    def blocks(self, until: str = "", role: Role = "body") -> Iterator[Block]:
        for token in self.tokens:
            match token.type:
                case kind if kind == until:
                    return
                case "heading_open":
                    yield Heading(int(token.tag[1]), self._inline())
                case "paragraph_open":
                    yield self._paragraph(role)
                case "bullet_list_open":
                    yield BulletList(tuple(self._items()))
                case "blockquote_open":
                    yield from self.blocks("blockquote_close", "desk")
                case "table":
                    yield self._table(token)
                case "heading_close" | "paragraph_close" | "hr":
                    continue
                case kind:
                    raise self._unused(kind, token)

    def _unused(self, kind: str, token: Token) -> StorygenError:
        return TemplateError.of(
            f"the template makes Markdown that drafts do not use ({kind.removesuffix('_open')}).",
            where=self._place(token),
            fix="Use headings, paragraphs, block quotes, bullet lists of one level and tables.",
        )

    def _place(self, token: Token) -> str:
        return f"rendered line {token.map[0] + 1}" if token.map else ""

    def _inline(self) -> Inlines:
        return self._words(next(self.tokens).content)

    def _words(self, content: str) -> Inlines:
        """Return the nodes of a run of words. Most words are plain: no tokens need be made for them."""
        run = Written()
        self.written.append(run)
        if INLINE_MARKDOWN.search(content):
            return tuple(_merged(self._nodes(_children(content), run)))
        return tuple(self._text(content, run))

    def _paragraph(self, role: Role) -> Block:
        token = next(self.tokens)
        children = _children(token.content)
        run = Written()
        self.written.append(run)
        if len(children) == 1 and children[0].type == "image":
            alt = plain_text(tuple(self._nodes(children[0].children or [], run)))
            return Picture(str(children[0].attrs["src"]), alt)
        return Paragraph(tuple(_merged(self._nodes(children, run))), role)

    def _items(self) -> Iterator[Inlines]:
        for token in self.tokens:
            match token.type:
                case "bullet_list_close":
                    return
                case "inline":
                    yield self._words(token.content)
                case "list_item_open" | "list_item_close" | "paragraph_open" | "paragraph_close":
                    continue
                case kind:
                    raise self._unused(kind, token)

    def _table(self, token: Token) -> Table:
        header, *rows = (tuple(map(self._words, cells)) for cells in token.meta["rows"])
        return Table(header, tuple(rows), tuple(token.meta["sides"]))

    def _nodes(self, children: list[Token], run: Written) -> list[Inline]:
        nodes: list[Inline] = []
        link: list[Inline] | None = None
        href = ""
        bold = italic = False
        for token in children:
            target = nodes if link is None else link
            match token.type:
                case "text" | "text_special" | "code_inline":
                    target.extend(_styled(node, bold, italic) for node in self._text(token.content, run))
                case "softbreak" | "hardbreak":
                    run.pieces.append((" ", self.origin))
                    target.append(Text(" ", bold, italic))
                case "strong_open" | "strong_close":
                    bold = token.type == "strong_open"
                case "em_open" | "em_close":
                    italic = token.type == "em_open"
                case "link_open":
                    link, href = [], str(token.attrs["href"])
                case "link_close":
                    nodes.append(Link(href, tuple(leaves(tuple(link or ())))))
                    link = None
                case kind:
                    raise self._unused(f"{kind} among words", token)
        return nodes

    def _text(self, content: str, run: Written) -> list[Inline]:
        """Return the nodes of some words: text, and what the marks in it stand for. No two are both text."""
        if OPEN not in content and LINE_OPEN not in content:
            run.pieces.append((content, self.origin))
            return [Text(content)] if content else []
        nodes: list[Inline] = []
        words = ""
        for place, piece in enumerate(MARK.split(content)):
            if not piece:
                continue
            if place % 2 == 0:
                words += piece
                run.pieces.append((piece, self.origin))
            elif piece[0] == LINE_OPEN:
                self.origin = origin_of(piece)
            else:
                node, guarded = self.registry.node(piece)
                run.pieces.append((guarded, self.origin))
                if isinstance(node, Text):
                    words += node.text
                    continue
                if words:
                    nodes.append(Text(words))
                    words = ""
                nodes.append(node)
        if words:
            nodes.append(Text(words))
        return nodes


def _styled(node: Inline, bold: bool, italic: bool) -> Inline:
    if not (bold or italic):
        return node
    match node:
        case Text() | Claim():
            return replace(node, bold=bold, italic=italic)
        case Link(href, children):
            return Link(
                href,
                tuple(c if isinstance(c, Needed) else replace(c, bold=bold, italic=italic) for c in children),
            )
        case _:
            return node


def _merged(nodes: list[Inline]) -> Iterator[Inline]:
    """Join neighbouring words of one style, which marks of lines had kept apart."""
    held: Text | None = None
    for node in nodes:
        if isinstance(node, Text) and held and (held.bold, held.italic) == (node.bold, node.italic):
            held = replace(held, text=held.text + node.text)
            continue
        if held:
            yield held
        held = node if isinstance(node, Text) else None
        if not isinstance(node, Text):
            yield node
    if held:
        yield held


def _with_roles(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Give paragraphs their role: all bold under the headline is the standfirst, all italic small print."""
    result: list[Block] = []
    for block in blocks:
        if isinstance(block, Paragraph) and block.role == "body":
            under_headline = bool(result) and isinstance(result[-1], Heading) and result[-1].level == 1
            if under_headline and _all(block, "bold"):
                block = Paragraph(_plain(block.inlines), "standfirst")
            elif _all(block, "italic"):
                block = Paragraph(_plain(block.inlines), "small")
        result.append(block)
    return tuple(result)


def _all(block: Paragraph, style: Literal["bold", "italic"]) -> bool:
    words = [
        leaf for node in block.inlines for leaf in (node.children if isinstance(node, Link) else (node,))
    ]
    return any(not isinstance(leaf, Needed) for leaf in words) and all(
        isinstance(leaf, Needed) or getattr(leaf, style) for leaf in words
    )


def _plain(inlines: Inlines) -> Inlines:
    """Return the nodes without bold and italic: the paragraph's role carries them."""

    def bare(leaf: Text | Claim | Needed) -> Text | Claim | Needed:
        return leaf if isinstance(leaf, Needed) else replace(leaf, bold=False, italic=False)

    return tuple(
        Link(n.href, tuple(bare(c) for c in n.children)) if isinstance(n, Link) else bare(n) for n in inlines
    )
