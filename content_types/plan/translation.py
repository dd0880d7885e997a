"""Which words of the plan are translated."""

from modeltranslation.translator import TranslationOptions, register

from cms.pages import languages

from .models import (
    ActionPlanPage,
    BudgetLine,
    MeasurePage,
    Objective,
    ProgressEntry,
    Role,
    SectionPage,
    Timeframe,
)


@register(ActionPlanPage)
class ActionPlanTranslation(TranslationOptions):
    fields = ("lead", "summary", "note", "official_text")


@register(SectionPage)
class SectionTranslation(TranslationOptions):
    fields = ("summary", "stated_title", "official_text")


@register(MeasurePage)
class MeasureTranslation(TranslationOptions):
    fields = ("summary", "stated_title", "official_text", "carried_over_note")


@register(Objective)
class ObjectiveTranslation(TranslationOptions):
    fields = ("text", "official_text")


@register(Role)
class RoleTranslation(TranslationOptions):
    fields = ("wording",)


@register(Timeframe)
class TimeframeTranslation(TranslationOptions):
    fields = ("wording", "original")


@register(BudgetLine)
class BudgetLineTranslation(TranslationOptions):
    fields = ("funder_wording", "activity", "heading")
    required_languages = {languages.default(): ("activity",)}


@register(ProgressEntry)
class ProgressTranslation(TranslationOptions):
    fields = ("text",)
