"""How a report says that a reported crime is not recorded: "fails to record", "go unrecorded", "never reach its books"."""

from __future__ import annotations

import re

from storygen.extract.grammar.any_case import InSmall

_RECORD = (
    r"(?:record|capture|log|enter|register|write down|count|"
    r"(?:make|keep|create) (?:an?|any|the) (?:\w+ )?records?|put on (?:the )?record|turn)"
)
_RECORDED = r"(?:(?:correctly |properly |accurately |ever |being |made |so )*(?:recorded|captured|logged|entered|registered|written down|counted))"
_BOOKS = r"(?:(?:crime )?(?:books?|records?|figures|systems?|statistics|database|register|ledger))"
_WHOSE = r"(?:its|the|their|any|police|(?:the )?(?:force|constabulary|service)'s|\w+'s)"
# The force does not record them.
_ACTIVE = (
    rf"fail(?:s|ed|ing|ure|ures)? to (?:\w+ly )?{_RECORD}|(?:does|did|do|is|was|has|have|had) not (?:then |always |\w+ly )?{_RECORD}(?:ed|ing)?\b|"
    rf"(?:is|was|are|were) not (?:\w+ly )?(?:recording|capturing|logging)|not recording|"
    rf"(?:omit(?:s|ted|ting)?|neglect(?:s|ed|ing)?) to {_RECORD}|under-?record\w*|"
    r"miss(?:es)?(?! from)\b|(?:(?:is|are|was|were|be|been) missing|missed) (?=over|more|an?|some|upwards|in excess|\d)|overlook(?:s|ed|ing)?|lets? (?:\w+ ){0,3}slip|forgo(?:es|ing)?(?: the)? record\w*|gives? no record to|los(?:es|ing)(?! sight)|"
    rf"(?:leav(?:e|es|ing)|left) (?:\w+ ){{0,2}}(?:off|out of) {_WHOSE} {_BOOKS}"
)
# They are not recorded.
_PASSIVE = (
    rf"(?:go(?:es|ing)?|went|gone|left|lie|remain\w*) unrecorded|unrecorded|uncounted|unlogged|"
    rf"(?:not|never) (?:been |being |be )?{_RECORDED}|never (?:be )?record(?:ed)?|"
    rf"(?:are |were |is |was |be |been |being |get |gets )?(?:lost|missing|absent|missed|left out|left off|dropped|omitted)"
    rf"(?: (?:from|to|of) {_WHOSE} (?:\w+ )?(?:\w+'s )?{_BOOKS})?|"
    rf"(?:off|outside|out of) {_WHOSE} (?:\w+'s )?{_BOOKS}|nobody (?:ever )?records?|(?:leave|leaves|left|leaving) no (?:trace|mark|record|sign)|slip(?:s|ped|ping)? through|"
    rf"(?:never|(?:do|does|did|will) not|fails? to) (?:(?:actually|ever) )?(?:reach|appear|enter|find (?:its|their) way|make (?:its|their) way|make it|get|become|"
    rf"result in|lead to|show up|feature|figure|end up|turn into)(?:es|s|ed)?\b|never (?:reaches|appears|enters|finds|makes|gets|becomes)|"
    rf"(?:no|without (?:an?|any)|lack\w* (?:an?|any)) (?:crime |proper |police |formal |official |single )?(?:record|trace|entry)\b(?! (?:of (?!them\b|it\b|these|those)|number|keeping|entries))|"
    rf"(?:fail(?:s|ed|ing)?|failure) to (?:be|get) (?:\w+ly )?{_RECORDED}|escap(?:e|es|ed|ing)(?: (?:its|the|their|all|police) (?:record|notice|attention|books?|system)s?)?|"
    rf"(?:drop|fall|fell|slip|vanish|disappear|drift)\w* (?:out of|from|off|through|between|by|past) (?:the |its |their |all |police )?(?:force's |\w+'s )?(?:sight|view|net|cracks?|gaps?|records?|books?|systems?|process|figures|statistics|wayside|radar)|"
    r"(?:vanish|disappear)(?:es|ed|ing)?|"
    rf"(?:go|goes|going|gone|went) (?:astray|missing|nowhere)|"
    rf"(?:should|ought to) have been recorded,? (?:and|but|yet) (?:were|are|have) not|"
    rf"(?:and|but|yet) (?:not (?:then )?recorded|(?:does|did|do|are|were|is|was|has|have|had) not)(?=\s*(?:[.,;)]|$)| (?:is|was|are|comes|exceeds|stands|amounts|numbers)\b)|"
    r"(?:are|were|is) not(?= ?[.;)]| ?$)"
)
# "Fails each year to record".
_FAILS_YEARLY = re.compile(
    r"\b(?P<fails>fail(?:s|ed|ing|ure)?)(?P<when>,? (?:(?:each|every|in (?:a|any|each|every)(?: \w+)?|a) (?:year|twelve months)|year after year|annually),?) to\b",
    re.IGNORECASE,
)


def with_year_before(text: str) -> str:
    """Return a sentence with "each year fails to record" for "fails each year to record"."""
    return _FAILS_YEARLY.sub(r"each year \g<fails> to", text) if "fail" in text else text


FAIL = InSmall(rf"\b(?:{_ACTIVE}|{_PASSIVE})(?!\w)")
_BY_THE_FORCE = InSmall(rf"\b(?:{_ACTIVE}|leav(?:e|es|ing)|left)(?!\w)")
# What says so of a number without a verb: "the shortfall comes to over 4,700 crimes".
SHORTFALL = InSmall(
    r"\b(?:shortfall|deficit|loss(?:es)?|leakage|under-?recording|(?:gap|difference) between [^,;.\d]{0,60}?recorded|number of (?:missing|lost|unrecorded)|tally of (?:missing|lost|unrecorded))\b",
)
_RECORDED_ONES = re.compile(
    r"\b(?<!crime )(?<!police )records?\b(?! of)|\brecorded\b|\bcaptured\b", re.IGNORECASE
)
# "The gap between what is reported and what is recorded".
_GAP = re.compile(r"\b(?:gap|difference|shortfall) between [^,;.\d]{0,60}?\brecorded\b", re.IGNORECASE)
# "Which should have been recorded": they were not.
_OUGHT = re.compile(
    r"\b(?:should|ought to|must|deserved? to|needs? to|there (?:should|ought to)) (?:have been|be|have|be an?|have been an?)?(?: \w+ly)? ?(?:record(?:ed)?|captured)\b",
    re.IGNORECASE,
)
_LARGE = r"(?<![\d.,])(?:\d{1,3}(?:,\d{3})+|(?!20[0-3]\d\b)\d{3,6})(?![\d.]*\s*(?:%|per ?cent))"
_NEXT_MARK = re.compile(
    rf"[⊖◄⊕;]|{_LARGE}|\b(?:while|whilst|whereas)\b|,? \b(?:of (?:which|whom|these|those)(?=[^;.⊖◄]{{0,40}}\d)|including)\b",
    re.IGNORECASE,
)


def is_lost(before: str, after: str, noun: str) -> bool:
    """Return whether a number is of the crimes that are lost, and not of those that are recorded: by the words
    of its sentence before it and after it, and by its own noun."""
    lead, rest = _marked(before), _marked(after)
    marks = [mark for mark in lead if mark in "⊖◄⊕"]
    if marks and marks[-1] == "◄":
        return True
    first = _NEXT_MARK.search(rest)
    if first and first.group() == "⊖":
        return True
    if first and first.group() == "◄":
        # "61,000 crimes are reported and it fails to record 4,000"
        return not re.match(rf"[^;.,]{{0,40}}?{_LARGE}", rest[first.end() :])
    if first and first.group() == "⊕":
        return bool(marks and marks[-1] == "⊖" and ";" in lead[lead.rindex("⊖") :])
    if marks:
        return marks[-1] == "⊖"
    return bool(SHORTFALL.search(before) or FAIL.search(noun))


def _marked(text: str) -> str:
    """Return a text with a sign for whatever says that crimes are not recorded (⊖, by the force ◄) or are (⊕)."""
    text = _GAP.sub("⊖", text)
    signed = FAIL.sub(lambda match: "◄" if _BY_THE_FORCE.match(match.group()) else "⊖", text)
    signed = re.sub(
        r"\b(?:leav(?:e|es|ing)|left)(?= (?:over|more|some|an?|upwards|in excess)\b| \d)", "◄", signed
    )
    return _RECORDED_ONES.sub("⊕", _OUGHT.sub(" ", signed))
