"""Factories for materials: `MaterialPageFactory(parent=library, kind="leaflet")`."""

import datetime

import factory
from factory.django import DjangoModelFactory

from content_types.materials.models import (
    Edition,
    FormatRequest,
    MaterialIndexPage,
    MaterialPage,
)
from content_types.registers.models import SpokenLanguage
from tests.support.factories import PageFactory, RegisterEntryFactory


class SpokenLanguageFactory(RegisterEntryFactory):
    key = "sl"
    name_sl = factory.LazyAttribute(
        lambda each: {"sl": "slovenščina", "en": "angleščina"}.get(each.key, each.key)
    )
    name_en = factory.LazyAttribute(
        lambda each: {"sl": "Slovenian", "en": "English"}.get(each.key, each.key)
    )
    endonym = "…"

    class Meta:
        model = SpokenLanguage


class MaterialIndexPageFactory(PageFactory):
    title_sl = "Gradiva"
    title_en = "Materials"

    class Meta:
        model = MaterialIndexPage


class MaterialPageFactory(PageFactory):
    title_sl = factory.Sequence(lambda n: f"Gradivo {n}")
    title_en = factory.Sequence(lambda n: f"Material {n}")
    kind = "leaflet"

    class Meta:
        model = MaterialPage


class EditionFactory(DjangoModelFactory):
    """An edition of `material`; with state `here` it needs a `page` or a `document`."""

    format = "pdf"
    language = factory.SubFactory(SpokenLanguageFactory)
    state = "elsewhere"
    url = "https://example.org/file"

    class Meta:
        model = Edition


class FormatRequestFactory(DjangoModelFactory):
    format = "large_print"
    language = factory.SubFactory(SpokenLanguageFactory)
    delivery = "post"
    address = "Nekje 1, 1000 Ljubljana"
    phone = "+386 1 234 56 78"
    interface_language = "sl"
    due_on = datetime.date(2026, 12, 1)

    class Meta:
        model = FormatRequest
