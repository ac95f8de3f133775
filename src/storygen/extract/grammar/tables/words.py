"""What the words beside a cell, above it and around its table say together."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from storygen.extract.grammar.lexer import atoms_of
from storygen.extract.grammar.scope import Frame
from storygen.extract.grammar.tables.cells import Cell
from storygen.extract.grammar.tables.grid import Grid
from storygen.extract.grammar.tables.headings import PARTS, RECORDING, Meaning, is_narrowed, meaning_of
from storygen.extract.grammar.tables.rows import ROLES
from storygen.extract.model import CATEGORIES

_TELLING = re.compile(
    r"\b(?:victims?|complainants?)\b.*\b(?:told|inform|notif|tell|contact|cancel|hear)|"
    r"\b(?:tell|inform|notify|contact)\w* (?:with )?(?:the )?victims?|\bvictims of\b|^\W*victims\W*$",
    re.IGNORECASE,
)
_OF_CRIME_REPORTS = re.compile(r"\brecord(?:ed|ing|s)\b|\baudit", re.IGNORECASE)
_RATES = re.compile(
    r"\b(?:how much|proportion|share|percentage)\b[^.?]*\bcrimes?\b[^.?]*\brecord|\brecording (?:rates?|accuracy)\b|\brates? of (?:crime )?recording\b|\brecording of reported crime\b",
    re.IGNORECASE,
)
_POINTS = re.compile(r"\b(?:tables?|below|following|follows)\b", re.IGNORECASE)
# What is said with more force first: a verdict tells what was found of those checked.
_RANK = (
    "skip", "unclear", "margin", "wrong", "right", "told", "untold", "should", "unrecorded", "rate", "checked"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Words:
    """The meanings of a table's titles and labels, and what its caption says of cells that have none.

    `category` is the caption's only crime type (or "victims"), `verdict` the only one that it speaks of.
    `rates` is set when the caption is of recording rates, `recording` when any words near are.
    """

    grid: Grid
    titles: list[Meaning]
    labels: list[list[Meaning]]
    category: str = ""
    verdict: str = ""
    rates: bool = False
    recording: bool = False
    narrowed: bool = False

    def of(self, place: tuple[int, int], cell: Cell) -> tuple[Meaning, str]:
        """Return what the words around a cell say of it, and the words that name its crime type."""
        i, j = place
        pieces = [
            *zip(self.labels[i], self.grid.labels[i], strict=True),
            (self.titles[j], self.grid.titles[j]),
        ]
        meaning, name = _together(pieces)
        category = meaning.category or self.category
        given = {m.role for m in [*self.titles, *(m for row in self.labels for m in row)]}
        if meaning.role == "rate" and given & {"wrong", "right"} and not _says_recording(pieces):
            # "Compliance rate" beside those that complied.
            meaning = replace(meaning, role="", share=True)
        role = meaning.role or self._by_caption(cell, meaning, given)
        if cell.verdict and role in {"", "checked"}:
            role = ROLES[cell.verdict]
        telling = {"should", "told", "untold"}
        if not category and (role in telling or (role == "unclear" and given & telling)):
            category = "victims"
        if category == "victims" and role in {"wrong", "right"}:
            role = "skip"
        return replace(meaning, category=category, role=role), name

    def _by_caption(self, cell: Cell, meaning: Meaning, given: set[str]) -> str:
        """Return the role of a cell whose own headings give it none."""
        if "rate" in given and meaning.category and cell.margin is not None:
            # "Recording rate | 91.3% (±1.5%)", and below it "Violence | 88.0% (±2.4%)".
            return "rate"
        if given & {*PARTS}:
            return ""
        if cell.whole is not None and self.verdict and "rate" not in given:
            # What a cell says itself, "6 of 9 correct", goes before what is said of the table.
            return ROLES[cell.verdict] if cell.verdict and cell.verdict in "WGIJ" else self.verdict
        signed = cell.signed or meaning.share or cell.margin is not None
        return "rate" if self.rates and signed else ""


def _says_recording(pieces: list[tuple[Meaning, str]]) -> bool:
    return any(RECORDING.search(text) for _, text in pieces)


def words_of(grid: Grid, caption: str, near: str, frame: Frame) -> Words:
    """Return what the words of a table and around it mean."""
    about = " ".join([grid.corner, grid.banner, caption])
    judged = any(atom.kind in "WG" for title in grid.titles for atom in atoms_of(title))
    of_victims = bool(_TELLING.search(about)) and not judged
    titles = [meaning_of(title, frame, of_victims=of_victims) for title in grid.titles]
    labels = [[meaning_of(part, frame, of_victims=of_victims) for part in parts] for parts in grid.labels]
    every = " ".join([about, near, *grid.titles, *(part for parts in grid.labels for part in parts)])
    rates = bool(RECORDING.search(about) or _RATES.search(near)) and "cancel" not in about.lower()
    return Words(
        grid,
        titles,
        labels,
        "victims" if of_victims else _only_category(about),
        _only_verdict(about) or _only_verdict(_pointing(near)),
        rates,
        rates or bool(_OF_CRIME_REPORTS.search(every)),
        is_narrowed(about),
    )


def _pointing(near: str) -> str:
    """Return the sentences that point at the table ("The table shows …", "… as follows:")."""
    sentences = re.split(r"(?<=[.?!]) ", near)
    return " ".join(text for text in sentences if _POINTS.search(text) or text.rstrip().endswith(":"))


def _only_verdict(text: str) -> str:
    verdicts = {atom.kind for atom in atoms_of(text) if atom.kind in "WG"}
    return {"W": "wrong", "G": "right"}[verdicts.pop()] if len(verdicts) == 1 else ""


def _only_category(text: str) -> str:
    kinds = {str(atom.value) for atom in atoms_of(text) if atom.kind == "c"}
    only = kinds.pop() if len(kinds) == 1 else ""
    return only if only in {*CATEGORIES, "victims"} else ""


def _together(pieces: list[tuple[Meaning, str]]) -> tuple[Meaning, str]:
    """Return what the words beside and above a cell say together, and the words that name its crime type."""
    named = [(m.category, text) for m, text in pieces if m.category]
    specific = [(c, text) for c, text in named if c not in {"total", "victims"}]
    totals = [pair for pair in named if pair[0] == "total"]
    role, weak = _one_role([(m.role, m.weak) for m, _ in pieces if m.role])
    category, name = specific[0] if specific else totals[0] if totals else named[0] if named else ("", "")
    if len({c for c, _ in specific}) > 1:
        category, name = "joint", " ".join(text for _, text in specific)
    if specific and totals and (not role or weak):
        # "Total" beside crime types that run across: of all those checked.
        role, weak = "checked", True
    return (
        Meaning(
            category,
            role,
            weak,
            any(m.share for m, _ in pieces),
            any(m.narrowed for m, _ in pieces),
            tuple(word for m, _ in pieces for word in m.unknown),
        ),
        name,
    )


def _one_role(roles: list[tuple[str, bool]]) -> tuple[str, bool]:
    """Return the one role that the words around a cell give it, "skip" when two of them disagree."""
    strong = {role for role, weak in roles if not weak}
    if not strong:
        return (roles[0][0], True) if roles else ("", False)
    if len(strong & {*PARTS}) > 1 or strong >= {"should", "told"}:
        return "skip", False
    return next(role for role in _RANK if role in strong), False
