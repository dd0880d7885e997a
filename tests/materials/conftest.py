"""A library below the home page, and a visitor who keeps no cookie."""

import pytest
from django.test import Client

from .factories import MaterialIndexPageFactory, MaterialPageFactory, SpokenLanguageFactory


@pytest.fixture
def library(home):
    return MaterialIndexPageFactory(parent=home)


@pytest.fixture
def spoken(db):
    """Slovenian and English as languages of materials."""
    return [SpokenLanguageFactory(key=key) for key in ("sl", "en")]


@pytest.fixture
def leaflet(library, spoken):
    return MaterialPageFactory(
        parent=library, title_sl="Letak", title_en="Leaflet", summary_sl="Kratko."
    )


@pytest.fixture
def visitor(db):
    return Client(enforce_csrf_checks=True)
