"""What the public sees of contacts on pages: verified data, and not a digit of anything else."""

import datetime as dt
import json
import re

import pytest
import time_machine
from django.test import Client

from cms.site.models import HelpPage, SiteSettings
from content_types.assistance.enums import NUMBER_KINDS, ChannelState
from content_types.assistance.models import Channel, Contact
from content_types.assistance.starter import load as load_contacts
from content_types.registers.models import Institution, Region
from content_types.registers.starter import load as load_registers
from search import indexing
from tests.support.factories import StandardPageFactory, ThemePageFactory

from .factories import ContactFactory, PublicPlaceFactory, confirmed

pytestmark = pytest.mark.django_db

NOW = dt.datetime(2026, 11, 23, 11, tzinfo=dt.UTC)


@pytest.fixture(autouse=True)
def on_a_monday_at_noon():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def starter(home):
    for load in (load_registers, load_contacts):
        load(lambda outcome, key: None)
    page = HelpPage(title_sl="Pomoč", title_en="Help", slug_sl="pomoc", slug_en="help")
    home.add_child(instance=page)
    settings = SiteSettings.for_site(page.get_site())
    settings.help_page = page
    settings.save()
    return home


def page_with(home, *blocks):
    """The address of a page with these blocks, without its language."""
    theme = ThemePageFactory(parent=home, title_sl="Tema", title_en="Theme")
    body = json.dumps([{"type": kind, "value": value} for kind, value in blocks])
    page = StandardPageFactory(parent=theme, title_sl="Stiki", title_en="Contacts", body=body)
    return {"sl": page.url_in("sl"), "en": page.url_in("en")}


def main_of(address):
    """The content of a page, without the frame, as an anonymous visitor gets it."""
    response = Client().get(address)
    assert response.status_code == 200, address
    return response.content.decode().partition("<main")[2].partition("</main>")[0]


def heading(words):
    return {"sl": words, "en": words}


def every_contact():
    return {
        "heading": heading("Stiki"),
        "contacts": list(Contact.objects.values_list("pk", flat=True)),
    }


def test_chosen_contacts_are_shown_with_what_one_needs_to_know(starter):
    pks = [Contact.objects.get(key=key).pk for key in ("tom", "police-anonymous")]
    urls = page_with(starter, ("contacts", {"heading": heading("Stiki"), "contacts": pks}))
    english = main_of(urls["en"])
    assert english.index("TOM, helpline") < english.index("Police anonymous line")
    assert 'href="tel:116111"' in english
    assert 'href="tel:+386801200"' in english
    assert 'aria-label="116, 111, call TOM, helpline for children and adolescents"' in english
    assert "Available now, until 20:00" in english
    assert "24 hours a day, every day" in english
    assert "The call is free." in english
    assert "You do not have to give your name." in english
    slovenian = main_of(urls["sl"])
    assert "TOM, telefon za otroke in mladostnike" in slovenian
    assert "TOM, helpline" not in slovenian


def test_a_hidden_contact_is_replaced_and_says_so(starter):
    hidden = Contact.objects.get(key="kljuc")
    urls = page_with(starter, ("contacts", {"heading": heading(""), "contacts": [hidden.pk]}))
    english = main_of(urls["en"])
    assert "SOS helpline" in english
    assert "is being verified" in english
    assert "Društvo Ključ" not in english


def test_contacts_for_a_need_or_the_nearest_line(starter):
    urls = page_with(
        starter,
        ("contacts_for_need", {"heading": heading("Delo"), "need": "work"}),
        ("contacts_for_need", {"heading": heading("Otrok"), "need": "child"}),
    )
    english = main_of(urls["en"])
    assert "TOM, helpline" in english
    assert "Police" in english.partition("Otrok")[0]


def test_help_near_you_leads_to_the_finder_with_the_region(starter):
    urls = page_with(starter, ("help_near_you", {"heading": heading("Pri vas")}))
    for language, form in (("sl", 'action="/sl/pomoc/"'), ("en", 'action="/en/help/"')):
        text = main_of(urls[language])
        assert form in text
        assert text.count('<option value="si0') == Region.objects.count()


def test_an_overdue_contact_leaves_the_page_at_once(starter):
    tom = Contact.objects.get(key="tom")
    urls = page_with(starter, ("contacts", {"heading": heading("Stiki"), "contacts": [tom.pk]}))
    assert "116 111" in main_of(urls["sl"])
    with time_machine.travel(NOW + dt.timedelta(days=400), tick=False):
        text = main_of(urls["sl"])
    assert "116 111" not in text
    assert 'href="tel:113"' in text


def test_where_not_one_contact_is_verified_no_empty_list_stands_under_a_heading(starter):
    urls = page_with(starter, ("contacts", every_contact()))
    Contact.objects.update(live=False)
    text = main_of(urls["sl"])
    assert "Stiki</h2>" not in text
    assert 'class="phones"' not in text


def test_a_body_with_many_contacts_takes_few_statements(starter, django_assert_max_num_queries):
    urls = page_with(
        starter,
        ("contacts", every_contact()),
        ("contacts", every_contact()),
        ("contacts_for_need", {"heading": heading("Delo"), "need": "advice"}),
        ("help_near_you", {"heading": heading("Pri vas")}),
    )
    main_of(urls["sl"])
    with django_assert_max_num_queries(15):
        main_of(urls["sl"])


def test_an_institution_shows_its_verified_contacts(starter):
    text = main_of("/en/institutions/policija/")
    assert 'href="tel:113"' in text
    assert 'href="tel:+386801200"' in text
    assert "tel:" not in main_of("/en/institutions/drustvo-kljuc/")


def test_an_institution_loses_an_overdue_and_an_unpublished_contact(starter):
    with time_machine.travel(NOW + dt.timedelta(days=400), tick=False):
        text = main_of("/sl/institucije/policija/")
    assert 'href="tel:113"' in text
    assert "+386801200" not in text
    Contact.objects.filter(key="police-113").update(live=False)
    text = main_of("/sl/institucije/policija/")
    assert 'href="tel:113"' not in text
    assert 'href="tel:+386801200"' in text


def test_an_institution_says_when_and_in_which_languages_it_answers(starter):
    line = Contact.objects.get(key="emergency-112")
    other = Contact.objects.get(key="tom")
    line.institution = other.institution = Institution.objects.create(key="nova", name="Nova")
    line.save()
    other.save()
    text = main_of("/en/institutions/nova/")
    assert text.index("tel:112") < text.index("tel:116111")
    assert "Available now, until 20:00" in text
    names = [spoken.name_en for spoken in line.spoken_languages.all()]
    assert names
    assert all(name in text for name in names)


def hidden_digits():
    """Every number that nobody has confirmed, by the digits in which it could be written."""
    found = set()
    for channel in Channel.objects.filter(kind__in=NUMBER_KINDS, state=ChannelState.PROPOSED):
        digits = re.sub(r"\D", "", channel.value)
        found |= {digits, re.sub(r"\D", "", channel.display)}
    return found


def test_no_unverified_number_is_on_any_page_or_in_the_search(starter):
    urls = page_with(starter, ("contacts", every_contact()))
    indexing.rebuild()
    secrets = hidden_digits()
    assert len(secrets) >= 15
    needs = ["danger", "sleep", "advice", "health", "work", "papers", "child", "reporting"]
    hidden = Contact.objects.filter(live=False)
    addresses = [
        *urls.values(),
        "/sl/pomoc/",
        "/en/help/",
        "/en/help/?need=",
        *(f"/en/help/?need={need}" for need in needs),
        *(
            f"/sl/institucije/{contact.institution.key}/"
            for contact in hidden
            if contact.institution
        ),
        *(f"/sl/iskanje/?q={contact.name_sl.split()[0]}" for contact in hidden),
        *(f"/sl/iskanje/?q={digits}" for digits in sorted(secrets)),
        "/sitemap.xml",
    ]
    client = Client()
    for address in addresses:
        response = client.get(address)
        assert response.status_code == 200, address
        text = response.content.decode().partition("<main")[2].partition("</main>")[0]
        # What was typed stands in the answer of a search; nothing else may.
        asked = address.partition("?q=")[2]
        digits = re.sub(r"\D", "", re.sub(r"[\s\u00a0/().+,-]", "", text))
        assert [secret for secret in secrets if secret in digits and secret != asked] == [], address


def test_a_place_is_shown_where_it_is_public(home):
    contact = ContactFactory(place=PublicPlaceFactory(), name_en="Info point")
    confirmed(contact)
    urls = page_with(home, ("contacts", {"heading": heading(""), "contacts": [contact.pk]}))
    assert "Testna ulica 1, 1000 Ljubljana" in main_of(urls["sl"])


def test_the_database_refuses_a_shelter_with_a_place(home):
    from django.db import IntegrityError, transaction

    place = PublicPlaceFactory()
    contact = ContactFactory(kind="shelter")
    with pytest.raises(IntegrityError), transaction.atomic():
        Contact.objects.filter(pk=contact.pk).update(place=place)
    public = ContactFactory(kind="authority", place=place)
    with pytest.raises(IntegrityError), transaction.atomic():
        Contact.objects.filter(pk=public.pk).update(kind="crisis")
