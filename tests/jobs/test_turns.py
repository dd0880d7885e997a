"""A turn runs what is due, whatever happened before and whatever the clock says."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.db import OperationalError
from django.test import RequestFactory

from cms.jobs import turns
from cms.jobs.models import FailedRelease, JobRun
from cms.jobs.panels import FailedReleasesPanel, JobsPanel, job_states
from cms.jobs.turns import take_turn
from cms.pages import jobs as registry
from cms.pages.jobs import register_job
from tests.jobs.test_releases import TEN, scheduled

pytestmark = pytest.mark.django_db
START = datetime(2026, 3, 29, 0, 59, 0, 50_000, tzinfo=UTC)


@pytest.fixture(autouse=True)
def own_jobs(monkeypatch):
    """A registry of the test's own; connections stay, since the test's transaction is on one."""
    monkeypatch.setattr(registry, "_jobs", {})
    monkeypatch.setattr(turns, "close_old_connections", lambda: None)
    monkeypatch.setattr(turns.connections, "close_all", lambda: None)


@pytest.fixture
def clock():
    with time_machine.travel(START, tick=False) as traveller:
        yield traveller


@pytest.fixture
def ran():
    """What ran, in its order; two jobs that note it."""
    found = []
    register_job("hourly", lambda: found.append("hourly"), every=60, title="Vsako uro")
    register_job("always", lambda: found.append("always"), every=1, title="Vedno", order=1)
    return found


def test_each_job_runs_as_often_as_it_says(clock, ran):
    for minute in range(121):
        # A turn begins a little later, now more, now less.
        clock.move_to(START + timedelta(minutes=minute, milliseconds=minute * 37 % 900))
        take_turn()
    assert ran.count("always") == 121
    assert ran.count("hourly") == 3
    assert ran[:2] == ["always", "hourly"]


def test_what_a_runner_began_late_in_a_minute_runs_again_when_the_next_begins(clock, ran):
    clock.shift(55)
    take_turn()
    clock.move_to(START + timedelta(minutes=1))
    take_turn()
    assert ran == ["always", "hourly", "always"]


def test_a_clock_put_back_does_not_stop_a_job(clock, ran):
    take_turn()
    clock.move_to(START - timedelta(days=400))
    take_turn()
    assert ran.count("hourly") == 2
    clock.move_to(START - timedelta(days=400) + timedelta(minutes=1))
    take_turn()
    assert ran.count("hourly") == 2


def test_after_an_interruption_everything_is_looked_at_again(clock, ran):
    take_turn()
    JobRun.objects.filter(name="always").update(ended_at=None)
    clock.shift(60)
    take_turn()
    assert ran.count("hourly") == 2
    clock.shift(60)
    take_turn()
    assert ran.count("hourly") == 2


def test_a_job_that_fails_stops_no_other_and_tells_nobodys_data(clock, ran, caplog):
    def fail():
        raise ValueError("ana.novak@example.org")

    register_job("broken", fail, every=1, title="Pokvarjeno", order=0)
    assert take_turn() == ["broken"]
    assert ran == ["always", "hourly"]
    run = JobRun.objects.get(name="broken")
    assert run.failure.startswith("ValueError, test_turns.py:")
    assert run.succeeded_at is None
    assert "ana.novak" not in caplog.text + run.failure


def test_a_busy_database_is_asked_again_at_once(clock):
    attempts = []

    def busy():
        attempts.append(1)
        if len(attempts) < 3:
            raise OperationalError("database is locked")

    register_job("busy", busy, every=1, title="Zasedeno")
    assert take_turn() == []
    assert len(attempts) == 3


def test_a_database_that_stays_busy_is_a_failure_till_the_next_turn(clock):
    def busy():
        raise OperationalError("database is locked")

    register_job("busy", busy, every=1, title="Zasedeno")
    assert take_turn() == ["busy"]


class TestCommand:
    def test_it_runs_what_is_due(self, clock, ran):
        call_command("run_due")
        call_command("run_due")
        assert ran.count("hourly") == 1

    def test_it_runs_all_when_asked(self, clock, ran):
        call_command("run_due")
        call_command("run_due", "--all")
        assert ran.count("hourly") == 2

    def test_it_says_what_failed(self, clock):
        def fail():
            raise ValueError

        register_job("broken", fail, every=1, title="Pokvarjeno")
        with pytest.raises(CommandError, match="broken"):
            call_command("run_due")


class TestPanels:
    def render(self, panel, user):
        request = RequestFactory().get("/")
        request.user = user
        return panel.render_html({"request": request})

    def test_administrators_see_when_each_job_last_succeeded(self, clock, ran):
        administrator = User.objects.create_superuser("a")
        take_turn()
        html = self.render(JobsPanel(), administrator)
        assert "Vsako uro" in html
        assert "<strong>" not in html
        assert "Vsako uro" not in self.render(JobsPanel(), User.objects.create_user("b"))

    def test_a_runner_that_does_not_run_is_noticed(self, clock, ran):
        take_turn()
        clock.shift(timedelta(minutes=10))
        problems = {state.title: bool(state.problem) for state in job_states()}
        assert problems == {"Vedno": True, "Vsako uro": False}

    def test_editors_see_releases_that_failed_with_the_way_to_the_page(self, home):
        with time_machine.travel(TEN - timedelta(hours=1)):
            page = scheduled(home, title_sl="Novica")
        FailedRelease.objects.create(
            content_object=page,
            action="publish",
            title="Novica",
            due_at=TEN,
            reasons={"sl": ["Zasedeno."], "en": ["Busy."]},
        )
        html = self.render(FailedReleasesPanel(), User.objects.create_superuser("a"))
        assert f"/admin/pages/{page.pk}/edit/" in html
        assert "Zasedeno." in html
        assert "Novica" not in self.render(FailedReleasesPanel(), User.objects.create_user("b"))
