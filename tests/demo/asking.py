"""What readers ask of the lists, drawn at random, and what they are given."""

import json

from django import forms
from django.urls import reverse
from django.utils import translation

from tests.list_pages import body

LISTS = [
    "communities:community",
    "partnerships:agreement",
    "partnerships:delegation",
    "partnerships:meeting",
    "partnerships:model",
    "partnerships:outcome",
    "partnerships:partner",
    "partnerships:project",
    "sources:source",
]
SITE = "http://testserver"
WORDS = ["демо", "Вигадана", "школи", "12", "вересень", "нічого такого"]


def address_of(name, language):
    with translation.override(language):
        return reverse(f"{name}-list")


def random_query(form, draw):
    """A few filters of the form, each with a value that it offers, and an order."""
    names = draw.sample(sorted(form.fields), k=draw.randint(0, 3))
    asked = {name: _value(form.fields[name], draw) for name in {*names, "order"}}
    return {name: value for name, value in asked.items() if value}


def _value(field, draw):
    if hasattr(field, "choices"):
        return draw.choice([str(key) for key, _label in field.choices][:30])
    if isinstance(field, forms.DateField):
        return f"{draw.randint(2025, 2027)}-{draw.randint(1, 12):02}-15"
    return draw.choice(WORDS)


def read_json(client, address):
    """The JSON of the list at this address or at that of one of its files."""
    path, _question, query = address.removeprefix(SITE).partition("?")
    path = path.removesuffix(".json").rstrip("/")
    response = client.get(f"{path}.json?{query}")
    assert response.status_code == 200, address
    return json.loads(body(response))
