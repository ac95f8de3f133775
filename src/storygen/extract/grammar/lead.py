"""What leads to a finding: the heading and the sentence before it.

Where the inspectors do not speak of themselves in a finding ("20 records were examined"), what leads to it may say whose
it is, of when and of which records: somebody who checks, or the name of another force.
"""

from __future__ import annotations

import re

from storygen.extract.grammar.any_case import InSmall
from storygen.extract.grammar.caution import unknown_words
from storygen.extract.grammar.harmless import HARMLESS
from storygen.extract.grammar.numbers import NUMBER
from storygen.extract.grammar.scope import Frame
from storygen.extract.grammar.signs import Signs

# The records that the section is about, named again.
_OF_THE_SAMPLE = re.compile(
    r"\b(?:in|of|among|from) (?:the|this|that|these|those) (?:sample|files|records|cases|cancellations)\b|\bamong (?:these|those)\b",
    re.IGNORECASE,
)
_HAS_NUMBER = InSmall(rf"\b{NUMBER}\b")
# Somebody besides the inspectors who may check, and what checking is called.
_ACTOR = (
    r"(?:forces?(?:'s?)?|constabular(?:y|ies)(?:'s)?|police(?:'s)?|registrars?(?:'s)?|deput(?:y|ies)|teams?(?:'s)?|units?(?:'s)?|departments?(?:'s)?|desk|officers?|staff|"
    r"supervisors?|sergeants?|panels?|boards?(?:'s)?|committees?|commissioners?(?:'s)?|universit\w+|academics?|professors?|students?|consultan\w+|compan(?:y|ies)|firms?|"
    r"charit\w+|volunteers?|colleges?|neighbour\w*|network|groups?|magistrates|judges|inspectorates|colleagues?|chief \w+|superintendents?|managers?|partners?|somebody|others)"
)
_CHECK = (
    r"(?:audit(?:s|ed|ing)?|re-?view(?:s|ed|ing)?|checks?|checked|checking|dip[- ]?sampl\w*|sampl\w+|survey\w*|rang|rings?|rung|(?:tele)?phon(?:ed|es|ing)|questionnaires?|"
    r"projects?|exercises?|stud(?:y|ies|ied)|research\w*|lists?|listed|tall(?:y|ies|ied)|tests?|tested|monitor(?:s|ed|ing)|scrutin\w+|examin\w+|"
    r"look(?:s|ed) (?:at|into|through|over)|reads?|went through|goes through|counts?|counted|pilot\w*|trials?|inspect(?:s|ed)|work|figures|data|results?|reports? on)"
)
_OTHERS_CHECK = InSmall(
    rf"\b{_ACTOR}\b[^.;:]{{0,60}}\b(?<!understanding of the ){_CHECK}\b(?! (?:period|window)\b)|\b{_CHECK}\b(?:(?!\b(?:given|sent|handed|shown|supplied|provided)\b)[^.;:]){{0,30}}\bby (?!us\b|our\b|inspectors)(?:\w+ ){{0,4}}{_ACTOR}\b"
)
# "This time there were 45 victims": told apart from the first inspection.
_THIS_TIME = re.compile(r"^(?:this time|on this (?:occasion|visit)|in this re-?inspection)\b", re.IGNORECASE)
_HERE = re.compile(r"^here\b|\bthis force\b", re.IGNORECASE)
_NO_COUNT = re.compile(r"\bone\b|\b(?:under|over|aged?) (?:the age of )?\d\d\b", re.IGNORECASE)
_WE = re.compile(
    r"\b(?:we|ours|(?:the present|this|our) (?:re-?)?inspection (?:examined|reviewed|found|looked|judged|audited|checked|read|tested)|(?<!told )(?<!tell )inspectors|hmic\w*)\b(?! (?:report|inspection|findings?) (?:on|of|into) [A-Z])|"
    r"(?:^|, |\b(?:in|of|by|from|for|to|that|and|among|asked|gave|showed) )our\b(?! report on)|\b(?:by|to|with|before|provided|gave|given|handed|showed|sent|supplied) us\b",
    re.IGNORECASE,
)

# Headings name subjects; these are the usual ones of such reports.
_TITLES = """
actions annex annexes appendix approach assessing background brief cancellation chapter charts commentary conclusions contents context
crossed data decision-making definitions duty essentials executive facts figures foreword glance glossary headline headlines highlights
improvements integrity introduction key main message notes outcome outcomes overview part purpose questions recommendation recommendations
recording requirements scope scorecard sections service snapshot specifics summaries table tables theme themes timeliness transferred
transfers verdict verdicts
"""
_OF_A_HEADING = HARMLESS | frozenset(_TITLES.split())


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


# Somebody else's way of checking, another time, or what is good in general, in plain words.
OF_OTHER_WORK = Signs(
    (r"\bfor (?:herself|himself|itself|themselves)\b", "The registrar likes to see for herself."),
    (r"\bkeeps? a (?:tally|count|record)\b|\beach other's\b", "The deputy keeps a tally."),
    (r"\bgo(?:es)? (?:through|over)\b", "She goes over every decision."),
    (
        r"\b(?:checks?|reads?|reviews?|looks?|samples?) [^.;]{0,40}(?:records|decisions|cancellations) [^.;]{0,20}each (?:month|week|quarter|day|friday)\b",
        "She reads some of the decisions each week.",
    ),
    (r"\bwhat good looks like\b|\bbest performers\b|\bothers do\b", "This is what good looks like."),
    (r"\bother inspectorates\b|\bthe media\b|\bnewspapers?\b", "Other inspectorates have been here before us."),
    (r"\btake a force\b|\ba force that\b", "Take a force of middling size."),
    (r"(?<!position )\b(?:was|were|had been) (?:once |much )*(?:better|worse|different) once\b|\bthings were (?:better|worse|different)\b", "In those years things were worse."),
    (r"\bthe old (?:system|way|regime)\b|\bused to\b", "Sergeants used to decide."),
    (r"\b(?:measured|monitored|assessed|checked) by the (?:force|registrar)\b", "All this is measured by the force."),
    (r"\bmore generous\b|\bquick decisions\b|\bcomes by\b|\bhas just (?:retired|left)\b", "The registrar has just retired."),
    (r"\bshowed us (?:her|his|its|their)\b|\blearns from\b|\bhelped the force\b", "The registrar showed us her work."),
)  # fmt: skip


def lead_doubts(sentence: str, before: str, frame: Frame) -> list[str]:
    """Return why a count may be somebody else's by the sentence before it, when it does not say that it is ours."""
    if not before or says_ours(sentence) or says_ours(before) or _OF_THE_SAMPLE.search(sentence):
        return []
    if frame.reinspection and _THIS_TIME.match(sentence):
        return []
    if words := OF_OTHER_WORK.found_in(before):
        return [f"the sentence before says “{words}”: what is counted may be of that"]
    if _HERE.search(sentence) or any(name and name in sentence for name in frame.names):
        return []
    if _SAYS_ALL.search(sentence) and not _OF_ASKING.search(before):
        return []
    word = _OTHERS_CHECK.search(before)
    return (
        [f"the sentence before may tell of a check by somebody else (“{word.group()[:60]}”)"] if word else []
    )


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
OF_A_PART = Signs(
    (r"\bwants? to\b|\baims?\b|\bambitions?\b|\ba good force\b", "Where the force wants to be"),
    (r"\bbefore the\b|\bafter the\b|\b(?:early|first) results?\b", "After the reform"),
    (r"\bthe force's (?:account|view|own)\b", "The force's view"),
    (r"\bself-", "Annex C: a self-inspection"),
    (r"\bdraft\b|\bprovisional\b|\binterim\b", "Draft for comment"),
    (r"\boutside (?:this|the|our)\b", "Areas outside this inspection"),
    (
        r"\b(?:work|tests?|testing|audits?|checks?|reviews?|sampling|findings?|results?|inspections?) (?:\w+ )?by (?!us\b|our\b|inspectors|auditors|hmic|type|crime|category|kind)",
        "Reality testing by Hexwold",
    ),
    (r"\b(?:by|in|at) (?:the )?(?:control room|registrar|officers|sergeants|custody|hospitals?|night|contact centre)\b", "Decisions at night"),
    (r"\bwithin (?:a|an|one|two|\d+)\b", "Cancelled within a day"),
    (r"\b(?:child(?:ren)?|male|female|young|older|elderly|disabled|vulnerable) (?:victims?|complainants?)\b|\blearning difficult", "Vulnerable victims"),
    (r"^the [\w ]+ unit$", "The night unit"),
)  # fmt: skip


def heading_doubts(heading: str, frame: Frame) -> list[str]:
    """Return why a section may be of something else by its heading: what it says, or that it is a name and no more."""
    if not heading:
        return []
    if part := OF_A_PART.found_in(heading):
        return [f"the heading says “{part}”: the section may be of that"]
    words = re.findall(r"[A-Za-z'’-]{2,}", heading)
    unknown = unknown_words(heading, frame, _OF_A_HEADING)
    is_name = bool(words) and len(unknown) == len(words) <= 3 and all(word[:1].isupper() for word in words)
    return [f"“{heading}” may be the name of a force that is not this one"] if is_name else []
