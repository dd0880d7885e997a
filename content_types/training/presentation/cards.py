"""Trainings in a list."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from cms.pages import languages
from cms.pages.links import addresses
from cms.pages.rows import Words, joined
from content_types.plan.presentation.parts import Tag
from content_types.training.enums import FigureRole, Precision, TrainingForm, TrainingState

from .counting import NOTHING, count_participants
from .rows import FigureRow, OrganiserRow, figures_of, organisers_of, spans_of
from .when import Span, when

PAGE_SIZE = 20


@dataclass(frozen=True, slots=True)
class TrainingCard:
    """A training as `components/training_card.html` shows it."""

    title: Words
    url: str
    when: str
    summary: Words
    form: str
    place: Words
    organisers: SafeString
    participants: str
    tag: Tag | None


# The columns and the words that a card is made from.
WORDS = ("title", "summary", "place")


def card_columns() -> tuple[str, ...]:
    """The columns, of which one has another name in each language."""
    return ("pk", languages.field("url_path", languages.active()), "form", "state")


def cards(found: Sequence[tuple[Any, ...]], request: HttpRequest) -> tuple[TrainingCard, ...]:
    """Cards of the rows of trainings, in their order; three queries."""
    address = addresses(request)
    ids = [pk for pk, *_others in found]
    spans, organisers = spans_of(ids), organisers_of(ids)
    figures = figures_of(ids, role=FigureRole.PARTICIPANTS)
    return tuple(
        TrainingCard(
            title=title,
            url=address.of(path),
            when=when(spans.get(pk, [])),
            summary=summary,
            form=form_name(form),
            place=place,
            organisers=joined(organiser_names(organisers.get(pk, []))),
            participants=participants(figures.get(pk, [])),
            tag=tag(state, spans.get(pk, [])),
        )
        for pk, path, form, state, title, summary, place in found
    )


def form_name(form: str) -> str:
    """`Workshop`; empty where the source does not say."""
    return str(capfirst(TrainingForm(form).label)) if form else ""


def tag(state: str, spans: Collection[Span]) -> Tag | None:
    """What a visitor has to see at once: that it is off, under way or still to come.

    Of a month or a year that has begun, nobody knows whether its training is over.
    """
    if state == TrainingState.CANCELLED:
        return Tag(pgettext("training", "Cancelled"), "late")
    if state == TrainingState.POSTPONED:
        return Tag(pgettext("training", "Postponed"), "late")
    today = timezone.localdate()
    days = [span for span in spans if span.precision == Precision.DAY]
    if any(span.begins < today <= span.finishes for span in days):
        return Tag(pgettext("training", "Under way"), "going")
    if any(span.begins >= today for span in spans):
        return Tag(pgettext("training", "Coming"), "going")
    return None


def with_state(words: str, state: str) -> str:
    """A title or a date of a training; where it no longer holds, that stands before it."""
    if state == TrainingState.CANCELLED:
        return pgettext("training", "Cancelled: %(title)s") % {"title": words}
    if state == TrainingState.POSTPONED:
        return _("Postponed: %(title)s") % {"title": words}
    return words


def organiser_names(organisers: Sequence[OrganiserRow]) -> list[Words]:
    """The names of the organisers, or the words where there is no institution."""
    return list(dict.fromkeys(each.name or each.wording for each in organisers))


def participants(figures: Sequence[FigureRow]) -> str:
    """How many took part, in words; empty where nobody has recorded it."""
    if not figures:
        return ""
    total = sum((figure.total for figure in figures), NOTHING)
    words = figures[0].in_words if len(figures) == 1 else str(total)
    return count_participants(total.high, words)
