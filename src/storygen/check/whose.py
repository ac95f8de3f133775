"""Whether a number is about what the facts are about, or the partner’s own."""

from __future__ import annotations

import re

from storygen.check import lexicon as words
from storygen.check.case import Case
from storygen.check.judge_base import BEFORE_BASE
from storygen.check.mentions import Mention


def says_too_little(mention: Mention, explicit: bool) -> bool:
    """True for an "all", "no" or "most" without a number in a sentence that finds nothing, or in a
    quotation."""
    text = mention.sentence.text
    if mention.quantity.kind not in ("all", "none", "most") or mention.quantity.n is not None:
        return False
    finds = (words.CANCEL, words.WRONG, words.RIGHT, words.TOLD)
    return not any(pattern.search(text) for pattern in finds) or (mention.quoted and not explicit)


_COUNTED = re.compile(
    r"(?: (?!officers|staff|people|stations|years)[\w'-]+){0,5}? (?:records?|reports?|cases?|crimes?|"
    r"offences?|rapes?|robber\w+|"
    r"decisions?|cancellations?|errors?|mistakes?|blunders?|of|in|on|for|by|out)\b|"
    r"(?: of (?:them|these|those))?(?:,? \w+(?:ly)?)?,? (?:were|was|had|should|did|wrongly|incorrectly|"
    r"rape|robbery|violen\w+|sexual|"
    r"correctly|rightly|in error)\b|\s*(?:[.,;:)(–-]|$)",
    re.I,
)


def counts_records(mention: Mention) -> bool:
    """True when a count with no category of its own counts records: "nine were wrong", not "31 stations"."""
    quantity, text = mention.quantity, mention.sentence.text
    return (
        quantity.n is not None
        or bool(_COUNTED.match(text[quantity.end :]))
        or bool(BEFORE_BASE.search(text[: quantity.start]))
    )


def is_ours(mention: Mention, case: Case, explicit: bool) -> bool:
    """True when a false number is said of what the facts are about, by the story itself."""
    quantity = mention.quantity
    if mention.fact:
        return True
    text = mention.sentence.text
    says_so = words.CANCEL.search(text) or words.WRONG.search(text) or words.SAMPLE.search(text)
    if mention.past or (mention.quoted and not (explicit and says_so)):
        return False
    if mention.topic != "told" and mention.base == "victims" and not says_so:
        return False
    if mention.topic == "told":
        return quantity.kind != "count" or mention.polarity_said
    if mention.topic not in ("cancelled", ""):
        return False
    if quantity.kind in ("count", "all", "none"):
        if quantity.n is not None:
            return mention.polarity_said or mention.bare or explicit
        noun = mention.base in ("records", "reports", "crimes", "cases") or bool(mention.said)
        counted = re.match(
            r"(?: [\w'-]+){0,4} (?:records?|reports?|cases?|crimes?|offences?|rapes?|robber\w+|"
            r"decisions?|cancellations?)\b|"
            r"(?: of (?:them|these|those))?(?: \w+)? (?:were|was|had|should|wrongly|incorrectly|rape|"
            r"robbery|violen\w+|sexual)\b",
            mention.sentence.text[quantity.end :],
        )
        people = re.match(
            r"(?: [\w'-]+){0,3} (?:victims?|women|men|people|officers?|staff|suspects?|survivors?|"
            r"inspectors?)\b",
            mention.sentence.text[quantity.end :],
        )
        return noun and bool(counted) and not people and (mention.polarity_said or mention.bare)
    if mention.topic == "":
        return explicit and mention.base in ("records", "reports", "cases", "crimes")
    if explicit:
        return mention.base != "victims" or mention.polarity_said or mention.bare
    if mention.base == "records" and words.SAMPLE.search(text):
        return True
    return speaks_of_records(mention) or (mention.polarity_said and not mention.quoted)


def speaks_of_records(mention: Mention) -> bool:
    """True when a mention says of records that they were cancelled, rightly or wrongly."""
    noun = mention.base in ("records", "reports", "crimes", "cases")
    return mention.topic == "cancelled" and noun and (mention.polarity_said or mention.bare)
