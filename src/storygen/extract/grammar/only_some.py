"""What makes a count one of only some of the records checked, or of a second set of them."""

from __future__ import annotations

from storygen.extract.grammar.by_others import STAFF
from storygen.extract.grammar.numbers import NUMBER
from storygen.extract.grammar.signs import Signs

SOME_ONLY = Signs(
    (r"\b(?:mostly|mainly|largely|chiefly|principally|partly|predominantly) (?:of |for )?(?:rape|robber|violen|sexual|assault)\w*", "We examined 20 records, mostly of rape."),
    (r"\b(?:though|although|albeit) not (?:by|all|always|when|until|to)\b(?! (?:our|us|the standard))", "They had been told, though not by the force."),
    (r"\b(?:due|about|waiting|ready|proposed|requested|expected|likely|hoping) to (?:be |have (?:been )?)?cancel\w*", "We examined 20 rapes due to be cancelled."),
    (r"\b(?:not|never) (?:yet |been |in the end )*cancelled\b(?! (?:\w+ly|in|with|for|by|as|on)\b)", "Four had not been cancelled at all."),
    (
        r"\b(?<!been )(?<!was )(?<!were )(?<!be )(?:cancelled|handled|dealt with|approved|authorised|closed|decided|taken|made|submitted) by (?!(?:the |its |an? )?designated )"
        rf"(?:the |its |an? )?(?:\w+ ){{0,3}}(?:{STAFF}|command|division|district|area)\b",
        "Three of those handled by supervisors were wrong.",
    ),
    (
        r"\b(?:in|from|at|across) (?:the |one |each |a |its )?(?:\w+ ){0,2}(?:division|district|borough|basic command unit|bcu|policing area|north|south|east|west|city|county|stations?)\b",
        "Three in the north of the county were wrong.",
    ),
    (r"\b(?:involving|relating to|concerning|against) (?:an? )?(?:child|children|domestic|young|vulnerable|adults?|women|men)\b", "Three of those involving children were wrong."),
    (r"\bwith (?:an? )?(?:named|known|identified) (?:suspect|offender)", "Three of those with a named suspect were wrong."),
)  # fmt: skip

# In a paragraph: a second look, a second sample, or records taken out of the first.
SECOND_SAMPLE = Signs(
    (r"\bin (?:more |greater |full |some )?detail|\bin depth|\bmore closely", "We looked in detail at 12."),
    (r"\bsub-?(?:samples?|sets?)", "In this subset four were wrong."),
    (
        r"\b(?:second|first|third|initial|earlier|later|separate|additional|extra|smaller|larger|new|another) (?:\w+ )?(?:samples?|sets?|batch(?:es)?|trawls?|tranches?|groups?|halves|half)",
        "A second trawl turned up none.",
    ),
    (r"\b(?:two|three|both|several) (?:\w+ )?(?:sets|samples|batches|groups|tranches|trawls|audits|halves)", "We examined two sets of records."),
    (r"\bin the (?:first|second)\b(?! place| instance|,| case\b| of (?:these|those|them)\b| (?:we|it|the|there|no|a|an) )", "Two were wrong in the first and three after that."),
    (rf"\b{NUMBER} (?:\w+ ){{0,4}}transferred (?:to|out|from)", "Of these four, one had been transferred to another force."),
    (r"\bfell outside|\boutside (?:the |our )?(?:scope|review|sample)", "Three fell outside our review."),
    (
        r"\bdiscounted(?! on (?:the|no) (?:basis|ground))|\bset aside|\b(?:were|was|been|we|had) (?:\w+ )?(?:excluded|removed from (?:the|our) (?:sample|audit|review))",
        "We discounted those.",
    ),
    (rf"\b(?:examined|reviewed|audited|checked|looked at|read|tested|took|drew|sampled|saw) (?:a further |another )?{NUMBER} more\b(?! than)", "We examined 20 more."),
    (
        r"\b(?:others?|rest|remainder|remaining(?: \w+)?) (?:had|have|were|was|are|is|has) (?:not|yet|still)\b[^.;]{0,20}\b(?:looked|examined|reviewed|read|opened|checked|audited)",
        "The others had not been looked at.",
    ),
    (rf"\b(?:{NUMBER}|some|several|many|others|those who) [^.;]{{0,40}}could not be (?:found|located|assessed|traced|opened)", "One file could not be found."),
    (rf"\b(?:{NUMBER}|some|several) (?:\w+ ){{0,2}}duplicates?", "There were two duplicates."),
    (r"\b(?:leaving|left) us with", "That left us with 18."),
    (r"\bpilot", "Seven were incorrect in the pilot sites."),
    (rf"\bof the other {NUMBER}\b", "None of the other 12 was right."),
)  # fmt: skip
