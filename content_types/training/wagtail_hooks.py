"""Trainings in the admin's menu."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .admin_list import MISSING, TrainingListing

listing = TrainingListing()


@hooks.register("register_admin_viewset")
def training_listing() -> TrainingListing:
    return listing


@hooks.register("register_reports_menu_item")
def missing_numbers() -> MenuItem:
    """The report of what has taken place and has no number: the list, filtered."""
    return MenuItem(
        _("Trainings without numbers"),
        f"{reverse(listing.get_url_name('index'))}?numbers={MISSING}",
        name="trainings-without-numbers",
        icon_name="group",
    )
