"""Requests per second under gunicorn, and what a page costs, for home, plan, measure and search.

The machine is shared and noisy: what counts is the ratio to a trivial page (`robots.txt`), asked in
turns with the page itself, and what does not wobble: statements, calls, bytes.
"""

import http.client
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

import pytest

from tests.public.site_map import SAMPLES

ROOT = Path(__file__).resolve().parents[2]
TRIVIAL = "/robots.txt"
SECONDS = 1.0
ROUNDS = 3
# A page of this many trivial pages' time is broken, whatever the machine.
SLOWEST = 100
PAGES = ("home", "plan", "measure", "search")


@pytest.fixture(scope="module")
def costs(starter_site):
    """Statements, calls and bytes of each page, measured on the running site's database."""
    database = starter_site.log.parent / "db.sqlite3"
    environment = {
        **os.environ,
        "DATABASE_URL": f"sqlite:///{database}",
        "DJANGO_SETTINGS_MODULE": "cms.settings.test",
    }
    addresses = [SAMPLES[kind]["sl"] for kind in PAGES]
    command = [sys.executable, "-m", "tests.benchmarks.profile_page", *addresses]
    output = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True)
    return json.loads(output.stdout)


def rate(connection, address):
    """Requests per second of one client that keeps its connection."""
    start, count = time.perf_counter(), 0
    while time.perf_counter() - start < SECONDS:
        connection.request("GET", address, headers={"Accept-Encoding": "gzip"})
        response = connection.getresponse()
        response.read()
        assert response.status == 200, address
        count += 1
    return count / (time.perf_counter() - start)


@pytest.mark.parametrize("kind", PAGES)
def test_requests_per_second(starter_site, costs, results, kind):
    address = SAMPLES[kind]["sl"]
    connection = http.client.HTTPConnection(starter_site.url.removeprefix("http://"))
    rate(connection, address)
    rounds = [(rate(connection, TRIVIAL), rate(connection, address)) for _each in range(ROUNDS)]
    ratio = median(trivial / page for trivial, page in rounds)
    results[kind] = {
        "rps": round(median(page for _trivial, page in rounds), 1),
        "trivial rps": round(median(trivial for trivial, _page in rounds), 1),
        "ratio": round(ratio, 1),
        **costs[address],
    }
    assert ratio < SLOWEST
