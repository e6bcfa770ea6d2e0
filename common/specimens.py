"""Components as real pages render them, for the page that shows them all.

A page is rendered by an engine of its own, whose loader listens: whatever comes out of a
template in `components/` is kept. So a component is shown with the data of the database
in front of us, and nobody has to invent values for it.
"""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.template import Context, Origin, Template
from django.template.backends.django import DjangoTemplates
from django.template.loaders.filesystem import Loader
from django.utils.safestring import SafeString

FOLDER = "components"
# Long enough to be typical, short enough to be seen at once.
LONGEST = 6000

_TEMPLATES: dict[str, Any] = settings.TEMPLATES[0]
_COMMENT = re.compile(r"{% comment %}\s*(.*?)\s*{% endcomment %}", re.DOTALL)


@dataclass
class Component:
    """A file in templates/components, what it says of itself, and how it looks."""

    name: str
    about: str
    specimen: SafeString = field(default_factory=SafeString)
    used_in: set[str] = field(default_factory=set)

    @property
    def pages(self) -> list[str]:
        return sorted(self.used_in)

    def offer(self, rendered: SafeString, page: str) -> None:
        """Keep the fullest specimen that is not too long."""
        if not rendered.strip():
            return
        self.used_in.add(page)
        fits = len(rendered) <= LONGEST
        if not self.specimen or (fits and len(rendered) > len(self.specimen)):
            self.specimen = rendered


class Listening(DjangoTemplates):
    """Renders pages of the site and keeps what their components looked like."""

    def __init__(self) -> None:
        loader = f"{ListeningLoader.__module__}.{ListeningLoader.__qualname__}"
        processors = _TEMPLATES["OPTIONS"]["context_processors"]
        options = {"context_processors": processors, "loaders": [loader]}
        super().__init__(
            {
                "NAME": "listening",
                "DIRS": _TEMPLATES["DIRS"],
                "APP_DIRS": False,
                "OPTIONS": options,
            }
        )
        self.components = {name: Component(name, about) for name, about in _files()}
        self.heard: dict[str, list[SafeString]] = defaultdict(list)
        loaders: list[Any] = self.engine.template_loaders
        loaders[0].heard = self.heard

    def listen(self, page: str, context: dict[str, Any], request: HttpRequest) -> None:
        self.get_template(page).render(context, request)
        for name, outputs in self.heard.items():
            for rendered in outputs:
                self.components[name].offer(rendered, page)
        self.heard.clear()


class ListeningLoader(Loader):
    heard: dict[str, list[SafeString]]

    def get_template(
        self, template_name: str, skip: list[Origin] | None = None
    ) -> Template:
        template = super().get_template(template_name, skip)
        if not template_name.startswith(f"{FOLDER}/"):
            return template
        found = _Heard(template.source, template.origin, template_name, self.engine)
        found.outputs = self.heard[Path(template_name).stem]
        return found


class _Heard(Template):
    outputs: list[SafeString]

    def render(self, context: Context) -> SafeString:
        rendered = super().render(context)
        self.outputs.append(rendered)
        return rendered


def _files() -> list[tuple[str, str]]:
    """The components by name, each with the words of its header comment."""
    folder = Path(_TEMPLATES["DIRS"][0]) / FOLDER
    found = []
    for path in sorted(folder.glob("*.html")):
        about = _COMMENT.match(path.read_text(encoding="utf-8"))
        found.append((path.stem, about[1] if about else ""))
    return found
