"""Numbers on which two sources do not agree."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.text import capfirst

from cms.pages import languages
from cms.pages.links import addresses
from cms.pages.rows import NOTHING, Words, rows
from content_types.training.enums import FigureRole
from content_types.training.models import TrainingFigure

from .rows import FigureRow

# The tables of a year name so many; each one stands on its training's page as well.
MOST = 20


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two numbers for one thing, as `components/contradiction.html` shows them."""

    subject: str
    first: str
    first_source: Words
    second: str
    second_source: Words
    note: Words
    title: Words = NOTHING
    url: str = ""


def contradiction(figure: FigureRow, title: Words = NOTHING, url: str = "") -> Contradiction:
    """What a disputed number shows; `title` and `url` are its training's, away from its page."""
    return Contradiction(
        subject=subject(figure),
        first=figure.stated,
        first_source=figure.stated_in,
        second=figure.stated_otherwise,
        second_source=figure.other_stated_in,
        note=figure.note,
        title=title,
        url=url,
    )


def subject(figure: FigureRow) -> str:
    """What a number counts: `Participants`, `Participants: Police officers …`."""
    role = str(capfirst(FigureRole(figure.role).label))
    return f"{role}: {figure.audience.plain}" if figure.audience else role


def contradictions(trainings: QuerySet, request: HttpRequest) -> tuple[Contradiction, ...]:
    """The disputed numbers of the trainings, those of the latest training first; one query."""
    disputed = TrainingFigure.objects.filter(training__in=trainings, other_number__isnull=False)
    address = addresses(request)
    url_path = languages.field("url_path", languages.active())
    columns = ("training_id", "role", "exactness", "number", "other_exactness", "other_number")
    words = ("audience__name", "stated_in", "other_stated_in", "note", "training__title")
    ordered = disputed.order_by("-training__begins", "training_id", "sort_order")[:MOST]
    found = []
    for *values, title in rows(ordered, (f"training__{url_path}", *columns), words):
        figure = FigureRow(*values[1:])
        found.append(contradiction(figure, title, address.of(values[0])))
    return tuple(found)
