"""facts.json as the checker reads it: what may be said of an area, by measure."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any

from storygen.errors import CheckError

SCHEMA = "storygen.facts/"


@dataclass(frozen=True, slots=True)
class AreaName:
    """What an area is called."""

    slug: str
    name: str
    short_name: str


@dataclass(frozen=True, slots=True)
class FactLine:
    """One fact as facts.json states it. `number` is its value as an exact number where it has one,
    `raw` as JSON."""

    id: str
    ref: str
    index: int
    label: str
    unit: str
    text: str
    forms: Mapping[str, str]
    measure: str
    statistic: str
    sum: str
    number: Fraction | None
    span: tuple[Fraction, Fraction] | None
    known: bool
    raw: str = ""


@dataclass(frozen=True, slots=True)
class Proportion:
    """k of n for one measure and one side of it, as far as held. `slack` is how far a rounded share may
    be out."""

    measure: str
    side: str
    k: Fraction | None
    n: Fraction | None
    share: Fraction | None
    slack: Fraction
    fact_k: str
    fact_n: str
    fact_share: str

    @property
    def known(self) -> bool:
        """True when anything of it is held."""
        return self.k is not None or self.share is not None

    @property
    def fact(self) -> str:
        """Return the fact that says most of it."""
        return self.fact_k if self.k is not None else self.fact_share


@dataclass(frozen=True, slots=True)
class MeasureLine:
    """One measure of the story, from story.toml."""

    id: str
    kind: str
    label: str
    category: str
    things: str
    phrase: str
    part: str
    whole: str
    complement: str
    complement_phrase: str
    crime: str
    synonyms: tuple[str, ...]


@dataclass(frozen=True)
class Sheet:
    """The facts of one area."""

    area: AreaName
    noun: str
    covers: str
    edition: str
    others: tuple[AreaName, ...]
    measures: Mapping[str, MeasureLine]
    facts: Mapping[str, FactLine]
    claims: tuple[Mapping[str, str], ...]
    folder: Path | None = None
    proportions: Mapping[tuple[str, str], Proportion] = field(default_factory=dict)

    def number(self, fact_id: str) -> Fraction | None:
        """Return a fact's exact number, or None when it is not held."""
        fact = self.facts.get(fact_id)
        return fact.number if fact else None

    def proportion(self, measure: str, side: str) -> Proportion | None:
        """Return one side ("part" or "rest") of a measure, or None when nothing is held."""
        found = self.proportions.get((measure, side))
        return found if found is not None and found.known else None

    def resolve(self, marker: str) -> str:
        """Return the fact id that a control's tag, "F2b" or "#7001" stands for, else ""."""
        if marker in self.facts:
            return marker
        for fact in self.facts.values():
            if marker == fact.ref or (marker.startswith("#") and int(marker[1:]) // 1000 == fact.index):
                return fact.id
        return ""


def load_sheet(path: Path) -> Sheet:
    """Return the facts in a facts.json file. Raises CheckError when it is not one."""
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise CheckError.of(
            f"cannot be opened ({error.strerror}).", where=str(path), fix="Build the edition again."
        ) from error
    return sheet_from_json(text, str(path), path.parent)


def sheet_from_json(text: str, where: str, folder: Path | None = None) -> Sheet:
    """Return the facts in a facts.json text. Raises CheckError when it is not one."""
    try:
        data = json.loads(text)
        if not str(data["schema"]).startswith(SCHEMA):
            raise ValueError(f"schema {data['schema']!r}")
        return sheet_from_dict(data, folder)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise CheckError.of(
            f"is not a storygen facts file ({error}).", where=where, fix="Build the edition again."
        ) from error


def sheet_from_dict(data: Mapping[str, Any], folder: Path | None = None) -> Sheet:
    """Return the facts of a facts.json object."""
    measures = {item["id"]: _measure(item) for item in data.get("measures", ())}
    facts = {item["id"]: _fact(item, place) for place, item in enumerate(data.get("facts", ()), start=1)}
    area = data["area"]
    return Sheet(
        area=AreaName(area["slug"], area["name"], area.get("short_name") or area["name"]),
        noun=area.get("noun") or "force",
        covers=area.get("covers") or "",
        edition=str(data.get("edition") or ""),
        others=tuple(
            AreaName(item["slug"], item["name"], item.get("short_name") or item["name"])
            for item in data.get("others", ())
        ),
        measures=measures,
        facts=facts,
        claims=tuple(data.get("claims", ())),
        folder=folder,
        proportions=dict(_proportions(measures.values(), facts)),
    )


def _measure(item: Mapping[str, Any]) -> MeasureLine:
    def text(name: str) -> str:
        return str(item.get(name) or "")

    return MeasureLine(
        id=text("id"),
        kind=text("kind"),
        label=text("label"),
        category=text("category"),
        things=text("things"),
        phrase=text("phrase"),
        part=text("part"),
        whole=text("whole"),
        complement=text("complement"),
        complement_phrase=text("complement_phrase"),
        crime=text("crime"),
        synonyms=tuple(item.get("synonyms") or ()),
    )


def _fact(item: Mapping[str, Any], place: int) -> FactLine:
    value, exact = item.get("value"), item.get("exact")
    span = None
    if isinstance(value, list) and len(value) == 2 and all(isinstance(end, int | float) for end in value):
        span = (Fraction(str(value[0])), Fraction(str(value[1])))
    forms = item.get("forms") or {}
    return FactLine(
        id=item["id"],
        ref=item.get("ref") or "",
        index=int(item.get("number") or place),
        label=item.get("label") or item["id"],
        unit=item.get("unit") or "",
        text=str(item.get("text") or ""),
        forms={str(name): str(form) for name, form in forms.items() if name != "sum"},
        measure=item.get("measure") or "",
        statistic=item.get("statistic") or item["id"].rpartition(".")[2],
        sum=item.get("sum") or "",
        number=_number(value, exact),
        span=span,
        known=value is not None,
        raw=json.dumps(value),
    )


def _number(value: Any, exact: Any) -> Fraction | None:
    if isinstance(exact, list) and len(exact) == 2 and exact[1]:
        return Fraction(int(exact[0]), int(exact[1]))
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return Fraction(str(value))
    try:
        return Fraction(str(value))
    except (ValueError, ZeroDivisionError):
        return None


_ROUNDED = Fraction(1, 200)


def _proportions(
    measures: Iterable[MeasureLine], facts: Mapping[str, FactLine]
) -> Iterable[tuple[tuple[str, str], Proportion]]:
    for measure in measures:
        if measure.kind == "proportion":
            yield (measure.id, "part"), _side(measure, facts, measure.part, measure.complement, "part")
            yield (measure.id, "rest"), _side(measure, facts, measure.complement, measure.part, "rest")


def _side(measure: MeasureLine, facts: Mapping[str, FactLine], own: str, other: str, side: str) -> Proportion:
    def held(statistic: str) -> Fraction | None:
        fact = facts.get(f"{measure.id}.{statistic}")
        return fact.number if fact and statistic else None

    whole = held(measure.whole)
    count = held(own)
    if count is None and whole is not None and held(other) is not None:
        count = whole - (held(other) or 0)
    share, slack = _share(measure, held, own, other, side)
    if count is not None and whole:
        share, slack = count / whole, Fraction(0)
    elif count == 0:
        share, slack = Fraction(0), Fraction(0)
    share_id = f"{measure.id}.share"
    if side == "rest" and f"{measure.id}.{measure.complement}_share" in facts:
        share_id = f"{measure.id}.{measure.complement}_share"
    own_id = f"{measure.id}.{own}" if f"{measure.id}.{own}" in facts else f"{measure.id}.{other}"
    return Proportion(
        measure.id, side, count, whole, share, slack, own_id, f"{measure.id}.{measure.whole}", share_id
    )


def _share(
    measure: MeasureLine, held: Any, own: str, other: str, side: str
) -> tuple[Fraction | None, Fraction]:
    """Return a published rounded share of one side; facts may hold the share of either."""
    shares = {"part": held("share"), "rest": held(f"{measure.complement}_share")}
    if shares[side] is not None:
        return _as_share(shares[side]), _ROUNDED
    opposite = shares["rest" if side == "part" else "part"]
    return (1 - _as_share(opposite), _ROUNDED) if opposite is not None else (None, Fraction(0))


def _as_share(value: Fraction) -> Fraction:
    """Return a share between 0 and 1, whichever way it was written."""
    return value / 100 if value > 1 else value
