"""Filling in the forms of the admin as a browser does: all fields, some of them changed."""

from django.forms import CheckboxInput


def _value(bound):
    """What a browser would send for the field as it is shown; None for nothing."""
    value = bound.field.prepare_value(bound.value())
    if isinstance(bound.field.widget, CheckboxInput):
        return "on" if value else None
    if isinstance(value, list | tuple):
        return [getattr(item, "pk", item) for item in value]
    return value


def _data_of(form):
    return {bound.html_name: _value(bound) for bound in form}


def fill(client, path, fields, rows):
    """The data of the page at `path`, with `fields` and the rows of inlines set.

    `rows` names, for the prefix of an inline, what is set in its rows: first those that
    are there, then new ones. None unticks a box.
    """
    context = client.get(path).context
    data = _data_of(context["adminform"].form) | fields
    for inline in context["inline_admin_formsets"]:
        data |= _data_of_rows(inline.formset, rows.get(inline.formset.prefix, []))
    return {name: value for name, value in data.items() if value is not None}


def _data_of_rows(formset, wanted):
    stored = formset.initial_form_count()
    total = max(stored, len(wanted))
    data = {
        f"{formset.prefix}-INITIAL_FORMS": stored,
        f"{formset.prefix}-TOTAL_FORMS": total,
    }
    for index in range(total):
        form = formset.forms[index] if index < stored else formset.empty_form
        for name, value in _data_of(form).items():
            data[name.replace("__prefix__", str(index))] = value
        for name, value in (wanted[index] if index < len(wanted) else {}).items():
            data[f"{formset.prefix}-{index}-{name}"] = value
    return data


def said(response):
    """What the page complains of: by field, and by the prefix of an inline."""
    if response.context is None:
        return {}
    found = dict(response.context["adminform"].form.errors)
    for inline in response.context["inline_admin_formsets"]:
        complaints = [errors for errors in inline.formset.errors if errors]
        complaints += inline.formset.non_form_errors()
        if complaints:
            found[inline.formset.prefix] = complaints
    return found
