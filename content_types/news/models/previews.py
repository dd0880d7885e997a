"""Previews of a piece of news: the page and its sharing card, in each language."""

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils.translation import gettext as _

from cms.pages import languages

if TYPE_CHECKING:
    from .news import NewsPage

PREFIX = "card-"


class CardPreviews:
    """Adds the sharing card to the previews of a page."""

    @property
    def preview_modes(self) -> list[tuple[str, str]]:
        pages = super().preview_modes  # type: ignore[misc]
        label = _("Sharing card: %(language)s")
        cards = [
            (PREFIX + code, label % {"language": languages.name(code)})
            for code in languages.codes()
        ]
        return [*pages, *cards]

    def card_preview(self: "NewsPage", mode_name: str) -> HttpResponse | None:  # type: ignore[misc]
        """The picture for a card's mode, None for every other mode."""
        from content_types.news.sharing import card_of, draw

        language = mode_name.removeprefix(PREFIX)
        if language == mode_name or language not in languages.codes():
            return None
        with languages.speaking(language):
            picture = draw(card_of(self))
        return HttpResponse(picture, content_type="image/png")
