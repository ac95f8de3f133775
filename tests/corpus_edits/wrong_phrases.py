"""Sentences that say something untrue, or more than is known, as people have put them in print."""

from __future__ import annotations

WAY_ROUND_PHRASES = (
    "correctly cancelled",
    "rightly cancelled",
    "properly cancelled",
    "cancelled correctly",
    "legitimately cancelled",
    "cancelled appropriately",
)
WAY_ROUND = (
    "{W} of the {c} {cat} records that {insp} checked should have been cancelled, the report says.",
    "Inspectors agreed with {force} over {w} of the {c} {cat} records it had cancelled.",
    "{police} was right to cancel {w} of the {c} {cat} records that {insp} sampled.",
    "Inspectors found {w} of {c} cancelled {cat} records had rightly been struck off.",
    "In {w} of the {c} cancelled {cat} records they checked, {insp} found that the decision was correct.",
    "{W} of the {c} cancelled {cat} records checked were found to have been cancelled for good reason.",
    "{police} correctly cancelled {w} of the {c} {cat} records examined by {insp}.",
    "{W} of the {c} cancelled {cat} records were not wrongly cancelled.",
)
WAY_ROUND_COMPLEMENT = (
    "{R} of the {c} cancelled {cat} records that {insp} checked had been wrongly cancelled.",
    "{police} wrongly cancelled {r} of the {c} {cat} records examined.",
    "{R} out of {c} cancelled {cat} records should not have been cancelled, {insp} said.",
)
WAY_ROUND_VICTIMS = (
    "{Nottold} of the {should} victims who should have been told had been told.",
    "{Told} of the {should} victims who should have been told were not told.",
    "{police} told {nottold} of the {should} victims it should have told about the decision.",
    "Of the {should} victims who should have been told, {told} had been kept in the dark.",
)
WAY_ROUND_RATES = (
    "{police} fails to record {rate} of the crimes reported to it, {insp} estimated.",
    "Inspectors estimated that {rate} of reported crimes went unrecorded.",
)

QUALIFIER_LOST = (
    "{W} of {c} {cat} records looked at by {insp} were cancelled by {police}.",
    "{police} cancelled {w} of the {c} {cat} records that {insp} checked.",
    "Inspectors checked {c} {cat} records and found that {w} had been cancelled.",
    "{police} cancelled {p} of the {cat} records that were checked.",
    "{F} of the {cat} records that {insp} checked had been cancelled.",
    "A total of {w} {cat} records were cancelled out of {c} that were examined.",
    "Out of {c} {cat} records in the sample, {w} were cancelled.",
    "{W} of the {c} {cat} records examined were scrapped by {police}.",
    "Some {p} of {cat} records in the sample were cancelled by {police}, {insp} found.",
)
QUALIFIER_LOST_HEADLINES = (
    "{w} of {c} {cat} records cancelled by {force}",
    "{force} cancelled {w} of {c} {cat} records, says watchdog",
    "Police in {short} cancelled {p} of {cat} records checked",
)

WRONG_BASE = (
    "{W} of {c} {cat} reports were wrongly cancelled by {police}.",
    "{W} out of {c} reports of {cats} were wrongly cancelled, {insp} found.",
    "{police} wrongly cancelled {w} of {c} reported {cats}.",
    "{F} of {cats} reported to {force} were wrongly cancelled.",
    "{p} of all {cats} in {short} were wrongly cancelled, {insp} found.",
    "{police} wrongly cancelled {p} of the {cats} that people reported.",
    "{p} of the {cats} recorded by {police} were wrongly cancelled.",
    "Of {c} {cats} reported to {force}, {w} were wrongly cancelled.",
    "{F} of {cat} reports made to {police} were wrongly cancelled.",
    "{W} of {c} {cat} complaints to {police} were wrongly cancelled.",
    "{W} in {c} {cat} victims had their report wrongly cancelled.",
    "Police wrongly cancelled {w} in every {c} {cats} reported in {short}.",
)
WRONG_BASE_HEADLINES = (
    "{p} of {cat} reports wrongly cancelled by {force}",
    "{force} wrongly cancelled {w} of {c} {cat} reports",
)
WRONG_BASE_RATES = (
    "{police} recorded {rate} of all crimes committed in {short}.",
    "Inspectors estimated that {rate} of the crimes that take place in {short} are recorded.",
)

RANKS = (
    "That makes {force} the worst in the country for cancelling {cat} records.",
    "It was the highest proportion of any force in England and Wales.",
    "{force} had the highest share of wrongly cancelled {cat} records in the country.",
    "{short} ranked third worst of the {forces} forces for {cat} records.",
    "{force} is among the worst in the country for wrongly cancelling {cat} records.",
    "The share is higher than the national average.",
    "No other force wrongly cancelled a bigger share of {cat} records.",
    "{force} performed worse than most other forces on {cat} records.",
    "{force} is one of the worst performers in the {region}.",
    "That was worse than any of its neighbours.",
    "{force} was in the bottom five of the {forces} forces.",
    "It has the second highest figure of the {forces} forces.",
    "The force did better than most on {cat} records.",
)
RANK_HEADLINES = (
    "{force} worst in the country for cancelled {cat} records",
    "{short} police among worst for wrongly cancelled {cat} records",
)
COMPARISONS = (
    "The figure is twice that of neighbouring {other}.",
    "Only two forces did worse.",
    "{other} did far better on {cat} records.",
)

FRACTIONS = (
    "{F} of the cancelled {cat} records that {insp} checked had been wrongly cancelled.",
    "Inspectors found {f} of the cancelled {cat} records they saw at {force} had been wrongly cancelled.",
    "In {f} of the cancelled {cat} records they reviewed, {insp} said {noun} had got it wrong.",
    "{police} wrongly cancelled {f} of the {cat} records in the sample.",
    "That means {f} of the cancelled {cat} records checked should not have been cancelled.",
)
FRACTION_HEADLINES = ("{F} of cancelled {cat} records checked at {force} were wrongly cancelled",)

RENAMED = {
    "sexual": (
        ("sexual assault", "sexual assaults"),
        ("sex attack", "sex attacks"),
        ("sex assault", "sex assaults"),
        ("indecent assault", "indecent assaults"),
        ("sexual abuse", "sexual abuse cases"),
    ),
    "robbery": (
        ("burglary", "burglaries"),
        ("theft", "thefts"),
        ("mugging", "muggings"),
        ("break-in", "break-ins"),
    ),
    "violence": (
        ("assault", "assaults"),
        ("wounding", "woundings"),
        ("domestic violence", "domestic violence"),
        ("knife crime", "knife crimes"),
    ),
    "rape": (("sexual assault", "sexual assaults"), ("sex attack", "sex attacks")),
}

ALL_OR_NONE = (
    "None of the {c} cancelled {cat} records that {insp} checked had been wrongly cancelled.",
    "All {c} of the cancelled {cat} records that {insp} checked had been wrongly cancelled.",
    "Inspectors found no fault with any of the {c} cancelled {cat} records.",
    "Every one of the {c} cancelled {cat} records checked had been wrongly cancelled.",
)

NATIONWIDE = (
    "Nationally, {w} of the {c} cancelled {cat} records that inspectors checked had been wrongly cancelled.",
    "Across England and Wales, {w} of {c} cancelled {cat} records checked had been wrongly cancelled.",
    "Across the country, {p} of the cancelled {cat} records checked had been wrongly cancelled.",
)
ELSEWHERE = (
    "At {other}, {w} of the {c} cancelled {cat} records that inspectors checked had been wrongly cancelled.",
    "{other} wrongly cancelled {w} of the {c} {cat} records that inspectors examined.",
    "Inspectors at {other} found {w} of {c} cancelled {cat} records had been wrongly cancelled.",
    "In neighbouring {othershort}, {w} of {c} cancelled {cat} records checked had been wrongly cancelled.",
    "Inspectors said {other} had wrongly cancelled {w} of {c} {cat} records they looked at.",
)

PLACEHOLDERS = (
    "[SUPPORT LINE, with the date it was last checked]",
    "[QUOTE FROM FORCE TO COME]",
    "[NEEDED: number of cancelled rape records checked]",
    "[force response here]",
    "The force said XXX.",
    "A spokesperson for {force} said: TBC",
    "Victims can call XXXX for support.",
    "INSERT QUOTE HERE",
    "{{ sexual.wrong }} records had been wrongly cancelled.",
    "Lorem ipsum dolor sit amet, consectetur adipiscing elit.",
    "Chief constable TK said the force would learn from the report.",
    "[TO CHECK: confirm this with the press office]",
    "In a statement, [NAME] said the force accepted the findings.",
)

NOT_OURS = (
    "{force} employs 2,310 officers.",
    "A petition on the issue has gathered 3,400 names.",
    "A local charity said it helped 450 people last year.",
    "The police and crime commissioner has set aside £250,000 for training.",
    "Response times have gone up by 18% since the spring.",
    "Council tax payers will find £15 more on their bills for policing.",
    "The force has 31 stations, down from 44 a decade ago.",
    "About 700 people marched through the town on the issue in June.",
    "The support centre’s waiting list has doubled to 260.",
    "Emergency calls rose by a fifth over the summer, according to the union.",
)
