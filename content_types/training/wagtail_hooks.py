"""Trainings in the admin's menu."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from cms.pages.page_listing import PagesMenuItem

from .admin_list import MISSING, TrainingListing

listing = TrainingListing()


@hooks.register("register_admin_viewset")
def training_listing() -> TrainingListing:
    return listing


@hooks.register("register_reports_menu_item")
def missing_numbers() -> PagesMenuItem:
    """The report of what has taken place and has no number: the list, filtered."""
    return PagesMenuItem(
        _("Trainings without numbers"),
        f"{reverse(listing.get_url_name('index'))}?numbers={MISSING}",
        name="trainings-without-numbers",
        icon_name="group",
    )
