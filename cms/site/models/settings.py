"""What an editor may set for the whole site."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, PageChooserPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Site

from cms.pages.forms import KeptForm


def _page_link(label: Any) -> models.ForeignKey:
    """A page that an editor chooses; nothing is shown where it was not chosen or was deleted."""
    return models.ForeignKey(
        "pages.BasePage",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=label,
    )


@register_setting(icon="cog")
class SiteSettings(BaseSiteSetting):
    """The pages that every page leads to."""

    base_form_class = KeptForm

    help_page = _page_link(_("help page"))
    accessibility_page = _page_link(_("accessibility statement"))
    privacy_page = _page_link(_("privacy"))
    about_page = _page_link(_("about the site"))
    demonstration = models.BooleanField(
        _("demonstration"),
        default=True,
        help_text=_("Says on every page that this is not an official site yet."),
    )

    panels = [
        PageChooserPanel("help_page"),
        PageChooserPanel("accessibility_page"),
        PageChooserPanel("privacy_page"),
        PageChooserPanel("about_page"),
        FieldPanel("demonstration"),
    ]

    @classmethod
    def for_site(cls, site: Site | None) -> "SiteSettings":
        """As Wagtail's, without a query where the settings have come with their site."""
        known = site._state.fields_cache.get("sitesettings") if site is not None else None
        return known or super().for_site(site)

    class Meta:
        verbose_name = _("site settings")
