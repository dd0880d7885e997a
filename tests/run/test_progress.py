import io

import pytest

from cms.run import progress
from cms.run.progress import Progress


class Clock:
    now = 0.0

    def monotonic(self):
        return self.now


@pytest.fixture
def clock(monkeypatch):
    clock = Clock()
    monkeypatch.setattr(progress.time, "monotonic", clock.monotonic)
    return clock


def test_many_lines_become_at_most_one_a_second_and_the_last_one(clock):
    stream = io.StringIO()
    with Progress("Counting", stream) as shown:
        for number in range(50):
            clock.now += 0.1
            shown.write(f"{number}\n")
    lines = stream.getvalue().splitlines()
    assert lines[0] == "Counting"
    assert lines[1:-2] == ["  10", "  20", "  30", "  40"]
    assert lines[-2:] == ["  49", "  done in 5 s"]


def test_a_short_step_is_one_line(clock):
    stream = io.StringIO()
    with Progress("Quick", stream):
        clock.now += 0.4
    assert stream.getvalue() == "Quick\n"


def test_pieces_of_a_line_are_put_together(clock):
    stream = io.StringIO()
    with Progress("Migrating", stream) as shown:
        clock.now += 2
        shown.write("Applying pages.0001…")
        shown.write(" OK\n")
    assert "  Applying pages.0001… OK\n" in stream.getvalue()


def test_a_line_that_is_too_long_says_that_it_was_cut(clock):
    stream = io.StringIO()
    with Progress("Naming", stream) as shown:
        clock.now += 2
        shown.write("name, " * 30 + "\n")
    line = stream.getvalue().splitlines()[1]
    assert line.endswith("name …")
    assert len(line) <= progress.WIDTH + 2


def test_silence_is_broken(monkeypatch):
    monkeypatch.setattr(progress, "LINE_INTERVAL", 0.02)
    monkeypatch.setattr(progress, "SILENCE", 0.05)
    stream = io.StringIO()
    with Progress("Long", stream) as shown:
        shown._finished.wait(0.3)
    assert "still working" in stream.getvalue()


def test_a_failed_step_does_not_say_that_it_is_done(clock):
    stream = io.StringIO()

    def fail():
        with Progress("Failing", stream):
            clock.now += 5
            raise ValueError("no luck")

    with pytest.raises(ValueError, match="no luck"):
        fail()
    assert "done" not in stream.getvalue()
