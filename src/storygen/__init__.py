"""Official reports in, a checkable local news draft for every area out."""

__version__ = "0.1.0"
