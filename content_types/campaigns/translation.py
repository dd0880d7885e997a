"""Which words of campaigns and observances are translated."""

from modeltranslation.translator import TranslationOptions, register

from cms.pages import languages

from .models import (
    CampaignChannel,
    CampaignIndexPage,
    CampaignPage,
    CampaignPartner,
    ObservancePage,
    ObservanceTask,
    ObservanceTemplate,
    ObservanceYear,
    ReachFigure,
)


@register(CampaignIndexPage)
class CampaignIndexTranslation(TranslationOptions):
    fields = ("lead",)


@register(CampaignPage)
class CampaignTranslation(TranslationOptions):
    fields = ("lead", "goal")


@register(CampaignChannel)
class CampaignChannelTranslation(TranslationOptions):
    fields = ("name",)


@register(ReachFigure)
class ReachFigureTranslation(TranslationOptions):
    fields = ("source", "other_source", "note")
    required_languages = {languages.default(): ("source",)}


@register(CampaignPartner)
class CampaignPartnerTranslation(TranslationOptions):
    fields = ("wording",)


@register(ObservancePage)
class ObservanceTranslation(TranslationOptions):
    fields = ("lead", "hashtags")


@register(ObservanceYear)
class ObservanceYearTranslation(TranslationOptions):
    fields = ("theme", "text", "source")
    required_languages = {languages.default(): ("source",)}


@register(ObservanceTask)
class ObservanceTaskTranslation(TranslationOptions):
    fields = ("text",)
    required_languages = {languages.default(): ("text",)}


@register(ObservanceTemplate)
class ObservanceTemplateTranslation(TranslationOptions):
    fields = ("title", "lead", "text")
