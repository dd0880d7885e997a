"""The commands that report and check contacts."""

import datetime as dt
import http.server
import json
import threading

import pytest
import time_machine
from django.core.management import CommandError, call_command

from content_types.assistance.models import Channel, LinkCheck
from content_types.assistance.starter import load as load_contacts
from content_types.registers.starter import load as load_registers

from .factories import ContactFactory, confirmed, proposed

pytestmark = pytest.mark.django_db


def run(capsys, name, *args):
    """The exit status and what was written."""
    status = 0
    try:
        call_command(name, *args)
    except SystemExit as end:
        status = end.code
    return status, capsys.readouterr().out


@pytest.mark.parametrize("seconds", ["0", "-1", "nan", "inf", "soon"])
def test_nobody_waits_for_no_time_or_for_ever(seconds):
    with pytest.raises(CommandError, match="such as 10"):
        call_command("check_contacts", "--timeout", seconds)
    assert not LinkCheck.objects.exists()


def tasks(capsys, day):
    moment = dt.datetime.combine(day, dt.time(12), dt.UTC)
    with time_machine.travel(moment, tick=False):
        status, text = run(capsys, "contacts_due", "--json")
    return status, [(each["contact"], each["task"]) for each in json.loads(text)]


@pytest.mark.parametrize(
    ("day", "status", "expected"),
    [
        (dt.date(2026, 1, 1), 0, []),
        (dt.date(2026, 6, 29), 0, [("line", "soon")]),
        (dt.date(2026, 6, 30), 0, [("line", "soon")]),
        (dt.date(2026, 7, 1), 1, [("line", "overdue")]),
    ],
)
def test_what_is_due_is_reported_and_overdue_ends_with_one(capsys, day, status, expected):
    confirmed(ContactFactory(key="line"), on=dt.date(2026, 1, 1))
    assert tasks(capsys, day) == (status, expected)


def test_proposals_are_reported_after_what_is_overdue(capsys):
    proposed(ContactFactory(key="new", priority=1))
    confirmed(ContactFactory(key="old"), on=dt.date(2020, 1, 1))
    status, text = run(capsys, "contacts_due")
    assert status == 1
    assert text.index("overdue") < text.index("confirm")
    assert "2 to be verified." in text


def test_what_ships_with_the_site_is_reported_as_unchecked(capsys):
    for load in (load_registers, load_contacts):
        load(lambda outcome, key: None)
    status, text = run(capsys, "contacts_due", "--json")
    found = json.loads(text)
    assert status == 0
    assert {each["task"] for each in found} == {"check"}
    assert len(found) == Channel.objects.proposed().count()


class Answers(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        path = self.path.strip("/")
        self.send_response(int(path) if path.isdigit() else 200)
        if path == "302":
            self.send_header("Location", "/moved")
        self.end_headers()

    def log_message(self, *args):
        pass


@pytest.fixture
def server():
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answers) as found:
        thread = threading.Thread(target=found.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{found.server_port}"
        found.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("path", "status", "message"),
    [
        ("/", 0, ""),
        ("/302", 0, "/moved"),
        ("/403", 0, "403"),
        ("/žrtve/?q=č#ure", 0, ""),
        ("/404", 1, "404"),
        ("/500", 1, "500"),
    ],
)
def test_links_are_opened_and_the_result_is_kept(capsys, server, path, status, message):
    channel = confirmed(ContactFactory(), server + path, kind="web")
    assert run(capsys, "check_contacts")[0] == status
    result = LinkCheck.objects.get(channel=channel)
    assert result.ok == (not status)
    assert message in result.message


def test_a_server_that_is_not_there_is_wrong(capsys):
    confirmed(ContactFactory(), "http://127.0.0.1:9/", kind="web")
    status, text = run(capsys, "check_contacts", "--timeout", "2")
    assert status == 1
    assert "1 checked, 1 wrong." in text


def test_without_the_network_only_the_form_is_checked(capsys, monkeypatch):
    def refuse(*args, **kwargs):
        raise AssertionError("no link may be opened")

    monkeypatch.setattr("urllib.request.urlopen", refuse)
    contact = ContactFactory()
    confirmed(contact, "https://example.si/404", kind="web")
    confirmed(contact, "info@example.si", kind="email")
    confirmed(contact, "080 12 00")
    proposed(contact, "113", kind="short")
    status, text = run(capsys, "check_contacts", "--no-network")
    assert status == 0
    assert "4 checked, 0 wrong." in text


@pytest.mark.parametrize(
    ("kind", "value"),
    [("phone", "080 12 00"), ("phone", "+3861"), ("email", "nobody"), ("short", "1 1 3")],
)
def test_fail_a_value_that_was_stored_in_a_wrong_form(capsys, kind, value):
    contact = ContactFactory()
    Channel.objects.bulk_create(
        [Channel(contact=contact, line=1, kind=kind, value=value, source="an old import")]
    )
    status, text = run(capsys, "check_contacts", "--no-network")
    assert status == 1
    assert "WRONG" in text


def test_a_second_check_replaces_the_result_of_the_first(capsys):
    confirmed(ContactFactory())
    run(capsys, "check_contacts", "--no-network")
    run(capsys, "check_contacts", "--no-network")
    assert LinkCheck.objects.count() == 1
