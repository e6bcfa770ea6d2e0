"""Settings, read from the environment; safe unless told otherwise.

`.env.example` names every variable. What cannot be understood is refused in a sentence
(config/environment.py).
"""

import datetime
import shlex
from pathlib import Path
from typing import Any

import environ
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from config import environment as env

BASE_DIR = Path(__file__).resolve().parent.parent

# Variables that are already set win over the file; tests and checks do without it.
if env.flag("READ_ENV_FILE", default=True):
    environ.Env.read_env(BASE_DIR / ".env")

# Safety

DEBUG = env.flag("DEBUG", default=False)
SECRET_KEY = env.secret_key("SECRET_KEY", debug=DEBUG)
ALLOWED_HOSTS = env.hosts("ALLOWED_HOSTS", debug=DEBUG)
CSRF_TRUSTED_ORIGINS = env.origins("CSRF_TRUSTED_ORIGINS")

# Off in development, which has no TLS.
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = not DEBUG
SECURE_SSL_REDIRECT = env.flag("SSL_REDIRECT", default=not DEBUG)
SECURE_HSTS_SECONDS = env.whole_number(
    "HSTS_SECONDS", default=0 if DEBUG else 365 * 24 * 60 * 60
)
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_SECONDS > 0
# The preload list is a promise about a whole domain that is hard to take back: its owner
# makes it, not this application.
SILENCED_SYSTEM_CHECKS = ["security.W021"]
# Trusting the header without a proxy that sets it would let anybody pose as TLS.
if env.flag("TRUST_PROXY_SSL_HEADER", default=False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    }
}

# Application

INSTALLED_APPS = [
    "common.apps.StaffSiteConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "axes",
    "csp",
    "django_filters",
    "django_htmx",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django_otp.plugins.otp_static",
    "import_export",
    "simple_history",
    "common",
    "sources",
    "communities",
    "partnerships",
    "workbooks",
    "accounts",
    "seeds",
    "demo",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    # In this order: the ETag is that of the page before it is compressed.
    "common.delivery.PublicGZipMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "common.delivery.DeliveryMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "common.middleware.AdminLanguageMiddleware",
    # As far out as the language is known: no page is made outside it.
    "demo.middleware.DemoBannerMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "accounts.middleware.SessionLimitMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "accounts.middleware.SecondFactorMiddleware",
    # After the second factor, which is asked of the person themselves.
    "accounts.middleware.SeenAsMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "common.frame.frame",
                "common.head.head",
            ],
        },
    },
]

# Everything in the database is made up, and every page and file says so.
DEMO = env.flag("DEMO", default=False)

# The words for “no choice” in filter forms.
FILTERS_EMPTY_CHOICE_LABEL = _("any")

# Data

DATABASES = {
    "default": env.database("DATABASE_URL", default_file=BASE_DIR / "db.sqlite3")
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Who comes in

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
    for name, options in {
        "UserAttributeSimilarityValidator": {},
        "MinimumLengthValidator": {"min_length": 12},
        "CommonPasswordValidator": {},
        "NumericPasswordValidator": {},
    }.items()
]
LOGIN_URL = "admin:login"
# A link to a new password is a key that lies in a mailbox.
PASSWORD_RESET_TIMEOUT = 2 * 60 * 60

# How many of our own proxies stand before the application, each adding the address it
# was called from to X-Forwarded-For. With 0 that header, which anybody can send, is
# not read.
PROXY_COUNT = env.whole_number("PROXY_COUNT", default=0)

# Five failures of one name from one address lock this pair out: a stranger who knows a
# name cannot keep its owner out from elsewhere. The time runs from the last failure
# that counted; attempts in the meantime do not prolong it.
LOCKOUT_MINUTES = env.whole_number("LOCKOUT_MINUTES", default=15)
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = datetime.timedelta(minutes=LOCKOUT_MINUTES)
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_CALLABLE = "accounts.lockout.locked_out"
AXES_CLIENT_IP_CALLABLE = "accounts.addresses.client_address"
# The audit of this product says who came in; a second log would have to be kept too.
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False

# A session ends after some hours without a request, and after a day in any case.
SESSION_IDLE_HOURS = env.whole_number("SESSION_IDLE_HOURS", default=8)
SESSION_HOURS = env.whole_number("SESSION_HOURS", default=24)
SESSION_COOKIE_AGE = SESSION_HOURS * 60 * 60
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True

OTP_TOTP_ISSUER = "Partnership register"
AUDIT_DAYS = env.whole_number("AUDIT_DAYS", default=365)
# How long the contacts of a person of whom nothing was heard are kept.
CONTACT_DAYS = env.whole_number("CONTACT_DAYS", default=730)

# Languages and time

LANGUAGE_CODE = "uk"
LANGUAGES = [("uk", _("Ukrainian")), ("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
TIME_ZONE = "Europe/Kyiv"
USE_TZ = True

# Static files

STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
STATICFILES_DIRS = [BASE_DIR / "static"]
# What staff upload. No web server gives these out: a view asks each time who may see.
FILES_DIR = Path(env.text("FILES_DIR", str(BASE_DIR / "media")))
STORAGES: dict[str, dict[str, Any]] = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {
            "location": FILES_DIR,
            "base_url": None,
            "file_permissions_mode": 0o640,
            "directory_permissions_mode": 0o750,
        },
    },
    "staticfiles": {
        "BACKEND": (
            "django.contrib.staticfiles.storage.StaticFilesStorage"
            if DEBUG
            else "whitenoise.storage.CompressedManifestStaticFilesStorage"
        )
    },
}

# Gets every upload on standard input; 0 lets it in, 1 means infected, the rest unasked.
SCAN_COMMAND = shlex.split(env.text("SCAN_COMMAND"))

# Mail

globals().update(env.email("EMAIL_URL"))
# A mail server that does not answer must not hold the daily letters up.
EMAIL_TIMEOUT = 30
SITE_ADDRESS = env.site_address("SITE_ADDRESS", debug=DEBUG)
DEFAULT_FROM_EMAIL = env.text("DEFAULT_FROM_EMAIL", "webmaster@localhost")

# Log: one line per event on the console, which the service manager keeps

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {
            "format": "{asctime} {levelname} {name}: {message}",
            "style": "{",
        },
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "INFO"},
    # Django's own set-up mails administrators and is silent outside debug.
    "loggers": {
        "django": {"level": "INFO", "handlers": [], "propagate": True},
        # Every log-in is in the audit; here only what failed.
        "axes": {"level": "WARNING"},
    },
}
