"""Records that refer to all they can, for the tests that count queries.

A minimal record leaves its optional references empty, and a list of such records costs
no query for them whatever the list forgets to join.
"""

from django.db import IntegrityError, models, transaction

from tests.records import BUILDERS, name_of


def make_filled(model, targets):
    """A record with every reference that its constraints allow.

    `targets` keeps what is referred to, for the next record of the same test.
    """
    record = BUILDERS[name_of(model)]()
    for field in model._meta.concrete_fields:
        if field.many_to_one and getattr(record, field.attname) is None:
            _refer(record, field, targets)
    for field in model._meta.many_to_many:
        if target := _target(field, targets):
            getattr(record, field.name).add(target)
    return record


def _target(field, targets):
    name = name_of(field.related_model)
    if name not in targets and name in BUILDERS:
        targets[name] = BUILDERS[name]()
    return targets.get(name)


def _refer(record, field, targets):
    if target := _target(field, targets):
        rows: models.QuerySet = models.QuerySet(type(record)).filter(pk=record.pk)
        try:
            with transaction.atomic():
                rows.update(**{field.name: target})
        except IntegrityError:
            # Another reference already stands where only one may.
            return
