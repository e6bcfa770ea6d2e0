"""Photographs and documents for the tests, drawn and made up."""

import io
from typing import Any

from django.core.files.base import ContentFile
from PIL import Image

from common.files.photographs import prepare
from partnerships import models as partnerships
from tests import builders as b
from tests.making import save


def picture(
    width: int = 640, height: int = 400, kind: str = "JPEG", **save: Any
) -> bytes:
    """A drawn picture with something to see: a light field and a dark one."""
    drawn = Image.new("RGB", (width, height), "#dfe8ee")
    drawn.paste("#20415e", (0, height // 2, width, height))
    target = io.BytesIO()
    drawn.save(target, kind, **save)
    return target.getvalue()


def make_photograph(**fields: Any) -> partnerships.Photograph:
    kept = ContentFile(picture(64, 40), "picture.jpg")
    return save(
        partnerships.Photograph,
        fields,
        full=kept,
        screen=kept,
        small=kept,
        width=64,
        height=40,
        **({} if "project" in fields else {"meeting": b.make_meeting}),
    )


def heavy_photograph(**fields: Any) -> partnerships.Photograph:
    """As heavy as a kept picture can be, and shown: noise compresses worst."""
    target = io.BytesIO()
    Image.effect_noise((1400, 1000), 200).convert("RGB").save(target, "JPEG")
    made = partnerships.Photograph(
        is_shown=True, alt_uk="Вигаданий краєвид", alt_en="Invented view", **fields
    )
    made.put(prepare(ContentFile(target.getvalue())))
    made.save()
    return made


def make_document(**fields: Any) -> partnerships.Document:
    content = b"%PDF-1.7 made up"
    return save(
        partnerships.Document,
        fields,
        title_uk="Вигаданий документ",
        type="pdf",
        size=len(content),
        file=ContentFile(content, "document.pdf"),
        **({} if {"project", "agreement"} & {*fields} else {"meeting": b.make_meeting}),
    )
