"""Openly made-up records in numbers, so that every page can be seen full."""
