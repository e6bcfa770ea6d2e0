"""What went out as a workbook and came back, for the staff.

Importing a module registers its admins.
"""

from workbooks.admin import forms, imports

__all__ = ["forms", "imports"]
