"""What waits for somebody: a panel on the first page of the admin."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin.ui.components import Component
from wagtail.permissions import policy_registry

from cms.pages import languages
from cms.pages.models import BasePage
from content_types.plan.models import Finding, FindingState, ProgressEntry, Severity

from . import waiting
from .findings.queries import open_by_severity
from .waiting import Count

LISTED = 5


@dataclass(frozen=True)
class PageList:
    """The first pages that wait for the same thing, and how many there are in all."""

    title: str
    pages: list[BasePage]
    number: int

    @property
    def further(self) -> int:
        return self.number - len(self.pages)


class WaitingPanel(Component):
    """What waits for this user, as far as the user may do something about it."""

    name = "waiting"
    template_name = "editorial/waiting_panel.html"
    order = 50

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        request = (parent_context or {})["request"]
        user = request.user
        policy = policy_registry.get_by_type(BasePage)
        pages = policy.instances_user_has_permission_for(user, "change").filter(depth__gt=1)
        drafts = pages.filter(has_unpublished_changes=True).order_by("-latest_revision_created_at")
        untranslated = pages.filter(_without_words()).order_by("path")
        return {
            "counts": [
                *waiting.contacts(user),
                *waiting.bundles(user),
                *waiting.requests(user),
                *_findings(user),
                *_progress(user),
                *waiting.measures(request),
            ],
            "lists": [
                found
                for found in (
                    _listed(_("Scheduled releases"), pages.filter(waiting.SCHEDULED).distinct()),
                    _listed(_("Unpublished changes"), drafts),
                    _listed(_("Not translated into English yet"), untranslated),
                )
                if found.number
            ],
        }


def _listed(title: str, pages: Any) -> PageList:
    first = list(pages[: LISTED + 1])
    number = len(first) if len(first) <= LISTED else pages.count()
    return PageList(title, first[:LISTED], number)


def _without_words() -> Q:
    """Pages that lack a title in some language."""
    missing = Q()
    for code in languages.others():
        title = languages.field("title", code)
        missing |= Q(**{title: ""}) | Q(**{title: None})
    return missing


def _findings(user: Any) -> list[Count]:
    if not policy_registry.get_by_type(Finding).user_has_permission(user, "change"):
        return []
    address = f"{reverse('findings:index')}?state={FindingState.OPEN}&severity="
    return [
        Count(number, _finding_label(severity, number), address + severity)
        for severity, number in open_by_severity().items()
    ]


def _finding_label(severity: str, number: int) -> str:
    if severity == Severity.ERROR:
        return ngettext("error in a plan", "errors in plans", number)
    if severity == Severity.WARNING:
        return ngettext("warning about a plan", "warnings about plans", number)
    return ngettext("notice about a plan", "notices about plans", number)


def _progress(user: Any) -> list[Count]:
    if not policy_registry.get_by_type(ProgressEntry).user_has_permission(user, "change"):
        return []
    number = ProgressEntry.objects.filter(has_unpublished_changes=True).count()
    label = ngettext("draft of a progress entry", "drafts of progress entries", number)
    url = reverse("wagtailsnippets_plan_progressentry:list")
    return [Count(number, label, url)] if number else []
