"""A runner that is killed at any moment leaves all of a release or nothing; the next one goes on.

Real processes on a real database: SQLite, and PostgreSQL where its server is installed.
"""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from tests.jobs.killed import PAGES
from tests.jobs.warm import warm_process
from tests.support import database as test_database
from tests.support.postgres import find_binaries, private_server

pytestmark = pytest.mark.slow
ROOT = Path(__file__).resolve().parents[2]
KILLS = 10
SCHEDULED = "wagtail.publish.scheduled"
# The only pages with a minute of their own.
OURS = "go_live_at IS NOT NULL"


@dataclass(frozen=True)
class State:
    """What has become of the pages: how many are live, still due, and logged as released."""

    live: int
    due: int
    logged: int
    releases: int


class Database:
    """The database that the runners share, read and written past all of our own code."""

    def __init__(self, environment, connect):
        self.environment = environment
        self._connect = connect

    def run(self, *statements):
        with closing(self._connect()) as connection:
            rows = [connection.execute(statement) for statement in statements]
            found = [row.fetchone() for row in rows if row.description]
            connection.commit()
        return found

    def make_due(self):
        self.run(
            f"UPDATE pages_basepage SET live = false, live_revision_id = NULL WHERE {OURS}",  # noqa: S608
            "DELETE FROM wagtailcore_pagelogentry",
            "DELETE FROM jobs_jobrun",
            "UPDATE wagtailcore_revision SET approved_go_live_at = '2020-01-01 00:00:00+00:00'",
        )

    def state(self):
        """All in one statement, so that it is one moment of the database."""
        log = f"FROM wagtailcore_pagelogentry WHERE action = '{SCHEDULED}'"
        (found,) = self.run(
            f"SELECT (SELECT COUNT(*) FROM pages_basepage WHERE live AND {OURS}),"  # noqa: S608
            " (SELECT COUNT(*) FROM wagtailcore_revision WHERE approved_go_live_at IS NOT NULL),"
            f" (SELECT COUNT(DISTINCT page_id) {log}), (SELECT COUNT(*) {log})"
        )
        return State(*found)

    def has_begun(self):
        return bool(self.run("SELECT COUNT(*) FROM jobs_jobrun")[0][0])


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def database(request, tmp_path_factory, django_db_setup):
    folder = tmp_path_factory.mktemp("killed")
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "cms.settings.dev",
        "VAR_DIR": str(folder),
        "DATABASE_URL": f"sqlite:///{folder / 'db.sqlite3'}",
    }
    if request.param == "sqlite":
        # Kept by `django_db_setup`, unless these tests run on PostgreSQL.
        if test_database.template().exists():
            shutil.copy(test_database.template(), folder / "db.sqlite3")
        prepare(environment)
        yield Database(environment, lambda: sqlite3.connect(folder / "db.sqlite3", timeout=30))
        return
    if find_binaries() is None:
        pytest.skip("PostgreSQL is not installed")
    with private_server() as url:
        environment["DATABASE_URL"] = url
        prepare(environment)
        yield Database(environment, lambda: psycopg.connect(url))


def prepare(environment):
    command = [sys.executable, "tests/jobs/killed.py"]
    result = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert result.returncode == 0, result.stderr


@pytest.fixture(scope="module")
def warm(database, tmp_path_factory):
    with warm_process(database.environment, tmp_path_factory.mktemp("runners")) as start:
        yield start


@pytest.fixture
def runners(warm):
    """A function that starts a runner; whatever still runs at the end is ended."""
    started = []

    def start():
        started.append(warm("work"))
        return started[-1]

    yield start
    for runner in started:
        if not runner.ended:
            kill(runner)


def kill(runner):
    runner.signal(signal.SIGKILL)
    runner.wait()


def stop(runner):
    runner.signal(signal.SIGTERM)
    assert runner.wait() == (0, "")


def wait_for(question, patience=180):
    end = time.monotonic() + patience
    while not question():
        assert time.monotonic() < end
        time.sleep(0.01)


def all_are_live(database):
    return lambda: database.state().live == PAGES


DONE = State(live=PAGES, due=0, logged=PAGES, releases=PAGES)


def test_a_missed_release_happens_at_the_next_start_and_once(database, runners):
    database.make_due()
    assert database.state() == State(live=0, due=PAGES, logged=0, releases=0)
    runner = runners()
    wait_for(all_are_live(database))
    stop(runner)
    assert database.state() == DONE


def test_two_runners_at_once_never_release_twice(database, runners):
    database.make_due()
    started = [runners() for _ in range(3)]
    wait_for(all_are_live(database))
    for runner in started:
        stop(runner)
    assert database.state() == DONE


def test_releases_stay_single_even_where_the_lock_does_not_hold(database, warm):
    database.make_due()
    # Each is a process of its own that knows of no lock at all.
    processes = [warm("release") for _ in range(3)]
    assert [process.wait() for process in processes] == [(0, "")] * 3
    assert database.state() == DONE


def test_another_runner_takes_over_from_one_that_is_killed(database, runners):
    database.make_due()
    first = runners()
    wait_for(all_are_live(database))
    second = runners()
    time.sleep(5)
    kill(first)
    database.make_due()
    wait_for(all_are_live(database))
    stop(second)
    assert database.state() == DONE


def test_a_kill_in_the_middle_leaves_all_of_a_release_or_nothing(database, runners):
    chance = random.Random(18_10)
    halfway = 0
    for _number in range(KILLS):
        database.make_due()
        runner = runners()
        wait_for(database.has_begun)
        reached = chance.randrange(PAGES)
        wait_for(lambda reached=reached: database.state().live >= reached)
        time.sleep(chance.uniform(0, 0.02))
        kill(runner)
        left = database.state()
        # Each page is either live and logged once, or waits as if nothing had happened.
        assert left.live == left.logged == left.releases
        assert left.live + left.due == PAGES
        halfway += 0 < left.live < PAGES
        runner = runners()
        wait_for(all_are_live(database))
        stop(runner)
        assert database.state() == DONE
    assert halfway
