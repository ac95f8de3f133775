"""For each rule of proofreading, a draft that breaks it and one that keeps it."""

from __future__ import annotations

import pytest
from tests.compose.drafting import draft, page
from tests.world.valley import valley

from storygen.compose.proofread import RULES, proofread


def faults(body: str, rule: str, headline: str = "A headline", standfirst: str = "") -> list[str]:
    """Return what one rule finds wrong in a draft with this body."""
    made = proofread(page(body, headline, standfirst), valley().settings)
    return [problem.what for problem in made if problem.where == f"Northmoor Constabulary, {rule}"]


GOOD = (
    "{{ sexual.share | form('of_things_start') }} that inspectors checked ({{ "
    "sexual.share | percent }}) had been "
    "{{ sexual.phrase }}."
)


def test_the_valleys_own_drafts_have_no_fault() -> None:
    for area in ("northmoor", "eastvale", "wrenshire", "aldwick"):
        assert proofread(draft(area=area), valley().settings) == (), area


def test_a_good_page_has_no_fault() -> None:
    assert proofread(page(GOOD), valley().settings) == ()


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("{{ '{' }}{ area }} looked.", "{{"),
        ("Inspectors said {{ '%' }}} there.".replace("%", "}"), "}}"),
        ("The value was {{ 'None' | note }}.", "None"),
        ("The value was undefined.", "undefined"),
        ("The share was nan.", "nan"),
    ],
)
def test_leftovers(body: str, words: str) -> None:
    found = faults(body, "leftovers")
    assert found
    assert words in found[0]


def test_none_of_the_records_is_no_leftover() -> None:
    assert (
        faults("{{ robbery.share | form('of_things_start') }} had been {{ robbery.phrase }}.", "leftovers")
        == []
    )


@pytest.mark.parametrize(
    "body",
    [
        "Two{{ '  ' }}spaces.".replace("Two", "Some"),
        "A comma , alone.",
        "Ends and ends..",
        "A comma,, and more.",
        "Odd,. end.",
        "In ( brackets).",
        "In (brackets ).",
    ],
)
def test_spacing(body: str) -> None:
    assert len(faults(body, "spacing")) == 1


@pytest.mark.parametrize(
    "body", ["Fine … and well.", "It waits...", "He said: “Yes.”", "A (short) word; here."]
)
def test_good_spacing_passes(body: str) -> None:
    assert faults(body, "spacing") == []


def test_doubled_words() -> None:
    assert faults("Inspectors found that the the record stood.", "doubled words") == [
        "“the the” stands in “Inspectors found that the the record stood.”."
    ]
    assert faults("The force said that that had had to stop.", "doubled words") == []
    assert faults("Looked at The the record.", "doubled words")


def test_a_word_doubled_across_a_claim_is_found() -> None:
    assert faults("It was rated requires {{ inspection.grade }}.", "doubled words") == [
        "“requires requires” stands in “It was rated requires requires improvement.”."
    ]


def test_full_stops() -> None:
    assert faults("A sentence with no end", "full stops") == ["no full stop ends “A sentence with no end”."]
    for ended in (
        "Ends.",
        "Ends?",
        "He said “yes.”",
        "These are:",
        "It is {{ 'the line' | needed }}",
        "(Ends.)",
    ):
        assert faults(ended, "full stops") == [], ended


def test_small_print_notes_and_headings_need_no_full_stop() -> None:
    assert faults("*small print*\n\n> a note\n\nEnds.", "full stops") == []


def test_empty_headings() -> None:
    assert faults("Ends.\n\n### Nothing here", "empty headings") == [
        "nothing stands under the heading “Nothing here”."
    ]
    assert faults("### Something\n\nEnds.", "empty headings") == []
    assert faults("## Upper\n\n### Lower\n\nEnds.", "empty headings") == []


def test_figures_first() -> None:
    assert faults("It was so. {{ sexual.checked }} were checked.", "figures first") == [
        "a sentence starts with a figure: “17 were checked.”."
    ]
    assert faults("“{{ sexual.checked }} were checked.”", "figures first")
    assert faults("It was so. {{ sexual.checked | start }} were checked.", "figures first") == []
    assert faults("- {{ sexual.checked }} checked\n\nEnds.", "figures first") == []


def test_a_headline_does_not_start_with_a_figure_either() -> None:
    assert faults(GOOD, "figures first", headline="{{ sexual.checked }} records checked")


def test_locked_phrases() -> None:
    lost = "{{ sexual.share | form('of_things_start') }} had been cancelled."
    assert faults(lost, "locked phrases") == [
        "the phrase “wrongly cancelled” is missing from “Nine of the 17 cancelled sexual "
        "offence records had been "
        "cancelled.”."
    ]
    assert faults(GOOD, "locked phrases") == []
    assert faults("{{ sexual.share | form('of_things_start') }} should have stood.", "locked phrases") == []


def test_the_phrase_must_stand_in_the_sentence_of_the_claim_not_in_the_next() -> None:
    split = "Inspectors found {{ sexual.wrong }}. They had been {{ sexual.phrase }}."
    assert len(faults(split, "locked phrases")) == 1


def test_a_headline_keeps_the_phrase() -> None:
    assert faults(GOOD, "locked phrases", headline="{{ sexual.share | fraction_start }} of records cancelled")
    assert not faults(
        GOOD, "locked phrases", headline="{{ sexual.share | fraction_start }} of records {{ sexual.phrase }}"
    )


def test_the_number_checked_needs_no_phrase() -> None:
    assert faults("Inspectors checked {{ sexual.checked }} records.", "locked phrases") == []


def test_bare_cancelled() -> None:
    assert faults("Of {{ sexual.checked }} records, some were cancelled.", "bare cancelled")
    assert not faults("Of {{ sexual.checked }} records, some were wrongly cancelled.", "bare cancelled")
    assert not faults("Of {{ victims.should_be_told }} people, some were cancelled on.", "bare cancelled")


def test_bases_first() -> None:
    bare = "Inspectors found {{ sexual.share | percent }} had been {{ sexual.phrase }}."
    assert faults(bare, "bases first") == [
        "a percentage comes before its counts in “Inspectors found 53% had been wrongly cancelled.”."
    ]
    assert faults(GOOD, "bases first") == []
    whole_first = (
        "Inspectors checked {{ sexual.checked }}; {{ sexual.share | percent }} had been {{ sexual.phrase }}."
    )
    assert faults(whole_first, "bases first") == []
    assert (
        faults(f"{GOOD}\n\nSo {{{{ sexual.share | percent }}}} were {{{{ sexual.phrase }}}}.", "bases first")
        == []
    )


def test_a_percentage_in_the_headline_comes_before_everything() -> None:
    assert faults(GOOD, "bases first", headline="{{ sexual.share | percent }} {{ sexual.phrase }}")


def test_the_counts_of_one_measure_are_no_base_for_another() -> None:
    assert faults(
        f"{GOOD}\n\nAnd {{{{ robbery.share | percent }}}} were {{{{ robbery.phrase }}}}.", "bases first"
    )


def test_headline_in_body() -> None:
    said = {"headline": "Share {{ sexual.share | of }} {{ sexual.phrase }}"}
    assert faults("Nothing of it here.", "headline in body", **said) == [
        "the headline says “nine of the 17” (sexual.share), which the body does not."
    ]
    assert faults(GOOD, "headline in body", **said) == []
    assert faults("Nothing.", "headline in body", standfirst="Rated {{ inspection.grade }}")
    assert not faults(
        "It was {{ inspection.grade }}.", "headline in body", standfirst="{{ inspection.grade }}"
    )


def test_a_note_to_the_desk_is_not_the_body() -> None:
    assert faults(
        "> {{ sexual.wrong }}\n\nEnds.", "headline in body", headline="{{ sexual.wrong | start }} so"
    )


def test_banned_words() -> None:
    assert faults("It was a shocking burglary.", "banned words") == [
        "the word “shocking” may not stand in “It was a shocking burglary.”."
    ]
    assert faults("Shocking it was.", "banned words")
    assert faults("Northburglaryshire looked on.", "banned words") == []


def test_words_that_somebody_said_are_theirs() -> None:
    said = page("The force {{ responses.own[0].gist }}.")
    assert not [p for p in proofread(said, valley().settings) if "banned" in p.where]


def test_every_rule_has_a_name_and_says_what_it_looks_for() -> None:
    assert len({rule.__name__ for rule in RULES}) == len(RULES) == 12
    assert all(rule.__doc__ for rule in RULES)


def test_a_fault_names_the_area_and_is_told_once() -> None:
    made = proofread(page("The the end.\n\nThe the end."), valley().settings)
    assert [str(problem) for problem in made] == [
        "Northmoor Constabulary, doubled words: “The the” stands in “The the end.”."
    ]
