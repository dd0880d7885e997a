"""A turn: everything that is due is done once."""

import logging
from datetime import datetime

from django.db import OperationalError, close_old_connections, connections
from django.db.models import F, Q
from django.utils import timezone

from cms.pages.jobs import Job, jobs

from .failures import described
from .models import JobRun

logger = logging.getLogger(__name__)

# Where another writer holds the database, each waits for as long as the settings say.
ATTEMPTS = 3


def take_turn(everything: bool = False) -> list[str]:
    """Run the jobs that are due, or all; return the names of those that failed.

    After an interruption all are due. The failure of one stops no other. Raises OperationalError
    when the database cannot be reached at all.
    """
    close_old_connections()
    everything = everything or _was_interrupted()
    failed = []
    for job in jobs():
        if (everything or _is_due(job, timezone.now())) and not _run(job):
            failed.append(job.name)
    close_old_connections()
    return failed


def _was_interrupted() -> bool:
    return JobRun.objects.filter(Q(ended_at=None) | Q(ended_at__lt=F("started_at"))).exists()


def _is_due(job: Job, now: datetime) -> bool:
    run = JobRun.objects.filter(name=job.name).first()
    if run is None:
        return True
    # A run in the future was noted before somebody put the clock back.
    return run.started_at > now or _minute(now) - _minute(run.started_at) >= job.every


def _minute(moment: datetime) -> int:
    """The minutes of the clock, counted: a runner that began late in one is due in the next."""
    return int(moment.timestamp() // 60)


def _run(job: Job) -> bool:
    """Run one job and note how it ended; tell whether it succeeded."""
    started = timezone.now()
    JobRun.objects.update_or_create(
        name=job.name, defaults={"started_at": started, "ended_at": None}
    )
    failure = _carried_out(job)
    ended = timezone.now()
    # A clock that went back meanwhile must not make a finished run look interrupted.
    note = {"started_at": min(started, ended), "ended_at": ended, "failure": failure}
    if failure:
        logger.error("The job %s failed: %s", job.name, failure)
    else:
        note["succeeded_at"] = ended
    JobRun.objects.filter(name=job.name).update(**note)
    return not failure


def _carried_out(job: Job) -> str:
    """Run the job; again where only the database was busy. Returns what failed, or nothing."""
    failure = ""
    for _attempt in range(ATTEMPTS):
        try:
            job.run()
        except OperationalError as error:
            failure = described(error)
            # The connection may be the cause: the next attempt gets a new one.
            connections.close_all()
        except Exception as error:  # noqa: BLE001 -- it is noted, and the other jobs go on
            return described(error)
        else:
            return ""
    return failure
