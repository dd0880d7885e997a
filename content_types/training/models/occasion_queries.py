"""Questions that lists and calendars ask of the dates of trainings."""

import datetime

from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce

from content_types.training.enums import Precision


class OccasionQuerySet(models.QuerySet):
    """Dates by when they are."""

    def in_year(self, year: int) -> "OccasionQuerySet":
        """Dates of which at least one day lies in `year`."""
        lasting = self.annotate(until=Coalesce("ends", "starts"))
        return lasting.filter(
            starts__lte=datetime.date(year, 12, 31), until__gte=datetime.date(year, 1, 1)
        )

    def not_over(self, day: datetime.date) -> "OccasionQuerySet":
        """Dates that end on `day` or later, as far as is known of them."""
        lasting = self.annotate(until=Coalesce("ends", "starts"))
        return lasting.filter(
            Q(precision=Precision.DAY, until__gte=day)
            | Q(precision=Precision.MONTH, until__gte=day.replace(day=1))
            | Q(precision=Precision.YEAR, until__gte=day.replace(month=1, day=1))
        )
