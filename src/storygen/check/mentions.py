"""Claims in free text: each quantity with what it is said of, which way round, of what, where."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from storygen.check import lexicon as words
from storygen.check.categories import assign_categories
from storygen.check.edited import Sentence
from storygen.check.lexicon import CategoryWord, Lexicon, lexicon_of
from storygen.check.names import EVERYWHERE, HERE, areas_named, clause_around, scope_of
from storygen.check.plain_numbers import without_dates
from storygen.check.polarity import Polarity, cancel_polarity, told_polarity
from storygen.check.quantities import find_quantities
from storygen.check.quantity import Quantity
from storygen.check.sheet import Sheet

Topic = Literal["", "cancelled", "told", "recorded", "forces"]
BaseNoun = Literal["", "records", "reports", "crimes", "cases", "victims"]


@dataclass(frozen=True, slots=True)
class Mention:
    """One quantity of one sentence and how it is meant.

    `said` are the categories named beside it; `carried` those of the sentence before, taken when none is.
    `bare` is true when "cancelled" is said of it as what was found, with no word for wrongly or rightly.
    """

    quantity: Quantity
    sentence: Sentence
    topic: Topic
    said: tuple[CategoryWord, ...]
    carried: tuple[str, ...]
    polarity: Polarity
    polarity_said: bool
    bare: bool
    base: BaseNoun
    sampled: bool
    all_of: bool
    scope: str
    quoted: bool
    past: bool
    fact: str = ""

    @property
    def categories(self) -> tuple[str, ...]:
        """Return the categories said, else those carried."""
        return tuple(dict.fromkeys(word.category for word in self.said)) or self.carried

    @property
    def renamed(self) -> CategoryWord | None:
        """Return the category word that is another crime's name, if one is."""
        return next((word for word in self.said if word.renamed), None)


@dataclass(slots=True)
class _Story:
    """What the reader of a story has in mind when the next sentence begins."""

    categories: tuple[str, ...] = ()
    topic: Topic = ""
    polarity: Polarity = "part"
    sampled: bool = False
    scope: str = HERE
    paragraph: int = -1


def read_mentions(
    sentences: list[Sentence], sheet: Sheet, passed: Callable[[str], bool] = lambda sentence: False
) -> list[Mention]:
    """Return every claim of the sentences, in reading order.

    Sentences for which `passed` is true are read for what the next ones carry on, not for their own claims.
    """
    lexicon = lexicon_of(sheet)
    story = _Story()
    found: list[Mention] = []
    for sentence in sentences:
        if passed(sentence.text):
            _begin(story, sentence)
            _remember(story, [], lexicon.categories(sentence.text), sentence.text, sheet)
        else:
            found.extend(_sentence_mentions(sentence, story, lexicon, sheet))
    return found


def _sentence_mentions(sentence: Sentence, story: _Story, lexicon: Lexicon, sheet: Sheet) -> list[Mention]:
    text = sentence.text
    _begin(story, sentence)
    quantities = find_quantities(text)
    categories = lexicon.categories(text)
    assigned = assign_categories(text, quantities, categories)
    topics = _topics(text, quantities, story)
    mentions = []
    for index, quantity in enumerate(quantities):
        following = quantities[index + 1].start if index + 1 < len(quantities) else len(text)
        mention = _mention(sentence, quantity, assigned[index], topics[index], following, story, sheet)
        mentions.append(mention)
    _remember(story, mentions, categories, text, sheet)
    return mentions


def _begin(story: _Story, sentence: Sentence) -> None:
    """Begin a paragraph: it is about this area again, unless it goes on about another."""
    if sentence.paragraph != story.paragraph:
        story.paragraph = sentence.paragraph
        if story.scope == EVERYWHERE or not _goes_on(sentence.text):
            story.scope = HERE


def _mention(
    sentence: Sentence,
    quantity: Quantity,
    said: tuple[CategoryWord, ...],
    topic: Topic,
    following: int,
    story: _Story,
    sheet: Sheet,
) -> Mention:
    text = sentence.text
    if topic == "told":
        polarity, said_so = told_polarity(text, quantity, story.polarity if story.topic == "told" else "part")
        bare = False
    elif topic == "recorded":
        polarity, said_so, bare = _recorded_polarity(text, quantity), True, False
    else:
        polarity, said_so, bare = cancel_polarity(text, quantity, "part")
    base, sampled, all_of = _base(text, quantity, following, story)
    bound = next((b.fact for b in sentence.bounds if b.start < quantity.end and b.end > quantity.start), "")
    clause = text[slice(*clause_around(text, quantity.start, quantity.end))]
    return Mention(
        quantity=quantity,
        sentence=sentence,
        topic=topic,
        said=said,
        carried=story.categories,
        polarity=polarity,
        polarity_said=said_so,
        bare=bare,
        base=base,
        sampled=sampled,
        all_of=all_of,
        scope=scope_of(text, quantity.start, quantity.end, sheet, story.scope),
        quoted=in_quotes(sentence, quantity.start),
        past=bool(words.PAST.search(clause)) or _other_year(text, quantity, sheet),
        fact=bound,
    )


def _goes_on(text: str) -> bool:
    """True when a new paragraph still speaks of what the last one did."""
    return bool(re.match(r"(?:It|They|Its|That force|There,?|The same|And|But) ", text))


def in_quotes(sentence: Sentence, place: int) -> bool:
    """True when a place of a sentence stands between quotation marks."""
    return (sentence.text[:place].count('"') + sentence.quoted) % 2 == 1


def _topics(text: str, quantities: tuple[Quantity, ...], story: _Story) -> list[Topic]:
    """Return what each quantity is said of."""
    forces = False
    topics: list[Topic] = []
    for index, quantity in enumerate(quantities):
        following = quantities[index + 1].start if index + 1 < len(quantities) else len(text)
        topic = _topic(text, quantity, following, story, forces)
        if index and topic != "forces" and not _says_topic(text, quantity):
            topic = next((t for t in reversed(topics) if t != "forces"), topic)
        forces = forces or topic == "forces"
        topics.append(topic)
    return topics


# "the robberies recorded by the force were wrongly cancelled" says which, not how many were recorded.
_ONLY_RECORDED = re.compile(r"recorded (?:by|in|at|as|crimes?|offences?)\b", re.I)
_LEFT_UNTOLD = re.compile(
    r"\bin the dark\b|\bunaware\b|\buninformed\b|\b(?:not|never) (?:been )?(?:told|informed)\b", re.I
)


def _says_topic(text: str, quantity: Quantity) -> bool:
    """True when the quantity's own clause says what it is about."""
    clause = without_dates(text)[slice(*clause_around(text, quantity.start, quantity.end))]
    return bool(words.CANCEL.search(clause) or words.RECORDING.search(clause) or words.TOLD.search(clause))


_FORCES = re.compile(
    r"^(?: of)?(?: the| other| police| all| local| territorial| England and Wales| country's)*(?: \d+|"
    r" forty-three)?(?: (?:other|police|local|territorial))* "
    r"(?:forces|constabularies|police forces|others)\b",
    re.I,
)
_ELLIPTIC_FORCES = re.compile(
    r"^ (?:a|an|for|in|had|did|wrongly|to have|at least|with|got)\b|^[.,;)]|^$", re.I
)


def _topic(text: str, quantity: Quantity, following: int, story: _Story, forces: bool) -> Topic:
    after = text[quantity.end :]
    if quantity.kind in ("count", "of", "all", "most", "fraction", "one-in") and _FORCES.match(after):
        return "forces"
    if quantity.kind == "count" and re.search(r"\bforces,? (?:all |up to )?$", text[: quantity.start], re.I):
        return "forces"
    least_one = quantity.k == 1 and quantity.side == "at-least"
    if forces and quantity.kind == "count" and (least_one or _ELLIPTIC_FORCES.match(after)):
        return "forces"
    plain = without_dates(text)
    spots: list[tuple[int, Topic]] = []
    begin, finish = clause_around(text, quantity.start, quantity.end)
    for pattern, topic in ((words.CANCEL, "cancelled"), (words.RECORDING, "recorded")):
        for match in pattern.finditer(plain):
            if (
                topic == "recorded"
                and _ONLY_RECORDED.match(plain, match.start())
                and words.CANCEL.search(plain)
            ):
                continue
            spots.append((_distance(match, quantity, begin, finish), topic))  # type: ignore[arg-type]
    if words.VICTIM.search(plain) or story.topic == "told":
        for match in words.TOLD.finditer(plain):
            if not re.match(
                r" (?:the|us|a|reporters|\w+) (?:BBC|paper|meeting|Echo|[A-Z]\w+)", plain[match.end() :]
            ):
                spots.append((_distance(match, quantity, begin, finish), "told"))
    spots += [(_distance(match, quantity, begin, finish), "told") for match in _LEFT_UNTOLD.finditer(plain)]
    if not spots:
        return story.topic if story.topic != "forces" else "cancelled"
    victims_counted = re.match(r"(?: \w+){0,2} (?:victims|complainants|survivors|people)\b", after)
    if victims_counted and any(topic == "told" for _, topic in spots):
        return "told"
    return min(spots)[1]


def _distance(match: re.Match[str], quantity: Quantity, begin: int, finish: int) -> int:
    gap = match.start() - quantity.end if match.start() >= quantity.end else quantity.start - match.end()
    outside = 0 if begin <= match.start() < finish else 60
    before = 10 if match.start() < quantity.start else 0
    return gap + outside + before


_UNRECORDED = re.compile(
    r"\bunrecorded\b|\bnot (?:\w+ )?(?:record\w*|logged)|n't (?:\w+ )?record\w*|"
    r"\bfail\w* to (?:\w+ )?(?:record|log)|\bnever (?:\w+ )?(?:record|log)\w*|"
    r"\bmiss(?:es|ed|ing)\b|\bwithout being recorded|\bunder-?record\w*|\bunlogged\b|\bfailure to record|"
    r"\bnot properly recorded|"
    r"\bslip\w* through|\bwent missing|\boff the books|\bomitted|\bnot being recorded|"
    r"\bfail\w* (?:properly )?to",
    re.I,
)


def _recorded_polarity(text: str, quantity: Quantity) -> Polarity:
    begin, finish = clause_around(text, quantity.start, quantity.end)
    near = text[begin:finish]
    if _UNRECORDED.search(near):
        return "rest"
    if words.RECORDING.search(near) or not _UNRECORDED.search(text):
        return "part"
    return "rest"


def _base(text: str, quantity: Quantity, following: int, story: _Story) -> tuple[BaseNoun, bool, bool]:
    """Return what the quantity is a share of, whether a sample is meant, and whether "all" are claimed."""
    finish = min(following, quantity.end + 110)
    stop = re.search(r"[;:]", text[quantity.end : finish])
    phrase = text[quantity.end : quantity.end + stop.start() if stop else finish]
    opening = re.search(
        r"(?:^|[,;] |\band )of (?:the |all |its )?([^,;\d]{3,70}), $", text[: quantity.start], re.I
    )
    if opening:
        phrase = f" {opening.group(1)}"
    noun: BaseNoun = ""
    place = len(phrase)
    for pattern, name in (
        (words.RECORD_NOUN, "records"),
        (words.REPORT_NOUN, "reports"),
        (words.CRIME_NOUN, "crimes"),
        (words.CASE_NOUN, "cases"),
        (words.PEOPLE, "victims"),
    ):
        match = pattern.search(phrase)
        if match is None or match.start() > place:
            continue
        modifies = re.match(
            r"[ -](?:(?:and|or|violence|violent|rape|robbery|sexual|crime|offence|offences|crimes|"
            r"cancellation) )*(?:records?|files?|logs?|cancellations?|decisions?|reports?|cases?|"
            r"complaints?|allegations?)\b",
            phrase[match.end() :],
        )
        if name != "records" and modifies:
            continue
        noun, place = name, match.start()  # type: ignore[assignment]
    sampled = story.sampled or bool(words.SAMPLE.search(text)) or bool(words.ATTRIBUTIVE.search(text))
    all_of = bool(re.match(r"\s*(?:of )?(?:all|every)\b", phrase))
    return noun, sampled, all_of


def _other_year(text: str, quantity: Quantity, sheet: Sheet) -> bool:
    """True when the clause dates the quantity to a year that is not this inspection's."""
    begin, finish = clause_around(text, quantity.start, quantity.end)
    plain = without_dates(text)
    opening = re.match(r"(?:Back )?[Ii]n (?:[A-Z]?\w+ )?((?:19|20)\d\d)\b", plain)
    years = re.findall(r"\b(?:19|20)\d\d\b", plain[begin:finish]) or (opening.groups() if opening else ())
    return bool(years) and not any(year in own_years(sheet) for year in years)


def own_years(sheet: Sheet) -> set[str]:
    """Return the years that this inspection's figures may be dated to."""
    years = {sheet.edition[:4]} if sheet.edition else set()
    for fact in sheet.facts.values():
        if fact.id.startswith(("inspection.", "edition.")):
            years.update(re.findall(r"\b(?:19|20)\d\d\b", fact.text))
    return years


def _remember(
    story: _Story, mentions: list[Mention], categories: tuple[CategoryWord, ...], text: str, sheet: Sheet
) -> None:
    said = tuple(dict.fromkeys(word.category for word in categories))
    if said and (mentions or words.CANCEL.search(text) or words.SAMPLE.search(text)):
        # The last one named is the likeliest to be meant by "nine of the 17" in the next sentence.
        story.categories = tuple(reversed(said))
    if mentions:
        last = next((m for m in reversed(mentions) if m.topic), mentions[-1])
        story.topic = last.topic if last.topic != "forces" else story.topic
        if last.topic in ("cancelled", "told") and last.polarity_said:
            story.polarity = last.polarity
    elif words.CANCEL.search(text):
        story.topic = "cancelled"
    elif words.VICTIM.search(text) and words.TOLD.search(text):
        story.topic = "told"
    named = areas_named(text, sheet)
    if named:
        story.scope = HERE if any(word.slug == HERE for word in named) else named[-1].slug
    if words.SAMPLE.search(text):
        story.sampled = True


def with_fact(mention: Mention, fact: str) -> Mention:
    """Return the mention bound to a fact."""
    return replace(mention, fact=fact)
