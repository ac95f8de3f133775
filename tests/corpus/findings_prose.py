"""Findings put in running prose."""

from __future__ import annotations

from tests.corpus.author import Author, Count, capital, fewest, listed
from tests.corpus.pieces import Head, Para, Piece
from tests.corpus.ways import way


def _paras(*sentences: str) -> list[Piece]:
    return [Para(" ".join(sentences))]


@way(short=True)
def of_the_records_we_examined(a: Author, counts: list[Count]) -> list[Piece]:
    verb = a.pick("examined", "reviewed", "looked at", "assessed", "audited")
    return _paras(
        *(
            f"Of the {a.n(c.checked)} cancelled {a.kind(c.cat)} {a.records} that we {verb}, "
            f"{a.none_or(c.wrong)} {a.wrongly(c.wrong)}."
            for c in counts
        )
    )


@way(shape="some")
def examined_and_found_correct(a: Author, counts: list[Count]) -> list[Piece]:
    first, *rest = counts
    sentences = [
        f"We examined {a.n(first.checked)} cancelled {a.kind(first.cat)} records and found that "
        f"{a.n(first.right)} {a.rightly()}."
    ]
    sentences += [
        f"We also examined {a.n(c.checked)} cancelled {a.kind(c.cat)} records; {a.n(c.right)} {a.rightly()}."
        for c in rest
    ]
    return _paras(*sentences)


@way(least=2, short=True)
def one_list_of_wrong(a: Author, counts: list[Count]) -> list[Piece]:
    parts = [f"{a.of(c.wrong, c.checked, the=False)} {a.kind(c.cat)} records" for c in counts]
    return _paras(f"Our auditors concluded that {listed(parts)} {a.wrongly(fewest(counts))}.")


@way(least=2, shape="some")
def out_of_were_right(a: Author, counts: list[Count]) -> list[Piece]:
    parts = [f"{a.n(c.right)} out of {a.n(c.checked)} for {a.noun(c.cat)}" for c in counts]
    lead = a.pick(
        "The number of records that we judged to have been cancelled correctly was",
        "The decisions that complied with the rules numbered",
    )
    return _paras(f"{lead} {listed(parts)}.")


@way(least=2, shape="some")
def respectively_wrong(a: Author, counts: list[Count]) -> list[Piece]:
    samples = [f"{a.n(c.checked)} {a.kind(c.cat)}" for c in counts]
    wrong = [a.n(c.wrong) for c in counts]
    return _paras(
        f"We reviewed {listed(samples)} records that had been cancelled. Of these, {listed(wrong)} "
        f"respectively {a.wrongly()}."
    )


@way(least=2, shape="some")
def respectively_right(a: Author, counts: list[Count]) -> list[Piece]:
    samples = [f"{a.n(c.checked)} {a.kind(c.cat)}" for c in counts]
    right = [a.n(c.right) for c in counts]
    return _paras(
        f"The sample comprised {listed(samples)} cancellations, of which {listed(right)}, respectively, "
        f"{a.rightly()}."
    )


@way(least=2, short=True)
def brackets_of(a: Author, counts: list[Count]) -> list[Piece]:
    parts = [f"{a.noun(c.cat)} ({a.of(c.wrong, c.checked, the=False)})" for c in counts]
    return _paras(
        "Cancellation is not always well understood, and the categories differ in how many of the "
        "cancelled records "
        f"sampled {a.wrongly(fewest(counts))}: {listed(parts)}."
    )


@way(least=2, short=True)
def brackets_slash(a: Author, counts: list[Count]) -> list[Piece]:
    parts = [f"{a.noun(c.cat)} ({c.right}/{c.checked})" for c in counts]
    return _paras(
        f"The cancellations that were correct, as a proportion of those sampled, were {listed(parts)}."
    )


@way(shape="some")
def count_then_percentage(a: Author, counts: list[Count]) -> list[Piece]:
    sentences = [
        f"{a.start(c.wrong)} of the {a.n(c.checked)} cancelled {a.kind(c.cat)} {a.records} we checked "
        f"({a.percent(share(c.wrong, c.checked))}) {a.wrongly()}."
        for c in counts
    ]
    return _paras(*sentences)


@way(shape="some")
def percentage_then_count(a: Author, counts: list[Count]) -> list[Piece]:
    sentences = [
        f"In {a.noun(c.cat)}, {a.percent(share(c.right, c.checked))} of the cancelled records audited "
        f"({c.right} of {c.checked}) {a.rightly()}."
        for c in counts
    ]
    return _paras(*sentences)


@way(least=2)
def after_a_colon(a: Author, counts: list[Count]) -> list[Piece]:
    parts = [f"{a.noun(c.cat)}, {a.n(c.checked)} reviewed and {a.none_or(c.wrong)} incorrect" for c in counts]
    return _paras(f"Our review of cancelled crime records gave these results: {'; '.join(parts)}.")


@way(shape="zeros", short=True)
def all_were_correct(a: Author, counts: list[Count]) -> list[Piece]:
    if len(counts) == 1:
        c = counts[0]
        return _paras(
            f"All {a.n(c.checked)} of the cancelled {a.kind(c.cat)} records we reviewed {a.rightly()}."
        )
    parts = [f"{a.n(c.checked)} {a.kind(c.cat)} records" for c in counts]
    return _paras(
        f"We are pleased to report that all of the cancelled records in our sample ({listed(parts)}) "
        f"{a.rightly()}."
    )


@way(shape="zeros")
def none_was_wrong(a: Author, counts: list[Count]) -> list[Piece]:
    return _paras(
        *(
            f"We looked at {a.n(c.checked)} cancelled {a.kind(c.cat)} records and none "
            f"{a.wrongly(fewest(counts))}."
            for c in counts
        )
    )


@way(least=2, shape="same")
def same_number_in_each(a: Author, counts: list[Count]) -> list[Piece]:
    names = listed([a.noun(c.cat) for c in counts])
    wrong = [f"{a.none_or(c.wrong)} of the {a.kind(c.cat)} records" for c in counts]
    return _paras(
        f"We examined {a.n(counts[0].checked)} cancelled records for each of {names}.",
        f"We consider that {listed(wrong)} {a.wrongly(fewest(counts))}.",
    )


@way(shape="some")
def only_so_many_right(a: Author, counts: list[Count]) -> list[Piece]:
    return _paras(
        *(
            f"Of {a.n(c.checked)} cancelled {a.kind(c.cat)} records, only {a.n(c.right)} {a.rightly()}."
            for c in counts
        )
    )


@way(most=2, shape="some")
def the_remaining(a: Author, counts: list[Count]) -> list[Piece]:
    return [
        Para(
            f"We reviewed {a.n(c.checked)} {a.kind(c.cat)} records that had been cancelled. "
            f"{a.start(c.right)} of them {a.rightly()}. The remaining {a.n(c.wrong)} {a.wrongly()}."
        )
        for c in counts
    ]


@way(shape="some")
def all_but(a: Author, counts: list[Count]) -> list[Piece]:
    return _paras(
        *(
            f"All but {a.n(c.wrong)} of the {a.n(c.checked)} cancelled {a.kind(c.cat)} records we examined "
            f"{a.rightly()}."
            for c in counts
        )
    )


@way(shape="some")
def the_other_so_many(a: Author, counts: list[Count]) -> list[Piece]:
    return _paras(
        *(
            f"{a.start(c.right)} of {a.n(c.checked)} {a.kind(c.cat)} cancellations complied with the "
            "rules; the "
            f"other {a.n(c.wrong)} did not."
            for c in counts
        )
    )


@way(shape="few")
def with_the_exception_of(a: Author, counts: list[Count]) -> list[Piece]:
    sentences = []
    for c in counts:
        tail = f", with the exception of {a.n(c.wrong)}" if c.wrong else ", without exception"
        sentences.append(
            f"Each of the {a.n(c.checked)} cancelled {a.kind(c.cat)} records in our sample "
            f"had been correctly cancelled{tail}."
        )
    return _paras(*sentences)


@way(least=2, shape="same")
def shared_results(a: Author, counts: list[Count]) -> list[Piece]:
    parts = [f"{a.of(c.wrong, c.checked, the=False)} for {a.noun(c.cat)}" for c in counts]
    return _paras(f"The cancelled records that should have stood came to {listed(parts)}.")


@way(least=2, short=True)
def total_with_parts(a: Author, counts: list[Count]) -> list[Piece]:
    total = sum(c.checked for c in counts)
    wrong = sum(c.wrong for c in counts)
    parts = [f"{a.of(c.wrong, c.checked)} {a.kind(c.cat)} records" for c in counts]
    return _paras(
        (
            f"In total we examined {a.n(total)} cancelled records and found that {a.none_or(wrong)} "
            f"{a.wrongly(fewest(counts))}."
        ),
        f"These were made up of {listed(parts)}.",
    )


@way(shape="some", hard=True)
def dip_sample(a: Author, counts: list[Count]) -> list[Piece]:
    return _paras(
        *(
            f"A dip sample of {a.n(c.checked)} {a.kind(c.cat)} cancellations showed that {a.n(c.wrong)} of "
            "them had "
            "been made without the additional verifiable information that the rules demand."
            for c in counts
        )
    )


@way(most=3, shape="some", short=True)
def passive_audit(a: Author, counts: list[Count]) -> list[Piece]:
    return _paras(
        *(
            f"{a.start(c.checked)} cancelled {a.kind(c.cat)} records were subjected to audit, and in "
            f"{a.n(c.wrong)} of "
            "these the decision to cancel was found to be wrong."
            for c in counts
        )
    )


@way(most=2, shape="some")
def mark_after_the_category(a: Author, counts: list[Count]) -> list[Piece]:
    return [
        Para(
            f"For {a.noun(c.cat)}<super>{mark}</super> we reviewed {a.n(c.checked)} cancelled records and "
            "concluded that "
            f"{a.n(c.wrong)} {a.wrongly()}.<super>{mark + 1}</super>",
            (
                f"{mark} As defined in the national counting rules.",
                f"{mark + 1} A list was given to the force.",
            ),
        )
        for mark, c in zip((3, 5), counts, strict=False)
    ]


@way(most=2, shape="some", hard=True)
def mark_on_the_number(a: Author, counts: list[Count]) -> list[Piece]:
    return [
        Para(
            f"Of the {c.checked}<super>{mark}</super> cancelled {a.kind(c.cat)} records in the sample, "
            f"{a.n(c.wrong)} {a.wrongly()}.",
            (f"{mark} Selected at random from those cancelled in the audit period.",),
        )
        for mark, c in zip((1, 2), counts, strict=False)
    ]


@way(most=3)
def question_and_answer(a: Author, counts: list[Count]) -> list[Piece]:
    pieces: list[Piece] = []
    for c in counts:
        pieces.append(
            Head(3, f"How many of the cancelled {a.kind(c.cat)} records should not have been cancelled?")
        )
        pieces.append(Para(f"{capital(a.none_or(c.wrong))}, out of the {a.n(c.checked)} that we audited."))
    return pieces


@way(shape="some", short=True)
def from_a_sample_of(a: Author, counts: list[Count]) -> list[Piece]:
    parts = [f"{a.n(c.wrong)} {a.kind(c.cat)} records (from a sample of {a.n(c.checked)})" for c in counts]
    return _paras(f"Among the records that we believe {a.body} cancelled in error are {listed(parts)}.")


@way(least=2, shape="some")
def sizes_then_results(a: Author, counts: list[Count]) -> list[Piece]:
    sizes = [f"{a.n(c.checked)} for {a.noun(c.cat)}" for c in counts]
    results = [f"{a.n(c.wrong)} of the {a.kind(c.cat)} records" for c in counts]
    return [
        Para(f"The cancelled records that we selected for examination numbered {listed(sizes)}."),
        Para(f"We do not agree with every decision. In our view {listed(results)} {a.wrongly()}."),
    ]


@way(least=2, most=3, shape="some", short=True)
def as_had(a: Author, counts: list[Count]) -> list[Piece]:
    first, *rest = counts
    text = f"{a.start(first.wrong)} of the {a.n(first.checked)} cancelled {a.kind(first.cat)} records "
    text += "we reviewed "
    text += "had been cancelled incorrectly, as had "
    text += listed([f"{a.n(c.wrong)} of the {a.n(c.checked)} {a.kind(c.cat)} records" for c in rest])
    return _paras(text + ".")


@way(most=2, shape="some")
def compared_with_last_time(a: Author, counts: list[Count]) -> list[Piece]:
    old = [(a.rng.randint(1, 6), a.rng.choice((15, 20, 20, 25))) for _ in counts]
    return _paras(
        *(
            f"On this occasion {a.n(c.wrong)} of the {a.n(c.checked)} cancelled {a.kind(c.cat)} records "
            "examined "
            f"{a.wrongly()}, compared with {a.n(was)} of {a.n(sample)} in our 2014 inspection."
            for c, (was, sample) in zip(counts, old, strict=True)
        )
    )


@way(most=2, shape="some")
def unlike_a_neighbour(a: Author, counts: list[Count]) -> list[Piece]:
    sentences = []
    for c in counts:
        wrong, sample = a.rng.randint(1, 5), a.rng.randint(12, 24)
        sentences.append(
            f"In {a.force.name}, {a.n(c.wrong)} of the {a.n(c.checked)} cancelled {a.kind(c.cat)} records "
            "we examined "
            f"{a.wrongly()}. In Bellthorpe Police, which we inspected in the same month, the figure was "
            f"{a.n(wrong)} of "
            f"{a.n(sample)}."
        )
    return _paras(*sentences)


@way()
def under_its_heading(a: Author, counts: list[Count]) -> list[Piece]:
    pieces: list[Piece] = []
    for c in counts:
        pieces.append(Head(3, f"Cancelled crimes: {a.noun(c.cat)}"))
        pieces.append(
            Para(
                f"We reviewed {a.n(c.checked)} cancelled records of this kind. Of these, "
                f"{a.none_or(c.wrong)} {a.wrongly(c.wrong)}."
            )
        )
    return pieces


@way(most=2, shape="two-parts", hard=True)
def a_further(a: Author, counts: list[Count]) -> list[Piece]:
    sentences = []
    for c in counts:
        first = a.rng.randint(1, c.wrong - 1)
        sentences.append(
            f"Of the {a.n(c.checked)} {a.kind(c.cat)} cancellations reviewed, {a.n(first)} lacked any "
            "verifiable "
            f"information and a further {a.n(c.wrong - first)} had been approved by somebody without the "
            "authority to "
            "do so; the rest were correct."
        )
    return _paras(*sentences)


@way(shape="some", short=True)
def we_disagreed(a: Author, counts: list[Count]) -> list[Piece]:
    return _paras(
        *(
            f"We disagreed with the decision to cancel in {a.n(c.wrong)} of the {a.n(c.checked)} "
            f"{a.kind(c.cat)} records "
            "that we sampled."
            for c in counts
        )
    )


@way(shape="some")
def we_agreed(a: Author, counts: list[Count]) -> list[Piece]:
    return _paras(
        *(
            f"We agreed with the cancellation of {a.n(c.right)} of the {a.n(c.checked)} {a.kind(c.cat)} "
            "records that we "
            "were shown."
            for c in counts
        )
    )


@way(shape="some")
def ought_to_have_stayed(a: Author, counts: list[Count]) -> list[Piece]:
    return _paras(
        *(
            f"{a.start(c.wrong)} of {a.n(c.checked)} cancelled {a.kind(c.cat)} records ought to have "
            "remained on "
            f"{a.body}'s system as recorded crimes."
            for c in counts
        )
    )


@way(short=True)
def the_force_got_it_wrong(a: Author, counts: list[Count]) -> list[Piece]:
    parts = [f"{a.of(c.wrong, c.checked)} cancelled {a.kind(c.cat)} records" for c in counts]
    return _paras(f"{capital(a.body)} made the wrong decision in {listed(parts)} that we audited.")


@way(shape="some")
def right_in_so_many_wrong_in_so_many(a: Author, counts: list[Count]) -> list[Piece]:
    return _paras(
        *(
            f"The decision to cancel a {a.kind(c.cat)} record was correct in {a.n(c.right)} and incorrect in "
            f"{a.n(c.wrong)} of the {a.n(c.checked)} cases."
            for c in counts
        )
    )


@way(least=2, shape="some")
def of_which_correct(a: Author, counts: list[Count]) -> list[Piece]:
    parts = [
        f"{a.n(c.checked)} {a.kind(c.cat)} records, of which {a.n(c.right)} {a.rightly()}" for c in counts
    ]
    return _paras(f"We audited {'; '.join(parts[:-1])}; and {parts[-1]}.")


@way(shape="half")
def half_of_them(a: Author, counts: list[Count]) -> list[Piece]:
    return _paras(
        *(
            f"Half of the {a.n(c.checked)} cancelled {a.kind(c.cat)} records that we looked at "
            f"({a.n(c.wrong)}) {a.wrongly()}."
            for c in counts
        )
    )


@way(shape="few", short=True)
def apart_from_one_error(a: Author, counts: list[Count]) -> list[Piece]:
    sentences = []
    for c in counts:
        found = {0: "no wrong decisions", 1: "a single wrong decision"}.get(
            c.wrong, f"{a.n(c.wrong)} wrong decisions"
        )
        sentences.append(
            f"Among the {a.n(c.checked)} cancelled {a.kind(c.cat)} records reviewed we found {found}."
        )
    return _paras(*sentences)


@way(shape="some")
def accuracy_rate(a: Author, counts: list[Count]) -> list[Piece]:
    parts = [
        f"{a.percent(share(c.right, c.checked))} for {a.noun(c.cat)} ({a.n(c.right)} correct out of "
        f"{a.n(c.checked)})"
        for c in counts
    ]
    return _paras(f"This gives a rate of correct cancellation of {listed(parts)}.")


@way(shape="some")
def buried_in_a_long_sentence(a: Author, counts: list[Count]) -> list[Piece]:
    return [
        Para(
            "Although supervisors told us that they were confident in the arrangements, and although the "
            "registrar’s own "
            f"quality checks had raised no concern, when we came to read the {a.n(c.checked)} cancelled "
            f"{a.kind(c.cat)} records "
            "that had been drawn for us we could find no proper grounds for the cancellation in "
            f"{a.n(c.wrong)} of them, a "
            "matter that we brought to the attention of the force crime registrar at once."
        )
        for c in counts
    ]


@way(shape="some")
def it_was_disappointing(a: Author, counts: list[Count]) -> list[Piece]:
    return _paras(
        *(
            f"It was disappointing to find that {a.n(c.wrong)} of the cancelled {a.kind(c.cat)} records – "
            "we saw "
            f"{a.n(c.checked)} in all – {a.wrongly()}."
            for c in counts
        )
    )


def share(part: int, whole: int) -> int:
    """Return the whole-number percentage, half up."""
    return (200 * part + whole) // (2 * whole)
