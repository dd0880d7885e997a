"""News, press releases and statements, and the page that lists them."""

from .index import NewsIndexPage
from .news import NewsPage, NewsQuerySet
from .parts import NewsInstitution, NewsMeasure
from .press_contact import PressContact

__all__ = [
    "NewsIndexPage",
    "NewsInstitution",
    "NewsMeasure",
    "NewsPage",
    "NewsQuerySet",
    "PressContact",
]
