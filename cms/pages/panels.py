"""Panels that stand for one thing in every language, side by side."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    MultiFieldPanel,
    Panel,
    TitleFieldPanel,
)
from wagtail.admin.widgets import SlugInput

from . import languages


def translated(name: str, **options: Any) -> FieldRowPanel:
    """A row with the field `name` in each language; `options` go to each FieldPanel."""
    fields = [FieldPanel(languages.field(name, code), **options) for code in languages.codes()]
    return FieldRowPanel(fields, classname=f"translated translated-{name}")


def stacked(name: str, **options: Any) -> list[Panel]:
    """The field `name` in each language, one below the other, for longer texts."""
    return [FieldPanel(languages.field(name, code), **options) for code in languages.codes()]


def base_title_panels() -> list[Panel]:
    """The title in each language; each fills the slug of its own language.

    Without Wagtail's class for titles, which hides the label: it says which language is meant.
    """
    return [
        TitleFieldPanel(
            languages.field("title", code),
            targets=[languages.field("slug", code)],
            placeholder=False,
            classname="",
        )
        for code in languages.codes()
    ]


def base_promote_panels() -> list[Panel]:
    """Slugs and the words for search engines, per language, and the menu switch."""
    slugs = [
        FieldPanel(languages.field("slug", code), widget=SlugInput) for code in languages.codes()
    ]
    return [
        MultiFieldPanel([FieldRowPanel(slugs)], heading=_("Address of the page")),
        MultiFieldPanel(
            [translated("seo_title"), *stacked("search_description")],
            heading=_("For search engines"),
        ),
        MultiFieldPanel(
            [translated("short_title"), FieldPanel("show_in_menus")], heading=_("Navigation")
        ),
    ]
