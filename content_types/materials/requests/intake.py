"""Taking in a request: once for each form, and no more in an hour than somebody can answer."""

import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from cms.pages import languages
from content_types.materials.models import FormatRequest, RequestSettings
from content_types.registers.models import SpokenLanguage

from .forms import FormatRequestForm
from .retention import delete_old_requests


class TooManyRequestsError(Exception):
    """The last hour has brought as many requests as are taken."""


def take_in(form: FormatRequestForm, settings: RequestSettings) -> FormatRequest:
    """The request that a valid form asks for; the same one when the form is sent again.

    Raises TooManyRequestsError. Requests that have been closed for long enough go on this occasion.
    """
    delete_old_requests(settings.keep_days)
    known = FormatRequest.objects.filter(token_digest=form.token_digest)
    if found := known.first():
        return found
    an_hour_ago = timezone.now() - datetime.timedelta(hours=1)
    if FormatRequest.objects.filter(received_at__gt=an_hour_ago).count() >= settings.hourly_limit:
        raise TooManyRequestsError
    try:
        with transaction.atomic():
            return FormatRequest.objects.create(**_values(form, settings))
    except IntegrityError:
        # The same form came twice at once; the other one was first.
        return known.get()


def _values(form: FormatRequestForm, settings: RequestSettings) -> dict[str, Any]:
    chosen = form.cleaned_data
    return {
        "token_digest": form.token_digest,
        "material_id": int(chosen["material"]),
        "format": chosen["format"],
        "language": SpokenLanguage.objects.get(key=chosen["language"]),
        "delivery": chosen["delivery"],
        "address": chosen["address"],
        "phone": chosen["phone"],
        "note": chosen["note"],
        "interface_language": languages.active(),
        "due_on": FormatRequest.due_after(settings.answer_days),
    }
