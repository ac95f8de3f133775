"""Does an edited draft still say what the facts say?"""

from storygen.check.checking import check_file, check_paths

__all__ = ["check_file", "check_paths"]
