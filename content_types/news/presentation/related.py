"""News on the pages of other rooms."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _

from cms.pages.links import public
from cms.pages.related import RelatedPages
from content_types.news.models import NewsPage

from .cards import related_card

ON_HOME = 3
ELSEWHERE = 6


def latest(home: Any, request: HttpRequest) -> RelatedPages:
    """The newest news of the site, and the way to all of it."""
    return _part(NewsPage.objects.all(), request, _("Latest news"), ON_HOME, to_list=True)


def about_subject(theme: Any, request: HttpRequest) -> RelatedPages:
    """The newest news on a theme of the site."""
    found = NewsPage.objects.filter(subjects=theme.pk)
    return _part(found, request, _("News"), ON_HOME, to_list=True)


def about_measure(measure: Any, request: HttpRequest) -> RelatedPages:
    return _part(
        NewsPage.objects.filter(measures__measure=measure.pk),
        request,
        _("News"),
        more=_("All news of this measure"),
        rest=lambda shown: {"measure": str(shown.pk)},
    )


def naming_institution(institution: Any, request: HttpRequest) -> RelatedPages:
    found = NewsPage.objects.filter(institutions__institution=institution.pk)
    return _part(
        found,
        request,
        _("News that names this institution"),
        more=_("All news that names this institution"),
        rest=lambda shown: {"institution": shown.key},
    )


def of_campaign(campaign: Any, request: HttpRequest) -> RelatedPages:
    return _part(NewsPage.objects.filter(campaign=campaign.pk), request, _("News"))


def of_observance(observance: Any, request: HttpRequest) -> RelatedPages:
    return _part(NewsPage.objects.filter(observance=observance.pk), request, _("News"))


def _part(
    found: QuerySet, request: HttpRequest, heading: str, most: int = ELSEWHERE, **more: Any
) -> RelatedPages:
    """The newest of the news; the words `more` lead to the list, where there are others, too."""
    each_once = NewsPage.objects.filter(pk__in=found.order_by().values("pk"))
    return RelatedPages(
        key="news",
        heading=heading,
        pages=public(each_once, request).order_by("-date", "-pk"),
        columns=("kind", "date"),
        words=("lead",),
        card=related_card,
        latest_first="date",
        most=most,
        **{"more": _("All news"), **more},
    )
