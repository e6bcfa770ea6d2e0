from django.apps import AppConfig

# The module, since Django would take a class that is imported here for one of ours.
from django.contrib.admin import apps as admin_apps
from django.utils.translation import gettext_lazy as _


class CommonConfig(AppConfig):
    name = "common"
    verbose_name = _("Common")
    default = True


class StaffSiteConfig(admin_apps.AdminConfig):
    """Django's admin, with the start page of this product."""

    default = False
    default_site = "common.admin.site.StaffSite"
