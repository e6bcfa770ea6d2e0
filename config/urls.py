"""Addresses: the admin under /admin/, the public pages under /uk/ and /en/."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.contrib.sitemaps.views import index, sitemap
from django.urls import URLPattern, URLResolver, include, path, register_converter

from common.converters import FormatConverter, PictureSizeConverter
from config.robots import robots
from partnerships.admin.reports import staff_reports
from partnerships.sitemaps import SITEMAPS
from partnerships.views.files import document, photograph
from partnerships.views.styleguide import styleguide, styleguide_schemes

register_converter(FormatConverter, "format")
register_converter(PictureSizeConverter, "picture_size")

urlpatterns: list[URLPattern | URLResolver] = [
    path("admin/", include("accounts.urls")),
    path("admin/", include("workbooks.urls")),
    path("admin/reports/", admin.site.admin_view(staff_reports), name="staff_reports"),
    path("admin/", admin.site.urls),
    path("language/", include("django.conf.urls.i18n")),
    path("styleguide/", styleguide, name="styleguide"),
    path("styleguide.css", styleguide_schemes, name="styleguide-schemes"),
    path(
        "files/photographs/<uuid:key>/<picture_size:size>",
        photograph,
        name="photograph",
    ),
    path("files/documents/<uuid:key>", document, name="document"),
    path("robots.txt", robots, name="robots"),
    path(
        "sitemap.xml",
        index,
        {"sitemaps": SITEMAPS, "sitemap_url_name": "sitemap-section"},
        name="sitemap",
    ),
    path(
        "sitemap-<slug:section>.xml",
        sitemap,
        {"sitemaps": SITEMAPS},
        name="sitemap-section",
    ),
    *i18n_patterns(
        path("", include("communities.urls")),
        path("", include("partnerships.urls")),
        path("", include("sources.urls")),
    ),
]
