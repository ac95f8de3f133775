"""Made-up inspection reports with known answers. Development only; no force named here exists."""
