from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from tests.world.valley import ROOT, copy_project
from typer.testing import CliRunner

from storygen.cli import app


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The Valley's project, as the folder that commands are run in."""
    made = copy_project(tmp_path / "project")
    monkeypatch.chdir(made)
    monkeypatch.setenv("COLUMNS", "200")
    return made


@pytest.fixture
def run(project: Path) -> Callable[..., Result]:
    """A function that runs a command in the Valley's project."""
    return lambda *arguments, **more: CliRunner().invoke(app, [str(a) for a in arguments], **more)


@pytest.fixture
def process(project: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """A function that runs a command as a process of its own."""

    def start(*arguments: str) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
        code = "from storygen.cli import main; main()"
        command = [sys.executable, "-c", code, *arguments]
        return subprocess.run(
            command, capture_output=True, text=True, cwd=project, env=environment, check=False
        )

    return start
