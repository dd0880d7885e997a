"""A timeframe from the columns in which it is stored."""

import datetime

from content_types.plan.enums import TimeframeKind
from content_types.plan.timeframes.model import Timeframe


def structure_of(
    kind: str,
    first_year: int | None,
    last_year: int | None,
    half: int | None,
    month: int | None,
    until: datetime.date | None,
    times_per_year: int | None = None,
) -> Timeframe:
    """The stored columns of a timeframe as the value that knows wording and periods."""
    years = tuple(range(first_year, last_year + 1)) if first_year and last_year else ()
    return Timeframe(
        kind=TimeframeKind(kind),
        years=years,
        halves=tuple((year, half) for year in years) if half else (),
        months=tuple((year, month) for year in years) if month else (),
        times_per_year=times_per_year,
        deadline=until,
    )
