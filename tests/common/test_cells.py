"""Cells of files: what is read as what, and what is refused in a sentence."""

import datetime

import pytest
from django.utils.translation import gettext_lazy as _

from common.cells import (
    ChoiceCell,
    DateCell,
    NumberCell,
    TextCell,
    WholeNumberCell,
    YesNoCell,
)

# Words that Django itself translates: «Так», «Ні».
CHOICE = ChoiceCell([("", ""), ("y", _("Yes")), ("n", _("No"))])


@pytest.mark.parametrize(
    ("cell", "typed", "read"),
    [
        (TextCell(), "  Рада ", "Рада"),
        (TextCell(), 12345678.0, "12345678"),
        (TextCell(), None, ""),
        (TextCell(), "'=1+1", "=1+1"),
        (TextCell(), "'тихо", "'тихо"),
        (NumberCell(), "1\u00a0250,5", 1250.5),
        (NumberCell(), "-2.5", -2.5),
        (NumberCell(), "", None),
        (NumberCell(), 0, 0),
        (WholeNumberCell(), 7.0, 7),
        (DateCell(), "06.03.2026", "2026-03-06"),
        (DateCell(), "03.2026", "2026-03"),
        (DateCell(), 2026.0, "2026"),
        (DateCell(), datetime.date(2026, 3, 6), "2026-03-06"),
        (DateCell(), datetime.datetime(2026, 3, 6, tzinfo=datetime.UTC), "2026-03-06"),
        (DateCell(), "", ""),
        (CHOICE, "y", "y"),
        (CHOICE, "YES", "y"),
        (CHOICE, "так", "y"),
        (CHOICE, "Ні", "n"),
        (CHOICE, "", ""),
        (YesNoCell(), "1", True),
        (YesNoCell(), "", False),
        (YesNoCell(), "no", False),
    ],
)
def test_a_cell_is_read_as_people_type_it(cell, typed, read):
    assert cell.clean(typed) == read


@pytest.mark.parametrize(
    ("cell", "typed"),
    [
        (NumberCell(), "багато"),
        (NumberCell(), "NaN"),
        (NumberCell(), "Infinity"),
        (WholeNumberCell(), "1,5"),
        (WholeNumberCell(), "1e999999"),
        (DateCell(), "30.02.2026"),
        (DateCell(), "учора"),
        (CHOICE, "мабуть"),
        (YesNoCell(), "мабуть"),
    ],
)
def test_what_a_cell_cannot_be_is_refused_in_a_sentence(english, cell, typed):
    with pytest.raises(ValueError, match=f"“{typed}”.+"):
        cell.clean(typed)
