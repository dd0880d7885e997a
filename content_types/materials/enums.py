"""Choices of materials that are stored and spoken in both languages."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class MaterialKind(TextChoices):
    """What a material is, as its readers would call it."""

    HANDBOOK = "handbook", _("handbook")
    MANUAL = "manual", _("manual")
    GUIDELINES = "guidelines", _("guidelines")
    GUIDE = "guide", _("short guide")
    LEAFLET = "leaflet", _("leaflet")
    POSTER = "poster", _("poster")
    INFOGRAPHIC = "infographic", _("infographic")
    CARD = "card", pgettext_lazy("a small printed material", "card")
    EASY_TO_READ = "easy_to_read", _("easy-to-read booklet")
    VIDEO = "video", _("video")
    GAME = "game", _("game or quiz")
    TEACHING = "teaching", _("teaching material")
    PLAN = "plan", _("plan or strategy")
    REPORT = "report", _("report")
    OTHER = "other", _("other material")


class EditionFormat(TextChoices):
    """The form in which an edition reaches its reader."""

    HTML = "html", _("web page")
    PDF = "pdf", "PDF"
    EASY_TO_READ = "easy_to_read", _("easy-to-read")
    LARGE_PRINT = "large_print", _("large print")
    EPUB = "epub", "EPUB"
    AUDIO = "audio", _("audio")
    PRINT = "print", _("printed copy")
    BRAILLE = "braille", _("braille")
    SIGN_LANGUAGE = "sign_language", _("sign language")
    VIDEO = "video", _("video")


# The matrix always says of these whether they exist; of the others only where there is something
# to say.
MATRIX_FORMATS = (
    EditionFormat.HTML,
    EditionFormat.PDF,
    EditionFormat.EASY_TO_READ,
    EditionFormat.LARGE_PRINT,
    EditionFormat.EPUB,
    EditionFormat.AUDIO,
)
# What somebody may ask for.
REQUESTABLE_FORMATS = (
    *MATRIX_FORMATS,
    EditionFormat.PRINT,
    EditionFormat.BRAILLE,
    EditionFormat.SIGN_LANGUAGE,
)


class EditionState(TextChoices):
    """Whether an edition exists, and where."""

    HERE = "here", _("exists, on this site")
    ELSEWHERE = "elsewhere", _("exists, but not here")
    ON_REQUEST = "on_request", _("made on request")
    MISSING = "missing", _("does not exist")


EXISTING = (EditionState.HERE, EditionState.ELSEWHERE)


class RelationKind(TextChoices):
    """What another material is to this one, read as “this one … the other”."""

    EDITION_OF = "edition_of", _("is another edition of")
    REPLACES = "replaces", _("replaces")
    ACCOMPANIES = "accompanies", _("goes with")


class Delivery(TextChoices):
    """How somebody gets what they asked for. None needs an e-mail address, two need no data."""

    HERE = "here", _("On this site: I will look with my reference")
    COLLECT = "collect", _("I will collect it with my reference")
    POST = "post", _("By post")
    PHONE = "phone", _("Call me")


class RequestState(TextChoices):
    """How far a request for another format has come."""

    NEW = "new", pgettext_lazy("state of a request", "received")
    IN_PROGRESS = "in_progress", pgettext_lazy("state of a request", "being prepared")
    READY = "ready", pgettext_lazy("state of a request", "ready")
    DONE = "done", pgettext_lazy("state of a request", "done")
    DECLINED = "declined", pgettext_lazy("state of a request", "cannot be provided")


CLOSED = (RequestState.DONE, RequestState.DECLINED)
