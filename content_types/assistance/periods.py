"""For how long a verification counts."""

from datetime import date, timedelta

from django.conf import settings

EVERY_OTHER_KIND = ""


def due_after(kind: str, verified_on: date) -> date:
    """The last day on which a contact of `kind`, verified on that day, may be shown."""
    days = settings.CONTACT_VERIFICATION_DAYS
    return verified_on + timedelta(days=days.get(kind, days[EVERY_OTHER_KIND]))
