"""The way from one year to the others."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class YearLink:
    """A year as `components/year_nav.html` shows it."""

    title: str
    url: str
    current: bool


def year_links(
    years: Iterable[int], current: int, url: Callable[[int], str]
) -> tuple[YearLink, ...]:
    """The years in order, the current one marked, also where it has nothing to show."""
    return tuple(
        YearLink(str(year), url(year), year == current) for year in sorted({*years, current})
    )
