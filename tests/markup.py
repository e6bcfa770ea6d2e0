"""Reading a page of HTML in tests: its elements, and each text with its language."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

# Elements without an end tag.
VOID = {"br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
# Attributes that people read or hear.
SPOKEN = ("alt", "aria-label", "title", "placeholder", "data-label")


@dataclass
class Page(HTMLParser):
    """`elements` in order, `texts` as (words, language), of what is read aloud."""

    elements: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    texts: list[tuple[str, str]] = field(default_factory=list)
    title: str = ""

    def __post_init__(self):
        super().__init__(convert_charrefs=True)
        self.open = []

    def handle_starttag(self, tag, attrs):
        found = {name: value or "" for name, value in attrs}
        self.elements.append((tag, found))
        language = found.get("lang", self.language)
        self.texts += [(found[name], language) for name in SPOKEN if found.get(name)]
        if tag not in VOID:
            self.open.append((tag, language))

    def handle_startendtag(self, tag, attrs):
        """An element of SVG that closes itself."""
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        opened, _language = self.open.pop()
        assert opened == tag, f"<{opened}> is closed by </{tag}>"

    def handle_data(self, data):
        if not data.strip():
            return
        if self.open and self.open[-1][0] == "title" and not self.title:
            self.title = data
        elif self.open and self.open[-1][0] not in ("script", "style"):
            self.texts.append((data.strip(), self.language))

    @property
    def language(self):
        return self.open[-1][1] if self.open else ""

    def all(self, tag, **attributes):
        """The elements of a tag with these attributes; `_` in a name stands for `-`."""
        wanted = {
            name.rstrip("_").replace("_", "-"): v for name, v in attributes.items()
        }
        return [
            found
            for name, found in self.elements
            if name == tag and all(found.get(n) == v for n, v in wanted.items())
        ]

    def meta(self, name):
        """The contents of <meta name=…> or <meta property=…>."""
        return [
            found["content"]
            for found in self.all("meta")
            if name in (found.get("name"), found.get("property"))
        ]


def read(response):
    page = Page()
    page.feed(response.content.decode())
    page.close()
    assert not page.open, f"left open: {page.open}"
    return page
