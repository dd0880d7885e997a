"""A training's own page."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cms.pages import languages
from cms.pages.links import addresses
from cms.pages.related import related_parts
from cms.pages.rows import Words, words_of
from content_types.plan.presentation.parts import Entry, Fact
from content_types.plan.presentation.people import institution_url
from content_types.training.enums import Precision, TrainingState
from content_types.training.models import TrainingPage
from content_types.training.models.routes import ICS

from . import workshops
from .cards import form_name, tag
from .contradictions import contradiction, subject
from .draft import drafted
from .record import TrainingRecord, stored
from .rows import FigureRow, OrganiserRow
from .schema import event
from .when import when, when_one


def context(page: TrainingPage, request: HttpRequest) -> dict[str, Any]:
    """Everything that the page of a training shows."""
    is_preview = getattr(request, "is_preview", False)
    record = (drafted if is_preview else stored)(page, request)
    url = addresses(request).of(page.path_in(languages.active()))
    return {
        "summary": words_of(page, "summary"),
        "outcome": words_of(page, "outcome"),
        "note": words_of(page, "note"),
        "state": tag(page.state, record.spans),
        "is_held": _is_held(page, record),
        "facts": _facts(page, record),
        "numbers": tuple(_number(figure) for figure in record.figures if not figure.is_disputed),
        "contradictions": tuple(
            contradiction(figure) for figure in record.figures if figure.is_disputed
        ),
        "measures": record.measures,
        "sources": sources(page),
        "ics_url": url + ICS if _has_days(record) else "",
        "structured_data": event(page, record, request.build_absolute_uri(url)),
        "parts": related_parts(page, request),
        **workshops.tables(record.counts, record.stated),
    }


def _is_held(page: TrainingPage, record: TrainingRecord) -> bool:
    """Whether it has begun, so that one may ask how many took part."""
    begun = any(span.begins <= timezone.localdate() for span in record.spans)
    return begun and page.state == TrainingState.SCHEDULED


def _has_days(record: TrainingRecord) -> bool:
    """Whether a calendar program can be told of it: only days have a place there."""
    return any(span.precision == Precision.DAY for span in record.spans)


def _facts(page: TrainingPage, record: TrainingRecord) -> tuple[Fact, ...]:
    """When, where, who, for whom: what is known of it."""
    found = [
        Fact(_("When"), value=when(record.spans)),
        Fact(_("Form"), value=form_name(page.form)),
        Fact(_("Where"), value=words_of(page, "place")),
        Fact(
            _("Region") if len(record.regions) == 1 else _("Regions"),
            entries=_named(record.regions),
        ),
        Fact(
            ngettext("Organiser", "Organisers", len(record.organisers)),
            entries=tuple(map(_organiser, record.organisers)),
        ),
        Fact(_("For whom"), entries=_named(record.audiences)),
    ]
    if len({(span.starts_at, span.ends_at) for span in record.spans}) > 1:
        # The dates have different hours, which one line cannot say.
        found[0] = Fact(_("When"), entries=_named(when_one(span) for span in record.spans))
    return tuple(fact for fact in found if fact.value or fact.entries)


def _named(names: Iterable[str]) -> tuple[Entry, ...]:
    return tuple(Entry(name) for name in names if name)


def _organiser(row: OrganiserRow) -> Entry:
    """An institution with its part in the training, or words that stand for it."""
    if not row.key:
        return Entry(row.wording)
    return Entry(row.name, institution_url(row.key), row.wording)


def _number(figure: FigureRow) -> Fact:
    entries = (Entry(figure.stated, note=figure.stated_in), Entry(figure.note))
    return Fact(subject(figure), entries=tuple(each for each in entries if each.title))


def sources(page: TrainingPage) -> tuple[dict[str, Any], ...]:
    """Documents and chapters, as `components/source_note.html` takes them."""
    return tuple(
        {
            "title": _words(block.value["document"]),
            "url": block.value["url"] or "",
            "note": _chapter(block.value["chapter"]),
        }
        for block in page.sources
    )


def _words(value: Any) -> Words:
    return Words(value.text or "", value.lang)


def _chapter(number: str) -> str:
    return _("chapter %(number)s") % {"number": number} if number else ""
