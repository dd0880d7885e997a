"""Which words of the registers are translated."""

from modeltranslation.translator import TranslationOptions, register

from cms.pages import languages

from .models import Audience, FormOfExploitation, Institution, Region, SpokenLanguage


class EntryTranslation(TranslationOptions):
    fields: tuple[str, ...] = ("name",)
    required_languages = {languages.default(): ("name",)}


@register(Institution)
class InstitutionTranslation(EntryTranslation):
    fields = ("abbreviation", "genitive", "locative", "description")


@register(Region)
class RegionTranslation(EntryTranslation):
    fields = ("locative", "long_name")


@register(Audience)
class AudienceTranslation(EntryTranslation):
    fields = ()


@register(FormOfExploitation)
class FormTranslation(EntryTranslation):
    fields = ("description", "legal_reference")


@register(SpokenLanguage)
class SpokenLanguageTranslation(EntryTranslation):
    fields = ()
