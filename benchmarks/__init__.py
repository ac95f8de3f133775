"""Timings of storygen beside other ways to make the same number of documents."""
