"""What is said after a finding that may take it back, add to it, or say that it is somebody else's work."""

from __future__ import annotations

import re

from storygen.extract.grammar.any_case import AsWritten, InSmall
from storygen.extract.grammar.numbers import NUMBER, to_number

_OTHERS_WORK = r"(?!us\b|our\b|inspectors\b|auditors\b|hmic|the (?:inspection|audit) team)"
_WORK = r"(?:work|exercise|review|audit|checks?|checking|sampling|examination|analysis|study|count|counting|tests?|testing|reading|sift|figures?|numbers?|results?|findings?)"
_LOOKED_AGAIN = (
    r"\bon (?:further|later|closer|second|fresh|new|more careful) (?:evidence|inspection|reading|look|consideration|reflection|thoughts?|"
    r"examination|inquiry|enquiry|scrutiny)\b",
    r"\bon (?:a )?re-?(?:examin|read|view|consider|inspect)\w*",
    r"\b(?:went|gone|go|been) (?:through|over) (?:[\w']+ ){1,5}(?:again|a second time|once more|afresh|anew)\b",
    r"\b(?:with )?hindsight\b|\bre-?think\b|\bhad second thoughts\b|\bre-?consider\w*\b|\bre-?assess\w*\b",
)
_CAME_OUT = (
    r"\bc[ao]me to light\b|\b(?:emerge[sd]?|transpire[sd]?) that\b|\b(?:now|later|since) (?:clear|known|plain|apparent) that\b",
    r"\b(?:we|inspectors) (?:have|had) (?:since|now|subsequently|later) (?:learn\w*|discovered|seen|heard|been (?:told|sent|given|shown))\b",
    r"\b(?:papers|material|evidence|information|footage|documents|records) (?:that |which )?(?:we|inspectors|auditors) had not seen\b",
)
_FEWER = (
    rf"\b(?:was|were) (?:only )?able to (?:give|find|provide|produce|supply|send|locate)\b|\bcould (?:only )?(?:give|find|provide|produce|supply|locate) (?:us )?(?:only )?{NUMBER}\b|"
    rf"\b(?:gave|sent|found|provided|supplied|produced) (?:us )?only {NUMBER}\b",
)
_NO_LONGER = (
    r"\bno longer (?:hold|think|believe|consider|regard|take|maintain|stand)\b|\b(?:cannot|could not) (?:now |any longer )?(?:stand by|vouch for)\b",
    r"\b(?:upheld|sustained|confirmed) only\b|\bonly (?:upheld|sustained|confirmed)\b|\b(?:did not|were not|was not) uph(?:e|o)ld\b",
    rf"\b(?:ought not|should not|should never|need not) (?:to )?(?:have )?(?:been )?(?:counted|included|in (?:the|our) sample)\b|"
    rf"\b(?:turned out|proved|were found|was found) (?:\w+ )?to be (?:\w+ )?(?:duplicates?|(?:\w+ ){{0,4}}with(?:out| no) (?:a |any )?victims?)\b|"
    rf"\bof (?:those|the ones) (?:left|that remained|remaining)\b|\b{NUMBER} of (?:the|these|those)(?: {NUMBER}| victims| people)? had (?:since )?died\b",
)
# In other words: it does not stand, was no finding, or is of other records.
_NO_FINDING = (
    r"\brehearsal\b|\bthrew (?:the|these) results away\b|\bour(?:selves)? would have made|\bwould have made ourselves\b|\bno more than an impression\b|\bhad not yet seen\b|"
    r"\b(?:not|never) (?:been )?able to stand by\b|\bhave (?:some|a|our) doubts? about\b|\bable to justify\b|\bsettles? the matter\b",
    r"\b(?:the )?same was true of (?:a|the|another)\b|\bso,? (?:we (?:now )?think,? )?had another\b|\bnor could we (?:\w+ )?(?:support|accept)\b|(?<!may )(?<!could )\bin truth\b|\bthe number is (?:higher|lower)\b",
    r"\bbelong(?:s|ed)? (?:to|with)\b|\bfor the (?:county|region|country) as a whole\b|\bof any (?:team|unit|station|district|division)\b|\bpicked for us\b|\btrue sample\b|"
    r"\ball of this (?:was|is) (?:in|at)\b|\bfrom the (?:city|coast|north|south|east|west)\b|\bwere the victims of\b|\bnot in this count\b|\bstill being (?:read|looked|examined|checked)\b",
    r"\b(?:both|none) of (?:the|these|those) (?:\w+ )?(?:errors|mistakes)\b|\berrors were ours\b|\bof the (?:four|five|six|seven|eight|nine|ten) errors\b",
)
_ADDED = (
    r"(?<!than )\ba (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+th) (?!(?:assailant|suspect|attacker|victim|witness|officer|call|caller)\b)(?:\w+ )?(?:was|had|has|turned|proved|emerged|came|appeared|followed)\b",
    r"\b(?:we|inspectors) (?:would|should|might|could) (?:now |have )?(?:put|say|said|make|made) (?:it|this|the (?:number|figure)) (?:at|as|to be)?\b",
    r"\b(?:counted|count|treated|regarded) (?:it|this|them|these|that) as (?:well|wrong|incorrect|an? (?:error|mistake)|correct|right)\b",
)
_WHOSE_WORK = (
    rf"\b(?:this|that|the|these|those|such) (?:\w+ )?{_WORK} (?:was|were|is|are|had been|has been) (?:\w+ )?(?:done|carried out|undertaken|conducted|made|performed|led|"
    rf"prepared|produced|supplied|provided|compiled|commissioned|run|written) (?:for us )?by {_OTHERS_WORK}",
    rf"\bcredit for (?:this|that|the|these) {_WORK}\b|\b(?:this|that|the|these) {_WORK} (?:is|are|was|were) (?:not (?:ours|our own|part of our)|that of|those of|due to|the (?:force|constabulary|registrar)'s)",
    r"\b(?:we|inspectors) (?:take|took|have taken|draw|drew|have drawn|quote|cite|give|repeat|report|reproduce|owe) (?:this|these|that|those|it|them)\b[^.]{0,30}\b(?:from|as (?:it|they)|to the|for completeness|without)\b",
    r"\b(?:have|has|had|were|was|did) not (?:been )?(?:tested|test|verified|verify|validated|checked|confirmed|confirm)\b(?= (?:it|them|this|these|by us|by inspectors|independently)\b|[.,;])",
    r"\b(?:file|list|batch|sample|data|records?) (?:that )?(?:we|inspectors) (?:were|was|had been) (?:given|sent|handed|shown)\b[^.]{0,20}\b(?:was|were|is) (?:that|those|of|from|not)\b",
)
# What is said of the figure itself.
_OF_THE_FIGURE = (
    r"(?<!behind )\b(?:the|this|that|these|those|such|our|final|true|real) (?:figures?|numbers?|counts?|totals?|tally|results?|findings?|paragraphs?|statements?)\b(?! (?:of|which|that|who|in|for)\b)"
    r"(?: (?:above|given|here|printed))?[^.;]{0,40}\b(?:not|n't|only|exclud\w+(?! fraud)|includ\w+|caution|under review|final|draft|rests? (?:up)?on (?!a (?:\w+ )?sample\b|samples\b|our\b|evidence\b|what we\b)|based on|tak(?:e|en) from|treated?|to be (?:one|two|three|four|five|\d+))\b",
    r"\b(?:this|that|it) (?:counts?|includes?|excludes?|covers?|leaves out|omits?) (?:only|no|not|just|neither|those)\b|\bdo(?:es)? not (?:include|count|cover)\b",
    r"\b(?:subtract|deduct|take away)\w*\b|\b(?:to|from) (?:these|this|them|that number|the (?:three|total)) (?:must|should|may|can|has to|have to) be (?:added|taken)\b|\bmust be added\b",
    rf"\b{NUMBER}(?: of (?:them|these|those|the {NUMBER}))? (?:turned|proved|found) (?:out )?to (?:be|have been)\b|\b(?:is|are|was|were|be|been|being|remains?|still) (?:\w+ )?under review\b|\b(?:submitted|put forward|sent) for review\b|\bwith caution\b",
    r"\bmake that\b|\bbenefit of the doubt\b|"
    r"\b(?:last|first|second|third|one|two) of (?:these|them|those|the \w+) (?:was|were|is|are) (?:\w+ )?(?:an? )?(?:records?|cases?|crimes?|reports?) of\b|"
    r"\b(?:these|this|those|they) (?:is|are|was|were) (?:\w+ ){0,6}(?:only|alone)\b",
    r"\b(?:lead|other|second|one|chief|our own) inspectors? (?:\w+ )?(?:consider|think|thought|would|put|make|made|disagree)\w*",
    r"\bfor [\"“'][^\"”']+[\"”'],? (?:substitute|read)\b",
)
_LATER = AsWritten(
    "|".join(
        (
            *_LOOKED_AGAIN,
            *_CAME_OUT,
            *_NO_FINDING,
            *_FEWER,
            *_NO_LONGER,
            *_ADDED,
            *_OF_THE_FIGURE,
            *_WHOSE_WORK,
        )
    ),
)
# A finding that others dispute stands when the inspectors say so.
_DISPUTED = AsWritten(
    r"\b(?:force|constabulary|registrar|it|she|he|they|constable) (?:(?!not\b)\w+ ){0,2}?(?:disput(?:es?|ed)|contest(?:s|ed)?|challenge[sd]?|"
    r"(?:do|does|did) not accept|(?:takes?|took) issue|disagree[sd]?|appeal(?:s|ed)?)\b|\bin dispute\b",
)
_STANDS = InSmall(
    r"\b(?:we|inspectors|our (?:finding|findings|view|judge?ment)s?) (?:\w+ )?(?:stand|stands|maintain|maintains|remain|remains|uphold|confirm|repeat|are not persuaded|"
    r"do not (?:agree|accept|change|alter)|have not changed|see no reason)\b",
)
# On a second inspection: what was just said led to a change, so that it was found the first time.
_LED_TO_CHANGE = AsWritten(
    r"\b(?:brought us back|told to act|shamed (?:the force|it)|then left the force|is much better|today the (?:decisions|records)|so we wrote|since then the|has put (?:them|it|this) right|had we examined)\b|\bas a (?:result|consequence)\W*$|\b(?:led|gave rise|contributed) to (?:the|our|a|that|this) (?:\w+ )?recommendation|\bas a (?:result|consequence),? (?:(?:it|they|the (?:force|constabulary|registrar|chief \w+)|officers|supervisors|staff|leaders|training|an? new|new|all|every|(?:much|a good deal) (?:was|has been)) |we (?:asked|recommended|made|told|required|urged|wrote)\b)|\bin (?:response|answer)\b|"
    r"\b(?:responded|reacted|acted) (?:by|to|on|at once|promptly|quickly)\b|\b(?:pleased|satisfied|content) (?:with|at|by) (?:the|this|that) (?:change|progress|improvement|response)|"
    r"\bwe (?:therefore|then|accordingly|so) (?:asked|recommended|required|urged|told|wrote)\b|\bafter that\b|\bsince been\b|\bsince\.$|\b(?:has|have) (?:since |now )?(?:changed|improved|ceased|stopped|gone)\b|\bto heart\b|\bput (?:this|it|that|matters|things) right\b|\b(?:much|far|a great deal) better now\b",
)


def later_word(after: list[str], *, again: bool) -> str:
    """Return the words by which what follows a finding may change it, "" when there are none. `again`: on a second
    inspection."""
    for text in after:
        if (word := _LATER.search(text)) or (again and (word := _LED_TO_CHANGE.search(text))):
            return word.group().strip()
    disputed = next((word for text in after if (word := _DISPUTED.search(text))), None)
    if disputed and not any(_STANDS.search(text) for text in after):
        return disputed.group()
    return ""


_SOME_OF = re.compile(
    rf"\b(?P<part>{NUMBER}) of (?:the (?P<whole>{NUMBER})\b|(?:these|those|them)(?: (?:victims|people))?,? (?:were|was|had been|by|only)\b)",
    re.IGNORECASE,
)


def divides_told(text: str, told: int) -> bool:
    """Return whether a sentence says something of some of the victims told: then they may not all have been told."""
    return any(
        to_number(some["part"]) < told and (not some["whole"] or to_number(some["whole"]) == told)
        for some in _SOME_OF.finditer(text)
    )


def looks_again(paragraph: str) -> bool:
    """Return whether a paragraph tells of looking again at what stands before it, though it begins with a new subject."""
    return bool(_LATER.search(paragraph))
