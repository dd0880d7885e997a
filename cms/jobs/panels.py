"""What the runner has to say, for the first page of the admin."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.ui.components import Component
from wagtail.permissions import policy_registry

from cms.pages.jobs import Job, jobs

from .models import FailedRelease, JobRun

# A job that is later than this by so many of its intervals has nobody to run it.
LATE = 3
LEAST_LATE = timedelta(minutes=5)


@dataclass(frozen=True)
class JobState:
    """When a job last succeeded, and what is wrong with it, if anything."""

    title: str | Promise
    succeeded_at: datetime | None
    problem: str


def job_states() -> list[JobState]:
    """The state of every job, in one query."""
    runs = {run.name: run for run in JobRun.objects.all()}
    now = timezone.now()
    return [_state(job, runs.get(job.name), now) for job in jobs()]


def _state(job: Job, run: JobRun | None, now: datetime) -> JobState:
    succeeded = run.succeeded_at if run else None
    patience = max(LATE * timedelta(minutes=job.every), LEAST_LATE)
    if run is not None and run.failure:
        problem = _("failed: %(failure)s") % {"failure": run.failure}
    elif succeeded is None or now - succeeded > patience:
        problem = _("has not run for some time: is the runner running?")
    else:
        problem = ""
    return JobState(job.title, succeeded, problem)


class JobsPanel(Component):
    """For administrators: when each background job last succeeded."""

    name = "jobs"
    template_name = "jobs/jobs_panel.html"
    order = 900

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        user = (parent_context or {})["request"].user
        return {"states": job_states() if user.has_perm("auth.change_user") else []}


@dataclass(frozen=True)
class ShownFailure:
    """A release that failed, with the address where an editor can do something about it."""

    failure: FailedRelease
    url: str | None


class FailedReleasesPanel(Component):
    """For editors: what should have been released or taken offline by now and could not be."""

    name = "failed-releases"
    template_name = "jobs/failed_releases_panel.html"
    order = 20

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        user = (parent_context or {})["request"].user
        finder = AdminURLFinder(user)
        failures = FailedRelease.objects.prefetch_related("content_object")
        return {
            "failures": [
                ShownFailure(failure, finder.get_edit_url(failure.content_object))
                for failure in failures
                if _may_change(user, failure.content_object)
            ]
        }


def _may_change(user: Any, found: Any) -> bool:
    if found is None:
        return False
    policy = policy_registry.get(found)
    return bool(policy and policy.user_has_permission_for_instance(user, "change", found))
