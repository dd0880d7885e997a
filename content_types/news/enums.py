"""Closed lists of the news."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class NewsKind(TextChoices):
    """What a piece of news is; a statement speaks for whoever is named in it."""

    NEWS = "news", _("news")
    PRESS_RELEASE = "press_release", _("press release")
    STATEMENT = "statement", _("statement")
