"""Progress of a measure: dated entries with a status and evidence."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import DraftStateMixin, RevisionMixin

from cms.pages.panels import stacked
from cms.pages.previews import SpokenPreviews, previewed
from cms.pages.publication import CheckedPublication

from .measure import MeasurePage


class ProgressStatus(models.TextChoices):
    NOT_STARTED = "not_started", _("not started")
    IN_PROGRESS = "in_progress", _("in progress")
    DONE = "done", _("done")
    DELAYED = "delayed", _("delayed")
    DROPPED = "dropped", _("dropped")


# The end of one objective is no end of the measure: it is one step of it.
ENDS = (ProgressStatus.DONE, ProgressStatus.DROPPED)


def status_of_measure(status: str, objective: int | None) -> str:
    """What an entry says of the whole measure; `objective` is the only one it is about, if any."""
    return ProgressStatus.IN_PROGRESS if objective and status in ENDS else status


def newest_status() -> models.Subquery:
    """What the newest published entry says of the measure that is queried, for SQL."""
    step = models.When(
        objective__gt=0, status__in=ENDS, then=models.Value(ProgressStatus.IN_PROGRESS)
    )
    said = models.Case(step, default=models.F("status"))
    entries = ProgressEntry.objects.filter(measure=models.OuterRef("pk"), live=True)
    newest = entries.annotate(of_measure=said).order_by("-date", "-pk")
    return models.Subquery(newest.values("of_measure")[:1])


class ProgressEntry(
    CheckedPublication, DraftStateMixin, SpokenPreviews, RevisionMixin, models.Model
):
    """What was known of a measure, or of one of its objectives, on one day.

    What the newest live entry says of the measure is its status.
    """

    measure = models.ForeignKey(
        MeasurePage, on_delete=models.CASCADE, related_name="progress", verbose_name=_("measure")
    )
    objective = models.PositiveSmallIntegerField(_("objective"), null=True, blank=True)
    date = models.DateField(_("date"), db_index=True)
    status = models.CharField(_("status"), max_length=20, choices=ProgressStatus.choices)
    text = models.TextField(_("what was done"), blank=True)
    evidence = models.URLField(
        _("evidence"), blank=True, help_text=_("Address of a document or page that shows it.")
    )

    panels = [
        FieldPanel(
            "measure",
            help_text=_("Its page shows the entry; the newest published one is its state."),
        ),
        FieldRowPanel([FieldPanel("date"), FieldPanel("status")]),
        FieldPanel(
            "objective",
            help_text=_(
                "The number of the objective concerned; empty for the whole measure. A measure is "
                "done or dropped only when an entry about all of it says so."
            ),
        ),
        *stacked("text"),
        FieldPanel("evidence"),
    ]

    class Meta:
        ordering = ["-date", "-pk"]
        verbose_name = _("progress entry")
        verbose_name_plural = _("progress entries")

    def __str__(self) -> str:
        day = date_format(self.date, "SHORT_DATE_FORMAT")
        return f"{self.measure.number} · {day} · {self.get_status_display()}"

    def clean(self) -> None:
        super().clean()
        if self.objective is not None and self.measure_id:
            count = self.measure.objectives.count()
            if not 1 <= self.objective <= count:
                message = ngettext(
                    "The measure has %(count)d objective. Write its number, or nothing for the "
                    "whole measure.",
                    "The measure has %(count)d objectives. Write the number of one of them, or "
                    "nothing for the whole measure.",
                    count,
                )
                raise ValidationError({"objective": message % {"count": count}})
            if count == 1:
                # Its only objective is all of it.
                self.objective = None

    def publication_errors(self) -> dict[str, Any]:
        """As of everything; besides, nobody knows today how far the measure will be."""
        errors = super().publication_errors()
        if self.date and self.date > timezone.localdate():
            errors["date"] = ValidationError(
                _(
                    "This day is still to come. Write the day on which this was known, or keep "
                    "the draft until then."
                )
            )
        return errors

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """The measure's page as it will be once this entry stands on it."""

        def serve(request: HttpRequest, _language: str) -> HttpResponse:
            return self.measure.serve(request, drafted=self)

        return previewed(request, mode_name, serve)
