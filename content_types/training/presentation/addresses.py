"""Addresses of the list of trainings and of its own pages."""

from django.http import HttpRequest

from cms.pages import languages
from cms.pages.links import addresses
from content_types.training.models import TrainingIndexPage
from content_types.training.models.routes import ICS, ROUTES, route_path


def index_url(index: TrainingIndexPage, request: HttpRequest) -> str:
    """The address of the list in the language that is shown now."""
    return addresses(request).of(index.path_in(languages.active()))


def route_urls(index: TrainingIndexPage, request: HttpRequest) -> dict[str, str]:
    """`list_url`, `calendar_url`, `numbers_url`, `workshops_url`, `ics_url`."""
    url = index_url(index, request)
    active = languages.active()
    own = {f"{name}_url": url + route_path(name, active) for name in ROUTES}
    return {"list_url": url, "ics_url": url + ICS, **own}
