from common.resources import RecordResource, column
from partnerships.models import Country


class CountryResource(RecordResource):
    code = column(Country, "code")
    name_uk = column(Country, "name_uk")
    name_en = column(Country, "name_en")

    class Meta:
        model = Country
        import_id_fields = ["code"]
