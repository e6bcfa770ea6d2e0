"""What a file says of itself: the first sheet of a workbook, the head of a JSON."""

from collections.abc import Callable, Sequence

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import get_language, get_language_info, gettext
from django.utils.translation import gettext_lazy as _

from common.sheets.table import MOST_ROWS, Scope, Sheet

REGISTER = _("Partnership register of the frontline communities")
MOST_SOURCES = 200


def facts(sheet: Sheet, scope: Scope, rows: int | None = None) -> list[tuple[str, str]]:
    """What stands above the explanation of the columns, as pairs of words.

    `rows` is how many were written, where that is known by then.
    """
    written = scope.rows if rows is None else rows
    edition = (
        gettext("Public edition: what anybody may see")
        if scope.is_public
        else gettext("Internal edition: not to be handed on")
    )
    made_at = timezone.localtime(scope.made_at).strftime("%d.%m.%Y %H:%M")
    return [
        (gettext("Register"), str(REGISTER)),
        (gettext("Who may see it"), edition),
        *(scope.filters or [(gettext("Filters"), gettext("none"))]),
        (gettext("Language"), language_name()),
        (gettext("Made at"), made_at),
        *([(gettext("Made by"), scope.by)] if scope.by else []),
        *([(gettext("Address"), scope.address)] if scope.address else []),
        *(
            (gettext("Rows on the sheet “%(sheet)s”") % {"sheet": name}, str(number))
            for name, number in pages(sheet, written)
        ),
    ]


def language_name() -> str:
    code = get_language() or "uk"
    return str(get_language_info(code)["name_local"])


def pages(sheet: Sheet, rows: int) -> list[tuple[str, int]]:
    """The sheets that the rows fill, with their names and how many rows each holds.

    A sheet ends where the programs' do; what is left goes on the next one.
    """
    most = MOST_ROWS - 1
    number = max(1, -(-rows // most))
    title = str(sheet.title)
    return [
        (
            sheet_name(title if page == 0 else f"{title[:24]} ({page + 1})"),
            min(most, rows - page * most),
        )
        for page in range(number)
    ]


def sheet_name(text: str) -> str:
    """A name that Excel takes: 31 characters, and none of those it reserves."""
    kept = "".join(" " if letter in "[]*?:/\\" else letter for letter in text)
    return kept.replace("'", "’")[:31].strip() or "-"


def sources_of(rows: QuerySet) -> Callable[[], Sequence[str]]:
    """The public sources that these records cite, where their kind cites: one query.

    At most MOST_SOURCES, and then the last line says that there are more.
    """

    def found() -> Sequence[str]:
        relation = next(
            (r for r in rows.model._meta.related_objects if r.name == "citations"), None
        )
        if relation is None:
            return []
        citations = relation.related_model._default_manager
        source = citations.model._meta.get_field("source").related_model
        cited = citations.filter(record__in=rows.order_by().values("pk"))
        public = source.objects.public().filter(pk__in=cited.values("source"))
        listed = [_source(row) for row in public[: MOST_SOURCES + 1]]
        if len(listed) > MOST_SOURCES:
            more = gettext("… and more: only the first %(number)s are listed here.")
            listed[MOST_SOURCES:] = [more % {"number": MOST_SOURCES}]
        return listed

    return found


def _source(row: object) -> str:
    where = getattr(row, "address", "")
    return f"{row}, {where}" if where else str(row)
