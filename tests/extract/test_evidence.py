"""Pictures of the page with the sentence marked, and links that open a web page at it."""

from __future__ import annotations

from pathlib import Path

from tests.extract import samples

from storygen.extract.evidence import text_link, write_pictures
from storygen.extract.opening import read_report


def test_a_picture_for_each_sentence_with_the_mark_in_it(tmp_path: Path) -> None:
    from PIL import Image

    path = samples.report(tmp_path / "report.pdf", filler_pages=1)
    found = read_report(path)
    written = write_pictures(path, found.proposals, tmp_path / "pictures")
    assert set(written) == {(p.measure, p.statistic) for p in found.proposals}
    assert written[("audit_from", "value")] == written[("audit_to", "value")]
    with Image.open(written[("victims", "told")]) as picture:
        colours = {colour for _, colour in picture.convert("RGB").getcolors(100_000) or []}
        assert picture.height < 400
    assert any(red > 240 and green > 200 and blue < 200 for red, green, blue in colours)


def test_a_link_opens_the_page_at_the_sentence() -> None:
    assert (
        text_link("https://x.example/r#top", "Only nine were told.")
        == "https://x.example/r#:~:text=Only%20nine%20were%20told."
    )
    long = "Of the 17 victims who should have been told of the decision, the force told re-inspected nine."
    assert text_link("https://x.example/r", long) == (
        "https://x.example/r#:~:text=Of%20the%2017%20victims%20who,the%20force%20told%20re%2Dinspected%20nine."
    )
    assert text_link("", long) == ""
