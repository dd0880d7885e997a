"""A library below the home page, and a visitor who keeps no cookie."""

import pytest
import time_machine
from django.contrib.auth.models import User
from django.test import Client
from wagtail.users.models import UserProfile

from .factories import (
    FormatRequestFactory,
    MaterialIndexPageFactory,
    MaterialPageFactory,
    SpokenLanguageFactory,
)
from .request_forms import FORM, NOON, token_of


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


@pytest.fixture
def clock():
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


@pytest.fixture
def fill(visitor, leaflet, clock):
    """Opens the form, fills it in and sends it a minute later; returns the answer."""

    def send(language="en", browser=visitor, headers=None, **fields):
        page = browser.get(FORM[language])
        clock.shift(60)
        data = {
            "material": str(leaflet.pk),
            "format": "large_print",
            "language": "sl",
            "delivery": "here",
            "token": token_of(page),
        }
        return browser.post(FORM[language], data | fields, headers=headers or {})

    return send


@pytest.fixture
def request_of(leaflet):
    def make(**fields):
        return FormatRequestFactory(material=leaflet, **fields)

    return make


@pytest.fixture(params=["sl", "en"])
def admin(db, request):
    user = User.objects.create_superuser("superuser")
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": request.param})
    client = Client()
    client.force_login(user)
    return client
