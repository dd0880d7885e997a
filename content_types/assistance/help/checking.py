"""Recording that somebody who grew up with a language has read its sentences."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log

from content_types.assistance.periods import day_of_check

from .models import CoreSentences, SentencesCheck

ACTION = "assistance.check_sentences"


@transaction.atomic
def record_check(
    sentences: CoreSentences, user: Any, *, checked_by: str, checked_on: date, words: str
) -> SentencesCheck:
    """Record who has checked the newest version of `sentences`, and when.

    `words` is the hash of the sentences that were checked. Raises ValidationError where they have
    changed since, where the day is yet to come, and where no check is needed.
    """
    latest = newest(CoreSentences.objects.select_for_update().get(pk=sentences.pk))
    if not latest.needs_check:
        raise ValidationError(_("The site's own languages need no such check."))
    if latest.words != words:
        raise ValidationError(_("The sentences were changed meanwhile. Have them checked again."))
    day_of_check(checked_on, "checked_on")
    check = SentencesCheck(
        sentences_id=sentences.pk,
        words=words,
        checked_by=checked_by.strip(),
        checked_on=checked_on,
        recorded_by=user,
        recorded_by_name=user.get_username(),
    )
    check.full_clean()
    check.save()
    log(
        instance=sentences,
        action=ACTION,
        user=user,
        data={"checked_by": check.checked_by, "checked_on": str(checked_on)},
    )
    return check


def newest(sentences: CoreSentences) -> CoreSentences:
    """The sentences as they were last saved, published or not."""
    return sentences.get_latest_revision_as_object()
