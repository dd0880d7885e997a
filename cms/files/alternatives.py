"""The words instead of a picture: needed in every language wherever a picture means something."""

from collections.abc import Collection
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from cms.pages import languages

from .models import SiteImage


def missing_alternatives(image: SiteImage) -> list[str]:
    """The codes of the languages in which the picture has no alternative text."""
    return [
        code
        for code in languages.codes()
        if not (getattr(image, languages.field("alternative", code)) or "").strip()
    ]


def without_words(
    image: SiteImage | None, needed: Collection[str] | None = None
) -> ValidationError | None:
    """What to say where the picture lacks its words in one of the languages `needed`, or in any."""
    if image is None:
        return None
    missing = [code for code in missing_alternatives(image) if needed is None or code in needed]
    if not missing:
        return None
    return ValidationError(
        _(
            "The picture “%(title)s” has no alternative text (%(languages)s). Open the picture "
            "and write what somebody who cannot see it needs to know."
        ),
        code="alternative",
        params={
            "title": image.title,
            "languages": ", ".join(languages.name(code) for code in missing),
        },
    )


def check_alternative(image: SiteImage | None, field: str | None = None) -> None:
    """Raise ValidationError, for `field` where one is named, if words instead of it are missing.

    For the `clean` of whatever shows a picture that is more than decoration.
    """
    if error := without_words(image):
        raise ValidationError({field: error}) if field else error


def needed_for(page: Any) -> set[str]:
    """The languages in which the pictures of a page need words: those that it is written in."""
    return {languages.default(), *filter(page.is_translated, languages.codes())}
