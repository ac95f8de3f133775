"""What a Word draft is made of."""

from __future__ import annotations

from io import BytesIO
from itertools import pairwise
from zipfile import ZIP_STORED, ZipFile

import docx
import pytest
from tests.write import northmoor
from tests.write.parts import W, body, paragraphs, part, raw, style, words
from tests.write.test_house import pixel

from storygen.compose.blocks import BulletList, Claim, Heading, Link, Paragraph, Picture, Section, Table, Text
from storygen.errors import TemplateError
from storygen.write.house import HouseDocument
from storygen.write.ooxml import Element, qname
from storygen.write.word import write_word

VAL = qname("w:val")


def controls(data: bytes) -> list[tuple[str, str, str, str]]:
    """Return title, tag, id and words of each claim in reading order."""
    found = []
    for control in body(data).iter(qname("w:sdt")):
        about = control.find("w:sdtPr", W)
        title, tag, id = (about.find(f"w:{name}", W).get(VAL) for name in ("alias", "tag", "id"))
        found.append((title, tag, id, words(control)))
    return found


def draft_of(house: HouseDocument, *blocks: object, part: str = "story", **changes: object) -> bytes:
    """Return a Word draft of these blocks."""
    return write_word((Section(part, blocks),), northmoor.details(**changes), house)  # type: ignore[arg-type]


class TestClaims:
    def test_each_is_a_control_with_title_fact_and_a_number_that_counts_occurrences(
        self, word: bytes
    ) -> None:
        held = controls(word)
        assert held[0] == ("F2a · five", "rape.wrong", "2001", "five")
        assert held[2] == ("F2a · Five", "rape.wrong", "2002", "Five")
        assert ("F4 · 2019", "inspection.year", "7001", "2019") in held
        assert len({id for _, _, id, _ in held}) == len(held) == 14

    def test_they_stand_in_links_and_table_cells_alike(self, word: bytes) -> None:
        assert body(word).findall(".//w:hyperlink/w:sdt", W)
        assert len(body(word).findall(".//w:tc/w:p/w:sdt", W)) == 4

    def test_they_are_not_seen(self, word: bytes) -> None:
        looks = body(word).findall(".//{http://schemas.microsoft.com/office/word/2012/wordml}appearance")
        assert len(looks) == 14
        assert {look.values()[0] for look in looks} == {"hidden"}

    def test_they_are_plain_text_but_for_one_that_begins_a_link(self, word: bytes) -> None:
        rich = [one for one in body(word).iter(qname("w:sdt")) if one.find("w:sdtPr/w:text", W) is None]
        assert [words(one.getparent()) for one in rich] == ["2019"]

    def test_a_long_title_is_cut_to_what_word_accepts(self, house: HouseDocument) -> None:
        data = draft_of(house, Paragraph((Claim("rape.wrong", "words", "long " * 40),)))
        title = controls(data)[0][0]
        assert len(title) == 64
        assert title.startswith("F2a · long long")
        assert title.endswith("…")

    def test_a_fact_that_is_not_on_the_sheet_stops_the_draft(self, house: HouseDocument) -> None:
        with pytest.raises(TemplateError, match=r'"rape\.share_of_all", which is not on the fact sheet'):
            draft_of(house, Paragraph((Claim("rape.share_of_all", "words", "5%"),)))

    def test_a_thousandth_occurrence_would_take_anothers_number_and_is_refused(
        self, house: HouseDocument
    ) -> None:
        with pytest.raises(TemplateError, match="more than 999 times"):
            draft_of(house, Paragraph((Claim("rape.wrong", "words", "five"),) * 1000))

    def test_the_letters_of_a_claim_keep_their_look(self, word: bytes) -> None:
        run = body(word).xpath(".//w:sdt[w:sdtPr/w:tag/@w:val='inspection.grade']//w:r", namespaces=W)[0]
        assert run.find("w:rPr/w:i", W) is not None


class TestLayout:
    def test_headings_go_down_one_level_at_a_time(self, word: bytes) -> None:
        names = [paragraph.style.name for paragraph in docx.Document(BytesIO(word)).paragraphs]
        levels = [int(name[-1]) for name in names if name.startswith("Heading")]
        assert levels == [1, 2, 3, 2, 2]
        assert all(after - before <= 1 for before, after in pairwise(levels))

    def test_each_role_has_its_style(self, word: bytes) -> None:
        assert words(paragraphs(word, "Standfirst")[0]) == "Inspectors looked at 20 records"
        assert words(paragraphs(word, "SmallPrint")[0]) == "Draft generated from data by storygen"
        assert len(paragraphs(word, "BodyText")) == 4
        assert len(paragraphs(word, "ListBullet")) == 2

    def test_desk_notes_come_first_and_warn_once_for_a_run_of_them(self, word: bytes) -> None:
        first, second = paragraphs(word, "DeskNote")
        assert first.find("w:pPr/w:numPr", W) is None
        assert second.find("w:pPr/w:numPr/w:numId", W).get(VAL) == "0"
        level = part(word, "word/numbering.xml").xpath("//w:lvl[w:pStyle/@w:val='DeskNote']", namespaces=W)[0]
        assert level.find("w:lvlText", W).get(VAL) == "DESK ONLY, NOT FOR PUBLICATION:"
        styles = [style(paragraph) for paragraph in body(word)[0].findall("w:p", W)]
        assert styles[:5] == ["SmallPrint", "DeskNote", "DeskNote", "Heading1", "Standfirst"]

    def test_only_the_editors_part_begins_a_page(self, word: bytes) -> None:
        breaks = [
            p for p in body(word).iter(qname("w:p")) if p.find("w:pPr/w:pageBreakBefore", W) is not None
        ]
        assert [words(paragraph) for paragraph in breaks] == ["For the editor (delete before publishing)"]

    def test_the_editors_page_begins_even_where_a_table_does(self, house: HouseDocument) -> None:
        table = Table(((Text("Lead"),),), (((Text("rape"),),),), ("left",))
        blocks = (Section("story", (Paragraph((Text("Words."),)),)), Section("editor", (table,)))
        data = write_word(blocks, northmoor.details(), house)
        assert body(data)[0][1].find("w:pPr/w:pageBreakBefore", W) is not None
        assert body(data)[0][2].tag == qname("w:tbl")

    def test_a_gap_is_marked_and_never_blank(self, word: bytes) -> None:
        marked = [
            words(run)
            for run in body(word).iter(qname("w:r"))
            if run.find("w:rPr/w:rStyle", W) is not None
            and run.find("w:rPr/w:rStyle", W).get(VAL) == "Needed"
        ]
        assert marked[0] == "[NEEDED: what Northmoor Constabulary says in response]"
        assert len(marked) == 3

    def test_two_tables_that_follow_each_other_stay_two(self, house: HouseDocument) -> None:
        table = Table(((Text("A"),),), (((Text("1"),),),), ("left",))
        children = [element.tag for element in body(draft_of(house, table, table))[0]]
        names = [tag.rpartition("}")[2] for tag in children]
        assert names == ["tbl", "p", "tbl", "p", "sectPr"]

    def test_an_empty_draft_is_still_a_document(self, house: HouseDocument) -> None:
        assert docx.Document(BytesIO(write_word((), northmoor.details(), house))).paragraphs[0].text == ""


class TestTables:
    @pytest.fixture
    def table(self, word: bytes) -> Element:
        return body(word).find(".//w:tbl", W)

    def test_the_header_row_is_flagged_and_repeats(self, table: Element) -> None:
        rows = table.findall("w:tr", W)
        assert [row.find("w:trPr/w:tblHeader", W) is not None for row in rows] == [True, False, False]
        assert table.find("w:tblPr/w:tblLook", W).get(qname("w:firstRow")) == "1"

    def test_rows_are_not_split_over_pages_and_a_short_table_stays_whole(self, table: Element) -> None:
        rows = table.findall("w:tr", W)
        assert all(row.find("w:trPr/w:cantSplit", W) is not None for row in rows)
        kept = [row.find("w:tc/w:p/w:pPr/w:keepNext", W) is not None for row in rows]
        assert kept == [True, True, False]

    def test_it_has_a_name_for_those_who_cannot_see_it(self, table: Element) -> None:
        assert table.find("w:tblPr/w:tblCaption", W).get(VAL) == "Fact box"

    def test_figures_stand_on_the_right(self, table: Element) -> None:
        cells = table.findall("w:tr", W)[1].findall("w:tc/w:p", W)
        assert [style(cell) for cell in cells] == ["TableWords", *["TableFigures"] * 3, "TableWords"]

    def test_what_follows_it_keeps_its_distance(self, word: bytes) -> None:
        after = body(word).find(".//w:tbl", W).getnext()
        assert after.find("w:pPr/w:spacing", W).get(qname("w:before")) == "160"


class TestLinks:
    def test_they_are_real_relationships_with_their_words(self, word: bytes) -> None:
        document = docx.Document(BytesIO(word))
        links = body(word).findall(".//w:hyperlink", W)
        assert [words(link) for link in links] == [
            "inspection of 2019",
            "S1",
            "Northmoor Constabulary, 2019",
            "2019",
        ]
        targets = {document.part.rels[link.get(qname("r:id"))].target_ref for link in links}
        assert targets == {northmoor.REPORT}

    def test_one_that_could_run_something_is_refused(self, house: HouseDocument) -> None:
        with pytest.raises(TemplateError, match="cannot go into a draft"):
            draft_of(house, Paragraph((Link("javascript:alert(1)", (Text("report"),)),)))


class TestPictures:
    def test_a_picture_is_in_line_with_its_words_and_is_not_compressed_twice(
        self, house: HouseDocument
    ) -> None:
        data = write_word(
            northmoor.sections(picture=True), northmoor.details(), house, pictures={"chart.png": pixel()}
        )
        about = body(data).find(".//{*}inline/{*}docPr")
        assert about.get("descr") == "Chart of one share: rape, 5 of 20"
        assert docx.Document(BytesIO(data)).inline_shapes[0].width == 12700  # one pixel at 72 to the inch
        with ZipFile(BytesIO(data)) as package:
            assert package.getinfo("word/media/picture1.png").compress_type == ZIP_STORED
            assert package.read("word/media/picture1.png") == pixel()

    def test_one_that_was_not_drawn_is_named(self, house: HouseDocument) -> None:
        with pytest.raises(TemplateError, match=r"chart\.png: The picture was not drawn"):
            draft_of(house, Picture("chart.png", "A chart"))

    def test_one_without_words_or_of_another_kind_is_refused(self, house: HouseDocument) -> None:
        section = Section("story", (Picture("chart.png", " "),))
        with pytest.raises(TemplateError, match="no words that say what it shows"):
            write_word((section,), northmoor.details(), house, pictures={"chart.png": pixel()})
        section = Section("story", (Picture("chart.svg", "A chart"),))
        with pytest.raises(TemplateError, match="Use a PNG or JPEG file"):
            write_word((section,), northmoor.details(), house, pictures={"chart.svg": b"<svg/>"})


class TestFrame:
    def test_properties_say_what_and_whose_it_is_and_no_clock_does(self, word: bytes) -> None:
        core = docx.Document(BytesIO(word)).core_properties
        assert core.title == "Northmoor: five rape records wrongly cancelled"
        assert core.subject == "storygen demo northmoor"
        assert (core.keywords, core.author, core.language) == ("storygen", "storygen", "en-GB")
        assert core.content_status == "To check"
        assert core.created == core.modified
        assert core.created.isoformat() == "2021-03-04T00:00:00+00:00"

    def test_the_header_has_story_force_edition_and_embargo(self, word: bytes) -> None:
        first, second = part(word, "word/header.xml").findall("w:p", W)
        assert words(first) == "Cancelled records & moreNorthmoor Constabulary"
        assert words(second) == "Edition of 4 March 2021Embargo: 00:01, 5 March 2021"
        assert b"w:sdt" not in raw(word, "word/header.xml")

    def test_the_embargo_goes_when_there_is_none(self, house: HouseDocument) -> None:
        data = draft_of(house, Paragraph((Text("Words."),)), embargo_words="")
        assert b"Embargo" not in raw(data, "word/header.xml")

    def test_the_footer_says_that_it_is_a_draft_and_counts_pages(self, word: bytes) -> None:
        footer = part(word, "word/footer.xml")
        assert words(footer).startswith("Draft generated from data by storygen · check before publishing")
        fields = [field.get(qname("w:instr")).strip() for field in footer.iter(qname("w:fldSimple"))]
        assert fields == ["PAGE", "NUMPAGES"]

    def test_the_facts_travel_inside_word_for_word(self, word: bytes) -> None:
        root = part(word, "customXml/item1.xml")
        assert root.tag == "{urn:storygen:facts:1}facts"
        assert root.text == northmoor.facts_json()

    def test_the_language_is_british_english(self, word: bytes) -> None:
        language = part(word, "word/styles.xml").find("w:docDefaults//w:lang", W)
        assert language.get(VAL) == "en-GB"

    def test_word_opens_it_in_no_compatibility_mode(self, word: bytes) -> None:
        mode = part(word, "word/settings.xml").find("w:compat/w:compatSetting", W)
        assert (mode.get(qname("w:name")), mode.get(VAL)) == ("compatibilityMode", "15")


class TestSameBytes:
    def test_the_same_draft_makes_the_same_bytes(self, word: bytes) -> None:
        again = write_word(northmoor.sections(), northmoor.details(), HouseDocument.load(northmoor.HOUSE))
        assert again == word

    def test_no_part_is_dated_or_named_twice(self, word: bytes) -> None:
        entries = ZipFile(BytesIO(word)).infolist()
        assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
        assert len({entry.filename for entry in entries}) == len(entries)
        assert entries[0].filename == "[Content_Types].xml"

    def test_every_part_has_a_type_and_every_relationship_a_part(self, word: bytes) -> None:
        with ZipFile(BytesIO(word)) as package:
            names = set(package.namelist())
            types = package.read("[Content_Types].xml").decode()
        overridden = {name for name in names if f'PartName="/{name}"' in types}
        assert {name for name in names - overridden if not name.endswith(".rels")} == {
            "[Content_Types].xml",
            "customXml/item1.xml",
        }
        related = part(word, "word/_rels/document.xml.rels")
        inside = [link.get("Target") for link in related if link.get("TargetMode") != "External"]
        assert {"styles.xml", "header.xml", "../customXml/item1.xml"} <= set(inside)
        assert all((f"word/{target}" in names) or target.startswith("../") for target in inside)


AWKWARD = [
    "Fish & <chips> \"quoted\" 'single' ]]>",
    " leading and trailing ",
    "no\u00a0break\u2011hyphen",
    "emoji 🚓 and שלום עולם and العربية",
    "a" * 400,
    "{{ name }} %s {% if %}",
    "double  space",
]


@pytest.mark.parametrize("text", AWKWARD)
def test_awkward_words_come_back_as_they_went_in(house: HouseDocument, text: str) -> None:
    data = draft_of(
        house,
        Heading(2, (Text(text),)),
        Paragraph((Claim("rape.wrong", "words", text),)),
        BulletList(((Link("https://example.org", (Text(text),)),),)),
        Table(((Text(text),),), (((Text(text),),),), ("left",)),
        headline=text,
        area_name=text,
    )
    held = [words(paragraph) for paragraph in body(data).iter(qname("w:p"))]
    assert held == [text] * 5 + [""]
    document = docx.Document(BytesIO(data))
    assert document.paragraphs[0].text == text
    assert document.core_properties.title == text


def test_a_soft_hyphen_becomes_words_own(house: HouseDocument) -> None:
    paragraph = body(draft_of(house, Paragraph((Text("con\u00adstab\u00adulary"),))))[0][0]
    assert words(paragraph) == "constabulary"
    assert len(list(paragraph.iter(qname("w:softHyphen")))) == 2


def test_control_characters_are_refused(house: HouseDocument) -> None:
    with pytest.raises(TemplateError, match=r"control character \(U\+0007\)"):
        draft_of(house, Paragraph((Text("ring \x07"),)))
