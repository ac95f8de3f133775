"""Inline nodes as Word runs: words, gaps, links, and claims as content controls that nobody sees."""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy

from storygen.compose.blocks import Claim, Inlines, Link, Needed, Text
from storygen.errors import TemplateError
from storygen.write.comments import CommentBook
from storygen.write.house import StyleIds
from storygen.write.ooxml import VAL, Element, child, qname, root, run
from storygen.write.relations import RelationBook
from storygen.write.safe import safe_text

_SDT_PR, _SDT_CONTENT = qname("w:sdtPr"), qname("w:sdtContent")
_ALIAS, _TAG, _ID = qname("w:alias"), qname("w:tag"), qname("w:id")
_PLAIN = qname("w:text")
_APPEARANCE, _APPEARANCE_VAL = qname("w15:appearance"), qname("w15:val")
_HYPERLINK, _R_ID, _HISTORY = qname("w:hyperlink"), qname("r:id"), qname("w:history")
_ALIAS_LIMIT = 64  # Word calls a file with a longer title corrupt
_OCCURRENCE_LIMIT = 999  # a control's id is the fact's number times 1000, and the occurrence


class InlineWriter:
    """Writes inline nodes into paragraphs, counting how often each fact has been claimed."""

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
        self._blank = _blank_control()

    def write(self, parent: Element, inlines: Inlines) -> None:
        """Put the nodes at the end of a paragraph."""
        for node in inlines:
            if isinstance(node, Link):
                self._link(parent, node)
            else:
                self._leaf(parent, node)

    def _leaf(
        self, parent: Element, node: Text | Claim | Needed, style: str = "", plain: bool = True
    ) -> None:
        if isinstance(node, Claim):
            self._claim(parent, node, style, plain)
        elif isinstance(node, Needed):
            run(parent, safe_text(node.text), self._styles.needed)
        elif node.text:
            run(parent, safe_text(node.text), style, node.bold, node.italic)

    def _link(self, parent: Element, link: Link) -> None:
        target = self._relations.link(link.href)
        element = child(parent, _HYPERLINK, {_R_ID: target, _HISTORY: "1"})
        for node in link.children:
            # LibreOffice 7.4 saves a broken file when a control for plain text is the first thing in a link.
            self._leaf(element, node, self._styles.hyperlink, plain=len(element) > 0)

    def _claim(self, parent: Element, claim: Claim, style: str, plain: bool) -> None:
        number, ref = self._reference(claim.fact)
        occurrence = self._occurrences.get(claim.fact, 0) + 1
        if occurrence > _OCCURRENCE_LIMIT:
            raise TemplateError.of(f'The fact "{claim.fact}" is stated more than {_OCCURRENCE_LIMIT} times.')
        self._occurrences[claim.fact] = occurrence
        comment = self._comments.start(parent, claim.fact) if self._comments else ""
        text = safe_text(claim.text)
        control = copy(self._blank)
        properties, content = control
        title, tag, id, _, kind = properties
        title.set(VAL, _title(ref, text))
        tag.set(VAL, claim.fact)
        id.set(VAL, str(number * 1000 + occurrence))
        if not plain:
            properties.remove(kind)
        run(content, text, style, claim.bold, claim.italic)
        parent.append(control)
        if self._comments:
            self._comments.end(parent, comment)

    def _reference(self, fact: str) -> tuple[int, str]:
        try:
            return self._refs[fact]
        except KeyError:
            raise TemplateError.of(
                f'The draft states the fact "{fact}", which is not on the fact sheet.'
            ) from None


def _blank_control() -> Element:
    """Return a content control to copy for each claim, which takes a third of the time of building it anew.

    A hidden one has no frame on screen, and none in print. It is one for plain text: LibreOffice 7.4 keeps
    the title of such a control and of no other kind (it always drops the tag, and makes up a new id).
    """
    control = root("w:sdt", ("w", "w15"))
    properties = child(control, _SDT_PR)
    for tag in (_ALIAS, _TAG, _ID):
        child(properties, tag)
    child(properties, _APPEARANCE, {_APPEARANCE_VAL: "hidden"})
    child(properties, _PLAIN)
    child(control, _SDT_CONTENT)
    return control


def _title(ref: str, text: str) -> str:
    title = f"{ref} · {text}"
    return title if len(title) <= _ALIAS_LIMIT else f"{title[: _ALIAS_LIMIT - 1]}…"
