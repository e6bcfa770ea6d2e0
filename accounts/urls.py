"""Addresses of the entrance, under the admin's."""

from django.urls import path

from accounts import views

# These names are the ones that Django's own templates look for.
urlpatterns = [
    path("second-factor/", views.check, name="second_factor_check"),
    path("second-factor/setup/", views.set_up, name="second_factor_setup"),
    path("second-factor/change/", views.change, name="second_factor_change"),
    path("as-role/", views.see_as, name="see_as"),
    path("as-role/leave/", views.see_as_leave, name="see_as_leave"),
    path("password-reset/", views.Reset.as_view(), name="admin_password_reset"),
    path("password-reset/sent/", views.ResetDone.as_view(), name="password_reset_done"),
    path(
        "password-reset/<uidb64>/<token>/",
        views.ResetConfirm.as_view(),
        name="password_reset_confirm",
    ),
    path(
        "password-reset/done/",
        views.ResetComplete.as_view(),
        name="password_reset_complete",
    ),
]
