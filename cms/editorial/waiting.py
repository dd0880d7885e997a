"""Numbers of things that wait for somebody, for the first page of the admin."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import ngettext

from content_types.assistance.operations import is_proposer
from content_types.assistance.report import Task, due_report
from content_types.materials.enums import CLOSED
from content_types.materials.models import FormatRequest
from content_types.news.bundles.enums import BundleState
from content_types.news.bundles.models import Bundle
from content_types.plan.models import ActionPlanPage
from content_types.plan.presentation.overdue import OVERDUE, late_measures
from content_types.plan.presentation.routes import route_urls
from content_types.plan.presentation.scope import visible_measures

from .observances.permissions import APPROVE, PREPARE, RELEASE

# Pages of which a revision is to be published at a set minute.
SCHEDULED = Q(_revisions__approved_go_live_at__isnull=False)


@dataclass(frozen=True)
class Count:
    """A number of things that wait, with the address of their list."""

    number: int
    label: str
    url: str


def contacts(user: Any) -> list[Count]:
    """Contacts of which a number or address is to be verified, by what is to be done.

    Whoever proposes numbers sees them, too: what came with the site waits for a proposal, and the
    public misses what is overdue. A proposal waits for everybody but its proposer.
    """
    verifies = user.has_perm("assistance.verify_channel")
    if not verifies and not user.has_perm("assistance.add_channel"):
        return []
    found: dict[Task, set[int]] = {}
    for each in due_report():
        if each.task is not Task.CONFIRM or (verifies and not is_proposer(each.channel, user)):
            found.setdefault(each.task, set()).add(each.channel.contact_id)
    address = f"{reverse('contact-verification:index')}?task="
    return [
        Count(len(each), _task(task, len(each)), address + task) for task, each in found.items()
    ]


def _task(task: Task, number: int) -> str:
    if task is Task.OVERDUE:
        return ngettext(
            "contact overdue for verification", "contacts overdue for verification", number
        )
    if task is Task.CONFIRM:
        return ngettext("contact to be confirmed", "contacts to be confirmed", number)
    if task is Task.SOON:
        return ngettext("contact due within 30 days", "contacts due within 30 days", number)
    return ngettext("contact never verified", "contacts never verified", number)


def bundles(user: Any) -> list[Count]:
    """Bundles that came back, those that somebody else has submitted, and releases that failed.

    Each only for whoever may do something about it.
    """
    found = []
    if user.has_perm(RELEASE):
        number = Bundle.objects.filter(state=BundleState.FAILED).count()
        label = ngettext(
            "bundle that could not be released", "bundles that could not be released", number
        )
        found.append(Count(number, label, reverse("bundles:index")))
    if user.has_perm(PREPARE):
        # Nothing happens at the minute of a bundle that was sent back or lost its approval.
        returned = Bundle.objects.filter(state=BundleState.PREPARING, submitted_at__isnull=False)
        number = returned.count()
        label = ngettext("bundle to be submitted again", "bundles to be submitted again", number)
        found.append(Count(number, label, reverse("bundles:index")))
    if user.has_perm(APPROVE):
        submitted = Bundle.objects.filter(state=BundleState.IN_REVIEW).exclude(submitted_by=user)
        number = submitted.count()
        label = ngettext("bundle to be approved", "bundles to be approved", number)
        found.append(Count(number, label, reverse("bundles:index")))
    return [each for each in found if each.number]


def requests(user: Any) -> list[Count]:
    """Requests for another format of a material that nobody has answered yet."""
    if not user.has_perm("materials.change_formatrequest"):
        return []
    number = FormatRequest.objects.exclude(state__in=CLOSED).count()
    label = ngettext("request for another format", "requests for another format", number)
    address = f"{reverse('format_requests:index')}?waiting=open"
    return [Count(number, label, address)] if number else []


def measures(request: HttpRequest) -> list[Count]:
    """Measures of the newest plan whose time has passed, for those who record their progress."""
    if not request.user.has_perm("plan.change_progressentry"):
        return []
    plan = ActionPlanPage.objects.live().order_by("-last_year", "-pk").first()
    if plan is None:
        return []
    number = visible_measures(plan, request).filter(pk__in=late_measures(plan)).count()
    label = ngettext("measure overdue", "measures overdue", number)
    address = f"{route_urls(plan, request)['measures_url']}?state={OVERDUE}"
    return [Count(number, label, address)] if number else []
