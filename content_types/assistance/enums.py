"""What a contact may be, answer, cost and promise."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Need(models.TextChoices):
    """What somebody comes for, in the order in which the public is asked."""

    DANGER = "danger", _("danger now")
    SLEEP = "sleep", _("a place to sleep")
    ADVICE = "advice", _("advice")
    HEALTH = "health", _("health")
    WORK = "work", _("work and pay")
    PAPERS = "papers", _("papers")
    CHILD = "child", _("a child")
    REPORTING = "reporting", _("reporting")
    INTERPRETING = "interpreting", _("interpreting")


class ContactKind(models.TextChoices):
    EMERGENCY = "emergency", _("emergency number")
    REPORTING_LINE = "reporting_line", _("line for reports")
    HELPLINE = "helpline", _("helpline")
    COUNSELLING = "counselling", _("counselling")
    SHELTER = "shelter", _("safe accommodation")
    CRISIS = "crisis", _("crisis accommodation")
    AUTHORITY = "authority", _("authority")
    RIGHTS = "rights", _("protection of rights")
    TRADE_UNION = "trade_union", _("trade union")
    PROGRAMME = "programme", _("programme")


# Where somebody may be hiding: nothing of these may say where they are.
SECRET_PLACES = (ContactKind.SHELTER, ContactKind.CRISIS)


class Anonymity(models.TextChoices):
    UNKNOWN = "unknown", pgettext_lazy("anonymity", "unknown")
    POSSIBLE = "possible", _("possible")
    IMPOSSIBLE = "impossible", _("not possible")


class ChannelKind(models.TextChoices):
    PHONE = "phone", _("phone")
    SHORT = "short", _("short number")
    SMS = "sms", _("text message (SMS)")
    EMAIL = "email", _("e-mail")
    WEB = "web", _("web")
    CHAT = "chat", _("chat on the web")


# Those by which one hears or writes to somebody through a telephone number.
NUMBER_KINDS = (ChannelKind.PHONE, ChannelKind.SHORT, ChannelKind.SMS)
CALL_KINDS = (ChannelKind.PHONE, ChannelKind.SHORT)


class Cost(models.TextChoices):
    UNKNOWN = "unknown", pgettext_lazy("cost", "unknown")
    FREE = "free", pgettext_lazy("cost", "free")
    LOCAL = "local", _("as any call in Slovenia")
    PREMIUM = "premium", _("more than a usual call")


class ChannelState(models.TextChoices):
    PROPOSED = "proposed", _("waiting for a second person")
    CONFIRMED = "confirmed", _("confirmed")
    REPLACED = "replaced", _("replaced")
    REJECTED = "rejected", _("rejected")
    RETIRED = "retired", _("withdrawn")


class Origin(models.TextChoices):
    EDITOR = "editor", _("an editor")
    STARTER = "starter", _("the starter content")


class OnHolidays(models.TextChoices):
    """What a row of opening times says of Slovenia's public holidays."""

    ALSO = "also", _("also on public holidays")
    NEVER = "never", _("not on public holidays")
    ONLY = "only", _("only on public holidays")
