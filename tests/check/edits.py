"""Edits that people make to a draft, one at a time: the words before, after, and what a check must say."""

from __future__ import annotations

# (kind of finding, words of the draft, words in their place); no kind: a fair edit, no complaint.
EDITS: tuple[tuple[str, str, str], ...] = (
    (
        "contradicted",
        "Eleven of the 20",
        "Twelve of the 20",
    ),
    (
        "contradicted",
        "(55%)",
        "(65%)",
    ),
    (
        "wrong-way-round",
        "should not have been cancelled",
        "should have been cancelled",
    ),
    (
        "wrong-way-round",
        "Constabulary had been wrongly",
        "Constabulary had been correctly",
    ),
    (
        "qualifier-lost",
        "Constabulary had been wrongly cancelled",
        "Constabulary had been cancelled",
    ),
    (
        "qualifier-lost",
        "had also been wrongly cancelled",
        "had also been cancelled",
    ),
    (
        "wrong-measure",
        "Five of the 15 cancelled robbery",
        "Five of the 15 cancelled violence",
    ),
    (
        "wrong-measure",
        "More than half of the cancelled sexual offence records",
        "More than half of the cancelled rape records",
    ),
    (
        "wrong-base",
        "More than half of the cancelled sexual offence records that inspectors examined at",
        "More than half of the sexual offences reported to",
    ),
    (
        "wrong-base",
        "Eleven of the 20 cancelled sexual offence records that inspectors checked",
        "Eleven of the 20 sexual offence reports",
    ),
    (
        "fraction-too-far",
        "More than half of the",
        "Nearly two thirds of the",
    ),
    (
        "fraction-too-far",
        "more than half of sexual",
        "three quarters of sexual",
    ),
    (
        "wrong-area",
        "examined at Northmoor Constabulary",
        "examined at Eastvale Police",
    ),
    (
        "wrong-area",
        "Northmoor: more",
        "Eastvale: more",
    ),
    (
        "rank-unsupported",
        "had been wrongly cancelled, official figures show",
        "had been wrongly cancelled, the highest rate in the country, official figures show",
    ),
    (
        "rank-unsupported",
        "official figures show.",
        "official figures show. That is the third highest of 43 forces.",
    ),
    (
        "category-renamed",
        "cancelled robbery records",
        "cancelled burglary records",
    ),
    (
        "category-renamed",
        "cancelled sexual offence records that inspectors checked",
        "cancelled sexual assault records that inspectors checked",
    ),
    (
        "caveat-removed",
        (
            "Inspectors look at small samples, so the figures describe the records examined and not "
            "every record that the constabulary cancelled. "
        ),
        "",
    ),
    (
        "caveat-removed",
        ("*If you have been affected by sexual violence, call the Northmoor helpline on 01632 960 123.*"),
        "",
    ),
    (
        "caveat-removed",
        (
            "Deputy chief constable Mary Hale said the force had retrained its staff; it also said "
            "seven of the records had since been reinstated."
        ),
        "",
    ),
    (
        "caveat-removed",
        (
            ", according to the inspection in 2018 by HM Inspectorate of Constabulary and Fire & "
            "Rescue Services (HMICFRS)"
        ),
        "",
    ),
    (
        "caveat-removed",
        "*Draft generated from data by storygen · edition of 23 October 2020*",
        "",
    ),
    (
        "placeholder-left",
        "Nine were not.",
        "Nine were not. [NEEDED: quote]",
    ),
    (
        "contradicted",
        "Fifteen of the 24",
        "Sixteen of the 24",
    ),
    (
        "wrong-way-round",
        "were told. Nine were not",
        "were not told. Nine were",
    ),
    (
        "contradicted",
        "88.4%",
        "84.8%",
    ),
    (
        "contradicted",
        "over 9,600",
        "over 6,900",
    ),
    (
        "wrong-way-round",
        "9,600 a year unrecorded",
        "9,600 a year recorded",
    ),
    (
        "contradicted",
        '"requires improvement"',
        '"inadequate"',
    ),
    (
        "contradicted",
        "inspection in 2018",
        "inspection in 2019",
    ),
    (
        "contradicted",
        "38 forces",
        "39 forces",
    ),
    (
        "qualifier-lost",
        "38 forces were found to have wrongly cancelled",
        "38 forces were found to have cancelled",
    ),
    (
        "wrong-measure",
        "38 forces were found to have wrongly cancelled sexual offence",
        "38 forces were found to have wrongly cancelled robbery",
    ),
    (
        "contradicted",
        "| 20 | 11 | 55%",
        "| 20 | 12 | 55%",
    ),
    (
        "contradicted",
        "four of the 23 rape records (17%)",
        "three of the 23 rape records (17%)",
    ),
    (
        "contradicted",
        "than two years before",
        "than four years before",
    ),
    (
        "contradicted",
        "at least 19 to",
        "at least 29 to",
    ),
    (
        "wrong-way-round",
        "records should have stood",
        "records should not have stood",
    ),
    (
        "contradicted",
        "plus or minus 1.6",
        "plus or minus 2.6",
    ),
    (
        "wrong-measure",
        "four of the 23 rape records (17%) and three of the 26 violence records (12%)",
        "four of the 23 violence records (17%) and three of the 26 rape records (12%)",
    ),
    (
        "",
        "More than half of the",
        "Just over half of the",
    ),
    (
        "",
        "(55%)",
        "(55 per cent)",
    ),
    (
        "",
        "Eleven of the 20",
        "11 of 20",
    ),
    (
        "",
        "over 9,600",
        "nearly 10,000",
    ),
    (
        "",
        "over 9,600",
        "more than 9,500",
    ),
    (
        "",
        (
            "Five of the 15 cancelled robbery records that inspectors examined had also been wrongly "
            "cancelled (33%), as had four of the 23 rape records (17%) and three of the 26 violence "
            "records (12%)."
        ),
        (
            "In robbery a third of the 15 records examined were wrongly cancelled. For rape it was "
            "four out of 23, and for violence three of 26."
        ),
    ),
    (
        "",
        "wrongly",
        "incorrectly",
    ),
    (
        "",
        "88.4%",
        "just over 88%",
    ),
    (
        "",
        "(33%)",
        "(one in three)",
    ),
    (
        "",
        "Nine were not.",
        "The other nine were not.",
    ),
    (
        "",
        "Nine were not.",
        "",
    ),
    (
        "",
        (
            "Fifteen of the 24 victims who should have been told that their crime record had been "
            "cancelled were told."
        ),
        "Of 24 victims who ought to have been informed, only 15 were.",
    ),
    (
        "",
        "Deputy chief constable Mary Hale said the force",
        "A spokesman for the force said it",
    ),
    (
        "",
        "official figures show",
        "a report by inspectors reveals",
    ),
)
