"""The pages of one import: files, preview, decision, undoing."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.http import (
    FileResponse,
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseNotAllowed,
)
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import get_language, gettext, ngettext
from django.utils.translation import gettext_lazy as _

from common.sheets import XLSX_TYPE
from workbooks.admin.preview import Preview
from workbooks.admin.uploading import UploadForm
from workbooks.applying import forget_old_files, look_after, obstacles, start, take_in
from workbooks.applying.problems import problem_workbook
from workbooks.models import Import, ImportMode, ImportStatus, RowKind, Taken
from workbooks.reading import limits
from workbooks.registers import Register, registers

# What the buttons of the preview are called.
TAKEN = {"all_file": Taken.FILE, "all_register": Taken.REGISTER}
MODES = {"all": ImportMode.ALL, "good": ImportMode.GOOD}
MOST_OBSTACLES = 50


def upload_page(page: Any, request: HttpRequest) -> HttpResponse:
    """Choose files; what they would do is shown next, and nothing is stored yet."""
    known = _registers(request)
    initial = {"register": _asked(request, known)}
    if request.method == "POST":
        form = UploadForm(known.values(), request.POST, request.FILES)
        if form.is_valid() and (import_ := _taken_in(request, form)):
            return redirect("admin:workbooks_import_change", import_.pk)
    else:
        forget_old_files()
        form = UploadForm(known.values(), initial=initial)
    context = {
        **page.admin_site.each_context(request),
        "opts": page.opts,
        "title": _("Import from a file"),
        "form": form,
        "limits": {
            "files": limits.MOST_FILES,
            "rows": limits.MOST_ROWS,
        },
    }
    return TemplateResponse(request, "admin/imports/upload.html", context)


def _registers(request: HttpRequest) -> dict[str, Register]:
    known = registers(request)
    if not known:
        raise PermissionDenied
    return known


def _asked(request: HttpRequest, known: dict[str, Register]) -> str:
    """The register of the list from which the page was opened, if it has only one."""
    label = request.GET.get("of", "")
    names = [n for n, r in known.items() if r.model._meta.label_lower == label]
    return names[0] if len(names) == 1 else ""


def _taken_in(request: HttpRequest, form: UploadForm) -> Import | None:
    try:
        import_ = take_in(
            form.cleaned_data["sheets"],
            by=request.user,
            language=get_language() or "uk",
            wanted=form.cleaned_data["register"],
        )
    except ValidationError as error:
        form.add_error("sheets", error)
        return None
    start(import_)
    return import_


def _import(page: Any, request: HttpRequest, key: str) -> Import:
    """The import, if the person may import all that it holds."""
    if not page.has_view_permission(request):
        raise PermissionDenied
    rows: QuerySet = page.get_queryset(request).select_related("by", "undone_by")
    import_ = rows.filter(pk=key).first() if key.isdigit() else None
    if import_ is None:
        raise Http404
    look_after(import_)
    found: Import = import_
    return found


def preview_page(page: Any, request: HttpRequest, key: str) -> HttpResponse:
    """What every row would do, or did; while it is being worked on, how far it is."""
    import_ = _import(page, request, key)
    context = {
        **page.admin_site.each_context(request),
        "opts": page.opts,
        "title": str(import_),
        "import": import_,
        "preview": Preview(import_, request.GET),
    }
    return TemplateResponse(request, "admin/imports/preview.html", context)


def decide_page(page: Any, request: HttpRequest, key: str) -> HttpResponse:
    """Do what a button of the preview says, and show the import again."""
    import_ = _import(page, request, key)
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    decision = request.POST.get("do", "")
    back = redirect("admin:workbooks_import_change", import_.pk)
    if import_.status != ImportStatus.READY:
        messages.warning(request, gettext("This import has been decided already."))
        return back
    _keep_choices(import_, request)
    if decision == "cancel":
        _cancel(request, import_)
    elif decision in MODES:
        _apply(request, import_, MODES[decision])
    elif decision in TAKEN:
        import_.rows.filter(kind=RowKind.CONFLICT).update(choices={})
        import_.taken = TAKEN[decision]
        import_.save(update_fields=["taken"])
    if decision == "choices":
        # To the page of rows on which somebody is choosing.
        return redirect(f"{back.url}?{request.GET.urlencode()}")
    if decision in TAKEN:
        return redirect(f"{back.url}?kind=conflict")
    return back


def _keep_choices(import_: Import, request: HttpRequest) -> None:
    """Whose value each conflict on the page ends with, where it was said."""
    for row in import_.rows.filter(kind=RowKind.CONFLICT):
        chosen = {
            change["key"]: choice
            for change in row.changes
            if (choice := request.POST.get(f"{row.pk}-{change['key']}")) in Taken.values
        }
        if chosen:
            row.choices |= chosen
            row.save(update_fields=["choices"])


def _cancel(request: HttpRequest, import_: Import) -> None:
    if import_.claim(ImportStatus.CANCELLED, of=("ready",)):
        import_.drop_files()
        messages.success(request, gettext("Cancelled: nothing was written."))


def _apply(request: HttpRequest, import_: Import, mode: ImportMode) -> None:
    import_.mode = mode
    import_.save(update_fields=["mode"])
    if import_.claim(ImportStatus.APPLYING, of=("ready",)):
        start(import_)
    if import_.status == ImportStatus.APPLIED:
        messages.success(
            request,
            ngettext(
                "%(count)s row written.", "%(count)s rows written.", import_.written
            )
            % {"count": import_.written},
        )


def undo_page(page: Any, request: HttpRequest, key: str) -> HttpResponse:
    """Ask whether to take the whole import back; says what stands in the way."""
    import_ = _import(page, request, key)
    if import_.status != ImportStatus.APPLIED:
        raise Http404
    if request.method == "POST":
        import_.undone_by = request.user  # type: ignore[assignment]
        import_.save(update_fields=["undone_by"])
        if import_.claim(ImportStatus.UNDOING, of=("applied",)):
            start(import_)
        if import_.status == ImportStatus.UNDONE:
            messages.success(request, gettext("The import is undone."))
        return redirect("admin:workbooks_import_change", import_.pk)
    found = obstacles(import_)
    context = {
        **page.admin_site.each_context(request),
        "opts": page.opts,
        "title": _("Undo the import"),
        "import": import_,
        "obstacles": found[:MOST_OBSTACLES],
        "more": len(found) - MOST_OBSTACLES,
    }
    return TemplateResponse(request, "admin/imports/undo.html", context)


def problems_file(page: Any, request: HttpRequest, key: str) -> FileResponse:
    """The rows that were not good, as a workbook: as long as the files are kept."""
    import_ = _import(page, request, key)
    if not Preview(import_, request.GET).has_problem_file:
        raise Http404
    return FileResponse(
        problem_workbook(import_),
        as_attachment=True,
        filename=f"import-{import_.pk}-problems.xlsx",
        content_type=XLSX_TYPE,
    )
