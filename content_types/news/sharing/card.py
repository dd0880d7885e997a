"""What a sharing card says, and the address under which it is drawn."""

import hashlib
import re
from dataclasses import astuple, dataclass
from typing import TYPE_CHECKING
from unicodedata import normalize

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cms.pages import languages, signs
from cms.pages.rows import words_of
from content_types.news.dates import day

if TYPE_CHECKING:
    from content_types.news.models import NewsPage

# Another number draws every card anew under a new address.
LOOK = 2
_IN_COLOUR = "\ufe0f"


@dataclass(frozen=True, slots=True)
class SharingCard:
    """The words of a card, all in one language."""

    title: str
    above: str
    site: str

    @property
    def digest(self) -> str:
        """A fingerprint of everything that is drawn: another picture has another address."""
        return hashlib.sha256(repr((LOOK, astuple(self))).encode()).hexdigest()[:20]


def card_of(page: "NewsPage") -> SharingCard:
    """The card of a piece of news in the language that is active now."""
    return SharingCard(
        title=_drawn(words_of(page, "title").plain),
        above=f"{capfirst(page.get_kind_display())} · {day(page.date)}",
        site=_("Combating trafficking in human beings"),
    )


def _drawn(title: str) -> str:
    """The words of a title without the pictures in it (💙), for which no typeface here has a shape.

    Letters that a text processor has taken apart (c and its caron) are whole again.
    """
    whole = normalize("NFC", title)
    words = signs.without(signs.PICTURES | signs.INVISIBLE, whole.replace(_IN_COLOUR, ""))
    return re.sub(" {2,}", " ", words).strip(" ")


def card_url(page: "NewsPage") -> str:
    """The card's address in the language that is active now; it never shows anything else."""
    return reverse("sharing-card", args=[languages.active(), page.pk, card_of(page).digest])
