"""A way to reach a contact, as one person proposed it and another confirmed it."""

from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from content_types.assistance.channel_values import check_value, display_of, link_of
from content_types.assistance.enums import (
    CALL_KINDS,
    ChannelKind,
    ChannelState,
    ContactKind,
    Cost,
    Origin,
)
from content_types.assistance.opening.clock import local_day

# What the public acts on. Once written it is never changed: another number is another row.
FIXED = frozenset({"contact_id", "line", "kind", "value", "origin", "proposed_by_name"})

# Police and rescue: nobody has to confirm anew that they answer.
BY_LAW = ("112", "113")


def is_by_law(kind: str, value: str) -> bool:
    """Whether a channel of a contact of `kind` is an emergency number, as `is_shown` means it."""
    return kind == ContactKind.EMERGENCY and value in BY_LAW


def is_shown(day: date, channel: str = "", contact: str = "contact__") -> Q:
    """The channels that the public may see on a day in Slovenia: confirmed and not overdue.

    The emergency numbers stay: they are a matter of law, and help must never be empty. To call a
    contact an emergency service is one person's work, so it is not enough. `channel` and `contact`
    are the ways to a channel and to its contact from what is filtered.
    """
    current = Q(**{f"{channel}due__gte": day})
    by_law = {f"{contact}kind": ContactKind.EMERGENCY, f"{channel}value__in": BY_LAW}
    emergency = Q(**by_law)
    return (current | emergency) & Q(**{f"{channel}state": ChannelState.CONFIRMED})


class ChannelQuerySet(models.QuerySet):
    """Questions about channels."""

    def shown(self, at: datetime | None = None) -> "ChannelQuerySet":
        """Channels that the public may see at `at` (now)."""
        return self.filter(is_shown(local_day(at or timezone.now())))

    def proposed(self) -> "ChannelQuerySet":
        return self.filter(state=ChannelState.PROPOSED)

    def confirmed(self) -> "ChannelQuerySet":
        return self.filter(state=ChannelState.CONFIRMED)

    def update(self, **values: Any) -> int:
        """As Django's, but what the public dials cannot be changed in place."""
        if fixed := {name.removesuffix("_id") for name in values} & {
            name.removesuffix("_id") for name in FIXED
        }:
            raise ValidationError(_refusal(fixed))
        return super().update(**values)


def _refusal(names: Any) -> Any:
    message = _("A channel is not changed (%(names)s): propose another one instead.")
    return message % {"names": ", ".join(sorted(names))}


class Channel(models.Model):
    """One version of a channel of a contact.

    `line` numbers the channels of a contact and is shared by all versions of one; at most one of
    them is confirmed and at most one is proposed. Rows are written by `operations` alone.
    """

    contact = models.ForeignKey(
        "assistance.Contact",
        on_delete=models.CASCADE,
        related_name="channels",
        verbose_name=_("contact"),
    )
    line = models.PositiveSmallIntegerField(_("no."))
    kind = models.CharField(_("kind"), max_length=10, choices=ChannelKind.choices)
    value = models.CharField(
        _("number or address"),
        max_length=500,
        help_text=_("A phone number is kept as +38612345678, a short number by its digits."),
    )
    label = models.CharField(
        _("name of the channel"),
        max_length=80,
        blank=True,
        help_text=_("Where a contact has several, for example “Office in Kranj”."),
    )
    cost = models.CharField(_("cost"), max_length=10, choices=Cost.choices, default=Cost.UNKNOWN)
    state = models.CharField(
        _("state"), max_length=10, choices=ChannelState.choices, default=ChannelState.PROPOSED
    )
    origin = models.CharField(
        _("comes from"), max_length=10, choices=Origin.choices, default=Origin.EDITOR
    )
    source = models.TextField(_("source"))
    reason = models.TextField(_("reason"), blank=True)
    # Names stay on record when an account is deleted.
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    proposed_by_name = models.CharField(_("proposed by"), max_length=150, blank=True)
    proposed_at = models.DateTimeField(_("proposed"), default=timezone.now)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    confirmed_by_name = models.CharField(_("confirmed by"), max_length=150, blank=True)
    confirmed_at = models.DateTimeField(_("confirmed"), null=True, blank=True)
    verified_on = models.DateField(_("verified on"), null=True, blank=True)
    verified_by_name = models.CharField(_("verified by"), max_length=150, blank=True)
    due = models.DateField(_("to be verified again by"), null=True, blank=True, db_index=True)

    objects = models.Manager.from_queryset(ChannelQuerySet)()

    _as_stored: dict[str, Any]

    class Meta:
        ordering = ["line", "pk"]
        verbose_name = _("channel")
        verbose_name_plural = _("channels")
        # Nobody changes or deletes one; see operations.
        default_permissions = ("add", "view")
        permissions = [("verify_channel", _("Can confirm and verify channels"))]
        constraints = [
            models.UniqueConstraint(
                fields=["contact", "line", "state"],
                condition=Q(state__in=[ChannelState.PROPOSED, ChannelState.CONFIRMED]),
                name="channel_one_current_version",
            ),
            # Two persons, and a date until which their word counts. What ships with the site was
            # confirmed by two publishers and by nobody here, so it names nobody.
            models.CheckConstraint(
                condition=~Q(state=ChannelState.CONFIRMED)
                | Q(verified_on__isnull=False, due__isnull=False, confirmed_at__isnull=False)
                & (
                    Q(origin=Origin.STARTER, proposed_by_name="", confirmed_by_name="")
                    | ~Q(proposed_by_name="")
                    & ~Q(confirmed_by_name="")
                    & ~Q(proposed_by_name=F("confirmed_by_name"))
                ),
                name="channel_confirmed_by_two",
            ),
            models.CheckConstraint(
                condition=Q(proposed_by=None)
                | Q(confirmed_by=None)
                | ~Q(proposed_by=F("confirmed_by")),
                name="channel_two_accounts",
            ),
        ]

    def __str__(self) -> str:
        return self.display

    def save(self, *args: Any, **kwargs: Any) -> None:
        stored = getattr(self, "_as_stored", {})
        changed = {name for name, value in stored.items() if value != getattr(self, name)}
        if changed:
            raise ValidationError(_refusal(changed))
        super().save(*args, **kwargs)
        self._as_stored = {name: getattr(self, name) for name in FIXED}

    @classmethod
    def from_db(cls, db: Any, field_names: Any, values: Any, **options: Any) -> "Channel":
        channel = super().from_db(db, field_names, values, **options)
        loaded = FIXED & set(field_names)
        channel._as_stored = {name: channel.__dict__[name] for name in loaded}
        return channel

    def clean(self) -> None:
        super().clean()
        self.value = check_value(self.kind, self.value)
        if not self.source.strip():
            raise ValidationError({"source": _("Say where the number or address was found.")})

    @property
    def display(self) -> str:
        """As people write it: `080 12 00`, `01 234 56 78`, `www.example.si`."""
        return display_of(self.kind, self.value)

    @property
    def href(self) -> str:
        """Where a link leads: `tel:+386801200`, `tel:113`, `mailto:…`, an address."""
        return link_of(self.kind, self.value)

    @property
    def is_call(self) -> bool:
        return self.kind in CALL_KINDS

    def is_overdue(self, day: date | None = None) -> bool:
        """Whether a confirmed channel waits for another verification longer than it may."""
        today = day or local_day(timezone.now())
        return self.state == ChannelState.CONFIRMED and self.due is not None and self.due < today
