"""Which periods of a measure have passed without anybody having reported the work as done."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from content_types.plan.timeframes.due import Period

# A period, and the number of the objective that it holds for; None for the whole measure.
Expected = tuple[int | None, Period]


@dataclass(frozen=True, slots=True)
class Settlement:
    """A report that ends an expectation: the work was done, or (`dropped`) it never will be.

    `objective` is the number of the objective that it is about, None for the whole measure.
    """

    date: datetime.date
    objective: int | None = None
    dropped: bool = False


def overdue(
    expected: Iterable[Expected], settlements: Sequence[Settlement], today: datetime.date
) -> list[Period]:
    """The periods that ended before `today` and are not settled, the earliest end first.

    What is to be done every year is to be reported every year: one report of work done settles the
    earliest open period that had begun by then, for each objective that it is about. A report made
    after a period's end settles that period, not the next one.
    """
    groups: dict[int | None, list[Period]] = {}
    for objective, period in expected:
        groups.setdefault(objective, []).append(period)
    late: set[Period] = set()
    for objective, periods in groups.items():
        about = [each for each in settlements if each.objective in {None, objective}]
        late.update(_open(periods, about, today))
    return sorted(late, key=lambda period: (period[1], period[0]))


def _open(
    periods: list[Period], settlements: Iterable[Settlement], today: datetime.date
) -> list[Period]:
    left = sorted(set(periods), key=lambda period: (period[1], period[0]))
    for settlement in sorted(settlements, key=lambda each: each.date):
        if settlement.dropped:
            return []
        begun = next((each for each in left if each[0] <= settlement.date), None)
        if begun is not None:
            left.remove(begun)
    return [period for period in left if period[1] < today]
