"""How long the import of the official plan takes, and how many statements. The goal is 10 s."""

import time

import pytest
from django.core.management import call_command
from django.db import connection

pytestmark = pytest.mark.django_db


@pytest.fixture
def imported(seeds, results, tmp_path):
    """Imports the plan, and keeps what it took under a name."""
    document = next(seeds.glob("000_*"))

    def imported(name):
        report = tmp_path / f"{name}.json"
        statements = 0

        def count(execute, *arguments):
            nonlocal statements
            statements += 1
            return execute(*arguments)

        with connection.execute_wrapper(count):
            start = time.perf_counter()
            call_command("import_plan", str(document), language="en", report=str(report))
            seconds = time.perf_counter() - start
        results[name] = {"seconds": round(seconds, 2), "statements": statements}
        assert report.exists()

    return imported


def test_into_an_empty_site_and_again(imported):
    imported("first import")
    imported("second import")


def test_onto_the_starter_content(imported):
    call_command("load_starter", verbosity=0)
    imported("onto starter")
