"""Measures as the filters of other rooms' lists offer them."""

from collections.abc import Iterable
from typing import Any

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, QuerySet
from wagtail.models import PageViewRestriction

from cms.pages.rows import Words, as_named, with_words, worded


def numbered(number: str, title: Words) -> Words:
    """A measure by its number and title."""
    return Words(f"{number} {title.plain}", title.lang)


def offered(found: QuerySet) -> QuerySet:
    """Those of these measures that everybody may see; a form of filters knows no request."""
    place = ExpressionWrapper(OuterRef("path"), output_field=CharField())
    restrictions = PageViewRestriction.objects.annotate(place=place)
    above = restrictions.filter(place__startswith=F("page__path"))
    return found.filter(~Exists(above), live=True)


def measure_choices(found: QuerySet, *, by_number: bool = False) -> list[tuple[str, Words]]:
    """The public ones of these measures, each once, in the plan's order.

    Primary keys as text, with number and title: a number may belong to a measure of each plan.
    With `by_number` the numbers stand for the measures of all plans.
    """
    return choices_of(worded(measure_columns(found), 1), by_number=by_number)


def measure_columns(found: QuerySet) -> QuerySet:
    """The columns of what `measure_choices` offers, to be fetched as rows with one word."""
    each_once = as_named(offered(found).order_by("path").distinct())
    return with_words(each_once, ("pk", "number", "path"), ["title"])


def choices_of(
    measures: Iterable[tuple[Any, ...]], *, by_number: bool = False
) -> list[tuple[str, Words]]:
    """What `measure_choices` offers, from the rows of its columns."""
    return [
        (number if by_number else str(pk), numbered(number, title))
        for pk, number, _path, title in measures
    ]
