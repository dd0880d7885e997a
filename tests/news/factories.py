"""Factories for news: `NewsPageFactory(parent=index, title_sl="…")`."""

from datetime import datetime
from io import BytesIO
from zoneinfo import ZoneInfo

import factory
from django.core.files.images import ImageFile
from factory.django import DjangoModelFactory
from PIL import Image

from cms.files.models import SiteImage
from content_types.news.models import NewsIndexPage, NewsPage, PressContact
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


def picture_file(size=(1600, 900), colour="#00586a", name="picture.png"):
    """A picture of one colour."""
    out = BytesIO()
    Image.new("RGB", size, colour).save(out, "PNG")
    return ImageFile(BytesIO(out.getvalue()), name=name)


class PictureFactory(DjangoModelFactory):
    title = "Slika"
    file = factory.LazyFunction(picture_file)
    alternative_sl = "Odprt obroč"
    alternative_en = "A ring that has opened"
    credit = "Ana Kovač"

    class Meta:
        model = SiteImage
