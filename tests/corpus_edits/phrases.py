"""Sentences as local reporters write them, true when their slots (see `slots`) are filled from the facts."""

from __future__ import annotations

# A proportion with both counts, some found wrong.
COUNTS: tuple[str, ...] = (
    "{W} of the {c} {canc} {cat} {records} that {insp} looked at had been {wc}.",
    "{W} of {c} cancelled {cat} {records} checked by {insp} should not have been cancelled.",
    "{W} out of {c} {canc} {cat} {records} reviewed by {insp} had been {wc}.",
    "Out of {c} cancelled {cat} {records} reviewed by {insp}, {w} had been {wc}.",
    "Of {c} {cat} records which {police} had cancelled, {insp} judged that {w} should have stood.",
    "Inspectors dip-sampled {c} cancelled {cat} records and decided that {w} of them {were} {wc}.",
    "In {w} of the {c} cancelled {cat} records they checked, {insp} found that the decision was wrong.",
    "{police} wrongly cancelled {w} of the {c} {cat} {records} examined by {insp}.",
    "{police} was wrong to cancel {w} of the {c} {cat} records that {insp} sampled.",
    "Inspectors disagreed with {force} over {w} of the {c} cancelled {cat} records that they checked.",
    "The {year} report says {w} of the {c} {canc} {cat} {records} sampled had been {wc}.",
    "A total of {w} {cat} {records}, out of a sample of {c}, {were} found to have been {wc}.",
    "Inspectors who sampled {c} cancelled {cat} records at {force} concluded that {w} had been {wc}.",
    "According to {insp}, {w} of the {c} cancelled {cat} {records} they saw at {force} had been {wc}.",
    "There were {c} cancelled {cat} {records} in the sample and {w} of them had been {wc}, {insp} said.",
    "When it came to {cats}, {w} of the {c} cancelled records checked had been {wc}.",
    "For {cats}, {insp} found that {w} of the {c} records they checked had been {wc}.",
    "“{W} of {c} {canc} {cat} {records} had been {wc},” the report found.",
    "{R} of the {c} cancelled {cat} records checked had been cancelled correctly and {w} had not.",
    "Only {r} of the {c} cancelled {cat} records that {insp} reviewed had been correctly cancelled.",
)

# As above, with a share; only where the sample is big enough for one.
SHARES: tuple[str, ...] = (
    "{W} of the {c} cancelled {cat} {records} checked had been {wc}, or {p}.",
    "{W} of {c} cancelled {cat} {records} ({p}) should never have been cancelled, {insp} found.",
    "In {short}, {p} of the {c} cancelled {cat} {records} that {insp} examined had been {wc}.",
    "Inspectors found {p} of the cancelled {cat} {records} they checked at {force} had been {wc}.",
    "Of the {c} cancelled {cat} {records} looked at, {w} - {p} - had been {wc}.",
    "That works out at {p1} of the {c} cancelled {cat} {records} that were checked being {wc}.",
    "The sample of {c} cancelled {cat} {records} showed {p1} had been {wc}.",
    "{police} had {wc} {p} of the {cat} {records} that {insp} examined.",
)

# As above, with a fraction in words.
FRACTIONS: tuple[str, ...] = (
    "{F} of the cancelled {cat} {records} that {insp} checked had been {wc}.",
    "Inspectors found {f} of the cancelled {cat} {records} they examined at {force} had been {wc}.",
    "{F} of the {cat} {records} in the sample, {w} of {c}, had been {wc} by {police}.",
    "In {f} of the cancelled {cat} {records} they reviewed, {insp} said {noun} had got it wrong.",
)

NONE_WRONG: tuple[str, ...] = (
    "None of the {c} cancelled {cat} {records} that {insp} checked had been {wc}.",
    "All {c} of the cancelled {cat} {records} checked had been correctly cancelled.",
    "Inspectors agreed with {force} over every one of the {c} cancelled {cat} records they checked.",
    "Not one of the {c} cancelled {cat} {records} in the sample had been {wc}.",
    "No {cat} record in the sample of {c} had been {wc}, {insp} said.",
)

VICTIMS: tuple[str, ...] = (
    "{Told} of the {should} victims who should have been told about the decision had been told.",
    "Of {should} victims who ought to have been informed, {told} had been and {nottold} had not.",
    "Inspectors also found that {nottold} of the {should} victims who should have been told had not been.",
    "{police} did not tell {nottold} of the {should} victims that it should have told, {insp} found.",
    "{Nottold} of the {should} victims who should have been told their record was cancelled were not told.",
    "Just {told} out of the {should} victims who should have heard about the cancellation were told.",
)

RATES: dict[str, tuple[str, ...]] = {
    "recording_all": (
        "Inspectors estimated that {noun} recorded {rate} of the crimes reported to it.",
        "{police} records {rate} of all the crimes reported to it, {insp} estimated.",
        "{insp} put the recording rate at {force} at {rate}, give or take {margin} percentage points.",
        "An estimated {rate} of reported crimes were recorded by {force}.",
        "The inspection estimated that {rate} of reported crime was being recorded (plus or minus {margin}).",
    ),
    "recording_violence": (
        "For violent crime the recording rate was put at {rate}.",
        "Inspectors estimated that {noun} recorded {rate} of the violent crimes reported to it.",
        "{police} recorded {rate} of reported violent crime, {insp} estimated.",
    ),
    "recording_sexual": (
        "For sexual offences the recording rate was put at {rate}.",
        "Inspectors estimated that {noun} recorded {rate} of the sexual offences reported to it.",
        "{police} recorded {rate} of reported sexual offences, {insp} estimated.",
    ),
}

UNRECORDED: tuple[str, ...] = (
    "That would leave more than {unrec} reported crimes a year unrecorded.",
    "Over {unrec} crimes reported to {force} go unrecorded each year, {insp} estimated.",
    "Inspectors think more than {unrec} reported crimes a year are not being recorded.",
)

GRADES: tuple[str, ...] = (
    "Inspectors rated {noun} “{grade}” for the way it records crime.",
    "{force} was graded {grade} for crime recording in {year}.",
    "Overall, {insp} judged {noun} to be {grade} at recording crime.",
)

NATIONAL: tuple[str, ...] = (
    "Across the country, {natl} of the {forces} forces had wrongly cancelled at least one {cat} record.",
    "Nationally, {natl} forces had at least one {cat} record that was {wc}, inspection reports show.",
    "{natl} of the {forces} forces inspected had at least one {cat} record that was {wc}.",
)

HEADLINES: tuple[str, ...] = (
    "{force} wrongly cancelled {cat} records, inspectors find",
    "{cat} records wrongly cancelled at {force}, says watchdog",
    "{w} of {c} cancelled {cat} records at {force} should have stood",
    "Inspectors find {w} of {c} {cat} records checked in {short} were wrongly cancelled",
    "Watchdog checks cancelled {cat} records at {force}: {w} of {c} were wrong",
    "Inspectors: {force} wrongly cancelled {w} of {c} {cat} records checked",
)
PLAIN_HEADLINES: tuple[str, ...] = (
    "How {force} deals with crime records it cancels",
    "What inspectors found when they checked crime records at {force}",
    "{force}: inspectors report on cancelled crime records",
)

QUOTES: tuple[str, ...] = (
    "“We take accurate recording seriously and will keep working at it,” a spokesman said.",
    "“Every victim deserves to be believed,” said a local support worker.",
    "A ward councillor said: “People need to know that what they report is written down.”",
    "“I had no idea that a record could be cancelled,” said one resident of {short}.",
    "The police and crime commissioner said she would be asking for an explanation.",
)

COLOUR: tuple[str, ...] = (
    "By our crime reporter",
    "{force} covers {covers}.",
    "The figures were gathered from published inspection reports.",
    "Recording crime properly matters to victims, to courts and to the public.",
    "Read more: what happens when you report a crime",
    "Picture: the headquarters of {force}",
)

SAMPLE_CAVEATS: tuple[str, ...] = (
    "The samples were small, so the findings are about the records examined and not all of those cancelled.",
    "Inspectors only examined a small sample of cancelled records, and the figures should be read as such.",
    "Because so few records were sampled, the results cannot be taken to hold for every cancelled record.",
    "These are small samples: they say what inspectors found in the records they looked at, and no more.",
    "Only a sample of the records that {noun} cancelled was examined.",
)

LABELS: tuple[str, ...] = (
    "This story was generated from data using a template by storygen and checked by a journalist.",
    "This article was written with the help of automation: it was generated from data by storygen.",
    "Generated from data by storygen.",
    "This report was produced automatically from inspection data (storygen) and edited by our newsroom.",
)

EXPLANATIONS: tuple[str, ...] = (
    "Police can cancel a crime record if more information comes to light to show that no crime happened.",
    "Forces are allowed to cancel a crime record when it turns out that no crime took place.",
    "A record may be cancelled, quite properly, if evidence shows that there was no crime.",
)

ATTRIBUTION_TAIL = ", according to HM Inspectorate of Constabulary and Fire & Rescue Services (HMICFRS)"
