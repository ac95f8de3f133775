"""Whole stories as local newsrooms write them, right ones and ones with the mistakes that newsrooms make.

The mistakes are all about fictional forces. Stories about real forces state only the figures held.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Story:
    """One story. `wrong` names each finding that a check must make: its kind and words of its sentence."""

    name: str
    area: str
    text: str
    wrong: tuple[tuple[str, str], ...] = ()
    # Caveats that this story, written from scratch, leaves out.
    gone: tuple[str, ...] = ()


TABLOID_RIGHT = Story(
    "tabloid, right",
    "northmoor",
    """Cops wrongly binned more than half of sex offence records in watchdog's sample

Northmoor police wrongly scrapped 11 out of 20 sex offence records looked at by inspectors, a watchdog has found.

The 55 per cent error rate emerged when HM Inspectorate of Constabulary went through a small sample of crimes the force had cancelled in 2018.

One in three of the cancelled robbery records it checked - five out of 15 - should also have stayed on the books.

And inspectors said four of 23 cancelled rapes and three of 26 violence records they examined had been dropped in error.

To make matters worse, nine victims out of 24 were never told their case had been closed.

The force is allowed to cancel a crime if there is verifiable evidence that it never happened.

A Northmoor Constabulary spokesman said: "We have retrained 140 staff since the inspection and take this very seriously."

Mum-of-two Kate, 34, from Northmoor, whose name we have changed, said: "I waited 18 months to hear anything."

If you have been affected, call the helpline on 01632 960 123.

This story was generated with data analysed by the Shared Data Unit.
""",
)

TABLOID_WRONG = Story(
    "tabloid, wrong",
    "northmoor",
    """Shamed force is worst in the country for cancelling sex attack reports

Northmoor police cancelled 55 per cent of sexual assaults reported to them, a damning report reveals.

The HMICFRS watchdog found 11 of 20 sex crimes were cancelled by the force in 2018.

One in five robberies in the inspectors' sample of cancelled records were wrongly dropped.

Twelve out of 23 rape records that inspectors checked were wrongly cancelled.

The records were a small sample and do not show every case. A force can cancel a crime when there is verifiable evidence it did not happen.

A force spokesman said staff had been retrained.

The story was generated from data. For support, call the helpline.
""",
    (
        ("rank-unsupported", "worst in the country"),
        ("wrong-base", "55 per cent of sexual assaults"),
        ("qualifier-lost", "11 of 20 sex crimes"),
        ("qualifier-lost", "55 per cent of sexual assaults"),
        ("category-renamed", "55 per cent of sexual assaults"),
        ("category-renamed", "sex attack reports"),
        ("qualifier-lost", "sex attack reports"),
        ("contradicted", "One in five robberies"),
        ("contradicted", "Twelve out of 23"),
    ),
)

BROADSHEET_RIGHT = Story(
    "broadsheet, right",
    "northmoor",
    """Inspectors question how Northmoor Constabulary closes crime records

Police inspectors who examined a sample of crimes cancelled by Northmoor Constabulary concluded that the majority of the sexual offence records should never have been closed.

Of the 20 records of sexual offences reviewed by HMICFRS, 11 had been incorrectly cancelled and nine correctly. The inspectorate, whose findings were published in February 2019, also took issue with five of 15 robbery records, four of 23 rape records and three of 26 violence records.

Forces may cancel a recorded crime where additional verifiable information shows that it did not take place, or where it belongs to another area. The samples are small, and the inspectorate cautions that they do not describe all of the records cancelled.

The same inspection, carried out in 2018, put the constabulary's recording accuracy at 88.4 per cent, which implies that just under 12 per cent of reported crime, or more than 9,600 offences annually, goes unrecorded. For violent crime the rate was 84.2 per cent. It was graded as requiring improvement.

Fifteen of 24 victims had been informed of the decision to cancel, as the rules require; nine had not.

Deputy Chief Constable Mary Hale said that seven of the records had since been reinstated. "We have reviewed all of our processes," she said, adding that the force had invested £1.2 million and now employed 12 auditors.

Across England and Wales, 38 of the 43 forces were found to have incorrectly cancelled at least one sexual offence, according to an analysis by the BBC Shared Data Unit. At least 19 had done so for rape.

Readers affected by the issues in this article can contact Rape Crisis. The article was produced with the help of an automated data service.
""",
)

BROADSHEET_WRONG = Story(
    "broadsheet, wrong",
    "northmoor",
    """Inspectors question how Northmoor Constabulary closes crime records

Of the 20 records of sexual offences reviewed by HMICFRS in 2018, 11 had been correctly cancelled.

The inspectorate also took issue with five of 15 violence records, four of 23 rape records and three of 26 robbery records.

It estimated that the constabulary recorded 84.2 per cent of all crime, against 88.4 per cent for violent crime.

The inspectorate graded the force as inadequate.

Fifteen of 24 victims had not been informed of the decision to cancel.

Some 29 of the 43 forces in England and Wales were found to have incorrectly cancelled at least one robbery.

Forces may cancel a crime when verifiable information shows that none took place. Deputy Chief Constable Mary Hale said the samples were small. The article was automated; help is available from Rape Crisis helplines.
""",
    (
        ("wrong-way-round", "11 had been correctly cancelled"),
        ("wrong-measure", "five of 15 violence records"),
        ("wrong-measure", "three of 26 robbery records"),
        ("wrong-measure", "84.2 per cent of all crime"),
        ("contradicted", "graded the force as inadequate"),
        ("wrong-way-round", "Fifteen of 24 victims"),
        ("contradicted", "Some 29 of the 43"),
    ),
)

RADIO_RIGHT = Story(
    "radio, right",
    "northmoor",
    """CUE: Police in Northmoor have been told to improve after inspectors found they were wrongly cancelling crime records.

A watchdog looked at a small number of cancelled records. It says more than half of the ones for sexual offences should have been kept.

Our reporter Sam Lee has the story.

For robbery it was a third. For rape, more than one in six. And for violence, around one in nine.

Inspectors from HMICFRS did their checks back in 2018. They say some victims weren't told either: nine out of twenty-four.

The force says it's put things right, and that officers have been retrained.

Police can cancel a crime if it turns out it didn't happen.

It's eleven minutes past eight. If you need support, the helpline number is on our website. This script was generated from data.
""",
)

RADIO_WRONG = Story(
    "radio, wrong",
    "northmoor",
    """Police in Northmoor have been told to improve after a watchdog found crimes were wrongly cancelled.

HMICFRS looked at a small sample in 2018. It says two thirds of the records for sexual offences should have been kept.

For robbery it was half.

And for rape, one in four of the records checked was wrongly cancelled.

All of the victims had been told.

The force says officers have been retrained. Police can cancel a crime if it turns out it didn't happen. The helpline number is on our website. This script was generated from data.
""",
    (
        ("fraction-too-far", "two thirds of the records"),
        ("fraction-too-far", "For robbery it was half"),
        ("fraction-too-far", "one in four of the records"),
        ("contradicted", "All of the victims"),
    ),
)

LIVE_BLOG_RIGHT = Story(
    "live blog, right",
    "northmoor",
    """Northmoor crime records: live updates as watchdog figures published

07:30 Good morning. Here's what we know so far about the HMICFRS inspection of Northmoor Constabulary.

Key points:

Sexual offences: 11 of 20 cancelled records checked were wrongly cancelled (55%)
Robbery: five of 15 (33%)
Rape: four of 23 (17%)
Violence: three of 26 (12%)
Victims not told: nine of 24 (38%)

08:05 How does cancelling work? Police can cancel a crime record when there's verifiable evidence no crime was committed. Inspectors only looked at a small sample.

09:15 The force has responded. DCC Mary Hale told us: "Of the records inspectors questioned, seven have been reinstated."

10:40 What about recording in general? The 2018 inspection said 88.4% of crimes were recorded, give or take 1.6 points. That leaves 11.6% unrecorded, or about 26 a day.

12:00 More than 250 of you have commented. Helplines are at the foot of this page. The figures on this page were generated automatically.
""",
)

LIVE_BLOG_WRONG = Story(
    "live blog, wrong",
    "northmoor",
    """Northmoor crime records: live updates as HMICFRS figures published

Key points from the inspection in 2018:

Sexual offences: 11 of 20 cancelled records checked were wrongly cancelled (65%)
Robbery: five of 15 (33%)
Rape: three of 26 (12%)
Violence: four of 23 (17%)
Victims not told: 15 of 24

The inspection said 88.4% of crimes went unrecorded.

Police can cancel a crime record when there's verifiable evidence no crime was committed. Inspectors only looked at a small sample. The force said staff had been retrained. Helplines are at the foot of this page, which was generated automatically.
""",
    (
        ("contradicted", "(65%)"),
        ("wrong-measure", "Rape: three of 26"),
        ("wrong-measure", "Violence: four of 23"),
        ("wrong-way-round", "Victims not told: 15 of 24"),
        ("wrong-way-round", "88.4% of crimes went unrecorded"),
    ),
)

REGIONAL_RIGHT = Story(
    "two neighbours, right",
    "northmoor",
    """How police in Northmoor and Eastvale cancel crimes

Northmoor Constabulary wrongly cancelled 11 of the 20 sexual offence records that inspectors checked, while at Eastvale Police it was two of 19.

In Northmoor, inspectors also found that five of 15 cancelled robbery records should have stood. In Eastvale just one of 12 was wrong.

None of the 18 rape records checked at Eastvale Police had been wrongly cancelled. At Northmoor four of 23 had been.

HMICFRS inspected both forces in 2018 and looked at small samples. Police may cancel a record if verifiable information shows no crime took place.

Northmoor Constabulary said it had retrained its staff. Eastvale Police said 96% of its own checks since April were correct.

If you are affected, call the helpline. This report was automated.
""",
)

REGIONAL_WRONG = Story(
    "two neighbours, wrong",
    "northmoor",
    """How police in Northmoor and Eastvale cancel crimes

Eastvale Police wrongly cancelled 11 of the 20 sexual offence records that inspectors checked.

Northmoor had a higher share of wrongly cancelled rape records than any other force in the country.

HMICFRS inspected both forces in 2018 and looked at small samples. Police may cancel a record if verifiable information shows no crime took place. Northmoor Constabulary said it had retrained its staff. If you are affected, call the helpline. This report was automated.
""",
    (("wrong-area", "Eastvale Police wrongly cancelled 11"), ("rank-unsupported", "than any other force")),
)

CHARITY_RIGHT = Story(
    "charity reaction, right",
    "northmoor",
    """'Every one of these is a person': anger as Northmoor sex crime records cancelled in error

A charity for survivors of sexual violence says it is horrified that most of the sexual offence records sampled by inspectors in Northmoor had been wrongly cancelled.

The Northmoor Rape Support Centre, which helped 1,350 people last year, was reacting to an inspection that found 11 of 20 cancelled records should have stayed open.

"Only around 15 per cent of victims ever go to the police," said manager Jo Brand. "To then find more than half of these are wrongly thrown out is devastating. One in five women will experience sexual violence in their lifetime."

The inspectorate, HMICFRS, also questioned four of the 23 rape records it looked at. It has said that the samples are small.

Chief Constable Alan Price said the force had "made more than 30 changes" since 2018, when inspectors visited. Crimes can be cancelled only where there is verifiable information that they did not occur, he said.

The centre's helpline is open from 9am to 5pm, Monday to Friday. This article draws on automated analysis.
""",
)

POLITICS_WRONG = Story(
    "council report, wrong",
    "northmoor",
    """Police and crime panel told of 'unacceptable' cancellation of crimes

Northmoor's police and crime panel heard that HMICFRS inspectors in 2018 found 55 per cent of reports of sexual offences had been wrongly cancelled.

Councillor Ann Webb (Lab) said one in three reported robberies had been wrongly cancelled.

The panel was told that the force was above the national average for wrongly cancelled rapes.

Of the 24 victims who should have been told, nine were told.

The commissioner said the samples were small and that crimes can be cancelled when verifiable information shows they did not happen. The force said it had retrained its staff. The panel, which has 12 members, meets again on 4 December at 10am. A helpline is available. Generated with data.
""",
    (
        ("wrong-base", "55 per cent of reports"),
        ("wrong-base", "one in three reported robberies"),
        ("rank-unsupported", "above the national average"),
        ("wrong-way-round", "nine were told"),
    ),
)

SHORT_WRONG = Story(
    "a brief, wrong",
    "northmoor",
    """Northmoor police cancelled crime reports

Northmoor Constabulary cancelled 11 of 20 sexual offence records, a third of burglary records and 17% of rape records, the police watchdog says.
""",
    (
        ("qualifier-lost", "Northmoor police cancelled crime reports"),
        ("qualifier-lost", "cancelled 11 of 20"),
        ("category-renamed", "a third of burglary"),
    ),
    ("sample size", "date of inspection", "right of reply", "label", "explanation", "support line"),
)

PLACEHOLDERS_WRONG = Story(
    "sent too soon",
    "northmoor",
    """Northmoor: XX% of sexual offence records wrongly cancelled

Eleven of the 20 cancelled sexual offence records checked by HMICFRS in 2018 should have stood. [NEEDED: quote from force]

TK add reaction here. The samples were small. A crime can be cancelled if verifiable evidence shows it did not happen. The force said it had retrained its staff. Helpline below. Generated from data.
""",
    (
        ("placeholder-left", "XX%"),
        ("placeholder-left", "[NEEDED: quote from force]"),
        ("placeholder-left", "TK add"),
    ),
)

QUESTION_AND_ANSWER_RIGHT = Story(
    "question and answer, right",
    "northmoor",
    """Wrongly cancelled crimes in Northmoor: your questions answered

Who says so? His Majesty's Inspectorate of Constabulary, known as HMICFRS, which visited in 2018.

What did it find? Of 84 cancelled records it checked, 23 should not have been cancelled. That is 27 per cent.

Which crimes? Sexual offences came out worst, with 11 of 20 wrongly cancelled. Robbery was next (five of 15), then rape (four of 23). Violence was lowest, at three out of 26, or 12 per cent.

So most were fine? Yes: 61 of the 84 records had been correctly cancelled. For rape, 19 of 23 were right.

Is that every record? No. It is a small sample. In sexual offences the true share could be anywhere between 34% and 74%.

Were victims told? Fifteen of the 24 who should have been were. The remaining nine were left in the dark.

Can police cancel crimes? Yes, when verifiable information shows that no crime happened.

What does the force say? Northmoor Constabulary said it had retrained its staff.

Where can I get help? Helplines are listed on page 12. Who wrote this? It was generated from data by a template.
""",
)

HAMPSHIRE_RIGHT = Story(
    "Hampshire, right",
    "hampshire",
    """Hampshire police wrongly cancelled more than half of sex offence records in sample

Hampshire Constabulary had incorrectly cancelled nine of 17 sexual offence records examined by inspectors, figures show.

The 53 per cent rate was found by Her Majesty's Inspectorate of Constabulary and Fire & Rescue Services during its 2018 inspection of the force, which covers Hampshire and the Isle of Wight.

A third of the cancelled robbery records inspectors looked at - six out of 18 - should also have stood, as should three of 19 rape records and two of 19 violence records.

Inspectors estimated the force recorded 91.3 per cent of crimes reported to it, meaning that more than 15,200 go unrecorded each year.

Nationally, at least 19 forces wrongly cancelled a rape record and 38 a sexual offence record, according to the BBC Shared Data Unit, which gathered figures on all 43 forces.

Assistant Chief Constable Craig Dibdin said the force had made progress. It said six of the records had been put right before the inspection.

A crime can be cancelled where verifiable information shows that it did not take place. The samples were small.

If you have been affected by sexual violence, help is available. This article was generated from data.
""",
)

SUFFOLK_RIGHT = Story(
    "Suffolk, right",
    "suffolk",
    """Victims not told after Suffolk police cancelled crimes

Three victims in Suffolk were not told that their crime record had been cancelled, inspectors found.

HMICFRS said 26 of the 29 victims who should have been told had been.

It also checked whether cancelling was right. None of the 20 rape records it looked at had been wrongly cancelled. One in 20 sexual offence and violence records had been, and one in 10 robbery records.

The inspection took place in 2019. Inspectors look at a small sample. Police may cancel a record when verifiable information shows that no crime took place.

Suffolk Constabulary's assistant chief constable Rob Jones said staffing and training had been increased.

Anyone affected can call a helpline. Generated automatically from data.
""",
)

GWENT_RIGHT = Story(
    "Gwent, right",
    "gwent",
    """A quarter of cancelled violence records in Gwent sample should have stood

Gwent Police wrongly cancelled a quarter of the violence records that inspectors checked, five out of 20.

For sexual offences it was three of 19 records, or 16%, and for robbery one of six. No rape records had been wrongly cancelled.

Two of the 36 victims who should have been informed were not.

The inspectorate, which visited the force in 2018, estimated that it recorded 90.5% of reported crime. Over 5,100 crimes a year go unrecorded.

Its checks are based on small samples. A crime can be cancelled if verifiable information shows that it did not happen.

Gwent Police was asked to comment. Helplines are below. This draft was generated from data.
""",
)

LANCASHIRE_RIGHT = Story(
    "Lancashire, right",
    "lancashire",
    """Six Lancashire victims were not told their crime had been cancelled

Only nine of 15 crime victims in Lancashire were told that the record of their crime had been cancelled, the police watchdog found.

The other six were not informed, inspectors from HMICFRS said.

One of 20 sexual offence records and one of 20 violence records had been wrongly cancelled. No problem was found with cancelled rape records.

The force records 93.3 per cent of the crime reported to it.

The samples were small. Police may cancel a crime when verifiable information shows that it did not take place.

Lancashire Constabulary has been approached for comment. A helpline is open. Automated draft.
""",
    gone=("date of inspection",),
)

STORIES = (
    TABLOID_RIGHT, TABLOID_WRONG, BROADSHEET_RIGHT, BROADSHEET_WRONG, RADIO_RIGHT, RADIO_WRONG, LIVE_BLOG_RIGHT,
    LIVE_BLOG_WRONG, REGIONAL_RIGHT, REGIONAL_WRONG, CHARITY_RIGHT, POLITICS_WRONG, SHORT_WRONG, PLACEHOLDERS_WRONG,
    QUESTION_AND_ANSWER_RIGHT, HAMPSHIRE_RIGHT, SUFFOLK_RIGHT, GWENT_RIGHT, LANCASHIRE_RIGHT,
)  # fmt: skip
