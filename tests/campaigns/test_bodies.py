"""Contacts in the bodies of campaigns and observances."""

import json

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from content_types.campaigns.models import CampaignChannel, CampaignPartner, ObservanceYear
from tests.assistance.factories import ContactFactory, confirmed
from tests.support.factories import AudienceFactory, InstitutionFactory

from .factories import CampaignIndexPageFactory, CampaignPageFactory, ObservancePageFactory

pytestmark = pytest.mark.django_db
MOST = 15


def no_heading(**more):
    return {"heading": {"sl": "", "en": ""}, **more}


@pytest.fixture
def police():
    contact = ContactFactory(key="police-113", kind="emergency", needs=["danger"], priority=1)
    confirmed(contact, "113", "short")
    return contact


@pytest.fixture
def helpline():
    """Of it no number has been verified."""
    return ContactFactory(key="line", name_sl="Nepreverjena linija", needs=["danger"])


@pytest.fixture
def body(police, helpline):
    return [
        {"type": "contacts", "value": no_heading(contacts=[helpline.pk])},
        {"type": "contacts_for_need", "value": no_heading(need="danger")},
        {"type": "help_near_you", "value": no_heading()},
    ]


def show(page, body):
    page.body = page._meta.get_field("body").to_python(json.dumps(body))
    page.save_revision().publish()


@pytest.fixture
def campaign(home):
    page = CampaignPageFactory(parent=CampaignIndexPageFactory(parent=home))
    page.channels = [CampaignChannel(channel="radio")]
    page.partners = [CampaignPartner(institution=InstitutionFactory(key="policija"))]
    page.audiences.add(AudienceFactory())
    return page


@pytest.fixture
def observance(home):
    page = ObservancePageFactory(parent=CampaignIndexPageFactory(parent=home))
    page.years = [ObservanceYear(year=2024, text_sl="Dogodek.", source_sl="vir")]
    return page


@pytest.mark.parametrize("kind", ["campaign", "observance"])
def test_contacts_are_as_verified_now_in_few_statements(request, kind, body):
    page = request.getfixturevalue(kind)
    show(page, body)
    visitor = Client()
    for language in ("sl", "en"):
        address = page.url_in(language)
        visitor.get(address)
        with CaptureQueriesContext(connection) as asked:
            response = visitor.get(address)
        text = response.content.decode().partition("<main")[2]
        assert 'href="tel:113"' in text
        assert "Nepreverjena linija" not in text
        assert len(asked) <= MOST
        assert len({each["sql"] for each in asked.captured_queries}) == len(asked)
