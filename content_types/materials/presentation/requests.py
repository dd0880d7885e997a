"""A request for another format, as its maker sees it."""

import datetime
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cms.pages.rows import NOTHING, Words, words_of
from content_types.materials.enums import Delivery, RequestState
from content_types.materials.models import FormatRequest
from content_types.plan.presentation.parts import Fact, Tag

from .dates import long_date

# The marks of the tag component.
_MARKS = {
    RequestState.NEW: "going",
    RequestState.IN_PROGRESS: "going",
    RequestState.READY: "done",
    RequestState.DONE: "done",
    RequestState.DECLINED: "none",
}


@dataclass(frozen=True, slots=True)
class RequestRow:
    """What the reference tells: the state, what was asked for, and the answer."""

    reference: str
    state: Tag
    next_step: str
    facts: tuple[Fact, ...]
    answer: str
    answer_language: str


def request_row(found: FormatRequest, collection_place: Words = NOTHING) -> RequestRow:
    """The request without its address and telephone number: others may read over a shoulder.

    Whoever collects it learns here where and when, having kept nothing but the reference.
    """
    state = RequestState(found.state)
    is_collected = found.delivery == Delivery.COLLECT and collection_place
    return RequestRow(
        reference=found.reference,
        state=Tag(str(state.label), _MARKS[state]),
        next_step=_next_step(state, Delivery(found.delivery), found.due_on),
        facts=(
            Fact(_("Material"), words_of(found.material, "title")),
            Fact(_("Format"), found.get_format_display()),
            Fact(_("Language"), words_of(found.language, "name")),
            Fact(_("Delivery"), _delivery(Delivery(found.delivery))),
            *([Fact(_("Where"), collection_place)] if is_collected else ()),
        ),
        answer=found.answer,
        answer_language=found.interface_language,
    )


def _delivery(way: Delivery) -> str:
    """The way of delivery in words that do not speak as its maker."""
    return {
        Delivery.HERE: _("on this site"),
        Delivery.COLLECT: _("to be collected"),
        Delivery.POST: _("by post"),
        Delivery.PHONE: _("by telephone"),
    }[way]


def _next_step(state: RequestState, way: Delivery, due_on: datetime.date) -> str:
    if state in {RequestState.NEW, RequestState.IN_PROGRESS}:
        return _("An answer will be here by this day at the latest: %(date)s.") % {
            "date": long_date(due_on)
        }
    if state == RequestState.READY:
        return {
            Delivery.HERE: _("Read the answer below."),
            Delivery.COLLECT: _("You can collect it. Bring the reference, nothing else."),
            Delivery.POST: _("It is being posted."),
            Delivery.PHONE: _("We will call you."),
        }[way]
    return ""


def promise(days: int) -> str:
    """Within how many days a request is answered."""
    words = ngettext("We answer within %(count)d day.", "We answer within %(count)d days.", days)
    return words % {"count": days}


def keeping(days: int) -> str:
    """How long a request is kept."""
    words = ngettext(
        "We delete the request %(count)d day after it is closed.",
        "We delete the request %(count)d days after it is closed.",
        days,
    )
    return words % {"count": days}


def too_many() -> str:
    """Why nothing can be sent at the moment."""
    return _("The last hour has brought too many requests. Please try again in an hour.")


def unknown_reference() -> str:
    """There is no such request, or there is none any more."""
    return _(
        "There is no request with this reference. Check it, letter by letter. "
        "Closed requests are deleted after a while."
    )
