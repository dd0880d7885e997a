"""Help with as many contacts as there may once be: dozens, with hours and several numbers."""

import datetime as dt
import json
from collections import Counter

import pytest
from django.utils import timezone

from cms.site.models import StandardPage, ThemePage
from content_types.assistance.enums import ChannelState
from content_types.assistance.models import Channel, Contact, OpeningTime
from content_types.campaigns.models import CampaignPage, ObservancePage
from content_types.news.models import NewsPage
from content_types.registers.models import Region, SpokenLanguage

from .reading import Answer
from .site_map import SAMPLES
from .test_bounds import CALLS, HELP_FIRST_VIEW, STATEMENTS, calls, first_view, statements

MANY = 30
NAMES = "//main//*[contains(@class, 'phone__name')]"
HELP = ("help", "help-all", "help-finder", "wallet-card")


def contact(number, spoken, regions):
    """With a break at noon, a duty phone day and night, and closed at the end of the year."""
    made = Contact.objects.create(
        key=f"many-{number}", name_sl=f"Svetovalnica {number}", kind="counselling", needs=["advice"]
    )
    made.spoken_languages.set(spoken)
    made.regions.set(regions[number % 12 : number % 12 + 1])
    office = {"days": list("12345"), "on_holidays": "never"}
    made.opening_times.create(opens=dt.time(8, number), closes=dt.time(12), **office)
    made.opening_times.create(opens=dt.time(13), closes=dt.time(16), **office)
    made.opening_times.create(line=2)
    year = timezone.now().year
    made.opening_times.create(
        first_day=dt.date(year, 12, 24), last_day=dt.date(year + 1, 1, 2), closed=True
    )
    made.save()
    return made


def channel(of, line, kind, value):
    now = timezone.now()
    return Channel(
        contact=of,
        line=line,
        kind=kind,
        value=value,
        state=ChannelState.CONFIRMED,
        source="a call",
        proposed_by_name="ana",
        confirmed_by_name="bor",
        confirmed_at=now,
        verified_on=now.date(),
        due=now.date() + dt.timedelta(90),
    )


@pytest.fixture
def many(changes):
    spoken, regions = list(SpokenLanguage.objects.all()[:5]), list(Region.objects.all())
    made = [contact(number, spoken, regions) for number in range(MANY)]
    Channel.objects.bulk_create(
        channel(each, line, kind, f"{value}{number:02}")
        for number, each in enumerate(made)
        for line, kind, value in [(1, "phone", "+38614000"), (2, "phone", "+386404000")]
    )
    return made


@pytest.mark.parametrize("kind", HELP)
def test_help_costs_little_with_many_contacts(many, visitor, kind):
    for address in SAMPLES[kind].values():
        assert len(statements(visitor, address)) <= STATEMENTS
        assert calls(visitor, address) <= CALLS


@pytest.mark.parametrize("kind", ["help", "help-all"])
def test_the_first_view_stays_light_with_many_contacts(many, visitor, kind):
    for language, address in SAMPLES[kind].items():
        assert first_view(visitor.get(address), language) < HELP_FIRST_VIEW


@pytest.mark.parametrize("closed", [False, True])
@pytest.mark.parametrize("query", ["?need=advice&open=now", "?need=advice"])
def test_every_number_is_reached_by_the_links(many, visitor, query, closed):
    """Those who answer, or those who answer later because everybody is closed today."""
    if closed:
        today = timezone.localdate()
        days = {"first_day": today, "last_day": today + dt.timedelta(days=1)}
        OpeningTime.objects.filter(closed=True).update(**days)
        Contact.objects.exclude(key__startswith="many").update(live=False)
    found, address = [], f"/en/help/{query}"
    while address:
        answer = Answer(address, "", visitor.get(address))
        found += ["".join(each.itertext()).strip() for each in answer.all(NAMES)]
        following = answer.all("//main//a[@rel='next']/@href")
        address = following[0] if following else ""
    assert {f"Svetovalnica {number}" for number in range(MANY)} <= set(found)


def test_a_page_with_all_contacts_costs_little(many, visitor):
    page = StandardPage.objects.live().first()
    chosen = {"heading": {"sl": "", "en": ""}, "contacts": [each.pk for each in many]}
    page.body = json.dumps([{"type": "contacts", "value": chosen}])
    page.save_revision().publish()
    address = page.url_in("en")
    assert len(statements(visitor, address)) <= STATEMENTS
    assert calls(visitor, address) <= CALLS


@pytest.mark.parametrize("model", [NewsPage, CampaignPage, ObservancePage, ThemePage])
def test_a_contact_can_be_placed_on_every_page_with_a_body(changes, visitor, model):
    tom = Contact.objects.get(key="tom")
    chosen = {"heading": {"sl": "", "en": ""}, "contacts": [tom.pk]}
    for page in model.objects.live():
        body = [*page.body.raw_data, {"type": "contacts", "value": chosen}]
        page.body = json.dumps(body)
        page.save_revision().publish()
        address = page.url_in("sl")
        found = statements(visitor, address)
        assert len(found) <= STATEMENTS, address
        assert max(Counter(found).values()) == 1, address
        assert b'href="tel:116111"' in visitor.get(address).content
