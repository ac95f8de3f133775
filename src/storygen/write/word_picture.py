"""Pictures in a Word draft, in line with the text and with words for those who cannot see them."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from storygen.compose.blocks import Picture
from storygen.errors import TemplateError
from storygen.write.house import Page
from storygen.write.ooxml import NAMESPACES, Element, R, child, qname
from storygen.write.safe import safe_text

_EMU_PER_TWENTIETH = 635  # English Metric Units in a twentieth of a point
_PICTURE_URI = NAMESPACES["pic"]


@dataclass(frozen=True, slots=True)
class PlacedPicture:
    """A picture with its place in the package and its size on the page in English Metric Units."""

    picture: Picture
    number: int
    part: str
    data: bytes
    width: int
    height: int


def place_picture(picture: Picture, number: int, data: bytes, page: Page) -> PlacedPicture:
    """Return the picture at its own size, or smaller where it would not fit the page.

    Raises TemplateError when the file is not a PNG or JPEG, or has no words that say what it shows.
    """
    from docx.image.exceptions import UnrecognizedImageError
    from docx.image.image import Image

    if not picture.alt.strip():
        raise TemplateError.of(
            "The picture has no words that say what it shows.", where=picture.path, fix="Give it alt text."
        )
    try:
        image = Image.from_file(BytesIO(data))
    except UnrecognizedImageError as error:
        raise TemplateError.of(
            "The picture is not one that Word can show.", where=picture.path, fix="Use a PNG or JPEG file."
        ) from error
    width, height = int(image.width), int(image.height)
    # Two thirds of the page's height at most, so that a picture never pushes its own heading away.
    scale = min(
        1.0, page.width * _EMU_PER_TWENTIETH / width, page.height * _EMU_PER_TWENTIETH * 2 / 3 / height
    )
    part = f"word/media/picture{number}.{image.ext}"
    return PlacedPicture(picture, number, part, data, round(width * scale), round(height * scale))


def append_picture(paragraph: Element, placed: PlacedPicture, relation: str) -> None:
    """Put the picture at the end of a paragraph. `relation` is the id of the relationship to its part."""
    size = {"cx": str(placed.width), "cy": str(placed.height)}
    name = placed.part.rpartition("/")[2]
    drawing = child(child(paragraph, R), qname("w:drawing"))
    inline = child(drawing, qname("wp:inline"), {"distT": "0", "distB": "0", "distL": "0", "distR": "0"})
    child(inline, qname("wp:extent"), size)
    child(
        inline,
        qname("wp:docPr"),
        {"id": str(placed.number), "name": name, "descr": safe_text(placed.picture.alt)},
    )
    data = child(child(inline, qname("a:graphic")), qname("a:graphicData"), {"uri": _PICTURE_URI})
    element = child(data, qname("pic:pic"))
    about = child(element, qname("pic:nvPicPr"))
    child(about, qname("pic:cNvPr"), {"id": str(placed.number), "name": name})
    child(about, qname("pic:cNvPicPr"))
    fill = child(element, qname("pic:blipFill"))
    child(fill, qname("a:blip"), {qname("r:embed"): relation})
    child(child(fill, qname("a:stretch")), qname("a:fillRect"))
    shape = child(element, qname("pic:spPr"))
    transform = child(shape, qname("a:xfrm"))
    child(transform, qname("a:off"), {"x": "0", "y": "0"})
    child(transform, qname("a:ext"), size)
    child(child(shape, qname("a:prstGeom"), {"prst": "rect"}), qname("a:avLst"))
