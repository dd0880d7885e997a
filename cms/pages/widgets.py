"""Form fields of translated fields look like those of the fields they translate."""

from django.db import models
from modeltranslation.fields import TranslationField
from modeltranslation.translator import translator
from wagtail.admin.forms.models import register_form_field_override
from wagtail.admin.widgets import AdminAutoHeightTextInput


def let_text_areas_grow() -> None:
    """Give translated long texts Wagtail's text area that grows with its words.

    Wagtail gives it to `TextField` and to no class made from it, and modeltranslation makes a
    class of its own for every translated field.
    """
    for model in translator.get_registered_models():
        for field in model._meta.get_fields():
            if not isinstance(field, TranslationField):
                continue
            if type(field.translated_field) is models.TextField:
                register_form_field_override(
                    type(field), override={"widget": AdminAutoHeightTextInput}, exact_class=True
                )
