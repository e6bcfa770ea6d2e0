"""Addresses: the admin under /admin/, the public pages under /uk/ and /en/."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path, register_converter

from common.converters import FormatConverter

register_converter(FormatConverter, "format")

urlpatterns: list[URLPattern | URLResolver] = [
    path("admin/", admin.site.urls),
    path("language/", include("django.conf.urls.i18n")),
    *i18n_patterns(
        path("", include("partnerships.urls")),
        path("", include("communities.urls")),
        path("", include("sources.urls")),
    ),
]
