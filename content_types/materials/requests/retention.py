"""How long requests are kept: not a day longer than somebody may want to look at them."""

import datetime

from django.utils import timezone

from content_types.materials.models import FormatRequest, RequestSettings


def delete_old_requests(keep_days: int | None = None) -> int:
    """Delete the requests that were closed more than `keep_days` days ago; returns how many.

    Without a number it is the one that is set, the smallest where there are several sites.
    """
    if keep_days is None:
        found = RequestSettings.objects.order_by("keep_days").values_list("keep_days", flat=True)
        keep_days = found.first() or RequestSettings._meta.get_field("keep_days").default
    last_day = timezone.localdate() - datetime.timedelta(days=keep_days)
    old = FormatRequest.objects.filter(closed_on__lt=last_day)
    return old.delete()[1].get(FormatRequest._meta.label, 0)


def keep_the_promise() -> None:
    """The daily job: what was promised is kept, also where nobody asks or looks for a while."""
    delete_old_requests()
