"""Which words of the news are translated. Bodies carry their languages inside."""

from modeltranslation.translator import TranslationOptions, register

from cms.pages import languages

from .models import NewsIndexPage, NewsPage, PressContact


@register(NewsIndexPage)
class NewsIndexTranslation(TranslationOptions):
    fields = ("lead",)


@register(NewsPage)
class NewsTranslation(TranslationOptions):
    fields = ("lead", "correction")


@register(PressContact)
class PressContactTranslation(TranslationOptions):
    fields = ("name", "role")
    required_languages = {languages.default(): ("name",)}
