"""What templates may not do, and how a mistake in one is named: template, line, reason, what to do."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.compose.drafting import blocks, draft
from tests.world.valley import copy_project

from storygen.compose.blocks import Claim, Link, Needed, Paragraph, Text
from storygen.compose.templates import DraftEnvironment, open_templates, render
from storygen.errors import TemplateError


def wrong(template: str, **names: object) -> tuple[str, str, str]:
    """Return where, what and fix of the one problem that a template has."""
    with pytest.raises(TemplateError) as caught:
        blocks(template, **names)
    (problem,) = caught.value.problems
    return problem.where, problem.what, problem.fix


# ---- mistakes


def test_an_unknown_name_stops_with_its_line() -> None:
    where, what, fix = wrong("Words.\n\n{{ burglary.wrong }}\n")
    assert where == "page.md.j2, line 3"
    assert what == "'burglary' is undefined."
    assert "storygen facts AREA" in fix


@pytest.mark.parametrize(
    ("template", "what"),
    [
        ("\n{{ sexual.wrongly }}", "there is no fact sexual.wrongly"),
        ("\n{{ inspection.colour }}", "there is no fact inspection.colour"),
        ("\n{{ area.nickname }}", "area has no “nickname”"),
        ("\n{{ sexual.share | percnt }}", "No filter named 'percnt'"),
        ("\n{% if sexual.wrong %}", "endif"),
        ("\n{{ sexual.wrong ", "does not parse"),
        ("\n{% include 'nowhere.md.j2' %}", "there is no template nowhere.md.j2"),
        ("\n{{ 1 / 0 }}", "division by zero"),
    ],
)
def test_a_mistake_names_its_line_and_the_thing(template: str, what: str) -> None:
    where, said, _ = wrong(template)
    assert where == "page.md.j2, line 2"
    assert what in said


def test_an_undefined_name_in_a_condition_is_an_error_not_false() -> None:
    assert wrong("{% if burglary %}x{% endif %}")[1] == "'burglary' is undefined."


def test_a_form_that_a_fact_does_not_have_names_those_it_has() -> None:
    where, what, fix = wrong("\n\n{{ sexual.wrong | percent }}")
    assert where == "page.md.j2, line 3"
    assert what == "the fact sexual.wrong has no form “percent”."
    assert fix == "It has: figures, none_or, none_start, start, text, words."


@pytest.mark.parametrize("value", ["sexual.wrong.value", "sexual.share_value", "17", "4.5", "wrong | length"])
def test_a_bare_number_is_not_printed(value: str) -> None:
    _, what, fix = wrong(f"{{{{ {value} }}}}")
    assert what.startswith("the bare number ")
    assert fix == "Print the fact, not its value."


@pytest.mark.parametrize("value", ["true", "none", "sexual.has('rank')"])
def test_true_false_and_nothing_are_not_printed(value: str) -> None:
    assert "printed where words belong" in wrong(f"{{{{ {value} }}}}")[1]


def test_a_date_that_is_no_fact_trips_the_guard() -> None:
    assert "“2031-05-02”" in wrong("{{ day }}", day=date(2031, 5, 2))[1]


def test_a_fact_that_is_not_held_prints_as_needed_never_as_blank() -> None:
    (paragraph,) = blocks("{{ gone.thing }}", gone=_missing())
    assert paragraph == Paragraph((Needed("number of records"),))


@pytest.mark.parametrize("form", ["words", "percent", "fraction_start", "form('anything')"])
def test_a_fact_that_is_not_held_is_needed_in_every_form(form: str) -> None:
    (paragraph,) = blocks(f"{{{{ gone.thing | {form} }}}}", gone=_missing())
    assert paragraph == Paragraph((Needed("number of records"),))


def _missing() -> dict[str, object]:
    from storygen.facts.model import Fact

    return {"thing": Fact("a.b", "F1a", 1, "records", None, "count", {}, missing="number of records")}


# ---- the sandbox


@pytest.mark.parametrize(
    "template",
    [
        "{{ area.name.__class__ }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ area.__class__.__init__.__globals__ }}",
        "{{ lead.__init__ }}",
        "{% set x = sources.append(area) %}",
        "{{ sexual.sheet.facts.clear() }}",
        "{{ self._TemplateReference__context }}",
        "{{ cycler.__init__.__globals__ }}",
    ],
)
def test_templates_may_not_reach_into_the_program(template: str) -> None:
    with pytest.raises(TemplateError):
        blocks(template, lead=object())


def test_templates_may_not_change_what_other_drafts_are_made_from() -> None:
    assert "may not" in wrong("{% set _ = sources.append(area) %}")[1]


def test_templates_read_no_files_outside_their_folders(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("x")
    environment = DraftEnvironment([tmp_path / "templates"], {"page.md.j2": "{% include '../secret.txt' %}"})
    with pytest.raises(TemplateError, match="there is no template"):
        render(environment, "page.md.j2", {})


# ---- filters


def test_the_filters_put_facts_in_words() -> None:
    (paragraph,) = blocks(
        "{{ sexual.wrong | start }} {{ sexual.wrong | figures }} {{ sexual.share | of }} "
        "{{ sexual.share | fraction }} {{ sexual.interval | range }} {{ inspection.grade | in_figures }}"
    )
    said = [node.text for node in paragraph.inlines if isinstance(node, Claim)]  # type: ignore[union-attr]
    assert said == ["Nine", "9", "nine of the 17", "more than half", "31% to 74%", "requires improvement"]


def test_a_list_of_facts_is_a_list_of_claims() -> None:
    (paragraph,) = blocks("{{ [sexual.wrong, sexual.checked, robbery.checked] | listed }}")
    claims = [node for node in paragraph.inlines if isinstance(node, Claim)]  # type: ignore[union-attr]
    assert [claim.fact for claim in claims] == ["sexual.wrong", "sexual.checked", "robbery.checked"]
    (either,) = blocks("{{ ['rape', 'violence'] | listed('or') }}")
    assert either == Paragraph((Text("rape or violence"),))


def test_a_source_prints_as_a_link_bound_to_it() -> None:
    (paragraph,) = blocks("{{ sources[0] }}")
    assert paragraph == Paragraph(
        (
            Link(
                "https://inspectors.example.org/northmoor",
                (Claim("S1", "title", "Northmoor Constabulary inspection 2030"),),
            ),
        )
    )


# ---- where templates come from


def test_a_story_without_templates_says_where_they_belong(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="the story orchard has no templates"):
        open_templates(tmp_path, "orchard", {})


def test_a_storys_own_template_goes_before_the_shared_one(tmp_path: Path) -> None:
    project = copy_project(tmp_path)
    (project / "templates" / "shared" / "x.md.j2").write_text("shared")
    environment = open_templates(project, "valley", {})
    assert environment.get_template("x.md.j2").filename.endswith("shared/x.md.j2")  # type: ignore[union-attr]
    (project / "templates" / "valley" / "x.md.j2").write_text("own")
    environment = open_templates(project, "valley", {})
    assert environment.get_template("x.md.j2").filename.endswith("valley/x.md.j2")  # type: ignore[union-attr]


def test_a_part_that_uses_markdown_drafts_do_not_is_named(tmp_path: Path) -> None:
    with pytest.raises(TemplateError) as caught:
        draft(fact_box_md="## Fact box\n\n- a\n  - b\n")
    assert str(caught.value).startswith("fact-box.md.j2")
