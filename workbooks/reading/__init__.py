"""From an uploaded file to rows under headings that a register knows.

`kinds` tells what a file is, `office` and `texts` read it, `headings` finds the
registers in its sheets. Whatever a file is, it is read within seconds or refused with
one sentence: `refusals` has them all, `limits` the figures.
"""

from workbooks.reading.book import Book, Cell, SheetRows, read
from workbooks.reading.headings import Table, tables_of
from workbooks.reading.refusals import WrongFileError

__all__ = ["Book", "Cell", "SheetRows", "Table", "WrongFileError", "read", "tables_of"]
