"""Choices of trainings that are stored and spoken in both languages."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class TrainingForm(TextChoices):
    """What a training is like."""

    SEMINAR = "seminar", _("seminar")
    WORKSHOP = "workshop", _("workshop")
    LECTURE = "lecture", _("lecture")
    COURSE = "course", _("training course")
    CONFERENCE = "conference", _("conference or meeting of experts")
    REMOTE = "remote", _("remote training")
    STUDY_VISIT = "study_visit", _("study visit")


class TrainingState(TextChoices):
    """Whether a training takes place as its dates say."""

    SCHEDULED = "scheduled", _("as planned")
    POSTPONED = "postponed", _("postponed")
    CANCELLED = "cancelled", _("cancelled")


class Precision(TextChoices):
    """How exactly a date is known."""

    DAY = "day", _("to the day")
    MONTH = "month", _("to the month")
    YEAR = "year", _("to the year")


class FigureRole(TextChoices):
    """What a number counts."""

    PARTICIPANTS = "participants", _("participants")
    TEACHERS = "teachers", _("teachers present")
    SPEAKERS = "speakers", _("speakers")
    WORKSHOPS = "workshops", _("workshops")
    SESSIONS = "sessions", _("sessions")
    SCHOOLS = "schools", _("schools")


class Exactness(TextChoices):
    """How a source states a number."""

    EXACT = "exact", pgettext_lazy("before a number", "exactly")
    ABOUT = "about", pgettext_lazy("before a number", "about")
    OVER = "over", pgettext_lazy("before a number", "more than")


class SchoolLevel(TextChoices):
    """The kind of school that a workshop was held in."""

    PRIMARY = "primary", _("primary schools")
    SECONDARY = "secondary", _("secondary schools")


# Whom the workshops of a level are for, by their keys in the register.
AUDIENCE_OF_LEVEL = {
    SchoolLevel.PRIMARY: "primary-pupils",
    SchoolLevel.SECONDARY: "secondary-pupils",
}
