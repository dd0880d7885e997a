"""What an editor may set for the whole site."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, PageChooserPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting


@register_setting(icon="cog")
class SiteSettings(BaseSiteSetting):
    """The pages that every page leads to."""

    help_page = models.ForeignKey(
        "pages.BasePage",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("help page"),
    )
    accessibility_page = models.ForeignKey(
        "pages.BasePage",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("accessibility statement"),
    )
    privacy_page = models.ForeignKey(
        "pages.BasePage",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("privacy"),
    )
    about_page = models.ForeignKey(
        "pages.BasePage",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("about the site"),
    )
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

    class Meta:
        verbose_name = _("site settings")
