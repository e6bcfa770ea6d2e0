import common.dates
import common.fields
import django.core.validators
import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models


from common.migrations import CreateModels


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "__first__"),
        ("sources", "0001_initial"),
    ]

    operations = [
        CreateModels(
            [
                migrations.CreateModel(
                    name="HistoricalOblast",
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
                            "code",
                            models.CharField(
                                db_index=True,
                                help_text="“UA” and 17 digits.",
                                max_length=19,
                                verbose_name="KATOTTG code",
                            ),
                        ),
                        (
                            "iso",
                            models.CharField(
                                db_index=True,
                                max_length=5,
                                verbose_name="ISO 3166-2 code",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("oblast", "oblast"),
                                    ("republic", "autonomous republic"),
                                    ("city", "city with special status"),
                                ],
                                max_length=10,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "name_uk",
                            models.CharField(
                                max_length=100, verbose_name="name (Ukrainian)"
                            ),
                        ),
                        (
                            "name_en",
                            models.CharField(
                                blank=True,
                                max_length=100,
                                verbose_name="name (English)",
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
                        "verbose_name": "historical region",
                        "verbose_name_plural": "historical regions",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Oblast",
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
                            "code",
                            models.CharField(
                                help_text="“UA” and 17 digits.",
                                max_length=19,
                                unique=True,
                                verbose_name="KATOTTG code",
                            ),
                        ),
                        (
                            "iso",
                            models.CharField(
                                max_length=5,
                                unique=True,
                                verbose_name="ISO 3166-2 code",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("oblast", "oblast"),
                                    ("republic", "autonomous republic"),
                                    ("city", "city with special status"),
                                ],
                                max_length=10,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "name_uk",
                            models.CharField(
                                max_length=100, verbose_name="name (Ukrainian)"
                            ),
                        ),
                        (
                            "name_en",
                            models.CharField(
                                blank=True,
                                max_length=100,
                                verbose_name="name (English)",
                            ),
                        ),
                        (
                            "search_key",
                            common.fields.SearchKeyField(
                                sources=("name_uk", "name_en", "iso", "code")
                            ),
                        ),
                        (
                            "sort_key_uk",
                            common.fields.SortKeyField(sources=("name_uk",)),
                        ),
                        (
                            "sort_key_en",
                            common.fields.SortKeyField(sources=("name_en", "name_uk")),
                        ),
                    ],
                    options={
                        "verbose_name": "region",
                        "verbose_name_plural": "regions",
                        "ordering": ["sort_key_uk", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("code__regex", "^UA[0-9]{17}\\Z")),
                                name="communities_oblast_code_is_katottg",
                                violation_error_message="A KATOTTG code is “UA” and 17 digits.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("kind__in", ["oblast", "republic", "city"])
                                ),
                                name="communities_oblast_kind_known",
                                violation_error_message="Unknown kind of region.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalRaion",
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
                            "code",
                            models.CharField(
                                db_index=True,
                                help_text="“UA” and 17 digits.",
                                max_length=19,
                                verbose_name="KATOTTG code",
                            ),
                        ),
                        (
                            "name_uk",
                            models.CharField(
                                max_length=100, verbose_name="name (Ukrainian)"
                            ),
                        ),
                        (
                            "name_en",
                            models.CharField(
                                blank=True,
                                max_length=100,
                                verbose_name="name (English)",
                            ),
                        ),
                        (
                            "oblast",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="communities.oblast",
                                verbose_name="region",
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
                        "verbose_name": "historical raion",
                        "verbose_name_plural": "historical raions",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Raion",
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
                            "code",
                            models.CharField(
                                help_text="“UA” and 17 digits.",
                                max_length=19,
                                unique=True,
                                verbose_name="KATOTTG code",
                            ),
                        ),
                        (
                            "oblast",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="raions",
                                to="communities.oblast",
                                verbose_name="region",
                            ),
                        ),
                        (
                            "name_uk",
                            models.CharField(
                                max_length=100, verbose_name="name (Ukrainian)"
                            ),
                        ),
                        (
                            "name_en",
                            models.CharField(
                                blank=True,
                                max_length=100,
                                verbose_name="name (English)",
                            ),
                        ),
                        (
                            "search_key",
                            common.fields.SearchKeyField(
                                sources=("name_uk", "name_en", "code")
                            ),
                        ),
                        (
                            "sort_key_uk",
                            common.fields.SortKeyField(sources=("name_uk",)),
                        ),
                        (
                            "sort_key_en",
                            common.fields.SortKeyField(sources=("name_en", "name_uk")),
                        ),
                    ],
                    options={
                        "verbose_name": "raion",
                        "verbose_name_plural": "raions",
                        "ordering": ["sort_key_uk", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("code__regex", "^UA[0-9]{17}\\Z")),
                                name="communities_raion_code_is_katottg",
                                violation_error_message="A KATOTTG code is “UA” and 17 digits.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalCommunity",
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
                            "code",
                            models.CharField(
                                db_index=True,
                                help_text="“UA” and 17 digits.",
                                max_length=19,
                                verbose_name="KATOTTG code",
                            ),
                        ),
                        (
                            "name_uk",
                            models.CharField(
                                help_text="As in the codifier: «Харківська».",
                                max_length=100,
                                verbose_name="name (Ukrainian)",
                            ),
                        ),
                        (
                            "name_en",
                            models.CharField(
                                blank=True,
                                max_length=100,
                                verbose_name="name (English)",
                            ),
                        ),
                        (
                            "former_names",
                            models.TextField(
                                blank=True,
                                help_text="One a line.",
                                verbose_name="former names",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("urban", "urban hromada"),
                                    ("settlement", "settlement hromada"),
                                    ("rural", "rural hromada"),
                                ],
                                max_length=10,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "population",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="population"
                            ),
                        ),
                        (
                            "population_year",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                verbose_name="year of the population figure",
                            ),
                        ),
                        (
                            "latitude",
                            models.DecimalField(
                                blank=True,
                                decimal_places=5,
                                max_digits=8,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(44),
                                    django.core.validators.MaxValueValidator(53),
                                ],
                                verbose_name="latitude of the hromada's centre",
                            ),
                        ),
                        (
                            "longitude",
                            models.DecimalField(
                                blank=True,
                                decimal_places=5,
                                max_digits=8,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(22),
                                    django.core.validators.MaxValueValidator(41),
                                ],
                                verbose_name="longitude of the hromada's centre",
                            ),
                        ),
                        (
                            "website",
                            models.URLField(blank=True, verbose_name="website"),
                        ),
                        (
                            "internal_contact",
                            models.TextField(
                                blank=True,
                                help_text="Never shown outside.",
                                verbose_name="contact (internal)",
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
                            "oblast",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="communities.oblast",
                                verbose_name="region",
                            ),
                        ),
                        (
                            "raion",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="communities.raion",
                                verbose_name="raion",
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
                        "verbose_name": "historical community",
                        "verbose_name_plural": "historical communities",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Community",
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
                            "code",
                            models.CharField(
                                help_text="“UA” and 17 digits.",
                                max_length=19,
                                unique=True,
                                verbose_name="KATOTTG code",
                            ),
                        ),
                        (
                            "oblast",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="communities",
                                to="communities.oblast",
                                verbose_name="region",
                            ),
                        ),
                        (
                            "raion",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="communities",
                                to="communities.raion",
                                verbose_name="raion",
                            ),
                        ),
                        (
                            "name_uk",
                            models.CharField(
                                help_text="As in the codifier: «Харківська».",
                                max_length=100,
                                verbose_name="name (Ukrainian)",
                            ),
                        ),
                        (
                            "name_en",
                            models.CharField(
                                blank=True,
                                max_length=100,
                                verbose_name="name (English)",
                            ),
                        ),
                        (
                            "former_names",
                            models.TextField(
                                blank=True,
                                help_text="One a line.",
                                verbose_name="former names",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("urban", "urban hromada"),
                                    ("settlement", "settlement hromada"),
                                    ("rural", "rural hromada"),
                                ],
                                max_length=10,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "population",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="population"
                            ),
                        ),
                        (
                            "population_year",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                verbose_name="year of the population figure",
                            ),
                        ),
                        (
                            "latitude",
                            models.DecimalField(
                                blank=True,
                                decimal_places=5,
                                max_digits=8,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(44),
                                    django.core.validators.MaxValueValidator(53),
                                ],
                                verbose_name="latitude of the hromada's centre",
                            ),
                        ),
                        (
                            "longitude",
                            models.DecimalField(
                                blank=True,
                                decimal_places=5,
                                max_digits=8,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(22),
                                    django.core.validators.MaxValueValidator(41),
                                ],
                                verbose_name="longitude of the hromada's centre",
                            ),
                        ),
                        (
                            "website",
                            models.URLField(blank=True, verbose_name="website"),
                        ),
                        (
                            "internal_contact",
                            models.TextField(
                                blank=True,
                                help_text="Never shown outside.",
                                verbose_name="contact (internal)",
                            ),
                        ),
                        (
                            "search_key",
                            common.fields.SearchKeyField(
                                sources=("name_uk", "name_en", "former_names", "code")
                            ),
                        ),
                        (
                            "sort_key_uk",
                            common.fields.SortKeyField(sources=("name_uk",)),
                        ),
                        (
                            "sort_key_en",
                            common.fields.SortKeyField(sources=("name_en", "name_uk")),
                        ),
                    ],
                    options={
                        "verbose_name": "community",
                        "verbose_name_plural": "communities",
                        "ordering": ["sort_key_uk", "pk"],
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
                                name="communities_community_archived_with_reason",
                                violation_error_message="An archived record needs a reason.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("code__regex", "^UA[0-9]{17}\\Z")),
                                name="communities_community_code_is_katottg",
                                violation_error_message="A KATOTTG code is “UA” and 17 digits.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("kind__in", ["", "urban", "settlement", "rural"])
                                ),
                                name="communities_community_kind_known",
                                violation_error_message="Unknown kind of hromada.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("population__isnull", True),
                                        ("population_year__isnull", True),
                                    ),
                                    models.Q(
                                        ("population__isnull", False),
                                        ("population_year__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="communities_community_population_with_year",
                                violation_error_message="A population figure needs its year.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("latitude__isnull", True),
                                        ("longitude__isnull", True),
                                    ),
                                    models.Q(
                                        ("latitude__isnull", False),
                                        ("latitude__range", (44, 53)),
                                        ("longitude__isnull", False),
                                        ("longitude__range", (22, 41)),
                                    ),
                                    _connector="OR",
                                ),
                                name="communities_community_point_in_ukraine",
                                violation_error_message="Give both coordinates, within Ukraine, or neither.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalBasicCondition",
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
                        ("code", models.SlugField(verbose_name="code")),
                        (
                            "name_uk",
                            models.CharField(
                                max_length=100, verbose_name="name (Ukrainian)"
                            ),
                        ),
                        (
                            "name_en",
                            models.CharField(
                                blank=True,
                                max_length=100,
                                verbose_name="name (English)",
                            ),
                        ),
                        (
                            "order",
                            models.PositiveSmallIntegerField(
                                default=0, verbose_name="order"
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
                        "verbose_name": "historical basic condition",
                        "verbose_name_plural": "historical basic conditions",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="BasicCondition",
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
                        ("code", models.SlugField(unique=True, verbose_name="code")),
                        (
                            "name_uk",
                            models.CharField(
                                max_length=100, verbose_name="name (Ukrainian)"
                            ),
                        ),
                        (
                            "name_en",
                            models.CharField(
                                blank=True,
                                max_length=100,
                                verbose_name="name (English)",
                            ),
                        ),
                        (
                            "order",
                            models.PositiveSmallIntegerField(
                                default=0, verbose_name="order"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "basic condition",
                        "verbose_name_plural": "basic conditions",
                        "ordering": ["order", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalConditionState",
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
                            "state",
                            models.CharField(
                                choices=[
                                    ("secured", "secured"),
                                    ("limited", "limited"),
                                    ("critical", "critical"),
                                ],
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "as_of",
                            common.dates.PartialDateField(
                                help_text="As exactly as it is known: 06.03.2026, 03.2026 or 2026.",
                                verbose_name="as of",
                            ),
                        ),
                        (
                            "note_uk",
                            models.TextField(
                                blank=True, verbose_name="note (Ukrainian)"
                            ),
                        ),
                        (
                            "note_en",
                            models.TextField(blank=True, verbose_name="note (English)"),
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
                            "community",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="communities.community",
                                verbose_name="community",
                            ),
                        ),
                        (
                            "condition",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="communities.basiccondition",
                                verbose_name="basic condition",
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
                        "verbose_name": "historical state of a basic condition",
                        "verbose_name_plural": "historical states of basic conditions",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="ConditionState",
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
                            "community",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="condition_states",
                                to="communities.community",
                                verbose_name="community",
                            ),
                        ),
                        (
                            "condition",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="states",
                                to="communities.basiccondition",
                                verbose_name="basic condition",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("secured", "secured"),
                                    ("limited", "limited"),
                                    ("critical", "critical"),
                                ],
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "as_of",
                            common.dates.PartialDateField(
                                help_text="As exactly as it is known: 06.03.2026, 03.2026 or 2026.",
                                verbose_name="as of",
                            ),
                        ),
                        (
                            "note_uk",
                            models.TextField(
                                blank=True, verbose_name="note (Ukrainian)"
                            ),
                        ),
                        (
                            "note_en",
                            models.TextField(blank=True, verbose_name="note (English)"),
                        ),
                    ],
                    options={
                        "verbose_name": "state of a basic condition",
                        "verbose_name_plural": "states of basic conditions",
                        "ordering": ["condition__order", "-as_of", "pk"],
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
                                name="communities_conditionstate_archived_with_reason",
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
                                name="communities_conditionstate_visibility_known",
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
                                name="communities_conditionstate_published_from",
                                violation_error_message="A published record needs “public from”.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "as_of__regex",
                                        "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?\\Z",
                                    )
                                ),
                                name="communities_conditionstate_as_of_is_date",
                                violation_error_message="A date must be a day, a month or a year.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("state__in", ["secured", "limited", "critical"])
                                ),
                                name="communities_conditionstate_state_known",
                                violation_error_message="Unknown state.",
                            ),
                            models.UniqueConstraint(
                                fields=("community", "condition", "as_of"),
                                name="communities_conditionstate_once_a_day",
                                violation_error_message="The state of this condition on that day is already recorded.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalConditionStateCitation",
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
                                to="communities.conditionstate",
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
                    name="ConditionStateCitation",
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
                                to="communities.conditionstate",
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
                                name="communities_conditionstatecitation_once",
                                violation_error_message="This source is already cited here.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalMembership",
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
                            "internal_note",
                            models.TextField(
                                blank=True, verbose_name="note (internal)"
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
                            "community",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="communities.community",
                                verbose_name="community",
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
                        "verbose_name": "historical membership",
                        "verbose_name_plural": "historical memberships",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Membership",
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
                            "community",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="membership",
                                to="communities.community",
                                verbose_name="community",
                            ),
                        ),
                        (
                            "internal_note",
                            models.TextField(
                                blank=True, verbose_name="note (internal)"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "membership",
                        "verbose_name_plural": "memberships",
                        "ordering": ["community__sort_key_uk", "pk"],
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
                                name="communities_membership_archived_with_reason",
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
                                name="communities_membership_visibility_known",
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
                                name="communities_membership_published_from",
                                violation_error_message="A published record needs “public from”.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalMembershipStage",
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
                            "since",
                            common.dates.PartialDateField(
                                help_text="As exactly as it is known: 06.03.2026, 03.2026 or 2026.",
                                verbose_name="since",
                            ),
                        ),
                        (
                            "is_current",
                            models.BooleanField(
                                default=False, editable=False, verbose_name="current"
                            ),
                        ),
                        (
                            "note",
                            models.TextField(blank=True, verbose_name="reason or note"),
                        ),
                        (
                            "stage",
                            models.CharField(
                                choices=[
                                    ("intent", "intent signed"),
                                    ("decided", "council decided"),
                                    ("member", "member"),
                                    ("suspended", "suspended"),
                                    ("left", "left"),
                                ],
                                max_length=10,
                                verbose_name="stage",
                            ),
                        ),
                        (
                            "document",
                            models.CharField(
                                blank=True,
                                help_text="Decision, number, date.",
                                max_length=300,
                                verbose_name="document",
                            ),
                        ),
                        (
                            "membership",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="communities.membership",
                                verbose_name="membership",
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
                        "verbose_name": "historical membership stage",
                        "verbose_name_plural": "historical membership stages",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="MembershipStage",
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
                            "since",
                            common.dates.PartialDateField(
                                help_text="As exactly as it is known: 06.03.2026, 03.2026 or 2026.",
                                verbose_name="since",
                            ),
                        ),
                        (
                            "is_current",
                            models.BooleanField(
                                default=False, editable=False, verbose_name="current"
                            ),
                        ),
                        (
                            "note",
                            models.TextField(blank=True, verbose_name="reason or note"),
                        ),
                        (
                            "membership",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="stages",
                                to="communities.membership",
                                verbose_name="membership",
                            ),
                        ),
                        (
                            "stage",
                            models.CharField(
                                choices=[
                                    ("intent", "intent signed"),
                                    ("decided", "council decided"),
                                    ("member", "member"),
                                    ("suspended", "suspended"),
                                    ("left", "left"),
                                ],
                                max_length=10,
                                verbose_name="stage",
                            ),
                        ),
                        (
                            "document",
                            models.CharField(
                                blank=True,
                                help_text="Decision, number, date.",
                                max_length=300,
                                verbose_name="document",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "membership stage",
                        "verbose_name_plural": "membership stages",
                        "ordering": ["since", "pk"],
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "since__regex",
                                        "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?\\Z",
                                    )
                                ),
                                name="communities_membershipstage_since_is_date",
                                violation_error_message="A date must be a day, a month or a year.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "stage__in",
                                        [
                                            "intent",
                                            "decided",
                                            "member",
                                            "suspended",
                                            "left",
                                        ],
                                    )
                                ),
                                name="communities_membershipstage_stage_known",
                                violation_error_message="Unknown stage.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("is_current", True)),
                                fields=("membership",),
                                name="communities_membershipstage_one_current",
                                violation_error_message="There is a current stage already.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalMembershipCitation",
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
                                to="communities.membershipstage",
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
                    name="MembershipCitation",
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
                                to="communities.membershipstage",
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
                                name="communities_membershipcitation_once",
                                violation_error_message="This source is already cited here.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalTerritoryStatus",
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
                            "category",
                            models.CharField(
                                choices=[
                                    ("possible", "territory of possible hostilities"),
                                    ("active", "territory of active hostilities"),
                                    (
                                        "active_e",
                                        "territory of active hostilities where state e-resources work",
                                    ),
                                    ("occupied", "temporarily occupied territory"),
                                    ("outpost", "outpost hromada"),
                                    (
                                        "frontline",
                                        "frontline hromada of the state programme",
                                    ),
                                ],
                                max_length=10,
                                verbose_name="category",
                            ),
                        ),
                        (
                            "starts_on",
                            common.dates.PartialDateField(
                                help_text="As exactly as it is known: 06.03.2026, 03.2026 or 2026.",
                                verbose_name="from",
                            ),
                        ),
                        (
                            "ends_on",
                            common.dates.PartialDateField(
                                blank=True,
                                help_text="As exactly as it is known: 06.03.2026, 03.2026 or 2026.",
                                verbose_name="to",
                            ),
                        ),
                        (
                            "order_number",
                            models.CharField(
                                blank=True,
                                help_text="Number and date of the order.",
                                max_length=100,
                                verbose_name="order",
                            ),
                        ),
                        (
                            "community",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="communities.community",
                                verbose_name="community",
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
                        "verbose_name": "historical territory status",
                        "verbose_name_plural": "historical territory statuses",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="TerritoryStatus",
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
                            "community",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="territory_statuses",
                                to="communities.community",
                                verbose_name="community",
                            ),
                        ),
                        (
                            "category",
                            models.CharField(
                                choices=[
                                    ("possible", "territory of possible hostilities"),
                                    ("active", "territory of active hostilities"),
                                    (
                                        "active_e",
                                        "territory of active hostilities where state e-resources work",
                                    ),
                                    ("occupied", "temporarily occupied territory"),
                                    ("outpost", "outpost hromada"),
                                    (
                                        "frontline",
                                        "frontline hromada of the state programme",
                                    ),
                                ],
                                max_length=10,
                                verbose_name="category",
                            ),
                        ),
                        (
                            "starts_on",
                            common.dates.PartialDateField(
                                help_text="As exactly as it is known: 06.03.2026, 03.2026 or 2026.",
                                verbose_name="from",
                            ),
                        ),
                        (
                            "ends_on",
                            common.dates.PartialDateField(
                                blank=True,
                                help_text="As exactly as it is known: 06.03.2026, 03.2026 or 2026.",
                                verbose_name="to",
                            ),
                        ),
                        (
                            "order_number",
                            models.CharField(
                                blank=True,
                                help_text="Number and date of the order.",
                                max_length=100,
                                verbose_name="order",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "territory status",
                        "verbose_name_plural": "territory statuses",
                        "ordering": ["-starts_on", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "starts_on__regex",
                                        "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?\\Z",
                                    )
                                ),
                                name="communities_territorystatus_starts_on_is_date",
                                violation_error_message="A date must be a day, a month or a year.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ends_on", ""),
                                    (
                                        "ends_on__regex",
                                        "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?\\Z",
                                    ),
                                    _connector="OR",
                                ),
                                name="communities_territorystatus_ends_on_is_date",
                                violation_error_message="A date must be a day, a month or a year.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("starts_on", ""),
                                    ("ends_on", ""),
                                    ("ends_on__gte", models.F("starts_on")),
                                    ("starts_on__startswith", models.F("ends_on")),
                                    _connector="OR",
                                ),
                                name="communities_territorystatus_ends_on_after_start",
                                violation_error_message="The end is before the start.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "category__in",
                                        [
                                            "possible",
                                            "active",
                                            "active_e",
                                            "occupied",
                                            "outpost",
                                            "frontline",
                                        ],
                                    )
                                ),
                                name="communities_territorystatus_category_known",
                                violation_error_message="Unknown category.",
                            ),
                            models.UniqueConstraint(
                                fields=("community", "category", "starts_on"),
                                name="communities_territorystatus_once",
                                violation_error_message="This category already begins on that day for this community.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("ends_on", "")),
                                fields=("community", "category"),
                                name="communities_territorystatus_one_open",
                                violation_error_message="This category is already in force for this community.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalTerritoryStatusCitation",
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
                                to="communities.territorystatus",
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
                    name="TerritoryStatusCitation",
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
                                to="communities.territorystatus",
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
                                name="communities_territorystatuscitation_once",
                                violation_error_message="This source is already cited here.",
                            )
                        ],
                    },
                ),
            ]
        ),
    ]
