"""A picture and the sizes in which pages show it."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition, Image, get_upload_to

from cms.pages import languages

from ..fields import CheckedFileModel, CheckedImageField


class SiteImage(CheckedFileModel, AbstractImage):
    """A picture; the words that replace it stand once per language."""

    file = CheckedImageField(
        _("file"), upload_to=get_upload_to, width_field="width", height_field="height"
    )
    alternative = models.CharField(
        _("alternative text"),
        max_length=255,
        blank=True,
        help_text=_(
            "What somebody who cannot see the picture needs to know. One sentence. Needed in "
            "every language wherever the picture is more than decoration."
        ),
    )
    credit = models.CharField(
        _("credit"), max_length=255, blank=True, help_text=_("Who made the picture.")
    )

    admin_form_fields = (
        "title",
        "file",
        *(languages.field("alternative", code) for code in languages.codes()),
        "credit",
        *(name for name in Image.admin_form_fields if name not in {"title", "file", "description"}),
    )

    class Meta(AbstractImage.Meta):
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")

    @property
    def default_alt_text(self) -> str:
        """The words instead of the picture in the active language, else in the default one."""
        return self.alternative or ""


class SiteRendition(AbstractRendition):
    """A picture in one size, as pages show it."""

    image = models.ForeignKey(SiteImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)
        # Whoever asks for a file is answered only after its picture was found.
        indexes = [models.Index(fields=["file"], name="rendition_file")]
