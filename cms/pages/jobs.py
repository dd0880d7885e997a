"""What has to be done again and again without anybody asking for it.

Each room registers its own in its `AppConfig.ready()`; `cms/jobs` carries them out.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class Job:
    """Work that is due every `every` minutes.

    `run` may be killed at any moment and called again: it looks at what there is to do, does each
    thing in a transaction of its own, and finds nothing left when it is called twice. `title` is
    shown to administrators; jobs with a lower `order` come first.
    """

    name: str
    run: Callable[[], None]
    every: int
    title: str | Promise
    order: int = 100


_jobs: dict[str, Job] = {}


def register_job(
    name: str, run: Callable[[], None], *, every: int, title: str | Promise, order: int = 100
) -> None:
    """Have `run` called every `every` minutes, at the beginning of the minute."""
    _jobs[name] = Job(name, run, every, title, order)


def jobs() -> list[Job]:
    """Every registered job, in their order."""
    return sorted(_jobs.values(), key=lambda job: (job.order, job.name))
