"""Ways to put the grade, the audit window, the recording rates and the victims who should have been told."""

from __future__ import annotations

from datetime import date

from tests.corpus.author import Author, capital
from tests.corpus.pieces import Box, Grid, Para, Piece, Points
from tests.corpus.plan import Plan, Rate

QUESTIONS = (
    ("How effectively does the {noun} record the crime that is reported to it?", "Recording reported crime"),
    ("How well do the {noun}’s systems and processes support accurate recording?", "Systems and processes"),
    ("How far do leaders promote a culture of ethical recording?", "Leadership and culture"),
)


def grade_pieces(a: Author, plan: Plan, grade: str) -> list[Piece]:
    """Return the overall judgment, put in one of several ways."""
    name, noun = a.force.name, a.force.noun
    quoted = a.pick(grade, f"‘{grade}’", f"<b>{grade}</b>", f"“{grade}”")
    graded = [a.pick("Good", "Requires improvement", "Inadequate", "Good") for _ in QUESTIONS]
    way = a.rng.randrange(9)
    if way == 0:
        return [Box("Overall judgment", (f"<b>{capital(grade)}</b>",)), _because(a)]
    if way == 1:
        return [
            Para(f"Overall, {name} is judged to be {quoted} in its crime-recording arrangements."),
            _because(a),
        ]
    if way == 2:
        return [Para(f"<b>Overall judgment: {capital(grade)}</b>"), _because(a)]
    if way == 3:
        rows = [("Overall judgment", capital(grade))]
        rows += [(full.format(noun=noun), mark) for (full, _), mark in zip(QUESTIONS, graded, strict=True)]
        return [Grid((("Question", "Judgment"), *rows)), _because(a)]
    if way == 4:
        return [
            Para(f"The overall grade that we have given {a.body} for crime data integrity is {quoted}."),
            _because(a),
        ]
    if way == 5:
        return [Para(f"Our overall assessment of {name} is that it is graded {quoted}."), _because(a)]
    if way == 6:
        rows = [(short, mark) for (_, short), mark in zip(QUESTIONS, graded, strict=True)]
        rows.append(("Overall", capital(grade)))
        return [Para("Our judgments are as follows."), Grid((("Element", "Grade"), *rows))]
    if way == 7:
        items = [f"{short}: {mark.lower()}" for (_, short), mark in zip(QUESTIONS, graded, strict=True)]
        return [
            Para(
                f"We have graded {name} {quoted} overall. The three parts of the inspection were judged "
                "like this:"
            ),
            Points(tuple(items)),
        ]
    return [
        Para(f"{name} has been rated {quoted} overall for the accuracy with which it records crime."),
        _because(a),
    ]


def _because(a: Author) -> Para:
    return Para(
        a.pick(
            "The reasons for this judgment are set out in the chapters that follow.",
            "We explain below what has led us to this view, and what we expect to see improve.",
            "This reflects the evidence gathered during fieldwork and the results of our audit of records.",
        )
    )


def window_text(a: Author, first: date, last: date) -> str:
    """Return "1 June 2017 to 30 November 2017" in one of several ways, the year sometimes given once."""
    once = first.year == last.year and a.date_style != "month-first" and a.rng.random() < 0.5
    return f"{a.date(first, year=not once)} {{to}} {a.date(last)}"


def window_pieces(a: Author, plan: Plan, last: date | None = None) -> list[Piece]:
    """Return the audit window, put in one of several ways."""
    text = window_text(a, plan.window[0], last or plan.window[1])
    to, between = text.replace("{to}", a.pick("to", "to", "until")), text.replace("{to}", "and")
    crimes = f"{a.rng.randint(850, 1900):,}"
    return [
        Para(
            a.pick(
                f"We audited {crimes} reports of crime made to {a.body} in the period from {to}.",
                f"Our audit covered crime reports from {to}, and we examined {crimes} of them.",
                f"Our crime-recording audit was of reports made to {a.body} between {between}.",
                f"We took a statistically significant sample of crime reports for the period {to}.",
                f"The audit considered reports of crime that {a.body} received between {between} inclusive.",
                f"The findings rest on an audit of reports of crime (audit period: {to}).",
                f"Reports of crime made in the months from {to} were drawn at random for our audit.",
            )
        )
    ]


_OF = {
    "recording_all": (
        "reported crime",
        "all crimes reported to it",
        "the crimes that are reported to it",
        "reported crimes",
    ),
    "recording_violence": ("violent crime", "reported violence", "reports of violence against the person"),
    "recording_sexual": ("sexual offences", "reported sexual offences", "reports of sexual offences"),
}


def rate_sentence(a: Author, measure: str, rate: Rate) -> str:
    """Return a sentence that gives a recording rate with its margin."""
    value, margin = a.percent(rate.rate), a.percent(rate.margin)
    of = a.pick(*_OF[measure]).replace("reported to it", f"reported to {a.body}")
    spread = a.pick(
        f"(with a confidence interval of +/- {margin})",
        f"(with a confidence interval of ± {margin})",
        f"(plus or minus {margin})",
        f"(±{margin})",
        f"with a 95 per cent confidence interval of plus or minus {margin}",
        f"(confidence interval: +/- {margin})",
    )
    if measure == "recording_all":
        return a.pick(
            f"We estimate that {a.body} records {value} {spread} of {of}.",
            f"From our audit we estimate that {a.body} has recorded {value} {spread} of {of}.",
            (
                f"Based on the findings of our audit, the overall recording rate of {a.body} is {value} "
                f"{spread}."
            ),
            f"Overall, {value} {spread} of {of} are recorded.".replace("crime are", "crime is"),
            f"The recording rate for all reported crime (excluding fraud) is {value} {spread}.",
        )
    return a.pick(
        f"The recording rate for {of} is {value} {spread}.",
        f"For {of}, {a.body}’s recording rate is {value} {spread}.",
        f"We estimate that {a.body} records {value} {spread} of {of}.",
        f"Of {of}, {value} {spread} had been recorded.",
    )


def rate_pieces(a: Author, rates: dict[str, Rate], unrecorded: int) -> list[Piece]:
    """Return the recording rates and the estimate of crime that is missed."""
    pieces: list[Piece] = []
    if a.rng.random() < 0.2 and len(rates) > 1:
        label = {"recording_all": "All crime", "recording_violence": "Violence against the person"}
        rows = [
            (label.get(measure, "Sexual offences"), a.percent(rate.rate), "± " + a.percent(rate.margin))
            for measure, rate in rates.items()
        ]
        pieces.append(
            Para("The proportions of reported crime that were recorded are given in the table below.")
        )
        pieces.append(Grid((("Reported crime", "Recording rate", "Confidence interval"), *rows)))
    else:
        for measure, rate in rates.items():
            pieces.append(Para(rate_sentence(a, measure, rate) + " " + _aside(a)))
    pieces.insert(1, Para(unrecorded_sentence(a, unrecorded)))
    return pieces


def _aside(a: Author) -> str:
    return a.pick(
        "Supervisors were not always aware of this.",
        "We consider that this reflects the training that staff have had.",
        "The reasons vary from one department to another.",
        "Call handlers told us that they had welcomed the guidance.",
        "This matters, because a crime that is not recorded is not investigated.",
    )


def unrecorded_sentence(a: Author, number: int) -> str:
    """Return a sentence that gives the estimate of crimes not recorded in a year."""
    over = a.pick("over", "more than", "over", "in excess of")
    return a.pick(
        f"{capital(a.body)} fails to record {over} {number:,} reported crimes each year.",
        f"We estimate that this means {a.body} does not record {over} {number:,} reported crimes a year.",
        f"This equates to {over} {number:,} crimes going unrecorded every year.",
        f"It follows that {over} {number:,} reported crimes are not recorded each year.",
        f"By our estimate, {over} {number:,} crimes a year that are reported to {a.body} go unrecorded.",
    )


def victims_pieces(a: Author, should: int, told: int) -> list[Piece]:
    """Return how many victims should have been told of a cancellation, and how many were."""
    not_told = should - told
    sentences = (
        f"Of the {a.n(should)} victims whom {a.body} should have told about its decision to cancel the "
        "crime, it had "
        f"informed only {a.n(told)}.",
        f"We found that only {a.n(told)} of the {a.n(should)} victims who should have been informed of the "
        "cancellation "
        "had been.",
        "Where a crime is cancelled, the victim ought to be told. In the records we examined this applied "
        f"to {a.n(should)} "
        f"victims, of whom {a.n(told)} had been told.",
        f"There were {a.n(should)} victims who should have been told that their crime had been cancelled; "
        f"{a.n(not_told)} had "
        "not been told.",
        f"{a.start(not_told)} of the {a.n(should)} victims who should have been notified of the "
        "cancellation of their crime "
        "were not.",
        (
            f"{capital(a.body)} informed {a.n(told)} out of {a.n(should)} victims that the crime they had "
            "reported had been cancelled."
        ),
        f"In {a.n(told)} of the {a.n(should)} cases in which we would expect the victim to be told that "
        "the record was "
        "cancelled, this had been done.",
        f"We would have expected {a.n(should)} victims to be made aware that their crimes had been "
        "cancelled. We found "
        f"evidence that this had happened for {a.n(told)} of them.",
        f"Victims were not kept informed: in {a.n(not_told)} of {a.n(should)} cancelled crimes where the "
        "victim should have "
        "been told of the decision, there was no record that this had been done.",
    )
    text = sentences[a.rng.randrange(len(sentences))]
    return [Para(text + " " + _victims_matter(a))]


def _victims_matter(a: Author) -> str:
    return a.pick(
        "Victims deserve better.",
        "People who report a crime are entitled to know what has become of it.",
        "This is a matter that supervisors can put right quickly.",
        "A short call or letter would have been enough.",
    )
