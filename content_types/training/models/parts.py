"""What a training consists of: dates, organisers, numbers, measures."""

import datetime
import uuid
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, PageChooserPanel
from wagtail.models import Orderable

from cms.pages.panels import stacked, translated
from content_types.registers.models import Audience, Institution
from content_types.training.dates import FIRST_YEAR, LAST_YEAR, first_day, last_day
from content_types.training.enums import Exactness, FigureRole, Precision
from content_types.training.fields import DayField

from .occasion_queries import OccasionQuerySet
from .training import TrainingPage


class Occasion(Orderable):
    """A day, or days in a row, on which a training takes place.

    `starts` and `ends` hold as much as `precision` says: of a date that is known to the month, the
    day means nothing and is never shown.
    """

    objects = OccasionQuerySet.as_manager()

    training = ParentalKey(TrainingPage, on_delete=models.CASCADE, related_name="occasions")
    starts = DayField(
        _("first day"),
        help_text=_("Where only the month or the year is known, any day in it."),
    )
    ends = DayField(
        _("last day"), null=True, blank=True, help_text=_("Empty where it is a single day.")
    )
    precision = models.CharField(
        _("the dates are known"),
        max_length=10,
        choices=Precision.choices,
        default=Precision.DAY,
        help_text=_("Visitors see only as much of the dates as is known."),
    )
    # Never shown to editors: calendars that have subscribed know the date by it.
    uid = models.UUIDField(default=uuid.uuid4, editable=False)
    starts_at = models.TimeField(
        pgettext_lazy("time of day", "from"),
        null=True,
        blank=True,
        help_text=_("For example 9:00."),
    )
    ends_at = models.TimeField(pgettext_lazy("time of day", "until"), null=True, blank=True)

    panels = [
        FieldRowPanel([FieldPanel("starts"), FieldPanel("ends"), FieldPanel("precision")]),
        FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("date")
        verbose_name_plural = _("dates")

    def __str__(self) -> str:
        return f"{self.starts}–{self.ends}" if self.ends else str(self.starts)

    def clean(self) -> None:
        super().clean()
        errors: dict[str, Any] = {}
        if self.starts and self.ends and self.ends < self.starts:
            errors["ends"] = _("The last day is before the first day. Swap them or correct one.")
        self._check_times(errors)
        for name in ("starts", "ends"):
            if (day := getattr(self, name)) and not FIRST_YEAR <= day.year <= LAST_YEAR:
                message = _("Check the year: it has to lie between %(first)s and %(last)s.")
                errors[name] = message % {"first": FIRST_YEAR, "last": LAST_YEAR}
        if errors:
            raise ValidationError(errors)

    def _check_times(self, errors: dict[str, Any]) -> None:
        if self.precision != Precision.DAY and (self.starts_at or self.ends_at):
            errors["starts_at"] = _(
                "A time needs a day. Say that the dates are known to the day, or empty the times."
            )
        elif self.ends_at and not self.starts_at:
            errors["starts_at"] = _("Write when it starts, or empty the time at which it ends.")
        elif self._ends_too_early:
            errors["ends_at"] = _("It would end before it starts. Write a later time.")

    @property
    def _ends_too_early(self) -> bool:
        """Whether it would end before it starts; of several days the end is on the last one."""
        if not self.starts_at or not self.ends_at or (self.ends or self.starts) != self.starts:
            return False
        return self.ends_at <= self.starts_at

    @property
    def begins(self) -> datetime.date:
        """The first day that it may take place on."""
        return first_day(self.starts, self.precision)

    @property
    def finishes(self) -> datetime.date:
        """The last day that it may take place on."""
        return last_day(self.ends or self.starts, self.precision)


class TrainingOrganiser(Orderable):
    """Who holds the training: an institution of the register, or words, or both."""

    training = ParentalKey(TrainingPage, on_delete=models.CASCADE, related_name="organisers")
    institution = models.ForeignKey(
        Institution,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="trainings",
        verbose_name=_("institution"),
    )
    wording = models.CharField(
        _("wording"),
        max_length=255,
        blank=True,
        help_text=_("Only where it is not an institution of the register, or its part in it."),
    )

    panels = [FieldPanel("institution"), translated("wording")]

    class Meta(Orderable.Meta):
        verbose_name = _("organiser")
        verbose_name_plural = _("organisers")

    def __str__(self) -> str:
        return self.wording or (self.institution.name if self.institution else "")

    def clean(self) -> None:
        super().clean()
        if not self.institution_id and not self.wording:
            raise ValidationError(_("Choose an institution or write who organises the training."))


class TrainingFigure(Orderable):
    """How many: a number from a source and, where another source says otherwise, that one, too.

    What nobody has counted has no row. A row with 0 says that somebody counted and found none.
    """

    training = ParentalKey(TrainingPage, on_delete=models.CASCADE, related_name="figures")
    role = models.CharField(
        _("what is counted"),
        max_length=20,
        choices=FigureRole.choices,
        default=FigureRole.PARTICIPANTS,
    )
    audience = models.ForeignKey(
        Audience,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="training_figures",
        verbose_name=_("audience"),
        help_text=_("Only where the number is that of one audience among several."),
    )
    exactness = models.CharField(
        _("stated"), max_length=10, choices=Exactness.choices, default=Exactness.EXACT
    )
    number = models.PositiveIntegerField(
        _("number"), help_text=_("Leave the whole row out where the number is not known.")
    )
    stated_in = models.CharField(
        _("where it is stated"),
        max_length=255,
        blank=True,
        help_text=_("For example “chapter 2.3”."),
    )
    other_exactness = models.CharField(
        _("stated otherwise"), max_length=10, choices=Exactness.choices, default=Exactness.EXACT
    )
    other_number = models.PositiveIntegerField(
        _("other number"),
        null=True,
        blank=True,
        help_text=_("What another source says. Visitors see both; totals are given as a range."),
    )
    other_stated_in = models.CharField(
        _("where the other one is stated"), max_length=255, blank=True
    )
    note = models.TextField(_("note"), blank=True, help_text=_("What may explain the difference."))

    panels = [
        FieldRowPanel([FieldPanel("role"), FieldPanel("audience")]),
        FieldRowPanel([FieldPanel("exactness"), FieldPanel("number")]),
        translated("stated_in"),
        FieldRowPanel([FieldPanel("other_exactness"), FieldPanel("other_number")]),
        translated("other_stated_in"),
        *stacked("note"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("number")
        verbose_name_plural = _("numbers")

    def __str__(self) -> str:
        return f"{self.get_role_display()}: {self.number}"

    def clean(self) -> None:
        super().clean()
        other = (self.other_number, self.other_exactness)
        if self.other_number is not None and not self.other_stated_in:
            message = _("Name the source that states the other number.")
            raise ValidationError({"other_number": message})
        if self.other_number is None and self.other_stated_in:
            message = _("Write the number that the other source states, or empty its name.")
            raise ValidationError({"other_number": message})
        if self.other_number is not None and other == (self.number, self.exactness):
            message = _("Both sources state the same number. Empty this one and its source.")
            raise ValidationError({"other_number": message})


class TrainingMeasure(Orderable):
    """A measure of the action plan that the training carries out."""

    training = ParentalKey(TrainingPage, on_delete=models.CASCADE, related_name="measure_links")
    measure = models.ForeignKey(
        "plan.MeasurePage",
        on_delete=models.CASCADE,
        related_name="training_links",
        verbose_name=_("measure"),
    )

    panels = [PageChooserPanel("measure")]

    class Meta(Orderable.Meta):
        verbose_name = _("measure")
        verbose_name_plural = _("measures")

    def __str__(self) -> str:
        return str(self.measure)
