"""Writing what a comparison found, with its history, and taking it back."""

from workbooks.applying.running import forget_old_files, look_after, start
from workbooks.applying.undoing import obstacles, undo
from workbooks.applying.uploading import take_in
from workbooks.applying.work import apply, compare, registers_of

__all__ = [
    "apply",
    "compare",
    "forget_old_files",
    "look_after",
    "obstacles",
    "registers_of",
    "start",
    "take_in",
    "undo",
]
