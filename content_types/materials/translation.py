"""Which words of materials are translated."""

from modeltranslation.translator import TranslationOptions, register

from .models import (
    DistributionPoint,
    Edition,
    MaterialIndexPage,
    MaterialPage,
    Publisher,
    RequestSettings,
)


@register(MaterialIndexPage)
class MaterialIndexTranslation(TranslationOptions):
    fields = ("lead",)


@register(MaterialPage)
class MaterialTranslation(TranslationOptions):
    fields = ("summary", "where_to_get", "source")


@register(Publisher)
class PublisherTranslation(TranslationOptions):
    fields = ("wording",)


@register(Edition)
class EditionTranslation(TranslationOptions):
    fields = ("where", "tested_by")


@register(DistributionPoint)
class DistributionPointTranslation(TranslationOptions):
    fields = ("place",)


@register(RequestSettings)
class RequestSettingsTranslation(TranslationOptions):
    fields = ("collection_place",)
