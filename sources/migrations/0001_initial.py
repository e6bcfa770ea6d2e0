import common.dates
import common.fields
import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models


from common.migrations import CreateModels


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "__first__"),
    ]

    operations = [
        CreateModels(
            [
                migrations.CreateModel(
                    name="HistoricalSource",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True,
                                blank=True,
                                db_index=True,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "archived_at",
                            models.DateTimeField(
                                blank=True,
                                editable=False,
                                null=True,
                                verbose_name="archived at",
                            ),
                        ),
                        (
                            "archive_reason",
                            models.TextField(
                                blank=True,
                                editable=False,
                                verbose_name="reason for archiving",
                            ),
                        ),
                        (
                            "visibility",
                            models.CharField(
                                choices=[
                                    ("internal", "internal"),
                                    ("proposed", "proposed for publishing"),
                                    ("published", "published"),
                                    ("withdrawn", "withdrawn"),
                                ],
                                db_index=True,
                                default="internal",
                                max_length=10,
                                verbose_name="visibility",
                            ),
                        ),
                        (
                            "public_from",
                            models.DateTimeField(
                                blank=True,
                                help_text="Nobody outside sees the record before this moment.",
                                null=True,
                                verbose_name="public from",
                            ),
                        ),
                        (
                            "approved_at",
                            models.DateTimeField(
                                blank=True,
                                editable=False,
                                null=True,
                                verbose_name="approved at",
                            ),
                        ),
                        (
                            "publisher_uk",
                            models.CharField(
                                max_length=200, verbose_name="publisher (Ukrainian)"
                            ),
                        ),
                        (
                            "publisher_en",
                            models.CharField(
                                blank=True,
                                max_length=200,
                                verbose_name="publisher (English)",
                            ),
                        ),
                        (
                            "title",
                            models.CharField(
                                blank=True,
                                help_text="In the language of the source.",
                                max_length=300,
                                verbose_name="title",
                            ),
                        ),
                        (
                            "address",
                            models.URLField(
                                blank=True, max_length=500, verbose_name="address"
                            ),
                        ),
                        (
                            "language",
                            models.CharField(
                                blank=True,
                                help_text="ISO 639-1, such as uk.",
                                max_length=2,
                                verbose_name="language",
                            ),
                        ),
                        (
                            "published_on",
                            common.dates.PartialDateField(
                                blank=True,
                                help_text="As exactly as it is known: 06.03.2026, 03.2026 or 2026.",
                                verbose_name="published on",
                            ),
                        ),
                        (
                            "retrieved_on",
                            common.dates.PartialDateField(
                                blank=True,
                                help_text="As exactly as it is known: 06.03.2026, 03.2026 or 2026.",
                                verbose_name="retrieved on",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("press", "press report"),
                                    ("official", "official publication"),
                                    ("letter", "letter"),
                                    ("minutes", "minutes"),
                                ],
                                max_length=10,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "archived_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="archived by",
                            ),
                        ),
                        (
                            "approved_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="approved by",
                            ),
                        ),
                        (
                            "history_id",
                            models.AutoField(primary_key=True, serialize=False),
                        ),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_change_reason",
                            models.CharField(max_length=100, null=True),
                        ),
                        (
                            "history_type",
                            models.CharField(
                                choices=[
                                    ("+", "Created"),
                                    ("~", "Changed"),
                                    ("-", "Deleted"),
                                ],
                                max_length=1,
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical source",
                        "verbose_name_plural": "historical sources",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Source",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True, verbose_name="created at"
                            ),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(
                                auto_now=True, verbose_name="updated at"
                            ),
                        ),
                        (
                            "archived_at",
                            models.DateTimeField(
                                blank=True,
                                editable=False,
                                null=True,
                                verbose_name="archived at",
                            ),
                        ),
                        (
                            "archived_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="archived by",
                            ),
                        ),
                        (
                            "archive_reason",
                            models.TextField(
                                blank=True,
                                editable=False,
                                verbose_name="reason for archiving",
                            ),
                        ),
                        (
                            "visibility",
                            models.CharField(
                                choices=[
                                    ("internal", "internal"),
                                    ("proposed", "proposed for publishing"),
                                    ("published", "published"),
                                    ("withdrawn", "withdrawn"),
                                ],
                                db_index=True,
                                default="internal",
                                max_length=10,
                                verbose_name="visibility",
                            ),
                        ),
                        (
                            "public_from",
                            models.DateTimeField(
                                blank=True,
                                help_text="Nobody outside sees the record before this moment.",
                                null=True,
                                verbose_name="public from",
                            ),
                        ),
                        (
                            "approved_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="approved by",
                            ),
                        ),
                        (
                            "approved_at",
                            models.DateTimeField(
                                blank=True,
                                editable=False,
                                null=True,
                                verbose_name="approved at",
                            ),
                        ),
                        (
                            "publisher_uk",
                            models.CharField(
                                max_length=200, verbose_name="publisher (Ukrainian)"
                            ),
                        ),
                        (
                            "publisher_en",
                            models.CharField(
                                blank=True,
                                max_length=200,
                                verbose_name="publisher (English)",
                            ),
                        ),
                        (
                            "title",
                            models.CharField(
                                blank=True,
                                help_text="In the language of the source.",
                                max_length=300,
                                verbose_name="title",
                            ),
                        ),
                        (
                            "address",
                            models.URLField(
                                blank=True, max_length=500, verbose_name="address"
                            ),
                        ),
                        (
                            "language",
                            models.CharField(
                                blank=True,
                                help_text="ISO 639-1, such as uk.",
                                max_length=2,
                                verbose_name="language",
                            ),
                        ),
                        (
                            "published_on",
                            common.dates.PartialDateField(
                                blank=True,
                                help_text="As exactly as it is known: 06.03.2026, 03.2026 or 2026.",
                                verbose_name="published on",
                            ),
                        ),
                        (
                            "retrieved_on",
                            common.dates.PartialDateField(
                                blank=True,
                                help_text="As exactly as it is known: 06.03.2026, 03.2026 or 2026.",
                                verbose_name="retrieved on",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("press", "press report"),
                                    ("official", "official publication"),
                                    ("letter", "letter"),
                                    ("minutes", "minutes"),
                                ],
                                max_length=10,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "search_key",
                            common.fields.SearchKeyField(
                                sources=("publisher_uk", "publisher_en", "title")
                            ),
                        ),
                        (
                            "sort_key_uk",
                            common.fields.SortKeyField(sources=("publisher_uk",)),
                        ),
                        (
                            "sort_key_en",
                            common.fields.SortKeyField(
                                sources=("publisher_en", "publisher_uk")
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "source",
                        "verbose_name_plural": "sources",
                        "ordering": ["-published_on", "pk"],
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("archive_reason", ""),
                                        ("archived_at__isnull", True),
                                    ),
                                    models.Q(
                                        ("archived_at__isnull", False),
                                        models.Q(("archive_reason", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="sources_source_archived_with_reason",
                                violation_error_message="An archived record needs a reason.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "visibility__in",
                                        [
                                            "internal",
                                            "proposed",
                                            "published",
                                            "withdrawn",
                                        ],
                                    )
                                ),
                                name="sources_source_visibility_known",
                                violation_error_message="Unknown visibility.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("visibility", "published"), _negated=True
                                    ),
                                    ("public_from__isnull", False),
                                    _connector="OR",
                                ),
                                name="sources_source_published_from",
                                violation_error_message="A published record needs “public from”.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("published_on", ""),
                                    (
                                        "published_on__regex",
                                        "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?\\Z",
                                    ),
                                    _connector="OR",
                                ),
                                name="sources_source_published_on_is_date",
                                violation_error_message="A date must be a day, a month or a year.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("retrieved_on", ""),
                                    (
                                        "retrieved_on__regex",
                                        "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?\\Z",
                                    ),
                                    _connector="OR",
                                ),
                                name="sources_source_retrieved_on_is_date",
                                violation_error_message="A date must be a day, a month or a year.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "kind__in",
                                        ["press", "official", "letter", "minutes"],
                                    )
                                ),
                                name="sources_source_kind_known",
                                violation_error_message="Unknown kind of source.",
                            ),
                            models.UniqueConstraint(
                                fields=(
                                    "publisher_uk",
                                    "title",
                                    "published_on",
                                    "address",
                                ),
                                name="sources_source_unique",
                                violation_error_message="This source is already registered.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalReportedFigure",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True,
                                blank=True,
                                db_index=True,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "archived_at",
                            models.DateTimeField(
                                blank=True,
                                editable=False,
                                null=True,
                                verbose_name="archived at",
                            ),
                        ),
                        (
                            "archive_reason",
                            models.TextField(
                                blank=True,
                                editable=False,
                                verbose_name="reason for archiving",
                            ),
                        ),
                        (
                            "visibility",
                            models.CharField(
                                choices=[
                                    ("internal", "internal"),
                                    ("proposed", "proposed for publishing"),
                                    ("published", "published"),
                                    ("withdrawn", "withdrawn"),
                                ],
                                db_index=True,
                                default="internal",
                                max_length=10,
                                verbose_name="visibility",
                            ),
                        ),
                        (
                            "public_from",
                            models.DateTimeField(
                                blank=True,
                                help_text="Nobody outside sees the record before this moment.",
                                null=True,
                                verbose_name="public from",
                            ),
                        ),
                        (
                            "approved_at",
                            models.DateTimeField(
                                blank=True,
                                editable=False,
                                null=True,
                                verbose_name="approved at",
                            ),
                        ),
                        (
                            "code",
                            models.SlugField(
                                help_text="Names what is counted, for example association-members.",
                                verbose_name="code",
                            ),
                        ),
                        (
                            "name_uk",
                            models.CharField(
                                max_length=200,
                                verbose_name="what is counted (Ukrainian)",
                            ),
                        ),
                        (
                            "name_en",
                            models.CharField(
                                blank=True,
                                max_length=200,
                                verbose_name="what is counted (English)",
                            ),
                        ),
                        (
                            "value",
                            models.DecimalField(
                                decimal_places=2, max_digits=18, verbose_name="value"
                            ),
                        ),
                        (
                            "bound",
                            models.CharField(
                                choices=[
                                    ("exact", "exactly"),
                                    ("at_least", "at least"),
                                ],
                                default="exact",
                                max_length=10,
                                verbose_name="bound",
                            ),
                        ),
                        (
                            "said_on",
                            common.dates.PartialDateField(
                                help_text="As exactly as it is known: 06.03.2026, 03.2026 or 2026.",
                                verbose_name="said on",
                            ),
                        ),
                        (
                            "archived_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="archived by",
                            ),
                        ),
                        (
                            "approved_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="approved by",
                            ),
                        ),
                        (
                            "history_id",
                            models.AutoField(primary_key=True, serialize=False),
                        ),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_change_reason",
                            models.CharField(max_length=100, null=True),
                        ),
                        (
                            "history_type",
                            models.CharField(
                                choices=[
                                    ("+", "Created"),
                                    ("~", "Changed"),
                                    ("-", "Deleted"),
                                ],
                                max_length=1,
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical reported figure",
                        "verbose_name_plural": "historical reported figures",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="ReportedFigure",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True, verbose_name="created at"
                            ),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(
                                auto_now=True, verbose_name="updated at"
                            ),
                        ),
                        (
                            "archived_at",
                            models.DateTimeField(
                                blank=True,
                                editable=False,
                                null=True,
                                verbose_name="archived at",
                            ),
                        ),
                        (
                            "archived_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="archived by",
                            ),
                        ),
                        (
                            "archive_reason",
                            models.TextField(
                                blank=True,
                                editable=False,
                                verbose_name="reason for archiving",
                            ),
                        ),
                        (
                            "visibility",
                            models.CharField(
                                choices=[
                                    ("internal", "internal"),
                                    ("proposed", "proposed for publishing"),
                                    ("published", "published"),
                                    ("withdrawn", "withdrawn"),
                                ],
                                db_index=True,
                                default="internal",
                                max_length=10,
                                verbose_name="visibility",
                            ),
                        ),
                        (
                            "public_from",
                            models.DateTimeField(
                                blank=True,
                                help_text="Nobody outside sees the record before this moment.",
                                null=True,
                                verbose_name="public from",
                            ),
                        ),
                        (
                            "approved_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="approved by",
                            ),
                        ),
                        (
                            "approved_at",
                            models.DateTimeField(
                                blank=True,
                                editable=False,
                                null=True,
                                verbose_name="approved at",
                            ),
                        ),
                        (
                            "code",
                            models.SlugField(
                                help_text="Names what is counted, for example association-members.",
                                verbose_name="code",
                            ),
                        ),
                        (
                            "name_uk",
                            models.CharField(
                                max_length=200,
                                verbose_name="what is counted (Ukrainian)",
                            ),
                        ),
                        (
                            "name_en",
                            models.CharField(
                                blank=True,
                                max_length=200,
                                verbose_name="what is counted (English)",
                            ),
                        ),
                        (
                            "value",
                            models.DecimalField(
                                decimal_places=2, max_digits=18, verbose_name="value"
                            ),
                        ),
                        (
                            "bound",
                            models.CharField(
                                choices=[
                                    ("exact", "exactly"),
                                    ("at_least", "at least"),
                                ],
                                default="exact",
                                max_length=10,
                                verbose_name="bound",
                            ),
                        ),
                        (
                            "said_on",
                            common.dates.PartialDateField(
                                help_text="As exactly as it is known: 06.03.2026, 03.2026 or 2026.",
                                verbose_name="said on",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "reported figure",
                        "verbose_name_plural": "reported figures",
                        "ordering": ["code", "-said_on", "pk"],
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("archive_reason", ""),
                                        ("archived_at__isnull", True),
                                    ),
                                    models.Q(
                                        ("archived_at__isnull", False),
                                        models.Q(("archive_reason", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="sources_reportedfigure_archived_with_reason",
                                violation_error_message="An archived record needs a reason.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "visibility__in",
                                        [
                                            "internal",
                                            "proposed",
                                            "published",
                                            "withdrawn",
                                        ],
                                    )
                                ),
                                name="sources_reportedfigure_visibility_known",
                                violation_error_message="Unknown visibility.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("visibility", "published"), _negated=True
                                    ),
                                    ("public_from__isnull", False),
                                    _connector="OR",
                                ),
                                name="sources_reportedfigure_published_from",
                                violation_error_message="A published record needs “public from”.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "said_on__regex",
                                        "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?\\Z",
                                    )
                                ),
                                name="sources_reportedfigure_said_on_is_date",
                                violation_error_message="A date must be a day, a month or a year.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("bound__in", ["exact", "at_least"])
                                ),
                                name="sources_reportedfigure_bound_known",
                                violation_error_message="Unknown bound.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("value__gte", 0)),
                                name="sources_reportedfigure_value_not_negative",
                                violation_error_message="A reported figure cannot be negative.",
                            ),
                            models.UniqueConstraint(
                                fields=("code", "said_on"),
                                name="sources_reportedfigure_once_a_day",
                                violation_error_message="This figure already has a value of that day.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalReportedFigureCitation",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True,
                                blank=True,
                                db_index=True,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "about",
                            models.CharField(
                                blank=True,
                                help_text="Name of the field that the source speaks of; empty for the whole.",
                                max_length=50,
                                verbose_name="about",
                            ),
                        ),
                        (
                            "stated_value",
                            models.TextField(
                                blank=True,
                                help_text="Only where the source differs from the record.",
                                verbose_name="value as stated",
                            ),
                        ),
                        (
                            "locator",
                            models.CharField(
                                blank=True,
                                help_text="Page or paragraph.",
                                max_length=100,
                                verbose_name="place in the source",
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="sources.source",
                                verbose_name="source",
                            ),
                        ),
                        (
                            "record",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="sources.reportedfigure",
                            ),
                        ),
                        (
                            "history_id",
                            models.AutoField(primary_key=True, serialize=False),
                        ),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_change_reason",
                            models.CharField(max_length=100, null=True),
                        ),
                        (
                            "history_type",
                            models.CharField(
                                choices=[
                                    ("+", "Created"),
                                    ("~", "Changed"),
                                    ("-", "Deleted"),
                                ],
                                max_length=1,
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical citation",
                        "verbose_name_plural": "historical citations",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="ReportedFigureCitation",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(
                                auto_now_add=True, verbose_name="created at"
                            ),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(
                                auto_now=True, verbose_name="updated at"
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)ss",
                                to="sources.source",
                                verbose_name="source",
                            ),
                        ),
                        (
                            "about",
                            models.CharField(
                                blank=True,
                                help_text="Name of the field that the source speaks of; empty for the whole.",
                                max_length=50,
                                verbose_name="about",
                            ),
                        ),
                        (
                            "stated_value",
                            models.TextField(
                                blank=True,
                                help_text="Only where the source differs from the record.",
                                verbose_name="value as stated",
                            ),
                        ),
                        (
                            "locator",
                            models.CharField(
                                blank=True,
                                help_text="Page or paragraph.",
                                max_length=100,
                                verbose_name="place in the source",
                            ),
                        ),
                        (
                            "record",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="citations",
                                to="sources.reportedfigure",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "citation",
                        "verbose_name_plural": "citations",
                        "ordering": ["pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("record", "source", "about"),
                                name="sources_reportedfigurecitation_once",
                                violation_error_message="This source is already cited here.",
                            )
                        ],
                    },
                ),
            ]
        ),
    ]
