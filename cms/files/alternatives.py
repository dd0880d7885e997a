"""The words instead of a picture: needed in every language wherever a picture means something."""

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


def check_alternative(image: SiteImage | None, field: str | None = None) -> None:
    """Raise ValidationError, for `field` where one is named, if words instead of it are missing.

    For the `clean` of whatever shows a picture that is more than decoration.
    """
    if image is None or not (missing := missing_alternatives(image)):
        return
    error = ValidationError(
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
    raise ValidationError({field: error}) if field else error
