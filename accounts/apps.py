from django.apps import AppConfig
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _

from common import scopes


class AccountsConfig(AppConfig):
    name = "accounts"
    verbose_name = _("Staff")

    def ready(self) -> None:
        # By name, because models cannot be imported before the apps are ready.
        scopes.provide(import_string("accounts.scopes.scope_of"))
        import_string("accounts.recording.connect")()
