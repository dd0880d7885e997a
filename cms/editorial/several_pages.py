"""Guards of what is done to several pages at once: all of it is possible, or nothing is done.

Wagtail asks about permissions only. These hooks look at every page before the first one is
touched, and tell everything that is in the way at once, not one page after the other.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages

from cms.pages.models import BasePage
from cms.pages.publication import PublicationError

from .observances.guards import keep_observance


def refuse_unpublishable(
    request: HttpRequest, action_type: str, objects: Iterable[Any], action: Any
) -> HttpResponse | None:
    """Hook before_bulk_action: publishes nothing while one of the pages may not be published."""
    if action_type != "publish":
        return None
    sentences: list[str] = []
    for page in _published_with(objects, action, request.user):
        try:
            page.get_latest_revision_as_object().check_publication()
        except PublicationError as error:
            sentences += error.sentences
    for sentence in sentences:
        messages.error(request, _("Nothing has been published. %(why)s") % {"why": sentence})
    return redirect(action.next_url) if sentences else None


def _published_with(objects: Iterable[Any], action: Any, user: Any) -> Iterator[BasePage]:
    below = action.cleaned_form.cleaned_data.get("include_descendants")
    for page in objects:
        if not isinstance(page, BasePage):
            return
        yield page
        for child in page.get_descendants().not_live().specific() if below else ():
            if child.permissions_for_user(user).can_publish():
                yield child


def keep_observances(
    request: HttpRequest, action_type: str, objects: Iterable[Any], action: Any
) -> HttpResponse | None:
    """Hook before_bulk_action: deletes nothing while one of the pages is a bundles' archive."""
    if action_type == "delete":
        for page in objects:
            if isinstance(page, BasePage) and keep_observance(request, page):
                return redirect(action.next_url)
    return None
