"""The official plan is imported in under ten seconds."""

import time

import pytest
from django.core.management import call_command, get_commands

pytestmark = pytest.mark.django_db
LIMIT = 10.0


@pytest.mark.skipif("import_plan" not in get_commands(), reason="there is no import yet")
def test_the_seed_plan_is_imported_in_ten_seconds(seeds, results, tmp_path):
    document = next(seeds.glob("000_*"))
    call_command("load_starter", verbosity=0)
    start = time.perf_counter()
    call_command("import_plan", str(document), language="en", report=str(tmp_path / "report.json"))
    seconds = time.perf_counter() - start
    results["import_plan"] = {"seconds": round(seconds, 2)}
    assert seconds < LIMIT
