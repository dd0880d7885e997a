"""Released bundles as the archive of an observance, for everybody."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from cms.pages import languages
from cms.pages.links import addresses, public
from cms.pages.models import BasePage
from cms.pages.related import RelatedCard, RelatedPart
from cms.pages.rows import rows
from content_types.campaigns.enums import TemplateKind
from content_types.news.bundles.enums import BundleState

# Thirty years of three pages: the whole archive for as long as anybody edits here.
LIMIT = 90


def of_observance(observance: Any, request: HttpRequest) -> RelatedPart | None:
    """What was released for the observance, the newest year first; None where nothing was."""
    released = {
        "bundle_members__bundle__observance": observance.pk,
        "bundle_members__bundle__state": BundleState.RELEASED,
    }
    found = public(BasePage.objects.filter(**released), request)
    ordered = found.order_by("-bundle_members__bundle__year", "bundle_members__pk")[:LIMIT]
    columns = (
        languages.field("url_path", languages.active()),
        "bundle_members__bundle__year",
        "bundle_members__kind",
    )
    address = addresses(request)
    cards = tuple(
        RelatedCard(title, address.of(place), meta=f"{year} · {TemplateKind(kind).label}")
        for place, year, kind, title in rows(ordered, columns, ["title"])
    )
    return RelatedPart("archive", _("Published for the day"), cards) if cards else None
