"""All campaigns, filtered, and the observances above them."""

from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest

from cms.pages import languages
from cms.pages.links import addresses, public, restricted_paths
from cms.pages.pagination import listed, paginate, pagination
from cms.pages.place import keep_query
from cms.pages.related import RelatedCard
from cms.pages.rows import Words, rows, words_of
from content_types.campaigns.forms import CampaignFilter
from content_types.campaigns.models import CampaignIndexPage, CampaignPage

from .observances import observance_cards
from .words import count_campaigns, period

PAGE_SIZE = 20


def context(index: CampaignIndexPage, request: HttpRequest) -> dict[str, Any]:
    """The observances, the filter form, what is chosen, and a page of the campaigns left."""
    campaigns = public(CampaignPage.objects.filter(path__startswith=index.path), request)
    given = CampaignFilter.given(request.GET)
    form = CampaignFilter(index.path, restricted_paths(request), given)
    found = form.apply(campaigns).order_by("-starts", "-pk")
    page = paginate(found, request, PAGE_SIZE)
    keep_query(request, form.query(page.number))
    return {
        "lead": words_of(index, "lead"),
        "observances": observance_cards(index, request),
        "form": form,
        "action": request.path,
        "count": count_campaigns(page.paginator.count),
        "filters": form.removable(request.path),
        "campaigns": campaign_cards(listed(page), request),
        "pages": pagination(page, request),
    }


def campaign_cards(found: QuerySet, request: HttpRequest) -> tuple[RelatedCard, ...]:
    """The campaigns of a queryset as cards, in its order and in one query."""
    address = addresses(request)
    url_path = languages.field("url_path", languages.active())
    columns = (url_path, "starts", "ends", "precision")
    return tuple(
        campaign_card(title, address.of(place), first, last, precision, lead)
        for place, first, last, precision, title, lead in rows(found, columns, ("title", "lead"))
    )


def campaign_card(
    title: Words, url: str, first: date, last: date | None, precision: str, lead: Words
) -> RelatedCard:
    """A campaign as the card component shows it."""
    return RelatedCard(title, url, lead, period(first, last, precision))
