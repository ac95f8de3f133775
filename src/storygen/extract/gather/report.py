"""The whole of one report: its sentences, its lines, its tables."""

from __future__ import annotations

from storygen.extract.areas import Cover
from storygen.extract.document import Document, sentences_of
from storygen.extract.gather.grades import gather_grade_lines
from storygen.extract.gather.sentences import read_sentence
from storygen.extract.gather.tables import gather_tables
from storygen.extract.gather.thread import Gathered, Thread
from storygen.extract.grammar import cues
from storygen.extract.grammar.caution import correction_in


def gather(document: Document, cover: Cover) -> Gathered:
    """Return what every sentence and table of the report says."""
    found = Gathered([], [], [], [])
    thread = Thread(cover.frame, found)
    named_in = {i for i, block in enumerate(document.blocks) if cues.CANCEL.search(block.text)}
    for sentence in sentences_of(document):
        thread.block_names_it = sentence.block in named_in
        if sentence.block != thread.block:
            thread.paragraph = document.blocks[sentence.block].text
        if correction := correction_in(sentence.text, sentence.heading):
            found.corrections.append(correction)
        known = len(found.evidence), len(found.pending)
        read_sentence(thread, sentence)
        if sentence.doubt:
            _doubt(found, known, sentence.doubt)
    for page, lines in document.printed.items():
        gather_grade_lines(thread, page, lines)
    gather_tables(thread, document.blocks)
    return found


def _doubt(found: Gathered, known: tuple[int, int], doubt: str) -> None:
    """Doubt whatever was found since `known`: how much evidence and how many findings there were."""
    for piece in found.evidence[known[0] :]:
        piece.doubts.append(doubt)
    for place in range(known[1], len(found.pending)):
        finding, sentence, doubts, earlier = found.pending[place]
        found.pending[place] = (finding, sentence, [*doubts, doubt], earlier)
