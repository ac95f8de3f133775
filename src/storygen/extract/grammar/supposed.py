"""What is supposed, expected or said of forces in general, and is no finding."""

from __future__ import annotations

import re

from storygen.extract.grammar.numbers import NUMBER
from storygen.extract.grammar.signs import Signs

SUPPOSED = Signs(
    (
        rf"\b(?:had (?:asked|requested|called)|(?:had )?(?:hoped|planned|meant|intended|wished))(?: for| to (?:see|read|look at|review|examine|check))? {NUMBER}\b",
        "We had asked for 20 records of rape.",
    ),
    (r"\b(?:imagin\w+|assum(?:e[sd]?|ing)|for (?:instance|illustration)|illustrat\w+|hypothe\w+|suppos(?:e|ing)|as (?:though|if))\b", "Suppose that three of 20 are wrong."),
    (r"\b(?:conceivabl\w+|potentially|may (?:be|have|well|not)|it is (?:not )?(?:possible|said|thought|feared))\b", "It is possible that five were wrong."),
    (r"\bit is not (?:true|right|the case)\b", "It is not the case that all were right."),
    (r"\b(?:unless|otherwise|until|whether)\b", "Nobody can say whether they were told."),
    (r"\b^(?:had|were|should) (?!none|any|all)\w+ .*,", "Had the force known, none would have been wrong."),
    (r"\bexpect(?:ed|s)? (?=\w+ (?:to be|of)\b)", "Of 20 we expected three to be wrong."),
    (r"\b(?:(?:allow(?:ed|s)?|prepared) for|(?:can|could) live with)\b", "We were prepared for three to be wrong."),
    (r"\bhop(?:e[sd]?|ing)\b|\brecommend\w*|\basked that\b", "We recommended that all be looked at again."),
    (r"\b(?:do|did) not say that\b|\ba case can be made\b|\blittle to show that\b|\bwe (?:do not|don't) (?:accept|agree|believe)\b", "We do not accept that figure."),
    (r"\bcould not (?:decide|determine|tell|judge|say)\b", "Eleven were correct and four we could not decide."),
    (r"\b(?:typical(?:ly)?|(?:average|normal|ordinary) (?:force|constabulary)|in a force that)\b", "In a typical force, three of 20 are wrong."),
    (r"\bnot un(?:common|usual)\b", "It is not unusual for forces to get three in 20 wrong."),
    (r"\bon (?:the|their|its) face\b", "On the face of it, three were wrong."),
    (r"\bin (?:form|name) only\b|\ball but (?:in)?correct\b|\b(?:nearly|almost) (?:cancel|been)\w*", "They were cancelled in name only."),
    (r"\bby (?:the \w+'s|its|their)(?: own)? lights\b|\b^to (?:victims|officers|the (?:force|public))\b", "Three were incorrect by the force's lights."),
    (r"\b(?:provisional(?:ly)?|interim|draft|forecast|projected|extrapolat\w+)\b", "Our provisional finding is five."),
    (rf"\b(?:of|in) every (?!one\b){NUMBER}\b", "Three in every four were right."),
    (rf"\b(?:rather than|instead of|and not|(?<=, )not) (?:the )?{NUMBER}\b", "Three were wrong, and not two."),
)  # fmt: skip

# How inspections are done, or how things are as a rule.
IN_GENERAL = Signs(
    (r"\b(?:each|every) force\b", "We review 20 records in each force."),
    (r"\b(?:typically|usually(?! because)|normally|as a rule|in general)\b", "Contact was usually by telephone."),
    (
        r"\b(?:our (?:usual )?(?:approach|method) is|we (?:aim|plan|intend|select|choose|always|generally)|is designed)\b",
        "We aim to examine 20 cancelled rapes.",
    ),
    (r"\b(?:for illustration|hypothetical|imagine|suppose|worked example)\b", "Imagine that three of 20 are wrong."),
    (r"\bstatistically\b", "Statistically, the true figure is near."),
)  # fmt: skip

# What a sentence says itself is no finding: "if, to take an invented example, a force wrongly cancelled …".
TOLD_AS_OTHER = re.compile(
    r"\b(?:invented|made-up|imaginary|fictitious|hypothetical) (?:examples?|cases?|forces?|figures?|numbers?|records?)\b|"
    r"\btraining exercise\b|\b(?:force|constabulary) had (?:predicted|forecast|guessed)\b|"
    r"\bin another programme of inspections?\b",
    re.IGNORECASE,
)
