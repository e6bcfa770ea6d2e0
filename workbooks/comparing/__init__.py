"""What the rows of a sheet would do to the register, and what forbids it.

`judging` tells changed cells from unchanged ones and from conflicts; `checks` holds
new and changed records to the rules of their model, with a few queries for a sheet.
"""

from workbooks.comparing.compare import Comparison, Said, Seen
from workbooks.comparing.earlier import Earlier
from workbooks.comparing.outcomes import Change, Outcome

__all__ = ["Change", "Comparison", "Earlier", "Outcome", "Said", "Seen"]
