"""Which words of contacts are translated."""

from modeltranslation.translator import TranslationOptions, register

from cms.pages import languages

from .models import Channel, Contact, PublicPlace


@register(Contact)
class ContactTranslation(TranslationOptions):
    fields = ("name", "helps", "languages_note")
    required_languages = {languages.default(): ("name",)}


@register(Channel)
class ChannelTranslation(TranslationOptions):
    fields = ("label",)


@register(PublicPlace)
class PublicPlaceTranslation(TranslationOptions):
    fields = ("directions",)
