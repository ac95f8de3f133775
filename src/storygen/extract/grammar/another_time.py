"""What is of another time than this inspection, or was not looked at again in it."""

from __future__ import annotations

from storygen.extract.grammar.lexer import MONTHS
from storygen.extract.grammar.signs import Signs

MONTH = "(?:" + "|".join(sorted((m for m in MONTHS if m != "may"), key=len, reverse=True)) + r"|may)\b"

ANOTHER_TIME = Signs(
    (r"\bthen(?=\s*(?:[.;)]|$))|(?<!, )\bthen(?=\s*,)", "Four were incorrect then."),
    (
        r"\bthe (?:year|month|time|inspection|audit|visit) before\b|\b(?:a|one|two|three|four|five|\d+|some) (?:years?|months?) (?:ago|before|earlier|later|on)\b",
        "Two years on, it is one in 20.",
    ),
    (r"\b(?:have|has) since\b", "Two we have since been able to justify."),
    (r"\bso far\b|\bto date\b|\bas yet\b", "We have so far agreed with 13."),
    (
        r"\b(?:last|previous|next|first|second|third|fourth|past) (?:quarter|month|week|half[- ]year|spring|summer|autumn|winter)\b|\bthe last count\b",
        "In the last quarter there were 24.",
    ),
    (
        r"\bunder the (?:former|previous|last|old|then)\b|\b(?:former|previous|old) (?:registrar|chief|regime|system|arrangements?|process|policy)\b",
        "Under the last chief constable, six were wrong.",
    ),
    (r"\bformerly\b|\bin the past\b|\bhistoric(?:al|ally)?\b|\bused to\b", "In the past six were wrong."),
    (r"\bby the time\b|(?<!known )\bat the time\b(?! of (?:our|this|the) (?:re-?)?(?:inspection|audit|visit|fieldwork)\b)", "It was put right by the time of our visit."),
    (r"\b(?:after|following|since) (?:our|the|this) (?:inspection|audit|fieldwork|visit)\b", "After our fieldwork ended it found the papers."),
    (rf"\b(?:in|during|since|by|until) (?:early |late |mid-)?{MONTH}(?!(?: \d{{4}})? (?:to|and|until|–|-) )(?<!\bin may)", "The force checked them in March."),
)  # fmt: skip

NOT_REINSPECTED = Signs(
    (
        r"\b(?:not|without|no need to) (?:been )?(?:re-?(?:inspect|examin|audit|assess|visit|test)|repeat|(?:the )?subject of (?:this|our) re)",
        "Grades for areas that were not re-inspected.",
    ),
    (r"\b(?:not|without) (?:been )?(?:look(?:ed)? (?:at )?(?:\w+ )*|(?:review(?:ed)?|inspect(?:ed)?|examin\w+) (?:\w+ ){0,4})again", "We did not look at victims again."),
    (r"\bcarried (?:over|forward)|\bremains? (?:from|as (?:graded|found|judged) in)|\b(?:still|findings?) stands?", "Our earlier grade is carried forward."),
    (
        r"\boutside the scope of this|\bnot (?:part of|covered (?:by|in)|included in|within the scope of) this (?:re-?)?inspection",
        "Burglary is not part of this inspection.",
    ),
)  # fmt: skip
