"""Which servers are of one website: those whose names lie under one registered domain.

The list of suffixes under which anybody may register a name is on the web, and changes; it is not asked for.
What stands here is the part that reports need; a suffix that is missing here makes one website of two.
"""

from __future__ import annotations

import re

# "gov" and "uk" make a suffix, as in northmoor.gov.uk; so do "com" and "au".
_KINDS = frozenset(
    {"ac", "co", "com", "edu", "gov", "govt", "judiciary", "ltd", "me", "mod", "net", "nhs", "org"}
    | {"parliament", "plc", "police", "sch"}
)
# Under these, each name is somebody else's.
_SHARED = (
    "amazonaws.com",
    "azurewebsites.net",
    "blogspot.com",
    "campaign.gov.uk",
    "cloudfront.net",
    "github.io",
    "netlify.app",
    "service.gov.uk",
    "sharepoint.com",
    "windows.net",
    "wordpress.com",
)


def registered_domain(host: str) -> str:
    """Return the domain that a server's name was registered under; its whole name when that cannot be told.

    assets-hmicfrs.justiceinspectorates.gov.uk → justiceinspectorates.gov.uk; files.example.org → example.org.
    An address in numbers, a name without a dot and one on a host that many share stand for themselves.
    """
    host = host.lower().rstrip(".")
    labels = host.split(".")
    if re.fullmatch(r"[\d.]+|.*:.*", host) or host.endswith(tuple(f".{shared}" for shared in _SHARED)):
        return host
    needed = 3 if len(labels[-1]) == 2 and len(labels) > 1 and labels[-2] in _KINDS else 2
    return ".".join(labels[-needed:]) if len(labels) >= needed else host


def same_site(host: str, other: str) -> bool:
    """Return whether two servers are of one website."""
    return bool(host) and registered_domain(host) == registered_domain(other)
