"""Blocks whose words exist once per language and whose everything else exists once.

A body is one stream for all languages: an editor who adds a contact or changes an order does it
once, and no language can drift away from another in anything but its words.
"""

import re
from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.rich_text import RichText

from . import languages
from .linked_pages import LinkedPageBlock, current_targets
from .links import PageLink, links, public

TEXT_FEATURES = ["h3", "bold", "italic", "ol", "ul", "link", "document-link"]
language_label = lazy(languages.name, str)


class TranslatedValue(blocks.StructValue):
    """The words of one thing in every language."""

    @property
    def language(self) -> str:
        """The language that is shown now: the active one where it has words, else the default."""
        active = languages.active()
        return active if _has_words(self.get(active)) else languages.default()

    @property
    def text(self) -> Any:
        """The words to show now; a string, or rich text."""
        return self.get(self.language)

    @property
    def lang(self) -> str:
        """The `lang` that the words need on the page that is shown now, or nothing."""
        return "" if self.language == languages.active() else self.language

    def __bool__(self) -> bool:
        return _has_words(self.text)

    def __str__(self) -> str:
        return str(self.text or "")


_WORDS_OF_TEXT = re.compile(r"[^\s\xa0]")
_WORDS_OF_HTML = re.compile(r"(?:^|>)[^<]*?[^<\s\xa0]")


def _has_words(value: Any) -> bool:
    """Whether there is text: an emptied rich text field still holds an empty paragraph."""
    if isinstance(value, RichText):
        return bool(_WORDS_OF_HTML.search(value.source))
    return bool(_WORDS_OF_TEXT.search(str(value or "")))


class TranslatedBlock(blocks.StructBlock):
    """A block with one child per language; the default language's is required if `required`."""

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        child = self.child_blocks[languages.default()]
        if child.required and not _has_words(cleaned.get(child.name)):
            message = ValidationError(_("This field is required."), code="required")
            raise blocks.StructBlockValidationError({child.name: message})
        return cleaned

    class Meta:
        value_class = TranslatedValue
        form_classname = "struct-block translated-block"


def _each_language(make: type[blocks.FieldBlock], required: bool, **options: Any) -> list[Any]:
    return [
        (
            code,
            make(
                required=required and code == languages.default(),
                label=language_label(code),
                **options,
            ),
        )
        for code in languages.codes()
    ]


def words(required: bool = True, label: Any = None, max_length: int = 255) -> TranslatedBlock:
    """A line of words in every language."""
    children = _each_language(blocks.CharBlock, required, max_length=max_length)
    return TranslatedBlock(children, label=label or _("Words"), required=required)


def rich_words(required: bool = True, label: Any = None) -> TranslatedBlock:
    """Formatted text in every language."""
    children = _each_language(blocks.RichTextBlock, required, features=TEXT_FEATURES)
    return TranslatedBlock(children, label=label or _("Text"), required=required)


class SectionBlock(blocks.StructBlock):
    """A part of a page with a heading; what every block of a body builds on."""

    heading = words(required=False, label=_("Heading"))


class TextBlock(SectionBlock):
    text = rich_words()

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        template = "blocks/text.html"


class CalloutBlock(SectionBlock):
    tone = blocks.ChoiceBlock(
        choices=[("note", _("note")), ("help", _("help")), ("warning", _("warning"))],
        default="note",
        label=_("Tone"),
    )
    text = rich_words()

    class Meta:
        icon = "info-circle"
        label = _("Callout")
        template = "blocks/callout.html"


class DefinitionsBlock(SectionBlock):
    items = blocks.ListBlock(
        blocks.StructBlock([("term", words(label=_("Term"))), ("text", rich_words())]),
        label=_("Terms"),
    )

    class Meta:
        icon = "list-ul"
        label = _("Terms and explanations")
        template = "blocks/definitions.html"


class StepsBlock(SectionBlock):
    items = blocks.ListBlock(
        blocks.StructBlock(
            [("heading", words(required=False, label=_("Heading"))), ("text", rich_words())]
        ),
        label=_("Steps"),
    )

    class Meta:
        icon = "list-ol"
        label = _("Steps")
        template = "blocks/steps.html"


def _target() -> list[tuple[str, blocks.Block]]:
    """Where a link leads: a page of this site, in the visitor's language, or an address."""
    return [
        ("page", LinkedPageBlock(required=False, label=_("Page of this site"))),
        ("href", blocks.URLBlock(required=False, label=_("Address elsewhere"))),
    ]


class LinksBlock(SectionBlock):
    items = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("label", words(label=_("Words of the link"))),
                *_target(),
                ("description", words(required=False, label=_("Description"), max_length=500)),
            ]
        ),
        label=_("Links"),
    )

    class Meta:
        icon = "link"
        label = _("Links")
        template = "blocks/links.html"


class SourcesBlock(blocks.StructBlock):
    items = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("label", words(label=_("Source"), max_length=500)),
                *_target(),
            ]
        ),
        label=_("Sources"),
    )

    class Meta:
        icon = "openquote"
        label = _("Sources")
        template = "blocks/sources.html"


class PagesBlock(SectionBlock):
    pages = blocks.ListBlock(LinkedPageBlock(), label=_("Pages"))

    class Meta:
        icon = "doc-full"
        label = _("Cards of pages")
        template = "blocks/pages.html"

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context=parent_context)
        context["cards"] = cards(value["pages"], context.get("request"))
        return context


def cards(chosen: Iterable[Any], request: HttpRequest | None) -> tuple[PageLink, ...]:
    """The chosen pages that are public, with their leads, in the chosen order."""
    from .models import BasePage

    if current_targets() is not None:
        return tuple(link for link in chosen if link is not None)
    ids = [page.pk for page in chosen if page is not None]
    pages = public(BasePage.objects.filter(pk__in=ids).order_by(), request)
    found = {link.pk: link for link in links(pages, request, leads=True)}
    return tuple(found[pk] for pk in ids if pk in found)


BODY_BLOCKS: list[tuple[str, blocks.Block]] = [
    ("text", TextBlock()),
    ("callout", CalloutBlock()),
    ("definitions", DefinitionsBlock()),
    ("steps", StepsBlock()),
    ("links", LinksBlock()),
    ("pages", PagesBlock()),
    ("sources", SourcesBlock()),
]
