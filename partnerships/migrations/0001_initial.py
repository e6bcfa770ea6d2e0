import common.dates
import common.fields
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.comparison
import simple_history.models
from django.conf import settings
from django.db import migrations, models


from common.migrations import CreateModels


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "__first__"),
        ("communities", "0001_initial"),
        ("sources", "0001_initial"),
    ]

    operations = [
        CreateModels(
            [
                migrations.CreateModel(
                    name="HistoricalSector",
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
                            "dac_code",
                            models.CharField(
                                blank=True,
                                help_text="Five digits.",
                                max_length=5,
                                verbose_name="OECD DAC purpose code",
                            ),
                        ),
                        (
                            "is_critical",
                            models.BooleanField(
                                default=False,
                                help_text="Projects in a critical sector never show a site.",
                                verbose_name="critical",
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
                        "verbose_name": "historical sector",
                        "verbose_name_plural": "historical sectors",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Sector",
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
                            "dac_code",
                            models.CharField(
                                blank=True,
                                help_text="Five digits.",
                                max_length=5,
                                verbose_name="OECD DAC purpose code",
                            ),
                        ),
                        (
                            "is_critical",
                            models.BooleanField(
                                default=False,
                                help_text="Projects in a critical sector never show a site.",
                                verbose_name="critical",
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
                        "verbose_name": "sector",
                        "verbose_name_plural": "sectors",
                        "ordering": ["order", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("dac_code", ""),
                                    ("dac_code__regex", "^[0-9]{5}\\Z"),
                                    _connector="OR",
                                ),
                                name="partnerships_sector_dac_code_is_five_digits",
                                violation_error_message="A DAC purpose code is five digits.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalCountry",
                    fields=[
                        (
                            "code",
                            models.CharField(
                                db_index=True, max_length=2, verbose_name="ISO code"
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
                        "verbose_name": "historical country",
                        "verbose_name_plural": "historical countries",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Country",
                    fields=[
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
                                max_length=2,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ISO code",
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
                        "verbose_name": "country",
                        "verbose_name_plural": "countries",
                        "ordering": ["sort_key_uk", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("code__regex", "^[A-Z]{2}\\Z")),
                                name="partnerships_country_code_is_iso",
                                violation_error_message="A country code is two capital letters.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalCountryGroup",
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
                                db_index=True, max_length=20, verbose_name="code"
                            ),
                        ),
                        (
                            "name_uk",
                            models.CharField(
                                max_length=150, verbose_name="name (Ukrainian)"
                            ),
                        ),
                        (
                            "name_en",
                            models.CharField(
                                blank=True,
                                max_length=150,
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
                        "verbose_name": "historical country group",
                        "verbose_name_plural": "historical country groups",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="CountryGroup",
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
                                max_length=20, unique=True, verbose_name="code"
                            ),
                        ),
                        (
                            "name_uk",
                            models.CharField(
                                max_length=150, verbose_name="name (Ukrainian)"
                            ),
                        ),
                        (
                            "name_en",
                            models.CharField(
                                blank=True,
                                max_length=150,
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
                        "verbose_name": "country group",
                        "verbose_name_plural": "country groups",
                        "ordering": ["sort_key_uk", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("code__regex", "^[A-Z0-9-]+\\Z")),
                                name="partnerships_countrygroup_code_plain",
                                violation_error_message="A group code is capital letters, digits and hyphens.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalCountryGroupMembership",
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
                            "starts_on",
                            common.dates.PartialDateField(
                                blank=True,
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
                            "group",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.countrygroup",
                                verbose_name="group",
                            ),
                        ),
                        (
                            "country",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.country",
                                verbose_name="country",
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
                        "verbose_name": "historical group membership",
                        "verbose_name_plural": "historical group memberships",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="CountryGroupMembership",
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
                            "group",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="memberships",
                                to="partnerships.countrygroup",
                                verbose_name="group",
                            ),
                        ),
                        (
                            "country",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="group_memberships",
                                to="partnerships.country",
                                verbose_name="country",
                            ),
                        ),
                        (
                            "starts_on",
                            common.dates.PartialDateField(
                                blank=True,
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
                    ],
                    options={
                        "verbose_name": "group membership",
                        "verbose_name_plural": "group memberships",
                        "ordering": ["country__sort_key_uk", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("starts_on", ""),
                                    (
                                        "starts_on__regex",
                                        "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?\\Z",
                                    ),
                                    _connector="OR",
                                ),
                                name="partnerships_countrygroupmembership_starts_on_is_date",
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
                                name="partnerships_countrygroupmembership_ends_on_is_date",
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
                                name="partnerships_countrygroupmembership_ends_on_after_start",
                                violation_error_message="The end is before the start.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("ends_on", "")),
                                fields=("group", "country"),
                                name="partnerships_countrygroupmembership_one_open",
                                violation_error_message="The country is in this group already.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalOrganisation",
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
                            "kind",
                            models.CharField(
                                choices=[
                                    ("embassy", "embassy"),
                                    ("ministry", "ministry or central body"),
                                    ("council", "local council"),
                                    ("military_admin", "military administration"),
                                    (
                                        "association",
                                        "association of local self-government",
                                    ),
                                    ("dev_agency", "development agency"),
                                    ("un_agency", "UN agency"),
                                    ("international", "international organisation"),
                                    ("ngo", "non-governmental organisation"),
                                    ("business", "business"),
                                    ("municipality", "foreign municipality"),
                                ],
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "name_uk",
                            models.CharField(
                                max_length=250, verbose_name="name (Ukrainian)"
                            ),
                        ),
                        (
                            "name_en",
                            models.CharField(
                                blank=True,
                                max_length=250,
                                verbose_name="name (English)",
                            ),
                        ),
                        (
                            "edrpou",
                            models.CharField(
                                blank=True,
                                help_text="Eight digits.",
                                max_length=8,
                                verbose_name="EDRPOU code",
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
                            "country",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.country",
                                verbose_name="country",
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
                            "community",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="A hromada may have a council and a military administration at once.",
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
                        "verbose_name": "historical organisation",
                        "verbose_name_plural": "historical organisations",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Organisation",
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
                            "kind",
                            models.CharField(
                                choices=[
                                    ("embassy", "embassy"),
                                    ("ministry", "ministry or central body"),
                                    ("council", "local council"),
                                    ("military_admin", "military administration"),
                                    (
                                        "association",
                                        "association of local self-government",
                                    ),
                                    ("dev_agency", "development agency"),
                                    ("un_agency", "UN agency"),
                                    ("international", "international organisation"),
                                    ("ngo", "non-governmental organisation"),
                                    ("business", "business"),
                                    ("municipality", "foreign municipality"),
                                ],
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "name_uk",
                            models.CharField(
                                max_length=250, verbose_name="name (Ukrainian)"
                            ),
                        ),
                        (
                            "name_en",
                            models.CharField(
                                blank=True,
                                max_length=250,
                                verbose_name="name (English)",
                            ),
                        ),
                        (
                            "country",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="organisations",
                                to="partnerships.country",
                                verbose_name="country",
                            ),
                        ),
                        (
                            "oblast",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="organisations",
                                to="communities.oblast",
                                verbose_name="region",
                            ),
                        ),
                        (
                            "community",
                            models.ForeignKey(
                                blank=True,
                                help_text="A hromada may have a council and a military administration at once.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="organisations",
                                to="communities.community",
                                verbose_name="community",
                            ),
                        ),
                        (
                            "edrpou",
                            models.CharField(
                                blank=True,
                                help_text="Eight digits.",
                                max_length=8,
                                verbose_name="EDRPOU code",
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
                                sources=("name_uk", "name_en", "edrpou")
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
                        "verbose_name": "organisation",
                        "verbose_name_plural": "organisations",
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
                                name="partnerships_organisation_archived_with_reason",
                                violation_error_message="An archived record needs a reason.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "kind__in",
                                        [
                                            "embassy",
                                            "ministry",
                                            "council",
                                            "military_admin",
                                            "association",
                                            "dev_agency",
                                            "un_agency",
                                            "international",
                                            "ngo",
                                            "business",
                                            "municipality",
                                        ],
                                    )
                                ),
                                name="partnerships_organisation_kind_known",
                                violation_error_message="Unknown kind of organisation.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("edrpou", ""),
                                    ("edrpou__regex", "^[0-9]{8}\\Z"),
                                    _connector="OR",
                                ),
                                name="partnerships_organisation_edrpou_is_eight_digits",
                                violation_error_message="An EDRPOU code is eight digits.",
                            ),
                            models.UniqueConstraint(
                                models.F("name_uk"),
                                django.db.models.functions.comparison.Coalesce(
                                    "country", models.Value("")
                                ),
                                name="partnerships_organisation_unique",
                                violation_error_message="This organisation is already registered.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalPerson",
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
                            "name_uk",
                            models.CharField(
                                max_length=150, verbose_name="name (Ukrainian)"
                            ),
                        ),
                        (
                            "name_en",
                            models.CharField(
                                blank=True,
                                help_text="A guest's own spelling.",
                                max_length=150,
                                verbose_name="name (English)",
                            ),
                        ),
                        (
                            "distinction",
                            models.CharField(
                                blank=True,
                                help_text="Only where two persons have one name.",
                                max_length=100,
                                verbose_name="to tell apart",
                            ),
                        ),
                        (
                            "internal_email",
                            models.EmailField(
                                blank=True,
                                max_length=254,
                                verbose_name="e-mail (internal)",
                            ),
                        ),
                        (
                            "internal_phone",
                            models.CharField(
                                blank=True,
                                max_length=50,
                                verbose_name="telephone (internal)",
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
                        "verbose_name": "historical person",
                        "verbose_name_plural": "historical persons",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Person",
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
                            "name_uk",
                            models.CharField(
                                max_length=150, verbose_name="name (Ukrainian)"
                            ),
                        ),
                        (
                            "name_en",
                            models.CharField(
                                blank=True,
                                help_text="A guest's own spelling.",
                                max_length=150,
                                verbose_name="name (English)",
                            ),
                        ),
                        (
                            "distinction",
                            models.CharField(
                                blank=True,
                                help_text="Only where two persons have one name.",
                                max_length=100,
                                verbose_name="to tell apart",
                            ),
                        ),
                        (
                            "internal_email",
                            models.EmailField(
                                blank=True,
                                max_length=254,
                                verbose_name="e-mail (internal)",
                            ),
                        ),
                        (
                            "internal_phone",
                            models.CharField(
                                blank=True,
                                max_length=50,
                                verbose_name="telephone (internal)",
                            ),
                        ),
                        (
                            "internal_note",
                            models.TextField(
                                blank=True, verbose_name="note (internal)"
                            ),
                        ),
                        (
                            "search_key",
                            common.fields.SearchKeyField(
                                sources=("name_uk", "name_en")
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
                        "verbose_name": "person",
                        "verbose_name_plural": "persons",
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
                                name="partnerships_person_archived_with_reason",
                                violation_error_message="An archived record needs a reason.",
                            ),
                            models.UniqueConstraint(
                                fields=("name_uk", "distinction"),
                                name="partnerships_person_unique",
                                violation_error_message="A person of this name is registered. If this is somebody else, fill in “to tell apart”.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalPost",
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
                            "title_uk",
                            models.CharField(
                                max_length=200, verbose_name="title (Ukrainian)"
                            ),
                        ),
                        (
                            "title_en",
                            models.CharField(
                                blank=True,
                                max_length=200,
                                verbose_name="title (English)",
                            ),
                        ),
                        (
                            "starts_on",
                            common.dates.PartialDateField(
                                blank=True,
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
                            "person",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.person",
                                verbose_name="person",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.organisation",
                                verbose_name="organisation",
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
                        "verbose_name": "historical post",
                        "verbose_name_plural": "historical posts",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Post",
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
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="posts",
                                to="partnerships.person",
                                verbose_name="person",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="posts",
                                to="partnerships.organisation",
                                verbose_name="organisation",
                            ),
                        ),
                        (
                            "title_uk",
                            models.CharField(
                                max_length=200, verbose_name="title (Ukrainian)"
                            ),
                        ),
                        (
                            "title_en",
                            models.CharField(
                                blank=True,
                                max_length=200,
                                verbose_name="title (English)",
                            ),
                        ),
                        (
                            "starts_on",
                            common.dates.PartialDateField(
                                blank=True,
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
                    ],
                    options={
                        "verbose_name": "post",
                        "verbose_name_plural": "posts",
                        "ordering": ["-starts_on", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("starts_on", ""),
                                    (
                                        "starts_on__regex",
                                        "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?\\Z",
                                    ),
                                    _connector="OR",
                                ),
                                name="partnerships_post_starts_on_is_date",
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
                                name="partnerships_post_ends_on_is_date",
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
                                name="partnerships_post_ends_on_after_start",
                                violation_error_message="The end is before the start.",
                            ),
                            models.UniqueConstraint(
                                fields=(
                                    "person",
                                    "organisation",
                                    "title_uk",
                                    "starts_on",
                                ),
                                name="partnerships_post_unique",
                                violation_error_message="This post is already recorded.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalDelegation",
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
                            "slug",
                            models.SlugField(max_length=80, verbose_name="address"),
                        ),
                        (
                            "name_uk",
                            models.CharField(
                                max_length=250, verbose_name="name (Ukrainian)"
                            ),
                        ),
                        (
                            "name_en",
                            models.CharField(
                                blank=True,
                                max_length=250,
                                verbose_name="name (English)",
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
                            "group",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="A label: it does not say who of the group came.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.countrygroup",
                                verbose_name="country group",
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
                        "verbose_name": "historical delegation",
                        "verbose_name_plural": "historical delegations",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Delegation",
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
                            "slug",
                            models.SlugField(
                                max_length=80, unique=True, verbose_name="address"
                            ),
                        ),
                        (
                            "name_uk",
                            models.CharField(
                                max_length=250, verbose_name="name (Ukrainian)"
                            ),
                        ),
                        (
                            "name_en",
                            models.CharField(
                                blank=True,
                                max_length=250,
                                verbose_name="name (English)",
                            ),
                        ),
                        (
                            "group",
                            models.ForeignKey(
                                blank=True,
                                help_text="A label: it does not say who of the group came.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="delegations",
                                to="partnerships.countrygroup",
                                verbose_name="country group",
                            ),
                        ),
                        (
                            "search_key",
                            common.fields.SearchKeyField(
                                sources=("name_uk", "name_en")
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
                        "verbose_name": "delegation",
                        "verbose_name_plural": "delegations",
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
                                name="partnerships_delegation_archived_with_reason",
                                violation_error_message="An archived record needs a reason.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalDelegate",
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
                            "number",
                            models.PositiveSmallIntegerField(verbose_name="No."),
                        ),
                        (
                            "rank",
                            models.CharField(
                                choices=[
                                    ("ambassador", "ambassador"),
                                    ("deputy_head", "deputy head of mission"),
                                    ("charge", "chargé d'affaires"),
                                    ("counsellor", "counsellor"),
                                    ("secretary", "secretary of an embassy"),
                                    ("consul", "consul"),
                                    ("minister", "minister"),
                                    ("deputy_minister", "deputy minister"),
                                    ("parliamentarian", "member of parliament"),
                                    ("mayor", "mayor"),
                                    ("representative", "representative"),
                                    ("expert", "expert"),
                                    ("other", "other"),
                                ],
                                max_length=20,
                                verbose_name="rank",
                            ),
                        ),
                        (
                            "participation",
                            models.CharField(
                                choices=[
                                    ("invited", "invited"),
                                    ("announced", "announced"),
                                    ("attended", "attended"),
                                ],
                                default="attended",
                                max_length=10,
                                verbose_name="participation",
                            ),
                        ),
                        (
                            "is_head",
                            models.BooleanField(
                                default=False, verbose_name="head of the delegation"
                            ),
                        ),
                        (
                            "delegation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.delegation",
                                verbose_name="delegation",
                            ),
                        ),
                        (
                            "country",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.country",
                                verbose_name="country",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.organisation",
                                verbose_name="organisation",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Empty as long as nobody has named the person.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.person",
                                verbose_name="person",
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
                        "verbose_name": "historical delegate",
                        "verbose_name_plural": "historical delegates",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Delegate",
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
                            "delegation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="delegates",
                                to="partnerships.delegation",
                                verbose_name="delegation",
                            ),
                        ),
                        (
                            "number",
                            models.PositiveSmallIntegerField(verbose_name="No."),
                        ),
                        (
                            "country",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="delegates",
                                to="partnerships.country",
                                verbose_name="country",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="delegates",
                                to="partnerships.organisation",
                                verbose_name="organisation",
                            ),
                        ),
                        (
                            "rank",
                            models.CharField(
                                choices=[
                                    ("ambassador", "ambassador"),
                                    ("deputy_head", "deputy head of mission"),
                                    ("charge", "chargé d'affaires"),
                                    ("counsellor", "counsellor"),
                                    ("secretary", "secretary of an embassy"),
                                    ("consul", "consul"),
                                    ("minister", "minister"),
                                    ("deputy_minister", "deputy minister"),
                                    ("parliamentarian", "member of parliament"),
                                    ("mayor", "mayor"),
                                    ("representative", "representative"),
                                    ("expert", "expert"),
                                    ("other", "other"),
                                ],
                                max_length=20,
                                verbose_name="rank",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                help_text="Empty as long as nobody has named the person.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="delegates",
                                to="partnerships.person",
                                verbose_name="person",
                            ),
                        ),
                        (
                            "participation",
                            models.CharField(
                                choices=[
                                    ("invited", "invited"),
                                    ("announced", "announced"),
                                    ("attended", "attended"),
                                ],
                                default="attended",
                                max_length=10,
                                verbose_name="participation",
                            ),
                        ),
                        (
                            "is_head",
                            models.BooleanField(
                                default=False, verbose_name="head of the delegation"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "delegate",
                        "verbose_name_plural": "delegates",
                        "ordering": ["number", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "rank__in",
                                        [
                                            "ambassador",
                                            "deputy_head",
                                            "charge",
                                            "counsellor",
                                            "secretary",
                                            "consul",
                                            "minister",
                                            "deputy_minister",
                                            "parliamentarian",
                                            "mayor",
                                            "representative",
                                            "expert",
                                            "other",
                                        ],
                                    )
                                ),
                                name="partnerships_delegate_rank_known",
                                violation_error_message="Unknown rank.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "participation__in",
                                        ["invited", "announced", "attended"],
                                    )
                                ),
                                name="partnerships_delegate_participation_known",
                                violation_error_message="Unknown kind of participation.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("country__isnull", False),
                                    ("organisation__isnull", False),
                                    _connector="OR",
                                ),
                                name="partnerships_delegate_from_somewhere",
                                violation_error_message="A delegate comes from a country or an organisation.",
                            ),
                            models.UniqueConstraint(
                                fields=("delegation", "number"),
                                name="partnerships_delegate_number",
                                violation_error_message="This number is taken in the delegation.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("person__isnull", False)),
                                fields=("delegation", "person"),
                                name="partnerships_delegate_person_once",
                                violation_error_message="This person is in the delegation already.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("is_head", True)),
                                fields=("delegation",),
                                name="partnerships_delegate_one_head",
                                violation_error_message="A delegation has one head.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalDelegateCitation",
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
                                to="partnerships.delegate",
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
                    name="DelegateCitation",
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
                                to="partnerships.delegate",
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
                                name="partnerships_delegatecitation_once",
                                violation_error_message="This source is already cited here.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalMeeting",
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
                            "slug",
                            models.SlugField(
                                help_text="The permanent address, for example 2026-03-06-kharkiv-nb8.",
                                max_length=80,
                                verbose_name="address",
                            ),
                        ),
                        (
                            "title_uk",
                            models.CharField(
                                max_length=300, verbose_name="title (Ukrainian)"
                            ),
                        ),
                        (
                            "title_en",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="title (English)",
                            ),
                        ),
                        (
                            "held_on",
                            common.dates.PartialDateField(
                                help_text="As exactly as it is known: 06.03.2026, 03.2026 or 2026.",
                                verbose_name="date",
                            ),
                        ),
                        (
                            "ends_on",
                            common.dates.PartialDateField(
                                blank=True,
                                help_text="As exactly as it is known: 06.03.2026, 03.2026 or 2026.",
                                verbose_name="last day",
                            ),
                        ),
                        (
                            "internal_venue",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="venue (internal)",
                            ),
                        ),
                        (
                            "direction",
                            models.CharField(
                                choices=[
                                    ("incoming", "incoming"),
                                    ("outgoing", "outgoing"),
                                ],
                                default="incoming",
                                max_length=10,
                                verbose_name="direction",
                            ),
                        ),
                        (
                            "mode",
                            models.CharField(
                                choices=[
                                    ("in_person", "in person"),
                                    ("online", "online"),
                                    ("hybrid", "hybrid"),
                                ],
                                default="in_person",
                                max_length=10,
                                verbose_name="mode",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("planned", "planned"),
                                    ("held", "held"),
                                    ("cancelled", "cancelled"),
                                ],
                                default="held",
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "purpose_uk",
                            models.TextField(
                                blank=True, verbose_name="purpose (Ukrainian)"
                            ),
                        ),
                        (
                            "purpose_en",
                            models.TextField(
                                blank=True, verbose_name="purpose (English)"
                            ),
                        ),
                        (
                            "summary_uk",
                            models.TextField(
                                blank=True, verbose_name="summary (Ukrainian)"
                            ),
                        ),
                        (
                            "summary_en",
                            models.TextField(
                                blank=True, verbose_name="summary (English)"
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
                                verbose_name="place",
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
                        "verbose_name": "historical meeting",
                        "verbose_name_plural": "historical meetings",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Meeting",
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
                            "slug",
                            models.SlugField(
                                help_text="The permanent address, for example 2026-03-06-kharkiv-nb8.",
                                max_length=80,
                                unique=True,
                                verbose_name="address",
                            ),
                        ),
                        (
                            "title_uk",
                            models.CharField(
                                max_length=300, verbose_name="title (Ukrainian)"
                            ),
                        ),
                        (
                            "title_en",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="title (English)",
                            ),
                        ),
                        (
                            "held_on",
                            common.dates.PartialDateField(
                                help_text="As exactly as it is known: 06.03.2026, 03.2026 or 2026.",
                                verbose_name="date",
                            ),
                        ),
                        (
                            "ends_on",
                            common.dates.PartialDateField(
                                blank=True,
                                help_text="As exactly as it is known: 06.03.2026, 03.2026 or 2026.",
                                verbose_name="last day",
                            ),
                        ),
                        (
                            "community",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="meetings",
                                to="communities.community",
                                verbose_name="place",
                            ),
                        ),
                        (
                            "internal_venue",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="venue (internal)",
                            ),
                        ),
                        (
                            "direction",
                            models.CharField(
                                choices=[
                                    ("incoming", "incoming"),
                                    ("outgoing", "outgoing"),
                                ],
                                default="incoming",
                                max_length=10,
                                verbose_name="direction",
                            ),
                        ),
                        (
                            "mode",
                            models.CharField(
                                choices=[
                                    ("in_person", "in person"),
                                    ("online", "online"),
                                    ("hybrid", "hybrid"),
                                ],
                                default="in_person",
                                max_length=10,
                                verbose_name="mode",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("planned", "planned"),
                                    ("held", "held"),
                                    ("cancelled", "cancelled"),
                                ],
                                default="held",
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "purpose_uk",
                            models.TextField(
                                blank=True, verbose_name="purpose (Ukrainian)"
                            ),
                        ),
                        (
                            "purpose_en",
                            models.TextField(
                                blank=True, verbose_name="purpose (English)"
                            ),
                        ),
                        (
                            "summary_uk",
                            models.TextField(
                                blank=True, verbose_name="summary (Ukrainian)"
                            ),
                        ),
                        (
                            "summary_en",
                            models.TextField(
                                blank=True, verbose_name="summary (English)"
                            ),
                        ),
                        (
                            "internal_note",
                            models.TextField(
                                blank=True, verbose_name="note (internal)"
                            ),
                        ),
                        (
                            "search_key",
                            common.fields.SearchKeyField(
                                sources=(
                                    "title_uk",
                                    "title_en",
                                    "purpose_uk",
                                    "purpose_en",
                                    "summary_uk",
                                    "summary_en",
                                )
                            ),
                        ),
                        (
                            "sort_key_uk",
                            common.fields.SortKeyField(sources=("title_uk",)),
                        ),
                        (
                            "sort_key_en",
                            common.fields.SortKeyField(
                                sources=("title_en", "title_uk")
                            ),
                        ),
                        (
                            "delegations",
                            models.ManyToManyField(
                                blank=True,
                                related_name="meetings",
                                to="partnerships.delegation",
                                verbose_name="delegations",
                            ),
                        ),
                        (
                            "sectors",
                            models.ManyToManyField(
                                blank=True,
                                related_name="meetings",
                                to="partnerships.sector",
                                verbose_name="sectors discussed",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "meeting",
                        "verbose_name_plural": "meetings",
                        "ordering": ["-held_on", "pk"],
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
                                name="partnerships_meeting_archived_with_reason",
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
                                name="partnerships_meeting_visibility_known",
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
                                name="partnerships_meeting_published_from",
                                violation_error_message="A published record needs “public from”.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "held_on__regex",
                                        "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?\\Z",
                                    )
                                ),
                                name="partnerships_meeting_held_on_is_date",
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
                                name="partnerships_meeting_ends_on_is_date",
                                violation_error_message="A date must be a day, a month or a year.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("held_on", ""),
                                    ("ends_on", ""),
                                    ("ends_on__gte", models.F("held_on")),
                                    ("held_on__startswith", models.F("ends_on")),
                                    _connector="OR",
                                ),
                                name="partnerships_meeting_ends_on_after_start",
                                violation_error_message="The end is before the start.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("status__in", ["planned", "held", "cancelled"])
                                ),
                                name="partnerships_meeting_status_known",
                                violation_error_message="Unknown status.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("direction__in", ["incoming", "outgoing"])
                                ),
                                name="partnerships_meeting_direction_known",
                                violation_error_message="Unknown direction.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("mode__in", ["in_person", "online", "hybrid"])
                                ),
                                name="partnerships_meeting_mode_known",
                                violation_error_message="Unknown mode.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("visibility", "published"), _negated=True
                                    ),
                                    ("status", "held"),
                                    _connector="OR",
                                ),
                                name="partnerships_meeting_published_only_held",
                                violation_error_message="A meeting that has not been held cannot be published.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalMeeting_sectors",
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
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.meeting",
                            ),
                        ),
                        (
                            "sector",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.sector",
                            ),
                        ),
                        (
                            "history",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                to="partnerships.historicalmeeting",
                            ),
                        ),
                        (
                            "m2m_history_id",
                            models.AutoField(primary_key=True, serialize=False),
                        ),
                    ],
                    options={
                        "verbose_name": "HistoricalMeeting_sectors",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalMeeting_delegations",
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
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.meeting",
                            ),
                        ),
                        (
                            "delegation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.delegation",
                            ),
                        ),
                        (
                            "history",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                to="partnerships.historicalmeeting",
                            ),
                        ),
                        (
                            "m2m_history_id",
                            models.AutoField(primary_key=True, serialize=False),
                        ),
                    ],
                    options={
                        "verbose_name": "HistoricalMeeting_delegations",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalMeetingCitation",
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
                                to="partnerships.meeting",
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
                    name="MeetingCitation",
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
                                to="partnerships.meeting",
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
                                name="partnerships_meetingcitation_once",
                                violation_error_message="This source is already cited here.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalHomeAttendance",
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
                            "number",
                            models.PositiveSmallIntegerField(verbose_name="No."),
                        ),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("host", "host"),
                                    ("participant", "participant"),
                                ],
                                default="participant",
                                max_length=12,
                                verbose_name="role",
                            ),
                        ),
                        (
                            "title_uk",
                            models.CharField(
                                blank=True,
                                help_text="The title held that day, or who they were where no name is known.",
                                max_length=250,
                                verbose_name="capacity (Ukrainian)",
                            ),
                        ),
                        (
                            "title_en",
                            models.CharField(
                                blank=True,
                                max_length=250,
                                verbose_name="capacity (English)",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.meeting",
                                verbose_name="meeting",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.organisation",
                                verbose_name="organisation",
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
                            "person",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.person",
                                verbose_name="person",
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
                        "verbose_name": "historical home attendance",
                        "verbose_name_plural": "historical home attendances",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HomeAttendance",
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
                            "meeting",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="home_attendances",
                                to="partnerships.meeting",
                                verbose_name="meeting",
                            ),
                        ),
                        (
                            "number",
                            models.PositiveSmallIntegerField(verbose_name="No."),
                        ),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("host", "host"),
                                    ("participant", "participant"),
                                ],
                                default="participant",
                                max_length=12,
                                verbose_name="role",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="home_attendances",
                                to="partnerships.organisation",
                                verbose_name="organisation",
                            ),
                        ),
                        (
                            "community",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="home_attendances",
                                to="communities.community",
                                verbose_name="community",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="home_attendances",
                                to="partnerships.person",
                                verbose_name="person",
                            ),
                        ),
                        (
                            "title_uk",
                            models.CharField(
                                blank=True,
                                help_text="The title held that day, or who they were where no name is known.",
                                max_length=250,
                                verbose_name="capacity (Ukrainian)",
                            ),
                        ),
                        (
                            "title_en",
                            models.CharField(
                                blank=True,
                                max_length=250,
                                verbose_name="capacity (English)",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "home attendance",
                        "verbose_name_plural": "home attendances",
                        "ordering": ["number", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("role__in", ["host", "participant"])
                                ),
                                name="partnerships_homeattendance_role_known",
                                violation_error_message="Unknown role.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("organisation__isnull", False),
                                    ("community__isnull", False),
                                    ("person__isnull", False),
                                    _connector="OR",
                                ),
                                name="partnerships_homeattendance_of_somebody",
                                violation_error_message="Name the organisation, the community or the person.",
                            ),
                            models.UniqueConstraint(
                                fields=("meeting", "number"),
                                name="partnerships_homeattendance_number",
                                violation_error_message="This number is taken in the meeting.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalHomeAttendanceCitation",
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
                                to="partnerships.homeattendance",
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
                    name="HomeAttendanceCitation",
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
                                to="partnerships.homeattendance",
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
                                name="partnerships_homeattendancecitation_once",
                                violation_error_message="This source is already cited here.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalPartnership",
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
                            "partner_country",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.country",
                                verbose_name="partner country",
                            ),
                        ),
                        (
                            "partner_group",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.countrygroup",
                                verbose_name="partner group",
                            ),
                        ),
                        (
                            "partner_organisation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.organisation",
                                verbose_name="partner organisation",
                            ),
                        ),
                        (
                            "our_organisation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="The Association, or another body of the home side.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.organisation",
                                verbose_name="our organisation",
                            ),
                        ),
                        (
                            "our_community",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="communities.community",
                                verbose_name="our community",
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
                        "verbose_name": "historical partnership",
                        "verbose_name_plural": "historical partnerships",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Partnership",
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
                            "partner_country",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="partnerships",
                                to="partnerships.country",
                                verbose_name="partner country",
                            ),
                        ),
                        (
                            "partner_group",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="partnerships",
                                to="partnerships.countrygroup",
                                verbose_name="partner group",
                            ),
                        ),
                        (
                            "partner_organisation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="partnerships",
                                to="partnerships.organisation",
                                verbose_name="partner organisation",
                            ),
                        ),
                        (
                            "our_organisation",
                            models.ForeignKey(
                                blank=True,
                                help_text="The Association, or another body of the home side.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="own_partnerships",
                                to="partnerships.organisation",
                                verbose_name="our organisation",
                            ),
                        ),
                        (
                            "our_community",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="partnerships",
                                to="communities.community",
                                verbose_name="our community",
                            ),
                        ),
                        (
                            "internal_note",
                            models.TextField(
                                blank=True, verbose_name="note (internal)"
                            ),
                        ),
                        (
                            "sectors",
                            models.ManyToManyField(
                                blank=True,
                                help_text="The fields that the partners named.",
                                related_name="partnerships",
                                to="partnerships.sector",
                                verbose_name="sectors named",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "partnership",
                        "verbose_name_plural": "partnerships",
                        "ordering": ["pk"],
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
                                name="partnerships_partnership_archived_with_reason",
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
                                name="partnerships_partnership_visibility_known",
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
                                name="partnerships_partnership_published_from",
                                violation_error_message="A published record needs “public from”.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("partner_country__isnull", False),
                                        ("partner_group__isnull", True),
                                        ("partner_organisation__isnull", True),
                                    ),
                                    models.Q(
                                        ("partner_country__isnull", True),
                                        ("partner_group__isnull", False),
                                        ("partner_organisation__isnull", True),
                                    ),
                                    models.Q(
                                        ("partner_country__isnull", True),
                                        ("partner_group__isnull", True),
                                        ("partner_organisation__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="partnerships_partnership_one_partner",
                                violation_error_message="Name one partner: a country, a group or an organisation.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("our_community__isnull", True),
                                        ("our_organisation__isnull", False),
                                    ),
                                    models.Q(
                                        ("our_community__isnull", False),
                                        ("our_organisation__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="partnerships_partnership_one_of_ours",
                                violation_error_message="Name our side: an organisation or a community.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(
                                    ("our_organisation__isnull", False),
                                    ("partner_country__isnull", False),
                                ),
                                fields=("partner_country", "our_organisation"),
                                name="partnerships_partnership_country_organisation",
                                violation_error_message="This partnership is already registered.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(
                                    ("our_community__isnull", False),
                                    ("partner_country__isnull", False),
                                ),
                                fields=("partner_country", "our_community"),
                                name="partnerships_partnership_country_community",
                                violation_error_message="This partnership is already registered.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(
                                    ("our_organisation__isnull", False),
                                    ("partner_group__isnull", False),
                                ),
                                fields=("partner_group", "our_organisation"),
                                name="partnerships_partnership_group_organisation",
                                violation_error_message="This partnership is already registered.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(
                                    ("our_community__isnull", False),
                                    ("partner_group__isnull", False),
                                ),
                                fields=("partner_group", "our_community"),
                                name="partnerships_partnership_group_community",
                                violation_error_message="This partnership is already registered.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(
                                    ("our_organisation__isnull", False),
                                    ("partner_organisation__isnull", False),
                                ),
                                fields=("partner_organisation", "our_organisation"),
                                name="partnerships_partnership_organisation_organisation",
                                violation_error_message="This partnership is already registered.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(
                                    ("our_community__isnull", False),
                                    ("partner_organisation__isnull", False),
                                ),
                                fields=("partner_organisation", "our_community"),
                                name="partnerships_partnership_organisation_community",
                                violation_error_message="This partnership is already registered.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalPartnership_sectors",
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
                            "partnership",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.partnership",
                            ),
                        ),
                        (
                            "sector",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.sector",
                            ),
                        ),
                        (
                            "history",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                to="partnerships.historicalpartnership",
                            ),
                        ),
                        (
                            "m2m_history_id",
                            models.AutoField(primary_key=True, serialize=False),
                        ),
                    ],
                    options={
                        "verbose_name": "HistoricalPartnership_sectors",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPartnershipStage",
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
                                    ("contact", "contact"),
                                    ("interest", "interest"),
                                    ("agreed", "agreed in principle"),
                                    ("memorandum", "memorandum"),
                                    ("active", "active"),
                                    ("paused", "paused"),
                                    ("ended", "ended"),
                                ],
                                max_length=12,
                                verbose_name="stage",
                            ),
                        ),
                        (
                            "partnership",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.partnership",
                                verbose_name="partnership",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.meeting",
                                verbose_name="meeting that led to it",
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
                        "verbose_name": "historical partnership stage",
                        "verbose_name_plural": "historical partnership stages",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="PartnershipStage",
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
                            "partnership",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="stages",
                                to="partnerships.partnership",
                                verbose_name="partnership",
                            ),
                        ),
                        (
                            "stage",
                            models.CharField(
                                choices=[
                                    ("contact", "contact"),
                                    ("interest", "interest"),
                                    ("agreed", "agreed in principle"),
                                    ("memorandum", "memorandum"),
                                    ("active", "active"),
                                    ("paused", "paused"),
                                    ("ended", "ended"),
                                ],
                                max_length=12,
                                verbose_name="stage",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="partnership_stages",
                                to="partnerships.meeting",
                                verbose_name="meeting that led to it",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "partnership stage",
                        "verbose_name_plural": "partnership stages",
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
                                name="partnerships_partnershipstage_since_is_date",
                                violation_error_message="A date must be a day, a month or a year.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "stage__in",
                                        [
                                            "contact",
                                            "interest",
                                            "agreed",
                                            "memorandum",
                                            "active",
                                            "paused",
                                            "ended",
                                        ],
                                    )
                                ),
                                name="partnerships_partnershipstage_stage_known",
                                violation_error_message="Unknown stage.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("is_current", True)),
                                fields=("partnership",),
                                name="partnerships_partnershipstage_one_current",
                                violation_error_message="There is a current stage already.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalPartnershipStageCitation",
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
                                to="partnerships.partnershipstage",
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
                    name="PartnershipStageCitation",
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
                                to="partnerships.partnershipstage",
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
                                name="partnerships_partnershipstagecitation_once",
                                violation_error_message="This source is already cited here.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalAgreement",
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
                            "slug",
                            models.SlugField(max_length=80, verbose_name="address"),
                        ),
                        (
                            "title_uk",
                            models.CharField(
                                max_length=500, verbose_name="title (Ukrainian)"
                            ),
                        ),
                        (
                            "title_en",
                            models.CharField(
                                blank=True,
                                max_length=500,
                                verbose_name="title (English)",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("letter_of_intent", "letter of intent"),
                                    ("stmt_of_intent", "statement of intent"),
                                    ("memorandum", "memorandum"),
                                    ("declaration", "declaration of partnership"),
                                    ("partnership", "partnership agreement"),
                                    ("twinning", "twinning agreement"),
                                    ("cooperation", "cooperation agreement"),
                                    ("contract", "contract"),
                                    ("roadmap", "road map"),
                                    ("action_plan", "action plan"),
                                ],
                                max_length=20,
                                verbose_name="kind of document",
                            ),
                        ),
                        (
                            "signed_on",
                            common.dates.PartialDateField(
                                blank=True,
                                help_text="As exactly as it is known: 06.03.2026, 03.2026 or 2026.",
                                verbose_name="date signed",
                            ),
                        ),
                        (
                            "in_force_until",
                            common.dates.PartialDateField(
                                blank=True,
                                help_text="As exactly as it is known: 06.03.2026, 03.2026 or 2026.",
                                verbose_name="in force until",
                            ),
                        ),
                        (
                            "register_number",
                            models.PositiveIntegerField(
                                blank=True,
                                null=True,
                                verbose_name="No. in the state list",
                            ),
                        ),
                        (
                            "registration_number",
                            models.CharField(
                                blank=True,
                                max_length=50,
                                verbose_name="registration number",
                            ),
                        ),
                        (
                            "cooperation_kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("cross_border", "cross-border"),
                                    ("interterritorial", "interterritorial"),
                                    ("both", "cross-border and interterritorial"),
                                    ("transnational", "transnational"),
                                ],
                                max_length=20,
                                verbose_name="kind of cooperation",
                            ),
                        ),
                        (
                            "register_sphere",
                            models.TextField(blank=True, verbose_name="sphere"),
                        ),
                        (
                            "register_ukrainian_subject",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="Ukrainian subject",
                            ),
                        ),
                        (
                            "register_foreign_unit",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="foreign administrative-territorial unit",
                            ),
                        ),
                        (
                            "register_foreign_subject",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="foreign subject",
                            ),
                        ),
                        (
                            "register_duration",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="duration"
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
                            "partnership",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.partnership",
                                verbose_name="partnership",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.meeting",
                                verbose_name="meeting where it began",
                            ),
                        ),
                        (
                            "register_oblast",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="communities.oblast",
                                verbose_name="region of Ukraine",
                            ),
                        ),
                        (
                            "register_country",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.country",
                                verbose_name="foreign state",
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
                        "verbose_name": "historical agreement",
                        "verbose_name_plural": "historical agreements",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Agreement",
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
                            "slug",
                            models.SlugField(
                                max_length=80, unique=True, verbose_name="address"
                            ),
                        ),
                        (
                            "title_uk",
                            models.CharField(
                                max_length=500, verbose_name="title (Ukrainian)"
                            ),
                        ),
                        (
                            "title_en",
                            models.CharField(
                                blank=True,
                                max_length=500,
                                verbose_name="title (English)",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("letter_of_intent", "letter of intent"),
                                    ("stmt_of_intent", "statement of intent"),
                                    ("memorandum", "memorandum"),
                                    ("declaration", "declaration of partnership"),
                                    ("partnership", "partnership agreement"),
                                    ("twinning", "twinning agreement"),
                                    ("cooperation", "cooperation agreement"),
                                    ("contract", "contract"),
                                    ("roadmap", "road map"),
                                    ("action_plan", "action plan"),
                                ],
                                max_length=20,
                                verbose_name="kind of document",
                            ),
                        ),
                        (
                            "signed_on",
                            common.dates.PartialDateField(
                                blank=True,
                                help_text="As exactly as it is known: 06.03.2026, 03.2026 or 2026.",
                                verbose_name="date signed",
                            ),
                        ),
                        (
                            "in_force_until",
                            common.dates.PartialDateField(
                                blank=True,
                                help_text="As exactly as it is known: 06.03.2026, 03.2026 or 2026.",
                                verbose_name="in force until",
                            ),
                        ),
                        (
                            "partnership",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="agreements",
                                to="partnerships.partnership",
                                verbose_name="partnership",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="agreements",
                                to="partnerships.meeting",
                                verbose_name="meeting where it began",
                            ),
                        ),
                        (
                            "register_number",
                            models.PositiveIntegerField(
                                blank=True,
                                null=True,
                                verbose_name="No. in the state list",
                            ),
                        ),
                        (
                            "registration_number",
                            models.CharField(
                                blank=True,
                                max_length=50,
                                verbose_name="registration number",
                            ),
                        ),
                        (
                            "cooperation_kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("cross_border", "cross-border"),
                                    ("interterritorial", "interterritorial"),
                                    ("both", "cross-border and interterritorial"),
                                    ("transnational", "transnational"),
                                ],
                                max_length=20,
                                verbose_name="kind of cooperation",
                            ),
                        ),
                        (
                            "register_sphere",
                            models.TextField(blank=True, verbose_name="sphere"),
                        ),
                        (
                            "register_oblast",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="agreements",
                                to="communities.oblast",
                                verbose_name="region of Ukraine",
                            ),
                        ),
                        (
                            "register_ukrainian_subject",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="Ukrainian subject",
                            ),
                        ),
                        (
                            "register_country",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="agreements",
                                to="partnerships.country",
                                verbose_name="foreign state",
                            ),
                        ),
                        (
                            "register_foreign_unit",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="foreign administrative-territorial unit",
                            ),
                        ),
                        (
                            "register_foreign_subject",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="foreign subject",
                            ),
                        ),
                        (
                            "register_duration",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="duration"
                            ),
                        ),
                        (
                            "internal_note",
                            models.TextField(
                                blank=True, verbose_name="note (internal)"
                            ),
                        ),
                        (
                            "search_key",
                            common.fields.SearchKeyField(
                                sources=(
                                    "title_uk",
                                    "title_en",
                                    "registration_number",
                                    "register_ukrainian_subject",
                                    "register_foreign_subject",
                                )
                            ),
                        ),
                        (
                            "sort_key_uk",
                            common.fields.SortKeyField(sources=("title_uk",)),
                        ),
                        (
                            "sort_key_en",
                            common.fields.SortKeyField(
                                sources=("title_en", "title_uk")
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "agreement",
                        "verbose_name_plural": "agreements",
                        "ordering": ["-signed_on", "pk"],
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
                                name="partnerships_agreement_archived_with_reason",
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
                                name="partnerships_agreement_visibility_known",
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
                                name="partnerships_agreement_published_from",
                                violation_error_message="A published record needs “public from”.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("signed_on", ""),
                                    (
                                        "signed_on__regex",
                                        "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?\\Z",
                                    ),
                                    _connector="OR",
                                ),
                                name="partnerships_agreement_signed_on_is_date",
                                violation_error_message="A date must be a day, a month or a year.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("in_force_until", ""),
                                    (
                                        "in_force_until__regex",
                                        "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?\\Z",
                                    ),
                                    _connector="OR",
                                ),
                                name="partnerships_agreement_in_force_until_is_date",
                                violation_error_message="A date must be a day, a month or a year.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "kind__in",
                                        [
                                            "letter_of_intent",
                                            "stmt_of_intent",
                                            "memorandum",
                                            "declaration",
                                            "partnership",
                                            "twinning",
                                            "cooperation",
                                            "contract",
                                            "roadmap",
                                            "action_plan",
                                        ],
                                    )
                                ),
                                name="partnerships_agreement_kind_known",
                                violation_error_message="Unknown kind of document.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "cooperation_kind__in",
                                        [
                                            "",
                                            "cross_border",
                                            "interterritorial",
                                            "both",
                                            "transnational",
                                        ],
                                    )
                                ),
                                name="partnerships_agreement_cooperation_kind_known",
                                violation_error_message="Unknown kind of cooperation.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(
                                    ("registration_number", ""), _negated=True
                                ),
                                fields=("registration_number",),
                                name="partnerships_agreement_registration_number",
                                violation_error_message="This registration number is taken.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalAgreementParty",
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
                            "side",
                            models.CharField(
                                choices=[
                                    ("ours", "Ukrainian side"),
                                    ("theirs", "foreign side"),
                                ],
                                max_length=6,
                                verbose_name="side",
                            ),
                        ),
                        (
                            "agreement",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.agreement",
                                verbose_name="agreement",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.organisation",
                                verbose_name="organisation",
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
                            "country",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.country",
                                verbose_name="country",
                            ),
                        ),
                        (
                            "group",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.countrygroup",
                                verbose_name="country group",
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
                        "verbose_name": "historical party",
                        "verbose_name_plural": "historical parties",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="AgreementParty",
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
                            "agreement",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="parties",
                                to="partnerships.agreement",
                                verbose_name="agreement",
                            ),
                        ),
                        (
                            "side",
                            models.CharField(
                                choices=[
                                    ("ours", "Ukrainian side"),
                                    ("theirs", "foreign side"),
                                ],
                                max_length=6,
                                verbose_name="side",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="agreement_parts",
                                to="partnerships.organisation",
                                verbose_name="organisation",
                            ),
                        ),
                        (
                            "community",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="agreement_parts",
                                to="communities.community",
                                verbose_name="community",
                            ),
                        ),
                        (
                            "country",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="agreement_parts",
                                to="partnerships.country",
                                verbose_name="country",
                            ),
                        ),
                        (
                            "group",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="agreement_parts",
                                to="partnerships.countrygroup",
                                verbose_name="country group",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "party",
                        "verbose_name_plural": "parties",
                        "ordering": ["side", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("side__in", ["ours", "theirs"])),
                                name="partnerships_agreementparty_side_known",
                                violation_error_message="Unknown side.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("community__isnull", True),
                                        ("country__isnull", True),
                                        ("group__isnull", True),
                                        ("organisation__isnull", False),
                                    ),
                                    models.Q(
                                        ("community__isnull", False),
                                        ("country__isnull", True),
                                        ("group__isnull", True),
                                        ("organisation__isnull", True),
                                    ),
                                    models.Q(
                                        ("community__isnull", True),
                                        ("country__isnull", False),
                                        ("group__isnull", True),
                                        ("organisation__isnull", True),
                                    ),
                                    models.Q(
                                        ("community__isnull", True),
                                        ("country__isnull", True),
                                        ("group__isnull", False),
                                        ("organisation__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="partnerships_agreementparty_one_party",
                                violation_error_message="A party is one organisation, community, country or group.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalAgreementStage",
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
                                    ("draft", "in preparation"),
                                    ("council", "draft approved by the council"),
                                    ("ministry", "approved by the ministry"),
                                    ("signed", "signed"),
                                    ("registered", "registered"),
                                    ("in_force", "in force"),
                                    ("prolonged", "prolonged"),
                                    ("expired", "expired"),
                                    ("terminated", "terminated"),
                                    ("abandoned", "abandoned before signing"),
                                ],
                                max_length=12,
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
                            "agreement",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.agreement",
                                verbose_name="agreement",
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
                        "verbose_name": "historical agreement stage",
                        "verbose_name_plural": "historical agreement stages",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="AgreementStage",
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
                            "agreement",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="stages",
                                to="partnerships.agreement",
                                verbose_name="agreement",
                            ),
                        ),
                        (
                            "stage",
                            models.CharField(
                                choices=[
                                    ("draft", "in preparation"),
                                    ("council", "draft approved by the council"),
                                    ("ministry", "approved by the ministry"),
                                    ("signed", "signed"),
                                    ("registered", "registered"),
                                    ("in_force", "in force"),
                                    ("prolonged", "prolonged"),
                                    ("expired", "expired"),
                                    ("terminated", "terminated"),
                                    ("abandoned", "abandoned before signing"),
                                ],
                                max_length=12,
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
                        "verbose_name": "agreement stage",
                        "verbose_name_plural": "agreement stages",
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
                                name="partnerships_agreementstage_since_is_date",
                                violation_error_message="A date must be a day, a month or a year.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "stage__in",
                                        [
                                            "draft",
                                            "council",
                                            "ministry",
                                            "signed",
                                            "registered",
                                            "in_force",
                                            "prolonged",
                                            "expired",
                                            "terminated",
                                            "abandoned",
                                        ],
                                    )
                                ),
                                name="partnerships_agreementstage_stage_known",
                                violation_error_message="Unknown stage.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("is_current", True)),
                                fields=("agreement",),
                                name="partnerships_agreementstage_one_current",
                                violation_error_message="There is a current stage already.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalAgreementCitation",
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
                                to="partnerships.agreement",
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
                    name="AgreementCitation",
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
                                to="partnerships.agreement",
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
                                name="partnerships_agreementcitation_once",
                                violation_error_message="This source is already cited here.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalPilotModel",
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
                            "slug",
                            models.SlugField(max_length=80, verbose_name="address"),
                        ),
                        (
                            "title_uk",
                            models.CharField(
                                max_length=300, verbose_name="title (Ukrainian)"
                            ),
                        ),
                        (
                            "title_en",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="title (English)",
                            ),
                        ),
                        (
                            "description_uk",
                            models.TextField(
                                blank=True, verbose_name="description (Ukrainian)"
                            ),
                        ),
                        (
                            "description_en",
                            models.TextField(
                                blank=True, verbose_name="description (English)"
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
                            "proposed_at",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.meeting",
                                verbose_name="proposed at the meeting",
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
                        "verbose_name": "historical typical model",
                        "verbose_name_plural": "historical typical models",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="PilotModel",
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
                            "slug",
                            models.SlugField(
                                max_length=80, unique=True, verbose_name="address"
                            ),
                        ),
                        (
                            "title_uk",
                            models.CharField(
                                max_length=300, verbose_name="title (Ukrainian)"
                            ),
                        ),
                        (
                            "title_en",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="title (English)",
                            ),
                        ),
                        (
                            "description_uk",
                            models.TextField(
                                blank=True, verbose_name="description (Ukrainian)"
                            ),
                        ),
                        (
                            "description_en",
                            models.TextField(
                                blank=True, verbose_name="description (English)"
                            ),
                        ),
                        (
                            "proposed_at",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="pilot_models",
                                to="partnerships.meeting",
                                verbose_name="proposed at the meeting",
                            ),
                        ),
                        (
                            "search_key",
                            common.fields.SearchKeyField(
                                sources=(
                                    "title_uk",
                                    "title_en",
                                    "description_uk",
                                    "description_en",
                                )
                            ),
                        ),
                        (
                            "sort_key_uk",
                            common.fields.SortKeyField(sources=("title_uk",)),
                        ),
                        (
                            "sort_key_en",
                            common.fields.SortKeyField(
                                sources=("title_en", "title_uk")
                            ),
                        ),
                        (
                            "sectors",
                            models.ManyToManyField(
                                blank=True,
                                related_name="pilot_models",
                                to="partnerships.sector",
                                verbose_name="sectors",
                            ),
                        ),
                        (
                            "conditions",
                            models.ManyToManyField(
                                blank=True,
                                related_name="pilot_models",
                                to="communities.basiccondition",
                                verbose_name="basic conditions served",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "typical model",
                        "verbose_name_plural": "typical models",
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
                                name="partnerships_pilotmodel_archived_with_reason",
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
                                name="partnerships_pilotmodel_visibility_known",
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
                                name="partnerships_pilotmodel_published_from",
                                violation_error_message="A published record needs “public from”.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalPilotModel_sectors",
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
                            "pilotmodel",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.pilotmodel",
                            ),
                        ),
                        (
                            "sector",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.sector",
                            ),
                        ),
                        (
                            "history",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                to="partnerships.historicalpilotmodel",
                            ),
                        ),
                        (
                            "m2m_history_id",
                            models.AutoField(primary_key=True, serialize=False),
                        ),
                    ],
                    options={
                        "verbose_name": "HistoricalPilotModel_sectors",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPilotModel_conditions",
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
                            "pilotmodel",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.pilotmodel",
                            ),
                        ),
                        (
                            "basiccondition",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="communities.basiccondition",
                            ),
                        ),
                        (
                            "history",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                to="partnerships.historicalpilotmodel",
                            ),
                        ),
                        (
                            "m2m_history_id",
                            models.AutoField(primary_key=True, serialize=False),
                        ),
                    ],
                    options={
                        "verbose_name": "HistoricalPilotModel_conditions",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPilotModelCitation",
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
                                to="partnerships.pilotmodel",
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
                    name="PilotModelCitation",
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
                                to="partnerships.pilotmodel",
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
                                name="partnerships_pilotmodelcitation_once",
                                violation_error_message="This source is already cited here.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalPilotProject",
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
                        ("code", models.SlugField(max_length=40, verbose_name="code")),
                        (
                            "title_uk",
                            models.CharField(
                                max_length=300, verbose_name="title (Ukrainian)"
                            ),
                        ),
                        (
                            "title_en",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="title (English)",
                            ),
                        ),
                        (
                            "description_uk",
                            models.TextField(
                                blank=True, verbose_name="description (Ukrainian)"
                            ),
                        ),
                        (
                            "description_en",
                            models.TextField(
                                blank=True, verbose_name="description (English)"
                            ),
                        ),
                        (
                            "starts_on",
                            common.dates.PartialDateField(
                                blank=True,
                                help_text="As exactly as it is known: 06.03.2026, 03.2026 or 2026.",
                                verbose_name="start",
                            ),
                        ),
                        (
                            "ends_on",
                            common.dates.PartialDateField(
                                blank=True,
                                help_text="As exactly as it is known: 06.03.2026, 03.2026 or 2026.",
                                verbose_name="end",
                            ),
                        ),
                        (
                            "budget",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=16,
                                null=True,
                                verbose_name="budget",
                            ),
                        ),
                        (
                            "currency",
                            models.CharField(
                                blank=True,
                                help_text="ISO 4217, such as EUR.",
                                max_length=3,
                                verbose_name="currency",
                            ),
                        ),
                        (
                            "dream_id",
                            models.CharField(
                                blank=True,
                                help_text="For example DREAM-UA-040825-30FC5B9E.",
                                max_length=40,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        "^DREAM-UA-[0-9]{6}([0-9]{2})?-[0-9A-F]{8}\\Z",
                                        "A DREAM identifier looks like DREAM-UA-040825-30FC5B9E.",
                                    )
                                ],
                                verbose_name="DREAM identifier",
                            ),
                        ),
                        (
                            "next_step_uk",
                            models.TextField(
                                blank=True, verbose_name="next step (Ukrainian)"
                            ),
                        ),
                        (
                            "next_step_en",
                            models.TextField(
                                blank=True, verbose_name="next step (English)"
                            ),
                        ),
                        (
                            "last_confirmed_on",
                            common.dates.PartialDateField(
                                blank=True,
                                help_text="As exactly as it is known: 06.03.2026, 03.2026 or 2026.",
                                verbose_name="last confirmed on",
                            ),
                        ),
                        (
                            "internal_site",
                            models.CharField(
                                blank=True,
                                help_text="Never shown outside; the public sees the hromada at most.",
                                max_length=300,
                                verbose_name="site (internal)",
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
                            "model",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.pilotmodel",
                                verbose_name="made from the typical model",
                            ),
                        ),
                        (
                            "proposed_at",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.meeting",
                                verbose_name="proposed at the meeting",
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
                        "verbose_name": "historical pilot project",
                        "verbose_name_plural": "historical pilot projects",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="PilotProject",
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
                                max_length=40, unique=True, verbose_name="code"
                            ),
                        ),
                        (
                            "title_uk",
                            models.CharField(
                                max_length=300, verbose_name="title (Ukrainian)"
                            ),
                        ),
                        (
                            "title_en",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="title (English)",
                            ),
                        ),
                        (
                            "description_uk",
                            models.TextField(
                                blank=True, verbose_name="description (Ukrainian)"
                            ),
                        ),
                        (
                            "description_en",
                            models.TextField(
                                blank=True, verbose_name="description (English)"
                            ),
                        ),
                        (
                            "model",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="projects",
                                to="partnerships.pilotmodel",
                                verbose_name="made from the typical model",
                            ),
                        ),
                        (
                            "proposed_at",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="projects",
                                to="partnerships.meeting",
                                verbose_name="proposed at the meeting",
                            ),
                        ),
                        (
                            "starts_on",
                            common.dates.PartialDateField(
                                blank=True,
                                help_text="As exactly as it is known: 06.03.2026, 03.2026 or 2026.",
                                verbose_name="start",
                            ),
                        ),
                        (
                            "ends_on",
                            common.dates.PartialDateField(
                                blank=True,
                                help_text="As exactly as it is known: 06.03.2026, 03.2026 or 2026.",
                                verbose_name="end",
                            ),
                        ),
                        (
                            "budget",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=16,
                                null=True,
                                verbose_name="budget",
                            ),
                        ),
                        (
                            "currency",
                            models.CharField(
                                blank=True,
                                help_text="ISO 4217, such as EUR.",
                                max_length=3,
                                verbose_name="currency",
                            ),
                        ),
                        (
                            "dream_id",
                            models.CharField(
                                blank=True,
                                help_text="For example DREAM-UA-040825-30FC5B9E.",
                                max_length=40,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        "^DREAM-UA-[0-9]{6}([0-9]{2})?-[0-9A-F]{8}\\Z",
                                        "A DREAM identifier looks like DREAM-UA-040825-30FC5B9E.",
                                    )
                                ],
                                verbose_name="DREAM identifier",
                            ),
                        ),
                        (
                            "next_step_uk",
                            models.TextField(
                                blank=True, verbose_name="next step (Ukrainian)"
                            ),
                        ),
                        (
                            "next_step_en",
                            models.TextField(
                                blank=True, verbose_name="next step (English)"
                            ),
                        ),
                        (
                            "last_confirmed_on",
                            common.dates.PartialDateField(
                                blank=True,
                                help_text="As exactly as it is known: 06.03.2026, 03.2026 or 2026.",
                                verbose_name="last confirmed on",
                            ),
                        ),
                        (
                            "internal_site",
                            models.CharField(
                                blank=True,
                                help_text="Never shown outside; the public sees the hromada at most.",
                                max_length=300,
                                verbose_name="site (internal)",
                            ),
                        ),
                        (
                            "internal_note",
                            models.TextField(
                                blank=True, verbose_name="note (internal)"
                            ),
                        ),
                        (
                            "search_key",
                            common.fields.SearchKeyField(
                                sources=(
                                    "code",
                                    "title_uk",
                                    "title_en",
                                    "description_uk",
                                    "description_en",
                                )
                            ),
                        ),
                        (
                            "sort_key_uk",
                            common.fields.SortKeyField(sources=("title_uk",)),
                        ),
                        (
                            "sort_key_en",
                            common.fields.SortKeyField(
                                sources=("title_en", "title_uk")
                            ),
                        ),
                        (
                            "sectors",
                            models.ManyToManyField(
                                blank=True,
                                related_name="projects",
                                to="partnerships.sector",
                                verbose_name="sectors",
                            ),
                        ),
                        (
                            "conditions",
                            models.ManyToManyField(
                                blank=True,
                                related_name="projects",
                                to="communities.basiccondition",
                                verbose_name="basic conditions served",
                            ),
                        ),
                        (
                            "communities",
                            models.ManyToManyField(
                                blank=True,
                                related_name="projects",
                                to="communities.community",
                                verbose_name="communities",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "pilot project",
                        "verbose_name_plural": "pilot projects",
                        "ordering": ["-starts_on", "sort_key_uk", "pk"],
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
                                name="partnerships_pilotproject_archived_with_reason",
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
                                name="partnerships_pilotproject_visibility_known",
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
                                name="partnerships_pilotproject_published_from",
                                violation_error_message="A published record needs “public from”.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("starts_on", ""),
                                    (
                                        "starts_on__regex",
                                        "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?\\Z",
                                    ),
                                    _connector="OR",
                                ),
                                name="partnerships_pilotproject_starts_on_is_date",
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
                                name="partnerships_pilotproject_ends_on_is_date",
                                violation_error_message="A date must be a day, a month or a year.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("last_confirmed_on", ""),
                                    (
                                        "last_confirmed_on__regex",
                                        "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?\\Z",
                                    ),
                                    _connector="OR",
                                ),
                                name="partnerships_pilotproject_last_confirmed_on_is_date",
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
                                name="partnerships_pilotproject_ends_on_after_start",
                                violation_error_message="The end is before the start.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("budget__isnull", True), ("currency", "")
                                    ),
                                    models.Q(
                                        ("budget__gte", 0),
                                        ("budget__isnull", False),
                                        ("currency__regex", "^[A-Z]{3}\\Z"),
                                    ),
                                    _connector="OR",
                                ),
                                name="partnerships_pilotproject_budget_with_currency",
                                violation_error_message="A budget is not negative and needs a currency of three letters.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("dream_id", ""),
                                    (
                                        "dream_id__regex",
                                        "^DREAM-UA-[0-9]{6}([0-9]{2})?-[0-9A-F]{8}\\Z",
                                    ),
                                    _connector="OR",
                                ),
                                name="partnerships_pilotproject_dream_id",
                                violation_error_message="A DREAM identifier looks like DREAM-UA-040825-30FC5B9E.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("dream_id", ""), _negated=True),
                                fields=("dream_id",),
                                name="partnerships_pilotproject_dream_id_once",
                                violation_error_message="This DREAM identifier is taken.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalPilotProject_communities",
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
                            "pilotproject",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.pilotproject",
                            ),
                        ),
                        (
                            "community",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="communities.community",
                            ),
                        ),
                        (
                            "history",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                to="partnerships.historicalpilotproject",
                            ),
                        ),
                        (
                            "m2m_history_id",
                            models.AutoField(primary_key=True, serialize=False),
                        ),
                    ],
                    options={
                        "verbose_name": "HistoricalPilotProject_communities",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPilotProject_sectors",
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
                            "pilotproject",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.pilotproject",
                            ),
                        ),
                        (
                            "sector",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.sector",
                            ),
                        ),
                        (
                            "history",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                to="partnerships.historicalpilotproject",
                            ),
                        ),
                        (
                            "m2m_history_id",
                            models.AutoField(primary_key=True, serialize=False),
                        ),
                    ],
                    options={
                        "verbose_name": "HistoricalPilotProject_sectors",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPilotProject_conditions",
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
                            "pilotproject",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.pilotproject",
                            ),
                        ),
                        (
                            "basiccondition",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="communities.basiccondition",
                            ),
                        ),
                        (
                            "history",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                to="partnerships.historicalpilotproject",
                            ),
                        ),
                        (
                            "m2m_history_id",
                            models.AutoField(primary_key=True, serialize=False),
                        ),
                    ],
                    options={
                        "verbose_name": "HistoricalPilotProject_conditions",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalProjectStage",
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
                                    ("proposed", "proposed"),
                                    ("considered", "under consideration"),
                                    ("agreed", "agreed"),
                                    ("in_progress", "in progress"),
                                    ("completed", "completed"),
                                    ("declined", "declined"),
                                    ("suspended", "suspended"),
                                ],
                                max_length=12,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.pilotproject",
                                verbose_name="project",
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
                        "verbose_name": "historical project status",
                        "verbose_name_plural": "historical project statuses",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="ProjectStage",
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
                            "project",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="stages",
                                to="partnerships.pilotproject",
                                verbose_name="project",
                            ),
                        ),
                        (
                            "stage",
                            models.CharField(
                                choices=[
                                    ("proposed", "proposed"),
                                    ("considered", "under consideration"),
                                    ("agreed", "agreed"),
                                    ("in_progress", "in progress"),
                                    ("completed", "completed"),
                                    ("declined", "declined"),
                                    ("suspended", "suspended"),
                                ],
                                max_length=12,
                                verbose_name="status",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "project status",
                        "verbose_name_plural": "project statuses",
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
                                name="partnerships_projectstage_since_is_date",
                                violation_error_message="A date must be a day, a month or a year.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "stage__in",
                                        [
                                            "proposed",
                                            "considered",
                                            "agreed",
                                            "in_progress",
                                            "completed",
                                            "declined",
                                            "suspended",
                                        ],
                                    )
                                ),
                                name="partnerships_projectstage_stage_known",
                                violation_error_message="Unknown status.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("is_current", True)),
                                fields=("project",),
                                name="partnerships_projectstage_one_current",
                                violation_error_message="There is a current stage already.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalProjectStageCitation",
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
                                to="partnerships.projectstage",
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
                    name="ProjectStageCitation",
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
                                to="partnerships.projectstage",
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
                                name="partnerships_projectstagecitation_once",
                                violation_error_message="This source is already cited here.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalPilotProjectCitation",
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
                                to="partnerships.pilotproject",
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
                    name="PilotProjectCitation",
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
                                to="partnerships.pilotproject",
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
                                name="partnerships_pilotprojectcitation_once",
                                violation_error_message="This source is already cited here.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalProjectPartner",
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
                            "role",
                            models.CharField(
                                choices=[
                                    ("invited", "invited to consider"),
                                    ("interested", "interested"),
                                    ("funding", "funding"),
                                    ("implementing", "implementing"),
                                    ("technical", "technical assistance"),
                                    ("accountable", "accountable"),
                                ],
                                max_length=12,
                                verbose_name="role",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.pilotproject",
                                verbose_name="project",
                            ),
                        ),
                        (
                            "country",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.country",
                                verbose_name="country",
                            ),
                        ),
                        (
                            "group",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.countrygroup",
                                verbose_name="country group",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.organisation",
                                verbose_name="organisation",
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
                        "verbose_name": "historical project partner",
                        "verbose_name_plural": "historical project partners",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="ProjectPartner",
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
                            "project",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="partners",
                                to="partnerships.pilotproject",
                                verbose_name="project",
                            ),
                        ),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("invited", "invited to consider"),
                                    ("interested", "interested"),
                                    ("funding", "funding"),
                                    ("implementing", "implementing"),
                                    ("technical", "technical assistance"),
                                    ("accountable", "accountable"),
                                ],
                                max_length=12,
                                verbose_name="role",
                            ),
                        ),
                        (
                            "country",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="project_parts",
                                to="partnerships.country",
                                verbose_name="country",
                            ),
                        ),
                        (
                            "group",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="project_parts",
                                to="partnerships.countrygroup",
                                verbose_name="country group",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="project_parts",
                                to="partnerships.organisation",
                                verbose_name="organisation",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "project partner",
                        "verbose_name_plural": "project partners",
                        "ordering": ["role", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "role__in",
                                        [
                                            "invited",
                                            "interested",
                                            "funding",
                                            "implementing",
                                            "technical",
                                            "accountable",
                                        ],
                                    )
                                ),
                                name="partnerships_projectpartner_role_known",
                                violation_error_message="Unknown role.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("country__isnull", False),
                                        ("group__isnull", True),
                                        ("organisation__isnull", True),
                                    ),
                                    models.Q(
                                        ("country__isnull", True),
                                        ("group__isnull", False),
                                        ("organisation__isnull", True),
                                    ),
                                    models.Q(
                                        ("country__isnull", True),
                                        ("group__isnull", True),
                                        ("organisation__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="partnerships_projectpartner_one_partner",
                                violation_error_message="Name one partner: a country, a group or an organisation.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalFunding",
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
                            "kind",
                            models.CharField(
                                choices=[
                                    ("pledged", "pledged"),
                                    ("committed", "committed"),
                                    ("disbursed", "disbursed"),
                                ],
                                max_length=10,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=2, max_digits=16, verbose_name="amount"
                            ),
                        ),
                        (
                            "currency",
                            models.CharField(
                                help_text="ISO 4217, such as EUR.",
                                max_length=3,
                                verbose_name="currency",
                            ),
                        ),
                        (
                            "stated_on",
                            common.dates.PartialDateField(
                                blank=True,
                                help_text="As exactly as it is known: 06.03.2026, 03.2026 or 2026.",
                                verbose_name="date",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.pilotproject",
                                verbose_name="project",
                            ),
                        ),
                        (
                            "country",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.country",
                                verbose_name="country",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.organisation",
                                verbose_name="organisation",
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
                        "verbose_name": "historical funding",
                        "verbose_name_plural": "historical funding",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Funding",
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
                            "project",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="funding",
                                to="partnerships.pilotproject",
                                verbose_name="project",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("pledged", "pledged"),
                                    ("committed", "committed"),
                                    ("disbursed", "disbursed"),
                                ],
                                max_length=10,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "country",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="funding",
                                to="partnerships.country",
                                verbose_name="country",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="funding",
                                to="partnerships.organisation",
                                verbose_name="organisation",
                            ),
                        ),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=2, max_digits=16, verbose_name="amount"
                            ),
                        ),
                        (
                            "currency",
                            models.CharField(
                                help_text="ISO 4217, such as EUR.",
                                max_length=3,
                                verbose_name="currency",
                            ),
                        ),
                        (
                            "stated_on",
                            common.dates.PartialDateField(
                                blank=True,
                                help_text="As exactly as it is known: 06.03.2026, 03.2026 or 2026.",
                                verbose_name="date",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "funding",
                        "verbose_name_plural": "funding",
                        "ordering": ["stated_on", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("kind__in", ["pledged", "committed", "disbursed"])
                                ),
                                name="partnerships_funding_kind_known",
                                violation_error_message="Unknown kind of funding.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("stated_on", ""),
                                    (
                                        "stated_on__regex",
                                        "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?\\Z",
                                    ),
                                    _connector="OR",
                                ),
                                name="partnerships_funding_stated_on_is_date",
                                violation_error_message="A date must be a day, a month or a year.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("amount__gt", 0),
                                    ("currency__regex", "^[A-Z]{3}\\Z"),
                                ),
                                name="partnerships_funding_amount_with_currency",
                                violation_error_message="An amount is above zero and needs a currency of three letters.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("country__isnull", False),
                                        ("organisation__isnull", True),
                                    ),
                                    models.Q(
                                        ("country__isnull", True),
                                        ("organisation__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="partnerships_funding_one_funder",
                                violation_error_message="Name the funder: a country or an organisation.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalFundingCitation",
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
                                to="partnerships.funding",
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
                    name="FundingCitation",
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
                                to="partnerships.funding",
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
                                name="partnerships_fundingcitation_once",
                                violation_error_message="This source is already cited here.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalOutcome",
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
                            "number",
                            models.PositiveSmallIntegerField(verbose_name="No."),
                        ),
                        (
                            "strength",
                            models.CharField(
                                choices=[
                                    ("1_idea", "idea voiced"),
                                    ("2_interest", "interest confirmed"),
                                    ("3_agreed", "agreed in principle"),
                                    ("4_prepared", "document in preparation"),
                                    ("5_signed", "signed"),
                                ],
                                help_text="From an idea voiced to a document signed.",
                                max_length=10,
                                verbose_name="strength",
                            ),
                        ),
                        (
                            "direction",
                            models.CharField(
                                choices=[
                                    ("ours", "ours"),
                                    ("theirs", "theirs"),
                                    ("joint", "joint"),
                                ],
                                help_text="Who committed.",
                                max_length=10,
                                verbose_name="whose",
                            ),
                        ),
                        ("text_uk", models.TextField(verbose_name="text (Ukrainian)")),
                        (
                            "text_en",
                            models.TextField(blank=True, verbose_name="text (English)"),
                        ),
                        (
                            "due_on",
                            common.dates.PartialDateField(
                                blank=True,
                                help_text="As exactly as it is known: 06.03.2026, 03.2026 or 2026.",
                                verbose_name="due",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("open", "open"),
                                    ("done", "done"),
                                    ("dropped", "dropped"),
                                ],
                                default="open",
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "done_on",
                            common.dates.PartialDateField(
                                blank=True,
                                help_text="As exactly as it is known: 06.03.2026, 03.2026 or 2026.",
                                verbose_name="done on",
                            ),
                        ),
                        (
                            "evidence",
                            models.TextField(
                                blank=True,
                                help_text="What shows that it is done.",
                                verbose_name="evidence",
                            ),
                        ),
                        (
                            "dropped_reason",
                            models.TextField(
                                blank=True, verbose_name="reason for dropping"
                            ),
                        ),
                        (
                            "internal_note",
                            models.TextField(
                                blank=True, verbose_name="note (internal)"
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.meeting",
                                verbose_name="meeting",
                            ),
                        ),
                        (
                            "responsible_organisation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.organisation",
                                verbose_name="responsible organisation",
                            ),
                        ),
                        (
                            "responsible_person",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.person",
                                verbose_name="responsible person",
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
                        "verbose_name": "historical outcome",
                        "verbose_name_plural": "historical outcomes",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Outcome",
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
                            "meeting",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="outcomes",
                                to="partnerships.meeting",
                                verbose_name="meeting",
                            ),
                        ),
                        (
                            "number",
                            models.PositiveSmallIntegerField(verbose_name="No."),
                        ),
                        (
                            "strength",
                            models.CharField(
                                choices=[
                                    ("1_idea", "idea voiced"),
                                    ("2_interest", "interest confirmed"),
                                    ("3_agreed", "agreed in principle"),
                                    ("4_prepared", "document in preparation"),
                                    ("5_signed", "signed"),
                                ],
                                help_text="From an idea voiced to a document signed.",
                                max_length=10,
                                verbose_name="strength",
                            ),
                        ),
                        (
                            "direction",
                            models.CharField(
                                choices=[
                                    ("ours", "ours"),
                                    ("theirs", "theirs"),
                                    ("joint", "joint"),
                                ],
                                help_text="Who committed.",
                                max_length=10,
                                verbose_name="whose",
                            ),
                        ),
                        ("text_uk", models.TextField(verbose_name="text (Ukrainian)")),
                        (
                            "text_en",
                            models.TextField(blank=True, verbose_name="text (English)"),
                        ),
                        (
                            "responsible_organisation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="outcomes",
                                to="partnerships.organisation",
                                verbose_name="responsible organisation",
                            ),
                        ),
                        (
                            "responsible_person",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="outcomes",
                                to="partnerships.person",
                                verbose_name="responsible person",
                            ),
                        ),
                        (
                            "due_on",
                            common.dates.PartialDateField(
                                blank=True,
                                help_text="As exactly as it is known: 06.03.2026, 03.2026 or 2026.",
                                verbose_name="due",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("open", "open"),
                                    ("done", "done"),
                                    ("dropped", "dropped"),
                                ],
                                default="open",
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "done_on",
                            common.dates.PartialDateField(
                                blank=True,
                                help_text="As exactly as it is known: 06.03.2026, 03.2026 or 2026.",
                                verbose_name="done on",
                            ),
                        ),
                        (
                            "evidence",
                            models.TextField(
                                blank=True,
                                help_text="What shows that it is done.",
                                verbose_name="evidence",
                            ),
                        ),
                        (
                            "dropped_reason",
                            models.TextField(
                                blank=True, verbose_name="reason for dropping"
                            ),
                        ),
                        (
                            "internal_note",
                            models.TextField(
                                blank=True, verbose_name="note (internal)"
                            ),
                        ),
                        (
                            "sectors",
                            models.ManyToManyField(
                                blank=True,
                                related_name="outcomes",
                                to="partnerships.sector",
                                verbose_name="sectors",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "outcome",
                        "verbose_name_plural": "outcomes",
                        "ordering": ["meeting", "number", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "strength__in",
                                        [
                                            "1_idea",
                                            "2_interest",
                                            "3_agreed",
                                            "4_prepared",
                                            "5_signed",
                                        ],
                                    )
                                ),
                                name="partnerships_outcome_strength_known",
                                violation_error_message="Unknown strength.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("direction__in", ["ours", "theirs", "joint"])
                                ),
                                name="partnerships_outcome_direction_known",
                                violation_error_message="Unknown direction.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("status__in", ["open", "done", "dropped"])
                                ),
                                name="partnerships_outcome_status_known",
                                violation_error_message="Unknown status.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("due_on", ""),
                                    (
                                        "due_on__regex",
                                        "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?\\Z",
                                    ),
                                    _connector="OR",
                                ),
                                name="partnerships_outcome_due_on_is_date",
                                violation_error_message="A date must be a day, a month or a year.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("done_on", ""),
                                    (
                                        "done_on__regex",
                                        "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?\\Z",
                                    ),
                                    _connector="OR",
                                ),
                                name="partnerships_outcome_done_on_is_date",
                                violation_error_message="A date must be a day, a month or a year.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("status", "dropped"),
                                        models.Q(("dropped_reason", ""), _negated=True),
                                    ),
                                    models.Q(
                                        models.Q(("status", "dropped"), _negated=True),
                                        ("dropped_reason", ""),
                                    ),
                                    _connector="OR",
                                ),
                                name="partnerships_outcome_dropped_with_reason",
                                violation_error_message="A dropped outcome needs a reason, and only a dropped one has it.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status", "done"), _negated=True),
                                    models.Q(("evidence", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="partnerships_outcome_done_with_evidence",
                                violation_error_message="A done outcome needs evidence.",
                            ),
                            models.UniqueConstraint(
                                fields=("meeting", "number"),
                                name="partnerships_outcome_number",
                                violation_error_message="This number is taken in the meeting.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalOutcome_sectors",
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
                            "outcome",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.outcome",
                            ),
                        ),
                        (
                            "sector",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.sector",
                            ),
                        ),
                        (
                            "history",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                to="partnerships.historicaloutcome",
                            ),
                        ),
                        (
                            "m2m_history_id",
                            models.AutoField(primary_key=True, serialize=False),
                        ),
                    ],
                    options={
                        "verbose_name": "HistoricalOutcome_sectors",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalOutcomeCitation",
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
                                to="partnerships.outcome",
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
                    name="OutcomeCitation",
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
                                to="partnerships.outcome",
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
                                name="partnerships_outcomecitation_once",
                                violation_error_message="This source is already cited here.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalMilestone",
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
                            "title_uk",
                            models.CharField(
                                max_length=250, verbose_name="title (Ukrainian)"
                            ),
                        ),
                        (
                            "title_en",
                            models.CharField(
                                blank=True,
                                max_length=250,
                                verbose_name="title (English)",
                            ),
                        ),
                        (
                            "due_on",
                            common.dates.PartialDateField(
                                blank=True,
                                help_text="As exactly as it is known: 06.03.2026, 03.2026 or 2026.",
                                verbose_name="due",
                            ),
                        ),
                        (
                            "done_on",
                            common.dates.PartialDateField(
                                blank=True,
                                help_text="As exactly as it is known: 06.03.2026, 03.2026 or 2026.",
                                verbose_name="done on",
                            ),
                        ),
                        (
                            "months_after_start",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                verbose_name="months after the start",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.pilotproject",
                                verbose_name="project",
                            ),
                        ),
                        (
                            "model",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.pilotmodel",
                                verbose_name="typical model",
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
                        "verbose_name": "historical milestone",
                        "verbose_name_plural": "historical milestones",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Milestone",
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
                            "project",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="milestones",
                                to="partnerships.pilotproject",
                                verbose_name="project",
                            ),
                        ),
                        (
                            "model",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="milestones",
                                to="partnerships.pilotmodel",
                                verbose_name="typical model",
                            ),
                        ),
                        (
                            "title_uk",
                            models.CharField(
                                max_length=250, verbose_name="title (Ukrainian)"
                            ),
                        ),
                        (
                            "title_en",
                            models.CharField(
                                blank=True,
                                max_length=250,
                                verbose_name="title (English)",
                            ),
                        ),
                        (
                            "due_on",
                            common.dates.PartialDateField(
                                blank=True,
                                help_text="As exactly as it is known: 06.03.2026, 03.2026 or 2026.",
                                verbose_name="due",
                            ),
                        ),
                        (
                            "done_on",
                            common.dates.PartialDateField(
                                blank=True,
                                help_text="As exactly as it is known: 06.03.2026, 03.2026 or 2026.",
                                verbose_name="done on",
                            ),
                        ),
                        (
                            "months_after_start",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                verbose_name="months after the start",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "milestone",
                        "verbose_name_plural": "milestones",
                        "ordering": ["due_on", "months_after_start", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("due_on", ""),
                                    (
                                        "due_on__regex",
                                        "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?\\Z",
                                    ),
                                    _connector="OR",
                                ),
                                name="partnerships_milestone_due_on_is_date",
                                violation_error_message="A date must be a day, a month or a year.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("done_on", ""),
                                    (
                                        "done_on__regex",
                                        "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?\\Z",
                                    ),
                                    _connector="OR",
                                ),
                                name="partnerships_milestone_done_on_is_date",
                                violation_error_message="A date must be a day, a month or a year.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("model__isnull", True),
                                        ("project__isnull", False),
                                    ),
                                    models.Q(
                                        ("model__isnull", False),
                                        ("project__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="partnerships_milestone_one_owner",
                                violation_error_message="A milestone belongs to a project or to a typical model.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("months_after_start__isnull", True),
                                        ("project__isnull", False),
                                    ),
                                    models.Q(
                                        ("done_on", ""),
                                        ("due_on", ""),
                                        ("model__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="partnerships_milestone_dates_fit_owner",
                                violation_error_message="A project's milestone has dates; a model's has months.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Indicator",
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
                            "project",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="indicators",
                                to="partnerships.pilotproject",
                                verbose_name="project",
                            ),
                        ),
                        (
                            "model",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="indicators",
                                to="partnerships.pilotmodel",
                                verbose_name="typical model",
                            ),
                        ),
                        (
                            "copied_from",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="copies",
                                to="partnerships.indicator",
                                verbose_name="copied from",
                            ),
                        ),
                        (
                            "name_uk",
                            models.CharField(
                                max_length=250, verbose_name="name (Ukrainian)"
                            ),
                        ),
                        (
                            "name_en",
                            models.CharField(
                                blank=True,
                                max_length=250,
                                verbose_name="name (English)",
                            ),
                        ),
                        (
                            "unit_uk",
                            models.CharField(
                                blank=True,
                                max_length=50,
                                verbose_name="unit (Ukrainian)",
                            ),
                        ),
                        (
                            "unit_en",
                            models.CharField(
                                blank=True, max_length=50, verbose_name="unit (English)"
                            ),
                        ),
                        (
                            "direction",
                            models.CharField(
                                choices=[
                                    ("up", "more is better"),
                                    ("down", "less is better"),
                                ],
                                default="up",
                                max_length=4,
                                verbose_name="direction",
                            ),
                        ),
                        (
                            "baseline",
                            models.DecimalField(
                                blank=True,
                                decimal_places=4,
                                max_digits=18,
                                null=True,
                                verbose_name="baseline",
                            ),
                        ),
                        (
                            "baseline_on",
                            common.dates.PartialDateField(
                                blank=True,
                                help_text="As exactly as it is known: 06.03.2026, 03.2026 or 2026.",
                                verbose_name="date of the baseline",
                            ),
                        ),
                        (
                            "target",
                            models.DecimalField(
                                blank=True,
                                decimal_places=4,
                                max_digits=18,
                                null=True,
                                verbose_name="target",
                            ),
                        ),
                        (
                            "target_on",
                            common.dates.PartialDateField(
                                blank=True,
                                help_text="As exactly as it is known: 06.03.2026, 03.2026 or 2026.",
                                verbose_name="date of the target",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "indicator",
                        "verbose_name_plural": "indicators",
                        "ordering": ["pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("direction__in", ["up", "down"])),
                                name="partnerships_indicator_direction_known",
                                violation_error_message="Unknown direction.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("baseline_on", ""),
                                    (
                                        "baseline_on__regex",
                                        "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?\\Z",
                                    ),
                                    _connector="OR",
                                ),
                                name="partnerships_indicator_baseline_on_is_date",
                                violation_error_message="A date must be a day, a month or a year.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("target_on", ""),
                                    (
                                        "target_on__regex",
                                        "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?\\Z",
                                    ),
                                    _connector="OR",
                                ),
                                name="partnerships_indicator_target_on_is_date",
                                violation_error_message="A date must be a day, a month or a year.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("model__isnull", True),
                                        ("project__isnull", False),
                                    ),
                                    models.Q(
                                        ("model__isnull", False),
                                        ("project__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="partnerships_indicator_one_owner",
                                violation_error_message="An indicator belongs to a project or to a typical model.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("project__isnull", False)),
                                fields=("project", "name_uk"),
                                name="partnerships_indicator_once_in_project",
                                violation_error_message="The project has this indicator already.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("model__isnull", False)),
                                fields=("model", "name_uk"),
                                name="partnerships_indicator_once_in_model",
                                violation_error_message="The model has this indicator already.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalIndicator",
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
                            "name_uk",
                            models.CharField(
                                max_length=250, verbose_name="name (Ukrainian)"
                            ),
                        ),
                        (
                            "name_en",
                            models.CharField(
                                blank=True,
                                max_length=250,
                                verbose_name="name (English)",
                            ),
                        ),
                        (
                            "unit_uk",
                            models.CharField(
                                blank=True,
                                max_length=50,
                                verbose_name="unit (Ukrainian)",
                            ),
                        ),
                        (
                            "unit_en",
                            models.CharField(
                                blank=True, max_length=50, verbose_name="unit (English)"
                            ),
                        ),
                        (
                            "direction",
                            models.CharField(
                                choices=[
                                    ("up", "more is better"),
                                    ("down", "less is better"),
                                ],
                                default="up",
                                max_length=4,
                                verbose_name="direction",
                            ),
                        ),
                        (
                            "baseline",
                            models.DecimalField(
                                blank=True,
                                decimal_places=4,
                                max_digits=18,
                                null=True,
                                verbose_name="baseline",
                            ),
                        ),
                        (
                            "baseline_on",
                            common.dates.PartialDateField(
                                blank=True,
                                help_text="As exactly as it is known: 06.03.2026, 03.2026 or 2026.",
                                verbose_name="date of the baseline",
                            ),
                        ),
                        (
                            "target",
                            models.DecimalField(
                                blank=True,
                                decimal_places=4,
                                max_digits=18,
                                null=True,
                                verbose_name="target",
                            ),
                        ),
                        (
                            "target_on",
                            common.dates.PartialDateField(
                                blank=True,
                                help_text="As exactly as it is known: 06.03.2026, 03.2026 or 2026.",
                                verbose_name="date of the target",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.pilotproject",
                                verbose_name="project",
                            ),
                        ),
                        (
                            "model",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.pilotmodel",
                                verbose_name="typical model",
                            ),
                        ),
                        (
                            "copied_from",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.indicator",
                                verbose_name="copied from",
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
                        "verbose_name": "historical indicator",
                        "verbose_name_plural": "historical indicators",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalReading",
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
                            "measured_on",
                            common.dates.PartialDateField(
                                help_text="As exactly as it is known: 06.03.2026, 03.2026 or 2026.",
                                verbose_name="measured on",
                            ),
                        ),
                        (
                            "value",
                            models.DecimalField(
                                decimal_places=4, max_digits=18, verbose_name="value"
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
                            "indicator",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.indicator",
                                verbose_name="indicator",
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
                        "verbose_name": "historical reading",
                        "verbose_name_plural": "historical readings",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Reading",
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
                            "indicator",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="readings",
                                to="partnerships.indicator",
                                verbose_name="indicator",
                            ),
                        ),
                        (
                            "measured_on",
                            common.dates.PartialDateField(
                                help_text="As exactly as it is known: 06.03.2026, 03.2026 or 2026.",
                                verbose_name="measured on",
                            ),
                        ),
                        (
                            "value",
                            models.DecimalField(
                                decimal_places=4, max_digits=18, verbose_name="value"
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
                        "verbose_name": "reading",
                        "verbose_name_plural": "readings",
                        "ordering": ["measured_on", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "measured_on__regex",
                                        "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?\\Z",
                                    )
                                ),
                                name="partnerships_reading_measured_on_is_date",
                                violation_error_message="A date must be a day, a month or a year.",
                            ),
                            models.UniqueConstraint(
                                fields=("indicator", "measured_on"),
                                name="partnerships_reading_once_a_day",
                                violation_error_message="This indicator already has a reading of that day.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalReadingCitation",
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
                                to="partnerships.reading",
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
                    name="ReadingCitation",
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
                                to="partnerships.reading",
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
                                name="partnerships_readingcitation_once",
                                violation_error_message="This source is already cited here.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalStatement",
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
                            "slug",
                            models.SlugField(max_length=80, verbose_name="address"),
                        ),
                        (
                            "title_uk",
                            models.CharField(
                                blank=True,
                                max_length=250,
                                verbose_name="capacity (Ukrainian)",
                            ),
                        ),
                        (
                            "title_en",
                            models.CharField(
                                blank=True,
                                max_length=250,
                                verbose_name="capacity (English)",
                            ),
                        ),
                        (
                            "said_on",
                            common.dates.PartialDateField(
                                blank=True,
                                help_text="As exactly as it is known: 06.03.2026, 03.2026 or 2026.",
                                verbose_name="said or reported on",
                            ),
                        ),
                        ("text_uk", models.TextField(verbose_name="text (Ukrainian)")),
                        (
                            "text_en",
                            models.TextField(blank=True, verbose_name="text (English)"),
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
                            "person",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Empty where the source reports it in its own voice.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.person",
                                verbose_name="person",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.organisation",
                                verbose_name="organisation",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.meeting",
                                verbose_name="meeting",
                            ),
                        ),
                        (
                            "about_organisation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.organisation",
                                verbose_name="about the organisation",
                            ),
                        ),
                        (
                            "about_community",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="communities.community",
                                verbose_name="about the community",
                            ),
                        ),
                        (
                            "about_country",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="partnerships.country",
                                verbose_name="about the country",
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
                        "verbose_name": "historical statement",
                        "verbose_name_plural": "historical statements",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Statement",
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
                            "slug",
                            models.SlugField(
                                max_length=80, unique=True, verbose_name="address"
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                help_text="Empty where the source reports it in its own voice.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="statements",
                                to="partnerships.person",
                                verbose_name="person",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="statements",
                                to="partnerships.organisation",
                                verbose_name="organisation",
                            ),
                        ),
                        (
                            "title_uk",
                            models.CharField(
                                blank=True,
                                max_length=250,
                                verbose_name="capacity (Ukrainian)",
                            ),
                        ),
                        (
                            "title_en",
                            models.CharField(
                                blank=True,
                                max_length=250,
                                verbose_name="capacity (English)",
                            ),
                        ),
                        (
                            "said_on",
                            common.dates.PartialDateField(
                                blank=True,
                                help_text="As exactly as it is known: 06.03.2026, 03.2026 or 2026.",
                                verbose_name="said or reported on",
                            ),
                        ),
                        ("text_uk", models.TextField(verbose_name="text (Ukrainian)")),
                        (
                            "text_en",
                            models.TextField(blank=True, verbose_name="text (English)"),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="statements",
                                to="partnerships.meeting",
                                verbose_name="meeting",
                            ),
                        ),
                        (
                            "about_organisation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="statements_about",
                                to="partnerships.organisation",
                                verbose_name="about the organisation",
                            ),
                        ),
                        (
                            "about_community",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="statements",
                                to="communities.community",
                                verbose_name="about the community",
                            ),
                        ),
                        (
                            "about_country",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="statements",
                                to="partnerships.country",
                                verbose_name="about the country",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "statement",
                        "verbose_name_plural": "statements",
                        "ordering": ["-said_on", "pk"],
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
                                name="partnerships_statement_archived_with_reason",
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
                                name="partnerships_statement_visibility_known",
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
                                name="partnerships_statement_published_from",
                                violation_error_message="A published record needs “public from”.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("said_on", ""),
                                    (
                                        "said_on__regex",
                                        "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?\\Z",
                                    ),
                                    _connector="OR",
                                ),
                                name="partnerships_statement_said_on_is_date",
                                violation_error_message="A date must be a day, a month or a year.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalStatementCitation",
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
                                to="partnerships.statement",
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
                    name="StatementCitation",
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
                                to="partnerships.statement",
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
                                name="partnerships_statementcitation_once",
                                violation_error_message="This source is already cited here.",
                            )
                        ],
                    },
                ),
            ]
        ),
        migrations.AddField(
            model_name="CountryGroup",
            name="countries",
            field=models.ManyToManyField(
                related_name="groups",
                through="partnerships.CountryGroupMembership",
                to="partnerships.country",
                verbose_name="countries",
            ),
        ),
    ]
