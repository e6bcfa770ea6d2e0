from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from common.admin import (
    ExportOnlyMixin,
    PublishableAdmin,
    YearFilter,
    citation_inline,
    date_column,
)
from partnerships.models import Statement, StatementCitation
from partnerships.resources import StatementResource


@admin.register(Statement)
class StatementAdmin(ExportOnlyMixin, PublishableAdmin):
    resource_classes = [StatementResource]
    seen_on = ("meeting", "about_community", "about_country")
    list_display = [
        "__str__",
        "person",
        "organisation",
        date_column("said_on", _("said or reported on")),
        "visibility",
    ]
    list_filter = [("said_on", YearFilter)]
    list_select_related = ["person", "organisation", "meeting"]
    search_fields = [
        "text_uk",
        "text_en",
        "person__search_key",
        "organisation__search_key",
    ]
    autocomplete_fields = [
        "person",
        "organisation",
        "meeting",
        "about_organisation",
        "about_community",
        "about_country",
    ]
    inlines = [citation_inline(StatementCitation)]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    "slug",
                    ("text_uk", "text_en"),
                    ("said_on", "meeting"),
                ],
                "description": _(
                    "What somebody said, or a source reported. It never means that the "
                    "speaker attended a meeting."
                ),
            },
        ),
        (
            _("Who said it"),
            {
                "fields": [("person", "organisation"), ("title_uk", "title_en")],
                "description": _("In which capacity they spoke that day."),
            },
        ),
        (
            _("What it is about"),
            {
                "fields": ["about_organisation", ("about_community", "about_country")],
                "description": _("Where the reader will find it."),
            },
        ),
    ]
