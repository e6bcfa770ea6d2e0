"""How much an imported file may be; it is refused beyond that, not read slowly.

The size of an upload is limited where all uploads are (`common.files.sizes`).
"""

MIB = 1024 * 1024

# Files of one import: the returned forms of a whole region at once.
MOST_FILES = 150
# Rows that hold anything, of all sheets of a file; columns and sheets.
MOST_ROWS = 50_000
MOST_COLUMNS = 400
MOST_SHEETS = 60
# What a package may unpack to; and, from so many bytes on, how many times its size.
MOST_UNPACKED = 200 * MIB
MOST_PARTS = 5_000
MOST_RATIO, RATIO_FROM = 200, 20 * MIB
# What the process that reads a workbook may take before it is ended.
SECONDS = 15
MEMORY = 1024 * MIB
# Titles and notes may stand above the headings, within so many rows.
HEADING_ROWS = 20
