"""The core sentences: which there are, and which contact's number stands in which."""

from collections.abc import Mapping

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Sentence(models.TextChoices):
    """A sentence that is said in every language; the value names its field.

    The label is what it says, for editors and for whoever translates or checks it.
    """

    HEADING = "heading", _("Help in Slovenia")
    DANGER = "danger", _("Are you in danger? Call {number}. The police will answer.")
    RESCUE = "rescue", _("Do you need a doctor or the fire brigade? Call {number}.")
    ADVICE = "advice", _("Is somebody exploiting you? Here you get help and advice: {number}.")
    REPORT = (
        "report",
        _("Do you want to tell the police something without giving your name? Call {number}."),
    )
    VIOLENCE = (
        "violence",
        _("Is somebody hurting you? The helpline for women and children: {number}."),
    )
    CHILD = "child", _("Are you a child or a teenager? Here you can talk to somebody: {number}.")
    FREE = "free", _("This call is free.")
    ANONYMOUS = "anonymous", _("You can stay anonymous.")
    INTERPRETER = "interpreter", _("You can ask for an interpreter. Say in Slovenian:")
    RIGHTS = "rights", _("You have the right to help, even if you have no papers.")
    NO_BLAME = "no_blame", _("What is happening to you is not your fault.")
    LEAVE = "leave", _("To leave this page quickly, press {exit}.")
    HISTORY = "history", _("The browser still remembers that you were here.")
    CARD_TITLE = "card_title", _("Useful numbers")
    CARD_POLICE = "card_police", pgettext_lazy("on the card", "police")
    CARD_RESCUE = "card_rescue", pgettext_lazy("on the card", "doctor, fire brigade")
    CARD_FREE = "card_free", pgettext_lazy("on the card", "free")


POLICE, RESCUE = "police-113", "emergency-112"

# In the order in which they are read. The number is taken from the contact when the page is shown;
# while the contact has no verified number its sentence is left out.
NUMBER_OF: Mapping[Sentence, str] = {
    Sentence.DANGER: POLICE,
    Sentence.RESCUE: RESCUE,
    Sentence.ADVICE: "kljuc",
    Sentence.REPORT: "police-anonymous",
    Sentence.VIOLENCE: "sos",
    Sentence.CHILD: "tom",
}

NUMBER, EXIT = "{number}", "{exit}"


def placeholder_of(sentence: Sentence) -> str:
    """What must stand in the sentence exactly once; empty where nothing is filled in."""
    if sentence in NUMBER_OF:
        return NUMBER
    return EXIT if sentence == Sentence.LEAVE else ""
