"""Rows in a form that was sent, where a row of the register is there no more."""

from django.http import QueryDict

from common.admin.form_values import count

Row = dict[str, list[str]]


def remove_row(data: QueryDict, where: str) -> None:
    """Take out the stored row at `where` («outcomes-1»); those behind it move up."""
    prefix, index = _split(data, where)
    rows = _taken_out(data, prefix)
    del rows[index]
    _put_back(data, prefix, rows)


def set_apart(data: QueryDict, where: str) -> None:
    """Make the stored row at `where` a new one, the last."""
    prefix, index = _split(data, where)
    rows = _taken_out(data, prefix)
    row = rows.pop(index)
    rows.append({**row, "id": [""]})
    _put_back(data, prefix, rows)


def _split(data: QueryDict, where: str) -> tuple[str, int]:
    prefix, _dash, index = where.rpartition("-")
    stored = count(data, f"{prefix}-INITIAL_FORMS")
    data[f"{prefix}-INITIAL_FORMS"] = str(stored - 1)
    return prefix, int(index)


def _taken_out(data: QueryDict, prefix: str) -> list[Row]:
    rows: list[Row] = []
    for index in range(count(data, f"{prefix}-TOTAL_FORMS")):
        start = f"{prefix}-{index}-"
        names = [name for name in data if name.startswith(start)]
        row = {name.removeprefix(start): data.getlist(name) for name in names}
        for name in names:
            del data[name]
        rows.append(row)
    return rows


def _put_back(data: QueryDict, prefix: str, rows: list[Row]) -> None:
    data[f"{prefix}-TOTAL_FORMS"] = str(len(rows))
    for index, row in enumerate(rows):
        for name, values in row.items():
            data.setlist(f"{prefix}-{index}-{name}", values)
