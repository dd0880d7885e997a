"""Whom journalists may ask, stored once for every piece of news that names them."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, HelpPanel

from cms.pages import languages
from cms.pages.panels import translated

NO_PHONE = _(
    "<p>Visitors see all of this below the news. There is no field for a phone number: numbers "
    "are published only where they have been verified, and the assistance contacts do that.</p>"
)


class PressContact(models.Model):
    """An office or a person for the media, with an e-mail address, a page, or both."""

    name = models.CharField(
        _("name"), max_length=255, help_text=_("An office, or a person who has agreed to it.")
    )
    role = models.CharField(_("role"), max_length=255, blank=True)
    email = models.EmailField(_("e-mail address"), blank=True)
    website = models.URLField(_("page for the media"), blank=True)

    panels = [
        HelpPanel(NO_PHONE),
        translated("name"),
        translated("role"),
        FieldPanel("email"),
        FieldPanel("website"),
    ]

    class Meta:
        ordering = ["name_sl"]
        verbose_name = _("press contact")
        verbose_name_plural = _("press contacts")

    def __str__(self) -> str:
        return getattr(self, languages.field("name", languages.default())) or ""

    def clean(self) -> None:
        super().clean()
        if not (self.email or self.website):
            raise ValidationError({"email": _("Write an e-mail address or the page below it.")})
