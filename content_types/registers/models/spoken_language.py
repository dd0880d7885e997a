from django.db import models
from django.utils.translation import gettext_lazy as _

from .base import RegisterEntry


class TextDirection(models.TextChoices):
    LEFT_TO_RIGHT = "ltr", _("left to right")
    RIGHT_TO_LEFT = "rtl", _("right to left")


class SpokenLanguage(RegisterEntry):
    """A language in which somebody can be helped; the key is its ISO 639 code."""

    endonym = models.CharField(
        _("own name"), max_length=80, help_text=_("The language's name in the language itself.")
    )
    direction = models.CharField(
        _("direction of writing"),
        max_length=3,
        choices=TextDirection.choices,
        default=TextDirection.LEFT_TO_RIGHT,
    )

    class Meta(RegisterEntry.Meta):
        verbose_name = _("spoken language")
        verbose_name_plural = _("spoken languages")
