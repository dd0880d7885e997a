"""Which words of a bundle are translated."""

from modeltranslation.translator import TranslationOptions, register

from .models import BundleTask


@register(BundleTask)
class BundleTaskTranslation(TranslationOptions):
    fields = ("text",)
