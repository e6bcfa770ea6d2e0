"""The application for a WSGI server such as gunicorn."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

register = get_wsgi_application()

# Its models can only be imported once the application stands.
from demo.guard import Guard  # noqa: E402

application = Guard(register)
