"""The strings that we translate for Wagtail and Django are their own, letter by letter."""

import ast
from importlib.util import find_spec
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from django import forms
from django.utils.translation import override

from cms.editorial import (
    django_strings,
    wagtail_corrections,
    wagtail_messages,
    wagtail_sentences,
    wagtail_strings,
)

# Neither catalogue has it: Wagtail makes this label of the field's name.
OF_OUR_OWN = {"Password"}


def listed():
    """The strings in the modules, plural ones by their singular."""
    modules = (
        wagtail_strings,
        wagtail_sentences,
        wagtail_messages,
        wagtail_corrections,
        django_strings,
    )
    trees = [ast.parse(Path(module.__file__).read_text()) for module in modules]
    calls = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return [ast.literal_eval(call.args[0]) for call in calls]


@pytest.fixture(scope="module")
def known():
    found = set()
    for package in ("wagtail", "wagtail_modeladmin", "django.conf"):
        folder = Path(find_spec(package).origin).parent
        for path in folder.glob("**/locale/en/LC_MESSAGES/django.po"):
            with path.open("rb") as file:
                ids = (message.id for message in read_po(file) if message.id)
                found.update(each if isinstance(each, str) else each[0] for each in ids)
    return found


def test_every_string_is_one_of_theirs(known):
    assert len(listed()) > 60
    assert [text for text in listed() if text not in known | OF_OUR_OWN] == []


def test_no_string_is_listed_twice():
    assert len(listed()) == len(set(listed()))


def test_dates_and_times_are_named_as_the_forms_of_django_name_them():
    fields = (forms.DateField, forms.TimeField, forms.DateTimeField)
    with override(None):
        invalid = {str(field.default_error_messages["invalid"]) for field in fields}
    assert invalid == set(django_strings.WITHOUT_A_REMEDY)
