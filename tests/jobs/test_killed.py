"""A runner that is killed at any moment leaves all of a release or nothing; the next one goes on.

Real processes on a real database: SQLite here, PostgreSQL where its server is installed.
"""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.jobs.killed import PAGES
from tests.support.postgres import find_binaries, private_server

pytestmark = pytest.mark.slow
ROOT = Path(__file__).resolve().parents[2]
KILLS = 8


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def site(request, tmp_path_factory):
    """The environment of processes that share a prepared database."""
    folder = tmp_path_factory.mktemp("killed")
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "cms.settings.dev",
        "VAR_DIR": str(folder),
        "DATABASE_URL": f"sqlite:///{folder / 'db.sqlite3'}",
    }
    if request.param == "sqlite":
        call(environment, "prepare")
        yield environment
        return
    if find_binaries() is None:
        pytest.skip("PostgreSQL is not installed")
    with private_server() as url:
        environment["DATABASE_URL"] = url
        call(environment, "prepare")
        yield environment


def call(environment, what):
    command = [sys.executable, "tests/jobs/killed.py", what]
    result = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert result.returncode == 0, result.stderr
    return result.stdout


def state(environment):
    return json.loads(call(environment, "state"))


def start_runner(environment):
    return subprocess.Popen(
        [sys.executable, "-m", "cms.run", "work"],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


def stop(process):
    process.send_signal(signal.SIGTERM)
    said = process.communicate(timeout=30)[1]
    assert process.returncode == 0, said.decode()
    return said.decode()


def wait_until_all_is_live(environment, patience=120):
    end = time.monotonic() + patience
    while len((now := state(environment))["live"]) < PAGES:
        assert time.monotonic() < end, now
    return now


def first_release(environment):
    """How long a runner needs from its start to its first and to its last release, in seconds."""
    call(environment, "due")
    started = time.monotonic()
    runner = start_runner(environment)
    wait_until_all_is_live(environment)
    seconds = time.monotonic() - started
    stop(runner)
    return seconds


def test_a_missed_release_happens_at_the_next_start_and_once(site):
    call(site, "due")
    assert state(site)["live"] == []
    runner = start_runner(site)
    done = wait_until_all_is_live(site)
    said = stop(runner)
    assert (len(done["logged"]), done["most"], done["due"]) == (PAGES, 1, [])
    assert said == ""


def test_two_runners_at_once_never_release_twice(site):
    call(site, "due")
    runners = [start_runner(site) for _ in range(3)]
    wait_until_all_is_live(site)
    time.sleep(2)
    for runner in runners:
        stop(runner)
    done = state(site)
    assert (done["most"], done["due"]) == (1, [])


def test_another_runner_takes_over_from_one_that_is_killed(site):
    first = start_runner(site)
    time.sleep(6)
    second = start_runner(site)
    time.sleep(6)
    first.kill()
    first.communicate()
    call(site, "due")
    # It looks every two seconds whether it has the lock, then takes its first turn.
    wait_until_all_is_live(site, patience=150)
    stop(second)


def test_a_kill_at_any_moment_leaves_all_of_a_release_or_nothing(site):
    longest = min(first_release(site), 12)
    chance = random.Random(18_10)
    halfway = 0
    for _number in range(KILLS):
        call(site, "due")
        runner = start_runner(site)
        time.sleep(chance.uniform(0.3, 1.0) * longest)
        runner.kill()
        runner.communicate()
        left = state(site)
        # Each page is either live and logged once, or waits as if nothing had happened.
        assert left["live"] == left["logged"]
        assert left["most"] <= 1
        assert sorted([*left["live"], *left["due"]]) == sorted({*left["live"], *left["due"]})
        assert len(left["live"]) + len(left["due"]) == PAGES
        halfway += 0 < len(left["live"]) < PAGES
        runner = start_runner(site)
        done = wait_until_all_is_live(site)
        stop(runner)
        assert (len(done["logged"]), done["most"], done["due"]) == (PAGES, 1, [])
