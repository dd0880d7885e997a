"""Factories for news: `NewsPageFactory(parent=index, title_sl="…")`."""

from datetime import datetime
from zoneinfo import ZoneInfo

import factory
from factory.django import DjangoModelFactory

from content_types.news.models import NewsIndexPage, NewsPage, PressContact
from tests.files.factories import SiteImageFactory
from tests.support.factories import PageFactory

LJUBLJANA = ZoneInfo("Europe/Ljubljana")


class NewsIndexPageFactory(PageFactory):
    title_sl = "Novice"
    title_en = "News"
    lead_sl = "Kaj je novega."
    lead_en = "What is new."

    class Meta:
        model = NewsIndexPage


class NewsPageFactory(PageFactory):
    title_sl = factory.Sequence(lambda n: f"Novica {n}")
    title_en = factory.Sequence(lambda n: f"Item {n}")
    lead_sl = "Kaj se je zgodilo."
    lead_en = "What happened."
    date = datetime(2025, 10, 18, 9, tzinfo=LJUBLJANA)

    class Meta:
        model = NewsPage


class PressContactFactory(DjangoModelFactory):
    name_sl = "Služba za medije"
    name_en = "Media office"
    email = "mediji@example.si"

    class Meta:
        model = PressContact


class PictureFactory(SiteImageFactory):
    class Params:
        size = (400, 225)

    alternative_sl = "Odprt obroč"
    alternative_en = "A ring that has opened"
    credit = "Ana Kovač"
