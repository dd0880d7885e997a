"""Pages whose bodies hold what asks the database, once and again."""

import json
from collections import Counter

import pytest

from cms.site.models import StandardPage, ThemePage
from content_types.assistance.models import Contact
from content_types.campaigns.models import CampaignPage, ObservancePage
from content_types.news.models import NewsPage
from content_types.plan.models import MeasurePage

from .test_bounds import statements


@pytest.fixture
def sections(changes):
    """A function giving one section of each kind, with other content at each call."""
    measures = iter(MeasurePage.objects.live().values_list("pk", flat=True))
    pages = iter(StandardPage.objects.live().values_list("pk", flat=True))
    contacts = iter(Contact.objects.values_list("pk", flat=True))

    def section(kind, **more):
        return {"type": kind, "value": {"heading": {"sl": "Naslov", "en": "Heading"}, **more}}

    def make():
        return [
            section("pages", pages=[next(pages), next(pages)]),
            section("measures", measures=[next(measures), next(measures)]),
            section("contacts", contacts=[next(contacts), next(contacts)]),
            section("contacts_for_need", need="advice"),
            section("help_near_you"),
        ]

    return make


@pytest.mark.parametrize("model", [NewsPage, CampaignPage, ObservancePage, ThemePage, StandardPage])
def test_more_sections_of_a_kind_ask_the_database_no_more(sections, visitor, model):
    page = model.objects.live().first()
    address = page.url_in("en")
    known = model._meta.get_field("body").stream_block.child_blocks
    asked, body = [], []
    for _each in range(3):
        body += [section for section in sections() if section["type"] in known]
        page.body = json.dumps(body)
        page.save_revision().publish()
        found = statements(visitor, address)
        assert max(Counter(found).values()) == 1
        asked.append(len(found))
    assert max(asked) == asked[0]


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
