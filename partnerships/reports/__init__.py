"""The ready workbooks: one file each. A new file with a `Report` in it is found by itself."""

import pkgutil
from functools import cache
from importlib import import_module

from partnerships.reporting.report import Report


@cache
def reports() -> dict[str, Report]:
    """All reports by their names, in their order."""
    for module in pkgutil.iter_modules(__path__, prefix=f"{__name__}."):
        import_module(module.name)
    found = sorted(
        (kind() for kind in Report.__subclasses__()),
        key=lambda report: (report.order, report.name),
    )
    return {report.name: report for report in found}
