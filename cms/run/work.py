"""The runner: `python -m cms.run work`, beside the server or as a service of its own.

It wakes every second and looks at the clock. Whenever the minute is another one than before, be it
the next or, after somebody set the clock, any other, it does what is due.
"""

import logging
import os
import signal
import sys
import threading
import time

from django.db import DatabaseError

from cms.jobs.failures import described
from cms.jobs.lock import RunnerLock
from cms.jobs.turns import take_turn

logger = logging.getLogger(__name__)

MINUTE = 60.0
NAP = 1.0
# How long to wait where the database or another runner is in the way. Seconds.
RETRY = 2.0


def work(stop: threading.Event) -> None:
    """Do what is due at the beginning of every minute until `stop` is set."""
    lock, done = RunnerLock(), None
    try:
        while not stop.is_set():
            minute = int(time.time() // MINUTE)
            if minute == done:
                stop.wait(_nap())
            elif _take_turn(lock):
                done = minute
            else:
                stop.wait(RETRY)
    finally:
        lock.release()


def _nap() -> float:
    """Until the next minute begins, a second at most: the clock may be set meanwhile."""
    return min(NAP, MINUTE - time.time() % MINUTE + 0.01)


def _take_turn(lock: RunnerLock) -> bool:
    """Take a turn; False when it has to be tried again soon."""
    try:
        if not lock.acquire():
            return False
        take_turn()
    except DatabaseError as error:
        logger.error("The runner cannot use the database: %s", described(error))
        return False
    return True


def serve_jobs(attached: bool) -> None:
    """Work until told to stop; `attached` to a server, until the server is gone as well.

    A release that has begun is finished first.
    """
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_arguments: stop.set())
    if attached:
        threading.Thread(target=_wait_for_the_end, args=(stop,), daemon=True).start()
    work(stop)


def _wait_for_the_end(stop: threading.Event) -> None:
    """The server holds the other end of our input: it closes with it, however it ends."""
    # Past Python's own buffer: a thread that waits in there would abort the process at its end.
    while os.read(sys.stdin.fileno(), 1024):
        pass
    stop.set()
