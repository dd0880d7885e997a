"""What the public gets to see of the contacts."""

import datetime as dt

import pytest

from content_types.assistance.models import Contact
from content_types.assistance.presentation import directory
from content_types.registers.models import Region, SpokenLanguage

from .factories import ContactFactory, confirmed, proposed

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_a_proposed_number_is_not_shown():
    contact = ContactFactory()
    proposed(contact)
    assert directory().shown == ()
    assert not Contact.objects.shown().exists()


def test_a_confirmed_number_is_shown():
    contact = ContactFactory()
    confirmed(contact)
    (row,) = directory().shown
    assert row.pk == contact.pk
    assert row.main.display == "080 12 00"
    assert row.main.href == "tel:+386801200"
    assert list(Contact.objects.shown()) == [contact]


def test_an_unpublished_contact_is_not_shown():
    confirmed(ContactFactory(live=False))
    assert directory().shown == ()
    assert not Contact.objects.shown().exists()


def test_three_queries_bring_everything(django_assert_num_queries):
    language = SpokenLanguage.objects.create(key="xx", name="Jezik", endonym="X")
    region = Region.objects.create(key="si099", name="Regija")
    for _number in range(3):
        contact = ContactFactory()
        contact.spoken_languages.add(language)
        contact.regions.add(region)
        contact.opening_times.create(opens=dt.time(9), closes=dt.time(13))
        contact.save()
        confirmed(contact)
    with django_assert_num_queries(3):
        found = directory()
    assert [row.languages[0].key for row in found.shown] == ["xx"] * 3
    assert [row.regions for row in found.shown] == [("si099",)] * 3
    assert found.shown[0].main.hours
