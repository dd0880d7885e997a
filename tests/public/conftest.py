"""The whole starter content, loaded once and shared by all tests of this folder.

It lies in a transaction that is taken back at the end, so no other test sees it. A test that
changes something asks for `changes`, and its changes are taken back after it.
"""

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.db import transaction
from django.test import Client
from wagtail.models import Site

from content_types.plan.models import ActionPlanPage, MeasurePage
from search import indexing

from .reading import Answer
from .site_map import every_address


@pytest.fixture(scope="package")
def starter(django_db_setup, django_db_blocker):
    """The starter content and its search index in the test database."""
    cache.clear()
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("load_starter", verbosity=0)
        Site.clear_site_root_paths_cache()
        indexing.rebuild()
        yield
        transaction.set_rollback(True)
    cache.clear()


@pytest.fixture
def changes(starter):
    """What the test changes is taken back after it."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="package")
def visitor(starter):
    return Client()


@pytest.fixture(scope="package")
def addresses(starter):
    """Every public address in both languages, by the kind of its page."""
    return every_address()


@pytest.fixture(scope="package")
def site(addresses, visitor):
    """Every public page as the site answers it: address → Answer."""
    return {
        address: Answer(address, kind, visitor.get(address))
        for kind, found in addresses.items()
        for address in found
    }


@pytest.fixture
def plan(starter):
    return ActionPlanPage.objects.get()


@pytest.fixture
def read(visitor):
    def read(address):
        answer = Answer(address, "", visitor.get(address))
        assert answer.status == 200, address
        return answer

    return read


@pytest.fixture
def measure(starter):
    return MeasurePage.objects.get(number="1.1.1")
