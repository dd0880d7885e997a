"""Measures as the filters of other rooms' lists offer them."""

from django.db.models import QuerySet

from cms.pages.rows import Words, rows


def measure_choices(found: QuerySet) -> list[tuple[str, Words]]:
    """The public ones of these measures, each once, in the plan's order.

    Primary keys as text, with number and title: a number may belong to a measure of each plan.
    """
    each_once = found.filter(live=True).order_by("path").distinct()
    return [
        (str(pk), Words(f"{number} {title.plain}", title.lang))
        for pk, number, _path, title in rows(each_once, ("pk", "number", "path"), ["title"])
    ]
