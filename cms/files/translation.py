from modeltranslation.translator import TranslationOptions, register

from .models import SiteDocument, SiteImage


@register(SiteImage)
class SiteImageTranslation(TranslationOptions):
    fields = ("alternative",)


@register(SiteDocument)
class SiteDocumentTranslation(TranslationOptions):
    fields = ("title",)
    required_languages = ("sl",)
