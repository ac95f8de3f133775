"""From a document to evidence: every sentence and table is held against the grammar."""
