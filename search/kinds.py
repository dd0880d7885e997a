"""Kinds of search results."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Kind(TextChoices):
    """What a result is. A page class may name its kind in an attribute `search_kind`."""

    HELP = "help", pgettext_lazy("kind of search result", "help")
    MEASURE = "measure", _("measure")
    SECTION = "section", _("section of the plan")
    PLAN = "plan", _("action plan")
    INSTITUTION = "institution", _("institution")
    TRAINING = "training", _("training")
    CAMPAIGN = "campaign", _("campaign")
    NEWS = "news", _("news")
    MATERIAL = "material", _("material")
    PAGE = "page", _("page")


# Kinds among which there are documents with a last day.
TEMPORARY = frozenset({Kind.HELP})

# The same in the plural, for the choice of a kind.
PLURALS = {
    Kind.HELP: pgettext_lazy("kinds of search results", "Help"),
    Kind.MEASURE: _("Measures"),
    Kind.SECTION: _("Sections of the plan"),
    Kind.PLAN: _("Action plans"),
    Kind.INSTITUTION: _("Institutions"),
    Kind.TRAINING: _("Trainings"),
    Kind.CAMPAIGN: _("Campaigns"),
    Kind.NEWS: _("News"),
    Kind.MATERIAL: _("Materials"),
    Kind.PAGE: _("Pages"),
}
