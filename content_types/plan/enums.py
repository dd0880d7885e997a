"""Choices of the action plan that are stored and spoken in both languages."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class RoleKind(TextChoices):
    """What an institution does in a measure."""

    RESPONSIBLE = "responsible", _("Responsible institution")
    PARTICIPANT = "participant", _("Participant")
    PROVIDER = "provider", _("Provider")
    FUNDER = "funder", _("Funder")


class TimeframeKind(TextChoices):
    """How a timeframe says when something is done."""

    ONGOING = "ongoing", _("Ongoing activity")
    SINGLE = "single", _("Single implementation")
    HALF_YEAR = "half_year", _("Half of a year")
    MONTH = "month", _("Month")
    DEADLINE = "deadline", _("Deadline")
    RECURRING = "recurring", _("Several times a year")
    OTHER = "other", _("Other timeframe")
