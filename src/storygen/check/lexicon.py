"""The words that tell a claim's category, what was found of it, and what it is a share of.

A category's words come from story.toml (label, category, synonyms). For the crimes of the first story the
words that reporters use are added here, and apart from them the names of other crimes that they slip into.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from storygen.check.sheet import MeasureLine, Sheet

# Fair words for a category, keyed by a stem of its label.
_FAIR = {
    "rape": r"rapes?|rape-related",
    "sex": r"(?:other |serious )?(?:sexual|sex|sexually motivated)(?:[- ](?:and \w+ )?(?:offences?|"
           r"offending|crimes?|cases?|records?|reports?))|"
    r"sexual(?= (?:or|and|records|reports|cases|crime|category))|sex(?= (?:or|and|records|reports|cases|"
    r"crime))",
    "viol": r"violence(?:[- ]against[- ]the[- ]person)?|violent(?: and \w+)?(?: (?:crimes?|offences?|"
            r"incidents?|records?|cases?|reports?|offending))?|"
    r"violence(?: offences?| crimes?)",
    "robb": r"robber(?:y|ies)",
}  # fmt: skip
# Names that a category must not be given.
_RENAMED = {
    "rape": r"serious sexual assaults?|sex attacks? on women",
    "sex": r"(?:sexual|sex|indecent)[- ](?:assaults?|attacks?|abuse|harassment|violence(?= (?:records?|"
           r"reports?|cases|offences|crimes)))|molestations?|gropings?|indecent assaults?",
    "viol": r"(?:violent |common |physical |serious )?(?:assaults?|attacks?)|domestic (?:violence|"
            r"abuse)(?: \w+)?|knife crimes?|stabbings?|"
    r"(?:grievous|actual) bodily harm|gbh|abh|woundings?|beatings?|murders?|homicides?|"
    r"public order(?: offences?)?",
    "robb": r"burglar(?:y|ies)|thefts?|muggings?|break-ins?|shoplifting|larceny|stealing|car crime",
}  # fmt: skip
# Phrases that hold a category's word and do not speak of it.
_NOT_A_CATEGORY = (
    r"rape crisis(?: england(?: (?:and|&) wales)?| centres?| scotland)?|"
    r"end violence against women(?: and girls)?|"
    r"violence against women(?: and girls)?|violence reduction(?: unit)?|affected by (?:rape|sexual|"
    r"violence|any)[\w ,]*|"
    r"victims? of (?:rape|sexual|violence|violent)[\w ]{0,20}(?= (?:can|should|may|are urged|who need))|"
    r"sexual violence(?! (?:records?|reports?|cases|offences|crimes))|rape and sexual (?:abuse|"
    r"violence) (?:support|helpline|centre|charity|line)\w*|rape (?:support|charity|helpline|centre)\w*|"
    r"sexual (?:assault|violence) (?:referral|support|helpline|charit)\w*|robbery squad|rape (?:support|"
    r"prevention)|anti-rape"
)


@dataclass(frozen=True, slots=True)
class CategoryWord:
    """A category named in a sentence. `renamed` when the word is another crime's name."""

    start: int
    end: int
    text: str
    category: str
    renamed: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one story, ready for searching."""

    words: re.Pattern[str]
    groups: tuple[tuple[str, str, bool], ...]
    proportions: dict[str, str]
    rates: dict[str, str]
    victims: str
    all_rate: str
    counts: tuple[str, ...]

    def categories(self, sentence: str) -> tuple[CategoryWord, ...]:
        """Return the category words of a sentence in reading order."""
        hidden = _HIDDEN.sub(lambda match: "·" * len(match.group()), sentence)
        found = []
        for match in self.words.finditer(hidden):
            _, category, renamed = next(g for g in self.groups if match.group(g[0]) is not None)
            found.append(CategoryWord(match.start(), match.end(), match.group(), category, renamed))
        return tuple(found)


_HIDDEN = re.compile(_NOT_A_CATEGORY, re.I)


@lru_cache(maxsize=64)
def _lexicon(measures: tuple[MeasureLine, ...]) -> Lexicon:
    proportions: dict[str, str] = {}
    rates: dict[str, str] = {}
    victims = all_rate = ""
    fair: dict[str, list[str]] = {}
    for measure in measures:
        if measure.kind == "proportion":
            if is_victims(measure):
                victims = measure.id
                continue
            category = _category_of(measure)
            proportions[category] = measure.id
            fair.setdefault(category, []).extend(_own_words(measure))
    for measure in measures:
        if measure.kind == "rate":
            category = next((stem for stem in _FAIR if stem in _described(measure)), "")
            if category in proportions or category:
                rates[category] = measure.id
                fair.setdefault(category, [])
            else:
                all_rate = measure.id
    counts = tuple(measure.id for measure in measures if measure.kind == "count")
    pattern, groups = _pattern(fair)
    return Lexicon(pattern, groups, proportions, rates, victims, all_rate, counts)


def lexicon_of(sheet: Sheet) -> Lexicon:
    """Return the words of a story's measures."""
    return _lexicon(tuple(sheet.measures.values()))


def is_victims(measure: MeasureLine) -> bool:
    """True for the measure of people who should have been told something."""
    return "told" in (measure.part, measure.complement.removeprefix("not_")) or measure.id == "victims"


def _described(measure: MeasureLine) -> str:
    return f"{measure.id} {measure.label} {measure.category}".lower()


def _category_of(measure: MeasureLine) -> str:
    described = _described(measure)
    if "rape" in measure.id or described.startswith("rape"):
        return "rape"
    return next((stem for stem in ("sex", "viol", "robb", "rape") if stem in described), measure.id)


_GENERAL = {
    "record",
    "records",
    "case",
    "cases",
    "crime",
    "crimes",
    "offence",
    "offences",
    "victim",
    "victims",
}


def _own_words(measure: MeasureLine) -> list[str]:
    plain = re.sub(r"\(.*?\)", "", measure.label).strip()
    names = [plain, measure.category, *measure.synonyms]
    renamed = re.compile(rf"(?:{'|'.join(_RENAMED.values())})", re.I)
    words = []
    for name in names:
        if name and name.lower() not in _GENERAL and not renamed.fullmatch(name):
            words.append(re.escape(name) + ("s?" if not name.endswith("s") else ""))
    return words


def _pattern(fair: dict[str, list[str]]) -> tuple[re.Pattern[str], tuple[tuple[str, str, bool], ...]]:
    """Return one search for all words: renamed ones first, for "sexual assault" holds "assault"."""
    parts: list[str] = []
    groups: list[tuple[str, str, bool]] = []
    for category in fair:
        if category in _RENAMED:
            name = f"r{len(groups)}"
            groups.append((name, category, True))
            parts.append(rf"(?P<{name}>\b(?:{_RENAMED[category]})\b)")
    # The longest reading wins: "sexual assault" is tried under its own category before "assault" alone.
    parts.sort(key=lambda part: "sexual" not in part)
    for category, words in fair.items():
        name = f"f{len(groups)}"
        groups.append((name, category, False))
        options = "|".join(
            [*sorted(words, key=len, reverse=True), *([_FAIR[category]] if category in _FAIR else [])]
        )
        if options:
            parts.append(rf"(?P<{name}>(?<![\w-])(?:{options})(?!\w))")
        else:
            groups.pop()
    return re.compile("|".join(parts) or r"(?!)", re.I), tuple(groups)


WRONG = re.compile(
    r"\b(?:(?:wrongly|incorrectly|mistakenly|erroneously|improperly|inappropriately|unjustifi\w+|"
    r"wrongfully|falsely|"
    r"wrong|incorrect|in error|by mistake|inappropriate|improper|erroneous|wrongful|invalid|unjustly|"
    r"inaccurately|inaccurate|needlessly)|"
    r"(?:should|ought|must)(?: not|n't)(?: to)? have (?!stood|remained|stayed|been (?:kept|left|retained|"
    r"upheld))(?:been )?(?:\w+)?|should never have (?!stood|remained)(?:been )?\w*|never should have|"
    r"should (?:all |also |still |really |in fact |both )*have (?:stood|remained|stayed|been (?:kept|"
    r"left|retained|investigated|upheld|maintained)|gone ahead|continued|kept)|"
    r"should (?:still )?(?:stand|be standing|be on the books)|"
    r"(?:not|never|n't) (?:\w+ )?(?:been )?(?:correctly|rightly|properly|justified|correct|right|"
    r"appropriately|appropriate|legitimate|valid|in line with)|"
    r"without (?:good |proper |any |a )?(?:reason|cause|justification|grounds|evidence)|"
    r"errors?|mistakes?|mishandled|botched|blunders?|bungled|flawed|breach(?:ed|es|"
    r"ing)? (?:of )?(?:the )?(?:rules|guidance|guidelines|standards)|against (?:the )?(?:rules|guidance)|"
    r"no (?:good |proper )?(?:reason|justification|grounds)|failed to meet|did not meet|unjustified|"
    r"got (?:it |them |\w+ )?wrong|(?:took|takes|taken) issue with|(?:found|finds) fault with|"
    r"question(?:ed|s)|disagreed with|disputed|misjudged|faulty|dubious(?:ly)?)\b",
    re.I,
)
RIGHT = re.compile(
    r"\b(?:correctly|rightly|rightfully|properly|appropriately|justifiabl\w+|justifiedly|legitimately|"
    r"validly|accurately|"
    r"justified|legitimate|appropriate|agreed with|backed|correct(?! (?:procedure|process))|"
    r"right(?= ?(?:[.,;:)]|$|and|"
    r"decision|call|in |to (?:have )?(?:be|been )?cancel|by |but|while))|fairly cancelled|"
    r"should have been (?:cancelled|dropped|scrapped)|should(?: not|n't| never) have (?:stood|remained|"
    r"stayed|been (?:kept|left|retained|upheld))|in line with|according to the rules|got (?:it |them |"
    r"\w+ )?right|"
    r"with good reason|for good reason|made the right)\b",
    re.I,
)
_NEGATED = re.compile(r"(?:\b(?:not|never|hardly|neither|nor)|n't)(?: \w+)?(?: been)? $", re.I)

CANCEL = re.compile(
    r"\b(?:cancel(?:led|s|ling|ed|ing)?|cancellations?|dropped|scrapped|binned|written off|wrote off|"
    r"struck (?:off|out)|"
    r"ditched|discarded|axed|no-?crimed|wiped|erased|deleted|thrown out|tore up|torn up|quashed|"
    r"removed from (?:the|its) (?:books|records)|dropping|scrapping|shelved|dismissed)\b",
    re.I,
)
# "cancelled" before its noun, or after it in a clause of its own, says which records; it does not say
# they were
# wrongly cancelled, nor rightly.
ATTRIBUTIVE = re.compile(
    r"(?<!wrongly )(?<!incorrectly )(?<!mistakenly )(?<!improperly )(?<!erroneously )(?<!wrongfully "
    r")(?<!rightly )"
    r"(?<!correctly )(?<!properly )(?<!police )(?<!force )(?<!constabulary )(?<!have )(?<!has )(?<!had "
    r")(?<!officers )"
    r"\b(?:cancelled|dropped|scrapped|discarded|no-?crimed)(?:,)? (?:(?!\d+ of\b|were\b|was\b|had\b|"
    r"been\b|by\b|"
    r"and\b|in\b|after\b|when\b|for\b|because\b|at\b|"
    r"without\b|despite\b|as\b|wrongly\b|incorrectly\b|more\b|nearly\b|almost\b|over\b|a\b|the\b|it\b|"
    r"nine\b)[\w'()-]+ ){0,6}?"
    r"(?:records?|reports?|crimes?|cases?|offences?|incidents?|files?|logs?|ones|decisions?|rapes?|"
    r"robber(?:y|ies)|investigations?|allegations?|entries|crime-records?)\b|"
    r"\bcancellations?\b|\b(?:that|which) (?:it|they|he|she|the \w+|[A-Z]\w+(?: \w+)?|officers|"
    r"police) (?:had |has |have )?(?:\w+ly )?cancelled\b|"
    r"\b(?:that|which) (?:had|have|has) been (?:cancelled|dropped)\b|"
    r"\b(?:records?|reports?|crimes?|cases?|offences?) (?:it|they|officers|police|the (?:force|"
    r"constabulary)) (?:had |has )?(?:cancelled|dropped)\b|"
    r"\bcancelled (?:rape|sexual|violence|violent|robbery)\b(?! by)|\bcrime cancellations?\b|"
    r"\bdecisions? to cancel\b",
    re.I,
)
SAMPLE = re.compile(
    r"\b(?:check(?:ed|s|ing)?|examin(?:ed|es|ing|ation)|review(?:ed|s|ing)?|sampl(?:e|es|ed|ing)|"
    r"audit(?:ed|s|ing)?|"
    r"inspected|scrutini[sz]\w+|look(?:ed|s|ing) (?:at|into|over|through)|stud(?:ied|y)|assess\w*|"
    r"analys(?:ed|is)|considered|"
    r"dip-?sampl\w+|tested|probed|picked out|pulled|selected|went through|vetted|"
    r"investigated by inspectors|viewed|surveyed|scanned)\b",
    re.I,
)
TOLD = re.compile(
    r"\b(?:told|tell(?:s|ing)?|inform(?:ed|s|ing)?|notif(?:ied|y|ying|ies)|made aware|"
    r"let(?:ting)? (?:them )?know|contacted|"
    r"updated|alerted|heard from|get in touch|in the dark|aware|unaware|uninformed|advised)\b",
    re.I,
)
VICTIM = re.compile(r"\b(?:victims?|complainants?|survivors?|people who (?:had )?reported)\b", re.I)
PEOPLE = re.compile(
    r"\b(?:victims?|complainants?|survivors?|people|women|men|girls|boys|children|adults|officers|staff|"
    r"households|suspects|patients)\b",
    re.I,
)
NOT = re.compile(
    r"\bnot\b|n't\b|\bnever\b|\bfail(?:ed|s|ing|ure|ures)\b|\bwithout\b|\bin the dark\b|\bunaware\b|"
    r"\buninformed\b|\bunrecorded\b|"
    r"\bmiss(?:ed|es|ing)\b|\bignored\b|\bneglected\b|\bleft out\b|\bslip\w* through\b|\bno\b(?! more|"
    r" fewer| less)|\bomitted\b|\bunlogged\b|\boff the books\b|\bloses?\b|\blost\b|\bunder-?record\w*",
    re.I,
)
RECORDING = re.compile(
    r"\b(?:record(?:ed|ing)(?! (?:as )?cancelled)|unrecorded|records? (?=(?:only |just |about |around |"
    r"some )?(?:\d|nine|eight|more|over|under|nearly|almost))|"
    r"to record|not record|doesn't record|under-?record\w*|(?:un)?logged|recording (?:rate|accuracy))\b|"
    r"\brecords (?:crime|reported|all|most)\b",
    re.I,
)
RECORD_NOUN = re.compile(
    r"\b(?:ones|records?|files?|logs?|entries|decisions?|cancellations?|crime-records?)\b", re.I
)
REPORT_NOUN = re.compile(r"\b(?:reports?|complaints?|allegations?|calls|reported)\b", re.I)
CRIME_NOUN = re.compile(
    r"\b(?:offences?|crimes?|incidents?|rapes|robberies|attacks?|assaults?|burglar(?:y|ies)|thefts?|"
    r"investigations?|probes?|inquiries)\b",
    re.I,
)
CASE_NOUN = re.compile(r"\bcases?\b", re.I)
COUNTRY = re.compile(
    r"\b(?:national(?:ly)?|across (?:the country|England|Britain|the UK)|in England and Wales|"
    r"England and Wales|countrywide|nationwide|"
    r"(?:other|all|police|\d+|the) forces|up and down the country|elsewhere|every force|constabularies|"
    r"most forces|many forces|the UK)\b",
    re.I,
)
PAST = re.compile(
    r"\b(?:previous(?:ly)?|earlier (?:inspection|report|figure)|up from|down from|compared (?:with|"
    r"to) (?:just |only )?(?:\d|the|last|when|in)|since (?:the|then|that)|"
    r"now\b|(?:im|wor)\w+ (?:to|from)|rose|risen|gone up|gone down|fell|fallen|increas\w+|decreas\w+|"
    r"reduc\w+|last (?:year|"
    r"time|month)|this year|improv\w+|today|currently|latest (?:figures|data)|"
    r"later (?:inspection|audit|check|review)|follow-up|subsequent|own (?:audit|review|checks?|figures|"
    r"data)|internal|re-?audit\w*|target)\b",
    re.I,
)


def negated(text: str, start: int) -> bool:
    """True when a word is turned round by the words just before it."""
    return bool(_NEGATED.search(text[max(0, start - 25) : start]))
