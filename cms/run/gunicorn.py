"""Gunicorn's settings, the same for `make run` and for production (`gunicorn -c …`)."""

import gc
import logging
import os
import signal
from pathlib import Path

from gunicorn.arbiter import Arbiter
from gunicorn.workers.base import Worker

from cms.run.preflight import requested_address

bind = requested_address().bind
workers = int(os.environ.get("WEB_CONCURRENCY") or min(max(2, os.cpu_count() or 1), 8))
worker_class = "gthread"
threads = 4
# The code is loaded once and shared: a worker needs less memory and answers its first request.
preload_app = True
# Reading a large document that an editor uploads takes longer than a page.
timeout = 120
graceful_timeout = 10
keepalive = 5
# A heartbeat file on a disk blocks a worker whenever the disk is busy.
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108
control_socket_disable = True
# No access log: who read what on this site is nobody's business.
accesslog = None
errorlog = "-"
loglevel = os.environ.get("LOG_LEVEL") or "warning"


def pre_fork(_arbiter: Arbiter, _worker: Worker) -> None:
    """Keep the garbage collector off what all workers share: it would copy it into each of them."""
    gc.freeze()


def says_nothing_of_visitors(record: logging.LogRecord) -> bool:
    """Whether a message of gunicorn may be written.

    Of a request that it cannot read it would write the sender's address and the line itself, with
    what somebody searched for.
    """
    return not record.getMessage().startswith("Invalid request from ")


def post_worker_init(worker: Worker) -> None:
    """Leave Ctrl-C, which a terminal sends to every process, to the master.

    A worker that got it from both would interrupt its own clearing up and hang.
    """
    worker.log.error_log.addFilter(says_nothing_of_visitors)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
