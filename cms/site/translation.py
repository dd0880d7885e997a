"""Which words of the site's pages are translated. Bodies carry their languages inside."""

from modeltranslation.translator import TranslationOptions, register

from .models import HelpPage, HomePage, StandardPage, ThemePage


@register(HomePage)
class HomeTranslation(TranslationOptions):
    fields = ("lead",)


@register(ThemePage)
class ThemeTranslation(TranslationOptions):
    fields = ("lead",)


@register(StandardPage)
class StandardTranslation(TranslationOptions):
    fields = ("lead",)


@register(HelpPage)
class HelpTranslation(TranslationOptions):
    fields = ("lead",)
