"""What migrations put into the database survives a test that empties it.

A test that really commits (`transaction=True`, `live_server`, `live_site`) ends with empty tables:
without the root of all pages, without languages and groups. They are put back, so that the next
test finds what the first one found, in whatever order and on whatever database.
"""

from collections.abc import Iterator

import pytest
from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import connection
from pytest_django.plugin import blocking_manager_key

from tests.support import database


def empties_the_database(item: pytest.Item) -> bool:
    """Whether pytest-django flushes every table after the test."""
    marker = item.get_closest_marker("django_db")
    committing = bool(marker) and bool(marker.kwargs.get("transaction"))
    return (
        committing or "transactional_db" in item.fixturenames or "live_server" in item.fixturenames
    )


def refill() -> None:
    """Put the content of a freshly migrated database into one that was emptied."""
    connection.ensure_connection()
    if connection.vendor == "sqlite":
        database.restore(connection.connection)
    else:
        # Without the content types and permissions that flushing makes anew.
        call_command("flush", verbosity=0, interactive=False, inhibit_post_migrate=True)
        connection.creation.deserialize_db_from_string(connection._test_serialized_contents)
        # The rows came back with their old numbers, which must not be given again.
        with connection.cursor() as cursor:
            for sql in connection.ops.sequence_reset_sql(no_style(), apps.get_models()):
                cursor.execute(sql)
    ContentType.objects.clear_cache()
    cache.clear()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> Iterator[None]:
    """Refill after the test's own fixtures have emptied the database.

    Not after the last test: the test database is gone by then, and the real one is connected.
    """
    yield
    if nextitem and empties_the_database(item):
        with item.config.stash[blocking_manager_key].unblock():
            refill()
