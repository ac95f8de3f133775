"""What a heading or a label says that its cells hold: of which crime type, and which part of the finding."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from storygen.extract.grammar.any_case import InSmall
from storygen.extract.grammar.caution import unknown_words
from storygen.extract.grammar.harmless_of_rates import OF_RATES
from storygen.extract.grammar.lexer import Atom, atoms_of
from storygen.extract.grammar.scope import Frame
from storygen.extract.grammar.whose_rate import FRAUD

# Words of headings that name the thing counted, the inspectors or what they did, and narrow nothing.
_WORDS = """
actual aggregate agree agreed alive auditors base bracket brackets cancel cancellation cancelled
categories category checked ci class compliant considered count counts crime crimed crimes decision
decisions deemed denominator disagree disagreed drawn due entries entry error errors estimated exercise
figure file files found give group hear heard hmic hmicfrs inspectors item items kept letter looked
measure message met n no noted notice notified number numbers numerator of offence offences opened ought
our out outcome overall owed people person persons points pp proportion proportions pt pts pulled rate
rates read reader readers record recorded recording records reporting reports result results reviewed
reviewers sample sampled samples sampling scrutinised seen selected share should size stand stood stroke
sum supported take taken test tested therefore they together total totals type types unsupported us we
whether
"""
KNOWN = OF_RATES | frozenset(_WORDS.split())

# "2019 re-inspection" says when, not what.
_INSPECTION = re.compile(
    r"\b(?:(?:at |in )?(?:this |our |the )?(?:20\d\d )?(?:re-?)?inspection(?:,? (?:of |in )?20\d\d)?|now|"
    r"this (?:time|year|report|audit|visit)|(?:in )?20\d\d)\b",
    re.IGNORECASE,
)
_NO_FRAUD = re.compile(
    r"\(?\b(?:not|excl\w*\.?|except(?:ing)?|save|less|minus|without|other than|apart from|but not) fraud\b\)?",
    re.IGNORECASE,
)
_SKIPPED = re.compile(
    r"\b(?:change|changes|changed|difference|movement|target|targets|trend|direction|rank|ranking|remarks?|comments?|"
    r"improvement|increase|decrease|variance|gap)\b",
    re.IGNORECASE,
)
# "Told within a week", "Recorded on the day": only some of them.
_NARROWED = InSmall(
    r"\bwithin\b|\b(?:\d+|same|next|one) (?:hours?|days?|weeks?|working)\b|\bon the (?:same )?day\b|\bin time\b|\bon time\b|"
    r"\bpromptly\b|\blate\b|\bonly\b|\binvolving\b|\b(?:aged|under|over) \d|\bchild(?:ren)?\b|\bserious\b|\battempt(?:s|ed)?\b|\bdomestic\b|\badults?\b|"
    r"\bwomen\b|\bmen\b|(?<!results )(?<!figures )(?<!findings )\bin (?:writing|person|full)\b|\b(?:division|district|borough)\b|\bby (?:the )?(?:registrar|supervisors?|officers?|ddms?)\b|"
    r"\b(?:after|before|following|on) (?:\w+ )?(?:appeal|challenge|review|moderation|discussion|feedback)\b|"
    r"\b(?:initially|finally|at first|revised)\b",
)
_REVISED = re.compile(r"\b(?:after|before|following|on|initially|finally|at first|revised)\b", re.IGNORECASE)
_POPULATION = re.compile(
    r"\bin (?:the|a) year\b|\b(?:12|twelve|six) months\b|\ball cancel|\bper year\b|\bannual|"
    r"\btotal (?:number )?(?:of )?(?:crimes? |records? )?cancel|\bcancelled in 20|\bby the force\b|\brecorded crime\b|"
    r"\bpopulation\b",
    re.IGNORECASE,
)
_WORKED_OUT = re.compile(r"\b(?:estimat|project|extrapolat|forecast|grossed)", re.IGNORECASE)
_ALL_CANCELLED = re.compile(r"^\W*(?:number |total )?(?:cancelled|cancellations)\W*$", re.IGNORECASE)
_CHECKED = re.compile(
    r"\b(?:check|review|examin|audit|sampl|look|inspect|assess|test|scrutini|seen\b|read\b|consider|stud|drawn\b|"
    r"selected\b|pulled\b|picked\b|opened\b)",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"^\W*(?:number|no\.?|total|how many)?(?: of)?(?: cancelled)?(?: crime)? ?(?:records?|cases|cancellations|decisions|"
    r"files|crimes)\W*$|^\W*(?:number |total )?cancelled\W*$|^\W*(?:number|no\.?|total|n|size|base|out of|of|count|how many|all)\W*$",
    re.IGNORECASE,
)
_SHARE = re.compile(r"%|per ?cent|proportion|share\b|percentage", re.IGNORECASE)
_NUMBER = re.compile(r"\b(?:numbers?|no|n)\b(?! of percent)", re.IGNORECASE)
_MARGIN = re.compile(
    r"confidence|margin|±|\+ ?/ ?[-–]|\bci\b|plus or minus|interval|give or take|either (?:way|side)",
    re.IGNORECASE,
)
_LIMIT = re.compile(r"\b(?:lower|upper|low|high|least|most)\b", re.IGNORECASE)
_DUTY = re.compile(
    r"\b(?:should|ought|to be (?:told|informed|notified|contacted)|entitled|need(?:ed|ing)?|required|requiring|due|owed|"
    r"supposed|had to be)\b",
    re.IGNORECASE,
)
_TELLING = re.compile(
    r"\b(?:told|tell|inform\w*|notif\w*|hear|heard|message|letter|notice|contact\w*|updated?|news|know|advised)\b",
    re.IGNORECASE,
)
_HAD_IT = re.compile(
    r"\b(?:heard|had (?:it|one|this|that|the (?:message|letter))|received|given|sent|knew|contacted|were|was)\b"
    r"|^\W*(?:yes|told|informed)\W*$",
    re.IGNORECASE,
)
_HAD_NOT = re.compile(r"\b(?:not|never|no|without|unaware|un\w+ed)\b", re.IGNORECASE)
_RATE = re.compile(r"\brecord(?:ing|ed)\b|\brates?\b|\baccura", re.IGNORECASE)
RECORDING = re.compile(r"\brecord(?:ing|ed|s)\b", re.IGNORECASE)
_LOST = re.compile(
    r"\b(?:un-?recorded|not recorded|never recorded|missed|missing|lost|(?:left|leaves) (?:out|off|unrecorded)|"
    r"fail\w* to record|go(?:es|ing)? unrecorded|dropped)\b",
    re.IGNORECASE,
)
_YEARLY = re.compile(r"\byear(?:ly)?\b|\bannual(?:ly)?\b|\bannum\b|\b(?:12|twelve) months\b", re.IGNORECASE)
_UNCLEAR = re.compile(
    r"\b(?:unclear|not known|unknown|undetermined|undecided|not determined|either way|inconclusive|"
    r"(?:could not|unable to|not able to) (?:be )?(?:say|tell|decide|determine|judge|determined|decided|judged))\b",
    re.IGNORECASE,
)
_GROUNDS = re.compile(
    r"\b(?:avi|additional verifiable information|evidence|justification|rationale)\b", re.IGNORECASE
)
_THERE = re.compile(
    r"\b(?:present|found|held|on file|yes|seen|recorded|sufficient|adequate)\b", re.IGNORECASE
)
_NOT_THERE = re.compile(
    r"\b(?:no|absent|missing|lacking|none|not (?:present|found|held|on file|seen|recorded)|insufficient|inadequate)\b",
    re.IGNORECASE,
)
# Verdicts that only a heading puts so short.
_RIGHT = re.compile(
    r"\b(?:supported|in accordance|(?:we |inspectors )?agreed?|should stand|ok|fine|good|justified|stood)\b",
    re.IGNORECASE,
)
_WRONG = re.compile(
    r"\b(?:unsupported|disagree\w*|should not stand|should (?:not )?have (?:stayed|stood|been left)|not ok)\b",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"^\W*(?:grand |sub-?)?(?:total|totals|all(?: (?:four|the|reported|recorded|notifiable|three))*(?: crimes?| records| categories| types| groups| offences)*"
    r"|overall|sum|combined|together|all crime types)\b",
    re.IGNORECASE,
)
_ALL_CRIME = re.compile(
    r"\ball (?:the )?(?:reported |recorded |notifiable )?(?:crimes?|offences)\b|\b(?:crime|recording)\b.*\boverall\b|\boverall\b.*\b(?:crime|record)",
    re.IGNORECASE,
)
_OTHERWISE = re.compile(
    r"^\W*(?:all )?(?:the )?(?:rest|others?|everything else|remaining|remainder)\b", re.IGNORECASE
)
PARTS = {"wrong": "right", "right": "wrong", "told": "untold", "untold": "told"}


@dataclass(frozen=True, slots=True)
class Meaning:
    """What words say of the cells under them or beside them.

    `role` is checked, wrong, right, should, told, untold, rate, margin, unrecorded, skip or "". A `weak` one
    is only a noun ("Records"), and gives way to any other; a `narrowed` one ("Told within a week") to one that is not.
    """

    category: str = ""
    role: str = ""
    weak: bool = False
    share: bool = False
    narrowed: bool = False
    unknown: tuple[str, ...] = ()


def meaning_of(text: str, frame: Frame, *, of_victims: bool = False) -> Meaning:
    """Return what a heading or label says; `of_victims` when the table as a whole is about telling victims."""
    if not text:
        return Meaning()
    plain = _INSPECTION.sub("", _without_fraud(_TOLD_OF_THOSE.sub(r"\g<told>", text)))
    unknown = unknown_words(plain, frame, KNOWN)
    atoms = atoms_of(plain)
    category = category_of(text)
    of_victims = of_victims or category == "victims" or any(a.kind in "IJ" for a in atoms)
    of_victims = of_victims or bool(_DUTY.search(plain) and _TELLING.search(plain))
    narrowed = is_narrowed(plain)
    if narrowed:
        atoms = atoms_of(_NARROWED.sub(" ", plain))
    role, weak = _role(plain, atoms, of_victims)
    if category == "sexual":
        unknown = [word for word in unknown if word != "other"]
    if role == "unclear":
        unknown = []
    if role in {*PARTS, "checked", "should"}:
        # "Correct first time", "a further …", and what was only worked out.
        unknown += [plain[a.start : a.end].lower() for a in atoms if a.kind in "XYf"]
        unknown += ["estimated"] if _WORKED_OUT.search(text) else []
    if _ALL_CANCELLED.match(text):
        # It may be those of the sample, or all of a period.
        unknown = [*unknown, text.lower()]
    if narrowed and role not in {*PARTS, "checked", "should", ""}:
        role = "skip"
    share = bool(_SHARE.search(text)) and not _NUMBER.search(text)
    return Meaning(category, role, weak, share, narrowed, tuple(unknown))


# "Other than rape", the end of a label whose first words stand in another line.
_BUT_RAPE = re.compile(
    r"\b(?:other than|exclud\w+|excl\.?|except(?: for)?|apart from|not|non)[ -]rapes?\b", re.IGNORECASE
)


def category_of(text: str) -> str:
    """Return the crime type that words name, "victims", "total" for all of them, "" for anything else."""
    text = _without_fraud(text)
    kinds = list(dict.fromkeys(str(atom.value) for atom in atoms_of(text) if atom.kind == "c"))
    if kinds == ["rape"] and _BUT_RAPE.search(text):
        return "other"
    if len(kinds) == 1:
        return kinds[0]
    if not kinds and _OTHERWISE.match(text):
        return "other"
    if not kinds and (_TOTAL.search(text) or _ALL_CRIME.search(text)):
        return "total"
    if kinds and set(kinds) <= {"rape", "sexual", "joint"}:
        return "joint"
    return "other" if kinds else ""


def _without_fraud(text: str) -> str:
    """Return the words without "excluding fraud", which every recording rate leaves out."""
    return _NO_FRAUD.sub("", FRAUD.sub("", text))


def is_narrowed(text: str) -> bool:
    """Return whether words leave only some of the records or victims ("within a week", "involving children")."""
    return bool(_NARROWED.search(text))


def is_revised(text: str) -> bool:
    """Return whether a narrowed heading gives the number at another stage ("Wrong after challenge")."""
    return bool(_REVISED.search(text))


def _role(text: str, atoms: Sequence[Atom], of_victims: bool) -> tuple[str, bool]:
    """Return the role that words give, and whether only a noun gives it."""
    if _LOST.search(text) and _YEARLY.search(text):
        return "unrecorded", False
    if _SKIPPED.search(text):
        return "skip", False
    if _MARGIN.search(text) and not _of_both(text):
        return ("skip" if _LIMIT.search(text) else "margin"), False
    if _UNCLEAR.search(text):
        return "unclear", False
    if of_victims and (role := _of_victims(text, atoms)):
        return role, False
    if verdict := _verdict(text, atoms):
        return {"W": "wrong", "G": "right", "I": "told", "J": "untold"}.get(verdict, "skip"), False
    if _POPULATION.search(text):
        return "skip", False
    if _LOST.search(text):
        return "skip", False
    if _BARE.match(text):
        return "checked", True
    if _RATE.search(text) and not _CHECKED.search(text):
        return "rate", False
    return ("checked", False) if _CHECKED.search(text) else ("", False)


def _of_both(text: str) -> bool:
    """Return whether a heading promises a rate with its margin in one cell ("Rate (with margin)")."""
    words = _MARGIN.split(text)[0]
    return bool(re.search(r"\b(?:rates?|recorded|recording)\b", words, re.IGNORECASE)) and bool(
        re.search(r"[(,/&]|\b(?:and|with)\b", words)
    )


# "Victims told, of those who should have been told that their crime was cancelled": "25 of 29".
_TOLD_OF_THOSE = re.compile(
    r"^(?P<told>\W*(?:victims? )?(?:not )?(?:told|informed|notified)\b),? (?:out )?of (?:those|the victims|all|everybody|the people) (?:who|whom|that)\b.*$",
    re.IGNORECASE,
)
# "Told that the record of their crime had been cancelled".
_OF_WHAT = re.compile(
    r"\b(?P<told>told|informed|notified) (?:that|of|about) [^,;]*\bcancel\w*", re.IGNORECASE
)


def _of_victims(text: str, atoms: Sequence[Atom]) -> str:
    """Return the part that a heading plays in a table of victims told, "" when it says none."""
    verdicts = {atom.kind for atom in atoms if atom.kind in "IJ"}
    text = _OF_WHAT.sub(r"\g<told>", text)
    if _DUTY.search(text) and not re.search(r"\brecord(?:ed|ing)?\b", text, re.IGNORECASE):
        return "skip" if _HAD_NOT.search(text) else "should"
    if verdicts == {"J"} or (
        verdicts == {"I"} and _HAD_NOT.search(text) and not re.search(r"\bunknown\b", text)
    ):
        return "untold"
    if verdicts == {"I"}:
        return "told"
    if verdicts or any(atom.kind in "WG" for atom in atoms):
        return ""
    if _HAD_IT.search(text) and (_TELLING.search(text) or re.search(r"\bhad it\b", text, re.IGNORECASE)):
        return "untold" if _HAD_NOT.search(text) else "told"
    return ""


def _verdict(text: str, atoms: Sequence[Atom]) -> str:
    """Return W, G, I or J; "?" when the words give more than one; "" when they give none."""
    verdicts = {atom.kind for atom in atoms if atom.kind in "WGIJ"}
    if not verdicts and _GROUNDS.search(text):
        verdicts = {"W"} if _NOT_THERE.search(text) else {"G"} if _THERE.search(text) else set()
    if not verdicts and _WRONG.search(text):
        verdicts = {"W"}
    if not verdicts and _RIGHT.search(text):
        verdicts = {"W"} if _HAD_NOT.search(text) else {"G"}
    return "" if not verdicts else verdicts.pop() if len(verdicts) == 1 else "?"
