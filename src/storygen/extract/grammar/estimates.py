"""The estimate of crimes that go unrecorded in a year."""

from __future__ import annotations

import re

from storygen.extract.grammar.numbers import NUMBER, to_number
from storygen.extract.grammar.lost import ACTIVE as _ACTIVE
from storygen.extract.grammar.lost import FAIL
from storygen.extract.grammar.rates import Rate
from storygen.extract.grammar.whose_rate import ALL, CATEGORY, FRAUD

_ESTIMATE = re.compile(
    rf"(?P<about>over|more than|in excess of|upwards of|at least|nearly|almost|approximately|"
    rf"around|about|some|roughly|an estimated|estimated(?: at| to be)?|"
    rf"as many as|up to|fewer than|less than|under|just over|just under|equivalent to|"
    rf"well over)?\s*(?:an estimated )?(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d{{3,6}}|{NUMBER}) "
    r"(?:additional |further |more |extra )?(?P<noun>(?:(?:of the|victims'|reported|such|unrecorded|"
    r"notifiable|genuine|recordable|missing|victim-based) )*(?:crimes?|offences|crime reports|"
    r"reports? of (?:a )?crimes?|reports|of the (?:reported )?crimes))\b|(?<=\s)(?P<bare>\d{1,3}(?:,\d{3})+|\d{4,6})"
    r"(?= (?:a|each|every|per) year\b)",
    re.IGNORECASE,
)
# "Unrecorded crimes a year: over 6,600".
_LABELLED = re.compile(
    r"^[^:]{0,30}\b(?:crimes?|offences)\b[^:]{0,40}: (?:over |more than |in excess of )?"
    r"(?P<number>\d{1,3}(?:,\d{3})+|\d{3,6})(?: crimes)?\.?$",
    re.IGNORECASE,
)
_YEARLY = re.compile(
    r"\b(?:a|each|every|per|in a|in the|over a|that|any|one|12-month|twelve-month) ?(?:12 |"
    r"twelve )?(?:year|months?)\b|\bannual(?:ly)?\b|\byearly\b|\b(?:12|twelve) months\b|"
    r"\byear\b",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:including|of which|of these|of them|among them|comprising)\b[^.;]{0,30}$", re.IGNORECASE
)
_SHORT_OF = {"nearly", "almost", "up to", "fewer than", "less than", "under", "as many as", "just under"}


def read_unrecorded(sentence: str, before: str = "") -> list[Rate]:
    """Return the estimate of crimes that go unrecorded in a year. `before` is the sentence that leads to
    it."""
    here = bool(FAIL.search(sentence))
    leads = bool(FAIL.search(before)) and bool(
        re.search(
            r"\b(?:equates?|amounts?|represents?|means?|equivalent|estimated?|translat\w+)\b",
            sentence,
            re.IGNORECASE,
        )
    )
    if not (here or leads) or not _YEARLY.search(sentence) or re.search(r"\bcancel", sentence, re.IGNORECASE):
        return []
    label = _LABELLED.match(sentence)
    if label and not _narrowed(sentence):
        return [Rate("unrecorded", "per_year_over", to_number(label.group("number")))]
    found = []
    for match in _ESTIMATE.finditer(sentence):
        number = to_number(match.group("number") or match.group("bare"))
        if match.group("bare") and not re.search(r"\bcrimes?\b", sentence[: match.start()]):
            continue
        if here and not _is_lost(sentence, match):
            continue
        following = sentence[match.end() : match.end() + 45]
        if number < 100 or _PART.search(sentence[: match.start()]):
            continue
        if re.match(r"[\s,(]*(?:of|involving|for) (?:which )?", following) and CATEGORY.search(
            following[:40]
        ):
            continue
        if not FAIL.search(sentence[: match.start()]) and re.match(
            r" (?:reported to (?:it|the force) )?(?:each|every|a|per) year,? of which|"
            r".{0,30}\b(?:were|are|is|was) (?:correctly |accurately )?recorded\b",
            following,
        ):
            continue
        if re.search(r"\b(?:audited|examined|reviewed|checked|sample of)\s*$", sentence[: match.start()]):
            continue
        about = (match.group("about") or "").lower()
        printed = match.group("number") or match.group("bare")
        kind = _narrowed(sentence[: match.start()] if here else before)
        rate = Rate("unrecorded", "per_year_over", number)
        if kind:
            rate.doubts.append(f"it may be an estimate for {kind} only")
        if re.search(r"\d\s?$", sentence[: max(match.start("number"), match.start("bare"))]):
            rate.doubts.append("the number may be printed with a space in it")
        if about in _SHORT_OF:
            rate.doubts.append(f"printed as “{about} {printed}”, which is not over it")
        elif about not in {
            "over",
            "more than",
            "in excess of",
            "upwards of",
            "well over",
            "just over",
            "at least",
        }:
            rate.reasons.append(f"printed as “{(about + ' ' + printed).strip()}”")
        found.append(rate)
    return found


def _narrowed(words: str) -> str:
    """Return the crime type that the words leading to an estimate narrow it to, "" for all crime."""
    words = re.split(r";|\.\s", FRAUD.sub("", words))[-1]
    kinds = list(CATEGORY.finditer(words))
    if not kinds or re.search(r"\btotal\b", words[kinds[-1].end() :]) or ALL.search(words[kinds[-1].end() :]):
        return ""
    return kinds[-1].group()


def _is_lost(sentence: str, match: re.Match[str]) -> bool:
    """Return whether the number is of the crimes that are lost, and not of those that are recorded.

    It follows "fails to record", or stands before "go unrecorded" with no other clause between.
    """
    before, after = sentence[: max(match.start("number"), match.start("bare"))], sentence[match.end() :]
    if _ACTIVE.search(before) or FAIL.search(before):
        return True
    passive = FAIL.search(after)
    if passive is None or re.match(r"(?:fail|do|does|did|not recording)", passive.group(), re.IGNORECASE):
        return (
            passive is not None and "not record" in passive.group().lower() and _ends_clause(after, passive)
        )
    after = _BUT_NOT.sub("", after)
    passive = FAIL.search(after) or passive
    return not re.search(r";|\b(?:and|but|while|records?|recorded)\b", after[: passive.start()])


_BUT_NOT = re.compile(
    r"(?:(?:are|were|is) )?reported(?: to [^,;]{1,40}?)? (?:but|and)(?: (?:are|were))? (?=not )",
    re.IGNORECASE,
)


def _ends_clause(after: str, passive: re.Match[str]) -> bool:
    """Return whether "that the force does not record" belongs to the number before it."""
    return bool(
        re.match(
            r"\s*(?:a year |each year |every year )?(?:that|which) (?:\w+ ){1,4}$", after[: passive.start()]
        )
    )
