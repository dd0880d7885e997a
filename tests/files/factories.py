"""Pictures and documents made as small as they can be."""

import io

import factory
from django.core.files.base import ContentFile
from factory.django import DjangoModelFactory
from PIL import Image

from cms.files.models import SiteDocument, SiteImage


def image_bytes(pixels=(640, 480), kind="JPEG", colour="teal", **options):
    """A picture of one colour."""
    data = io.BytesIO()
    Image.new("RGB", pixels, colour).save(data, kind, **options)
    return data.getvalue()


def pdf_bytes():
    """A PDF of one empty page."""
    import pikepdf

    data = io.BytesIO()
    document = pikepdf.new()
    document.add_blank_page()
    document.save(data)
    return data.getvalue()


class SiteImageFactory(DjangoModelFactory):
    class Meta:
        model = SiteImage

    class Params:
        pixels = (640, 480)
        name = "slika.jpg"

    title = "Slika"
    alternative_sl = "Dve osebi se pogovarjata."
    alternative_en = "Two people are talking."
    file = factory.LazyAttribute(lambda self: ContentFile(image_bytes(self.pixels), self.name))


class SiteDocumentFactory(DjangoModelFactory):
    class Meta:
        model = SiteDocument

    class Params:
        name = "prirocnik.pdf"
        content = factory.LazyFunction(pdf_bytes)

    title_sl = "Priročnik"
    title_en = "Handbook"
    file_languages = ["sl"]
    file = factory.LazyAttribute(lambda self: ContentFile(self.content, self.name))
