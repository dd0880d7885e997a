"""The time zone of the site as a calendar file carries it."""

import datetime
from functools import cache

from django.conf import settings
from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

WINTER, SUMMER = datetime.timedelta(hours=1), datetime.timedelta(hours=2)
# Both by the clock before the change (RFC 5545, 3.6.5), from the first year of today's rule.
BEGINS = datetime.datetime.fromisoformat("1996-03-31T02:00")
ENDS = datetime.datetime.fromisoformat("1996-10-27T03:00")


@cache
def zone() -> Timezone:
    """Slovenia's clock by the rule of the European Union: it changes on the last Sunday of a month.

    Written as the rule, because Timezone.from_tzid gives the beginning of summer time by the clock
    after the change, and lists every year up to 2038.
    """
    found = Timezone()
    found.add("tzid", settings.TIME_ZONE)
    _add_period(found, TimezoneDaylight(), "CEST", BEGINS, WINTER, SUMMER)
    _add_period(found, TimezoneStandard(), "CET", ENDS, SUMMER, WINTER)
    return found


def _add_period(
    found: Timezone,
    period: TimezoneDaylight | TimezoneStandard,
    name: str,
    begins: datetime.datetime,
    before: datetime.timedelta,
    after: datetime.timedelta,
) -> None:
    period.add("dtstart", begins)
    period.add("tzname", name)
    period.add("tzoffsetfrom", before)
    period.add("tzoffsetto", after)
    period.add("rrule", {"freq": "yearly", "bymonth": begins.month, "byday": "-1su"})
    found.add_component(period)
