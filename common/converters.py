"""Pieces of addresses."""


class WordConverter:
    """One of a few words, as it stands."""

    regex = ""

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class FormatConverter(WordConverter):
    """The ending of an address under which a list can be downloaded."""

    regex = "xlsx|ods|csv|json"


class PictureSizeConverter(WordConverter):
    """In which of its sizes a photograph is wanted."""

    regex = "full|screen|small"
