"""Years and months of dates, taken out by the database itself.

Django's own `__year` is a Python function on SQLite, called for every row. Every database writes a
date as `2024-03-21`.
"""

from typing import Any

from django.db.models import CharField, IntegerField
from django.db.models.functions import Cast, Substr


def year_of(date: Any) -> Cast:
    """The year of a column or an expression, as a number."""
    return _part(date, 1, 4)


def month_of(date: Any) -> Cast:
    """The month of a column or an expression, from 1 to 12."""
    return _part(date, 6, 2)


def _part(date: Any, start: int, length: int) -> Cast:
    return Cast(Substr(Cast(date, CharField()), start, length), IntegerField())
