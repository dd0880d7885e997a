"""`make test` itself: its packages, its PostgreSQL server, its sums."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from tests.support import suite, system_packages
from tests.support.postgres import private_server

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def machine(monkeypatch):
    """A machine without Chromium, of which `machine(user)` says who asks."""
    asked = []
    monkeypatch.setitem(system_packages.NEEDED, "chromium", lambda: None)
    monkeypatch.setattr(system_packages, "install", asked.append)

    def of(user):
        monkeypatch.setattr(os, "geteuid", lambda: user)
        return asked

    return of


def test_a_missing_package_is_named_with_the_command_to_somebody_who_may_not_install(machine):
    asked = machine(1000)
    with pytest.raises(system_packages.MissingPackagesError, match="apt-get install chromium"):
        system_packages.require("chromium")
    assert asked == []


def test_root_has_missing_packages_installed_and_is_told_when_that_did_not_help(
    machine, monkeypatch
):
    asked = machine(0)
    monkeypatch.setattr(system_packages.shutil, "which", lambda name: f"/usr/bin/{name}")
    with pytest.raises(system_packages.MissingPackagesError):
        system_packages.require("chromium")
    assert asked == [["chromium"]]


def test_a_private_server_answers_and_leaves_nothing_behind():
    with private_server() as url, psycopg.connect(url) as connection:
        assert connection.execute("SHOW server_encoding").fetchone() == ("UTF8",)
        assert connection.execute("SHOW listen_addresses").fetchone() == ("",)
        folder = Path(connection.execute("SHOW data_directory").fetchone()[0]).parent
    assert not folder.exists()
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(url)


def test_a_failure_while_it_runs_stops_the_server_too():
    folders = []

    def fail():
        with private_server() as url:
            with psycopg.connect(url) as connection:
                folders.append(connection.execute("SHOW data_directory").fetchone()[0])
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    assert not Path(folders[0]).parent.exists()


def test_ctrl_c_stops_the_server_too():
    script = (
        "import signal, time\n"
        # A shell that starts us in the background has its children ignore Ctrl-C.
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "from tests.support.postgres import private_server\n"
        "with private_server() as url:\n"
        "    print(url, flush=True)\n"
        "    time.sleep(60)\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", script],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    url = process.stdout.readline().strip()
    process.send_signal(signal.SIGINT)
    process.wait(30)
    process.stdout.close()
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(url)


def test_counts_are_read_from_a_junit_file(tmp_path):
    file = tmp_path / "results.xml"
    file.write_text(
        '<testsuites><testsuite tests="10" failures="2" errors="1" skipped="3"/></testsuites>'
    )
    assert suite.counts(file) == {"passed": 4, "failed": 3, "skipped": 3}
    assert suite.counts(tmp_path / "none.xml") == {}


def test_the_summary_names_what_failed_and_ends_with_all_counts():
    parts = [
        suite.Part("Lint", passed=False, seconds=9.0),
        suite.Part(
            "Tests on SQLite",
            passed=True,
            seconds=60.0,
            counts={"passed": 7, "failed": 0, "skipped": 1},
        ),
        suite.Part(
            "Tests on PostgreSQL",
            passed=True,
            seconds=20.0,
            counts={"passed": 2, "failed": 0, "skipped": 0},
        ),
    ]
    lines = suite.summary(parts).splitlines()
    assert "FAILED" in lines[0]
    assert "Failed: Lint" in lines
    assert lines[-1] == "9 passed, 0 failed, 1 skipped"


def test_tests_and_k_narrow_the_run(monkeypatch):
    monkeypatch.setenv("TESTS", "tests/plan tests/pages")
    monkeypatch.setenv("K", "budget and not slow")
    assert suite.selection() == ["tests/plan", "tests/pages", "-k", "budget and not slow"]
    monkeypatch.delenv("TESTS")
    monkeypatch.delenv("K")
    assert suite.selection() == []
