"""Uploaded pictures and documents, with their words in every language."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Image

from cms.pages import languages


class SiteImage(AbstractImage):
    """A picture; the words that replace it stand once per language."""

    alternative = models.CharField(
        _("alternative text"),
        max_length=255,
        blank=True,
        help_text=_("What somebody who cannot see the picture needs to know. One sentence."),
    )
    credit = models.CharField(
        _("credit"), max_length=255, blank=True, help_text=_("Who made the picture.")
    )

    admin_form_fields = (
        *(name for name in Image.admin_form_fields if name != "description"),
        *(languages.field("alternative", code) for code in languages.codes()),
        "credit",
    )

    class Meta(AbstractImage.Meta):
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")


class SiteRendition(AbstractRendition):
    image = models.ForeignKey(SiteImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)


class SiteDocument(AbstractDocument):
    """A file to download."""

    admin_form_fields = Document.admin_form_fields

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
