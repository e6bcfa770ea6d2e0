"""Addresses of the list of sources, under the language prefix."""

from django.urls import path

from sources.views import SourceList

app_name = "sources"
urlpatterns = [
    path("sources/", SourceList.as_view(), name="source-list"),
    path("sources.<format:format>", SourceList.as_view(), name="source-file"),
]
