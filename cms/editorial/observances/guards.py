"""Keeping the pages of a bundle together: none is published on its own by accident."""

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.log_actions import get_active_log_context

from cms.pages.models import BasePage
from content_types.campaigns.models import ObservancePage
from content_types.news.bundles.enums import OVER, BundleState
from content_types.news.bundles.errors import BundleError
from content_types.news.bundles.models import Bundle, BundleMember
from content_types.news.bundles.reading import read


def keep_in_bundle(request: HttpRequest, page: BasePage) -> HttpResponse | None:
    """Hook before_publish_page: leads to the bundle instead, where the page belongs to one."""
    bundle = Bundle.objects.holding(page.pk).select_related("observance").first()
    if bundle is None:
        return None
    message = _(
        "The draft has been saved. It belongs to the bundle “%(bundle)s” and is published with "
        "it; to publish it alone, take it out of the bundle first."
    )
    address = reverse("bundles:detail", args=[bundle.pk])
    button = messages.button(address, _("Open the bundle"))
    messages.warning(request, message % {"bundle": bundle}, buttons=[button])
    return redirect("wagtailadmin_pages:edit", page.pk)


def tell_of_approval(request: HttpRequest, page: BasePage) -> None:
    """Hook before_edit_page: says whose approval or review a change would undo.

    The admin saves by itself while somebody types: a release of tomorrow would fall unnoticed.
    """
    if request.method != "GET":
        return
    bundle = Bundle.objects.holding(page.pk).select_related("observance").first()
    if bundle is None:
        return
    button = messages.button(reverse("bundles:detail", args=[bundle.pk]), _("Open the bundle"))
    if bundle.is_frozen:
        message = _(
            "This page belongs to the bundle “%(bundle)s”, which is approved. Every change takes "
            "the approval back, also one that is saved by itself while you type."
        )
        messages.warning(request, message % {"bundle": bundle}, buttons=[button])
    elif bundle.state == BundleState.IN_REVIEW:
        message = _(
            "This page belongs to the bundle “%(bundle)s”, which is in review. After a change the "
            "reviewer has to look at it again."
        )
        messages.info(request, message % {"bundle": bundle}, buttons=[button])


def keep_many_in_bundle(
    request: HttpRequest, action_type: str, objects: Iterable[Any], action: Any
) -> HttpResponse | None:
    """Hook before_bulk_action: publishes nothing while one of the pages belongs to a bundle."""
    if action_type != "publish":
        return None
    with_all_below = action.cleaned_form.cleaned_data.get("include_descendants")
    for page in objects:
        if not isinstance(page, BasePage):
            return None
        alone = BasePage.objects.filter(pk=page.pk)
        below = BasePage.objects.descendant_of(page, inclusive=True) if with_all_below else alone
        for bundle in Bundle.objects.filter(members__page__in=below).select_related("observance"):
            if not bundle.is_over:
                message = _(
                    "Nothing has been published: some of it belongs to the bundle “%(bundle)s”, "
                    "which publishes it."
                )
                messages.error(request, message % {"bundle": bundle})
                return redirect("bundles:detail", bundle.pk)
    return None


def keep_many_undeleted(
    request: HttpRequest, action_type: str, objects: Iterable[Any], action: Any
) -> HttpResponse | None:
    """Hook before_bulk_action: deletes nothing while one of the pages is awaited in a bundle.

    The page's own button tells of the bundle first; the screen for several pages cannot.
    """
    if action_type != "delete":
        return None
    for page in objects:
        member = _awaited(page).first() if isinstance(page, BasePage) else None
        if member is not None:
            message = _(
                "Nothing has been deleted: “%(page)s” belongs to the bundle “%(bundle)s”. Take it "
                "out of the bundle first, or delete it by itself."
            )
            messages.error(request, message % {"page": member, "bundle": member.bundle})
            return redirect("bundles:detail", member.bundle_id)
    return None


def _awaited(page: BasePage) -> QuerySet[BundleMember]:
    """The places of a page and of all below it in bundles that are still to be released."""
    below = BasePage.objects.descendant_of(page, inclusive=True)
    members = BundleMember.objects.filter(page__in=below).exclude(bundle__state__in=OVER)
    return members.select_related("page", "bundle__observance")


def tell_of_bundle(request: HttpRequest, page: BasePage) -> None:
    """Hook before_delete_page: says from which bundles a page would be gone, too."""
    if request.method != "GET":
        return
    for member in _awaited(page):
        message = _("“%(page)s” belongs to the bundle “%(bundle)s” and would be missing there.")
        messages.warning(request, message % {"page": member, "bundle": member.bundle})


def keep_observance(request: HttpRequest, page: BasePage) -> HttpResponse | None:
    """Hook before_delete_page: an observance that has bundles is their archive and stays."""
    observances = ObservancePage.objects.descendant_of(page, inclusive=True)
    bundle = Bundle.objects.filter(observance__in=observances).first()
    if bundle is None:
        return None
    message = _("“%(page)s” has bundles and is their archive. Unpublish it instead.")
    messages.error(request, message % {"page": bundle.observance.get_admin_display_title()})
    return redirect("wagtailadmin_pages:edit", page.pk)


def keep_file(instance: Any, **kwargs: Any) -> None:
    """Receiver of pre_delete: deletes no picture or document in the admin that a bundle waits with.

    Wagtail counts the uses of what is public alone and would say that there are none. Raises
    BundleError, which the editor reads.
    """
    if get_active_log_context().user is None:
        return
    for bundle in Bundle.objects.exclude(state__in=OVER).select_related("observance"):
        if any((type(instance), instance.pk) in draft.references for draft in read(bundle)):
            message = _(
                "Nothing has been deleted: the bundle “%(bundle)s” needs “%(file)s”. Take it out "
                "of its page first."
            )
            raise BundleError(message % {"bundle": bundle, "file": instance})
