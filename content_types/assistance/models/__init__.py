"""Contacts: who helps whom, how, when, in which languages, and how sure that is."""

from content_types.assistance.help.models import CoreSentences, SentencesCheck

from .channel import Channel
from .contact import Contact
from .link_check import LinkCheck
from .opening import OpeningTime
from .place import PublicPlace

__all__ = [
    "Channel",
    "Contact",
    "CoreSentences",
    "LinkCheck",
    "OpeningTime",
    "PublicPlace",
    "SentencesCheck",
]
