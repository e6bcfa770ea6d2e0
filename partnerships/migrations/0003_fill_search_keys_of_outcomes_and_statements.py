from django.db import migrations


def fill(apps, schema_editor):
    """Derive the key of every row that was there before its column."""
    for name in ("Outcome", "Statement"):
        model = apps.get_model("partnerships", name)
        key = model._meta.get_field("search_key")
        rows = model._base_manager.using(schema_editor.connection.alias)
        for row in rows.iterator(chunk_size=2000):
            rows.filter(pk=row.pk).update(search_key=key.derive(row))


class Migration(migrations.Migration):

    dependencies = [
        ("partnerships", "0002_add_search_keys_of_outcomes_and_statements"),
    ]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop, elidable=True)]
