"""Pages whose bodies hold what asks the database, once and again."""

import json
from collections import Counter
from itertools import count

import pytest

from cms.site.models import HomePage, StandardPage, ThemePage
from content_types.assistance.models import Contact
from content_types.campaigns.models import CampaignPage, ObservancePage
from content_types.news.models import NewsInstitution, NewsMeasure, NewsPage
from content_types.plan.models import MeasurePage
from content_types.registers.models import Institution
from tests.files.factories import SiteDocumentFactory, SiteImageFactory
from tests.news.factories import PressContactFactory

from .site_map import LANGUAGES
from .test_bounds import CALLS, STATEMENTS, calls, statements

WITH_BODY = [HomePage, ThemePage, StandardPage, NewsPage, CampaignPage, ObservancePage]


@pytest.fixture
def sections(changes):
    """A function giving one section of each kind, with other content at each call."""
    measures = iter(MeasurePage.objects.live().values_list("pk", flat=True))
    pages = iter(StandardPage.objects.live().values_list("pk", flat=True))
    contacts = iter(Contact.objects.values_list("pk", flat=True))
    pictures = iter(SiteImageFactory.create_batch(3, pixels=(40, 30)))
    documents = (SiteDocumentFactory(name=f"{number}.pdf") for number in count())
    words = {"sl": "Naslov", "en": "Heading"}

    def section(kind, **more):
        return {"type": kind, "value": {"heading": words, **more}}

    def rich():
        page, document = next(pages), next(documents).pk
        text = (
            f'<p><a linktype="page" id="{page}">a</a><a linktype="document" id="{document}">b</a>'
        )
        return dict.fromkeys(words, f"{text}</p>")

    def make():
        picture = {"picture": next(pictures).pk, "decorative": False, "caption": words}
        return [
            section("text", text=rich()),
            section("pages", pages=[next(pages), next(pages)]),
            section("measures", measures=[next(measures), next(measures)]),
            section("help_near_you"),
            section("contacts", contacts=[next(contacts), next(contacts)]),
            section("contacts_for_need", need="advice"),
            {"type": "picture", "value": picture},
            section("gallery", items=[picture]),
            section("documents", items=[{"document": next(documents).pk, "description": words}]),
        ]

    return make


def publish(page, body):
    known = page._meta.get_field("body").stream_block.child_blocks
    page.body = json.dumps([section for section in body if section["type"] in known])
    page.save_revision().publish()


@pytest.mark.parametrize("model", WITH_BODY)
def test_more_sections_of_a_kind_ask_the_database_no_more(sections, visitor, model):
    page = model.objects.live().first()
    address = page.url_in("en")
    asked, body = [], []
    for _each in range(3):
        body += sections()
        publish(page, body)
        found = statements(visitor, address)
        assert max(Counter(found).values()) == 1
        asked.append(len(found))
    # The home page shows besides what is new in every room; alone with every kind there is it
    # takes one more.
    assert max(asked) == asked[0] <= STATEMENTS + (model is HomePage)


def test_news_that_names_all_it_can_keeps_the_bounds(sections, visitor):
    news = NewsPage.objects.live().first()
    news.image = SiteImageFactory()
    news.press_contact = PressContactFactory()
    news.campaign, news.observance = CampaignPage.objects.first(), ObservancePage.objects.first()
    news.subjects.set(ThemePage.objects.all())
    news.measures = [NewsMeasure(measure=each) for each in MeasurePage.objects.all()[:5]]
    named = Institution.objects.all()[:5]
    news.institutions = [NewsInstitution(institution=each) for each in named]
    publish(news, sections())
    for language in LANGUAGES:
        found = statements(visitor, news.url_in(language))
        assert len(found) <= STATEMENTS
        assert max(Counter(found).values()) == 1
        assert calls(visitor, news.url_in(language)) <= CALLS


def test_the_cards_of_each_section_are_its_own_in_their_order(changes, visitor):
    first, second, third = MeasurePage.objects.live()[:3]
    page = StandardPage.objects.live().first()
    page.body = json.dumps(
        [
            {"type": "measures", "value": {"heading": {}, "measures": [each.pk for each in chosen]}}
            for chosen in ([third, first], [second])
        ]
    )
    page.save_revision().publish()
    html = visitor.get(page.url_in("en")).content.decode()
    places = [html.index(f'href="{each.url_in("en")}"') for each in (third, first, second)]
    assert places == sorted(places)
    assert [html.count(f'href="{each.url_in("en")}"') for each in (first, second, third)] == [1] * 3
