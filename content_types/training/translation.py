"""Which words of trainings are translated."""

from modeltranslation.translator import TranslationOptions, register

from .models import (
    StatedCount,
    TrainingFigure,
    TrainingIndexPage,
    TrainingOrganiser,
    TrainingPage,
)


@register(TrainingIndexPage)
class TrainingIndexTranslation(TranslationOptions):
    fields = ("lead", "note")


@register(TrainingPage)
class TrainingTranslation(TranslationOptions):
    fields = ("summary", "outcome", "note", "place")


@register(TrainingOrganiser)
class OrganiserTranslation(TranslationOptions):
    fields = ("wording",)


@register(TrainingFigure)
class FigureTranslation(TranslationOptions):
    fields = ("stated_in", "other_stated_in", "note")


@register(StatedCount)
class StatedCountTranslation(TranslationOptions):
    fields = ("stated_in", "note")
