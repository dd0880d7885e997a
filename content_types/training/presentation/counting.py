"""Numbers in words: stated exactly or not, by one source or differently by two."""

from dataclasses import dataclass
from functools import lru_cache

from django.utils.formats import number_format
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from content_types.training.enums import Exactness


def written(number: int) -> str:
    """`3.237`, `3,237`."""
    return _written(number, get_language())


# A page shows a hundred numbers, and most of them are small and alike.
@lru_cache(maxsize=4096)
def _written(number: int, language: str | None) -> str:
    return number_format(number, force_grouping=True)


def stated(number: int, exactness: str) -> str:
    """A number as its source has it: `40`, `about 100`, `more than 100`."""
    words = {"number": written(number)}
    if exactness == Exactness.ABOUT:
        return _("about %(number)s") % words
    if exactness == Exactness.OVER:
        return _("more than %(number)s") % words
    return words["number"]


def one_or_other(number: str, other: str) -> str:
    """Two numbers that contradict each other: `110 or 130`."""
    return _("%(number)s or %(other)s") % {"number": number, "other": other}


@dataclass(frozen=True, slots=True)
class Total:
    """A sum of numbers, of which some may be disputed and some not exact.

    `low` and `high` differ where sources contradict each other. `counted` is how many numbers went
    in, `inexact` how many of them are no exact ones, `missing` how many are not known. A total of
    no number at all is unknown, which is not 0.
    """

    low: int = 0
    high: int = 0
    counted: int = 0
    inexact: int = 0
    missing: int = 0

    def __add__(self, other: "Total") -> "Total":
        return Total(
            self.low + other.low,
            self.high + other.high,
            self.counted + other.counted,
            self.inexact + other.inexact,
            self.missing + other.missing,
        )

    @classmethod
    def of(cls, number: int | None) -> "Total":
        """One exact and undisputed number, or one that nobody knows."""
        return cls(missing=1) if number is None else cls(number, number, 1)

    def __str__(self) -> str:
        if not self.counted:
            return _("not known")
        numbers = written(self.low)
        if self.high != self.low:
            numbers = f"{numbers}–{written(self.high)}"
        if self.missing:
            return _("at least %(number)s") % {"number": numbers}
        return _("about %(number)s") % {"number": numbers} if self.inexact else numbers


NOTHING = Total()


def count_participants(number: int, words: str) -> str:
    """`about 100 participants`; `number` decides the form, `words` are shown."""
    return ngettext("%(number)s participant", "%(number)s participants", number) % {"number": words}


def count_trainings(count: int) -> str:
    """`1 usposabljanje, 2 usposabljanji, 5 usposabljanj`."""
    return ngettext("%(count)s training", "%(count)s trainings", count) % {"count": written(count)}
