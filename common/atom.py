"""Feeds that anybody may subscribe to, in which every text says its language."""

import re
import uuid
from typing import Any

from django.contrib.syndication.views import Feed
from django.http import HttpRequest, HttpResponse
from django.templatetags.static import static
from django.utils.cache import patch_vary_headers
from django.utils.feedgenerator import Atom1Feed, Stylesheet, rfc3339_date
from django.utils.xmlutils import SimplerXMLGenerator

from common.bilingual import Text
from common.demo import SENTENCE, is_demo

# Entries a feed; older ones are on the pages.
ENTRIES = 50

# Names what is published here, whatever host it is served from.
_REGISTER = uuid.UUID("1649666a-74ce-4c60-9301-571f245dc4ee")
# What a document of XML 1.0 cannot hold, however it is escaped.
_UNPRINTABLE = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def printable(text: object) -> str:
    return _UNPRINTABLE.sub("", str(text))


def stable_id(*parts: object) -> str:
    """An identifier that stays when the host or the title changes."""
    return uuid.uuid5(_REGISTER, "/".join(str(part) for part in parts)).urn


def language_of(text: object) -> str:
    """The language of a text that stands in for a translation; empty otherwise."""
    return text.lang if isinstance(text, Text) and text.is_fallback else ""


class MarkedAtom(Atom1Feed):
    """Atom whose entries have plain texts, each with its language.

    Plain, because what is marked as HTML would be markup to the reader's program.
    """

    def write(self, outfile: Any, encoding: str) -> None:
        """As the library does, which gives stylesheets to RSS alone."""
        handler: Any = SimplerXMLGenerator(outfile, encoding, short_empty_elements=True)
        handler.startDocument()
        self.add_stylesheets(handler)
        handler.startElement("feed", self.root_attributes())
        self.add_root_elements(handler)
        self.write_items(handler)
        handler.endElement("feed")

    def add_stylesheets(self, handler: Any) -> None:
        for stylesheet in self.feed["stylesheets"]:
            handler.processingInstruction("xml-stylesheet", str(stylesheet))

    def add_root_elements(self, handler: Any) -> None:
        if is_demo():
            self.feed["title"] = f"{SENTENCE} {self.feed['title']}"
        super().add_root_elements(handler)

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        _text(handler, "title", item["title"], item["title_language"])
        handler.addQuickElement("link", "", {"href": item["link"], "rel": "alternate"})
        handler.addQuickElement("id", item["unique_id"])
        handler.addQuickElement("updated", rfc3339_date(item["updateddate"]))
        if item["pubdate"]:
            handler.addQuickElement("published", rfc3339_date(item["pubdate"]))
        _text(handler, "summary", item["description"], "")
        if item["content"]:
            _text(handler, "content", item["content"], item["content_language"])


def _text(handler: Any, tag: str, text: str, language: str) -> None:
    attributes = {"type": "text"} | ({"xml:lang": language} if language else {})
    handler.addQuickElement(tag, printable(text), attributes)


class PublicFeed(Feed):
    """A feed of dated entries; `item_content` is the text that may be a fallback."""

    feed_type = MarkedAtom

    def __call__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = super().__call__(request, *args, **kwargs)
        # The newest entry's date: withdrawing another entry would not change it.
        del response["Last-Modified"]
        # Of Atom by its own name Chromium shows the source.
        patch_vary_headers(response, ["Sec-Fetch-Dest"])
        if request.headers.get("Sec-Fetch-Dest") == "document":
            response["Content-Type"] = "application/xml; charset=utf-8"
        return response

    def stylesheets(self) -> list[Stylesheet]:
        """What makes the feed readable to who opens it in a browser."""
        return [Stylesheet(static("site/feed.css"), mimetype="text/css", media="all")]

    def item_content(self, item: Any) -> str:
        return ""

    def item_extra_kwargs(self, item: Any) -> dict[str, Any]:
        content = self.item_content(item)
        return {
            "title_language": language_of(self.item_title(item)),
            "content": content,
            "content_language": language_of(content),
        }
