"""Word files for the tests: the XML that Word, LibreOffice and Google Docs leave behind."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)


def run(text: str) -> str:
    """Return a run of plain words."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def control(inner: str, *, tag: str = "", alias: str = "", number: int | None = None) -> str:
    """Return an inline content control round some runs."""
    marks = (f'<w:tag w:val="{tag}"/>' if tag else "") + (f'<w:alias w:val="{alias}"/>' if alias else "")
    marks += f'<w:id w:val="{number}"/>' if number else ""
    return f"<w:sdt><w:sdtPr>{marks}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


def paragraph(*inner: str, style: str = "") -> str:
    """Return a paragraph of runs and controls."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{''.join(inner)}</w:p>"


def word_file(path: Path, *body: str, parts: dict[str, str | bytes] | None = None) -> Path:
    """Write a Word file of that body and return its path."""
    document = f'<?xml version="1.0"?><w:document {_SPACES}><w:body>{"".join(body)}</w:body></w:document>'
    named: dict[str, str | bytes] = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELS,
        "word/document.xml": document,
        **(parts or {}),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in named.items():
            archive.writestr(name, content)
    path.write_bytes(buffer.getvalue())
    return path


def notes(*paragraphs: str) -> str:
    """Return a footnotes part."""
    found = "".join(f'<w:footnote w:id="{n}">{p}</w:footnote>' for n, p in enumerate(paragraphs, start=1))
    line = '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>____</w:t></w:r></w:p></w:footnote>'
    return f'<?xml version="1.0"?><w:footnotes {_SPACES}>{line}{found}</w:footnotes>'


def core(subject: str) -> str:
    """Return the document properties with a subject."""
    return (
        '<?xml version="1.0"?><cp:coreProperties '
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:subject>{subject}</dc:subject></cp:coreProperties>'
    )
