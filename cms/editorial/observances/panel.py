"""How many days are left to the next observance, and how far its bundle is."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin.ui.components import Component

from cms.pages.rows import words_of
from content_types.campaigns.calendar import next_day, today
from content_types.campaigns.models import ObservancePage
from content_types.news.bundles.models import Bundle
from content_types.news.bundles.opening import bundle_year

from .permissions import OPEN, may_see


@dataclass(frozen=True)
class Coming:
    """An observance that comes; `state` is its bundle's, or says that there is none."""

    title: str
    day: datetime.date
    wait: str
    state: str
    url: str
    may_open: bool


class ObservancesPanel(Component):
    """The observances in the order in which they come."""

    name = "observances"
    template_name = "editorial/observances_panel.html"
    order = 30

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        user = (parent_context or {})["request"].user
        return {"coming": coming(user) if may_see(user) else []}


def coming(user: Any) -> list[Coming]:
    """The next day of every public observance, the nearest first: two queries."""
    on = today()
    days = [(next_day(each, on), each) for each in ObservancePage.objects.live()]
    bundles = {
        (bundle.observance_id, bundle.year): bundle
        for bundle in Bundle.objects.filter(year__in={day.year for day, _each in days})
    }
    return [
        _coming(observance, day, bundles.get((observance.pk, day.year)), on, user)
        for day, observance in sorted(days, key=lambda pair: pair[0])
    ]


def _coming(
    observance: ObservancePage,
    day: datetime.date,
    bundle: Bundle | None,
    on: datetime.date,
    user: Any,
) -> Coming:
    left = (day - on).days
    # In the window after the day the list still leads to the bundle of the year that ends.
    opens_now = bundle_year(observance, on) == day.year
    wait = ngettext("in %(count)d day", "in %(count)d days", left) % {"count": left}
    return Coming(
        title=str(words_of(observance, "title")),
        day=day,
        wait=wait if left else _("today"),
        state=bundle.get_state_display() if bundle else _("not opened yet"),
        url=reverse("bundles:detail", args=[bundle.pk]) if bundle else reverse("bundles:index"),
        may_open=bundle is None and opens_now and user.has_perm(OPEN),
    )
