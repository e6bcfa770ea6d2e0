"""Writing what a comparison found, with its history, and taking it back."""

from workbooks.applying.uploading import take_in
from workbooks.applying.work import apply, compare, registers_of

__all__ = ["apply", "compare", "registers_of", "take_in"]
