"""Whose recording rate a percentage is: that of all crime, of violence, of sexual offences, or of another type."""

from __future__ import annotations

import re

from storygen.extract.grammar import lexicon as lex
from storygen.extract.grammar.any_case import AsWritten, InSmall
from storygen.extract.grammar.margins import PERCENT
from storygen.extract.grammar.numbers import NUMBER

MEASURES = {
    "all": "recording_all",
    "violence": "recording_violence",
    "sexual": "recording_sexual",
    "joint": "recording_sexual",
}
RATES = tuple(dict.fromkeys(MEASURES.values()))
_TELL = r"(?:report|tell|bring|make known|pass|notify|complain)"
ALL = InSmall(
    r"\boverall\b|(?<!kind )(?<!type )(?<!sort )(?<!form )(?<!kinds )(?<!types )\b(?:of|for) (?:all |every |the |its |any )?(?:reported |notifiable |recordable |the )*(?:crimes?|offences)\b(?! (?:of|against|involving))|"
    r"\ball[- ]crimes?\b|\b(?:all|every|any|total) (?:reported |recorded |notifiable )*crimes?\b|\bcrimes? (?:that (?:are|were|is|was) |which (?:are|were|is|was) )?(?:so |being )?reported\b|"
    r"\breported crimes?\b|\bcrimes? (?:as a whole|overall|altogether|generally|in total|in general|of (?:all|every) (?:kind|type|sort)s?)\b|"
    r"\b(?:all|every) (?:types?|kinds?|sorts?|categor\w+) of crime\b|\bcrimes? (?:that |which )?(?:the )?(?:public|people|victims|communit\w+|residents|citizens)"
    rf" (?:\w+ ){{0,2}}{_TELL}|\bcrimes? made known\b|\bcrimes? of which (?:the |its )?(?:\w+ ){1, 3}(?:told|informed|notified|aware|heard|hears|learns|knows)\b|"
    r"\bcrimes? (?:which |that )?(?:come|comes|came|brought|is brought|are brought) to (?:its|the|\w+'s) (?:attention|notice)|"
    r"\b(?:in|out of) (?:every )?(?:ten|10|a hundred|100|a thousand) (?:reported )?crimes\b(?! of)|\btotal recording rate\b",
)
FRAUD = InSmall(
    r"(?:leaving|setting|putting) fraud (?:to one side|aside|out|on one side),?|\s*[(,–]?\s*\b(?:but(?= fraud)|excluding|other than|apart from|not including|not counting|leaving aside|except(?:ing)?(?: for)?|"
    r"excl\.?|with the exception of|bar(?:ring)?|save for|fraud aside|but not|without)\s+(?:that of |those of |offences of |any |all )?"
    r"(?<!aside )fraud(?: offences)?\b\)?|[, (]*\bfraud (?:offences )?(?:aside|excepted|excluded|apart|(?:is|are|was|were) (?:excluded|left out|not (?:included|counted)))\b[,)]?|,? with fraud (?:left out|excluded),?",
)
BOUNDARY = re.compile(
    r";|, and (?:for|of|in|among)\b|\b(?:above|below|than|unlike|from|to|with|against) (?:that|those|the (?:rates?|figures?|equivalent)) (?:for|of|in)\b|,? \b(?:but|while|whilst|whereas|although|compared with|compared to|(?<!violence )against)\b",
    re.IGNORECASE,
)
CATEGORY = AsWritten(
    "|".join(rf"(?P<{name}>\b(?:{words}))" for name, words in lex.CATEGORIES.items() if name != "victims"),
)
# A rate with no crime type beside it is of all crime only where the force is said to record it.
BY_THE_FORCE = InSmall(
    r"\brecording (?:rate|accuracy)|\brate of (?:crime[- ])?recording|\baccura(?:cy|te)|"
    r"\b(?:force|constabulary|police|service|it|they|officers)(?:'s)? (?:\w+ ){0,3}record(?:s|ed|ing)?\b|"
    r"\bcrime[- ]recording\b|\b(?:what|everything) (?:is|was|has been) reported\b|\brecording of (?:reported )?crimes?\b(?! of)",
)
_MARGIN_ASIDE = re.compile(
    rf"^[\s,]*(?:with |at |subject to )?(?:an? |the |its )?(?:{NUMBER}\s*{PERCENT} )?(?:confidence \w+|interval|"
    rf"margin(?: of error)?)?[^.;]{{0,25}}?(?:\+ ?/ ?[-–]|±|plus (?:or|and) minus|of|give or take)\s*{NUMBER}\s*{PERCENT}?"
    rf"(?: either way| either side| in either direction)?[\s,]*",
    re.IGNORECASE,
)
# "Such crimes", "the rate": said of what the sentence before has named.
_POINTS_BACK = re.compile(
    r"\b(?:such|these|those|them|this (?:type|kind|sort|group|category)|the (?:equivalent|corresponding|comparable|same|like)|here|likewise|"
    r"similarly|respective|their (?:report|account|case|complaint)s?)\b",
    re.IGNORECASE,
)
_ALL_LABEL = re.compile(
    r"(?:(?:all|reported|total) )*crimes? (?:recorded|recording(?: rate)?)|(?:overall )?recording rate",
    re.IGNORECASE,
)
# "In the case of sexual offences, 86.4 percent of offences reported are recorded."
_AS_TO = re.compile(
    r"(?:^|; |, (?:and|but|while) )(?:in the case of|in (?:respect|terms) of|as (?:to|for|regards)|with (?:regard|respect) to|regarding|concerning|when it comes to|"
    r"turning to|where|with|for) ((?!all\b|every)[^,]{3,60}),",
    re.IGNORECASE,
)
_SAYS_NOTHING = re.compile(r"\W*(?:at|with|on|by|it is|it was|stands at)?\W*", re.IGNORECASE)
UNSAID = "the words do not say whose rate it is"


def kinds_in(text: str) -> list[str]:
    """Return the crime types named in a text, in order, one after the other only once; rape beside sexual
    offences is part of them."""
    kinds = [match.lastgroup or "" for match in CATEGORY.finditer(text)]
    if "sexual" in kinds or "joint" in kinds:
        kinds = [kind for kind in kinds if kind != "rape"]
    return [kind for place, kind in enumerate(kinds) if kind != (kinds[place - 1] if place else "")]


def whose_rate(text: str, start: int, at: int, end: int, stop: int, topic: str) -> tuple[str, list[str]]:
    """Return whose rate the percentage at `at` to `end` is, "other" for types that the story does not count,
    with what is in doubt. `start` and `stop` bound what belongs to it; `topic` is what was spoken of before."""
    after = text[end:stop]
    if boundary := BOUNDARY.search(after):
        after = after[: boundary.start()]
    bare = _MARGIN_ASIDE.sub(" ", re.sub(r"\([^)]*\)", "", after))
    labelled = re.match(r"\W*([^:]{3,60}?)(?: \([^)]*\))?:\s*$", text[start:at])
    if labelled and _ALL_LABEL.fullmatch(labelled.group(1)):
        # "Recording rate: 87.4 percent" under "Violent crime" is of that.
        general = not topic or re.search(r"\b(?:all|overall|total)\b", labelled.group(1), re.IGNORECASE)
        return ("all" if general else topic), []
    if labelled and (found := _first_category(labelled.group(1), 45)):
        # "Violent crime: 78.5 percent of reported crimes recorded."
        return found, []
    if found := _directly_after(bare):
        topics = kinds_in(lead.group(1)) if (lead := _AS_TO.search(text[start:at])) else []
        return (topics[0] if found == "all" and len(topics) == 1 else found), []
    before = text[start:at]
    if boundaries := list(BOUNDARY.finditer(before)):
        clause = before[boundaries[-1].end() :]
        # "Sexual offences are better recorded, but at 90.6 percent there is room": still theirs.
        before = before[: boundaries[-1].start()] if _SAYS_NOTHING.fullmatch(clause) else clause
    if start and len(own := set(kinds_in(before.rsplit(",", 1)[-1]))) == 1:
        # "…, the equivalent for violent crime is 94.0 percent": the crime type of its own clause.
        return next(iter(own)), []
    return _around(text[start:stop] if start else text, before, bare, at - start if start else at, topic)


def _directly_after(bare: str) -> str:
    """Return whose rate "… percent of reported crime", "… percent where the crime is one of violence" is."""
    direct = re.match(
        r"[\s,)]*(?:was |is |were |are )?(?:recorded )?(?:of|for|in|where|when|across|among)\s+(.*)",
        bare,
        re.IGNORECASE,
    )
    if direct is None:
        return ""
    category = CATEGORY.search(direct.group(1))
    whole = (
        None if re.match(r"\W*(?:where|when)\b", bare, re.IGNORECASE) else ALL.search("of " + direct.group(1))
    )
    if whole and whole.start() == 0 and (category is None or category.start() + 3 > whole.end() + 8):
        return "all"
    if found := _first_category(direct.group(1), 45):
        return found
    return "all" if whole else ""


def _around(text: str, before: str, bare: str, at: int, topic: str) -> tuple[str, list[str]]:
    """Return whose rate it is by what stands before it, after it, or was spoken of."""
    found_before = kinds_in(before)
    if found_before:
        several = len(set(found_before)) > 1
        return found_before[-1], ["two crime types stand before the rate"] if several else []
    if ALL.search(before):
        return "all", []
    if found := _first_category(bare, 60):
        return found, []
    points_back = bool(_POINTS_BACK.search(text))
    if topic and points_back:
        return topic, []
    if ALL.search(bare) or ALL.search(text[:at]):
        return "all", []
    if topic:
        return topic, []
    return "all", [] if BY_THE_FORCE.search(text) and not points_back else [UNSAID]


def _first_category(text: str, within: int) -> str:
    match = CATEGORY.search(text)
    return (match.lastgroup or "") if match and match.start() <= within else ""


def is_named(text: str, subject: str) -> bool:
    """Return whether a sentence itself says whose rate it gives."""
    if subject == "all":
        return bool(ALL.search(text) or BY_THE_FORCE.search(text))
    return any(match.lastgroup == subject for match in CATEGORY.finditer(text))
