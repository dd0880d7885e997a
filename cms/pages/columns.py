"""Columns of lists in the admin."""

from datetime import date
from typing import Any

from django.utils.formats import date_format
from wagtail.admin.ui.tables import Column


class DayColumn(Column):
    """A date without a time, in figures: Wagtail's own column tells how many hours ago it was."""

    def get_value(self, instance: Any) -> str:
        day: date | None = super().get_value(instance)
        return date_format(day, "SHORT_DATE_FORMAT") if day else ""
