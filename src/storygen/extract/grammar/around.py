"""What the sentences and headings around a figure may make of it: somebody else's, of a part only, supposed, taken back."""

from __future__ import annotations

import re

from storygen.extract.grammar import cues
from storygen.extract.grammar.caution import place_doubts, whose_doubts
from storygen.extract.grammar.caution_of_rates import PARTLY
from storygen.extract.grammar.grades import Graded
from storygen.extract.grammar.lexer import atoms_of
from storygen.extract.grammar.scope import Frame, other_force_in
from storygen.extract.grammar.signs import Signs
from storygen.extract.grammar.whose_rate import kinds_in

# Words by which a sentence hangs on the one before.
_HANGS_ON = re.compile(
    r"^(?:but |and |so |yet |of |in |for |among )?(?:these|those|them|they|it|its|this|that|such|there|here|he|she|the (?:result|results|outcome|answer|finding|"
    r"figure|rate|proportion|percentage|limit|standard|team|panel|report|exercise|sample)s?)\b|\b(?:their|them|these|those|such|here|for (?:it|them)|in (?:this|that) way)\b",
    re.IGNORECASE,
)
_OURS = re.compile(r"\b(?:we|our|us|inspectors|auditors|hmic\w*)\b", re.IGNORECASE)
# "They concluded that …": who they are stands in the sentence before.
_THEY_FOUND = re.compile(
    r"^(?:they|he|she|the (?:team|authors?|researchers?|panel|exercise|review|report|results?|outcome|answer))\b (?:\w+ )?"
    r"(?:concluded|found|estimated?|put|reported|calculated|showed|shows?|says?|suggest\w*|was|were|is|gave|came)\b",
    re.IGNORECASE,
)
_BY_REQUEST = re.compile(
    r"\b(?:asked|commissioned|invited|paid|hired|students?|universit\w+|academics?|neighbours?|partners?|volunteers?|charit\w+|college|"
    r"consultants?|panel|committee|survey\w*)\b",
    re.IGNORECASE,
)
_SUPPOSED = re.compile(
    r"\b(?:suppose|imagine|hypothetical\w*|by way of (?:example|illustration)|set (?:itself )?a target|targets? (?:of|for)|if every|if all|"
    r"assum(?:e|ing))\b",
    re.IGNORECASE,
)
_THERE = re.compile(
    r"^there,? (?!(?:is|are|was|were|remains?|has|have|can|may|will)\b)|[;,] there,? (?=\d|over|more)",
    re.IGNORECASE,
)
_FOR_THIS = re.compile(
    r"\b(?:for|in|by|through) (?:this|that|these|such) (?:reason|way|means|failing|cause|route)s?\b|\bbecause of (?:this|that|these)\b",
    re.IGNORECASE,
)
# What a sentence before is of, when a part of the force or somebody in it is what "it" or "she" then stands for.
_OF_A_PART = re.compile(
    r"^(?:the|its|a|an|our|some) (?:[\w']+ ){0,4}(?:team|centre|unit|desk|hub|bureau|division|station|department)s?\b(?! of (?:the )?(?:records|crimes|reports))",
    re.IGNORECASE,
)
_STANDS_FOR_A_PART = re.compile(r"^(?:it|she|he|the best|the worst)\b", re.IGNORECASE)
# Somebody else's figure is spoken of next.
NEXT_IS_THEIRS = Signs(
    (r"\bdashboard\b|\bon a screen\b", "The dashboard on the chief constable's wall shows how things stand."),
    (r"\bclose eye on\b", "The registrar keeps a close eye on this."),
    (r"\bpublic expects?\b", "Here is what the public expect."),
    (r"\bwould be content with\b|\bproud of\b", "The force is proud of what it does."),
)  # fmt: skip


def around_doubts(claim: str, before: str, frame: Frame) -> list[str]:
    """Return why a figure in a claim may not be what it seems, by the sentence before it."""
    found = []
    if word := _SUPPOSED.search(before):
        found.append(f"the sentence before says “{word.group()}”")
    if _THERE.search(claim) and not (len(set(kinds_in(before))) == 1 and not place_doubts(before, frame)):
        found.append("“there” may be only a part of the force's area")
    if NEXT_IS_THEIRS.found_in(before) or (_OF_A_PART.match(before) and _STANDS_FOR_A_PART.match(claim)):
        found.append("the sentence before may say whose figure this is, or of what part")
    if before and _HANGS_ON.search(claim):
        found += _narrowed(before, frame)
        if (_THEY_FOUND.search(claim) and not _OURS.search(before)) or _BY_REQUEST.search(before):
            found.append("somebody else named in the sentence before may have found it")
    if (
        before
        and (other := other_force_in(before, frame))
        and not _names_the_force(claim, before, other, frame)
    ):
        found.append(f"the sentence before speaks of another force or of all: “{other}”")
    return found


def _narrowed(before: str, frame: Frame) -> list[str]:
    """Return why "these" or "their reports" may be only some, or another's, by the sentence before."""
    other = next((a for a in atoms_of(before) if a.kind == "c" and a.value == "other"), None)
    word = before[other.start : other.end] if other else ""
    if not word and (partly := PARTLY.search(before)):
        word = partly.group().strip()
    found = [f"the sentence before speaks of “{word}”"] if word else []
    return [*found, *whose_doubts(before), *place_doubts(before, frame)]


def _names_the_force(claim: str, before: str, other: str, frame: Frame) -> bool:
    """Return whether a claim is of this force, though the sentence before it speaks of others: it names the force,
    or begins with "it" where that sentence is about the force; "the force" may be the other where that one opens it.
    """
    if any(name and name in claim for name in frame.names) or _HERE.search(claim):
        return True
    ours = min((at for name in frame.names if name and (at := before.find(name)) >= 0), default=-1)
    theirs = before.find(other)
    if _IT.match(claim):
        return 0 <= ours < theirs
    return bool(_THE_FORCE.search(claim)) and not (
        _NAMED.search(other) and theirs < 6 and not 0 <= ours < theirs
    )


_HERE = re.compile(r"\b(?:our|ours|here|this force|this constabulary)\b", re.IGNORECASE)
_THE_FORCE = re.compile(r"\bthe (?:force|constabulary)\b", re.IGNORECASE)
_IT = re.compile(r"^(?:(?:but|and|yet|still|so),? )?(?:it|its|they|their)\b", re.IGNORECASE)
_NAMED = re.compile(r"^(?!The\b)[A-Z][a-z]+ .*(?:Police|Constabulary)")


def estimate_doubts(claim: str, before: str, heading: str) -> list[str]:
    """Return why a yearly number may be of crimes lost in one way only, or of those cancelled."""
    found = []
    if word := _FOR_THIS.search(claim):
        found.append(f"“{word.group()}” may be only one way in which crimes are lost")
    if re.search(r"\bcancel|\bno[- ]crim(?:e[ds]|ing)\b", f"{before} {heading}", re.IGNORECASE):
        found.append("it may be of crimes cancelled, not of those never recorded")
    return found


_OTHER_TOPIC = re.compile(
    r"\bcancel|\bno[- ]crim|out-of-court|disposal|\bsurvey|satisf|\btrain|\bvictims?\b|\bn100|classif|domestic|\brapes?\b|leadership|"
    r"follow-up|timel|\bhate\b|modern slavery|equality|\bother audits?\b",
    re.IGNORECASE,
)


def period_doubts(sentence: str, heading: str) -> list[str]:
    """Return why a period may be that of another piece of work, by the heading it stands under."""
    word = _OTHER_TOPIC.search(heading)
    if word is None or (
        re.search(r"\breport(?:s|ed)\b", sentence, re.IGNORECASE) and not _FIRST_OF_ALL.search(heading)
    ):
        return []
    return [f"the section is about “{heading}”, and the period may be of that work only"]


_LEFT_OUT_LATER = re.compile(
    r"\b(?:week|weeks|month|months|days?|period|fortnight|quarter)\b[^.]{0,60}\b(?:dropped|left out|excluded|removed|discarded|set aside|not (?:used|counted|included|audited))\b|"
    r"\b(?:dropped|left out|excluded|removed|discarded|set aside) (?:the |those |all |crimes |reports )*(?:reported |made )?(?:in |from |for )?(?:the )?(?:first|last|opening|closing|final)\b",
    re.IGNORECASE,
)
OTHER_WORK = Signs(
    (r"\bto test our method\b|\bfor the inspection itself\b", "To test our method we audited the reports of one month."),
    (r"\bin the wrong (?:county|force)\b", "We audited them in the wrong county, as it turned out."),
    (r"\band (?:then )?(?:discarded|abandoned) (?:them|it)\b", "We audited the reports of June, and discarded them."),
    (r"\bdid not repeat the audit\b", "The re-inspection did not repeat the audit."),
    (r"\bmoved (?:these|the|those) dates\b|\bin place of them\b", "We moved these dates on by a month."),
)  # fmt: skip
_AUDITS_ITSELF = re.compile(
    r"^(?:the force|the constabulary|it|the registrar|its registrar) (?:\w+ )?(?:audits|checks|reviews|samples)\b",
    re.IGNORECASE,
)
_AN_AUDIT = re.compile(r"\b(?:audit|review|check|sampl|inspect)", re.IGNORECASE)
_OUR_OWN = re.compile(r"\b(?:we|our|us|inspectors|hmic\w*)\b", re.IGNORECASE)
_THE_AUDIT = re.compile(
    r"^(?:the|their|this|its|that|these) (?:audit|sample|period|exercise|work|review)\b|^(?:it|they)\b",
    re.IGNORECASE,
)


def window_around(sentence: str, before: str, paragraph: str) -> list[str]:
    """Return why a period may be somebody else's, by the sentence before, or may have been cut, by the rest of the
    paragraph."""
    found = []
    cut = _LEFT_OUT_LATER.search(paragraph.replace(sentence, " "))
    if words := cut.group() if cut else OTHER_WORK.found_in(paragraph):
        found.append(f"the paragraph says “{words[:40].strip()}”: the period may have been cut")
    if _AUDITS_ITSELF.match(before) and not _OUR_OWN.search(sentence):
        found.append("the sentence before is of the force's own audits")
    if (
        before
        and _THE_AUDIT.match(sentence)
        and _AN_AUDIT.search(before)
        and not _OUR_OWN.search(before)
        and not re.search(r"\b(?:this|the present) (?:report|inspection)\b", sentence)
        and whose_doubts(before)
    ):
        found.append("somebody else named in the sentence before may have audited")
    return found


_FIRST_OF_ALL = re.compile(r"\brapes?\b|domestic|\bhate\b|modern slavery|follow-up", re.IGNORECASE)


# "No overall judgment is made at this stage", "a judgment on one of three questions".
_NO_OVERALL = re.compile(
    r"\b(?:no|not|nor) (?:\w+ ){0,4}overall\b|\boverall (?:judge?ment|grade|rating)\b[^.]{0,80}\b(?:elsewhere|end of|later|separate\w*|defer\w*|"
    r"pending|yet|follow|appears?|chapter|annex|section|otherwise|until)\b|\bone of (?:the )?(?:two|three|four) (?:graded )?questions\b|"
    r"\b(?:for|on|to) (?:this|that|the (?:first|second|third)) question\b|\bnot on the force as a whole\b|\bPEEL\b",
    re.IGNORECASE,
)
_PART_HEADING = re.compile(
    r"\b(?:leadership|culture|systems?|process\w*|efficien\w+|timel\w+|training|supervision|handling|victims?|cancel\w*|out-of-court|"
    r"self-assess\w*|view|how (?:effective|efficient|well))\b",
    re.IGNORECASE,
)
_GRADED = re.compile(
    r"\b(?:force|constabulary|police|service|it|we|i|our|its|grade[ds]?|grading|judge?ments?|judged|rating|rated|performance|recording|data)\b",
    re.IGNORECASE,
)


def grade_around(found: Graded, sentence: str, heading: str, paragraph: str) -> list[str]:
    """Return why a grade may be that of a question or a part, by its heading and its paragraph."""
    if found.measure != "overall_grade":
        return []
    if cues.GRADE_LABEL.search(heading):
        return []
    about_a_part = _PART_HEADING.search(heading)
    if about_a_part and (found.weak or not _GRADED.search(sentence)):
        return [f"the heading speaks of “{about_a_part.group()}”"]
    if found.weak and (word := _NO_OVERALL.search(paragraph)):
        return [f"the paragraph says “{word.group()}”"]
    return []


_GRADED_ELSE = re.compile(
    r"\balso (?:looked|inspected|examined|assessed|graded|judged)\b|\bPEEL\b|\b(?:assess|grad|rat|judg)ed (?:itself|themselves)\b|\bself-assess|\bown (?:assessment|grade|view)\b|"
    r"\bpeer\b|\b(?:another|other|separate|different) (?:\w+ )?inspection",
    re.IGNORECASE,
)
_GRADE_OF_THIS = re.compile(
    r"\b(?:force|constabulary|service|we|our|this inspection|crime|recording)\b", re.IGNORECASE
)


def grade_before(found: Graded, sentence: str, before: str) -> list[str]:
    """Return why a grade may be of something else, by the sentence before it."""
    word = _GRADED_ELSE.search(before) if found.measure == "overall_grade" else None
    if word is None or _GRADE_OF_THIS.search(sentence):
        return []
    return [f"the sentence before speaks of “{word.group()}”"]
