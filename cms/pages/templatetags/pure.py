"""Components that are rendered once for what they show."""

from functools import lru_cache
from typing import Any

from django import template
from django.conf import settings
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

register = template.Library()


@register.simple_tag
def pure(template_name: str, **values: Any) -> SafeString:
    """Include a component that shows nothing but its arguments.

    The same arguments in the same language give the same HTML, so it is kept: a list of measures
    is put together from cards that were rendered before. Arguments have to be hashable all the way
    down (texts, tuples, frozen dataclasses), which makes them the whole truth about the result;
    with others the component is rendered anew.
    """
    arguments = tuple(values.items())
    render = _rendered if _is_hashable(arguments) and not settings.DEBUG else _render
    return render(template_name, get_language(), arguments)


def _is_hashable(arguments: tuple[tuple[str, Any], ...]) -> bool:
    try:
        hash(arguments)
    except TypeError:
        return False
    return True


def _render(
    template_name: str, language: str | None, values: tuple[tuple[str, Any], ...]
) -> SafeString:
    return render_to_string(template_name, dict(values))


_rendered = lru_cache(maxsize=2048)(_render)
