"""How inspection reports put their findings: small named rules from sentences and tables to readings."""
