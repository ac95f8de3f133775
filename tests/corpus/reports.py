"""The corpus: so many reports from a seed, in mixed layouts and tool chains, with their known answers.

    make_corpus(folder, seed=1, reports=43) -> [Made(path, expected, …)]

The same seed gives the same reports; another seed draws values, wordings and layouts anew.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import shutil
import tempfile
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path

from tests.corpus import office
from tests.corpus.areas import FORCES, Force
from tests.corpus.author import Author
from tests.corpus.compose import COUNT_FLAWS, WrittenUp, write_up
from tests.corpus.layouts import LAYOUTS, Layout, draw_layout
from tests.corpus.plan import FLAWS, Expected, draw_plan
from tests.corpus.ways import WAYS
from tests.corpus.web import SKINS, write_print, write_web


@dataclass(frozen=True)
class Made:
    """One report: its file, whose it is, how it was made and what a perfect reader says of it."""

    file: str
    area: str
    name: str
    layout: str
    kind: str
    flaw: str
    ways: tuple[str, ...]
    expected: tuple[Expected, ...]


@dataclass(frozen=True)
class _Job:
    folder: str
    seed: int
    index: int
    force: Force
    maker: str  # "page", "web", "print" or "word"
    layout: int
    flaw: str
    deck: tuple[str, ...]
    pages: int


def make_corpus(folder: Path, seed: int = 1, reports: int = 43, pages: int = 35) -> list[Made]:
    """Make so many reports of about so many pages in a folder, and `expected.json` beside them."""
    folder.mkdir(parents=True, exist_ok=True)
    jobs = _jobs(folder, seed, reports, pages)
    with ProcessPoolExecutor(max_workers=os.cpu_count()) as pool:
        made = list(pool.map(_make, jobs))
    source = folder / "source"
    if source.exists():
        office.to_pdf(sorted(source.iterdir()), folder)
        shutil.rmtree(source)
    (folder / "expected.json").write_text(json.dumps([asdict(m) for m in made], indent=1), encoding="utf-8")
    return made


def cached_corpus(seed: int = 1, reports: int = 43, pages: int = 35) -> tuple[Path, list[Made]]:
    """Return a corpus made once and kept in the temporary folder until the generator changes."""
    here = Path(__file__).parent
    code = b"".join(path.read_bytes() for path in sorted(here.glob("*.py")))
    key = hashlib.sha256(code + repr((seed, reports, pages, office.has_office())).encode()).hexdigest()[:16]
    folder = Path(tempfile.gettempdir()) / f"storygen-corpus-{key}"
    if not (folder / "expected.json").exists():
        making = Path(tempfile.mkdtemp(prefix="storygen-corpus-making-"))
        make_corpus(making, seed, reports, pages)
        try:
            making.rename(folder)
        except OSError:  # another process made the same corpus first
            shutil.rmtree(making)
    return folder, read_expected(folder)


def read_expected(folder: Path) -> list[Made]:
    """Return the known answers of a corpus folder."""
    rows = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    return [
        Made(**{**row, "ways": tuple(row["ways"]), "expected": tuple(Expected(**e) for e in row["expected"])})
        for row in rows
    ]


def _jobs(folder: Path, seed: int, reports: int, pages: int) -> list[_Job]:
    rng = random.Random(f"corpus {seed}")
    forces = [FORCES[i % len(FORCES)] for i in rng.sample(range(len(FORCES)), min(reports, len(FORCES)))]
    makers = _makers(rng, reports)
    layouts = rng.sample(range(len(LAYOUTS)), len(LAYOUTS))
    flaws = (
        [*FLAWS, *[""] * max(0, reports - len(FLAWS))]
        if reports >= 20
        else [*rng.sample(FLAWS, 3), *[""] * reports]
    )
    flaws = flaws[:reports]
    rng.shuffle(flaws)
    hands: list[list[str]] = [[] for _ in range(reports)]
    takers = [hand for hand, flaw in zip(hands, flaws, strict=True) if flaw not in COUNT_FLAWS]
    names = rng.sample(sorted(WAYS), len(WAYS))
    for number, name in enumerate(sorted(names, key=lambda name: -WAYS[name].least)):
        takers[number % len(takers)].append(name)
    return [
        _Job(
            str(folder),
            seed,
            i,
            forces[i % len(forces)],
            makers[i],
            layouts[i % len(layouts)],
            flaws[i],
            tuple(hands[i]),
            rng.randint(pages - 5, pages + 4),
        )
        for i in range(reports)
    ]


def _makers(rng: random.Random, reports: int) -> list[str]:
    """About one in seven a web page, one in seven by way of LibreOffice where there is one."""
    each = max(1, reports // 14)
    by_office = ["print"] * each + ["word"] * each if office.has_office() else []
    makers = ["web"] * (2 * each) + by_office
    makers += ["page"] * (reports - len(makers))
    rng.shuffle(makers)
    return makers


def _make(job: _Job) -> Made:
    rng = random.Random(f"report {job.seed} {job.index}")
    plan = draw_plan(rng, job.force, job.flaw)
    if job.flaw == "victims" and plan.victims is None:
        plan.victims = (24, 9)
    author = Author(rng, job.force)
    layout = draw_layout(rng, job.layout)
    per_page = {"page": layout.words, "web": 230, "print": 430, "word": 400}[job.maker]
    written = write_up(author, plan, list(job.deck), int(per_page * (job.pages - 6) * 1.5))
    path, label = _write(job, rng, layout, written)
    return Made(
        path.name,
        job.force.slug,
        job.force.name,
        label,
        plan.kind,
        plan.flaw,
        written.ways,
        tuple(written.expected),
    )


def _write(job: _Job, rng: random.Random, layout: Layout, written: WrittenUp) -> tuple[Path, str]:
    from tests.corpus.pdf import write_pdf

    cover, pieces = written.cover, written.pieces
    folder = Path(job.folder)
    stem = job.force.slug
    if job.maker == "page":
        path = folder / f"{stem}.pdf"
        write_pdf(path, layout, cover[0], cover, pieces)
        return path, layout.name
    if job.maker == "web":
        skin = rng.choice(SKINS)
        write_web(folder / f"{stem}.html", skin, cover[0], cover, pieces)
        return folder / f"{stem}.html", f"web page, {skin}"
    source = folder / "source"
    source.mkdir(exist_ok=True)
    if job.maker == "print":
        write_print(source / f"{stem}.html", cover[0], cover, pieces, rng)
        return folder / f"{stem}.pdf", "LibreOffice from HTML"
    office.write_word(source / f"{stem}.docx", cover[0], cover, pieces, rng)
    return folder / f"{stem}.pdf", "LibreOffice from Word"
