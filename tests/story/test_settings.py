"""story.toml: read into settings, or every mistake in it named."""

from datetime import date, datetime

import pytest
from tests.story.fictional import SETTINGS

from storygen.story.settings import SettingsRead, read_settings

ANGLE = """
[[angles]]
id = "half"
means = "half or more were wrong"
when = "m.share.value >= 0.5"
score = "100 * m.share.value"
headline = "{{ area.name }}: {{ m.share }}"
lede = "{{ m.share }} of the records"
each = ["sexual"]
"""


def read(text: str) -> SettingsRead:
    return read_settings(text.encode())


def problems(old: str = "", new: str = "", extra: str = "") -> list[str]:
    assert old in SETTINGS
    return [str(problem) for problem in read(SETTINGS.replace(old, new, 1) + extra).problems]


def test_sound_settings_have_no_problems() -> None:
    found = read(SETTINGS + ANGLE)
    assert found.problems == ()
    settings = found.settings
    assert settings is not None
    assert settings.edition == date(2031, 5, 2)
    assert settings.embargo == datetime(2031, 5, 2, 0, 1)
    assert settings.areas.plural == "forces"
    assert settings.rules.min_coverage == 0.9  # as usual when not said
    assert settings.style == {"preset": "regional"}
    assert settings.inspector == {"name": "The Inspectors"}
    assert settings.support == {"line": "", "checked": ""}
    assert settings.fictional
    first = settings.measures[0]
    assert (first.id, first.table, first.part, first.whole) == (
        "sexual",
        "cancelled_sexual",
        "wrong",
        "checked",
    )
    assert first.synonyms == ("sex offence", "sex crime")
    assert (first.needed, first.ranked) == (True, False)
    assert settings.angles[0].headline == "{{ area.name }}: {{ m.share }}"


def test_a_support_line_has_the_date_it_was_checked() -> None:
    text = SETTINGS.replace('line = ""\nchecked = ""', 'line = "Call us"\nchecked = 2031-05-01')
    settings = read(text).settings
    assert settings is not None
    assert settings.support == {"line": "Call us", "checked": date(2031, 5, 1)}


def test_an_approval_is_by_somebody_on_a_day() -> None:
    settings = read(SETTINGS + '\n[approval]\nby = "the editor"\non = 2031-05-01\n').settings
    assert settings is not None
    assert settings.approval == {"by": "the editor", "on": "2031-05-01"}


def test_the_score_of_an_angle_may_be_a_plain_number() -> None:
    settings = read(SETTINGS + ANGLE.replace('"100 * m.share.value"', "40")).settings
    assert settings is not None
    assert settings.angles[0].score == "40"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "min_base",
            "minbase",
            "story.toml, [rules]: there is no key “minbase” here. Did you mean “min_base”?",
        ),
        ("[areas]", "[arreas]", "story.toml: there is no key “arreas” here. Did you mean “areas”?"),
        (
            "label =",
            "lable =",
            "story.toml, [[measures]] 1 (sexual): there is no key “lable” here. Did you mean “label”?",
        ),
        (
            'title = "Wrongly cancelled crimes"\n',
            "",
            "story.toml: the key “title” is missing. Add it: words in quotation marks.",
        ),
        (
            "edition = 2031-05-02",
            'edition = "2 May"',
            "story.toml, key edition: this must be a date without quotation marks, such as 2020-10-23, but "
            "is words in quotation marks.",
        ),
        (
            "edition = 2031-05-02",
            "edition = 2031-05-02T10:00:00",
            "story.toml, key edition: this must be a date without quotation marks, such as 2020-10-23, but "
            "is a moment.",
        ),
        (
            "embargo = 2031-05-02T00:01:00",
            "embargo = 2031-05-02",
            "story.toml, key embargo: this must be a date and time without quotation marks, such as "
            "2020-10-23T00:01:00, but is a date.",
        ),
        (
            "fictional = true",
            'fictional = "yes"',
            "story.toml, key fictional: this must be true or false, without quotation marks, but is words "
            "in quotation marks.",
        ),
        (
            "min_base = 10",
            "min_base = 0",
            "story.toml, [rules], key min_base: 0 is too low. It must be 1 or more.",
        ),
        (
            "min_base = 10",
            "min_coverage = 90",
            "story.toml, [rules], key min_coverage: 90 is out of range. It must be 0 to 1.",
        ),
        (
            "min_base = 10",
            "min_base = true",
            "story.toml, [rules], key min_base: this must be a whole number, but is true or false.",
        ),
        (
            'noun = "force"',
            'noun = ""',
            "story.toml, [areas], key noun: the words are empty. Fill them in.",
        ),
        (
            '[areas]\nnoun = "force"\nplural = "forces"\ncountry = "Fictional Midland"\n',
            "",
            "story.toml: the key “areas” is missing. Add it: a table: [areas].",
        ),
        (
            'kind = "rate"',
            'kind = "ratio"',
            "story.toml, [[measures]] 3 (recording_all), key kind: there is no kind “ratio”. Did you mean "
            "“rate”?",
        ),
        (
            'whole = "checked"\n',
            "",
            "story.toml, [[measures]] 1 (sexual): the key “whole” is missing. Add it: words in quotation "
            "marks.",
        ),
        (
            'id = "robbery"',
            'id = "sexual"',
            "story.toml, [[measures]] 2 (sexual), key id: another measure has the id “sexual” already. "
            "Each needs its own.",
        ),
        (
            'table = "cancelled_robbery"',
            'table = "cancelled_sexual"',
            "story.toml, [[measures]] 2 (robbery), key table: another measure has the table "
            "“cancelled_sexual” already. Each needs its own.",
        ),
        (
            'id = "robbery"',
            'id = "armed robbery"',
            "story.toml, [[measures]] 2 (armed robbery), key id: “armed robbery” cannot be an id. Use "
            "small letters, digits and underscores, a letter first: templates use it as a name.",
        ),
        (
            '["sex offence", "sex crime"]',
            '["sex offence", 12]',
            "story.toml, [[measures]] 1 (sexual), key synonyms: the list holds a whole number. Put each of "
            "its words in quotation marks.",
        ),
        (
            '["sex offence", "sex crime"]',
            '["sex offence", "sex offence"]',
            "story.toml, [[measures]] 1 (sexual), key synonyms: “sex offence” is a synonym of sexual "
            "already. A word can mean one measure only.",
        ),
        (
            'contact = "the data desk"',
            'contact = "the {{ desk }}"',
            "story.toml, key contact: “the {{ desk }}” holds template marks, such as two braces. Write it "
            "without.",
        ),
        (
            'contact = "the data desk"',
            'contact = "the \ue000 desk"',
            "story.toml, key contact: the words hold a character that no input may hold: U+E000. Type the "
            "words afresh.",
        ),
        (
            'checked = ""',
            'checked = "yesterday"',
            "story.toml, [support], key checked: this must be a date, but is words in quotation marks. "
            "Write it without quotation marks, such as 2020-10-22.",
        ),
        (
            'checked = ""',
            "checked = 2031-05-01",
            "story.toml, [support], key checked: a date is given, but there is no line that was checked. "
            "Fill in line.",
        ),
    ],
)
def test_a_mistake_in_the_settings_has_one_message(old: str, new: str, expected: str) -> None:
    assert problems(old, new) == [expected]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            '["sexual"]',
            '["sexuel"]',
            "story.toml, [[angles]] 1 (half), key each: there is no measure “sexuel”. Known: sexual, "
            "robbery, recording_all, unrecorded.",
        ),
        (
            "headline =",
            "hedline =",
            "story.toml, [[angles]] 1 (half): there is no key “hedline” here. Did you mean “headline”?",
        ),
        (
            'means = "half or more were wrong"\n',
            "",
            "story.toml, [[angles]] 1 (half): the key “means” is missing. Add it: words in quotation marks.",
        ),
    ],
)
def test_a_mistake_in_an_angle_has_one_message(old: str, new: str, expected: str) -> None:
    assert problems(extra=ANGLE.replace(old, new)) == [expected]


def test_two_angles_may_not_share_an_id() -> None:
    assert problems(extra=ANGLE + ANGLE) == [
        "story.toml, [[angles]] 2 (half), key id: another angle has the id “half” already. Each needs its "
        "own."
    ]


def test_a_story_that_measures_nothing_is_refused() -> None:
    text = SETTINGS.partition("[[measures]]")[0]
    assert [str(problem) for problem in read(text).problems] == [
        "story.toml: no measure is named. Add a [[measures]] table for each thing that the story counts."
    ]


def test_measures_written_as_one_table_are_refused() -> None:
    text = SETTINGS.partition("[[measures]]")[0] + '[measures]\nid = "sexual"\n'
    assert [str(problem) for problem in read(text).problems] == [
        "story.toml, key measures: this must be a repeated table: [[measures]], but is a table."
    ]


def test_a_key_given_twice_is_a_mistake_with_its_line() -> None:
    (problem,) = problems('title = "Wrongly cancelled crimes"\n', 'title = "A"\ntitle = "B"\n')
    assert problem.startswith("story.toml: the file cannot be read: cannot overwrite a value (at line 2")


def test_all_mistakes_are_named_at_once() -> None:
    text = (
        SETTINGS.replace("min_base", "minbase")
        .replace('kind = "rate"', 'kind = "ratio"')
        .replace("title", "titel")
    )
    found = [str(problem) for problem in read(text).problems]
    assert [message.partition(": ")[2].split(".")[0] for message in found] == [
        "there is no kind “ratio”",
        "there is no key “minbase” here",
        "there is no key “titel” here",
    ]


def test_measures_that_cannot_be_relied_on_are_not_used_to_check_tables() -> None:
    assert read(SETTINGS.replace('kind = "rate"', 'kind = "ratio"')).measures is None
    sound = read(SETTINGS.replace('label = "Robbery"', "label = 1")).measures
    assert sound is not None
    assert list(sound) == ["cancelled_sexual", "cancelled_robbery", "recording_all", "unrecorded"]
