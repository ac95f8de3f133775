"""The words of the trade, as data: crime types, what can be said of a cancelled record, where a count
comes from.

Every pattern is matched against lower-case text in the spelling of `text.tidy`.
"""

from __future__ import annotations

_WITHOUT_RAPE = (
    r"(?:\s*[(,–]?\s*(?:excluding|other than|apart from|not including|except(?:ing)?(?: for)?|"
    r"excl\.?|but not|"
    r"not counting|besides|(?:that |which )?(?:do|did|does) not amount to|not (?:involving|amounting to|being|classed as|including)|falling short of|short of|which (?:are|were) not|that (?:are|were) not|not)\s+(?:those of |offences of |any |of )?rapes?\)?|"
    r"\s*\(rapes? (?:is|are|was|were) (?:dealt with|considered|covered|reported|counted|discussed|examined|set out) "
    r"(?:separately|below|above|elsewhere|later)\))"
)
_KIND = r"(?:offen[cs]es?|offending|crimes?|assaults?|offenders?|matters?|abuse)"

# Crime types. "other" is any type the story does not count; it keeps its numbers to itself.
CATEGORIES: dict[str, str] = {
    "subset": r"(?:rape|robbery|violence|violent crime|sexual offences?|sexual) (?:victims?|complainants?)\b|"
    r"(?:victims?|complainants?) of (?:an? )?(?:rapes?|robber(?:y|ies)|violence|violent crimes?|"
    r"(?:other )?sexual offences?)\b",
    "joint": rf"(?:sexual {_KIND}|sex {_KIND})\s*[(,]?\s*(?:including|incl\.?) rapes?\)?|sexual {_KIND}\s*\(all\)|"
    r"rape and serious sexual (?:offences?|assaults?)|rasso",
    "sexual": rf"(?:(?:all |any )?(?:the )?(?:an)?other |non-rape |remaining )?(?:serious )?"
    rf"(?:sexual(?! (?:orientation|identity|health|exploitation))|sex(?=[- ]{_KIND}))\b(?! assaults?\b(?! offen[cs]es?))(?:[- ]{_KIND})?(?:(?: records?| cases?| cancellations?)?{_WITHOUT_RAPE})?|"
    rf"non-rape sexual(?: {_KIND})?",
    "rape": r"(?:offences? of |crimes? of )?rapes?\b(?! (?:team|unit|squad|desk)s?\b)",
    "other": r"violence with(?:out)? injury|attempted (?:rapes?|robber(?:y|ies)|sexual \w+)|rapes? of (?:an? |the )?(?:child\w*|girls?|boys?|m[ae]n|wom[ae]n|males?|females?|under)|"
    r"violence against (?!the person\b)(?:\w+ )?\w+|(?:sexual|sex|indecent) assaults?(?! (?:offences|and))|"
    r"(?:serious|knife|gun|gang|street|youth|minor|commercial|bank|armed|low-level|serious youth|knifepoint|gunpoint) (?:violence|robber(?:y|ies)|violent crimes?)|(?:domestic|child|elder) (?:abuse|violence)|"
    r"common assaults?|burglar(?:y|ies)|"
    r"thefts?|criminal damage|\bfraud\b|harassment|stalking|public order|drugs? offences?|"
    r"arson|vehicle crimes?|"
    r"hate crimes?|modern slavery|anti-social behaviour|business robber(?:y|ies)|personal robber(?:y|ies)|"
    r"shoplifting|malicious communications|honour-based \w+|coercive control|non-notifiable|"
    r"(?:grievous|actual) bodily harm|homicides?|murders?|cyber\w*|kidnap\w*|possession of weapons|n100s?",
    "violence": r"(?:offences? of |crimes? of )?(?:violence[- ]against[- ]the[- ]person|violence|violent|"
    r"assaults?|vap)\b"
    r"(?:[- ](?:crimes?|offen[cs]es?|offending))?",
    "robbery": r"(?:offences? of |crimes? of )?robber(?:y|ies)\b(?:[- ](?:crimes?|offen[cs]es?))?",
    "victims": r"(?:victims?|complainants?|people (?:who|whose)|people(?= (?:out )?of\b| in (?:this|our|the) sample\b)|those who (?:had )?reported|"
    r"injured part(?:y|ies))\b"
    r"(?: or their (?:families|parents|representatives))?(?: of (?:these|those|the)? ?crimes?\b)?",
}

CANCEL = (
    r"(?:mis)?cancel(?:l?ed|l?ing|lations?|s)?|no[- ]crim(?:e[ds]?|ing|es)|re-?classif(?:ied|"
    r"y|ying|ications?)(?: as not crimes?)?|"
    r"annul(?:led|ling|ment)?|struck (?:out|off)|strik(?:e|ing) (?:out|off)|written off|"
    r"writ(?:e|ing) off|rescind(?:ed|ing)?|"
    r"removed from the (?:crime )?(?:system|books|figures)|"
    r"no longer on (?:the )?(?:record|books)|no longer (?:recorded|counted|treated|classed|shown|held)(?: as (?:a |an )?(?:crimes?|offences?))?"
)

# Adverbs that join a cancelling word; alone they say nothing ("correctly recorded" is another matter).
ADVERB_WRONG = (
    r"incorrectly|wrongly|wrongfully|improperly|inappropriately|erroneously|unjustifiably|"
    r"mistakenly|inaccurately|"
    r"unreasonably|invalidly|prematurely|in error|by mistake|"
    r"in breach of the (?:\w+ ){0,3}(?:rules|standards?)|"
    r"contrary to (?:\w+ ){0,4}(?:rules|standards?|guidance)|"
    r"against (?:the )?(?:\w+ ){0,2}rules|without (?:\w+ ){0,3}(?:reasons?|evidence|grounds|"
    r"justification|avi|cause|information)|"
    r"on (?:insufficient|inadequate|weak|poor|no) (?:\w+ )?(?:grounds|evidence)|"
    r"with (?:insufficient|inadequate|no) "
    r"(?:\w+ ){0,3}(?:reasons?|evidence|grounds|justification|avi|cause|information)|"
    r"when they should (?:not have been|have stood)|"
    r"when it should not have(?: done| been)?"
)
ADVERB_RIGHT = (
    r"(?:properly|correctly|rightly|appropriately) (?:dealt with|handled|decided|removed)|"
    r"correctly|rightly|properly|appropriately|accurately|justifiably|legitimately|validly|"
    r"justly|rightfully|soundly|"
    r"in (?:line|accordance|keeping|compliance) with (?:\w+ ){0,4}(?:rules|standards?|"
    r"requirements|guidance|ncrs|hocr)|"
    r"with (?:good|proper|sufficient|full|adequate|enough) (?:\w+ ){0,3}(?:reasons?|evidence|"
    r"grounds|justification|avi|cause)|"
    r"for (?:an? |the )?(?:good|proper|sound|valid|legitimate|right|the correct)(?: and \w+)? reasons?|on (?:good|"
    r"proper|sound|sufficient) (?:grounds|evidence)|"
    r"as (?:the|these|those) (?:\w+ ){0,3}(?:rules|standards?|guidance) (?:require|demand|prescribe|expect|intend|lay down)s?(?:d|ed)?\b|in order|as (?:they|it) should (?:be|have been)|within the rules|under the rules"
)
# Things said of a record, a decision or a cancellation.
# "The evidence needed to cancel" and "the rationale for the decision": what a record should hold.
_GROUNDS = (
    r"(?:additional verifiable information|avi|evidence|information|grounds|justification|rationale|"
    r"reasons?|explanation|proof)"
)
_NEEDED = (
    rf"(?:the |any |enough |sufficient |adequate |necessary |required |appropriate |proper |valid |"
    rf"satisfactory |relevant |supporting )*{_GROUNDS}"
    r"(?: (?:needed|required|necessary|that is needed|that was needed))?"
    r"(?: (?:to|for)(?: (?:justify|support|warrant|the|its|this|that|a|cancel\w*|decisions?))+)?"
)
# "Made the same decision" of the inspectors, "came to the wrong conclusion" of the force.
_MADE = r"(?:made|ma(?:ke|king)|reach(?:ed|ing)?|c(?:a|o)me to|coming to|took|taken|take|arrived at|drew|drawn|chose|chosen|got|ha[ds]) "
# "We would have left it": said of others it is no finding.
_WE = r"(?:(?<=\bwe )|(?<=inspectors )|(?<=auditors )|(?<=reviewers )|(?<=\band ))"
_NOT_THEY = (
    r"(?<!force )(?<!officers )(?<!supervisors )(?<!registrar )(?<!constabulary )(?<!they )(?<!\bit )(?<!staff )(?<!police )(?<!\bhe )(?<!\bshe )"
    r"(?<!managers )(?<!makers )(?<!maker )"
)
_DECISION = (
    r" (?:decisions?|conclusions?|outcomes?|results?|answers?|judge?ments?|calls?|view|course(?: of action)?)"
)
# "Asked the wrong question", "raised no concern".
_RAISED = r"(?:g(?:a|i)ves?|given|giving|raised?|raising|caused?|causing|left|were|was) (?:us |inspectors |our auditors )?"
_WORRY = r"(?:(?:cause |reason |grounds )?for (?:concern|criticism|complaint)|concerns?|worry|worries|disquiet|anxiety|misgivings|cause to (?:doubt|question) \w+)"
PREDICATE_WRONG = (
    rf"{_MADE}(?:the |an? )(?:wrong|incorrect|mistaken|poor|flawed|unsound|different){_DECISION}|"
    r"(?:appl(?:ied|ying)|us(?:ed|ing)|ask(?:ed|ing)) the wrong (?:tests?|standards?|rules?|criteria|question)|"
    rf"{_WE}would not have (?:been )?(?:cancelled|made the same decision|reached the same (?:decision|conclusion))|"
    rf"{_WE}would have (?:left|kept|retained|let stand)|{_NOT_THEY}could not (?:\w+ )?(?:support|justify|agree with|endorse|accept|defend|stand by)|"
    r"could not be (?:supported|justified|defended|relied on|upheld)|"
    r"should (?:all |both )?be (?:recorded again|reinstated|restored|put back|re-?opened)|"
    r"(?:no|without(?: any)?|lack of) (?:such |additional |further )?(?:verifiable )?(?:information|evidence) (?:existed|at all|on file|whatever)|"
    r"found wanting|came up short|did not stand up(?: to (?:\w+ )?scrutiny)?|"
    r"(?:broke|breached|flouted|ignored|disregarded|infringed|contravened) (?:the |these |those |any )?(?:\w+ )?(?:rules|standards?|guidance)|"
    r"should (?:still |have |be |been |left |kept |remained? |stay(?:ed)? ){1,4}on the (?:crime )?(?:system|books|database|figures)|"
    r"should (?:still |all |all still )?(?:be|count as|be counted as) (?:an? )?(?:recorded )?crimes?|"
    r"cause for (?:concern|criticism|complaint)|fault with|concerned us|of concern|concerns (?:about|over|with)|(?:disagree(?:d|s)?(?: with)?|dissent(?:ed|s)?(?: from)?)|overturned|challenged|took issue with|incorrect|wrong|"
    r"inappropriate|unjustified|unjustifiable|improper|mistaken|erroneous|flawed|unsound|"
    r"unsafe|invalid|"
    r"non-?compliant|inaccurate|unwarranted|unsatisfactory|unreasonable|in error|at fault|faulty|deficient|"
    r"errors?|mistakes?|failures?|failings?|fail(?:ed|s)?|errone?ous decisions?|breach(?:ed|"
    r"es)?|miscancelled|"
    r"(?:fell|fall|falling|fallen) (?:short|below)(?: of)?(?: (?:the|these|those|this|that|"
    r"required|expected|standards?|rules|requirements))*|"
    r"should (?:not|never) have been(?: \w+ed| so treated)?|ought (?:not|"
    r"never) to have been(?: \w+ed)?|should (?:not|never) have \w+ed|"
    r"(?:should|ought to) have (?:stood|remained|stayed|(?:left|kept|retained|maintained)\b|been (?:left|kept|retained|reinstated|"
    r"allowed to stand|maintained))|"
    r"(?:needed|need|had|required|have|ought|were|was) to be (?:reinstated|restored|"
    r"re-?recorded|put back|reversed|re-?opened)|"
    r"(?:had|have) (?:since )?been (?:reinstated|restored|put back)|"
    r"lack(?:ed|ing|s)? (?:\w+ ){0,4}(?:avi|evidence|justification|information|grounds|reasons?)|"
    r"(?:insufficient|inadequate|not enough|too little) (?:\w+ ){0,3}"
    r"(?:avi|evidence|justification|information|grounds)"
)
PREDICATE_RIGHT = (
    rf"{_MADE}(?:the |an? )(?:right|correct|proper|sound|same|appropriate){_DECISION}|the (?:right|proper|correct|appropriate)(?: and proper)?{_DECISION}|"
    rf"{_WE}would (?:also |all |ourselves )?have (?:(?:also |ourselves )?cancelled|reached the same|come to the same|made the same)(?: \w+)?|"
    rf"{_RAISED}no {_WORRY}|(?:properly|correctly|rightly|well|faultlessly|appropriately) (?:dealt with|handled|decided)|faultlessly|"
    rf"{_NOT_THEY}(?:could|can|able to) (?:\w+ )?(?:support|justify|agree with|endorse|accept|defend|stand by)|could (?:\w+ )?be (?:justified|supported|defended|upheld)|"
    r"(?:were|was) able to (?:support|justify|agree with|endorse|accept)|"
    r"(?:good|sound|clear|strong|sufficient|ample|convincing) (?:evidence|reasons?|grounds|justification) for (?:cancel\w+|(?:the |its )?decisions?)|"
    r"(?<=were |.was |.are |been )fine\b|st(?:oo|an)d up(?: to (?:\w+ )?scrutiny)?|passed(?: (?:muster|scrutiny))?|without (?:fault|flaw|blemish)|"
    r"(?<!to )(?:support(?:s|ed)?|justif(?:y|ies|ied)|warrant(?:s|ed)?|bore out|bear out) (?:the |its |this |that |such |a )*"
    r"(?:decisions?|cancell\w+)(?: to cancel)?|"
    r"should (?:rightly )?have been (?:cancelled|no-crimed)|no (?:concerns?|issues?|problems?|complaints?|quarrel) (?:about|with|over)|"
    r"(?:content|satisfied|comfortable|happy|in agreement) with|"
    rf"(?:contain(?:ed|s|ing)?|held|holds?|includ(?:ed?|es)|had|ha[sv]e?|show(?:ed|s)?|carried|provided) "
    rf"{_NEEDED}|there (?:was|were) {_NEEDED}|accuracy of (?:cancell\w+|(?:the |its )?decisions?)|(?:fully|sufficiently|adequately|properly|well|clearly)[- ](?:evidenced|documented|"
    rf"justified|supported|explained)|error[- ]free|faultless|"
    r"agree(?:d|s)? with|agreed(?= (?:in|about|on|over) (?:\w+ )?(?:\d|all\b|every|half|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|\w+teen|twenty)\b))|upheld|endorsed|concurred with|correct|right|appropriate|justified|"
    r"justifiable|proper|sound|valid|compliant|accurate|legitimate|satisfactory|"
    r"warranted|well[- ]founded|in order|"
    r"(?:met|meet|meets|meeting|satisf(?:y|ied|ies)(?! that\b)|fulfil(?:led|s)?|reach(?:ed|es)?|"
    r"pass(?:ed|es)?|compl(?:y|ied|ies|ying) with|"
    r"(?<!as )follow(?:ed|s)?|(?<!the )following|adher(?:ed?|es|ing) to|conform(?:ed|s|ing)? (?:to|with)|accord(?:ed|"
    r"s)? with|observed|complied|complying|comply) ?"
    r"(?:all |fully )?(?:the |these |those |this |that |its |our |home office |national |"
    r"required |necessary |relevant )*"
    r"(?:rules?|standards?|requirements?|criteria|counting rules|guidance|test|threshold|ncrs|hocr|tests)?|"
    r"supported by (?:\w+ ){0,4}(?:avi|evidence|information|grounds|reasons?)"
)
NEGATORS = (
    r"\bnot\b|n't\b|\bnever\b|\brather than\b|\bfail(?:ed|s|ing)? to\b|\bno longer\b|"
    r"\bneither (?=(?:did so|had done so|told|had told)\b)|\binstead of\b|\bhardly\b|\bwithout\b|\bcannot\b|\bno one\b|\bnobody\b"
)

# What victims were told.
INFORMED = (
    r"(?:told|heard|informed|notified|updated|advised|contacted|made aware|alerted|written to|"
    r"given (?:an explanation|this information|the news)|"
    r"let (?:the )?(?:victims?|them|her|him) know|contact (?:was|had been) made|kept informed|informs|tells|notifies|received (?:an? )?(?:explanation|notification|update|letter)|let know|aware)"
)
UNINFORMED = (
    r"uninformed|unaware|in the dark|left without (?:an explanation|being told)|unnotified|"
    r"not been in touch with|heard nothing|(?:received|given|sent|offered) (?:none|nothing)\b|(?:received|given|sent|offered|had) (?:no|neither an?) "
    r"(?:\w+ )?(?:explanation|update|notification|letter|contact|communication|call)s?"
)
_NEWS = r"(?:explanation|update|notification|letter|answer|call|visit)"
DUTY = (
    rf"(?:(?:who|whom|that|which) )?(?:(?:was|were|had been|is|are) )?(?:entitled to|owed|due|deserved|expecting) (?:(?:an?|the|this|that|some) {_NEWS}|"
    r"to (?:know|hear)\b)|"
    r"contact (?:was|had been) (?:called for|required|due|needed|appropriate)(?: with)?|"
    r"(?:(?:it|this) (?:was|would have been) )?(?:appropriate|necessary|right|required|proper) to (?:have )?(?:told|tell|informed|inform|notif(?:y|ied)|"
    r"contact(?:ed)?|update[d]?)(?= (?:the |a |their )?(?:victims?|complainants?|them|her|him|people))|"
    r"(?:(?:who|whom|that|which|to whom|of whom)\s+)?(?:(?:the force|it|they|officers|"
    r"the constabulary|the police|we (?:would )?expect\w*)\s+)?"
    r"(?:should(?: all)?(?: have)?(?: been)?|ought to (?:have )?(?:been )?|need(?:ed|"
    r"ing)? to (?:be|have been)|requir(?:ed|ing) to be|"
    r"(?:was|were|are|is)? ?entitled to (?:be|have been)|(?:was|were) due to be|(?:was|"
    r"were) owed|had a right to (?:be|have been)|"
    r"would expect to (?:be|have been)|had a claim to (?:be|have been)|to be|(?:was|were) (?:supposed|meant) to (?:be|have been)|needed|"
    r"requir(?:ed|ing) (?:an? )?(?:update|explanation|notification)|"
    r"(?:had )?(?:a )?(?:right|duty|obligation|need|entitlement) to (?:be )?|expect(?:ed|"
    r"ing)? to (?:be|have been)|"
    r"(?:needed|had|was required|were required|was obliged|was expected|ought) to (?:have )?)\s*"
    rf"(?:{INFORMED}|tell|inform|notify|update|advise|contact|an explanation|an update|a notification|explained|"
    r"(?:received|given|sent) (?:an? )?(?:notice|word|news))"
)

CHECKED = (
    r"re-?opened(?= by (?:us|our|inspectors|auditors|hmic))|"
    r"(?:dip[- ]?)?(?:re)?(?:view(?:ed|ing)|examin(?:ed|ing|ation)|check(?:ed|ing)|audit(?:ed|"
    r"ing)|sampl(?:ed|ing)|assess(?:ed|ing)|"
    r"inspect(?:ed|ing)|scrutini[sz](?:ed|ing)|consider(?:ed|ing)(?! (?:that|it|them|to|three|two|one|only)\b| \w+ (?:of (?:them|these|those)(?: \w+)? )?(?:to|as|wrong|incorrect)\b)|studied|studying|test(?:ed|"
    r"ing)|analys(?:ed|ing)|select(?:ed|ing)|"
    r"look(?:ed|ing) (?:at|into|through)|went through|going through|(?:provided|supplied|presented) (?:us|inspectors|our auditors) with(?= \d| \w+ cancelled)|asked (?:to see|for)|called (?:up|for)|w(?:as|ere) (?:handed|given|shown)(?= \d| {0,1}\w+ (?:cancelled|rape|robbery|violen|sexual))|picked|drew|drawn|took|"
    r"taken|read|saw|chose|chosen|pulled|called in)"
    r"(?: by (?:us|our (?:\w+ )?(?:auditors?|inspectors?|team)|hmicfrs|hmic|inspectors|auditors))?|"
    r"(?:in|of|from|within|for) (?:our|the|this|that|a) (?:\w+ ){0,2}(?:sample|audit|review|"
    r"dip[- ]sample)|sample of|samples of|review of|"
    r"(?:our|the) (?:\w+ )?sample (?:of|was|comprised|contained|included|covered|took in|"
    r"consisted of|had)|comprised|comprising|made up of|subject(?:ed)? to (?:our |"
    r"an? )?(?:audit|review|examination|scrutiny|a check)|"
    r"dip[- ]?sample[ds]?|we (?:have )?seen|covered|audit of|examination of|check of|"
    r"checks of|sample size|sampled?"
)

ANAPHORA = (
    r"(?:of|among|from|in|out of) (?:these|those|which|them|whom|that number|this number|"
    r"that total|this total|that sample|this sample)"
)
POPULATION = (
    r"\b(?:a|each|every|per) (?:year|month)\b|\bannually\b|\byearly\b|\bin the (?:12|twelve|"
    r"six|three) months\b|\bin (?:the year|a year)\b|"
    r"\bover the (?:year|12 months|twelve months|course)\b|\bduring (?:the year|20\d\d|"
    r"the (?:12|twelve|six))\b|\bin (?:20\d\d)(?:[/–-]\d\d)? the force\b|"
    r"\b(?:had|has) cancelled (?:a total of )?\d[\d,]{2,}|\bsince (?:january|february|march|"
    r"april|may|june|july|august|september|october|"
    r"november|december)\b|\bthe force cancelled (?:a total of )?\d[\d,]*\b(?! of (?:them|these|those))"
)
# Nouns that a count of records may stand before.
HEADS = (
    r"(?:crime |offence |case |cancelled )*(?:records?|crimes?|offen[cs]es?|cases?|decisions?|"
    r"reports?|files?|entries|entry|occasions?|"
    r"instances?|examples?|ones|occurrences?|allegations?|times(?= (?:out )?of\b))\b"
)
LIGHT = (
    "the|a|an|our|had|have|has|been|was|were|is|are|be|being|that|which|who|it|its|they|their|"
    "we|us|found|find|finding|judged|judge|concluded|established|considered|believe|said|say|"
    "force|constabulary|police|inspectors|auditors|we'd|also|just|only|still|even|actually|in|"
    "fact|so|there|this|these|those|such|as|to|by|when|where|with|done|made|deemed|decided|"
    "cancelled|recorded|reported|type|types|category|categories|each|well|for|did|do|does|"
    "shown|showed|show|see|saw|identified|however|case|decision|reporting|subsequently|later|"
    "then|clearly|again|about|on|at|would|than|more|indeed|could|whom|him|her|them|crime|"
    "alleged|relevant|individual|small|specific|separate|different|fully|entirely|really|"
    "generally|all's|very|disappointingly|pleasingly|encouragingly|worryingly|regrettably|"
    "overall|unfortunately|force's|constabulary's|police's"
)
