"""Which words of trainings are translated."""

from modeltranslation.translator import TranslationOptions, register

from .models import (
    Occasion,
    StatedCount,
    TrainingFigure,
    TrainingIndexPage,
    TrainingOrganiser,
    TrainingPage,
    WorkshopCount,
)


@register(TrainingIndexPage)
class TrainingIndexTranslation(TranslationOptions):
    fields = ("lead", "note")


@register(TrainingPage)
class TrainingTranslation(TranslationOptions):
    fields = ("summary", "outcome", "note", "place")


@register(Occasion)
class OccasionTranslation(TranslationOptions):
    # No words of its own; lists ask it for the words of its training.
    fields = ()


@register(TrainingOrganiser)
class OrganiserTranslation(TranslationOptions):
    fields = ("wording",)


@register(TrainingFigure)
class FigureTranslation(TranslationOptions):
    fields = ("stated_in", "other_stated_in", "note")


@register(WorkshopCount)
class WorkshopCountTranslation(TranslationOptions):
    # As with dates: tables ask it for the names of its regions.
    fields = ()


@register(StatedCount)
class StatedCountTranslation(TranslationOptions):
    fields = ("stated_in", "note")
