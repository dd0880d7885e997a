"""Starter content: the list of news and what is in it, from the file beside this one."""

from datetime import datetime
from pathlib import Path
from typing import Any

from django.utils import timezone

from cms.pages import starter
from cms.pages.models import BasePage
from content_types.news.models import (
    NewsIndexPage,
    NewsInstitution,
    NewsMeasure,
    NewsPage,
    PressContact,
)

from .body import build_body, institution, measure, page_id
from .pictures import load_picture

FILE = Path(__file__).parent / "news.toml"
PAGE_WORDS = ("title", "slug", "lead", "search_description")
INDEX = "news:index"


def load(tally: starter.Tally) -> None:
    """Load the list of news below the home page, the press contacts, and the news."""
    record = starter.read(FILE)
    contacts = {each["key"]: _load_contact(each, tally) for each in record["press_contacts"]}
    images = {each["key"]: load_picture(each, tally) for each in record["pictures"]}
    index = _load_index(record["index"], tally)
    # What an editor has deleted stays deleted, with all that would stand below it.
    if index is None:
        return
    for news in record["news"]:
        parts = {
            "press_contact": contacts.get(news.get("press_contact")),
            "image": images.get(news.get("image")),
        }
        _load_news(index, news, parts, tally)


def _load_contact(record: starter.Record, tally: starter.Tally) -> PressContact | None:
    words = starter.translated(record, ("name", "role"), record["key"])
    found = PressContact.objects.filter(name_sl=words["name_sl"])
    existing = found.first()

    def write() -> tuple[str, None]:
        contact = existing or PressContact()
        for name, value in words.items():
            setattr(contact, name, value)
        contact.website = record["website"]
        contact.full_clean()
        contact.save()
        return starter.state_of_model(contact) or "", None

    key = f"press-contact:{record['key']}"
    starter.once(key, record, lambda: starter.state_of_model(existing), write, tally)
    return found.first()


def _load_index(record: starter.Record, tally: starter.Tally) -> BasePage | None:
    existing = starter.page_of(INDEX) or NewsIndexPage.objects.first()

    def write() -> tuple[str, BasePage]:
        page = existing or NewsIndexPage(show_in_menus=True)
        _fill(page, record, INDEX)
        return starter.publish(page, starter.page_of("page:home"))

    starter.once(INDEX, record, lambda: starter.state_of_page(existing), write, tally)
    return starter.page_of(INDEX)


def _load_news(
    index: BasePage, record: starter.Record, parts: dict[str, Any], tally: starter.Tally
) -> None:
    key = f"news:{record['key']}"
    existing = starter.page_of(key)

    def write() -> tuple[str, BasePage]:
        page = existing if isinstance(existing, NewsPage) else NewsPage()
        for name, value in parts.items():
            setattr(page, name, value)
        _fill(page, record, key)
        _fill_news(page, record, key)
        return starter.publish(page, index)

    starter.once(key, record, lambda: starter.state_of_page(existing), write, tally)


def _fill(page: BasePage, record: starter.Record, where: str) -> None:
    for name, value in starter.translated(record, PAGE_WORDS, where).items():
        setattr(page, name, value)


def _fill_news(page: NewsPage, record: starter.Record, where: str) -> None:
    """Everything but the words. A time is never told where only the day is known."""
    midnight = datetime.combine(record["date"], datetime.min.time())
    page.kind = record["kind"]
    page.date = timezone.make_aware(midnight)
    page.body = build_body(record.get("body", []), where)
    themes = (starter.page_of(f"page:{key}") for key in record.get("subjects", []))
    page.subjects = [theme for theme in themes if theme is not None]
    page.measures = [NewsMeasure(measure=measure(n, where)) for n in record.get("measures", [])]
    page.institutions = [
        NewsInstitution(institution=institution(key, where))
        for key in record.get("institutions", [])
    ]
    for name in ("campaign", "observance"):
        if key := record.get(name):
            setattr(page, f"{name}_id", page_id(f"{name}:{key}", where))
