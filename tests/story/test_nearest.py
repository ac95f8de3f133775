"""The name that somebody most likely meant."""

from storygen.story.nearest import nearest, suggestion

NAMES = ("northmoor", "eastvale", "wrenshire")


def test_the_nearest_name_is_found_whatever_the_capitals() -> None:
    assert nearest("Eastvail", NAMES) == "eastvale"
    assert nearest("EASTVALE", NAMES) == "eastvale"


def test_nothing_is_suggested_from_far_off() -> None:
    assert nearest("zzz", NAMES) is None


def test_an_alias_leads_to_the_name_itself() -> None:
    aliases = {"Wrenshire Constabulary": "wrenshire"}
    assert suggestion("Wrenshire Constabulary", NAMES, aliases) == "Did you mean “wrenshire”?"


def test_the_few_names_there_are_stand_in_for_a_suggestion() -> None:
    assert suggestion("zzz", NAMES) == "Known: northmoor, eastvale, wrenshire."


def test_many_names_are_not_listed() -> None:
    assert suggestion("zzz", [f"area-{n}" for n in range(43)]) == ""
