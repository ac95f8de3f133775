"""Reports in, proposed figures out. It proposes with page and quote; a person decides."""

from __future__ import annotations

from storygen.extract.files import extract_file, extract_files
from storygen.extract.model import Extraction, Proposal

__all__ = ["Extraction", "Proposal", "extract_file", "extract_files"]
