"""Pieces of addresses."""


class FormatConverter:
    """The ending of an address under which a list can be downloaded."""

    regex = "xlsx|csv"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value
