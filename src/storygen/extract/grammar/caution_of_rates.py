"""What keeps a recording rate, an estimate, an audit period or a grade from being certain though it can be read.

Only the claim itself is looked at (`claims.py`); the reasons and comment around it may use any words.
"""

from __future__ import annotations

import re

from storygen.extract.grammar.any_case import AsWritten, InSmall
from storygen.extract.grammar.caution import UNKNOWN, place_doubts, unknown_words, whose_doubts
from storygen.extract.grammar.claims import claim_of
from storygen.extract.grammar.grades import given_overall, grades_in
from storygen.extract.grammar.harmless_of_rates import OF_PERIODS, OF_RATES
from storygen.extract.grammar.lexer import MONTHS, atoms_of
from storygen.extract.grammar.lost import FAIL
from storygen.extract.grammar.margins import as_told, margin_spans
from storygen.extract.grammar.numbers import NUMBER
from storygen.extract.grammar.risen import without_what_was
from storygen.extract.grammar.scope import Frame
from storygen.extract.grammar.whose_rate import CATEGORY, FRAUD
from storygen.extract.grammar.windows import PERIOD

# What is supposed, wished, was once so, or is so only of some reports.
_NOT_AS_IT_IS = AsWritten(
    r"\b(?:would|will|if|could|might|(?<!that )(?<!they )(?<!it )should|must|(?<!that )ought|shall|"
    r"leaving out|left out|leaving aside|left aside|set aside|setting aside|disregard\w*|ignoring|omitting|discounting|stripping|removing|adjusted|assuming|"
    r"when (?:the|its|that|this|our) (?:\w+ )?(?:rate|figure|proportion)|provided|had been(?! (?:recorded|reported|made|received|audited))|had (?:stood|risen|fallen|reached|started|managed|achieved|climbed|improved)|(?:start(?:s|ed)?|began|begins?) (?:out )?(?:at|from|with) (?=\d)|"
    r"(?:lowest|highest|best|worst|poorest) (?:\w+ )?(?:rate|figure|result|force|forces|recording)|"
    r"(?:at|on|in) (?:the |its |their )?(?:first|second|third|initial|original) (?:attempt|instance|contact|call|report|stage|pass|point|look)|"
    r"(?:first|initially|originally) (?:thought|believed|put|estimated|calculated|reported|gave|said)|at first\b(?! (?:attempt|contact|instance))|"
    r"(?:upper|lower|top|bottom) (?:end|limit|bound|edge)|may (?:be(?! (?:found|said|seen|proud))|well|have been)|"
    r"used to|no longer|stopped|ceased|"
    r"until(?= (?:recently|then|now|the (?:force|new)|last|20\d\d|\w+ 20\d\d))|once(?! (?:it|they|these|again))|in those days|in the past|at the time|at one time|"
    r"(?:a|two|three|four|five|some|many|several) (?:years?|months?|decades?) (?:ago|earlier|before)|ago|formerly|originally|under (?:its|the) (?:former|previous|last|old)|"
    r"(?:approach\w*|close to|near(?:ing|ly)?|short of)(?= (?:\w+ ){0,2}\d)|at best|at worst|as (?:high|low|many|much) as|anything (?:up|from)|"
    r"hop(?:e|es|ed|ing)|aim(?:s|ed|ing)?|intend(?:s|ed)?|expect(?:s|ed)?|promis\w+|pledg\w+|target\w*|task|draft|withdrawn|wrongly (?:printed|given|stated)|"
    r"not (?:the|a|an)? ?(?:\d|rate|figure)|by (?:next|the end of)|in (?:such|that) (?:a )?(?:case|event)|"
    r"(?:is|are|was|were) to (?:be(?! (?:found|seen|congratulated|commended|praised|welcomed))|record|reach|achieve)|"
    r"(?:first|initial|original|earlier|preliminary|previous) (?:\w+ )?(?:estimate|figure|rate|result|calculation|finding)|"
    r"rang(?:ed|es|ing)|var(?:ied|ies|ying)|fluctuat\w+|in (?:one|another) (?:week|month|quarter|year)|(?:first|second|third|fourth|last|latest|final) quarter|(?:dropped|fallen|fell|falls|down|risen|rose|gone|cut|reduced|declined|decreased) from(?= (?:\w+ ){0,3}\d)(?![^.;]*\bto\b)|last (?:graded|judged|rated|assessed|inspected)|previously|"
    r"defer\w*|pending|came close|fell short|miss(?:ed|es) (?:a|an|the)(?! year\b)|instead of|rather than(?! an? (?:rate|number|percentage|proportion|share)\b)|other than the)\b",
)
# Turns in which such words say how things are: "than we would expect", "reported but should have been recorded".
_AS_IT_IS = InSmall(
    r"\b(?:as|than) (?:we|they|it|you|one|the (?:public|force|rules)) (?:would|should|might|could|must)(?: \w+)?(?: be| have been| to (?:be|see))?|"
    r"\b(?:what|which|as|than) (?:we|you|one|the public) (?:would |might |should |had |have |could )?(?:expect|hope|wish|like)(?:ed|d)?\b|\bwill have (?:been|had|received|gone|suffered)\b|"
    r"\b(?:we|i) (?:would|should|must) (?:like to )?(?:say|add|stress|note|emphasise|congratulate|commend|put|describe|summarise|express|point)|"
    r"\b(?:which|that|it|they) (?:should|ought to) (?:have (?:been )?record(?:ed)?|record|be recorded)(?=,? (?:but|and|yet|that (?:were|are) not))|"
    r"\breported(?: to it| to the force)? and (?:that )?should have been recorded\b|"
    r"\bshould (?:have (?:been )?record(?:ed)?|record|be recorded),? (?=(?:but|and|yet) (?:does|did|do|were|was|are|is|has|have|had) not)|"
    r"\bif you (?:want|like|prefer|will|wish)\b|\bit (?:should|must) be (?:said|noted|remembered|stressed)|"
    r"\bshould be (?:congratulated|commended|proud|pleased|praised)|"
    r"\b(?:can|might|may|should|must) (?:expect|fear) that\b|\b(?:can|may) expect (?=(?:their|its|the|a) [\w ]{3,30} to be recorded)|"
    r"\bmembers of (?=the public)|\b(?:audit|sample|findings?|results?|we|inspection|evidence|work)(?:,[^,]*,)? suggests?\b|"
    r"\b(?:with|within|to) which must be (?:attached|added|allowed)|\bmust be (?:attached|added|allowed)|"
    r"\b(?:true|actual|real) (?:figure|rate|value|percentage) (?:could|would|might|will|may) (?:be|lie|fall|well be)|"
    r"\bwill (?:not be|never be|go|be|remain|continue to go)(?= (?:recorded|not recorded|unrecorded|lost|missed|left))|"
    r"\bwere we to (?:apply|scale|extrapolate|multiply)\b.*\bwould\b|"
    r"\b(?:would|will|could|might|may) (?:fall|lie|be found|be)(?= (?:within|between|inside|anywhere))|"
    r"\b(?:typical|average|normal|ordinary|full|single|given) year\b|"
    r"\b(?:this|that|which|it) would mean\b|\bour own (?:\w+ ){0,2}(?:specialists|auditors|team|staff|inspectors|experts|people)\b|"
    r"\bmust (?:number|amount to|come to|exceed)\b|\bthere ought to be an? (?:\w+ )?record\b|\bleft out of (?:its|the|their) (?:\w+'s )?(?:figures|records?|books|system)|"
    r"\boutside (?:its|the|their) (?:records|books|figures)|"
    r"\bwill continue to (?:be|go)\b|\b(?:might|could|may) have (?:had|been) (?:\w+ ){0,3}(?:picked|chosen|selected|drawn|sampled)\b|"
    r"\bonce (?:they|it|these) (?:have|has|had|are|is|were|was) (?:been )?reported\b|"
    r"\b(?:had|have) before (?:us|them)\b|"
    r"\b(?:no|not) (?:earlier|later|sooner) than\b|"
    r"\bis (?:the|an?) (?:figure|rate|number|result|finding) (?:which|that) [^,;%\d]*$|"
    r"\bno (?:overall )?(?:grade|judge?ment|rating) (?:other|better|higher) than\b",
)
PARTLY = AsWritten(
    r"\b(?:includ(?:es|ed|ing) (?!fraud)(?:crimes|offences|reports|records|those)|"
    r"(?:so|as) long as|not counting|in question|on paper|in a (?:good|bad) (?:week|month|year)|in the (?:view|eyes|opinion) of|"
    r"reported by (?!(?:the |members of the )?(?:public|people|victims|citizens)\b)|"
    r"reported (?:at(?! any time)|to other|through|via|online|directly|face|late|promptly|last)|"
    r"reported in (?!(?:the )?(?:course of|(?:six|twelve|\d+) months|period|half|year|all|total|an?\b|any|each|every|force|constabulary|county))|"
    r"recorded (?:late|on time|promptly|immediately|straight|within|at the|at once|at first|on the (?:same|first|next|day)|by (?:the )?(?:control|call|officers|front|specialist))|"
    r"(?:on|at|during) (?:week(?:days|ends?|nights)|nights?|(?:mon|tues|wednes|thurs|fri|satur|sun)days|bank holidays|the night)|"
    r"(?:on|by) the (?:same|very same|next|first|following) day|the first time|first time|straight away|"
    r"(?:crimes|offences|reports|violence) (?:made(?! (?:known|to|by|from|between|over|in|during))|from(?! (?:the public|members|people|victims|\d|on\b))|"
    r"by(?! 20| (?:the public|people|members|victims))|at(?! a rate| \d)|with(?! (?:a |an )?(?:confidence|margin|\d))|involving|"
    r"where(?! (?:the|no) (?:crime|offence|victim))|when|whose|against (?!the person)|affecting|committed|relat\w+ to|related|connected|linked|associated|concerning|"
    r"on (?!average|\d|(?:the|its) (?:\w+ )?(?:systems?|books?)\b)|flagged|disclosed|(?:of|in|from|to|by|at) (?:which|whom)(?! (?:the |its )?(?:\w+ ){0,2}(?:(?:is|are|was|were|has been|have been) (?:told|informed|notified|(?:made )?aware)|(?:has|have) (?:heard|been told)|hears?|learns?|knows?)\b))\b|\baged?\b|\bunder (?:the age of )?\d|"
    r"when (?:it|they|these|a report) (?:is|are|was|were)\b|\bin (?:its|the|one|some|most|many|each|every) (?!(?<=\bits )(?:force |police )?area\b|(?<=\bthe )(?:force |police )?area\b)(?:\w+ )?(?:areas?|parts?|places?|stations?|units?|teams?|quarters?|sectors?|divisions?)\b)",
)


# "Not recorded" is a reading of its own; any other denial may turn a claim round.
_DENIED = AsWritten(
    r"\b(?:not the case|neither|nor|at (?:its|their) (?:best|worst)|between \d[\d,]* and)\b|"
    r"\b(?:is|are|was|were|do|does|did|has|have|had|be|been|can|may) not\b(?! (?:\w+ )?(?:record|enter|reach|appear|find|mak|captur|count|put|log|includ|only))",
)


# All of it, and no part: "crimes reported to the police in its area".
_IN_ITS_AREA = re.compile(
    r"(?: to the police)? (?:with)?in (?:its|the) (?:force |police )?area\b(?! of\b)", re.IGNORECASE
)


def rate_doubts(claim: str, frame: Frame) -> list[str]:
    """Return why a rate or estimate may not be what this inspection found of all the crime of its type.

    `claim` is the part of the sentence that gives it.
    """
    claim = _IN_ITS_AREA.sub("", _AN_ESTIMATED.sub("", FRAUD.sub("", claim)))
    found = [*whose_doubts(_ITS_FIGURES.sub(" ", claim)), *place_doubts(claim, frame)]
    if _OWN.search(claim):
        found.append("it may be the force's own check, not the inspectors'")
    if word := _NOT_AS_IT_IS.search(_AS_IT_IS.sub(" ", as_told(claim))):
        found.append(f"the sentence says “{word.group()}”: the rate may not be what was found")
    if word := PARTLY.search(with_own_name(claim, frame)):
        found.append(f"“{word.group().strip()}” may be only a part of the crimes reported")
    kinds = [a for a in atoms_of(claim) if a.kind == "c" and a.value in {"other", "subset"}]
    found += [f"“{claim[a.start : a.end]}” is no crime type of the story" for a in kinds]
    if year := _another_year(claim, frame):
        found.append(f"“{year}” may not be of this inspection")
    if number := _left_over(claim):
        found.append(f"“{number}” is a number that is not understood")
    return found + _unknown(claim, frame)


_AN_ESTIMATED = re.compile(r"\b(?:an|the|our) estimated (?=\d)", re.IGNORECASE)
# Numbers that have their place in a claim: shares and margins, dates, counts of what was audited, "one in 16".
_PLACED = InSmall(
    rf"(?:\+ ?/ ?[-–]|±|plus or minus|give or take)\s*{NUMBER}|{NUMBER}\s*(?:%|per ?cent|percentage|points?)|{NUMBER}(?:%|per ?cent)? ?(?:and|to|–|-) ?(?={NUMBER})|"
    rf"{NUMBER}\+? (?:[\w'’]+ ){{0,3}}(?:reports?|crimes?|incidents?|offences|records|cases|logs|calls|victims|people|auditors?|months?|rapes|robberies|assaults)\b|"
    rf"{NUMBER}(?: (?:or|and) more\b|-plus\b|\+)|{NUMBER} (?:a|each|every|per) year|\b(?:in|out of) (?:every )?{NUMBER}|(?:over|than|of|upwards of|exceeds?|exceeding|some|exceed) {NUMBER}(?=[\s,;)'’\"]|\.(?!\d)|$)|{NUMBER} times (?:out of|in) {NUMBER}|\b(?:every|each|in a|of a|per|of) (?:hundred|thousand|100|1,000)\b[^.;:]{{0,70}}?\b{NUMBER}|^[a-z]{{0,2}}\d+(?:\.\d+)*(?=[ a-z])|"
    rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:{'|'.join(MONTHS)})\b|\b20[0-3]\d\b|\bconfidence \(?{NUMBER}",
)


def _left_over(claim: str) -> str:
    """Return a number in figures that is no share, margin, date or count of what was audited."""
    claim = without_what_was(claim)
    rest = claim
    for start, end in sorted(margin_spans(claim), reverse=True):
        rest = f"{rest[:start]} {rest[end:]}"
    rest = PERIOD.sub(" ", rest)
    for _ in range(2):
        rest = _PLACED.sub(" ", rest)
    number = re.search(r"\d[\d,.]*", rest)
    return number.group() if number else ""


# "Drop out of the force's figures" is no check of the force's.
_ITS_FIGURES = re.compile(
    r"\b(?:from|of|in|into|on|onto|off|to|reach\w*|enter\w*) (?:the |its |their )?(?:\w+'s )?(?:crime )?(?:figures|data|statistics)\b",
    re.IGNORECASE,
)
_OWN = InSmall(
    r"\b(?!inspector|auditor)\w+(?:'s|s') (?:own )?(?:reckoning|estimates?|estimation|view|opinion|account|calculations?|belief)\b|"
    r"\b(?:its|their|his|her) (?:own )?(?:reckoning|estimation|view|opinion|belief|account)\b|"
    r"\b(?:(?:force|constabulary|police|service)'s|its|their) own (?!officers|staff|control|\w+ room)",
)
_OF_OTHERS = re.compile(
    r"\b(?:(?<!\bon )averages?|(?:the|a) mean|norm|national(?:ly)?)\b(?:(?!\bthe (?:force|constabulary)\b|\b(?:it|its)\b|[;.] )[^;]){0,100}$",
    re.IGNORECASE,
)


_NOT_SO = re.compile(r"\b(?:is|was|are|were|records?) not(?: \w+)? $", re.IGNORECASE)
_CLAUSE_BEFORE = re.compile(r"[;:]|, (?:which|for|and|but|so|yet|because|since)\b")


def others_doubts(sentence: str, printed: str) -> list[str]:
    """Return why a number may be denied, or the average that the force is set against: "… than the mean (91.6
    percent)"."""
    place = sentence.find(printed) if printed else -1
    before = sentence[: max(place, 0)]
    found = []
    if word := _OF_OTHERS.search(before):
        found.append(f"the figure may be of other forces: “{word.group()[:40].strip()}”")
    clause = _CLAUSE_BEFORE.split(before)[-1]
    if word := (_NOT_SO.search(clause) or _DENIED.search(FAIL.sub(" ", clause))):
        found.append(f"the sentence says “{word.group()}”: the number may not be what was found")
    return found


def with_own_name(claim: str, frame: Frame) -> str:
    """Return a claim with "the force" for its name: "reported in Northmoor" leaves none out."""
    for name in frame.names:
        claim = claim.replace(name, "the force")
    return claim.replace("the the force", "the force")


_A_YEAR = re.compile(r"\b(20[0-3]\d)\b")
_DATED_YEAR = InSmall(rf"\b(?:{'|'.join(MONTHS)})\.?,? 20[0-3]\d\b|\b20[0-3]\d-\d\d-\d\d|[/.]20[0-3]\d\b")


def _another_year(claim: str, frame: Frame) -> str:
    """Return a year in a claim that is not the inspection's and no part of a date."""
    years = _A_YEAR.findall(_DATED_YEAR.sub(" ", claim))
    return next((year for year in years if int(year) != frame.year), "")


_A_DATE = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:{'|'.join(MONTHS)})\b|\b(?:{'|'.join(MONTHS)}) 20[0-3]\d\b",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\baudit of (?!(?:the |this |a |an |all |its |our |those |these |reported |recorded |random |sample |of |\d[\d,]* |\w+'s )*(?:crimes?|reports?|incidents?|recording|force|constabulary|data)\b)|"
    r"\b(?:would|will|next|should|intended|planned|meant|except\w*|apart from|other than|second (?:audit|sample|period)|pilot|previous|earlier|last time|"
    r"exercise|domestic|survey|own|classif\w+)\b(?! (?:the )?(?:end|close|start))",
    re.IGNORECASE,
)


# "Auditors drew their sample", "the re-inspection took as its audit period": the inspectors' own.
_OF_AUDITORS = re.compile(
    r"^(?:(?:our|the) )?(?:auditors|inspectors|inspection team|audit team|re-?inspection|inspection|audit)\b.*?\b(?:its|their)\b",
    re.IGNORECASE,
)


def _as_ours(match: re.Match[str]) -> str:
    return match.group().rsplit(" ", 1)[0] + " our"


_SEASON = re.compile(
    r"\b(?:spring|summer|autumn|winter)(?: and (?:early |late )?(?:spring|summer|autumn|winter))?\b",
    re.IGNORECASE,
)


_HOW_RECEIVED = re.compile(
    r"[,;] (?:whether|whatever|however|and (?:spoke|interviewed|visited|listened)|(?:which )?(?:came|was|were)(?! (?:only|discarded)))(?!.*\b(?:but|only|discarded|except)\b)\b",
    re.IGNORECASE,
)


# "…; they say nothing about what was done before or since."
_NOTHING_MORE = re.compile(
    r"[;,] (?:and )?(?:they|it|this|these|our findings) (?:say|tell|do|does) (?:us )?(?:nothing|not (?:speak|tell))\b[^;\d]*$",
    re.IGNORECASE,
)


def window_doubts(text: str, frame: Frame) -> list[str]:
    """Return why a period may be another's audit, or only of some of the crime reports."""
    # "1 March (the first day of the period)" says nothing more.
    claim = claim_of(re.sub(r"\([^()%\d]*\)", " ", FRAUD.sub("", _OF_AUDITORS.sub(_as_ours, text))))
    claim = _NOTHING_MORE.sub("", claim)
    period = PERIOD.search(claim)
    # ", whether by telephone or in person": what is said after the period's clause is not of the period.
    after = re.search(r"[,;]", claim[period.end() :]) if period else None
    rest = claim[period.end() + after.start() :] if period and after else ""
    said = claim.removesuffix(rest) if _HOW_RECEIVED.match(rest) and not re.search(r"\d", rest) else claim
    found = [*whose_doubts(claim), *_unknown(_SEASON.sub(" ", PERIOD.sub(" ", said)), frame, OF_PERIODS)]
    if period and (word := CATEGORY.search(claim[: period.start()])):
        found.append(f"the period may be that of “{word.group()}” only")
    if (word := CATEGORY.search(claim)) and _A_DATE.search(PERIOD.sub(" ", claim)):
        found.append(f"the period for “{word.group()}” may be another")
    if word := _PLANNED.search(_AS_IT_IS.sub(" ", with_own_name(claim, frame))):
        found.append(f"the sentence says “{word.group()}”: the period may not be the audit's")
    return found


_BY_ITSELF = re.compile(
    r"\b(?:itself|themselves|himself|herself)\b|\b(?:force|constabulary|police|it|leaders?|officers?|chief \w+|commissioner|staff|they|public|victims|people)\b"
    r" (?:\w+ly )?(?:sees?|saw|regards?|considers?|views?|rates|judges|grades|describes?|thinks?|feels?|assesses)\b",
    re.IGNORECASE,
)
_CRIME_DATA = re.compile(r"(?:\b(?:its|the|their|\w+'s) )?\b(?:crime )?data(?: integrity)?\b", re.IGNORECASE)


# "After weighing the three questions".
_AFTER = re.compile(
    r"\bafter (?:careful |long |much )?(?:\w+ing|thought|reflection|consideration|debate)\b", re.IGNORECASE
)
_ANY_FORCE = re.compile(
    r"\b(?:an?|any|each|every) (?:force|constabulary)\b(?= (?:is|are|may|can|would|will|which|that|must|has)\b)",
    re.IGNORECASE,
)
_GRADE_DENIED = re.compile(
    r"\b(?:not|never|cannot|hardly|far from|neither|nor|close to|near|nearly|almost|short of|approach\w*)\b(?! (?:only|least|surpris\w+|unexpected))",
    re.IGNORECASE,
)
_NEXT_CLAUSE = re.compile(r"; |, (?=(?:and|but|so)\b)", re.IGNORECASE)


def grade_doubts(text: str, frame: Frame) -> list[str]:
    """Return why a grade may not be what the inspectors gave the force."""
    claim = claim_of(_part_with_grade(text))
    if word := _NOT_AS_IT_IS.search(_AS_IT_IS.sub(" ", claim)):
        return [f"the sentence says “{word.group()}”: the grade may not be what was given"]
    if word := _DENIED.search(claim) or _GRADE_DENIED.search(_AS_IT_IS.sub(" ", claim)):
        return [f"the sentence says “{word.group()}”: the grade may not be what was given"]
    if (year := _another_year(claim, frame)) and len(grades_in(claim)) == 1:
        return [f"“{year}” may not be of this inspection"]
    if word := _ANY_FORCE.search(claim):
        return [f"the sentence may say what “{word.group()}” is graded"]
    if word := _BY_ITSELF.search(claim):
        return [f"“{word.group()}”: the grade may be the force's own"]
    return [*whose_doubts(_CRIME_DATA.sub("integrity", claim)), *_unknown(_AFTER.sub(" ", claim), frame)]


def _part_with_grade(text: str) -> str:
    """Return the clause that gives the overall grade in so many words, the whole text when none or several do."""
    parts = [part for part in _NEXT_CLAUSE.split(text) if given_overall(part)]
    return parts[0] if len(parts) == 1 else text


def _unknown(claim: str, frame: Frame, known: frozenset[str] = OF_RATES) -> list[str]:
    unknown = [word for word in unknown_words(_AS_IT_IS.sub(" ", claim), frame, known) if word != "s"]
    return [f"{UNKNOWN}: {', '.join(unknown[:4])}"] if unknown else []
