"""Which servers are of one website."""

from __future__ import annotations

import pytest

from storygen.extract.sites import registered_domain, same_site


@pytest.mark.parametrize(
    ("host", "domain"),
    [
        ("assets-reports.inspectors.gov.uk", "inspectors.gov.uk"),
        ("inspectors.gov.uk", "inspectors.gov.uk"),
        ("www.northmoor.police.uk", "northmoor.police.uk"),
        ("a.b.northmoor.co.uk.", "northmoor.co.uk"),
        ("files.northmoor.uk", "northmoor.uk"),
        ("www.gov.uk", "www.gov.uk"),
        ("gov.uk", "gov.uk"),
        ("one.service.gov.uk", "one.service.gov.uk"),
        ("northmoor.github.io", "northmoor.github.io"),
        ("files.northmoor.example", "northmoor.example"),
        ("files.northmoor.com.au", "northmoor.com.au"),
        ("10.0.0.1", "10.0.0.1"),
        ("2001:db8::1", "2001:db8::1"),
        ("localhost", "localhost"),
        ("", ""),
    ],
)
def test_the_domain_that_a_server_is_registered_under(host: str, domain: str) -> None:
    assert registered_domain(host) == domain
    assert same_site(host, domain) is bool(host)
