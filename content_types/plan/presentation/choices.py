"""Measures as the filters of other rooms' lists offer them."""

from django.db.models import QuerySet

from cms.pages.rows import Words, rows


def numbered(number: str, title: Words) -> Words:
    """A measure by its number and title."""
    return Words(f"{number} {title.plain}", title.lang)


def measure_choices(found: QuerySet, *, by_number: bool = False) -> list[tuple[str, Words]]:
    """The public ones of these measures, each once, in the plan's order.

    Primary keys as text, with number and title: a number may belong to a measure of each plan.
    With `by_number` the numbers stand for the measures of all plans.
    """
    each_once = found.filter(live=True).order_by("path").distinct()
    return [
        (number if by_number else str(pk), numbered(number, title))
        for pk, number, _path, title in rows(each_once, ("pk", "number", "path"), ["title"])
    ]
