"""Official-sounding prose that says nothing about the figures, and the traps that stand beside them."""

from __future__ import annotations

from tests.corpus.author import Author, capital
from tests.corpus.pieces import Grid, Para, Piece, Points
from tests.corpus.plan import Plan

_WHO = (
    "the control room",
    "the force crime registrar",
    "the response team",
    "a detective sergeant",
    "the senior lead",
    "neighbourhood officers",
    "the incident management unit",
    "the training department",
    "staff in the contact centre",
    "the public protection unit",
    "supervisors on the evening shift",
    "the audit team",
    "local commanders",
    "the vulnerability desk",
    "officers on secondment",
    "the performance board",
    "the deputy chief constable",
    "newly appointed inspectors",
    "volunteers in the youth scheme",
    "the professional standards department",
)
_DID = (
    "described",
    "had introduced",
    "told us about",
    "took pride in",
    "had reviewed",
    "explained",
    "showed us",
    "valued",
    "oversaw",
    "had asked for",
    "reported weekly on",
    "could not account for",
    "had recently simplified",
    "relied on",
    "spoke well of",
    "questioned",
    "had overlooked",
    "supported",
    "intended to replace",
    "kept a log of",
)
_WHAT = (
    "the guidance on opening a record",
    "the arrangements for quality assurance",
    "the daily management meeting",
    "a checklist for difficult reports",
    "the route by which partner agencies refer concerns",
    "the new case system",
    "the plan for training",
    "a backlog of unread messages",
    "the way in which calls are graded",
    "the handover between shifts",
    "feedback to officers",
    "the ethics panel",
    "the role of the designated decision maker",
    "the counting rules",
    "arrangements for reports taken at the front counter",
    "the review of outstanding reports",
    "the pocket guide",
    "the messages given at briefings",
    "the register of risks",
    "the work of the standards group",
)
_WHY = (
    "which gave us some assurance",
    "although this was not always written down",
    "so that nothing would be missed",
    "and we saw that this was making a difference",
    "but few people we met had heard of it",
    "and the public will expect this to continue",
    "because demand had grown faster than expected",
    "which is to be welcomed",
    "while acknowledging that more was needed",
    "and this was confirmed by our observations",
    "even though resources were stretched",
    "in line with the expectations of the chief officer team",
    "as part of a wider programme of change",
    "which we shall examine again in due course",
    "and there was evidence of learning",
    "but the pace had been slow",
)
_OPEN = (
    "During our visit we observed how {who} {did} {what}, {why}.",
    "In the focus groups that we held, {who} {did} {what}, {why}.",
    "It was clear to us that {who} {did} {what}.",
    "We were told that {who} {did} {what}, {why}.",
    "In contrast, {who} {did} {what}.",
    "A good example is how {who} {did} {what}, {why}.",
    (
        "There is more to do before people can be sure that {who} and {who2} share the same understanding of "
        "{what}."
    ),
    "Good leadership requires that everybody understands {what}, from {who} to {who2}.",
    "The public has a right to see {what} kept in good order, {why}.",
    "We spoke to {who} and to {who2} about {what}, {why}.",
    "Since our fieldwork ended, {who} {did} {what}.",
    "Both {who} and {who2} recognised that {what} needed attention.",
)


def filler_sentence(a: Author) -> str:
    """Return one sentence of official prose."""
    rng = a.rng
    who, who2 = rng.sample(_WHO, 2)
    return capital(
        rng.choice(_OPEN).format(
            who=who, who2=who2, did=rng.choice(_DID), what=rng.choice(_WHAT), why=rng.choice(_WHY)
        )
    )


def filler_para(a: Author) -> Para:
    """Return one paragraph of official prose, now and then with a number that is nobody's figure."""
    sentences = [filler_sentence(a) for _ in range(a.rng.randint(3, 6))]
    if a.rng.random() < 0.2:
        sentences.insert(a.rng.randint(0, len(sentences)), passing_number(a))
    return Para(" ".join(sentences))


def filler_pieces(a: Author, words: int) -> list[Piece]:
    """Return about so many words of official prose in paragraphs and lists."""
    pieces: list[Piece] = []
    while words > 0:
        if a.rng.random() < 0.12:
            items = tuple(f"{a.rng.choice(_WHAT)};" for _ in range(a.rng.randint(3, 5)))
            piece: Piece = Points(items)
            pieces.append(Para("To improve, attention should be given to:"))
            words -= sum(len(item.split()) for item in items) + 8
        else:
            piece = filler_para(a)
            words -= len(piece.text.split())
        pieces.append(piece)
    return pieces


def passing_number(a: Author) -> str:
    """Return a sentence with numbers that answer none of the questions."""
    rng = a.rng
    some, many = rng.randint(3, 40), rng.randint(210, 4800)
    return rng.choice(
        (
            (
                f"At the time of our inspection {a.n(some)} members of staff were absent from a team of "
                f"{a.n(some + 31)}."
            ),
            f"We interviewed {a.n(some)} officers and listened to {a.n(some * 3)} calls.",
            f"In the year to 31 March {rng.randint(2015, 2019)}, {many:,} people contacted the front desk.",
            (
                f"Of {a.n(some + 9)} stop and search records that we read, {a.n(some // 2)} did not give "
                "reasonable grounds."
            ),
            f"Training has reached {a.percent(rng.randint(40, 97))} of those who need it.",
            f"The team has {a.n(some)} vacancies, against an establishment of {rng.randint(60, 400)}.",
            (
                f"We watched body-worn video of {a.n(some)} encounters, {a.n(some // 2)} of which had been "
                "supervised."
            ),
            (
                f"The registrar’s team of {a.n(rng.randint(3, 9))} completed {a.n(some)} audits in "
                f"{rng.randint(2014, 2019)}."
            ),
        )
    )


def trap_paras(a: Author, plan: Plan) -> list[Piece]:
    """Return paragraphs that look like findings and are not: other samples, other forces, other years."""
    rng = a.rng
    other, sample = rng.randint(2, 9), rng.randint(14, 30)
    year = plan.window[1].year
    traps = [
        f"In the 12 months to 31 March {year}, {a.body} cancelled {rng.randint(700, 4200):,} recorded "
        "crimes, among them "
        f"{rng.randint(41, 160)} rapes and {rng.randint(41, 210)} robberies.",
        f"We also examined {a.n(sample)} reports of rape that {a.body} had classified as N100. In "
        f"{a.n(other)} of these a "
        "crime of rape should have been recorded and had not been.",
        (
            f"Of the {a.n(sample + 40)} reports of rape in our audit, {a.n(sample + 40 - other)} had been "
            "recorded as crimes."
        ),
        f"Nationally, {rng.randint(60, 130)} of the {rng.randint(400, 700)} cancelled rape records "
        "examined in all forces so "
        "far had been cancelled incorrectly.",
        f"At our {plan.earlier_year} inspection we found that {a.n(other)} of {a.n(sample)} cancelled "
        "violence records and "
        f"{a.n(other + 1)} of {a.n(sample)} cancelled robbery records had been cancelled incorrectly.",
        f"Elsewhere, in Bellthorpe Police, {a.n(other)} of {a.n(sample)} cancelled sexual offence records "
        "should not have been "
        "cancelled.",
        (
            f"Our {plan.earlier_year} inspection found that {a.body} recorded "
            f"{a.percent(rng.randint(60, 95))} "
            "of reported crime."
        ),
        f"Of {a.n(sample)} out-of-court disposals that we reviewed, {a.n(other)} had been given incorrectly.",
        (
            f"We examined {a.n(sample)} reports of modern slavery and found that {a.n(sample - other)} had "
            "been recorded correctly."
        ),
        f"The national recording rate for the forces inspected so far is {a.percent('90.3')}.",
        (
            f"{capital(a.body)} transferred {a.n(sample)} crimes to other forces, {a.n(other)} of them "
            "without "
            "evidence of receipt."
        ),
        f"In {plan.earlier_year} we graded {a.body} as {plan.earlier_grade}.",
    ]
    return [Para(text + " " + filler_sentence(a)) for text in rng.sample(traps, rng.randint(2, 4))]


def earlier_inspection(a: Author, plan: Plan) -> list[Piece]:
    """Return how a re-inspection opens: with what the last one found."""
    rng = a.rng
    return [
        Para(
            f"Our {plan.earlier_year} inspection of crime data integrity in {a.force.name} concluded that "
            f"the {a.force.noun} "
            f"was {plan.earlier_grade}. At that time we estimated that it recorded "
            f"{a.percent(f'{rng.uniform(60, 88):.1f}')} "
            f"(with a confidence interval of +/- {a.percent(f'{rng.uniform(1, 3):.2f}')}) of reported "
            "crimes, and that over "
            f"{rng.randint(20, 400) * 100:,} crimes a year were not recorded."
        ),
        Para(
            f"In {plan.earlier_year} we made {a.n(rng.randint(3, 11))} recommendations. " + filler_sentence(a)
        ),
    ]


def carried_over(a: Author, plan: Plan) -> list[Piece]:
    """Return a statement that some categories were not looked at again."""
    names = " and ".join(a.noun(cat) for cat in plan.carried)
    year, rng = plan.earlier_year, a.rng
    text = a.pick(
        (
            f"In {year} we found that {a.body} cancelled records of {names} correctly, and so we did not "
            "re-inspect these."
        ),
        f"As {a.body} was found in {year} to make good decisions when cancelling records of {names}, we "
        "have not "
        "re-inspected this element.",
        (
            f"We did not look again at cancelled records of {names}; the findings of our {year} inspection "
            "stand."
        ),
    )
    if rng.random() < 0.6:
        sample = rng.randint(15, 25)
        text += (
            f" In that inspection {a.n(sample - 1)} of {a.n(sample)} cancelled {a.kind(plan.carried[0])} "
            "records had been "
            "cancelled correctly."
        )
    return [Para(text)]


def annex(a: Author) -> list[Piece]:
    """Return an annex with a long table of other numbers."""
    rng = a.rng
    rows = [("Department", "Posts", "Reports handled", "Reviewed within 72 hours")]
    for who in rng.sample(_WHO, 12):
        rows.append(
            (capital(who), str(rng.randint(4, 90)), f"{rng.randint(90, 2400):,}", f"{rng.randint(50, 99)}%")
        )
    return [
        Para("The figures below were supplied by the force and have not been checked by us."),
        Grid(tuple(rows)),
    ]
