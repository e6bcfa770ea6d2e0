"""The register of sources as a table."""

from common.resources import RecordResource, column
from sources.models import ReportedFigure, Source


class SourceResource(RecordResource):
    kind = column(Source, "kind")
    publisher_uk = column(Source, "publisher_uk")
    publisher_en = column(Source, "publisher_en")
    title = column(Source, "title")
    address = column(Source, "address")
    language = column(Source, "language")
    published_on = column(Source, "published_on")
    retrieved_on = column(Source, "retrieved_on")
    visibility = column(Source, "visibility", readonly=True)

    class Meta:
        model = Source
        import_id_fields = ["publisher_uk", "title", "published_on", "address"]


class ReportedFigureResource(RecordResource):
    code = column(ReportedFigure, "code")
    name_uk = column(ReportedFigure, "name_uk")
    name_en = column(ReportedFigure, "name_en")
    bound = column(ReportedFigure, "bound")
    value = column(ReportedFigure, "value")
    said_on = column(ReportedFigure, "said_on")
    visibility = column(ReportedFigure, "visibility", readonly=True)

    class Meta:
        model = ReportedFigure
        import_id_fields = ["code", "said_on"]
