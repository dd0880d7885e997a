"""From the clock on the wall in Slovenia to moments in time."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

LJUBLJANA = ZoneInfo("Europe/Ljubljana")


def moment(day: date, at: time, *, ending: bool = False) -> datetime:
    """The moment, in UTC, at which the wall shows `at` on `day`.

    In autumn an hour comes twice: what begins then begins the first time, what ends then ends
    the second time. In spring an hour is missing: what falls into it happens when the clock jumps.
    """
    wall = datetime.combine(day, at)
    found = _in_utc(wall, fold=1 if ending else 0)
    if found.astimezone(LJUBLJANA).replace(tzinfo=None) == wall:
        return found
    # The clock jumps on the full hour.
    return _in_utc(wall.replace(minute=0, second=0, microsecond=0), fold=0)


def _in_utc(wall: datetime, fold: int) -> datetime:
    return wall.replace(tzinfo=LJUBLJANA, fold=fold).astimezone(UTC)


def start_of(day: date) -> datetime:
    """The midnight with which `day` begins, in UTC."""
    return moment(day, time(0))


def local_day(at: datetime) -> date:
    """The date in Slovenia at the moment `at`."""
    return at.astimezone(LJUBLJANA).date()


def next_day(day: date) -> date:
    return day + timedelta(days=1)
