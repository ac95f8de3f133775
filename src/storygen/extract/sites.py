"""Which servers are of one website: those whose names lie under one registered domain.

The list of suffixes under which anybody may register a name comes with the library: nothing is asked for.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any


@cache
def _suffixes() -> Any:
    from publicsuffixlist import PublicSuffixList

    return PublicSuffixList()


def registered_domain(host: str) -> str:
    """Return the domain that a server's name was registered under; its whole name when that cannot be told.

    assets-hmicfrs.justiceinspectorates.gov.uk → justiceinspectorates.gov.uk; files.example.org → example.org.
    An address in numbers, a name without a dot and one on a host that many share stand for themselves.
    """
    host = host.lower().rstrip(".")
    if not host or re.fullmatch(r"[\d.]+|.*:.*", host):
        return host
    return _suffixes().privatesuffix(host) or host


def same_site(host: str, other: str) -> bool:
    """Return whether two servers are of one website."""
    return bool(host) and registered_domain(host) == registered_domain(other)
