"""Opening the bundle of a year: everything drafted from templates, in one action."""

import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from cms.pages import languages
from content_types.campaigns import calendar
from content_types.campaigns.enums import TemplateKind
from content_types.campaigns.models import ObservancePage, ObservanceTemplate

from .drafts import filled, make_draft
from .enums import BundleAction
from .models import Bundle, BundlePost, BundleTask

EARLY = datetime.time(8, 0)


def bundle_year(observance: ObservancePage, on: datetime.date) -> int:
    """The year whose bundle is prepared on the day `on`: this one's until its window closes."""
    window = calendar.open_window(observance, on)
    return window.day.year if window else calendar.next_day(observance, on).year


@transaction.atomic
def open_bundle(observance: ObservancePage, year: int, user: Any) -> Bundle:
    """The bundle of the observance in `year`; made with all its drafts when there is none yet.

    Whoever opens it a second time, or at the same time, gets the same one. Raises BundleError,
    and makes nothing, where a list is missing below which a draft would stand.
    """
    with languages.content_language(languages.default()):
        bundle, created = Bundle.objects.get_or_create(
            observance=observance, year=year, defaults={"release_at": _morning(observance, year)}
        )
        if created:
            _fill(bundle, user)
            bundle.record(BundleAction.OPENED, user)
    return bundle


def _morning(observance: ObservancePage, year: int) -> datetime.datetime:
    """The minute of release that is proposed: early on the day, before newsrooms meet."""
    moment = datetime.datetime.combine(observance.date_in(year), EARLY)
    return timezone.make_aware(moment, timezone.get_default_timezone())


def _fill(bundle: Bundle, user: Any) -> None:
    for template in bundle.observance.templates.select_related("observance"):
        if template.kind == TemplateKind.SOCIAL:
            _make_posts(bundle, template)
        else:
            page = make_draft(template, bundle.day, user)
            bundle.members.create(page_id=page.pk, kind=template.kind)
    for task in bundle.observance.tasks.all():
        words = {
            column: getattr(task, column)
            for column in (languages.field("text", code) for code in languages.codes())
        }
        due = bundle.day - datetime.timedelta(days=task.days_before)
        BundleTask.objects.create(bundle=bundle, due=due, required=task.required, **words)


def _make_posts(bundle: Bundle, template: ObservanceTemplate) -> None:
    texts = filled(template, ("text",), bundle.day, bundle.observance.first_year)
    for code in languages.codes():
        # A second template for the same network would be a second text: the first one stays.
        BundlePost.objects.get_or_create(
            bundle=bundle,
            network=template.network,
            language=code,
            defaults={"text": texts[languages.field("text", code)]},
        )
