"""Inline nodes as Word runs: words, gaps, links, and claims as content controls that nobody sees."""

from __future__ import annotations

from collections.abc import Mapping

from storygen.compose.blocks import Claim, Inlines, Link, Needed, Text
from storygen.errors import TemplateError
from storygen.write.comments import CommentBook
from storygen.write.house import StyleIds
from storygen.write.relations import RelationBook
from storygen.write.wordml import run, words

_ALIAS_LIMIT = 64  # Word calls a file with a longer title corrupt
_OCCURRENCE_LIMIT = 999  # a control's id is the fact's number times 1000, and the occurrence


class InlineWriter:
    """Writes inline nodes, counting how often each fact has been claimed."""

    def __init__(
        self,
        refs: Mapping[str, tuple[int, str]],
        styles: StyleIds,
        relations: RelationBook,
        comments: CommentBook | None = None,
    ) -> None:
        self._refs = refs
        self._styles = styles
        self._relations = relations
        self._comments = comments
        self._occurrences: dict[str, int] = {}

    def content(self, inlines: Inlines) -> str:
        """Return the nodes as the content of a paragraph."""
        return "".join([self._link(node) if isinstance(node, Link) else self._leaf(node) for node in inlines])

    def _leaf(self, node: Text | Claim | Needed, style: str = "", plain: bool = True) -> str:
        if isinstance(node, Text):
            return run(node.text, style, node.bold, node.italic) if node.text else ""
        if isinstance(node, Claim):
            return self._claim(node, style, plain)
        return run(node.text, self._styles.needed)

    def _link(self, link: Link) -> str:
        target = self._relations.link(link.href)
        content = ""
        for node in link.children:
            # LibreOffice 7.4 saves a broken file when a control for plain text is the first thing in a link.
            content += self._leaf(node, self._styles.hyperlink, plain=bool(content))
        return f'<w:hyperlink r:id="{target}" w:history="1">{content}</w:hyperlink>'

    def _claim(self, claim: Claim, style: str, plain: bool) -> str:
        """Return a content control.

        A hidden one has no frame on screen, and none in print. It is one for plain text: LibreOffice 7.4
        keeps the title of such a control and of no other kind (it always drops the tag, and makes up an id).
        """
        number, ref = self._reference(claim.fact)
        occurrence = self._occurrences.get(claim.fact, 0) + 1
        if occurrence > _OCCURRENCE_LIMIT:
            raise TemplateError.of(f'The fact "{claim.fact}" is stated more than {_OCCURRENCE_LIMIT} times.')
        self._occurrences[claim.fact] = occurrence
        control = (
            f'<w:sdt><w:sdtPr><w:alias w:val="{words(_title(ref, claim.text))}"/>'
            f'<w:tag w:val="{words(claim.fact)}"/><w:id w:val="{number * 1000 + occurrence}"/>'
            f'<w15:appearance w15:val="hidden"/>{"<w:text/>" if plain else ""}</w:sdtPr>'
            f"<w:sdtContent>{run(claim.text, style, claim.bold, claim.italic)}</w:sdtContent></w:sdt>"
        )
        return self._comments.around(control, claim.fact) if self._comments else control

    def _reference(self, fact: str) -> tuple[int, str]:
        try:
            return self._refs[fact]
        except KeyError:
            raise TemplateError.of(
                f'The draft states the fact "{fact}", which is not on the fact sheet.'
            ) from None


def _title(ref: str, text: str) -> str:
    title = f"{ref} · {text}"
    return title if len(title) <= _ALIAS_LIMIT else f"{title[: _ALIAS_LIMIT - 1]}…"
