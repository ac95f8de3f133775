"""What leads to a finding: the heading and the sentence before it.

Where the inspectors do not speak of themselves in a finding ("20 records were examined"), what leads to it says whose
it is, of when and of which records. Then that must be understood too: a word that is not known is in doubt there as it
is in the finding.
"""

from __future__ import annotations

import re

from storygen.extract.grammar.any_case import InSmall
from storygen.extract.grammar.asides import without_asides
from storygen.extract.grammar.caution import UNKNOWN, unknown_words
from storygen.extract.grammar.claims import claim_of
from storygen.extract.grammar.harmless import HARMLESS
from storygen.extract.grammar.numbers import NUMBER
from storygen.extract.grammar.scope import Frame

# The records that the section is about, named again.
_OF_THE_SAMPLE = re.compile(
    r"\b(?:in|of|among|from) (?:the|this|that|these|those) (?:sample|files|records|cases|cancellations)\b|\bamong (?:these|those)\b",
    re.IGNORECASE,
)
_HAS_NUMBER = InSmall(rf"\b{NUMBER}\b")
# A check, or what comes of one: it may be somebody else's, or of another time.
_OF_A_CHECK = re.compile(
    r"\b(?:own|projects?|exercises?|stud(?:y|ies|ied)|surve\w+|review(?!s? (?:is|are) needed)\w*|audit(?! team)\w*|check(?:s|ed|ing)?|sampl\w+|figures|data|analys\w+|"
    r"research\w*|assess\w+|scrutin\w+|inspect\w+|lists?|batch\w*|pilot\w*|trials?|examin\w+|look(?:s|ed|ing)? (?:at|into|through)|read(?:s|ing)?|count(?:s|ed)?|"
    r"rang|ring(?:s|ing)?|rung|(?:tele)?phon\w+|questionnaires?|test(?:s|ed|ing)?|tall(?:y|ies|ied)|monitor\w*|found|finds?|findings?|results?|reports? (?:on|by|of)|"
    r"writ(?:es?|ten|ing)|wrote)\b",
    re.IGNORECASE,
)
# Who may check, and when: they say no more than that, unless they have to do with records.
_OF_OTHERS = re.compile(
    r"\b(?:panels?|told|tells?|said|says|years?|months?|weeks?|then|before|ago|earlier|used to|volunteers?|judges?|magistrates|universit\w+|academics?|"
    r"consultan\w+|colleagues?|police|constabulary|forces?'s?|neighbour\w*|regional|national\w*)\b",
    re.IGNORECASE,
)
_OF_RECORDS = re.compile(
    r"\b(?:records?|cancel\w*|no-crim\w+|crimes?|files?|cases?|decisions?|rapes?|robber\w+|victims?|violen\w+|offen[cs]es?|work|"
    r"brought|called|asked|invited|appointed|commissioned|engaged|hired|employed|formed|helped|visited|came|went|took|taken|spent|set)\b",
    re.IGNORECASE,
)
_HERE = re.compile(r"^here\b|\bthis force\b", re.IGNORECASE)
_NO_COUNT = re.compile(r"\bone\b|\b(?:under|over|aged?) (?:the age of )?\d\d\b", re.IGNORECASE)
_IS_NUMBER = re.compile(NUMBER, re.IGNORECASE)
_WE = re.compile(
    r"\b(?:we|ours|(?:the present|this|our) (?:re-?)?inspection (?:examined|reviewed|found|looked|judged|audited|checked|read|tested)|(?<!told )(?<!tell )inspectors|hmic\w*)\b(?! (?:report|inspection|findings?) (?:on|of|into) [A-Z])|"
    r"(?:^|, |\b(?:in|of|by|from|for|to|that|and|among|asked|gave|showed) )our\b(?! report on)|\b(?:by|to|with|before|provided|gave|given|handed|showed|sent|supplied) us\b",
    re.IGNORECASE,
)

# Words that change nothing in what leads to a finding, besides those that change nothing in the finding itself.
_MORE = """
handover everybody feedback register route refer partner agencies vulnerability centre commanders secondment desk
absence access accountability accountable action actions address advice ago aim allow allowed alongside ambiguous
ambition ambitious apparent arranged arrangements ask asks assume assumption assumptions attended attending attends
attitude attitudes authorisation authorise authorised authorises authorising automated automatically aware awareness
based became before begun boxes bring bringing brought budget burden callback can't candid candour capability capacity
carried carry certain challenge chance change changed changes charge choice clarity clearer clearest climbed closed
commitment committed communities community complaint computerised confidential confuse confused confusing confusion
consequence consequences consistency constable continuing couldn't crimed crucial culpable cultural culture daily
deciding decision-maker decision-makers decision-making decline declined dedicated delay delays detective detectives
deteriorate deteriorated deterioration determination dignity direct directly doubtful doubts duplicate duplicates
duties effective effectively effectiveness efficiently effort efforts email emails emergency emphasis energy ensure
enter entered entitlement error-prone essential evidence-gathering expectation experience experienced explaining extra
fail failed fails failure fair fairness faith favour feature few fields financial finds fine firm firmly follow
followed force-wide forgotten forms frustrate frustrating full-time further gap gathered governance guess guide guilty
habit habitually handlers hard harm harmful haste hasty having help helpful hidden hide hocr honesty hoped hopes
hurried hurry immediately importance important improvements include including inconsistency inform informing
initiative injury innocent introduced invest invested investigating investigations investigator investment invisible
involve involved involves isn't issue issues judgements judgments justice keeping knowledge lead leaders leadership
leads lean leaves lenient let letting light likely line listened listens logged logging long longer lost make makes
making management manager manual manually mean means message minutes missed misses missing mistake mistakes mobile
monitor monitoring more must nature never new notice noting offender offenders offer offers officer openness original
ought overlooked oversee overseeing overseen oversees oversight owner ownership pace paper paper-based path patience
patient pattern people personal plan pocket policing possible power powers premature pressure prevent prevented
priorities priority procedure procedures professional programme progress promise promised prompt promptness proper
prosecute prosecutions protected protection proud provide purpose put puts question questions queue quick quickly
quiet real receive received receives recent recognised recommendations recruits referral reinstate reinstated related
remember remembered remind reminded reminder reminds reporting request requests resource resources respectful respond
responds response responsibilities responsible returns reverse rightly rise risk saying says scheme screens scrutinise
secure seldom senior sensible sensibly sergeant sergeants serious serve services sets shift side signed signing slow
slowly software sometimes soon sought speed spot stable steadily steady step steps stop stopped strict strictly
strictness structure suitable supervise supervised supervising supervision supervisor supervisors swift swiftly
systems take takes templates tended terms thin thinking tick ticked timely today tone train trained training
transparency transparent tray treat treated treating treatment trend trust trusted unaware understand understanding
unhelpful unlike unrecorded unsure untimely unwise update updates use used useful uses vague vagueness value values
victims' vigilance vigilant visible visited visits vital wait waiting want wants warn warned warning wider will wise
wisely wish wishes worked workforce working works worsening wrongdoing
"""
_OF_A_LEAD = HARMLESS | frozenset(_MORE.split())
# Headings name subjects; these are the usual ones of such reports.
_TITLES = """
actions annex annexes data integrity appendix assessing background brief cancellation chapter conclusions context contents crossed decision-making duty
commentary executive facts glance headline headlines introduction key main message overview part questions scorecard sections snapshot
recording service specifics summaries table timeliness theme themes transferred transfers
"""
_OF_A_HEADING = _OF_A_LEAD | frozenset(_TITLES.split())


def says_ours(text: str) -> bool:
    """Return whether the inspectors speak of themselves."""
    return bool(_WE.search(text))


# "Of the 47 victims whom the force should have told of its decision to cancel the crime": that says by itself of
# whom it is.
_SAYS_ALL = re.compile(
    r"\bvictims? (?:who|whom|that)\b[^.;]*\b(?:should|ought to|had a right to|entitled to|needed to)\b[^.;]*\bcancel|"
    r"\bcancelled crimes (?:where|in which) the victim should\b",
    re.IGNORECASE,
)


# … unless somebody else has just been said to check or to ask.
_OF_ASKING = re.compile(
    r"\b(?:rang|telephoned|phoned|survey\w*|checks?|checked|reviews?|reviewed|audits?|audited|sampl\w+|examin\w+|satisfaction|asks?|asked|"
    r"contact(?:s|ed)|looks? (?:at|into)|looked (?:at|into)|reads?|tests?|tested|monitors?|monitored)\b",
    re.IGNORECASE,
)


def _tells_of_work(text: str) -> bool:
    """Return whether a sentence may tell of a check of somebody's, which the next may go on about."""
    return bool(_OF_A_CHECK.search(text) or (_OF_OTHERS.search(text) and _OF_RECORDS.search(text)))


# Somebody else's way of checking, another time, or what is good in general, in plain words.
_OF_OTHER_WORK = re.compile(
    r"\b(?:for (?:herself|himself|itself|themselves)|keeps? a (?:tally|count|record)|go(?:es)? (?:through|over)|each other's|(?:checks?|reads?|reviews?|looks?|samples?) [^.;]{0,40}(?:records|decisions|cancellations) [^.;]{0,20}each (?:month|week|quarter|day|friday)|"
    r"what good looks like|other inspectorates|others do|best performers|the media|newspapers?|take a force|a force that|(?<!position )(?:was|were|had been) (?:once |much )*(?:better|worse|different) once|things were (?:better|worse|different)|"
    r"the old (?:system|way|regime)|used to|(?:measured|monitored|assessed|checked) by the (?:force|registrar)|more generous|quick decisions|comes by|has just (?:retired|left)|showed us (?:her|his|its|their)|learns from|helped the force)\b",
    re.IGNORECASE,
)


_STANDARD = re.compile(r"\bnational (?:crime recording )?standards?\b", re.IGNORECASE)


def lead_doubts(sentence: str, before: str, frame: Frame) -> list[str]:
    """Return why a count may be other than it seems by the sentence before it, when it does not say that it is ours."""
    if not before or says_ours(sentence) or says_ours(before) or _OF_THE_SAMPLE.search(sentence):
        return []
    if word := _OF_OTHER_WORK.search(before):
        return [f"the sentence before says “{word.group()}”: what is counted may be of that"]
    if _HERE.search(sentence) or any(name and name in sentence for name in frame.names):
        return []
    if not _tells_of_work(before) or (_SAYS_ALL.search(sentence) and not _OF_ASKING.search(before)):
        return []
    before = _STANDARD.sub("standard", before)
    unknown = unknown_words(claim_of(without_asides(before)), frame, _OF_A_LEAD)
    unknown = [word for word in unknown if not _IS_NUMBER.fullmatch(word)]
    return [f"{UNKNOWN}, in the sentence before: {', '.join(unknown[:4])}"] if unknown else []


# What a sentence without numbers turns to, and what is counted next may be of.
_TURNS_TO = re.compile(
    r"\b(?:went (?:next|then|on) to|turn(?:ed)? to) (?-i:(?!Rape|Rob|Viol|Sex)[A-Z])|\b(?:went (?:next|then|on) to|turn(?:ed)? to) (?:the (?:coast|city|north|south|east|west)|(?:a|an|its) )|\b(?:hardest|worst|easiest) (?:cases|work|records|ones)\b|^(?:the |a )?(?:night|day) (?:desk|shift|team)\b|^(?:the )?(?:contact centre|front counter) (?:is|was|has|had)\b|"
    r"\bof its neighbours?\b|\bat the (?:coast|seaside)\b|\bto agree our methods?\b|\b(?:male|female|young|elderly|child) victims\b|\bwhen a new officer\b|\breported by (?:email|telephone|letter)\b|"
    r"^(?:(?:some|about|only|just|barely) )?(?:\w+ )?(?:years?|months?|weeks?) (?:ago|before|earlier|previously)\b|^(?:back )?(?:then|in those days)\b(?! we\b)|"
    r"\b(?:in|at|across) (?!this\b|that\b|each\b|every\b|its\b|any\b)(?:the )?(?:[\w']+ ){0,2}(?:division|district|borough|command unit|police station|city|town)\b|"
    r"\b(?:we|inspectors) (?:\w+ ){0,2}(?:concentrated|focus+ed|looked (?:especially|particularly|separately|closely|more closely)|paid (?:\w+ )?attention|particularly interested)\b|"
    r"^(?:where|when|if) (?:the |an? )?(?:victims?|suspects?|offenders?|complainants?) (?:is|are|was|were) (?!told|informed|not\b)|\bunder (?:the age of )?(?:1\d|eighteen|sixteen)\b|"
    r"\b(?:records|crimes|cases|cancellations) (?:that (?:were|had been) )?(?:cancelled|made|taken|closed) (?:on the|within|after|soon|late|in the first)\b|"
    r"\b(?:one|another|a single|this|the (?:same|first|second|busiest|largest|smallest)) (?:\w+ )?(?:supervisor|team|unit|division|district|station|office|sergeant|decision[- ]maker)\b",
    re.IGNORECASE,
)


def turned_to(sentence: str, before: str) -> list[str]:
    """Return why the records counted may be only some, by what the sentence before turned to."""
    counts = _HAS_NUMBER.search(_NO_COUNT.sub(" ", before))
    word = None if counts or _OF_THE_SAMPLE.search(sentence) else _TURNS_TO.search(before)
    said = f"the sentence before speaks of “{word.group().strip()}”" if word else ""
    return [f"{said}: what is counted may be of that alone"] if word else []


# What a section may be of besides the inspectors' finding on all records.
_OF_A_PART = re.compile(
    r"\b(?:wants? to|a good force|before the|after the|the force's (?:account|view|own)|early results?|first results?|aims?|ambitions?)\b|"
    r"\b(?:by|in|at) (?:the )?(?:control room|registrar|officers|sergeants|custody|hospitals?|night|contact centre)\b|\bwithin (?:a|an|one|two|\d+)\b|"
    r"\b(?:child(?:ren)?|male|female|young|older|elderly|disabled|vulnerable) (?:victims?|complainants?)\b|\blearning difficult|^the [\w ]+ unit$",
    re.IGNORECASE,
)


def heading_doubts(heading: str, paragraph: str, frame: Frame) -> list[str]:
    """Return why a section may be of something else, by words of its heading that are not known."""
    if not heading:
        return []
    if part := _OF_A_PART.search(heading):
        return [f"the heading says “{part.group()}”: the section may be of that"]
    unknown = [
        word for word in unknown_words(heading, frame, _OF_A_HEADING) if not re.fullmatch(r"[a-z]|q\d+", word)
    ]
    # A heading of nothing but a name may be that of another force.
    ours = says_ours(paragraph) and not frame.reinspection and len(unknown) < len(heading.split())
    return [f"{UNKNOWN}, in the heading: {', '.join(unknown[:4])}"] if unknown and not ours else []
