"""The strings that we translate for Wagtail are Wagtail's own, letter by letter."""

import ast
from importlib.util import find_spec
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from cms.editorial import wagtail_strings

# Neither catalogue has it: Wagtail makes this label of the field's name.
OF_OUR_OWN = {"Password"}


def listed():
    """The strings in the module, plural ones by their singular."""
    tree = ast.parse(Path(wagtail_strings.__file__).read_text())
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return [ast.literal_eval(call.args[0]) for call in calls]


@pytest.fixture(scope="module")
def known():
    found = set()
    for package in ("wagtail", "wagtail_modeladmin"):
        folder = Path(find_spec(package).origin).parent
        for path in folder.glob("**/locale/en/LC_MESSAGES/django.po"):
            with path.open("rb") as file:
                ids = (message.id for message in read_po(file) if message.id)
                found.update(each if isinstance(each, str) else each[0] for each in ids)
    return found


def test_every_string_is_one_of_wagtails(known):
    assert len(listed()) > 60
    assert [text for text in listed() if text not in known | OF_OUR_OWN] == []


def test_no_string_is_listed_twice():
    assert len(listed()) == len(set(listed()))
