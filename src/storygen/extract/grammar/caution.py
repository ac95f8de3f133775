"""What keeps a figure from being certain though the grammar can read it: words that may change whose figure
it is, of when, of which records, or whether it is one at all.

Each kind of word is listed with the doubt that it raises. A doubt only ever sends a figure to review.
"""

from __future__ import annotations

import re
from collections.abc import Set

from storygen.extract.grammar.another_time import ANOTHER_TIME, MONTH
from storygen.extract.grammar.any_case import AsWritten, InSmall
from storygen.extract.grammar.by_others import ASKED, CHECKED_BY_OTHERS, SAID_BY_OTHERS
from storygen.extract.grammar.corrections import CORRECTION
from storygen.extract.grammar.harmless import HARMLESS
from storygen.extract.grammar.lexer import MONTHS, atoms_of
from storygen.extract.grammar.numbers import NUMBER, to_number
from storygen.extract.grammar.only_some import SECOND_SAMPLE, SOME_ONLY
from storygen.extract.grammar.scope import Frame
from storygen.extract.grammar.supposed import SUPPOSED

_QUOTED = InSmall(
    rf"\"[^\"]*{NUMBER}[^\"]*(?:\"|$)|^[^\"]*{NUMBER}[^\"]*\"(?=\s|$|[.,;)])(?![^\"]*\")",
)
_PLACE = re.compile(
    r"(?:\b(?:[Ii]n|[Aa]t|[Ff]or|[Ww]ith|[Ll]ike|[Tt]han|[Uu]nlike|[Aa]nd|[Aa]gainst|[Bb]y) )"
    r"([A-Z][a-z]{3,}(?: [A-Z][a-z]+)*)(?=,| (?:it|the|\d+|was|were|had|where|we|which|has)\b)|"
    r"\b([A-Z][a-z]{3,}(?: [A-Z][a-z]+)*):? \d+ (?:of|out of|in) \d|"
    r"^([A-Z][a-z]{2,} [A-Z][a-z]{2,})\b|(?<=[a-z,] )([A-Z][a-z]{2,}(?: [A-Z][a-z]+)*)\b|"
    r"^([A-Z][a-z]{2,})(?='s| (?:had|has|wrongly|cancelled|failed|did|got|recorded)\b)"
)
# Words that begin with a capital and name no force: starts of words, then whole words.
_NO_PLACE = re.compile(
    r"(?:Home|National|Crime|Violen|Rape|Robber|Sexual|Majesty|Inspector|Auditor|Inspectorate|Officer|Victim|Record|"
    r"Cancel|Disappoint|Audit|Recommend|Correct|Incorrect|Decision|Twent|Thirt|Fort|Fift|Sixt|Sevent|Eight|Ninet|Hundred|\w+teen|"
    r"(?:Counting|Give|Office|Her|His|Standard|Other|England|Wales|Of|Among|From|With|For|While|When|This|That|These|Those|"
    r"What|Where|There|They|Both|Each|Every|Some|All|None|Only|Just|Here|However|Overall|Again|Total|Wrong|Wrongly|Rightly|Properly|Improperly|Needlessly|Unjustly|Error|Checked|"
    r"Case|The|Force|Constabulary|Police|Neither|Nobody|Nothing|Designated|Offences?|In|On|At|To|It|We|Our|Its|As|By|One|"
    r"Summary|Introduction|Background|Contents|Overview|Conclusions?|Context|Foreword|Chapter|Section|Annex|Appendix|Data|Integrity|Reports?|Page|Part|"
    r"Two|Three|Four|Five|Six|Seven|Nine|Ten|Eleven|Twelve|Half|Most|Much|More|Less|Many|Several|Few|Such|Then|Later|Usually|Immediately|Within|Recommendations?|Additional|Verifiable|And|But|"
    r"Although|Though|Whereas|Whilst|Because|Despite|Since|Now|Today|Out|Assaults?|Published|Effectiveness|Efficiency|Leadership|Culture|Systems|Recording|Contact|Vulnerable|"
    + "|".join(m.title() for m in MONTHS)
    + r")\b)"
)
# "The 20 rape records handled by supervisors": what follows the noun may leave only some of those checked.
_COUNTED = (
    r"\b(?:records?|cases?|crimes?|offen[cs]es?|rapes?|robber(?:y|ies)|cancellations?|ones|decisions|victims?|"
    r"complainants?|assaults?|reports|files|entries)"
)
_SEEN = (
    r"(?:cancelled|no-crimed|sampled|seen|chosen|selected|picked|drawn|taken|studied|read|counted|found|judged|considered|"
    r"shown|recorded|complied|failed|contained|identified|held|lacked|fell|met|(?:re-?)?(?:viewed|examined|"
    r"checked|audited|assessed|inspected|tested|analysed|scrutinised)|dip-sampled|looked at)"
)
_DUE = r"(?:had to be|must be|needed|required|entitled|owed|due|supposed|meant|fared|expected)"
# Verbs that say what the records did or showed, not which of them are meant ("our review of rape covered 18").
_MAIN_VERB = (
    r"(?:accounted|covered|numbered|produced|totall?ed|amounted|gave|raised|caused|presented|proved|turned|showed|revealed|"
    r"remained|stood|scored|fared|reached|came|went)"
)
_BY_US = r"(?:by|with|to|before|in front of) (?:us|our|inspectors|auditors|hmic\w*|the (?:inspectors|auditors|inspection team))\b"
_NARROWED = AsWritten(
    rf"{_COUNTED} (?:(?!(?:{_SEEN}|{_DUE}|{_MAIN_VERB}|{NUMBER}|when|then|often|even)\b)(?!\w+ {_BY_US})\w+(?:ed|en)\b(?<!\bbeen)(?<!\bconcerned)|"
    rf"made\b(?! (?:part|up))|dealt\b|(?<!decisions )(?<!victims )(?<!victim )to be\b(?! (?:\w+ )?(?:better|worse|good|poor|(?:in)?correct|wrong|sound|(?:un)?justified|(?:im|in)?(?:ap)?proper|(?:in)?appropriate|right|mistaken|in error))|"
    rf"whose (?!(?:crimes?|records?|reports?|cases?|offen[cs]es?|cancellations?) (?:had been|was|were|has been|we|inspectors|auditors) )|"
    rf"with\b(?! (?:{NUMBER}|no\b|none\b|all\b|only\b|just\b))|without\b(?! (?:\w+ ){{0,2}}(?:reason|grounds|evidence|justification))|"
    rf"from\b(?! (?:each|every|{NUMBER}|which|among))|by\b(?! type)(?! (?:us|our|inspectors|auditors)\b)|against\b|involving\b|concerning\b(?! (?:other )?(?:rape|rob|viol|sex))|relating\b(?! to (?:rape|rob|viol|sex|other sex))|"
    rf"in(?! (?:(?:the|these|those) (?:cancelled |sampled )?(?:records|cases|files)\b(?! (?:\w+ing|from|by|at|where|involving)\b)|error|breach|order|line|accordance|(?:our|the|this|that|a) (?:\w+ )?(?:(?:dip[- ]?)?sample|selection|audit|review|period)|(?:this|that) position|question|"
    rf"which (?:we|this|it|an? victim|the (?:victim|force))|none|all|(?:only |just )?\w+ (?:out )?of|\w+ (?:out )?of|each|total|any|every|"
    rf"(?:the |those |these |our )?{NUMBER}|(?:the )?(?:rape|robbery|violen\w+|sexual|cases of (?:rape|robbery|violence|other))))\b|"
    rf"where (?!(?:this|that|it)\b|(?:the|a) (?:crime )?records? (?:was|were|had been) cancelled|(?:(?:the|a) )?(?:victim|force|it|they|police|constabulary)s? (?:should|ought|had made a decision))|"
    rf"(?:that|which|who|whom) (?!(?:were |was |had been )?(?:relate[sd]?|concern(?:ed|s)?|involv(?:ed|es)|for|of) (?:to )?(?:allegations of |reports of )?"
    rf"(?:other |an? )?(?:rape|sex|violen|robber)|we\b|our\b|inspectors\b|auditors\b|hmic|should\b|ought\b|{_DUE}\b|"
    rf"(?:made up|formed|remained)|(?:\w+ ){{1,4}}(?:should|ought|had cancelled|needed)\b|"
    rf"(?:were|was|are) {_DUE}\b|(?:were|was|had been) put (?:to|before|in front of) us|(?:it|they|this|their|the) |"
    rf"(?:had|have|has|were|was)(?: been| not)* (?:\w+ly )?(?:{_SEEN}|wrong|incorrect|correct|right|told|informed|in error)|"
    rf"(?:did|do|does) not|failed|met|complied|fell|lacked|contained|have|gave))",
)
_YEAR = re.compile(r"\b(20[0-3]\d)\b(?!/)")
_DATED = re.compile(rf"{MONTH}\.?,? ?$", re.IGNORECASE)

UNKNOWN = "words that may change the meaning"
OTHERS = "somebody else may have checked, or be speaking, not the inspectors"


def whose_doubts(text: str) -> list[str]:
    """Return why a sentence may tell somebody else's finding: their check, their words, words in quotes."""
    by_others = CHECKED_BY_OTHERS.found_in(text) or SAID_BY_OTHERS.found_in(text) or _QUOTED.search(text)
    found = [OTHERS] if by_others else []
    if CORRECTION.search(text):
        found.append("the sentence corrects another")
    return found


# "A rate of 89.5 percent can't be thought acceptable, and the force has told us that …".
_THEN_OTHERS = re.compile(
    r"(?:,|;|\s[–-]) (?:and|but|though|although|while) (?=(?:the|its|it|he|she|they|one|some)\b[^,;:]{0,60}"
    r"\b(?:told|tells|says?|said|assured|assures|accepts?|agrees?|intends|plans|means)\b)",
    re.IGNORECASE,
)


def before_others_speak(text: str) -> str:
    """Return what the inspectors say in a sentence that only ends with what somebody else does, "" when all of
    it may be somebody else's."""
    if not whose_doubts(text):
        return text
    follows = _THEN_OTHERS.search(text)
    ours = text[: follows.start()] if follows else ""
    return "" if whose_doubts(ours) else ours


def place_doubts(text: str, frame: Frame) -> list[str]:
    """Return why a sentence may be of somewhere else: a name stands in it that is not this force's."""
    place = _other_place(text, frame)
    return [f"“{place}” may be the name of a force that is not this one"] if place else []


def sentence_doubts(text: str, frame: Frame) -> list[str]:
    """Return why a count in a sentence may not be what this inspection found of all the records checked."""
    found = whose_doubts(text)
    if text.rstrip().endswith("?"):
        found.append("it is a question")
    if word := ASKED.found_in(text):
        found.append(f"“{word}”: it may be an answer of people asked, not a count of records")
    if word := ANOTHER_TIME.found_in(text) or _other_year(text, frame):
        found.append(f"“{word}” may not be of this inspection")
    if word := SUPPOSED.found_in(text):
        found.append(f"the sentence says “{word[:40].strip()}”: it may not state a finding")
    if word := SOME_ONLY.found_in(text):
        found.append(f"“{word}” may be only some of the records checked")
    if narrowed := _NARROWED.search(text):
        found.append(f"“{narrowed.group().strip()} …” may be only some of the records checked")
    found += place_doubts(text, frame)
    if unknown := unknown_words(text, frame):
        found.append(f"{UNKNOWN}: {', '.join(unknown[:4])}")
    return found


def unknown_words(text: str, frame: Frame, known: frozenset[str] = HARMLESS) -> list[str]:
    """Return the words of a sentence that the grammar has no part for and that are not known as harmless."""
    own = {word for name in frame.names for word in name.lower().split()}
    words = (
        text[a.start : a.end].lower().removesuffix("'s").rstrip("'’") for a in atoms_of(text) if a.kind == "x"
    )
    return [
        word
        for word in words
        if word not in own
        and not word.isdigit()
        and not _NUMBERED.fullmatch(word)
        and not is_known(word, known)
    ]


# "C2": the number of a paragraph or row.
_NUMBERED = re.compile(r"[a-z]\d{1,2}")


# What an ending leaves of a word, tried in turn: "complied", "complying" and "complies" are "comply".
_ENDINGS = (
    ("ies", "y"), ("ied", "y"), ("ily", "y"), ("es", ""), ("s", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", ""),
    ("ly", ""), ("n't", ""),
)  # fmt: skip


def is_known(word: str, known: frozenset[str]) -> bool:
    """Return whether a word, or the word that it is a form of, is among those known."""
    return word in known or any(
        word.endswith(ending) and len(word) > len(ending) + 2 and word.removesuffix(ending) + instead in known
        for ending, instead in _ENDINGS
    )


# On a second inspection a new sample is the one that counts.
_NEW_SAMPLE = re.compile(
    r"\b(?:new|another|later|second|fresh|separate) (?=(?:\w+ )?(?:samples?|sets?|batch|selection))",
    re.IGNORECASE,
)


# "We excluded those who could not be traced, which left 62": after that it is the 62 that are counted.
_EXCLUDED = re.compile(
    r"excluded|removed|discounted|set aside|could not be|duplicates?|(?:leaving|left) us with", re.IGNORECASE
)
_WERE_LEFT = re.compile(
    rf"\b(?:(?:which|this|that|and) (?:left|leaves)|leaving|left us with|so (?:that )?we (?:reviewed|examined|read|checked|audited|"
    rf"looked at|assessed)|there remained) (?:us (?:with )?)?(?:only |just )?(?P<number>{NUMBER})",
    re.IGNORECASE,
)


def paragraph_doubts(text: str, frame: Frame, counted: Set[int] = frozenset()) -> list[str]:
    """Return why every count of a paragraph is in doubt: two samples in it, a supposition, a correction.

    `counted`: the numbers of records or victims that a finding is of. One that the paragraph says were left, after
    others had been taken out, is the sample that counts.
    """
    found = []
    word = SECOND_SAMPLE.found_in(_NEW_SAMPLE.sub("", text) if frame.reinspection else text)
    left = _WERE_LEFT.search(text) if word and _EXCLUDED.search(word) else None
    if word and not (left and counted == {int(to_number(left["number"]))}):
        found.append(f"the paragraph says “{word}”: there may be more samples than one")
    if re.search(
        r"\b(?:suppose|imagine|hypothetical(?:ly)?|by way of (?:example|illustration))\b", text, re.IGNORECASE
    ):
        found.append("the paragraph supposes something")
    return found


def _other_year(text: str, frame: Frame) -> str:
    """Return the first year in the text that is not the inspection's and no part of a date, "" when there is none."""
    for match in _YEAR.finditer(text):
        if int(match.group()) != frame.year and not _DATED.search(text[: match.start()]):
            return match.group()
    return ""


def _other_place(text: str, frame: Frame) -> str:
    """Return a name in the text that is not this force's and stands where a force would."""
    own = " ".join(frame.names).lower()
    for match in _PLACE.finditer(text):
        name = next(group for group in match.groups() if group)
        if not _NO_PLACE.match(name) and name.lower() not in own:
            return name
    return ""
