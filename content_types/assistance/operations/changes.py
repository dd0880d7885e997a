"""New and changed channels: one proposes, another confirms."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.pages import languages
from content_types.assistance.channel_values import check_value
from content_types.assistance.enums import ChannelState, Origin
from content_types.assistance.models import Channel, Contact
from content_types.assistance.periods import day_of_check, due_after
from content_types.assistance.record import record

LABELS = tuple(languages.field("label", code) for code in languages.codes())


@transaction.atomic
def propose(
    contact: Contact, by: Any, *, kind: str, value: str, source: str, **further: Any
) -> Channel:
    """Propose a new channel or, with `line`, another version of one.

    `further` may hold `line`, `label_sl`, `label_en`, `cost`. `by` is a user.
    """
    line = further.pop("line", None)
    channels = _locked(contact)
    if line is None:
        line = (channels.aggregate(last=Max("line"))["last"] or 0) + 1
    elif not channels.filter(line=line).exists():
        raise ValidationError(_("The contact has no channel no. %(line)s.") % {"line": line})
    if channels.proposed().filter(line=line).exists():
        message = _("Another change of this channel waits already. Confirm or reject it first.")
        raise ValidationError(message)
    _refuse_repeated(channels, line, kind, value)
    channel = Channel(
        contact=contact,
        line=line,
        kind=kind,
        value=value,
        source=source.strip(),
        proposed_by=by,
        proposed_by_name=by.get_username(),
        **further,
    )
    channel.full_clean()
    channel.save()
    record(channel, "propose", by)
    return channel


def _refuse_repeated(channels: Any, line: int, kind: str, value: str) -> None:
    same = channels.filter(kind=kind, value=check_value(kind, value))
    if same.filter(state__in=[ChannelState.CONFIRMED, ChannelState.PROPOSED]).exclude(line=line):
        raise ValidationError({"value": _("The contact has this number or address already.")})


@transaction.atomic
def adopt(channel: Channel, by: Any, *, source: str, value: str = "") -> Channel:
    """Propose what the starter content brought, with a source that `by` has seen.

    What comes with the site was proposed by nobody, so it becomes a proposal first and then waits
    for a second person like any other. `value` corrects the number or address.
    """
    stored = _waiting(channel)
    if stored.origin != Origin.STARTER:
        raise ValidationError(_("A colleague has proposed this already: confirm or reject it."))
    stored.state = ChannelState.REPLACED
    stored.save()
    labels = {name: getattr(stored, name) for name in LABELS}
    return propose(
        stored.contact,
        by,
        kind=stored.kind,
        value=value or stored.value,
        source=source,
        line=stored.line,
        cost=stored.cost,
        **labels,
    )


@transaction.atomic
def confirm(channel: Channel, by: Any, *, on: date | None = None) -> Channel:
    """Confirm a proposed channel: from now on the public sees it instead of the version before.

    Raises ValidationError where `by` proposed it, or where it does not wait any more.
    """
    stored = _waiting(channel)
    if stored.origin == Origin.STARTER:
        raise ValidationError(_("Nobody has proposed this yet: check it and propose it first."))
    if is_proposer(stored, by):
        raise ValidationError(
            _("You proposed it yourself. A colleague has to check it and confirm it.")
        )
    now = timezone.now()
    day = day_of_check(on)
    before = Channel.objects.confirmed().filter(contact=stored.contact_id, line=stored.line)
    for replaced in before:
        replaced.state = ChannelState.REPLACED
        replaced.save()
    stored.state = ChannelState.CONFIRMED
    stored.confirmed_by, stored.confirmed_by_name = by, by.get_username()
    stored.confirmed_at = now
    stored.verified_on, stored.verified_by_name = day, by.get_username()
    stored.due = due_after(stored.contact.kind, day)
    stored.save()
    record(stored, "confirm", by)
    return stored


@transaction.atomic
def reject(channel: Channel, by: Any, reason: str) -> Channel:
    """Turn a proposal down, or take one's own back, with a reason."""
    stored = _waiting(channel)
    if not reason.strip():
        raise ValidationError({"reason": _("Say why, so that the colleague knows.")})
    stored.state, stored.reason = ChannelState.REJECTED, reason.strip()
    stored.save()
    record(stored, "reject", by)
    return stored


def is_proposer(channel: Channel, user: Any) -> bool:
    """Whether `user` proposed the channel, by account or by name."""
    return channel.proposed_by_id == user.pk or channel.proposed_by_name == user.get_username()


def _waiting(channel: Channel) -> Channel:
    """The proposal as it is stored now, so that two who decide at once do not both succeed."""
    _locked(channel.contact)
    stored = Channel.objects.select_related("contact").get(pk=channel.pk)
    if stored.state != ChannelState.PROPOSED:
        raise ValidationError(_("Somebody has decided on it already. Load the page again."))
    return stored


def _locked(contact: Contact) -> Any:
    """The contact's channels, which nobody else can change until the transaction ends."""
    Contact.objects.select_for_update().get(pk=contact.pk)
    return Channel.objects.filter(contact=contact)
