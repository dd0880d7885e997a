"""Conventions of page classes, held by numbered system checks."""

from typing import Any

from django.core.checks import CheckMessage, Error, register
from django.template import TemplateDoesNotExist
from django.template.loader import get_template
from modeltranslation.translator import translator
from wagtail.models import get_page_models


@register()
def check_page_classes(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Every page class is translated, knows its place in the tree and has a template.

    pages.E001: not registered with modeltranslation (deleting such a page fails at run time).
    pages.E002: parent_page_types or subpage_types not declared by the class itself.
    pages.E003: its template does not exist.
    """
    from .models import BasePage

    errors: list[CheckMessage] = []
    registered = set(translator.get_registered_models(abstract=False))
    for model in get_page_models():
        if model not in registered:
            hint = (
                "Register it in its app's translation.py, with fields=() if nothing is translated."
            )
            errors.append(_error("E001", model, "is not registered for translation", hint))
        if model is BasePage:
            continue
        for name in ("parent_page_types", "subpage_types"):
            if name not in vars(model):
                errors.append(_error("E002", model, f"does not declare {name}", f"Set {name}."))
        try:
            get_template(model.template)
        except TemplateDoesNotExist:
            hint = f"Write templates/{model.template}."
            errors.append(_error("E003", model, "has no template", hint))
    return errors


def _error(number: str, model: type, what: str, hint: str) -> Error:
    return Error(f"{model.__name__} {what}.", hint=hint, obj=model, id=f"pages.{number}")
