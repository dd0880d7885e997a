"""Fixtures that every room of the tests uses."""

import os
from pathlib import Path

import hypothesis
import pytest
from django.db import connection
from django.test.utils import setup_databases, teardown_databases
from wagtail.models import Site

from cms.pages.models import BasePage
from cms.site.models import HomePage
from tests.support import database

pytest_plugins = ["tests.support.browser", "tests.support.transactions"]

# The same examples on every run, so that a failure belongs to a change. FUZZ=1 looks for new ones.
hypothesis.settings.register_profile("fixed", derandomize=True)
hypothesis.settings.load_profile("default" if os.environ.get("FUZZ") else "fixed")

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture
def home(db):
    """The site's home page, in both languages, as the default site's root."""
    root = BasePage.objects.get(depth=1)
    page = root.add_child(
        instance=HomePage(title_sl="Domov", title_en="Home", slug_sl="domov", slug_en="home")
    )
    Site.objects.create(hostname="localhost", root_page=page, is_default_site=True)
    return page


@pytest.fixture
def seeds():
    """The folder with the two official documents; skips where it is absent."""
    folder = SHARED / "seeds"
    if not folder.is_dir():
        pytest.skip("the official documents are not beside this checkout")
    return folder


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment, django_db_modify_db_settings, django_db_blocker):
    """The test database: on SQLite a copy of one that the migrations have made before.

    `django_db_modify_db_settings` gives each worker of a parallel run a database of its own.
    """
    with django_db_blocker.unblock():
        if connection.vendor == "sqlite" and database.template().exists():
            old = _empty_database()
            database.restore(connection.connection)
        else:
            old = setup_databases(verbosity=0, interactive=False)
            if connection.vendor == "sqlite":
                connection.ensure_connection()
                database.keep(connection.connection)
    yield
    with django_db_blocker.unblock():
        teardown_databases(old, verbosity=0)


def _empty_database():
    """A test database without tables, in place of the real one."""
    old_name = connection.settings_dict["NAME"]
    connection.close()
    name = connection.creation._get_test_db_name()
    connection.settings_dict["NAME"] = name
    connection.ensure_connection()
    return [(connection, old_name, True)]
