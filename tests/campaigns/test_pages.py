"""Campaigns and observances as visitors see them."""

import datetime

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.test import Client, RequestFactory
from django.utils import translation

from content_types.campaigns.models import (
    CampaignChannel,
    CampaignPartner,
    ObservanceYear,
    ReachFigure,
)
from content_types.campaigns.presentation.observance import context as observance_context
from content_types.campaigns.presentation.words import distance, period
from tests.support.factories import AudienceFactory, InstitutionFactory

from .factories import CampaignIndexPageFactory, CampaignPageFactory, ObservancePageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def index(home):
    return CampaignIndexPageFactory(parent=home)


@pytest.fixture
def observance(index):
    return ObservancePageFactory(parent=index, lead_sl="Uvod dneva.", lead_en="Lead of the day.")


def read(address):
    response = Client().get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_filters_by_year_audience_and_channel(index):
    key = AudienceFactory().key
    radio = CampaignPageFactory(parent=index, title_sl="Na radiu")
    radio.channels = [CampaignChannel(channel="radio")]
    radio.save()
    young = CampaignPageFactory(
        parent=index,
        title_sl="Med mladimi",
        starts=datetime.date(2022, 1, 1),
        ends=datetime.date(2023, 6, 1),
    )
    young.audiences.add(AudienceFactory(key=key))
    young.save()
    address = index.url_in("sl")
    assert "Med mladimi" not in read(f"{address}?channel=radio").split("<main")[1]
    for query in ("year=2022", "year=2023", f"audience={key}"):
        body = read(f"{address}?{query}").split("<main")[1]
        assert "Med mladimi" in body
        assert "Na radiu" not in body


def test_only_years_in_which_a_campaign_ran_are_offered(index):
    for first, last in (("2019-05-01", "2020-01-31"), ("2023-01-01", "2023-02-01")):
        days = [datetime.date.fromisoformat(each) for each in (first, last)]
        CampaignPageFactory(parent=index, starts=days[0], ends=days[1])
    CampaignPageFactory(parent=index, starts=datetime.date(2025, 12, 31), ends=None)
    with time_machine.travel("2026-12-31T23:30:00Z", tick=False):
        form = Client().get(index.url_in("sl")).context["form"]
    offered = [value for value, _label in form.fields["year"].choices if value]
    assert offered == ["2027", "2026", "2025", "2023", "2020", "2019"]


def test_fail_an_unknown_filter_names_the_field_and_shows_nothing(index):
    CampaignPageFactory(parent=index, title_sl="Kampanja ena")
    body = read(f"{index.url_in('sl')}?year=1812")
    assert "Kampanja ena" not in body.split("<main")[1]
    assert 'aria-invalid="true"' in body


def test_both_figures_of_a_contradiction_are_shown_with_their_sources(index):
    campaign = CampaignPageFactory(parent=index)
    campaign.figures = [
        ReachFigure(
            year=2024,
            channel="event",
            kind="participants",
            number=8500,
            approximate=True,
            source_sl="Poročilo",
            source_en="Report",
            other_number=84,
            other_source_sl="Drugo poglavje",
            other_source_en="Another chapter",
        )
    ]
    campaign.save()
    body = read(campaign.url_in("en"))
    for words in ("about 8,500", "84", "Report", "Another chapter"):
        assert words in body
    assert "8.500" in read(campaign.url_in("sl"))


@pytest.mark.parametrize(
    ("first", "last", "precision", "sl", "en"),
    [
        ("2024-01-01", "2024-12-31", "year", "2024", "2024"),
        ("2023-01-01", "2024-12-31", "year", "2023–2024", "2023–2024"),
        ("2024-10-01", "2024-10-31", "month", "oktober 2024", "October 2024"),
        ("2024-10-18", "2024-10-25", "day", "18.–25. oktober 2024", "18–25 October 2024"),
    ],
)
def test_a_period_says_as_much_as_is_known(first, last, precision, sl, en):
    days = [datetime.date.fromisoformat(each) for each in (first, last)]
    for language, expected in (("sl", sl), ("en", en)):
        with translation.override(language):
            assert period(*days, precision) == expected


@pytest.mark.parametrize(
    ("days", "words"),
    [(-2, "2 days ago"), (-1, "Yesterday"), (0, "Today"), (1, "Tomorrow"), (2, "In 2 days")],
)
def test_the_days_beside_today_have_names(days, words):
    with translation.override("en"):
        assert distance(days) == words


def test_an_institution_shows_the_campaigns_it_took_part_in(index):
    institution = InstitutionFactory()
    campaign = CampaignPageFactory(parent=index, title_sl="Skupna kampanja")
    campaign.partners = [CampaignPartner(institution=institution)]
    campaign.save()
    with translation.override("sl"):
        assert "Skupna kampanja" in read(institution.get_absolute_url())


def test_an_observance_shows_its_past_years_the_newest_first(observance):
    observance.years = [
        ObservanceYear(year=year, text_sl=f"Dogodek {year}.", source_sl="vir")
        for year in (2022, 2024, 2023)
    ]
    observance.save()
    body = read(observance.url_in("sl"))
    places = [body.index(f"Dogodek {year}.") for year in (2024, 2023, 2022)]
    assert places == sorted(places)


FACTS = {
    "2026-10-08": ["Sunday, 18 October 2026", "10 days", "2007", "20th"],
    "2026-10-17": ["Sunday, 18 October 2026", "1 day", "2007", "20th"],
    "2026-10-18": ["Sunday, 18 October 2026", "2007", "20th"],
    "2026-10-19": ["Monday, 18 October 2027", "364 days", "2007", "21st"],
}


@pytest.mark.parametrize("day", FACTS)
def test_an_observance_says_when_it_is_next_and_how_long_it_is_until_then(observance, day):
    with time_machine.travel(f"{day}T10:00:00Z", tick=False), translation.override("en"):
        shown = observance_context(observance, RequestFactory().get("/"))["facts"]
    assert [str(fact.value).removeprefix("On ") for fact in shown] == FACTS[day]
    assert str(shown[0].term) == ("Today" if day == "2026-10-18" else "Next time")


def test_an_observance_of_which_no_first_year_is_known_counts_no_editions(observance):
    observance.first_year = None
    observance.full_clean()
    observance.save()
    body = read(observance.url_in("en"))
    assert "First marked" not in body
    assert "Edition" not in body


@pytest.mark.parametrize(("day", "month"), [(29, 2), (31, 4), (30, 2)])
def test_fail_a_day_that_does_not_come_every_year(observance, day, month):
    observance.day, observance.month = day, month
    with pytest.raises(ValidationError) as caught:
        observance.full_clean()
    assert "day" in caught.value.message_dict


@pytest.mark.parametrize(
    ("moment", "shown"),
    [
        ("2026-10-03T21:59:59Z", False),
        ("2026-10-03T22:00:00Z", True),
        ("2026-10-25T22:59:59Z", True),
        ("2026-10-25T23:00:00Z", False),
    ],
)
@pytest.mark.parametrize(("language", "lead"), [("sl", "Uvod dneva."), ("en", "Lead of the day.")])
def test_home_shows_the_observance_from_midnight_to_midnight_in_slovenia(
    home, observance, moment, shown, language, lead
):
    with time_machine.travel(datetime.datetime.fromisoformat(moment), tick=False):
        html = read(home.url_in(language))
    # Outside its window it stands further down, among the days to come.
    top = html[html.index("</h1>") : html.index("</div></div>")]
    assert ("hero__day" in top, lead in top) == (shown, shown)
    assert (lead in html.replace(top, "")) is not shown


def test_home_shows_no_observance_that_is_not_public(home, observance):
    observance.unpublish()
    with time_machine.travel("2026-10-18T10:00:00Z", tick=False):
        assert "Uvod dneva." not in read(home.url_in("sl"))


@pytest.mark.parametrize(("day", "first"), [("2026-10-10", "Dan pred njim"), ("2026-10-15", "EU")])
def test_home_shows_both_days_where_their_windows_overlap(home, index, observance, day, first):
    before = "Dan pred njim"
    other = ObservancePageFactory(parent=index, title_sl=before, title_en=before, day=9, month=10)
    with time_machine.travel(f"{day}T10:00:00Z", tick=False):
        html = read(home.url_in("en"))
    top = html[html.index("</h1>") : html.index("</div></div>")]
    rest = html.replace(top, "")
    nearest, further = (other, observance) if first == before else (observance, other)
    assert nearest.url_in("en") in top
    assert further.url_in("en") in rest[rest.index('id="next-days"') :]
