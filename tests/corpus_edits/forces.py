"""Police forces that do not exist, with figures that nobody published."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Counts = tuple[int, int]


@dataclass(frozen=True)
class Force:
    """A fictional force. `counts` has (wrong, checked) by measure, `shares` a rounded percentage alone."""

    slug: str
    name: str
    short_name: str
    noun: str
    region: str
    covers: str
    year: int
    grade: str = ""
    counts: Mapping[str, Counts] = field(default_factory=dict)
    shares: Mapping[str, int] = field(default_factory=dict)
    victims: Counts | None = None
    rates: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    unrecorded: int | None = None
    gist: str = ""


FORCES: tuple[Force, ...] = (
    Force(
        "northmoor",
        "Northmoor Constabulary",
        "Northmoor",
        "constabulary",
        "North",
        "Northmoor and the Fells",
        2018,
        "requires improvement",
        {"rape": (2, 22), "sexual": (11, 20), "violence": (4, 19), "robbery": (6, 18)},
        victims=(24, 14),
        rates={
            "recording_all": ("88.4", "1.7"),
            "recording_violence": ("84.1", "3.2"),
            "recording_sexual": ("92.6", "2.4"),
        },
        unrecorded=12300,
        gist="said the constabulary had retrained its crime registrars",
    ),
    Force(
        "eastvale",
        "Eastvale Police",
        "Eastvale",
        "force",
        "East",
        "Eastvale and Port Lowry",
        2019,
        "good",
        {"rape": (3, 19), "sexual": (4, 17), "violence": (5, 20), "robbery": (2, 16)},
        rates={"recording_all": ("94.2", "1.5"), "recording_sexual": ("96.1", "2.2")},
        unrecorded=4600,
    ),
    Force(
        "wrenshire",
        "Wrenshire Constabulary",
        "Wrenshire",
        "constabulary",
        "Midlands",
        "Wrenshire",
        2017,
        "inadequate",
        {"rape": (1, 21), "sexual": (7, 16)},
        rates={"recording_all": ("83.7", "")},
        unrecorded=21400,
        gist="said it had accepted every recommendation",
    ),
    Force(
        "saltmarsh",
        "Saltmarsh Police",
        "Saltmarsh",
        "force",
        "East",
        "Saltmarsh and the Sands",
        2019,
        "outstanding",
        {"rape": (0, 20), "sexual": (0, 18), "violence": (0, 23), "robbery": (0, 15)},
        victims=(12, 12),
        rates={"recording_all": ("97.1", "1.1")},
    ),
    Force(
        "highfell",
        "Highfell Police",
        "Highfell",
        "force",
        "North",
        "Highfell",
        2016,
        "requires improvement",
        {"rape": (5, 14)},
        victims=(21, 8),
        rates={"recording_all": ("89.8", "2.1"), "recording_violence": ("86.5", "3.9")},
        unrecorded=5900,
        gist="said every victim was now told by letter",
    ),
    Force(
        "dunmouth",
        "Dunmouth Police",
        "Dunmouth",
        "force",
        "South",
        "Dunmouth and the Isle of Scarrow",
        2018,
        "requires improvement",
        {"rape": (0, 17)},
        {"sexual": 38, "robbery": 19},
        rates={"recording_all": ("90.3", "1.8")},
        unrecorded=7200,
    ),
    Force(
        "kingsmere",
        "Kingsmere Constabulary",
        "Kingsmere",
        "constabulary",
        "South",
        "Kingsmere",
        2019,
        "good",
        {"rape": (2, 9), "sexual": (9, 31), "violence": (10, 40), "robbery": (1, 1)},
        victims=(16, 11),
        rates={"recording_all": ("93.5", "1.9")},
    ),
    Force(
        "ashbridge",
        "Ashbridge Police",
        "Ashbridge",
        "force",
        "Midlands",
        "Ashbridge",
        2018,
        "good",
        rates={
            "recording_all": ("91.2", "1.6"),
            "recording_violence": ("87.7", "2.9"),
            "recording_sexual": ("95.4", "2.0"),
        },
        unrecorded=6100,
    ),
    Force(
        "marlowe",
        "Marlowe Police",
        "Marlowe",
        "force",
        "South",
        "Marlowe and Great Tarn",
        2019,
        "requires improvement",
        {"rape": (17, 98), "sexual": (34, 126), "violence": (51, 210), "robbery": (12, 64)},
        victims=(61, 37),
        rates={"recording_all": ("90.9", "1.3"), "recording_violence": ("88.2", "2.4")},
        unrecorded=18700,
        gist="said its review of cancelled records had ended in the spring",
    ),
)

# Named in other forces' drafts and stories; no draft of their own.
NEIGHBOURS: tuple[tuple[str, str, str], ...] = (
    ("tarnside", "Tarnside Police", "Tarnside"),
    ("westhaven", "Westhaven Constabulary", "Westhaven"),
    ("calderwick", "Calderwick Police", "Calderwick"),
)

# How many of the forces had at least one record wrongly cancelled.
NATIONAL: Mapping[str, int] = {"rape": 7, "sexual": 8, "violence": 6, "robbery": 5}
