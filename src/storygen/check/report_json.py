"""The answer for a program: a list with an object per file."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from storygen.check.findings import FileCheck, Finding


def file_object(check: FileCheck) -> dict[str, Any]:
    """Return one file's answer: file, area, verdict, findings worst first, and the error if it was not
    read."""
    return {
        "file": check.file,
        "area": check.area,
        "verdict": check.verdict,
        "sound": check.sound,
        "error": check.error,
        "findings": [finding_object(finding) for finding in check.findings],
    }


def finding_object(finding: Finding) -> dict[str, Any]:
    """Return one finding. `complaint` is false for what is supported and for a partner's own numbers."""
    return {
        "kind": finding.kind,
        "sentence": finding.sentence,
        "words": finding.words,
        "fact": finding.fact,
        "allowed": finding.allowed,
        "suggestion": finding.suggestion,
        "complaint": finding.complaint,
        "paragraph": finding.paragraph,
    }


def checks_json(checks: Iterable[FileCheck]) -> str:
    """Return the answers as JSON text."""
    return json.dumps([file_object(check) for check in checks], ensure_ascii=False, indent=1)
