"""The runner beside the server: it wakes with the minute, and somebody looks after it."""

import subprocess
import sys
import threading
import time
from itertools import pairwise

import pytest
from django.db import OperationalError

from cms.run import runner as module
from cms.run import work as loop
from cms.run.runner import Runner

LISTENS = "import sys; sys.stdin.buffer.read()"


@pytest.fixture
def runner(monkeypatch):
    """A runner whose process does nothing but wait for the end of its input."""
    real, started = subprocess.Popen, []

    def start(_command, **options):
        started.append(real([sys.executable, "-c", LISTENS], **options))
        return started[-1]

    monkeypatch.setattr(module.subprocess, "Popen", start)
    monkeypatch.setattr(module, "FIRST_PAUSE", 0.1)
    found = Runner()
    found.started = started
    yield found
    for process in started:
        process.kill()
        process.communicate()


def keep_alive_until(runner, number, patience=20):
    end = time.monotonic() + patience
    while len(runner.started) < number:
        assert time.monotonic() < end
        runner.keep_alive()
        time.sleep(0.02)


def test_it_is_started_once(runner):
    for _second in range(5):
        runner.keep_alive()
    assert len(runner.started) == 1


def test_it_is_started_again_when_it_dies(runner):
    for number in (1, 2, 3):
        keep_alive_until(runner, number)
        runner.started[-1].kill()
        runner.started[-1].wait()
    keep_alive_until(runner, 4)


def test_one_that_dies_at_once_is_not_started_without_a_pause(runner, monkeypatch):
    monkeypatch.setattr(module, "FIRST_PAUSE", 30.0)
    runner.keep_alive()
    runner.started[0].kill()
    runner.started[0].wait()
    for _second in range(5):
        runner.keep_alive()
    assert len(runner.started) == 1


def test_it_ends_with_the_server(runner):
    runner.keep_alive()
    runner.tell_to_stop()
    runner.wait()
    assert runner.started[0].poll() is not None


def test_one_that_does_not_end_is_ended(runner, monkeypatch):
    monkeypatch.setattr(module, "PATIENCE", 0.05)
    runner.keep_alive()
    runner.wait()
    assert runner.started[0].wait(20) < 0


def test_it_ends_when_the_server_is_killed(runner):
    runner.keep_alive()
    # What the kernel does with all that a killed process held.
    runner.started[0].stdin.close()
    assert runner.started[0].wait(20) == 0
    runner.started[0].stdin = None


class TestLoop:
    @pytest.fixture
    def clock(self, monkeypatch):
        """A clock that the test sets; each look at it lets a second pass."""

        class Clock:
            now = 1_000_000.0 * 60 + 30

            def time(self):
                self.now += 1
                return self.now

        clock = Clock()
        monkeypatch.setattr(loop.time, "time", clock.time)
        monkeypatch.setattr(loop, "NAP", 0.0)
        monkeypatch.setattr(loop, "RETRY", 0.0)
        return clock

    @pytest.fixture
    def turns(self, monkeypatch, clock):
        """The moments at which a turn was taken, as minutes; the tenth one ends the work."""
        found, stop = [], threading.Event()

        class Lock:
            held = True

            def acquire(self):
                return self.held

            def release(self):
                pass

        def take_turn():
            found.append(int(clock.now // 60) - 1_000_000)
            if len(found) == 10:
                stop.set()

        monkeypatch.setattr(loop, "RunnerLock", Lock)
        monkeypatch.setattr(loop, "take_turn", take_turn)
        return found, stop, Lock

    def test_it_takes_a_turn_at_its_start_and_at_the_beginning_of_each_minute(self, turns):
        found, stop, _lock = turns
        loop.work(stop)
        assert found == list(range(10))

    def test_a_clock_that_is_set_is_followed_within_a_second(self, turns, clock, monkeypatch):
        found, stop, _lock = turns
        real = loop.take_turn
        jumps = iter([5 * 60, -8 * 60, 0, -60, 60, 3600, -3600, 0, 0, 0])

        def take_turn():
            real()
            clock.now += next(jumps)

        monkeypatch.setattr(loop, "take_turn", take_turn)
        loop.work(stop)
        assert all(before != after for before, after in pairwise(found))

    def test_another_runner_is_waited_for(self, turns, clock):
        found, stop, lock = turns
        lock.held = False
        asked = []

        def acquire(self):
            asked.append(1)
            self.held = len(asked) > 5
            return self.held

        lock.acquire = acquire
        loop.work(stop)
        assert asked[:6] == [1] * 6
        assert len(found) == 10

    def test_a_database_that_is_gone_is_asked_again_soon(self, turns, clock, monkeypatch, caplog):
        found, stop, _lock = turns
        real, failures = loop.take_turn, []

        def take_turn():
            if len(failures) < 3:
                failures.append(1)
                raise OperationalError("password=secret")
            real()

        monkeypatch.setattr(loop, "take_turn", take_turn)
        loop.work(stop)
        assert len(found) == 10
        assert "secret" not in caplog.text


def test_it_wakes_at_the_minute_and_never_sleeps_past_a_second(monkeypatch):
    for now, expected in ((59.7, 0.31), (0.0, 1.0), (30.5, 1.0), (119.99, 0.02)):
        monkeypatch.setattr(loop.time, "time", lambda now=now: now)
        assert loop._nap() == pytest.approx(expected, abs=0.001)
