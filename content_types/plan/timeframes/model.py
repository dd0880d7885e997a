"""What a timeframe says, without words."""

import datetime
from dataclasses import dataclass, field

from content_types.plan.enums import TimeframeKind


@dataclass(frozen=True)
class Timeframe:
    """When something is done.

    `halves` and `months` hold pairs of a year and its half (1, 2) or month (1 to 12), in order.
    `exact` is False where the structure holds less than the original wording says (a condition
    such as 'or before deployment'); `original` and its `language` keep the wording of the plan.
    """

    kind: TimeframeKind
    years: tuple[int, ...] = ()
    halves: tuple[tuple[int, int], ...] = ()
    months: tuple[tuple[int, int], ...] = ()
    times_per_year: int | None = None
    deadline: datetime.date | None = None
    exact: bool = True
    original: str = field(default="", compare=False)
    language: str = field(default="", compare=False)

    def as_dict(self) -> dict[str, object]:
        """The structure as plain values for JSON, without the original wording."""
        return {
            "kind": self.kind.value,
            "years": list(self.years),
            "halves": [{"year": year, "half": half} for year, half in self.halves],
            "months": [{"year": year, "month": month} for year, month in self.months],
            "times_per_year": self.times_per_year,
            "deadline": self.deadline.isoformat() if self.deadline else None,
            "exact": self.exact,
        }
