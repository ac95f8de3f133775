"""A draft as a Word file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from storygen.compose.blocks import Section
from storygen.write.comments import CommentBook
from storygen.write.details import DraftDetails
from storygen.write.house import HouseDocument
from storygen.write.notes import ClaimNote
from storygen.write.ooxml import OFFICE
from storygen.write.package import (
    COMMENTS,
    CORE,
    DOCUMENT,
    FACTS,
    Relation,
    finish_package,
    relations_name,
    relations_part,
)
from storygen.write.relations import RelationBook
from storygen.write.word_blocks import BlockWriter
from storygen.write.word_frame import core_part, facts_part, frame_part
from storygen.write.word_inlines import InlineWriter
from storygen.write.wordml import root

_PREFIXES = ("w", "r", "wp", "a", "pic", "w15", "mc")
_NO_PICTURES: Mapping[str, bytes] = {}
_FACTS_RELATION = Relation("rIdFacts", f"{OFFICE}/customXml", FACTS)
_COMMENTS_RELATION = Relation("rIdComments", f"{OFFICE}/comments", COMMENTS)


def write_word(
    sections: Iterable[Section],
    details: DraftDetails,
    house: HouseDocument,
    *,
    pictures: Mapping[str, bytes] = _NO_PICTURES,
    comments: Mapping[str, ClaimNote] | None = None,
) -> bytes:
    """Return the bytes of the draft's Word file: the same bytes for the same draft.

    `pictures` holds the data of each picture by the path that its block names. `comments`, a note for each
    fact id, makes the desk's copy: a Word comment beside each claim. Raises TemplateError when a block holds
    control characters, an unsafe link, a claim of a fact that is not in `details.refs`, or no picture.
    """
    relations = RelationBook("rIdDraft")
    book = None if comments is None else CommentBook(comments, house.styles, details.edition)
    blocks = BlockWriter(
        house, InlineWriter(details.refs, house.styles, relations, book), relations, pictures
    )
    for section in sections:
        blocks.write(section)
    body = f"<w:body>{blocks.finished()}{house.section}</w:body>"
    own = (*house.relations, _FACTS_RELATION, *relations.all())
    parts = {DOCUMENT: root("w:document", body, _PREFIXES, ignorable="w15")}
    if book:
        own = (*own, _COMMENTS_RELATION)
        parts[COMMENTS] = book.part()
        parts[relations_name(COMMENTS)] = relations_part(COMMENTS, book.relations.all())
    parts[relations_name(DOCUMENT)] = relations_part(DOCUMENT, own)
    parts |= {name: frame_part(frame, details) for name, frame in house.frames.items()}
    parts[CORE] = core_part(details)
    parts[FACTS] = facts_part(details)
    return finish_package(house.base_with_comments if book else house.base, parts | blocks.media)
