"""What a sentence is about, told by single words and turns: which rules are worth trying on it."""

from __future__ import annotations

import re

from storygen.extract.grammar.any_case import InSmall
from storygen.extract.grammar.rates import MEASURES as RATE_MEASURES

CANCEL = InSmall(
    r"\bcancel|\bno[- ]crim|\bno longer (?:(?:recorded|counted|treated|classed|regarded) as|considered|on (?:the )?(?:record|books))|\bre-?classif|\bannul|\bstruck (?:out|off)|\bwritten off|\brescind",
)
VICTIM = InSmall(
    r"\bvictims?\b|\bcomplainants?\b|\bpeople (?:who|out of)\b|\bwho (?:should|ought to) have been (?:told|informed|notified)\b"
)
TOLD = InSmall(
    r"\b(?:told|telling|inform\w*|notif\w*|update[ds]?|advis\w+|contact\w*|aware|explain\w*|"
    r"explanation|written to|tell|unaware|heard?)\b",
)
RECORDS = InSmall(
    r"\b(?:records?|decisions?|cancell\w+|cases?|these|those|them|remaining|sample|crimes?|"
    r"offen[cs]es?|robber\w+|rapes?)\b",
)
RECORDING = InSmall(
    r"\b(?:reports? of|reported (?:incidents?|crimes?)|incidents?(?! logs?\b)|recorded (?:correctly|"
    r"accurately)|(?:correctly|accurately|not) recorded|should have been recorded|"
    r"recording rate|failed to record|(?:force|it|they|"
    r"officers) (?:had )?(?:\w+ly )?record(?:ed|s)|(?:been|were|was|being|not|correctly|"
    r"accurately|wrongly) recorded|(?<!remained )(?<!stayed )recorded (?:as|within|on))\b",
)
SIDE_ISSUE = InSmall(
    r"\b(?:n100|non-crime|crimes? (?:that |which )?(?:was|were|had) (?:been )?not (?:been )?cancelled|out-of-court|modern slavery|domestic abuse|anti-social|equality data|ethnic|"
    r"24 hours|classif\w+ (?:correctly|incorrectly))\b",
)
TOTAL = InSmall(
    r"\b(?:in total|in all|altogether|a total of|total|overall|combined|across|taken together)\b",
)
NUMBERS = InSmall(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|"
    r"thirty|forty|fifty|"
    r"sixty|seventy|eighty|ninety|none|all|every|each|no|neither|both|the same|single|half|thirds?|quarters?|(?:fif|six|seven|eigh|nin|ten|eleven|twelf|teen|tie)th|dozen|the others?|remaining|remainder|the rest|outstanding|good|"
    r"inadequate|requir(?:es|ing|e) "
    r"improvement|previous|earlier|last|re-?inspect\w*)\b",
)
# Each begins with its first letter, not with the bound of the word: so most letters of a text are passed over.
SUBJECT = InSmall(
    r"cancel|record|crime|offence|victim|rape(?<=\brape)|sexual|violen|robber|audit|judg|grade|"
    r"rated\b(?<=\brated)|overall|verdict|in the round|requir(?:es|ing|e) improvement|inadequate|%|per ?cent|"
    r"inspect|20[012]\d|no-crim|classif|annul|struck|written off|rescind|percent|previous|earlier",
)
AUDIT_WORDS = re.compile(
    r"\baudit(?!or)|\bcrime reports\b|\breports? (?:made|received)\b|\breports? of crime|\breported crimes?\b|"
    r"\bincident (?:records|reports)",
    re.IGNORECASE,
)
GRADE_LABEL = re.compile(r"\boverall (?:judge?ment|grade|grading|rating)\b", re.IGNORECASE)
RATE_TOPICS = {measure: kind for kind, measure in reversed(RATE_MEASURES.items())}
# "Over 4,000 crimes are lost from the force's figures."
LOST = InSmall(
    r"\b(?:lost|missing|absent) (?:from|to) (?:the|its) (?:\w+'s )?(?:figures|records|books|system|statistics)",
)
# "Within three months, the force should review at least 37 cancelled records each month."
RECOMMENDS = re.compile(
    # "Each of the 63 victims who should have been told should have a letter within six weeks".
    r"\bshould (?:now )?(?:have|receive|get|be sent|be given) an? (?:letter|explanation|call|visit)\b[^.;]*\b(?:within|by|before)\b|"
    # "Immediately, put in place …", with or without its number.
    r"^(?:\W*\d{1,2}[.)]?\s+)?(?:immediately|forthwith|at once|with immediate effect|within (?:\w+ ){1,2}(?:weeks?|months?)|by (?:\d{1,2} )?[A-Z][a-z]+ 20\d\d),? "
    r"(?:put|set|make|ensure|extend|review|train|give|tell|introduce|bring|stop|require|keep|publish|provide|check|write|develop|improve|carry|take|see)\b|"
    r"^(?:\W*\d{1,2}[.)]?\s+)?(?:immediately|forthwith|at once|with immediate effect|within [^:.]{3,30}|by [^:.\d]{0,20}\d{4}): (?=[a-z]|[A-Z][a-z]+ (?!(?:Police|Constabulary)\b))|"
    r"^(?:tell|inform|notify) (?!us\b)|^(?:make sure|ensure|train|remind|stop|always|never)\b|^(?:(?:but|and|so|however|also|in addition|therefore),? )?(?:(?:immediately|within|by|from now|as a matter|in the next)\b[^,]{0,60},? )?(?:we recommend that )?(?:the (?:force|constabulary|chief constable|service)|"
    r"it|chief officers|[A-Z][\w' -]{2,40} (?:Police|Constabulary)) (?:should|must|needs? to)(?![^.]*[:;] (?:of|in|out of|among) (?:the )?\w+[ ,])(?! (?:not )?have\b| be (?:remembered|noted|said|stressed|added|borne|emphasised|recognised|acknowledged|congratulated|commended|pleased|proud)\b)",
    re.IGNORECASE,
)
A_RATE = re.compile(
    r"\brates?\b|\bfigures?\b|\bproportion\b|\bit (?:is|was)\b|^(?:for|of|in)\b", re.IGNORECASE
)
SAME_RATE = re.compile(
    r"^we (?:put|place|assess|estimate) (?:it|this|the (?:rate|figure)) (?:at|as|to be)\b|"
    r"^(?:(?:this time|now|today|on this occasion|in this (?:re-?)?inspection|in 20\d\d|by contrast|"
    r"at present|currently|here),? )?(?:it|this|that|ours|the (?:present |current |latest )?(?:rate|figure|proportion|percentage)|"
    r"(?:the force|(?:\w+ ){0,4}(?:constabulary|police|force|service))'s(?: own)?(?: (?:rate|figure))?)"
    r"\b(?! means)"
    r"(?: (?:now|currently|has|had|have|since|been|then))* (?:is|was|are|stands?|stood|rose|risen|fell|"
    r"fallen|improved|increased|reached|climbed|dropped|records)\b|"
    r"^(?:to be (?:exact|precise)|(?:put|stated|set out) (?:more )?(?:exactly|precisely)|more (?:exactly|precisely)|precisely|exactly),? (?:it|this|that|the (?:figure|rate|proportion)) (?:is|was|stands at)\b|"
    r"^the (?:present|current|latest) (?:rate|figure|proportion), \d",
    re.IGNORECASE,
)
# "In nine cases telling the victim was not appropriate" is no finding.
NEED_NOT = InSmall(
    r"\b(?:telling|informing|contacting|notifying|to (?:tell|inform|contact|notify))\b[^.;]{0,60}\b"
    r"(?:not|in|un)[ -]?(?:appropriate|possible|necessary|required|needed)\b|"
    r"\b(?:not|in|un)[ -]?(?:appropriate|possible|necessary|required|needed) to (?:tell|inform|contact|notify)|"
    r"\b(?:no need|not need|no reason|unsafe) (?:to (?:tell|inform|contact|notify|be told|make contact)|telling|for (?:the )?victims? to)\b"
    r"(?!.*\b(?:should|ought)\b)|\b(?:could not|cannot) be (?:traced|contacted|reached|identified|located)\b(?!.*\b(?:should|ought)\b)|"
    r"\b(?:no|without an?) identifiable victims?\b(?!.*\b(?:should|ought)\b)|"
    r"\b(?:(?:dis)?satisfied|(?:un)?happy) with (?:how|the way|their|the service)\b",
)
OWED = re.compile(
    r"\b(?:should|ought to) (?:all )?(?:have been|be) (?:told|informed|notified)\b", re.IGNORECASE
)
# Whatever says that there is a duty to tell victims, or that a section is about it.
DUTY = re.compile(
    r"\b(?:should|ought|must|need(?:ed|s)?|had to|has to|have to|entitle\w*|rights?|owed?|owing|due|dut(?:y|ies)|oblig\w+|requir\w+|deserv\w+|expect\w* (?:to (?:be|find|see)|that|forces|the force|victims)|"
    r"promise\w*|code|policy|appropriate|proper|applied|whether)\b|\b(?:tell|inform|notify|updat|keep)ing\b[^.]*\b(?:victims?|people)\b|\bvictims?\b[^.]*\b(?:told|informed|notified|updat\w+|inform\w+)$",
    re.IGNORECASE,
)
# Victims who need not, or could not, be told.
LEFT_OUT = re.compile(
    r"\b(?:exclud\w+|set(?:ting)? aside|left out|leaving out|removed|discount\w+|tak(?:en|ing) out|(?:could|can)(?: ?not|n't)|not (?:appropriate|possible|"
    r"necessary|needed|required|need)|no need|unsafe|no (?:identifiable )?victims?|duplicates?|(?:had )?died|asked not)\b",
    re.IGNORECASE,
)
# "All 60 51 27 21" is a row of a table that was not seen as one.
COLUMN_OF_NUMBERS = re.compile(r"(?<![\d,/.])\d+%? \d+%? \d+%?(?![\d,/])")
# The number of a footnote before its words.
NOTE_NUMBER = re.compile(r"^\d{1,2} (?=[A-Z][a-z]+\b)")
MAY_CANCEL = re.compile(
    r"\b(?:may|can|must|might|could|able to|(?:authority|power|right) to|authorised to|permitted to|allowed to) (?:\w+ )?cancel\b|"
    r"\bpower to do so\b|\b(?:can(?:not)?|may (?:only|not)) (?:\w+ )?be cancelled (?:without|only|by|with)\b",
    re.IGNORECASE,
)
# "Two of the 19 robbery records had been cancelled when they should not have been": no victims.
OF_RECORDS = re.compile(
    r"\b(?:rape|sexual offences?|violen\w+(?: crimes?)?|robbery|cancelled) (?:crime )?(?:records?|cancellations?)\b",
    re.IGNORECASE,
)
ELLIPSIS = re.compile(r"\b(had|were|was|have|has)( not)?( been)?\.$")
