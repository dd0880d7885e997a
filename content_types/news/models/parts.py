"""What a piece of news names: measures of the plan and institutions."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, PageChooserPanel
from wagtail.models import Orderable

from content_types.plan.models import MeasurePage
from content_types.registers.models import Institution

from .news import NewsPage


class NewsMeasure(Orderable):
    """A measure that the news is about; the measure's page shows the news."""

    news = ParentalKey(NewsPage, on_delete=models.CASCADE, related_name="measures")
    measure = models.ForeignKey(
        MeasurePage, on_delete=models.CASCADE, related_name="news", verbose_name=_("measure")
    )

    panels = [PageChooserPanel("measure")]

    class Meta(Orderable.Meta):
        verbose_name = _("measure")
        verbose_name_plural = _("measures")

    def __str__(self) -> str:
        return str(self.measure)


class NewsInstitution(Orderable):
    """An institution that the news names; the institution's page shows the news."""

    news = ParentalKey(NewsPage, on_delete=models.CASCADE, related_name="institutions")
    institution = models.ForeignKey(
        Institution, on_delete=models.CASCADE, related_name="news", verbose_name=_("institution")
    )

    panels = [FieldPanel("institution")]

    class Meta(Orderable.Meta):
        verbose_name = _("institution")
        verbose_name_plural = _("institutions")

    def __str__(self) -> str:
        return str(self.institution)
