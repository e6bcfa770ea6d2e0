"""Photographs and documents: what is taken in, what is kept, who gets it."""

import io
import zipfile

import pytest
from django.contrib.auth.models import Permission
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.test import TestCase
from django.urls import reverse
from PIL import Image

from common.files.documents import type_of
from common.files.photographs import (
    SCREEN_BYTES,
    SMALL_BYTES,
    prepare,
)
from common.files.scanning import scan
from partnerships.models import Document, Meeting, Photograph
from tests import builders as b
from tests import file_builders as f
from tests.admin_forms import fill

pytestmark = pytest.mark.django_db

SHOWN = {"is_shown": True, "alt_uk": "Міст", "alt_en": "Bridge"}
PDF = b"%PDF-1.7\nmade up\n%%EOF"


def upload(content, name="upload"):
    return ContentFile(content, name)


def with_gps(**save):
    exif = Image.Exif()
    exif[0x0110] = "Secret camera"
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (50.0, 0.0, 15.5)
    return f.picture(exif=exif, **save)


def package(*names, **contents):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as made:
        for name in names:
            made.writestr(name, "x")
        for name, content in contents.items():
            made.writestr(name, content)
    return target.getvalue()


DOCX = package("[Content_Types].xml", "word/document.xml")


# What a photograph leaves behind


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_nothing_that_the_camera_noted_is_kept(kind):
    taken = with_gps(kind=kind)
    assert b"Secret camera" in taken
    kept = prepare(upload(taken))
    for size in (kept.full, kept.screen, kept.small):
        assert b"Secret camera" not in size
        assert not Image.open(io.BytesIO(size)).getexif()
        assert "icc_profile" not in Image.open(io.BytesIO(size)).info


def test_a_hidden_tail_and_a_comment_are_not_kept():
    taken = f.picture(comment=b"50.0044, 36.2314") + b"<script>tail</script>"
    assert b"50.0044" in taken
    kept = prepare(upload(taken))
    assert b"50.0044" not in kept.full
    assert b"script" not in kept.full


def test_a_picture_taken_upright_stays_upright():
    exif = Image.Exif()
    exif[0x0112] = 6
    kept = prepare(upload(f.picture(600, 300, exif=exif)))
    assert (kept.width, kept.height) == (300, 600)


def test_a_page_pays_little_for_a_picture_full_of_detail():
    noise = Image.effect_noise((2600, 2000), 200).convert("RGB")
    target = io.BytesIO()
    noise.save(target, "JPEG", quality=90)
    kept = prepare(upload(target.getvalue()))
    assert max(kept.width, kept.height) == 2400
    assert len(kept.screen) <= SCREEN_BYTES
    assert len(kept.small) <= SMALL_BYTES


def test_what_is_transparent_becomes_white():
    target = io.BytesIO()
    Image.new("RGBA", (20, 20), (0, 0, 0, 0)).save(target, "PNG")
    kept = prepare(upload(target.getvalue()))
    assert Image.open(io.BytesIO(kept.full)).getpixel((10, 10)) == (255, 255, 255)


HEIC = b"\x00\x00\x00\x18ftypheic" + b"\x00" * 50


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "not_a_picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not_a_picture"),
        (PDF, "not_a_picture"),
        (HEIC, "heic"),
        (f.picture(400, 400)[:2000], "not_a_picture"),
        (f.picture(40, 40, "GIF"), "not_a_picture"),
    ],
    ids=["empty", "svg", "pdf", "heic", "cut off", "gif"],
)
def test_what_is_no_picture_is_refused_in_a_sentence(content, code):
    with pytest.raises(ValidationError) as refused:
        prepare(upload(content, "photograph.jpg"))
    assert refused.value.code == code


def test_a_picture_of_too_many_pixels_is_never_unpacked(monkeypatch):
    monkeypatch.setattr("common.files.photographs.MOST_PIXELS", 100)
    with pytest.raises(ValidationError) as refused:
        prepare(upload(f.picture(20, 20)))
    assert refused.value.code == "too_many_pixels"


# What a document is


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (PDF, "pdf"),
        (DOCX, "docx"),
        (package("[Content_Types].xml", "xl/workbook.xml"), "xlsx"),
        (package(mimetype="application/vnd.oasis.opendocument.text"), "odt"),
    ],
)
def test_a_document_is_known_by_its_content(content, kind):
    assert type_of(upload(content, "whatever.exe")) == kind


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"MZ\x90\x00 program", "unknown_type"),
        (b"<html><script>", "unknown_type"),
        (package("a.txt"), "unknown_type"),
        (DOCX[:60], "unknown_type"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old_office"),
        (
            package("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
            "macros",
        ),
    ],
    ids=["program", "html", "zip", "cut off", "old or locked", "macros"],
)
def test_what_is_no_document_is_refused_in_a_sentence(content, code):
    with pytest.raises(ValidationError) as refused:
        type_of(upload(content, "letter.pdf"))
    assert refused.value.code == code


def test_a_bomb_is_refused_unopened(monkeypatch):
    monkeypatch.setattr("common.files.documents.MOST_UNPACKED", 1)
    with pytest.raises(ValidationError) as refused:
        type_of(upload(DOCX))
    assert refused.value.code == "bomb"


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (["sh", "-c", "cat > /dev/null"], None),
        (["sh", "-c", "! grep -q EICAR"], "infected"),
        (["sh", "-c", "exit 2"], "not_scanned"),
        (["no-such-scanner"], "not_scanned"),
    ],
)
def test_a_file_stays_out_unless_the_scanner_lets_it_in(settings, command, code):
    settings.SCAN_COMMAND = command
    try:
        scan(upload(b"EICAR"))
        found = None
    except ValidationError as refused:
        found = refused.code
    assert found == code


# Who gets a file


def addresses(meeting):
    photograph = f.make_photograph(meeting=meeting, **SHOWN)
    document = f.make_document(meeting=meeting, is_shown=True)
    return [
        photograph.small_address,
        photograph.screen_address,
        photograph.full_address,
        f"/uk{photograph.get_absolute_url()[3:]}",
        document.get_absolute_url(),
    ]


def test_a_file_is_given_out_only_while_its_record_is_public(client):
    meeting = b.make_meeting(published=True)
    found = addresses(meeting)
    assert [client.get(path).status_code for path in found] == [200] * 5
    meeting.withdraw(by=None, reason="помилка")
    assert [client.get(path).status_code for path in found] == [404] * 5


def test_a_file_that_is_not_to_be_shown_is_given_to_nobody_outside(client, editor):
    meeting = b.make_meeting(published=True)
    found = addresses(meeting)
    Photograph.objects.update(is_shown=False)
    Document.objects.update(is_shown=False)
    assert [client.get(path).status_code for path in found] == [404] * 5
    page = client.get(f"/uk/meetings/{meeting.slug}/").content.decode()
    assert "files/" not in page
    assert "photographs" not in page


def test_staff_see_what_is_internal_and_others_do_not(client, viewer):
    found = addresses(b.make_meeting())
    assert viewer.get(found[0]).status_code == 200
    viewer.user.user_permissions.remove(
        *Permission.objects.filter(codename="view_photograph")
    )
    assert viewer.get(found[0]).status_code == 404


def test_a_file_can_run_nothing_and_pretend_nothing(client):
    found = addresses(b.make_meeting(published=True))
    for path in (found[2], found[4]):
        answer = client.get(path)
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert "default-src 'none'" in answer["Content-Security-Policy"]
        assert "sandbox" in answer["Content-Security-Policy"]
        assert "no-cache" in answer["Cache-Control"]
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["Content-Type"] == "application/pdf"


def test_a_hostile_title_makes_no_header_of_its_own(client):
    meeting = b.make_meeting(published=True)
    document = f.make_document(
        meeting=meeting, is_shown=True, title_uk='Лист"\r\nSet-Cookie: a=b; ../../etc'
    )
    answer = client.get(document.get_absolute_url())
    assert "Set-Cookie" not in answer.headers
    assert "/" not in answer["Content-Disposition"].partition("UTF-8''")[2]


def test_a_file_lost_from_the_disk_is_a_missing_page(client):
    document = f.make_document(meeting=b.make_meeting(published=True), is_shown=True)
    default_storage.delete(str(document.file))
    assert client.get(document.get_absolute_url()).status_code == 404


def test_photographs_lead_to_one_another(client):
    meeting = b.make_meeting(published=True)
    first, second = (f.make_photograph(meeting=meeting, **SHOWN) for _ in range(2))
    page = client.get(first.get_absolute_url()).content.decode()
    assert second.get_absolute_url().partition("/photographs/")[2] in page
    assert 'rel="prev"' not in page


def test_ten_photographs_cost_as_many_queries_as_one(
    client, django_assert_max_num_queries
):
    meeting = b.make_meeting(published=True)
    address = f"/uk/meetings/{meeting.slug}/"
    f.make_photograph(meeting=meeting, **SHOWN)
    f.make_document(meeting=meeting, is_shown=True)
    client.get(address)
    with django_assert_max_num_queries(100) as one:
        client.get(address)
    for _ in range(9):
        f.make_photograph(meeting=meeting, **SHOWN)
        f.make_document(meeting=meeting, is_shown=True)
    with django_assert_max_num_queries(100) as ten:
        page = client.get(address).content.decode()
    assert len(ten) == len(one)
    assert page.count("<figure") == 1


# Files and rows


def test_a_deleted_row_takes_its_files_along():
    photograph = f.make_photograph()
    names = [file.name for file in photograph.kept_files()]
    with TestCase.captureOnCommitCallbacks(execute=True):
        photograph.delete()
    assert not any(default_storage.exists(name) for name in names)


def test_another_picture_instead_takes_the_place_of_the_old_files():
    photograph = f.make_photograph()
    old = str(photograph.full)
    with TestCase.captureOnCommitCallbacks(execute=True):
        photograph.put(prepare(upload(f.picture(100, 50))))
        photograph.save()
    assert not default_storage.exists(old)
    assert default_storage.exists(str(photograph.full))
    assert photograph.width == 100


# The staff's form


def posted(caller, meeting, shown="on", **changes):
    address = reverse("admin:partnerships_meeting_change", args=[meeting.pk])
    row = {"alt_uk": "Міст", "alt_en": "Bridge"}
    row |= {"upload": upload(with_gps(), "міст.jpg"), "is_shown": shown}
    return caller.post(address, fill(caller, address, changes, {"photographs": [row]}))


def test_staff_add_a_photograph_to_a_meeting(editor):
    meeting = b.make_meeting()
    assert posted(editor, meeting).status_code == 302
    kept = Photograph.objects.get(meeting=meeting)
    assert kept.is_shown
    assert b"Secret" not in kept.full.read()
    assert kept.history.get().history_user == editor.user


def test_a_refused_upload_keeps_nothing(editor, settings):
    settings.SCAN_COMMAND = ["sh", "-c", "exit 1"]
    meeting = b.make_meeting()
    answer = posted(editor, meeting, title_uk="Інша назва")
    assert answer.status_code == 200
    assert not Photograph.objects.exists()
    assert Meeting.objects.get().title_uk == meeting.title_uk


def test_a_file_that_is_too_large_does_not_even_reach_the_scanner(
    editor, settings, monkeypatch
):
    monkeypatch.setattr("common.files.sizes.MOST_BYTES", 10)
    settings.SCAN_COMMAND = ["sh", "-c", "exit 1"]
    page = posted(editor, b.make_meeting()).content.decode()
    assert "антивірус" not in page.lower()
    assert "більший за" in page
    assert not Photograph.objects.exists()


def test_only_a_publisher_shows_a_photograph_of_a_published_meeting(editor, publisher):
    meeting = b.make_meeting(published=True)
    posted(editor, meeting)
    assert Photograph.objects.get().is_shown is False
    Photograph.objects.all().delete()
    posted(publisher, meeting)
    assert Photograph.objects.get().is_shown is True
