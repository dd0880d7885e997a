"""A contact as an editor previews it: the card that the public will see once it is published."""

from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone

from cms.pages.previews import previewed
from cms.pages.rows import NOTHING, words_of

from .models import Channel
from .opening import Timetable, timetable_of
from .presentation import ChannelRow, ContactRow, LanguageRow, Placed, directory
from .presentation.loading import channel_row


def preview(contact: Any, request: HttpRequest, mode: str) -> HttpResponse:
    """The card in the frame of the language `mode`.

    The words come from the draft and the numbers from what two persons have verified. While
    nothing is verified, the nearest verified line stands there, as it does for the public.
    """

    def serve(request: HttpRequest, _language: str) -> HttpResponse:
        channels = drafted_channels(contact, timezone.now())
        row = drafted(contact, channels) if channels else None
        placed = Placed(row) if row else directory(request).place(contact.pk or 0)
        context = {
            "placed": placed,
            "is_verified": bool(channels),
            "name": words_of(contact, "name"),
            "helps": words_of(contact, "helps"),
        }
        return TemplateResponse(request, "assistance/preview.html", context)

    return previewed(request, mode, serve)


def drafted(contact: Any, channels: tuple[ChannelRow, ...]) -> ContactRow:
    """The draft with the given channels, in the active language; nothing of it is stored."""
    spoken = sorted(contact.spoken_languages.all(), key=str)
    place, institution = contact.place, contact.institution
    regions = contact.regions.all()
    return ContactRow(
        pk=contact.pk or 0,
        key=contact.key,
        name=words_of(contact, "name"),
        helps=words_of(contact, "helps"),
        kind=contact.kind,
        priority=contact.priority,
        needs=tuple(contact.needs),
        anonymity=contact.anonymity,
        languages=tuple(
            LanguageRow(each.key, words_of(each, "name"), each.endonym) for each in spoken
        ),
        languages_note=words_of(contact, "languages_note"),
        audiences=tuple(each.key for each in contact.audiences.all()),
        regions=tuple(each.key for each in regions),
        region_names=tuple(words_of(each, "name") for each in regions),
        institution=words_of(institution, "name") if institution else NOTHING,
        institution_key=institution.key if institution else "",
        channels=channels,
        place=f"{place.street}, {place.postcode} {place.town}" if place else "",
        directions=words_of(place, "directions") if place else NOTHING,
    )


def drafted_channels(contact: Any, at: datetime) -> tuple[ChannelRow, ...]:
    """The contact's verified channels, with the opening times of the draft."""
    if contact.pk is None:
        return ()
    found = Channel.objects.shown(at).filter(contact=contact.pk).order_by("line", "pk")
    return tuple(
        channel_row(
            (each.pk, each.line, each.kind, each.value, each.cost, words_of(each, "label")),
            _timetable(contact, each.line),
            at,
        )
        for each in found
    )


def _timetable(contact: Any, line: int) -> Timetable:
    """The timetable of a channel, from the rows of the draft."""
    own, general = (
        tuple(row.span() for row in contact.opening_times.all() if row.line == wanted)
        for wanted in (line, None)
    )
    return timetable_of(own, general)
