"""Tables: what each number in one is of, told from the words above it, beside it and around it."""

from storygen.extract.grammar.tables.read import Table, read_tables
from storygen.extract.grammar.tables.rows import Row

__all__ = ["Row", "Table", "read_tables"]
