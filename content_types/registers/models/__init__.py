"""Registers: short lists of things that the rest of the content points to."""

from .audience import Audience, AudienceGroup
from .exploitation import FormOfExploitation
from .institution import Institution, InstitutionKind
from .region import Region
from .spoken_language import SpokenLanguage, TextDirection

__all__ = [
    "Audience",
    "AudienceGroup",
    "FormOfExploitation",
    "Institution",
    "InstitutionKind",
    "Region",
    "SpokenLanguage",
    "TextDirection",
]
