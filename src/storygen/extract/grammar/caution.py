"""What keeps a figure from being certain though the grammar can read it: words that may change whose figure
it is, of when, of which records, or whether it is one at all.

Each kind of word is listed with the doubt that it raises. A doubt only ever sends a figure to review.
"""

from __future__ import annotations

import re
from collections.abc import Set

from storygen.extract.grammar.any_case import AsWritten, InSmall
from storygen.extract.grammar.corrections import CORRECTION
from storygen.extract.grammar.harmless import HARMLESS
from storygen.extract.grammar.lexer import MONTHS, atoms_of
from storygen.extract.grammar.numbers import NUMBER, to_number
from storygen.extract.grammar.scope import Frame

_MONTH = "(?:" + "|".join(sorted((m for m in MONTHS if m != "may"), key=len, reverse=True)) + r"|may)\b"
_CHECK = (
    r"(?:audits?|reviews?|checks?|dip[- ]?samples?|samples?|sampling|exercises?|scrutiny|quality assurance|"
    r"inspections?|analys[ie]s|returns?|figures|data)"
)
_CHECKED = (
    r"(?:re-?)?(?:audited|reviewed|examined|dip[- ]?sampled|checked|sampled|assessed|looked at|inspected|"
    r"scrutinised|tested|re-?opened)"
)
_STAFF = (
    r"(?:supervisors?|sergeants?|managers?|registrars?|decision[- ]makers?|officers?|detectives?|staff|"
    r"inspector|superintendent|chief \w+|fcr|teams?|units?|departments?|divisions?|bureau|commissioner|"
    r"consultants?|board|panel)"
)
_FORCE = r"(?:force|constabulary|police|service)"

_BY_OTHERS = InSmall(
    rf"\b(?:{_FORCE}|{_STAFF})(?:'s|s') (?:(?!(?:in|of|by|from|at|since|this|our)\b)\w+[ -]){{0,4}}{_CHECK}\b|"
    rf"\b(?:its|their|his|her|the {_FORCE}'s|{_FORCE}'s) (?:\w+ ){{0,2}}(?:{_CHECK}|auditors?|inspectors?|reviewers?)\b|"
    rf"\b(?:regional|local|annual|monthly|quarterly|weekly|divisional|departmental|external|independent|routine|force|county) "
    rf"(?:\w+ )?{_CHECK}\b|"
    rf"\b{_CHECK} (?:carried out |undertaken |conducted |made |done |run )?by (?:an? |the |its |their )?"
    rf"(?:\w+ ){{0,3}}(?:{_FORCE}|{_STAFF})\b|"
    rf"\b{_CHECKED} by (?!us\b|our\b|(?:\w+ of )?our\b|inspectors|auditors|hmic)|"
    rf"\b(?<!our )(?:{_STAFF}|{_FORCE}) (?:(?!(?:we|inspectors|auditors|is|are|was|were|been|be)\b)\w+ ){{0,2}}(?:found|judged|considered|concluded|identified|thought|felt|"
    rf"estimated|discovered|reported that|confirmed|decided that|counted|reckoned|(?:dis)?agree[sd]?|accept(?:s|ed)?)\b|"
    rf"\b(?<!our ){_STAFF} (?:\w+ ){{0,3}}{_CHECKED}\b(?! by (?:us|our|inspectors|auditors|hmic))|"
    rf"\b\w+'s own (?:\w+ ){{0,2}}{_CHECK}\b|"
    rf"\b(?:itself|himself|herself|themselves) (?:\w+ )?(?:{_CHECKED}|found|identified)\b|\b(?:internal(?:ly)?|in-house|quality[- ]assur\w+|peer review\w*|"
    rf"consultants?|commissioned|academics?)\b",
)
_SAID = InSmall(
    r"(?<!\bwe )(?<!\bwe have )(?<!\bwe had )(?<!inspectors )(?<!report )\b(?:told (?:us|inspectors|our)|(?<!been )(?<!were )(?<!was )told (?!(?:(?:the|all|these|those|only|just|of|every|each) )*(?:[\w-]+ )?(?:of (?:the|these|those) )?(?:victim|complainant)|them\b)(?:\w+ ){1,3}that|put to us|(?:inspectors|auditors|we|team) (?:were|was|are) told|(?<!be )said|says|think|thinks|believe[sd]?(?! to\b)|claimed|claims|"
    r"maintains?|argued|argues|insisted|insists|assured us|informed us|acknowledged|admitted|conceded|"
    r"(?:explained|reported|confirmed|pointed out) to (?:us|inspectors) that|"
    r"or so (?:\w+ ){1,3}(?:wrote|said|say|claim\w*|insist\w*|told|recorded|thought)|according to|we (?:understand|understood|hear|heard|were told|are told|gather|suspect)|"
    r"it (?:is|was|has been) (?:claimed|alleged|reported (?:that|by|to us)|said|understood)|reportedly|apparently|allegedly|"
    r"chief (?:constable|officer|superintendent|inspector)|superintendent|(?:by|of) the (?:force|constabulary) itself)\b",
)
_QUOTED = InSmall(
    rf"\"[^\"]*{NUMBER}[^\"]*(?:\"|$)|^[^\"]*{NUMBER}[^\"]*\"(?=\s|$|[.,;)])(?![^\"]*\")",
)
_ANOTHER_TIME = AsWritten(
    rf"\bthen(?=\s*(?:[.,;)]|$))|\bthe (?:year|month|time|inspection|audit|visit) before\b|"
    rf"\b(?:a|one|two|three|four|five|\d+|some) (?:years?|months?) (?:ago|before|earlier|later|on)\b|"
    rf"\b(?:have|has) since\b|\b(?:so far|to date|as yet)\b|\bformerly\b|\b(?:last|previous|next|first|second|third|fourth|past) (?:quarter|month|week|half[- ]year|spring|summer|autumn|winter)\b|\bunder the (?:former|previous|last|old|then)\b|\b(?:former|previous|old) (?:registrar|chief|regime|system|arrangements?|process|policy)\b|\bin the past\b|\bhistoric(?:al|ally)?\b|\bat the time\b|\bused to\b|\bby the time\b|"
    rf"\b(?:after|following|since) (?:our|the|this) (?:inspection|audit|fieldwork|visit)\b|"
    rf"\b(?:in|during|since|by|until) (?:early |late |mid-)?{_MONTH}(?!(?: \d{{4}})? (?:to|and|until|–|-) )"
    rf"(?<!\bin may)",
)
_SUPPOSED = AsWritten(
    r"\b(?:allow(?:ed|s)? for|prepared for|(?:can|could) live with|asked that|(?:do|did) not say that|a case can be made|little to show that|in a force that|by the force's lights|"
    r"the last count|on (?:their|its) face|all but (?:in)?correct|expect(?:ed|s)? (?=\w+ (?:to be|of)))\b|^to victims\b|"
    r"\b(?:conceivabl\w+|imagin\w+|assum(?:e|es|ing|ed)|for (?:instance|illustration)|illustrat\w+|hypothe\w+|suppos(?:e|ing)|"
    r"as (?:though|if)|potentially|may (?:be|have|well|not)|it is (?:not )?(?:possible|said|thought|feared|not (?:true|right|the case))|"
    r"hop(?:e[sd]?|ing)|recommend\w*|we (?:do not|don't) (?:accept|agree|believe)|unless|otherwise|until|(?:nearly|almost) (?:cancel|been)\w*|in form only|in name only|whether|typical(?:ly)?|(?:average|normal|ordinary) (?:force|constabulary)|could not (?:decide|determine|tell|judge|say)|had (?:it|they|supervisors?|officers|"
    r"the (?:force|constabulary|registrar)) (?:not )?(?:\w+ )?(?:\w+ed|done|been|known)\b.*\bmight|provisional(?:ly)?|interim|draft|"
    r"not uncommon|not unusual|forecast|projected|extrapolat\w+)\b|"
    rf"\b(?:of|in) every (?!one\b){NUMBER}\b|\b(?:rather than|instead of|and not|, not) (?:the )?{NUMBER}\b|^(?:had|were|should) (?!none|any|all)\w+ .*,",
)
_SOME_ONLY = AsWritten(
    r"\b(?:mostly|mainly|largely|chiefly|principally|partly|predominantly) (?:of |for )?(?:rape|robber|violen|sexual|assault)\w*|"
    r"\b(?:though|although|albeit) not (?:by|all|always|when|until|to)\b(?! (?:our|us|the standard))|"
    r"\b(?:due|about|waiting|ready|proposed|requested|expected|likely|hoping) to (?:be |have (?:been )?)?cancel\w*|\b(?:not|never) (?:yet |been |in the end )*cancelled\b(?! (?:\w+ly|in|with|for|by|as|on)\b)|"
    rf"(?<!been )(?<!was )(?<!were )(?<!be )\b(?:cancelled|handled|dealt with|approved|authorised|closed|decided|taken|made|submitted) by (?!(?:the |its |an? )?designated )(?:the |its |an? )?"
    rf"(?:\w+ ){{0,3}}(?:{_STAFF}|command|division|district|area)\b|"
    r"\bcreated (?:after|since|before)\b|\b(?:in|from|at|across) (?:the |one |each |a |its )?(?:\w+ ){0,2}(?:division|district|borough|"
    r"basic command unit|bcu|policing area|north|south|east|west|city|county|stations?)\b|"
    r"\b(?:involving|relating to|concerning|against) (?:an? )?(?:child|children|domestic|young|vulnerable|adults?|women|men)\b|"
    r"\bwith (?:an? )?(?:named|known|identified) (?:suspect|offender)",
)
SECOND_SAMPLE = AsWritten(
    r"\b(?:in (?:more |greater |full |some )?detail|in depth|more closely|sub-?samples?|sub-?sets?|"
    r"(?:second|first|third|initial|earlier|later|separate|additional|extra|smaller|larger|new|another) (?:\w+ )?(?:samples?|sets?|"
    r"batch(?:es)?|trawls?|tranches?|groups?|halves|half)|(?:two|three|both|several) (?:\w+ )?(?:sets|samples|batches|groups|"
    r"tranches|trawls|audits|halves)|in the (?:first|second)\b(?! place| instance|,| case\b| of (?:these|those|them)\b| (?:we|it|the|there|no|a|an) )|"
    rf"{NUMBER} (?:\w+ ){{0,4}}transferred (?:to|out|from)|fell outside|outside (?:the |our )?(?:scope|review|sample)|discounted(?! on (?:the|no) (?:basis|ground))|set aside|"
    r"(?:were|was|been|we|had) (?:\w+ )?(?:excluded|removed from (?:the|our) (?:sample|audit|review))|"
    rf"\b(?:examined|reviewed|audited|checked|looked at|read|tested|took|drew|sampled|saw) (?:a further |another )?{NUMBER} more\b(?! than)|"
    r"(?:others?|rest|remainder|remaining(?: \w+)?) (?:had|have|were|was|are|is|has) (?:not|yet|still)\b[^.;]{0,20}\b(?:looked|examined|reviewed|read|opened|checked|audited)|"
    rf"(?:{NUMBER}|some|several|many|others|those who) [^.;]{{0,40}}could not be (?:found|located|assessed|traced|opened)|(?:{NUMBER}|some|several) (?:\w+ ){{0,2}}duplicates?|(?:leaving|left) us with|pilot|"
    rf"of the other {NUMBER}\b)",
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
    r"(?:Counting|Office|Her|His|Standard|Other|England|Wales|Of|Among|From|With|For|While|When|This|That|These|Those|"
    r"What|Where|There|They|Both|Each|Every|Some|All|None|Only|Just|Here|However|Overall|Again|Total|Wrong|Error|Checked|"
    r"Case|The|Force|Constabulary|Police|Neither|Nobody|Nothing|Designated|Offences?|In|On|At|To|It|We|Our|Its|As|By|One|"
    r"Summary|Introduction|Background|Contents|Overview|Conclusions?|Context|Foreword|Chapter|Section|Annex|Appendix|Data|Integrity|Reports?|Page|Part|"
    r"Two|Three|Four|Five|Six|Seven|Nine|Ten|Eleven|Twelve|Half|Most|Many|Several|Few|Additional|Verifiable|And|But|"
    r"Although|Though|Whereas|Whilst|Because|Despite|Since|Now|Today|Out|Assaults?|Published|"
    + "|".join(m.title() for m in MONTHS)
    + r")\b)"
)
# "Of the officers we asked, three out of 47 knew of the duty to inform": people asked are no records or victims.
_ASKED = AsWritten(
    rf"\b{_STAFF}(?: (?:that|whom|who))?(?: we)? (?:\w+ )?(?:asked|spoke|spoken|interviewed|met|surveyed|questioned)\b|"
    rf"\b(?:asked|interviewed|surveyed|spoke (?:to|with)|met) (?:{NUMBER} )?(?:\w+ ){{0,2}}{_STAFF}\b|\bfocus groups?\b|\bsurveys?\b",
)
# "The 20 rape records handled by supervisors": what follows the noun may leave only some of those checked.
_COUNTED = (
    r"\b(?:records?|cases?|crimes?|offen[cs]es?|rapes?|robber(?:y|ies)|cancellations?|ones|decisions|victims?|"
    r"complainants?|assaults?|reports|files|entries)"
)
_SEEN = (
    r"(?:cancelled|no-crimed|sampled|seen|chosen|selected|picked|drawn|taken|studied|read|counted|found|judged|considered|"
    r"shown|recorded|complied|failed|contained|identified|held|lacked|fell|met|(?:re-?)?(?:viewed|examined|"
    r"checked|audited|assessed|inspected|tested|analysed|scrutinised)|dip-sampled)"
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
_DATED = re.compile(rf"{_MONTH}\.?,? ?$", re.IGNORECASE)

UNKNOWN = "words that may change the meaning"
OTHERS = "somebody else may have checked, or be speaking, not the inspectors"


def whose_doubts(text: str) -> list[str]:
    """Return why a sentence may tell somebody else's finding: their check, their words, words in quotes."""
    found = [OTHERS] if _BY_OTHERS.search(text) or _SAID.search(text) or _QUOTED.search(text) else []
    if CORRECTION.search(text):
        found.append("the sentence corrects another")
    return found


def place_doubts(text: str, frame: Frame) -> list[str]:
    """Return why a sentence may be of somewhere else: a name stands in it that is not this force's."""
    place = _other_place(text, frame)
    return [f"“{place}” may be the name of a force that is not this one"] if place else []


def sentence_doubts(text: str, frame: Frame) -> list[str]:
    """Return why a count in a sentence may not be what this inspection found of all the records checked."""
    found = whose_doubts(text)
    if text.rstrip().endswith("?"):
        found.append("it is a question")
    if word := _ASKED.search(text):
        found.append(f"“{word.group()}”: it may be an answer of people asked, not a count of records")
    if (word := _ANOTHER_TIME.search(text)) or (word := _other_year(text, frame)):
        found.append(f"“{word.group().strip()}” may not be of this inspection")
    if word := _SUPPOSED.search(text):
        found.append(f"the sentence says “{word.group()[:40].strip()}”: it may not state a finding")
    if word := _SOME_ONLY.search(text):
        found.append(f"“{word.group().strip()}” may be only some of the records checked")
    if word := _NARROWED.search(text):
        found.append(f"“{word.group().strip()} …” may be only some of the records checked")
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
    return [word for word in words if word not in own and not word.isdigit() and not is_known(word, known)]


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
    word = SECOND_SAMPLE.search(_NEW_SAMPLE.sub("", text) if frame.reinspection else text)
    left = _WERE_LEFT.search(text) if word and _EXCLUDED.search(word.group()) else None
    if word and not (left and counted == {int(to_number(left["number"]))}):
        found.append(f"the paragraph says “{word.group()}”: there may be more samples than one")
    if re.search(
        r"\b(?:suppose|imagine|hypothetical(?:ly)?|by way of (?:example|illustration))\b", text, re.IGNORECASE
    ):
        found.append("the paragraph supposes something")
    return found


def _other_year(text: str, frame: Frame) -> re.Match[str] | None:
    """Return the first year in the text that is not the inspection's and no part of a date."""
    for match in _YEAR.finditer(text):
        if int(match.group()) != frame.year and not _DATED.search(text[: match.start()]):
            return match
    return None


def _other_place(text: str, frame: Frame) -> str:
    """Return a name in the text that is not this force's and stands where a force would."""
    own = " ".join(frame.names).lower()
    for match in _PLACE.finditer(text):
        name = next(group for group in match.groups() if group)
        if not _NO_PLACE.match(name) and name.lower() not in own:
            return name
    return ""
