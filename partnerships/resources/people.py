"""Organisations, persons and posts as tables; contacts only where they are asked for."""

from django.utils.translation import gettext_lazy as _

from common.resources import RecordResource, column
from partnerships.models import Organisation, Person, Post


class OrganisationResource(RecordResource):
    joins = ("country", "oblast", "community")

    name_uk = column(Organisation, "name_uk")
    name_en = column(Organisation, "name_en")
    kind = column(Organisation, "kind")
    country = column(Organisation, "country", "code", heading=_("country (ISO code)"))
    oblast = column(Organisation, "oblast", "code", heading=_("region (KATOTTG code)"))
    community = column(
        Organisation, "community", "code", heading=_("community (KATOTTG code)")
    )
    edrpou = column(Organisation, "edrpou")
    website = column(Organisation, "website")

    class Meta:
        model = Organisation
        import_id_fields = ["name_uk", "country"]


class PersonResource(RecordResource):
    name_uk = column(Person, "name_uk")
    name_en = column(Person, "name_en")
    distinction = column(Person, "distinction")

    class Meta:
        model = Person
        import_id_fields = ["name_uk", "distinction"]
        name = _("Names only")


class PersonContactsResource(PersonResource):
    """For the office alone: chosen by name, never the first choice."""

    internal_email = column(Person, "internal_email")
    internal_phone = column(Person, "internal_phone")
    internal_note = column(Person, "internal_note")

    class Meta:
        model = Person
        import_id_fields = ["name_uk", "distinction"]
        name = _("With internal contacts: not to leave the office")


class PostResource(RecordResource):
    joins = ("person", "organisation")

    person = column(Post, "person", "name_uk", "name_en")
    organisation = column(Post, "organisation", "name_uk", "name_en")
    title_uk = column(Post, "title_uk", heading=_("post (Ukrainian)"))
    title_en = column(Post, "title_en", heading=_("post (English)"))
    starts_on = column(Post, "starts_on")
    ends_on = column(Post, "ends_on")

    class Meta:
        model = Post
        import_id_fields = ["person", "organisation", "title_uk", "starts_on"]
