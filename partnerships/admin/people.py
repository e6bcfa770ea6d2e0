"""Organisations, persons and their posts."""

from functools import partial
from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from common.admin import (
    ArchivableAdmin,
    ExchangeMixin,
    PartAdmin,
    RecordInline,
    date_column,
    internal,
)
from partnerships.admin.last_posts import last_post_view
from partnerships.admin.personal import PersonalDataMixin
from partnerships.models import Organisation, Person, Post
from partnerships.resources import (
    OrganisationResource,
    PersonContactsResource,
    PersonResource,
    PostResource,
)


@admin.register(Organisation)
class OrganisationAdmin(ExchangeMixin, ArchivableAdmin):
    resource_classes = [OrganisationResource]
    list_display = ["name", "kind", "country", "oblast", "community"]
    list_filter = ["kind"]
    list_select_related = ["country", "oblast", "community"]
    search_fields = ["search_key"]
    autocomplete_fields = ["country", "oblast", "community"]
    fieldsets = [
        (
            None,
            {
                "fields": ["kind", ("name_uk", "name_en")],
                "description": _(
                    "The official name. The public sees an organisation once a public "
                    "record names it."
                ),
            },
        ),
        (
            _("Where it belongs"),
            {
                "fields": ["country", ("oblast", "community"), ("edrpou", "website")],
                "description": _("As far as it has a country, a region or a hromada."),
            },
        ),
        internal("internal_contact"),
    ]

    @admin.display(description=_("name"), ordering="sort_key_uk")
    def name(self, organisation: Organisation) -> str:
        return organisation.name


class PostInline(RecordInline):
    model = Post
    autocomplete_fields = ["organisation"]
    fields = ["organisation", "title_uk", "title_en", "starts_on", "ends_on"]


@admin.register(Person)
class PersonAdmin(PersonalDataMixin, ExchangeMixin, ArchivableAdmin):
    resource_classes = [PersonResource, PersonContactsResource]
    list_display = ["name", "name_en", "distinction"]
    search_fields = ["search_key"]
    inlines = [PostInline]
    fieldsets = [
        (
            None,
            {
                "fields": [("name_uk", "name_en"), "distinction"],
                "description": _(
                    "Somebody who acts in an office. A guest's name is spelt as the "
                    "guest spells it. Keep no passport data, no private life."
                ),
            },
        ),
        internal("internal_email", "internal_phone", "internal_note"),
    ]

    @admin.display(description=pgettext_lazy("person", "name"), ordering="sort_key_uk")
    def name(self, person: Person) -> str:
        return person.name

    def get_urls(self) -> list[URLPattern]:
        last_post = path(
            "<path:object_id>/last-post/",
            self.admin_site.admin_view(partial(last_post_view, self)),
            name="partnerships_person_last_post",
        )
        return [last_post, *super().get_urls()]

    def get_resource_classes(self, request: HttpRequest) -> list[Any]:
        """Contacts leave only in the hands of those who may change them."""
        classes: list[Any] = super().get_resource_classes(request)
        return classes if self.has_change_permission(request) else classes[:1]


@admin.register(Post)
class PostAdmin(ExchangeMixin, PartAdmin):
    resource_classes = [PostResource]
    list_display = [
        "person",
        "title",
        "organisation",
        date_column("starts_on", _("from")),
        date_column("ends_on", _("to")),
    ]
    list_select_related = ["person", "organisation"]
    search_fields = [
        "person__search_key",
        "organisation__search_key",
        "title_uk",
        "title_en",
    ]
    autocomplete_fields = ["person", "organisation"]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("person", "organisation"),
                    ("title_uk", "title_en"),
                    ("starts_on", "ends_on"),
                ]
            },
        )
    ]

    @admin.display(description=_("title"), ordering="title_uk")
    def title(self, post: Post) -> str:
        return post.title
