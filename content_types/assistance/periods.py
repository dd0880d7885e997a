"""When something was verified, and for how long that counts."""

from datetime import date, timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .opening.clock import local_day

IN_THE_FUTURE = _("This day is yet to come. Choose today or an earlier day.")
EVERY_OTHER_KIND = ""


def due_after(kind: str, verified_on: date) -> date:
    """The last day on which a contact of `kind`, verified on that day, may be shown."""
    days = settings.CONTACT_VERIFICATION_DAYS
    return verified_on + timedelta(days=days.get(kind, days[EVERY_OTHER_KIND]))


def day_of_check(on: date | None, field: str = "") -> date:
    """The day `on`, today where none is named.

    Raises ValidationError, on `field` where there is one, for a day that is yet to come.
    """
    today = local_day(timezone.now())
    if on and on > today:
        raise ValidationError({field: IN_THE_FUTURE} if field else IN_THE_FUTURE)
    return on or today
