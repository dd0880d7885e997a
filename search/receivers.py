"""Hearing of every change of the content that changes what can be found, or where.

Nothing is built at the moment of the change: a page's parts are saved after the page, and an
import saves many pages at once. What changed is noted, and built once when the transaction ends.
A failure there is logged and leaves the content as it was saved; `update_search_index` repairs.
"""

import logging
import threading
from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.db.models.signals import post_delete, post_save, pre_delete
from wagtail.models import PageViewRestriction, Site
from wagtail.signals import page_published, page_unpublished, post_page_move

from cms.pages.models import BasePage
from content_types.assistance.models import Channel, Contact
from content_types.plan.models import MeasurePage, Objective, Role
from content_types.registers.models import Institution

from . import indexing
from .documents import SOURCES
from .kinds import Kind

logger = logging.getLogger(__name__)

# What saving a draft writes to the page itself; none of it is shown to the public.
_BOOKKEEPING = frozenset(
    {
        "approved_schedule",
        "draft_title",
        "expire_at",
        "go_live_at",
        "has_unpublished_changes",
        "latest_revision",
        "latest_revision_created_at",
        "locked",
        "locked_at",
        "locked_by",
    }
)


class _Noted(threading.local):
    """What changed in the transaction of this thread.

    What a transaction noted before it failed stays noted; to index it once more does no harm.
    """

    def __init__(self) -> None:
        self.take()

    def take(self) -> tuple[dict[str, set[int]], bool]:
        """What was noted, which is then forgotten: primary keys by source, and `everything`."""
        taken = getattr(self, "ids", {}), getattr(self, "everything", False)
        self.ids: dict[str, set[int]] = {name: set() for name in SOURCES}
        self.everything = False
        return taken


_noted = _Noted()


def connect() -> None:
    """Listen to the content; called once, when the app is ready."""
    for signal in (post_save, post_delete):
        signal.connect(_page_saved)
        for part in (Objective, Role):
            signal.connect(_part_changed, sender=part)
        signal.connect(_restriction_changed, sender=PageViewRestriction)
        signal.connect(_site_changed, sender=Site)
    for signal in (page_published, page_unpublished, post_page_move):
        signal.connect(_page_changed)
    for signal in (post_save, pre_delete):
        signal.connect(_institution_changed, sender=Institution)
        signal.connect(_contact_changed, sender=Contact)
    for signal in (post_save, post_delete):
        signal.connect(_channel_changed, sender=Channel)


def _page_saved(instance: Any, update_fields: Iterable[str] | None = None, **kwargs: Any) -> None:
    # Page classes of rooms above this one are heard, too, so no sender can be named.
    if isinstance(instance, BasePage) and (
        update_fields is None or set(update_fields) - _BOOKKEEPING
    ):
        _note("page", [instance.pk])
        if getattr(instance, "search_kind", None) == Kind.HELP:
            # The documents of all contacts lead to the help page.
            _note("contact", Contact.objects.values_list("pk", flat=True))


def _page_changed(instance: BasePage, **kwargs: Any) -> None:
    _note("page", [instance.pk])


def _part_changed(instance: Objective | Role, **kwargs: Any) -> None:
    _note("page", [instance.measure_id])


def _institution_changed(instance: Institution, **kwargs: Any) -> None:
    _note("institution", [instance.pk])
    measures = MeasurePage.objects.filter(roles__institution=instance)
    _note("page", measures.values_list("pk", flat=True))
    contacts = Contact.objects.filter(institution=instance)
    _note("contact", contacts.values_list("pk", flat=True))


def _contact_changed(instance: Contact, **kwargs: Any) -> None:
    _note("contact", [instance.pk])


def _channel_changed(instance: Channel, **kwargs: Any) -> None:
    _note("contact", [instance.contact_id])


def _restriction_changed(instance: PageViewRestriction, **kwargs: Any) -> None:
    page = BasePage.objects.filter(pk=instance.page_id).first()
    if page:
        _note(
            "page",
            BasePage.objects.descendant_of(page, inclusive=True).values_list("pk", flat=True),
        )


def _site_changed(**kwargs: Any) -> None:
    """Every address may be another one."""
    _noted.everything = True
    transaction.on_commit(_index_what_changed)


def _note(source: str, ids: Iterable[int]) -> None:
    _noted.ids[source].update(ids)
    # Asked for each time, since a part of a transaction that fails forgets what it was asked.
    transaction.on_commit(_index_what_changed)


def _index_what_changed() -> None:
    """Never fails: what an editor saved stays saved, and the failure is on record."""
    ids, everything = _noted.take()
    try:
        if everything:
            indexing.rebuild()
            return
        for source, changed in ids.items():
            _index(source, changed)
    except Exception:
        logger.exception("The search index is not up to date; run update_search_index.")


def _index(source: str, changed: set[int]) -> None:
    moved = indexing.update(source, changed) if changed else set()
    if source == "page" and moved:
        indexing.update(source, _below(moved) - changed)


def _below(ids: Iterable[int]) -> set[int]:
    """The pages below those of `ids`, whose addresses and places follow them."""
    paths = BasePage.objects.filter(pk__in=list(ids), numchild__gt=0).values_list("path", flat=True)
    below = Q(pk__in=[])
    for path in paths:
        below |= Q(path__startswith=path)
    return set(BasePage.objects.filter(below).values_list("pk", flat=True))
