"""Days as model fields, with an error that says what to do."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _


class DayField(models.DateField):
    """A date. A day that does not exist is refused with an example of one that does."""

    def formfield(self, **kwargs: Any) -> Any:
        message = _("There is no such day. Write day, month and year, for example 18. 10. 2026.")
        return super().formfield(**{"error_messages": {"invalid": message}, **kwargs})
