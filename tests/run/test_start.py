"""The real thing: every step in an empty folder, then gunicorn, then a second start."""

import os
import resource
import socket
import subprocess
import sys
import time
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from urllib.parse import urlsplit

import pytest

from cms.run.__main__ import main
from cms.run.turn import alone_in
from tests.support.server import ROOT, running_site

pytestmark = pytest.mark.slow


def fetch(url):
    with urllib.request.urlopen(url, timeout=30) as answer:  # noqa: S310
        return answer.status, answer.read().decode()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("site") / "var"


def test_the_first_start_prepares_everything_and_a_second_beside_it_waits(folder):
    with ExitStack() as stack, ThreadPoolExecutor() as pool:
        starts = [running_site(folder), running_site(folder)]
        sites = list(pool.map(stack.enter_context, starts))
        for site in sites:
            status, page = fetch(f"{site.url}/sl/")
            assert status == 200
            assert "Preskoči na vsebino" in page
            assert fetch(f"{site.url}/en/")[0] == 200
            assert fetch(f"{site.url}/admin/login/")[0] == 200
            for place in ("/sl/", "/en/", "/admin/"):
                assert f"{site.url}{place}" in site.output
    said = ["This password is shown once", "Another start is preparing this folder"]
    assert sorted([words in site.output for words in said] for site in sites) == [
        [False, True],
        [True, False],
    ]


def test_a_start_that_waits_has_not_touched_the_database(tmp_path):
    # SQLite refuses two connections that turn a new file into one with a write-ahead log.
    with alone_in(tmp_path):
        process = subprocess.Popen(
            [sys.executable, "-m", "cms.run", "prepare"],
            cwd=ROOT,
            env={**os.environ, "VAR_DIR": str(tmp_path), "DATABASE_URL": ""},
            stdout=subprocess.PIPE,
            text=True,
        )
        with process:
            said = process.stdout.readline()
            left = list(tmp_path.glob("db.sqlite3*"))
            process.kill()
    assert "waiting for it" in said
    assert not left


def test_the_second_start_is_quick_and_repeats_nothing(folder):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with running_site(folder) as site:
        assert site.output.lstrip().startswith("The site is running")
        assert "printed at the first start" in site.output
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    # Processor time, which does not depend on what else the machine does at this moment.
    assert after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime < 10


def test_pages_are_compressed_static_files_are_named_by_content(folder):
    with running_site(folder) as site:
        page = fetch(f"{site.url}/sl/")[1]
    assert "/static/" in page
    assert (folder / "static" / "staticfiles.json").exists()
    assert list((folder / "static").rglob("*.css.br"))


def test_a_server_says_nothing_of_visitors_and_stops_at_once_when_it_is_told(folder):
    with running_site(folder) as site:
        # What old telephones send as it was typed.
        answer = sent(site.url, "GET /sl/iskanje/?q=škrivno HTTP/1.1\r\nHost: x\r\n\r\n")
        assert answer.startswith(b"HTTP/1.1 400")
        assert b" 200 " in sent(site.url, "HEAD /sl/ HTTP/1.0\r\n\r\n")
        started = time.monotonic()
    assert time.monotonic() - started < 5
    # Nobody complained, neither the server nor the runner beside it.
    assert site.output.rstrip().endswith("make password)")


def sent(url, request):
    """The first bytes of the answer to a request that is sent as it stands."""
    with socket.create_connection((urlsplit(url).hostname, urlsplit(url).port)) as connection:
        connection.sendall(request.encode())
        return connection.recv(64)


@pytest.mark.parametrize(
    ("variables", "said"),
    [
        ({"PORT": "none"}, "PORT=none is no port"),
        ({"DATABASE_URL": "nonsense://x"}, "A setting in the environment is wrong"),
        ({"DATABASE_URL": "postgres://x@127.0.0.1:1/x"}, "cannot be reached"),
    ],
)
def test_a_bad_state_ends_with_a_message_instead_of_a_traceback(folder, variables, said):
    with pytest.raises(RuntimeError) as caught, running_site(folder, **variables):
        pass
    assert said in str(caught.value)
    assert "Traceback" not in str(caught.value)


def test_a_command_that_does_not_exist_is_refused(capsys):
    assert main(["dance"]) == 1
    assert "There is no dance" in capsys.readouterr().err
