"""Which words of the base page are translated."""

from modeltranslation.translator import TranslationOptions, register

from . import languages
from .models import BasePage


@register(BasePage)
class BasePageTranslation(TranslationOptions):
    fields = ("title", "short_title", "slug", "url_path", "seo_title", "search_description")
    # A slug may be left empty everywhere: it is made from the title.
    required_languages = {languages.default(): ("title",)}
