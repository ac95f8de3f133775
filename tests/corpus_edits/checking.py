"""Running `storygen check` over cases."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from storygen.errors import CheckError

from .cases import Case
from .score import Finding, Score, score_cases


def checker(edition: Path, folder: Path, *, original: bool = False) -> Callable[[Case], Iterable[Finding]]:
    """Return a function that writes a case into a folder and checks it against an edition."""
    from storygen.check.checking import check_file

    def check(case: Case) -> Iterable[Any]:
        path = case.write(folder)
        try:
            return list(check_file(path, edition, original=original).findings)
        except CheckError as error:
            print(f"{path.name} ({case.saved}, {case.group}) refused: {error}")
            return []

    return check


def score_before_changes(cases: Iterable[Case], edition: Path, folder: Path) -> Score:
    """Return the score of files with tracked changes read as they were before: nothing may be found."""
    before = [replace(case, expected=(), group="untouched") for case in cases if case.tracked]
    return score_cases(before, checker(edition, folder, original=True))


def saved_by_office(cases: Iterable[Case], folder: Path) -> list[Case]:
    """Return Word cases as LibreOffice saves them again. Raises RuntimeError when it is not installed."""
    cases = [case for case in cases if case.suffix == ".docx" and not case.tracked]
    office = shutil.which("soffice")
    if office is None:
        raise RuntimeError("LibreOffice (soffice) is not installed")
    source, target = folder / "before", folder / "after"
    source.mkdir()
    paths = [str(case.write(source)) for case in cases]
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    command = [office, profile, "--headless", "--convert-to", "docx", "--outdir", str(target), *paths]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    return [
        replace(case, data=(target / f"{case.name}.docx").read_bytes(), saved=f"LibreOffice, {case.saved}")
        for case in cases
    ]
