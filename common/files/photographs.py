"""Photographs as they are kept: upright, small, without what the camera noted.

Nothing of an uploaded file is kept but its picture: it is decoded and written anew, so
that no place, device, time or hidden part comes along.
"""

import io
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.files import File
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageCms, ImageOps

from common.files.sizes import check_size

FORMATS = ("JPEG", "PNG", "WEBP")
# A file of a few kilobytes can claim a picture of gigabytes.
MOST_PIXELS = 80_000_000
# The longest side in pixels, and the most bytes where a page pays for them.
FULL_SIDE = 2400
SCREEN_SIDE, SCREEN_BYTES = 1280, 70 * 1024
SMALL_SIDE, SMALL_BYTES = 480, 20 * 1024
QUALITIES = (82, 72, 62, 52, 42, 32)


@dataclass(frozen=True)
class Prepared:
    """One picture in three sizes: JPEG to keep, WebP for a page and for a list."""

    full: bytes
    screen: bytes
    small: bytes
    width: int
    height: int


def prepare(upload: File) -> Prepared:
    """The picture of the file; raises ValidationError where there is none to keep."""
    check_size(upload)
    picture = _decoded(upload)
    full = _within(picture, FULL_SIDE)
    return Prepared(
        full=_written(full, "JPEG", 85),
        screen=_light(picture, SCREEN_SIDE, SCREEN_BYTES),
        small=_light(picture, SMALL_SIDE, SMALL_BYTES),
        width=full.width,
        height=full.height,
    )


def _decoded(upload: File) -> Image.Image:
    upload.seek(0)
    start = upload.read(16)
    upload.seek(0)
    if start[4:8] == b"ftyp":
        raise ValidationError(
            _(
                "This is a picture in HEIC or AVIF, or a video. Save it as JPEG first: "
                "on a telephone, share it as “most compatible”."
            ),
            code="heic",
        )
    try:
        picture = Image.open(upload, formats=FORMATS)
        if picture.width * picture.height > MOST_PIXELS:
            raise ValidationError(
                _("The picture has too many pixels: send a smaller copy."),
                code="too_many_pixels",
            )
        return _plain(ImageOps.exif_transpose(picture))
    except (
        OSError,
        SyntaxError,
        ValueError,
        Image.DecompressionBombError,
    ) as problem:
        raise ValidationError(
            _("This is not a whole picture in JPEG, PNG or WebP, whatever its name."),
            code="not_a_picture",
        ) from problem


def _plain(picture: Image.Image) -> Image.Image:
    """Three channels of sRGB on white: what every browser shows alike."""
    profile = picture.info.get("icc_profile")
    if profile and picture.mode in {"RGB", "CMYK"}:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            target = ImageCms.createProfile("sRGB")
            found = ImageCms.profileToProfile(picture, source, target, outputMode="RGB")
            picture = found or picture
        except ImageCms.PyCMSError:
            # A broken profile costs a shade of colour, not the picture.
            pass
    if picture.mode in {"RGBA", "LA", "PA"} or "transparency" in picture.info:
        layer = picture.convert("RGBA")
        picture = Image.new("RGB", layer.size, "white")
        picture.paste(layer, mask=layer.getchannel("A"))
    plain = picture.convert("RGB")
    plain.info = {}
    return plain


def _within(picture: Image.Image, side: int) -> Image.Image:
    copy = picture.copy()
    copy.thumbnail((side, side), Image.Resampling.LANCZOS)
    return copy


def _written(picture: Image.Image, kind: str, quality: int) -> bytes:
    target = io.BytesIO()
    options = {"progressive": True, "optimize": True} if kind == "JPEG" else {}
    picture.save(target, kind, quality=quality, **options)
    return target.getvalue()


def _light(picture: Image.Image, side: int, most: int) -> bytes:
    """The best quality that fits; a picture that never fits is made smaller."""
    while True:
        small = _within(picture, side)
        for quality in QUALITIES:
            written = _written(small, "WEBP", quality)
            if len(written) <= most:
                return written
        side = side * 3 // 4
