"""How often the screen of a bundle asks the database."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from .test_screens import browser_of, screen

pytestmark = pytest.mark.django_db


def test_the_screen_asks_the_database_little_and_little_more_for_each_page(bundle, editor):
    client = browser_of(editor)

    def statements():
        client.get(screen(bundle))
        with CaptureQueriesContext(connection) as asked:
            assert client.get(screen(bundle)).status_code == 200
        return len(asked)

    with_three = statements()
    assert with_three <= 50
    bundle.members.order_by("pk").last().delete()
    assert with_three - statements() <= 8
