"""A preview with a row of each kind, for those who look at its page."""

from partnerships.models import Organisation
from tests.builders import make_organisation
from tests.workbooks.bringing import csv_file, importer, preview
from tests.workbooks.malformed import photograph, xlsx
from workbooks.stamps import STAMP, digest


def previewed():
    """Its conflict is of a record that was changed since the sheet left."""
    name = "Вигадана рада на межі"
    if not Organisation.objects.filter(name_uk=name).exists():
        make_organisation(name_uk=name, kind="ngo", website="https://their.example.org")
    mark = f"kind={digest(str(Organisation.Kind.NGO.label))} website={digest('https://old.example')}"
    sheet = xlsx(
        ["name_uk", "kind", "country", "website", "Колір", STAMP],
        [name, "council", "", "https://my.example.org/", "синій", mark],
        ["Вигадана нова рада", "council", "", "", "", ""],
        ["Вигадана хибна рада", "палац", "", "www", "", ""],
        [name, "council", "", "", "", ""],
    )
    more = csv_file(
        ["name_uk", "kind", "country"], ["Ще одна вигадана рада", "ngo", ""]
    )
    return preview(sheet, more, photograph(), by=importer())
