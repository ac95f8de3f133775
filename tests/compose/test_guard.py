"""The claim guard: a number or rank outside a claim stops the draft, naming template, line and words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.compose.drafting import ALWAYS, blocks, draft, with_angles
from tests.world.valley import valley

from storygen.errors import UnsourcedNumberError
from storygen.story.model import Angle, Area, Story


def stopped(template: str, **names: object) -> list[tuple[str, str]]:
    """Return where the guard stopped a template, and at which words."""
    with pytest.raises(UnsourcedNumberError) as caught:
        blocks(template, **names)
    return [(problem.where, problem.what.split("”")[0].split("“")[1]) for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Inspectors found 9 records.", "9"),
        ("Inspectors found nine records.", "nine"),
        ("Inspectors found twenty-one records.", "twenty-one"),
        ("Inspectors found a hundred and five records.", "hundred and five"),
        ("Half of them were wrong.", "Half"),
        ("Two-thirds were wrong.", "Two-thirds"),
        ("A quarter were wrong.", "quarter"),
        ("One in five was wrong.", "One"),
        ("It came third.", "third"),
        ("It was the 3rd force.", "3rd"),
        ("It doubled.", "doubled"),
        ("It was twice as many.", "twice"),
        ("It was the worst force.", "worst"),
        ("It had the highest share.", "highest"),
        ("Most records were right.", "Most"),
        ("The majority were right.", "majority"),
        ("All were right.", "All"),
        ("None was wrong.", "None"),
        ("Both were wrong.", "Both"),
        ("It was 9%.", "9%"),
        ("It was a few per cent.", "per cent"),
        ("Dozens were wrong.", "Dozens"),
        ("A record number was wrong.", "record number"),
        ("The force ranked last.", "ranked last"),
        ("There were ٣ of them.", "٣"),
        ("There were ½ of them.", "½"),
    ],
)
def test_every_sort_of_number_word_in_a_template_stops_it(sentence: str, words: str) -> None:
    assert ("page.md.j2, line 1", words) in stopped(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Inspectors looked at the records.",
        "At least they looked, and at the very most they read.",
        "No one was told, and no one knew one another.",
        "The figures are second-hand.",
        "Inspectors made a request of the force in the west.",
        "“Wrongly cancelled” means that there was no good reason.",
    ],
)
def test_words_that_state_no_number_pass(sentence: str) -> None:
    assert blocks(sentence)


@pytest.mark.parametrize(
    "template",
    [
        "{{ sexual.wrong }} of the {{ sexual.checked }} ({{ sexual.share | percent }})",
        "{{ sexual.share | fraction_start }} of them",
        "{{ sexual.share | form('of_things_start') }}",
        "{{ sexual.share | form('sum') }} and {{ sexual.interval }}",
        "{{ areas.count | form('all') }} {{ nouns.plural }} on {{ edition.date }}",
        "{{ recording_all.rate }}, {{ recording_all.margin }}, {{ unrecorded.per_year }}",
        "Said {{ responses.own[0].gist }} in {{ inspection.audit }}, {{ inspection.age }}.",
        "{{ 'number of the 17 checked' | needed }}",
        "{{ 'look in row 17' | note }}",
        "{{ sources[0] }}, {{ sources[0] | published }}",
    ],
)
def test_claims_gaps_and_notes_to_the_desk_never_trip_it(template: str) -> None:
    assert blocks(template)


def test_a_number_word_beside_a_claim_is_still_found() -> None:
    assert stopped("{{ sexual.wrong }} of all {{ sexual.checked }} records") == [
        ("page.md.j2, line 1", "all")
    ]
    assert stopped("more than{{ sexual.wrong }}five")[0][1] == "five"


def test_a_number_put_together_from_words_and_emphasis_is_found() -> None:
    assert stopped("twenty **five** records")
    assert stopped("**twen**ty records") == [("page.md.j2, line 1", "twenty")]


# ---- where it says the words stand


def test_the_line_is_exact() -> None:
    assert stopped("# A headline\n\nWords.\n\n- a\n- five\n") == [("page.md.j2, line 6", "five")]


@pytest.mark.parametrize(
    "before",
    [
        "{# a remark\nof three\nlines #}\n",
        "{% set gaps = [\n  'a',\n  'b'\n] %}\n",
        "{% if true\n   and true\n   and true %}\n",
        "{{ sexual.wrong\n   | words\n   | linked('https://x.example.org') }}\n\n",
    ],
)
def test_the_line_is_exact_after_a_tag_of_several_lines(before: str) -> None:
    end = "{% endif %}\n" if "{% if" in before else ""
    line = before.count("\n") + 1
    assert stopped(f"{before}five\n{end}") == [(f"page.md.j2, line {line}", "five")]


def test_the_line_is_exact_after_a_claim_and_within_a_table() -> None:
    table = "| H | I |\n| --- | --- |\n| {{ sexual.wrong }} | five |\n"
    assert stopped(table) == [("page.md.j2, line 3", "five")]


def test_words_of_one_paragraph_over_several_lines_have_each_their_own() -> None:
    found = stopped("It said five things\nand then\nseven more.\n")
    assert found == [("page.md.j2, line 1", "five"), ("page.md.j2, line 3", "seven")]


def test_words_of_a_macro_are_placed_in_the_macros_file() -> None:
    from storygen.compose.guard import guard
    from storygen.compose.parse import parse_markdown
    from storygen.compose.printing import Printer
    from storygen.compose.templates import DraftEnvironment, render
    from storygen.facts.sheets import story_style

    texts = {
        "page.md.j2": "{% import 'm.md.j2' as say %}\nWords {{ say.found() }} and\nseven.\n",
        "m.md.j2": "{# A remark. #}\n{% macro found() %}\nfive records{% endmacro %}\n",
    }
    environment = DraftEnvironment([], texts)
    printer = Printer(story_style(valley()))
    environment.use(printer)
    with pytest.raises(UnsourcedNumberError) as caught:
        guard(parse_markdown(render(environment, "page.md.j2", {}), printer.registry).written, environment)
    assert [problem.where for problem in caught.value.problems] == ["m.md.j2, line 3", "page.md.j2, line 3"]


def test_every_fault_is_named_at_once_and_each_once() -> None:
    assert len(stopped("five\n\nfive\n\nsix\n\nAll seven.\n")) == 4


def test_the_message_quotes_what_stands_around_the_words() -> None:
    with pytest.raises(UnsourcedNumberError, match=r"in “Inspectors found … of five records\.”"):
        blocks("Inspectors found {{ sexual.wrong }} of five records.")


# ---- words that do not come from a template


def test_angles_in_story_toml_are_guarded_and_named() -> None:
    for part in ("headline", "standfirst", "lede"):
        angle = replace(ALWAYS, **{part: "Found in half of them"})
        with pytest.raises(UnsourcedNumberError) as caught:
            draft(with_angles(angle))
        (problem,) = caught.value.problems
        assert problem.where == f"story.toml, angle “always”, {part}, line 1"
        assert "“half”" in problem.what


def explained(words: str) -> Story:
    held = valley()
    return replace(held, settings=replace(held.settings, explain={"cancelled": words}))


def test_what_story_toml_explains_is_guarded() -> None:
    with pytest.raises(UnsourcedNumberError, match="“most”"):
        draft(explained("A force cancels most records rightly."))
    assert draft(explained("A force cancels records rightly."))


def test_the_words_of_a_measure_are_guarded() -> None:
    held = valley()
    measures = tuple(replace(m, short_things="half the records") for m in held.settings.measures)
    story = with_angles(replace(ALWAYS, lede="Found among {{ sexual.short_things }}."))
    story = replace(story, settings=replace(story.settings, measures=measures))
    with pytest.raises(UnsourcedNumberError, match="“half”"):
        draft(story)


def named(name: str, short: str) -> Story:
    held = valley()
    first = held.areas[0]
    changed = Area(first.slug, name, short, first.noun, first.region, first.covers)
    return replace(held, areas=(changed, *held.areas[1:]))


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Three Rivers Police", "Three Rivers"),
        ("District 9 Police", "District 9"),
        ("Westmost Constabulary", "Westmost"),
        ("Sevenoaks & Tenbury Police", "Sevenoaks & Tenbury"),
        ("*Star* [Vale] Police", "*Star* [Vale]"),
        ("Vale_of_Elm Police", "Vale_of_Elm"),
        ("# Hashmoor Police", "# Hashmoor"),
        ("Pipe | Fen Police", "Pipe | Fen"),
    ],
)
def test_an_area_may_be_called_what_it_is_called(name: str, short: str) -> None:
    made = draft(named(name, short))
    assert made.headline.startswith(f"{short}: more than half of")
    assert any(name in placed.sentence for placed in made.claims())


def test_an_organisation_that_speaks_is_not_an_area_and_is_guarded() -> None:
    held = valley()
    story = replace(held, responses=tuple(replace(r, speaker="the top officer") for r in held.responses))
    with pytest.raises(UnsourcedNumberError, match="“top”"):
        draft(story)


def test_an_angle_that_no_area_reaches_is_not_rendered_and_not_guarded() -> None:
    never = Angle("never", "never so", "false", "9", "All five", "Half", "Most")
    assert draft(with_angles(never, ALWAYS)).headline == "A headline"
