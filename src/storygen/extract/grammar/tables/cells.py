"""What a cell of a table holds: a count, "3 of 20", a share with its margin, or nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from storygen.extract.grammar.lexer import atoms_of
from storygen.extract.grammar.numbers import NUMBER, to_number

_NONE = r"(?:none|nil|zero)\b"
_ALL = r"(?:all|every one)\b"
_PERCENT = rf"(?P<percent>{NUMBER})\s*(?:%|per ?cent\b|pc\b)"
_NOUN = (
    r"(?:\s*(?:cancelled |crime |cancelled crime |the )?"
    r"(?:records?|cases?|crimes?|victims?|decisions?|reports?|cancellations?|files?))?"
)
_COUNT = re.compile(rf"(?P<part>{NUMBER}|{_NONE}|{_ALL}){_NOUN}", re.IGNORECASE)
_OF = re.compile(
    rf"(?P<part>{NUMBER}|{_NONE}|{_ALL})\s*(?:of|out of|from|in|/|\(of|(?<=all)) ?(?:the |a sample of )?"
    rf"\(?(?P<whole>{NUMBER})\)?{_NOUN}",
    re.IGNORECASE,
)
_BRACKETED = re.compile(rf"\s*[(,]?\s*{_PERCENT}\s*\)?", re.IGNORECASE)
_PLUS_OR_MINUS = r"(?:±|\+ ?/ ?[-–]|\+ ?or ?[-–]|plus or minus|give or take)"
_LEVEL = r"(?:(?:at )?(?:the )?95 ?(?:%|per ?cent) ?(?:level)?,? ?)?"
_SHARE = re.compile(
    rf"^\W*(?P<share>{NUMBER})\s*(?P<sign>%|per ?cent\b|pc\b)?"
    rf"(?P<rest>\s*[(,;:]?\s*(?:with )?(?:an? )?(?:the )?{_LEVEL}"
    rf"(?P<mark>(?:confidence interval|margin(?: of error)?|interval|ci)?\s*(?:of|is|:|=)?\s*{_PLUS_OR_MINUS}?)"
    rf"\s*(?P<margin>{NUMBER})\s*(?:%|per ?cent)?[^\d]*)?$",
    re.IGNORECASE,
)
_RANGE = re.compile(
    rf"^\W*(?P<share>{NUMBER})\s*(?:%|per ?cent\b)?\s*[(\[,;]\s*(?:{_LEVEL}(?:confidence interval|interval|ci|range)?:?\s*)?"
    rf"{NUMBER}\s*%?\s*(?:–|-|to|and)\s*{NUMBER}\s*%?\s*[)\]]?$",
    re.IGNORECASE,
)
_ONLY_MARGIN = re.compile(
    rf"^\W*(?:{_PLUS_OR_MINUS})?\s*(?P<margin>{NUMBER})\s*(?:%|per ?cent(?:age)?|points?|pp|pts?|either|side|way|\s)*\W*$",
    re.IGNORECASE,
)
_ESTIMATE = re.compile(
    rf"^\W*(?P<about>[a-z ]{{2,20}}?)?\s*(?P<number>{NUMBER})\s*\+?(?: or more| and more| crimes?| offences| reports?)*"
    rf"(?: (?:a|each|every|per) year| annually)?\W*(?:\(?(?:estimated?|estimates?)\)?)?\W*$",
    re.IGNORECASE,
)
OVER = {"over", "more than", "in excess of", "upwards of", "well over", "just over", "at least"}
SHORT_OF = {"nearly", "almost", "up to", "fewer than", "less than", "under", "as many as", "just under"}
_ABOUT = {"about", "around", "some", "approximately", "roughly", "an estimated", "estimated"}
_ABSENT = re.compile(
    r"^\W*(?:n\.?/?\s?a\.?|not (?:applicable|available|calculated|known|re-?inspected|inspected|examined|tested|assessed|"
    r"sampled|reviewed|recorded|worked out|published|given|stated)|nk|tbc|see (?:note|below|text)\W*\w*)\W*$",
    re.IGNORECASE,
)
_DASH = re.compile(r"^[\s.–—-]+$")
_LOOKED_AT = re.compile(
    r"\W*(?:(?:were )?(?:looked at|checked|examined|reviewed|read|seen|audited|tested|sampled|inspected))\W*",
    re.IGNORECASE,
)
_MARKS = re.compile(r"(?<=[\w)%])\s*(?:\([a-e]\)|[*†‡§#^]|\[\w{1,2}\])+$")
_YEAR = re.compile(r"20[0-3]\d$")


@dataclass(frozen=True, slots=True)
class Cell:
    """The numbers of a cell, and the verdict that it gives with them, V for "looked at".

    `dash` is set when it holds only a dash, `everything` for "all" with no number.
    """

    part: int | None = None
    whole: int | None = None
    share: Decimal | None = None
    margin: Decimal | None = None
    verdict: str = ""
    everything: bool = False
    dash: bool = False
    signed: bool = False

    @property
    def says_something(self) -> bool:
        """Return whether the cell holds a number, or "all"."""
        return self.part is not None or self.share is not None or self.everything


# "3 wrong out of 10 checked"
_VERDICT_FIRST = re.compile(
    rf"^(?P<part>{NUMBER}) (?P<verdict>(?:wrong(?:ly cancelled)?|incorrect|correct|right)) (?:out )?of (?:the )?(?P<whole>{NUMBER})"
    r"(?: (?:checked|examined|audited|reviewed|read))?$",
    re.IGNORECASE,
)


def read_cell(text: str) -> Cell | None:
    """Return what a cell holds; None for words, and for numbers among words that are not understood."""
    text = _VERDICT_FIRST.sub(r"\g<part> of \g<whole> \g<verdict>", " ".join(text.split()))
    if not text or _ABSENT.match(text):
        return Cell()
    if _DASH.match(text):
        return Cell(dash=True)
    return _of(text) or _share(text) or _count(text)


def without_marks(text: str) -> str:
    """Return words or numbers without the marks of notes behind them ("Rape (a)", "20*")."""
    return _MARKS.sub("", text)


def is_value(text: str) -> bool:
    """Return whether a cell holds a number that is no year, "none" or "all"."""
    cell = read_cell(text)
    return cell is not None and cell.says_something and not _YEAR.match(text.strip())


def has_figure(text: str) -> bool:
    """Return whether a cell holds a number in figures or words, and nothing that is not understood."""
    cell = read_cell(text)
    return is_value(text) and cell is not None and not cell.everything


def margin_of(text: str) -> Decimal | None:
    """Return the margin in a cell that holds nothing else ("+/- 1.4%")."""
    match = _ONLY_MARGIN.match(_MARKS.sub("", text))
    return to_number(match.group("margin")) if match else None


def estimate_of(text: str) -> tuple[str, Decimal] | None:
    """Return the words before a number and the number, from a cell that holds an estimate ("over 9,400")."""
    match = _ESTIMATE.match(_MARKS.sub("", text.strip()))
    return ((match.group("about") or "").lower().strip(), to_number(match.group("number"))) if match else None


def is_estimate(text: str) -> bool:
    """Return whether a cell holds a number that is called one of so many ("more than 9,400")."""
    found = estimate_of(text)
    return found is not None and found[0] in OVER | SHORT_OF | _ABOUT


def _of(text: str) -> Cell | None:
    match = _OF.match(text)
    if match is None:
        return None
    whole = to_number(match.group("whole"))
    if re.match(r"all (?!\d|of)", text, re.IGNORECASE):
        return None  # "All four" is a label.
    ending = _ending(text[match.end() :])
    if ending is None or whole != int(whole):
        return None
    verdict, share = ending
    words = match.group("part").lower()
    if re.match(_NONE, words):
        return Cell(0, int(whole), share, verdict=verdict)
    if re.match(_ALL, words):
        return Cell(int(whole), int(whole), share, verdict=verdict)
    part = to_number(words)
    return Cell(int(part), int(whole), share, verdict=verdict) if part == int(part) else None


def _share(text: str) -> Cell | None:
    """Return a share with its margin: anything with a percent sign, a point or a margin."""
    if ranged := _RANGE.match(text):
        return Cell(share=to_number(ranged.group("share")), signed=True)
    match = _SHARE.match(text)
    if match is None or not (match.group("sign") or match.group("margin") or "." in match.group("share")):
        return None
    if match.group("margin") and not match.group("mark").strip() and match.group("sign") is None:
        return None
    margin = to_number(match.group("margin")) if match.group("margin") else None
    if margin is not None and not match.group("mark").strip():
        # "42% (8)" holds a count.
        part = margin if margin == int(margin) else None
        bracket = "(" in match.group("rest")
        share = to_number(match.group("share"))
        return Cell(int(part), share=share, signed=True) if part is not None and bracket else None
    return Cell(share=to_number(match.group("share")), margin=margin, signed=bool(match.group("sign")))


def _count(text: str) -> Cell | None:
    match = _COUNT.match(text)
    if match is None:
        return None
    ending = _ending(text[match.end() :])
    if ending is None:
        return None
    verdict, share = ending
    words = match.group("part").lower()
    if verdict and _YEAR.match(words):
        return None  # "2019: wrong" is a heading.
    if re.match(_NONE, words):
        return Cell(0, share=share, verdict=verdict)
    if re.match(_ALL, words):
        # "All crime" is a label.
        return Cell(share=share, everything=True) if match.end() == len(words) and not verdict else None
    number = to_number(words)
    return Cell(int(number), share=share, verdict=verdict) if number == int(number) else None


def _ending(text: str) -> tuple[str, Decimal | None] | None:
    """Return the verdict and the percentage that end a cell ("17 of 20 correct (85%)"), None for other
    words."""
    share = None
    if match := _BRACKETED.search(text):
        share = to_number(match.group("percent"))
        text = text[: match.start()] + " " + text[match.end() :]
    if not text.strip(" .,;:()"):
        return "", share
    atoms = [atom for atom in atoms_of(text) if atom.kind not in "(),;:hkV!_"]
    verdicts = {atom.kind for atom in atoms}
    if len(verdicts) == 1 and verdicts <= set("WGIJ"):
        return verdicts.pop(), share
    # "17 looked at".
    return ("V", share) if _LOOKED_AT.fullmatch(text) else None
