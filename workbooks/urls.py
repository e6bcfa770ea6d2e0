"""Addresses of the workbooks, under the admin's."""

from django.urls import path

from workbooks import views

urlpatterns = [
    path(
        "workbooks/editing/<slug:app>/<slug:model>/",
        views.take_page,
        name="workbook_editing",
    ),
]
