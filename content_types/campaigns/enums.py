"""Choices of campaigns and observances that are stored and spoken in both languages."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Channel(TextChoices):
    """Where a campaign speaks to its audience."""

    TELEVISION = "television", _("television")
    RADIO = "radio", _("radio")
    PRINT = "print", _("print")
    PRESS = "press", _("press and media websites")
    WEBSITE = "website", _("website")
    SOCIAL_MEDIA = "social_media", _("social media")
    FACEBOOK = "facebook", _("Facebook")
    INSTAGRAM = "instagram", _("Instagram")
    YOUTUBE = "youtube", _("YouTube")
    OUTDOOR = "outdoor", _("posters and screens outdoors")
    EVENT = "event", _("event")
    SCHOOL = "school", _("schools")
    OTHER = "other", _("other")


class FigureKind(TextChoices):
    """What a reach figure counts."""

    REACH = "reach", _("people reached")
    VIEWS = "views", _("views")
    IMPRESSIONS = "impressions", _("times shown")
    VISITORS = "visitors", _("visitors")
    PARTICIPANTS = "participants", _("participants")
    PRINTS = "prints", _("copies printed")
    HANDED_OUT = "handed_out", _("copies handed out")
    EVENTS = "events", _("events")
    POSTS = "posts", _("posts and advertisements")


class Precision(TextChoices):
    """How exactly the dates of a campaign are known."""

    DAY = "day", _("to the day")
    MONTH = "month", _("to the month")
    YEAR = "year", _("to the year")


class TemplateKind(TextChoices):
    """What is drafted from a template of an observance."""

    NEWS = "news", _("news")
    EVENT = "event", _("event")
    MATERIAL = "material", _("material")
    SOCIAL = "social", _("post on social media")


class Network(TextChoices):
    """The social networks for which texts are prepared."""

    X = "x", _("X")
    FACEBOOK = "facebook", _("Facebook")
    INSTAGRAM = "instagram", _("Instagram")
    LINKEDIN = "linkedin", _("LinkedIn")
    BLUESKY = "bluesky", _("Bluesky")
    MASTODON = "mastodon", _("Mastodon")
