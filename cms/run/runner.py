"""The runner beside the server: started with it, started again when it dies, ended with it."""

import os
import subprocess
import sys
import time

from gunicorn.arbiter import Arbiter

# From the first restart to the next ones, in seconds; a runner that lived longer starts at once.
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 60.0
PATIENCE = 10


class Runner:
    """`python -m cms.run work` as a child, whose input we hold: it ends when that closes."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._started = 0.0
        self._pause = 0.0

    def keep_alive(self) -> None:
        """Start it where it does not run; to be called every second or so."""
        if self._process is not None and self._process.poll() is None:
            return
        lived = time.monotonic() - self._started
        if self._process is not None and lived < self._pause:
            return
        is_stable = lived > LONGEST_PAUSE
        self._pause = (
            FIRST_PAUSE if is_stable else min(2 * self._pause or FIRST_PAUSE, LONGEST_PAUSE)
        )
        self._start()

    def _start(self) -> None:
        self._started = time.monotonic()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "cms.run", "work", "attached"], stdin=subprocess.PIPE
        )

    def outlive_exec(self) -> None:
        """Keep it when this process is about to become another program."""
        if self._process is not None and self._process.stdin is not None:
            os.set_inheritable(self._process.stdin.fileno(), True)  # noqa: FBT003

    def tell_to_stop(self) -> None:
        """Ask it to end; it finishes what it has begun."""
        if self._process is not None and self._process.poll() is None:
            self._process.terminate()

    def wait(self) -> None:
        """Give it some seconds to end."""
        if self._process is None:
            return
        try:
            self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()


class ArbiterWithRunner(Arbiter):
    """Gunicorn's master, which looks after the runner as it does after its workers."""

    runner: Runner

    def murder_workers(self) -> None:
        """Called by gunicorn every second, to end workers that hang."""
        super().murder_workers()
        self.runner.keep_alive()

    def stop(self, graceful: bool = True) -> None:
        self.runner.tell_to_stop()
        super().stop(graceful)
        self.runner.wait()
