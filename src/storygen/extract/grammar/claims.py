"""What a sentence claims, without what it says beside: reasons, comment, purposes, things conceded.

Such a part is left out when nothing in it can bear on a figure: no number, date or grade, no name of a measure, no
word that disputes, excludes, supposes or turns to another time, place or check. All the rest is the claim, and
every word of a claim must be known.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from storygen.extract.grammar.any_case import InSmall
from storygen.extract.grammar.grades import mentions_grade
from storygen.extract.grammar.numbers import NUMBER

# Where one part of a sentence ends and the next begins.
_BREAK = re.compile(
    r"; |: |, | [–—-] | \((?=(?:which|as|because|an?|and|though|although|despite|we|see|it)\b)|"
    r" (?=(?:because|although|even though|so that|in order (?:to|that)|owing to|due to|thanks to|on account of|"
    r"despite|in spite of|given that|with the (?:result|consequence) that|which is why)\b)|"
    r" (?=as (?:we|it|they|one|the (?:public|force)|is|was) (?:would|might|should|have|has|had|say|said|explain|hope|saw|"
    r"required|proper|right)\b)|"
    r" (?=than (?:we|it|they|one|the (?:public|force)) (?:would|might|should|had|have|expected|hoped)\b)",
    re.IGNORECASE,
)
# How a part begins that gives a reason, a consequence, a comment, a purpose or a concession.
_BESIDE = re.compile(
    r"^(?:and |but |or )?(?:(?:not least|in part|part(?:ly|icularly)|largely|mainly|mostly|chiefly|principally|simply|perhaps|"
    r"no doubt|in turn) )?"
    r"(?:because|as|since|given|owing to|due to|thanks to|on account of|for (?:the|this|that|these|those|which) (?:\w+ )?reasons?|"
    r"so|which|who|whose|for wh(?:ich|om)|especially|particularly|above all|all the more|where(?:as|by|upon)?|meaning|leaving|making|showing|reflecting|suggesting|demonstrating|indicating|"
    r"confirming|proving|putting|placing|giving|causing|undermining|despite|in spite of|notwithstanding|although|though|"
    r"even though|while|whilst|but|yet|and|to \w+|in order (?:to|that)|something|nothing|an?|the|"
    r"(?:most|many|some|several|few|much|all too many) of (?:them|these|which|those|it)|"
    r"for (?:example|instance)|notably|not (?:because|as|for|from|through)|"
    r"in (?:the |its )?(?:light|view|recognition|consequence|our|spite|part)\b|with (?:the (?:result|consequence)|regret|good reason|thanks)|"
    r"it (?:emerge[sd]|turn(?:s|ed) out|must be|has to be|should be|is (?:clear|plain|fair|right))|"
    r"we (?:are|were|note|commend|thank|congratulate|regret|acknowledge|recognise|hope)|than|i\b|not)\b",
    re.IGNORECASE,
)
# How the part before the first comma may begin, and be a reason or the like.
_LEADING = re.compile(
    r"^(?:because|as (?=(?:a (?:result|consequence)|things|there|the force|it|they|we|officers|staff)\b)|"
    r"since (?=(?:the (?:introduction|arrival|appointment|creation|new)|it|they|officers|staff|so|many|a new)\b)|given|owing to|due to|"
    r"thanks to|despite|in spite of|although|though|even though|while|whilst|to \w+|in order to|"
    r"for (?:this|that|these|those|the \w+|all (?:these|those)|such) reasons?|"
    r"in (?:the )?(?:light|view|recognition|consequence) of|with (?:regret|pleasure|some|great)|"
    r"(?:fortunately|unfortunately|regrettably|sadly|happily|encouragingly|disappointingly|worryingly|clearly|plainly|unsurprisingly|"
    r"taking|weighing|balancing|extrapolating|scaling|grossing|having (?:considered|weighed|examined|audited|listened|looked|"
    r"reviewed|heard|seen)|much|most|many|some|several|too many))\b",
    re.IGNORECASE,
)
_UNITS = re.compile(
    rf"\b(?:within|in|after|for|over|the next|at least) (?:the (?:next )?)?{NUMBER} (?:hours?|days?|weeks?|months?|years?)\b",
    re.IGNORECASE,
)
_ONE_IN = InSmall(
    rf"\b{NUMBER} (?:(?:reported|such|victims?|people|crimes?|reports?|persons?) ){{0,2}}(?:in|out of) (?:every )?{NUMBER}(?! (?:records|reports|cases))",
)
_NUMBERED = InSmall(rf"\d|%|{NUMBER}|\b(?:half|third|quarter)\b")
# What may turn the figure beside it into another: what is counted, left out, supposed, or only tried.
_TURNS = (
    r"figures?|numbers?|rates?|results?|percent\w*|estimat\w+|calculat\w+|statistics?|sampl\w+|margins?|intervals?|counts?|"
    r"audits?|audited|data|assessments?|period|dates?|window|verdict|"
    r"only|alone|solely|at (?:least|most)|up to|"
    r"exclud\w+|omit\w*|omission|disregard\w*|ignor\w+|discount\w*|remov\w+|(?:left|leav\w+|taken|taking|set(?:ting)?|put(?:ting)?) (?:\w+ )?(?:out|aside|apart)|"
    r"adjust\w*|except\w*|apart from|other than|bar|barring|limited|restricted|confined|"
    r"if|unless|once|provided|assum\w+|suppos\w+|hypothe\w+|imagin\w+|in theory|until|were to|had (?:it|they|the)|"
    r"draft\w*|provisional\w*|interim|unverified|unaudited|pilot\w*|trial\w*|subset|part of the"
)
# And what may give it to others, to another time, or dispute it; in a reason such words are of something else.
_GIVES_AWAY = (
    r"returns?|without|previous\w*|earlier|former\w*|last|past|then|ago|old|original\w*|initial\w*|in those days|at the time|historic\w*|"
    r"supersed\w+|replac\w+|targets?|aims?|aimed|goals?|ambition\w*|promis\w+|predict\w*|forecast\w*|projected|"
    r"said|say|says|tells?|told|according|claim\w*|alleg\w+|believ\w+|argu\w+|insist\w*|maintain\w*|disput\w+|contest\w*|challeng\w+|"
    r"question\w*|doubt\w*|disagree\w*|accept(?:s|ed)?|agree[sd]?|reject\w*|correct(?:ed|ion)|revis\w+|amend\w+|with(?:draw|drew|drawn)\w*|retract\w*|"
    r"mistak\w+|in error|misprint\w*|wrong|inaccurate|untrue|unreliable|unsound|own|"
    r"internal\w*|self|consultan\w+|commissioner|academic\w*|universit\w+|survey\w*|forces|constabularies|national\w*|elsewhere|"
    r"neighbour\w*|average|division\w*|districts?|borough|region\w*|rural|urban|city|county|towns?|"
    r"not (?:yet )?(?:been )?(?:validat\w+|verif\w+|confirm\w+|check\w+|true|so|the case|right|correct)|"
    r"rape[sd]?|robber\w+|violen\w+|sexual|burglar\w+|harassment|stalking|domestic|fraud"
)
_BEARS_ON_IT = InSmall(
    rf"\b(?:{_TURNS}|{_GIVES_AWAY})\b|"
    r"\b(?:which|this|that|it|these|they)\b (?:\w+ ){0,2}(?:covers?|includes?|concerns?|relates?|refers?|appl(?:y|ies)|comprises?|"
    r"based|drawn|comes? from|came from|taken|dates?|goes back|stems?|derives?)\b",
)
_BEARS_ON_IT_IN_A_REASON = InSmall(rf"\b(?:{_TURNS})\b")
_REASON = re.compile(
    r"^(?:(?:not least|in part|partly|largely|mainly|mostly|chiefly|principally|simply|perhaps|no doubt) )?"
    r"(?:because|owing to|due to|thanks to|so that|(?:most|many|some|several|few|much) of)\b",
    re.IGNORECASE,
)
# In a reason a crime type or what others do says nothing of the figure.
_NAMES_ITS_OWN = InSmall(
    r"\b(?:rape[sd]?|robber\w+|violen\w+|sexual|all (?:reported )?crimes?|crimes? overall|overall|(?:of|for) (?:reported )?crimes?(?! of)|reported crimes?)\b",
)
# "Victims of … fared worse: 81 percent of their reports …": the comment says whose they are.
_POINTS_BACK = re.compile(r"\b(?:their|them|these|those|such|here|they)\b", re.IGNORECASE)
_GIVES_REASON = re.compile(
    r"^(?:(?:not least|in part|partly|largely|mainly|mostly|chiefly|principally|simply|perhaps|no doubt) )?"
    r"(?:because|owing to|due to|thanks to|so that|despite|although|though|even though|(?:most|many|some|several|few|much) of)\b",
    re.IGNORECASE,
)
_KIND = re.compile(
    r"\b(?:rape[sd]?|robber\w+|violen\w+|sexual|burglar\w+|harassment|stalking|domestic|fraud)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a sentence with the mark or space before it."""

    mark: str
    words: str


def claim_of(sentence: str) -> str:
    """Return a sentence without the parts that cannot bear on a figure in it."""
    if not _BREAK.search(sentence):
        return sentence
    clauses = _CLAUSE.split(sentence)
    marks = ["", *clauses[1::2]]
    kept = []
    for mark, clause in zip(marks, clauses[::2], strict=True):
        elsewhere = " ".join(other for other in clauses[::2] if other is not clause)
        if words := _claim_of_clause(clause, elsewhere, alone=len(clauses) == 1):
            kept.append(mark + words)
    return re.sub(r"^[;:] ", "", "".join(kept)).strip()


_CLAUSE = re.compile(r"(; |: )")


def _claim_of_clause(clause: str, elsewhere: str, *, alone: bool) -> str:
    """Return what a part between semicolons or colons claims, "" when it is all comment.

    A crime type in a comment says nothing only when the rest of the sentence, `elsewhere`, names its own.
    """
    plain = _KIND.sub(" ", clause) if _NAMES_ITS_OWN.search(elsewhere) else clause
    if (
        not alone
        and not _POINTS_BACK.search(elsewhere)
        and not _ONE_IN.search(clause)
        and len(clause.split()) > 5
        and _FINITE.search(clause)
        and not _may_bear(plain, clause)
    ):
        return ""
    parts = _parts(clause)
    kept: list[str] = []
    for place, part in enumerate(parts):
        following = parts[place + 1].mark if place + 1 < len(parts) else ""
        named = place == 0 and _NAMES_ITS_OWN.search(" ".join(other.words for other in parts[1:]))
        said = "".join(kept)
        closed = _PERCENT.search(said) and _MARGIN.search(said) and not _may_narrow(part.words)
        if closed or _is_beside(part, place == 0, following, named=bool(named)):
            if part.words.endswith((".", ")")):
                kept.append(part.words[-1])
            continue
        mark = part.mark if "".join(kept).strip() else ""
        kept.append(mark + part.words)
    return "".join(kept).strip()


# Once a rate has been given with its margin, what follows the comma is of something else.
_PERCENT = re.compile(r"\d ?(?:%|per ?cent)", re.IGNORECASE)
_MARGIN = re.compile(r"(?:±|\+ ?/|plus or minus|margin|interval)[^,;]*\d", re.IGNORECASE)


# What may leave only some of the crimes, or give the rate to somebody.
_NARROWS = re.compile(
    r"\b(?:when|where|if|unless|so long as|as long as|only|on paper|not counting|in (?:the|its|their) (?:view|opinion|eyes|words|areas?)|as reported|in question|"
    r"those|part|partly|mainly|mostly|except\w*|without)\b",
    re.IGNORECASE,
)


def _may_narrow(words: str) -> bool:
    """Return whether what is said after a rate and its margin may change whose it is, or of what."""
    return _may_bear(words, words) or bool(_NARROWS.search(words))


def _parts(sentence: str) -> list[_Part]:
    parts: list[_Part] = []
    start, mark = 0, ""
    for match in _BREAK.finditer(sentence):
        parts.append(_Part(mark, sentence[start : match.start()]))
        start, mark = match.end(), match.group()
    return [*parts, _Part(mark, sentence[start:])]


def _is_beside(part: _Part, first: bool, following: str, *, named: bool) -> bool:
    """Return whether a part is a reason, comment or the like that says nothing of a figure."""
    words = part.words.strip()
    if not words:
        return True
    if not (following == ", " and _LEADING.match(words) if first else _BESIDE.match(words)):
        return False
    return not _may_bear(_KIND.sub(" ", words) if named or _GIVES_REASON.match(words) else words, words)


def _may_bear(plain: str, words: str) -> bool:
    """Return whether something in the words may bear on a figure; `plain` are those that are looked at."""
    plain = _ONE_IN.sub(" ", _UNITS.sub(" ", plain))
    if _NUMBERED.search(plain) or mentions_grade(plain):
        return True
    bears = _BEARS_ON_IT_IN_A_REASON if _REASON.match(words) else _BEARS_ON_IT
    return bool(bears.search(plain))


_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|do|does|did|can|could|will|would|may|might|must|should|\w+(?:ed|es)|concerns?|"
    r"shows?|needs?|goes|makes?|takes?|gives?|finds?|found)\b",
    re.IGNORECASE,
)


_CONTRAST = re.compile(
    r"; |, (?=(?:but|while|whilst|whereas|although|though|compared|against)\b)", re.IGNORECASE
)
_HANGS_ON = InSmall(r"\b(?:there(?! (?:is|are|was|were))|their|them|these|those|such)\b")
_AND_IT = re.compile(r", and (?=(?:it|this|that|they|we|the force|the constabulary)\b)", re.IGNORECASE)
_CONCEDED = re.compile(
    r"^(?:although|though|while|whilst|whereas|even though)\b[^;]*?(?<!\d), (?=\D)", re.IGNORECASE
)


# "One in four is not recorded: we put the rate for violence at …"
_ANNOUNCED = re.compile(r": (?=(?:we|i|our|the (?:force|constabulary))\b)", re.IGNORECASE)


def part_with(text: str, printed: str) -> str:
    """Return the part of a sentence in which a number is printed, without those that set others against it."""
    number = re.compile(rf"(?<![\d.,]){re.escape(printed)}(?!\d|[.,]\d)")
    announced = _ANNOUNCED.split(text)
    if len(announced) == 2 and number.search(announced[1]) and _NAMES_ITS_OWN.search(announced[1]):
        text = announced[1]
    parts = [part for part in _CONTRAST.split(text) if number.search(part)]
    if not printed or len(parts) != 1 or _HANGS_ON.search(parts[0]):
        return text
    part = _CONCEDED.sub("", parts[0])
    part = part if number.search(part) else parts[0]
    return ", and ".join(
        each for each in _AND_IT.split(part) if number.search(each) or _BEARS_ON_IT.search(each)
    )
