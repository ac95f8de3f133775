"""Judging sentences without a number: the adverb lost, the sense turned, a category or a force swapped."""

from __future__ import annotations

import re
from collections.abc import Iterator

from storygen.check import lexicon as words
from storygen.check.case import Case
from storygen.check.edited import Sentence
from storygen.check.findings import Finding, Kind
from storygen.check.mentions import in_quotes
from storygen.check.names import HERE, areas_named
from storygen.check.phrasing import category_name, turned_round, with_adverb
from storygen.check.polarity import RELATIVE, polarity_cues
from storygen.check.written import plain


def judge_words(sentence: Sentence, case: Case, found: list[Finding]) -> Iterator[Finding]:
    """Yield what the words of a sentence say wrongly that no number of it has shown already."""
    kinds = {finding.kind for finding in found if finding.complaint}
    original = case.closest(sentence.text)
    counted = {fact.partition(".")[0] for fact in (f.fact for f in found if f.kind == "supported")}
    if counted & {*case.sheet.measures, "national"}:
        original = ""  # its numbers have been read with their words: there is nothing to compare
    turned: list[Finding] = []
    if original and not kinds & {"wrong-way-round", "qualifier-lost"}:
        turned = list(_against(sentence, original, case))
        yield from turned
    elif not original and not kinds & {"wrong-way-round", "qualifier-lost"}:
        turned = list(_headline_without_adverb(sentence, case))
        yield from turned
    if "category-renamed" not in kinds and "wrong-measure" not in kinds:
        yield from _renamed(sentence, case)
    if original and not kinds:
        yield from _swapped(sentence, original, case)


def _against(sentence: Sentence, original: str, case: Case) -> Iterator[Finding]:
    """Compare a sentence with the written one that it was made from."""
    text = sentence.text
    now_plain = plain(text)
    if now_plain != original and now_plain == _ADVERB.sub("", original):
        yield _at(sentence, "qualifier-lost", text, "“wrongly cancelled”", with_adverb(text, None))
        return
    was = {side for _, side in polarity_cues(original)}
    now = {side for _, side in polarity_cues(text)}
    about = words.CANCEL.search(text) or words.CANCEL.search(original)
    phrase = next((m.phrase for m in case.sheet.measures.values() if m.phrase), "wrongly cancelled")
    if about and "part" in was and "rest" not in was:
        if "rest" in now and "part" not in now:
            yield _at(sentence, "wrong-way-round", text, f"“{phrase}”", turned_round(text))
            return
        if not now and words.CANCEL.search(text) and _finding_said(text):
            yield _at(sentence, "qualifier-lost", text, f"“{phrase}”", with_adverb(text, None))
            return
    told = words.TOLD.search(original) and words.VICTIM.search(original) and words.TOLD.search(text)
    if told and _denied(original) and not _denied(text):
        yield _at(sentence, "wrong-way-round", text, "victims were not told", turned_round(text))
    unrecorded = re.search(r"\bunrecorded|not record|fail\w* to record", original)
    if (
        unrecorded
        and re.search(r"\brecorded\b", text)
        and not re.search(
            r"unrecorded|not (?:\w+ )?record|fail\w* to (?:\w+ )?record|n't record|"
            r"without being recorded|never (?:\w+ )?record|miss",
            text,
        )
    ):
        yield _at(sentence, "wrong-way-round", text, "crimes that were not recorded", turned_round(text))


_ADVERB = re.compile(r"\b(?:wrongly|incorrectly|mistakenly|improperly|erroneously)\s+")


def _finding_said(text: str) -> bool:
    """True when a "cancelled" of the sentence states a finding; "the records that it cancelled" does not."""
    hidden = words.ATTRIBUTIVE.sub(lambda match: "·" * len(match.group()), text)
    rest = words.CANCEL.search(hidden)
    return bool(rest) and not re.search(
        r"\b(?:may|can|could|might|when|how|whether|should) (?:\w+ ){0,3}cancel", text
    )


def _denied(text: str) -> bool:
    plain = re.sub(r"should (?:have )?(?:be|been) \w+", "", text)
    return bool(
        re.search(r"\bnot\b|n't\b|\bnever\b|\bfail\w*|\bwithout\b|\bunaware\b|\bin the dark\b", plain)
    )


def _renamed(sentence: Sentence, case: Case) -> Iterator[Finding]:
    """Yield a finding for another crime's name where the sentence says what was found of cancelled
    records."""
    text = sentence.text
    finds = words.CANCEL.search(text) and (
        words.WRONG.search(text) or words.SAMPLE.search(text) or sentence.role == "heading"
    )
    original = case.closest(text)
    if not (finds or original):
        return
    allowed_before = (
        {word.text.casefold() for word in case.lexicon.categories(original) if word.renamed}
        if original
        else set()
    )
    for word in case.lexicon.categories(text):
        if not word.renamed or in_quotes(sentence, word.start) or word.text.casefold() in allowed_before:
            continue
        if original and not finds and not _was_category(original, word.category, case):
            continue
        if any(area.slug != HERE for area in areas_named(text, case.sheet)):
            continue
        measure = case.sheet.measures.get(case.lexicon.proportions.get(word.category, ""))
        if measure is None or re.search(
            r"\b(?:referral|centre|charity|helpline|support|unit|team|squad|campaign\w*|survivors?)\b",
            text[word.end : word.end + 25],
            re.I,
        ):
            continue
        new = text[: word.start] + category_name(measure, word.text) + text[word.end :]
        yield Finding(
            "category-renamed",
            text,
            word.text,
            f"{measure.id}.wrong",
            f"the category is “{measure.label}”",
            new,
            sentence.paragraph,
            sentence.start + word.start,
            sentence.start + word.end,
        )


def _was_category(original: str, category: str, case: Case) -> bool:
    was = {word.category for word in case.lexicon.categories(original) if not word.renamed}
    return category in was


def _swapped(sentence: Sentence, original: str, case: Case) -> Iterator[Finding]:
    """Yield a finding when a rewritten sentence of findings names another category or force than it did."""
    text = sentence.text
    was = [word.category for word in case.lexicon.categories(original) if not word.renamed]
    now = [word.category for word in case.lexicon.categories(text)]
    proportions = case.lexicon.proportions
    new = [c for c in now if c not in was and c in proportions]
    lost = [c for c in was if c not in now]
    about = words.CANCEL.search(text) and words.WRONG.search(text)
    found = [case.sheet.proportion(proportions[c], "part") for c in new]
    untrue = any(target is None or target.k == 0 for target in found)
    if new and lost and about and untrue and len(now) <= len(was):
        yield _at(sentence, "wrong-measure", text, _labels(lost, case), "")
    before = areas_named(_cased(original, case), case.sheet)
    after = areas_named(text, case.sheet)
    strangers = [word for word in after if word.slug != HERE and word.slug not in {w.slug for w in before}]
    here_before = any(word.slug == HERE for word in before)
    if strangers and here_before and not any(word.slug == HERE for word in after):
        yield _at(
            sentence, "wrong-area", text[strangers[0].start : strangers[0].end], case.sheet.area.name, ""
        )


def _cased(original: str, case: Case) -> str:
    """Return a plain written sentence with the names of areas in capitals again, for finding them."""
    for area in (*case.sheet.others, case.sheet.area):
        for name in (area.name, area.short_name):
            original = re.sub(rf"(?<![\w-]){re.escape(name.casefold())}(?!\w)", name, original)
    return original


def _labels(categories: list[str], case: Case) -> str:
    names = [
        case.sheet.measures[case.lexicon.proportions[c]].label
        for c in categories
        if c in case.lexicon.proportions
    ]
    return "the draft says it of " + " and ".join(names)


_ACTOR = r"(?:police|force|constabulary|officers|cops|bobbies|detectives|they|it)"
_CANCELLED = re.compile(
    rf"\b{_ACTOR} (?:have |had |has |also |were found to have )*(?:cancel(?:led|s)?|scrapped|dropped|"
    rf"binned|ditched|axed|written off|wrote off) (?:(?:\d[\d,]*|\w+) ){{0,5}}?(?:records?|reports?|"
    rf"crimes?|cases?|rapes?|offences?|robberies|investigations?|probes?)\b|"
    r"\b(?:for|over|accused of|admits?|admitted|criticised for) (?:cancelling|scrapping|dropping|"
    r"axing) (?:\w+ ){0,5}?(?:records?|reports?|crimes?|cases?|rapes?|offences?|investigations?|"
    r"probes?)\b|"
    r"\b(?:rape|sexual|sex|violen\w+|robbery|crime)[\w ]{0,25}(?:records?|reports?|crimes?|cases?|"
    r"offences?|investigations?) (?:were |was |are |being |have been |had been )?(?:cancelled|scrapped|"
    r"dropped|axed|binned|ditched) (?:by|in|at|across)\b",
    re.I,
)
_EXPLAINS = re.compile(
    r"\b(?:may|can|could|might|must|allowed|able|permitted|when|if|whether|how|why|rules|guidance|"
    r"decid\w+|process|each|every|any)\b",
    re.I,
)


def _headline_without_adverb(sentence: Sentence, case: Case) -> Iterator[Finding]:
    """Yield a finding for a headline or first lines that say "police cancelled rape reports" and stop
    there."""
    text = sentence.text
    if sentence.paragraph > 3 and sentence.role != "heading":
        return
    match = _CANCELLED.search(text)
    if not match or polarity_cues(text) or _EXPLAINS.search(text) or in_quotes(sentence, match.start()):
        return
    if any(area.slug != HERE for area in areas_named(text, case.sheet)):
        return
    if RELATIVE.search(text) or (words.VICTIM.search(text) and words.TOLD.search(text)):
        return
    if words.SAMPLE.search(text) and sentence.role != "heading":
        return
    yield _at(
        sentence,
        "qualifier-lost",
        match.group(),
        "“wrongly cancelled”: inspectors looked at cancelled records to see which were wrongly so",
        with_adverb(text, None),
    )


def _at(sentence: Sentence, kind: Kind, said: str, allowed: str, suggestion: str) -> Finding:
    place = sentence.text.find(said)
    start = sentence.start + max(place, 0)
    return Finding(
        kind, sentence.text, said, "", allowed, suggestion, sentence.paragraph, start, start + len(said)
    )
