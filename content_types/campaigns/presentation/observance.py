"""An observance's own page: when it is next, its history, what happened in past years."""

from typing import Any

from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cms.pages import languages
from cms.pages.links import public
from cms.pages.related import related_parts
from cms.pages.rows import rows, words_of
from content_types.campaigns import calendar, dates
from content_types.campaigns.models import CampaignPage, ObservancePage, ObservanceYear
from content_types.plan.presentation.parts import Fact

from .campaign_list import campaign_cards
from .words import days_left

CAMPAIGNS = 12


def context(observance: ObservancePage, request: HttpRequest) -> dict[str, Any]:
    """Everything that the page of an observance shows."""
    own = CampaignPage.objects.filter(observance=observance.pk)
    return {
        "lead": words_of(observance, "lead"),
        "facts": _facts(observance),
        "years": _years(observance),
        "campaigns": campaign_cards(
            public(own, request).order_by("-starts", "-pk")[:CAMPAIGNS], request
        ),
        "parts": related_parts(observance, request),
    }


def _facts(observance: ObservancePage) -> tuple[Fact, ...]:
    language, now = languages.active(), calendar.today()
    coming = calendar.next_day(observance, now)
    if coming == now:
        found = [Fact(_("Today"), capfirst(dates.named_date(coming, language)))]
    else:
        found = [
            Fact(_("Next time"), capfirst(dates.on_date(coming, language))),
            Fact(_("Until then"), days_left((coming - now).days)),
        ]
    first = observance.first_year
    if first is not None:
        found.append(Fact(_("First marked"), str(first)))
        if (edition := coming.year - first + 1) > 0:
            found.append(Fact(_("Edition"), dates.ordinal(edition, language)))
    return tuple(found)


def _years(observance: ObservancePage) -> list[dict[str, Any]]:
    """What happened in past years, the newest first."""
    found = ObservanceYear.objects.filter(observance=observance.pk).order_by("-year", "sort_order")
    return [
        {"year": year, "source_url": url, "theme": theme, "text": text, "source": source}
        for year, url, theme, text, source in rows(
            found, ("year", "source_url"), ("theme", "text", "source")
        )
    ]
