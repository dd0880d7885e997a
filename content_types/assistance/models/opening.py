"""Opening times of a contact, as data."""

from collections.abc import Iterable
from datetime import time
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Orderable

from content_types.assistance.enums import OnHolidays
from content_types.assistance.fields import ChoicesField
from content_types.assistance.opening.spans import Span

WEEKDAYS = [
    ("1", _("Monday")),
    ("2", _("Tuesday")),
    ("3", _("Wednesday")),
    ("4", _("Thursday")),
    ("5", _("Friday")),
    ("6", _("Saturday")),
    ("7", _("Sunday")),
]

MIDNIGHT = time(0)
# The columns of a span, for `span_of`.
SPAN = ("days", "opens", "closes", "on_holidays", "first_day", "last_day", "closed")


def span_of(days: Iterable[str], *others: Any) -> Span:
    """The columns SPAN of a row as the pure functions of `opening` read them.

    From midnight to midnight is the whole day, as no hours are.
    """
    opens, closes, *rest = others
    if opens == closes == MIDNIGHT:
        opens = closes = None
    return Span(frozenset(map(int, days)), opens, closes, *rest)


def every_day() -> list[str]:
    """The default of a row: all seven days."""
    return [value for value, _label in WEEKDAYS]


class OpeningTime(Orderable):
    """One row of the timetable: on these days, from when to when.

    Without hours it means the whole day. With dates the row is an exception: on those dates the
    rows with dates hold, and the weekly ones do not. A row that closes before it opens crosses
    midnight.
    """

    contact = ParentalKey(
        "assistance.Contact", on_delete=models.CASCADE, related_name="opening_times"
    )
    line = models.PositiveSmallIntegerField(
        _("only for the channel no."),
        null=True,
        blank=True,
        help_text=_("The number that stands before the channel. Empty: for all channels."),
    )
    days = ChoicesField(_("days"), choices=WEEKDAYS, default=every_day, max_length=20)
    opens = models.TimeField(
        _("from"), null=True, blank=True, help_text=_("Leave both hours empty for the whole day.")
    )
    closes = models.TimeField(_("to"), null=True, blank=True)
    on_holidays = models.CharField(
        _("public holidays"), max_length=10, choices=OnHolidays.choices, default=OnHolidays.ALSO
    )
    first_day = models.DateField(_("exception from"), null=True, blank=True)
    last_day = models.DateField(_("exception to"), null=True, blank=True)
    closed = models.BooleanField(
        _("closed"), default=False, help_text=_("Nobody answers on the dates of the exception.")
    )

    panels = [
        FieldPanel("days"),
        FieldRowPanel(
            [
                FieldPanel("opens"),
                FieldPanel("closes", help_text=_("Until midnight: 0:00.")),
                FieldPanel("on_holidays"),
            ]
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("first_day"), FieldPanel("last_day")]),
                FieldPanel("closed"),
            ],
            heading=_("Exception by date"),
            classname="collapsed",
        ),
        FieldPanel("line"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("opening times")
        verbose_name_plural = _("opening times")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(opens=None, closes=None)
                | models.Q(opens__isnull=False, closes__isnull=False),
                name="opening_both_hours",
            ),
            models.CheckConstraint(
                condition=models.Q(first_day=None, last_day=None)
                | models.Q(first_day__lte=models.F("last_day")),
                name="opening_dates_in_order",
            ),
            models.CheckConstraint(
                condition=models.Q(closed=False)
                | models.Q(first_day__isnull=False, opens=None, closes=None),
                name="opening_closed_has_dates",
            ),
        ]

    def __str__(self) -> str:
        return f"{','.join(self.days)} {self.opens or ''}–{self.closes or ''}"

    def clean(self) -> None:
        super().clean()
        if (self.opens is None) != (self.closes is None):
            name = "closes" if self.closes is None else "opens"
            raise ValidationError({name: _("Give both hours, or none for the whole day.")})
        if (self.first_day is None) != (self.last_day is None):
            name = "last_day" if self.last_day is None else "first_day"
            raise ValidationError({name: _("Give both dates; one day has the same date twice.")})
        if self.first_day and self.last_day and self.last_day < self.first_day:
            message = _("The last date is before the first one. Change one of the two.")
            raise ValidationError({"last_day": message})
        if self.closed and self.first_day is None:
            raise ValidationError({"first_day": _("Say on which dates nobody answers.")})
        if self.closed and self.opens is not None:
            raise ValidationError({"opens": _("A closed day has no hours. Leave them empty.")})

    def span(self) -> Span:
        """The row as the pure functions of `opening` read it."""
        return span_of(*(getattr(self, name) for name in SPAN))
