"""Pictures in a Word draft, in line with the text and with words for those who cannot see them."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from storygen.compose.blocks import Picture
from storygen.errors import TemplateError
from storygen.write.house import Page
from storygen.write.ooxml import NAMESPACES
from storygen.write.wordml import words

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


def drawing(placed: PlacedPicture, relation: str) -> str:
    """Return the run that shows the picture. `relation` is the id of the relationship to its part."""
    name, size = placed.part.rpartition("/")[2], f'cx="{placed.width}" cy="{placed.height}"'
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f"<wp:extent {size}/>"
        f'<wp:docPr id="{placed.number}" name="{name}" descr="{words(placed.picture.alt)}"/>'
        f'<a:graphic><a:graphicData uri="{_PICTURE_URI}"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{placed.number}" name="{name}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
