"""News on the pages of other rooms, and in the search."""

import datetime

import pytest
from wagtail.models import PageViewRestriction

from content_types.campaigns.models import CampaignIndexPage, CampaignPage, ObservancePage
from content_types.news.models import NewsInstitution, NewsMeasure
from search.documents.pages import PageSource
from search.kinds import Kind
from tests.support.factories import (
    ActionPlanPageFactory,
    InstitutionFactory,
    MeasurePageFactory,
    SectionPageFactory,
)

from .factories import NewsPageFactory


@pytest.fixture
def measure(home):
    section = SectionPageFactory(parent=ActionPlanPageFactory(parent=home), number="1")
    return MeasurePageFactory(parent=section, number="1.1.3")


def html(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_the_home_page_shows_the_three_newest(client, index):
    for day in range(1, 5):
        date = datetime.datetime(2025, 1, day, tzinfo=datetime.UTC)
        NewsPageFactory(parent=index, title_en=f"Number {day}", date=date)
    found = html(client, "/en/")
    assert [f"Number {day}" in found for day in range(1, 5)] == [False, True, True, True]
    assert '<a href="/en/news/">All news</a>' in found


def test_a_measure_shows_its_news_once(client, index, measure):
    page = NewsPageFactory(parent=index, title_en="About the measure")
    page.measures = [NewsMeasure(measure=measure), NewsMeasure(measure=measure)]
    page.save()
    NewsPageFactory(parent=index, title_en="About something else")
    found = html(client, measure.url_in("en"))
    assert found.count("About the measure") == 1
    assert "About something else" not in found


def test_an_institution_shows_the_news_that_names_it(client, index):
    institution = InstitutionFactory(key="policija", name_en="Police")
    page = NewsPageFactory(parent=index, title_en="Names the police")
    page.institutions = [NewsInstitution(institution=institution)]
    page.save()
    assert "Names the police" in html(client, "/en/institutions/policija/")


def test_a_campaign_and_an_observance_show_their_news(client, index, home):
    below = home.add_child(instance=CampaignIndexPage(title_sl="Kampanje", title_en="Campaigns"))
    campaign = below.add_child(
        instance=CampaignPage(title_sl="K", title_en="C", starts=datetime.date(2024, 10, 18))
    )
    observance = below.add_child(
        instance=ObservancePage(title_sl="D", title_en="D", day=18, month=10, first_year=2007)
    )
    NewsPageFactory(parent=index, title_en="Of both", campaign=campaign, observance=observance)
    for page in (campaign, observance):
        assert "Of both" in html(client, page.url_in("en"))


@pytest.mark.parametrize("hide", ["draft", "restriction"])
def test_what_is_not_public_is_shown_nowhere(client, index, measure, hide):
    page = NewsPageFactory(parent=index, title_en="Secret", live=hide != "draft")
    page.measures = [NewsMeasure(measure=measure)]
    page.save()
    if hide == "restriction":
        PageViewRestriction.objects.create(page=page, restriction_type="login")
    for address in ("/en/", "/en/news/", measure.url_in("en"), "/sitemap.xml"):
        found = html(client, address)
        assert "Secret" not in found
        assert page.url_in("en") not in found


def test_news_is_found_by_its_kind_and_words(index):
    page = NewsPageFactory(parent=index, title_en="Conference", lead_en="About children.")
    found = {doc.language: doc for doc in PageSource().documents([page.pk])}
    assert {doc.kind for doc in found.values()} == {Kind.NEWS}
    assert found["en"].summary == "About children."
    assert found["sl"].mentions == ("2025",)


def test_the_sitemap_names_the_news_in_both_languages(client, index):
    page = NewsPageFactory(parent=index)
    found = html(client, "/sitemap.xml")
    for language in ("sl", "en"):
        assert f"http://testserver{page.url_in(language)}" in found
