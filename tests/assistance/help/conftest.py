"""A help page, and contacts that fit different needs."""

import datetime as dt

import pytest
from django.test import Client

from cms.site.models import HelpPage
from content_types.assistance.enums import ContactKind
from content_types.assistance.help.models import CoreSentences
from content_types.registers.models import Region, SpokenLanguage
from tests.assistance.factories import ContactFactory, confirmed


@pytest.fixture
def help_page(home):
    page = HelpPage(title_sl="Pomoč", title_en="Help", slug_sl="pomoc", slug_en="help")
    page.lead_sl, page.lead_en = "Pokličite 113.", "Call 113."
    home.add_child(instance=page)
    page.save_revision().publish()
    return page


@pytest.fixture
def police(db):
    contact = ContactFactory(
        key="police-113",
        name_sl="Policija",
        name_en="Police",
        kind=ContactKind.EMERGENCY,
        needs=["danger"],
        priority=1,
    )
    contact.opening_times.create()
    contact.save()
    confirmed(contact, "113", "short")
    return contact


@pytest.fixture
def helpline(db):
    """Answers from 12.00 to 20.00, about children and in Ukrainian, in one region."""
    contact = ContactFactory(key="tom", needs=["child"], anonymity="possible", priority=10)
    contact.opening_times.create(opens=dt.time(12), closes=dt.time(20))
    contact.spoken_languages.add(language("uk"))
    contact.regions.add(region("SI031"))
    contact.save()
    confirmed(contact, "116 111", "short", cost="free")
    return contact


@pytest.fixture
def night_line(db):
    """Answers day and night, about children."""
    contact = ContactFactory(key="sos", needs=["child", "advice"], priority=11)
    contact.opening_times.create()
    contact.save()
    confirmed(contact, "080 11 55", cost="free")
    return contact


def language(key, endonym="", direction="ltr"):
    names = {"name_sl": f"jezik {key}", "name_en": f"language {key}"}
    found, _created = SpokenLanguage.objects.get_or_create(
        key=key, defaults={"endonym": endonym or f"endonym {key}", "direction": direction, **names}
    )
    return found


def region(key):
    names = {"name_sl": f"regija {key}", "name_en": f"region {key}"}
    return Region.objects.get_or_create(key=key, defaults=names)[0]


TEXTS = {
    "heading": "Heading",
    "danger": "In danger? {number}",
    "rescue": "A doctor? {number}",
    "advice": "Advice: {number}",
    "report": "Report: {number}",
    "violence": "Violence: {number}",
    "child": "Child: {number}.",
    "free": "Free.",
    "anonymous": "No name.",
    "interpreter": "Say:",
    "phrase": "Govorim.",
    "rights": "Rights.",
    "no_blame": "No blame.",
    "leave": "Leave: {exit}.",
    "history": "History.",
    "card_title": "Numbers",
    "card_police": "police",
    "card_rescue": "doctor",
    "card_free": "free",
}


def make_sentences(key="uk", live=False, direction="ltr", **texts):
    """Sentences as they are stored, with a first revision; `live` without any question."""
    spoken = language(key, direction=direction)
    made = CoreSentences.objects.create(language=spoken, live=False, **{**TEXTS, **texts})
    made.save_revision()
    if live:
        CoreSentences.objects.filter(pk=made.pk).update(live=True)
        made.refresh_from_db()
    return made


@pytest.fixture
def get(help_page):
    """Asks for an address as a visitor; gives the answer."""
    return Client().get
