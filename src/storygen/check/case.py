"""What a judge has before it: the facts, the words of the story, the draft as written, the neighbours'
facts."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from storygen.check.findings import Finding, Kind
from storygen.check.lexicon import Lexicon, lexicon_of
from storygen.check.mentions import Mention
from storygen.check.sheet import Sheet, load_sheet
from storygen.check.written import Written
from storygen.errors import CheckError


@dataclass
class Case:
    """One file's case."""

    sheet: Sheet
    written: Written
    lexicon: Lexicon = field(init=False)
    _neighbours: dict[str, Sheet | None] = field(default_factory=dict)
    _closest: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.lexicon = lexicon_of(self.sheet)

    def neighbour(self, slug: str) -> Sheet | None:
        """Return the facts of another area of the same edition, or None when they are not at hand."""
        if slug not in self._neighbours:
            self._neighbours[slug] = self._load(slug)
        return self._neighbours[slug]

    def _load(self, slug: str) -> Sheet | None:
        if self.sheet.folder is None:
            return None
        file: Path = self.sheet.folder.parent / slug / "facts.json"
        try:
            return load_sheet(file) if file.is_file() else None
        except CheckError:
            return None

    def closest(self, sentence: str) -> str:
        """Return the written sentence that a sentence was most likely made from, or ""."""
        if sentence not in self._closest:
            self._closest[sentence] = self.written.closest(sentence)
        return self._closest[sentence]

    def closest_measures(self, sentence: str) -> tuple[str, ...]:
        """Return the measures claimed by the written sentence that a sentence was most likely made from."""
        facts = self.written.sentences.get(self.closest(sentence), ())
        measures = [self.sheet.facts[fact].measure for fact in facts if fact in self.sheet.facts]
        return tuple(dict.fromkeys(measure for measure in measures if measure))


def finding_of(
    mention: Mention, kind: Kind, fact: str = "", allowed: str = "", suggestion: str = ""
) -> Finding:
    """Return a finding at a mention's words."""
    sentence, quantity = mention.sentence, mention.quantity
    return Finding(
        kind=kind,
        sentence=sentence.text,
        words=quantity.text,
        fact=fact,
        allowed=allowed,
        suggestion=suggestion,
        paragraph=sentence.paragraph,
        start=sentence.start + quantity.start,
        end=sentence.start + quantity.end,
    )
