"""Forty-three forces that do not exist."""

from __future__ import annotations

from dataclasses import dataclass

NAMES = """
Northmoor Constabulary|Eastvale Police|Wrenshire Constabulary|Harrowdale Police|Saltmere Constabulary
Thornbeck Police|Ashenford Constabulary|Kestrel Valley Police|Millgate Police|Oldmarsh Constabulary
Penhallow and Tarn Police|Quarrydale Constabulary|Ravensea Police|Southmere Police|Tidewell Constabulary
Underhill Police|Veryan Moors Constabulary|Westing Police|Yarrowshire Police|Aldercombe Constabulary
Brackenshire Police|Coldharbour and Fenwick Constabulary|Dunmarsh Police|Elderwick Constabulary
Fallowshire Police
Greywater Constabulary|Hollinshire Police|Inglemoor Constabulary|Junipershire Police|Kingsfold Constabulary
Larkhamshire Police|Merrowdale Constabulary|Netherby Police|Osierland Constabulary|Pikeshire Police
Rookhope Vale Constabulary|Sallowdale Police|Tamberside Police|Upper Wolds Constabulary|Vennshire Police
Windlestraw Constabulary|Yewbarrow Police|Marlingshire Police
"""


@dataclass(frozen=True, slots=True)
class Force:
    """A force as its reports name it."""

    slug: str
    name: str
    short: str
    noun: str


def _force(name: str) -> Force:
    short = name.removesuffix(" Police").removesuffix(" Constabulary")
    noun = "constabulary" if name.endswith("Constabulary") else "force"
    return Force(short.lower().replace(" ", "-"), name, short, noun)


FORCES = tuple(_force(name) for line in NAMES.split("\n") for name in line.split("|") if name)
