"""A measure that an alias shows in a second place of its plan is still one measure."""

import pytest

from content_types.plan.enums import RoleKind
from content_types.plan.models import Role, Timeframe
from search import indexing
from search.backends import Query, backend
from tests.support.factories import (
    ActionPlanPageFactory,
    InstitutionFactory,
    MeasurePageFactory,
    SectionPageFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan(home):
    return ActionPlanPageFactory(parent=home, title_sl="Načrt", title_en="Plan")


@pytest.fixture
def alias(plan):
    sections = [SectionPageFactory(parent=plan, number=number) for number in "12"]
    measure = MeasurePageFactory(
        parent=sections[0], number="1.1", title_sl="Spletna kampanja", title_en="Online campaign"
    )
    institution = InstitutionFactory(key="ukom")
    Role.objects.create(
        measure=measure, kind=RoleKind.RESPONSIBLE, institution=institution, sort_order=0
    )
    Timeframe.objects.create(
        measure=measure, kind="ongoing", first_year=2025, last_year=2026, sort_order=0
    )
    return measure.create_alias(parent=sections[1])


@pytest.mark.parametrize("path", ["ukrepi/", "ukrepi/?year=2025", ""])
def test_the_plan_counts_it_once(client, plan, alias, path):
    html = client.get(plan.url_in("sl") + path).content.decode()
    assert "1 ukrep" in html
    assert "2 ukrepa" not in html


def test_its_institution_names_it_once(client, alias):
    html = client.get("/sl/institucije/ukom/").content.decode()
    assert html.count("Spletna kampanja") == 1


def test_the_search_finds_it_once(alias):
    indexing.rebuild()
    assert [hit.number for hit in backend().search(Query("kampanja", "sl")).hits] == ["1.1"]


def test_search_engines_are_led_to_the_original_alone(client, alias):
    response = client.get(alias.url_in("sl"))
    assert response.status_code == 200
    assert 'content="noindex"' in response.content.decode()
    assert 'rel="canonical"' not in response.content.decode()
    assert alias.url_in("sl") not in client.get("/sitemap.xml").content.decode()
    assert alias.alias_of.url_in("sl") in client.get("/sitemap.xml").content.decode()
    original = client.get(alias.alias_of.url_in("sl")).content.decode()
    assert 'content="noindex"' not in original


def test_a_plan_that_is_an_alias_as_a_whole_shows_its_measures(client, home, plan, alias):
    whole = plan.create_alias(parent=home, recursive=True)
    html = client.get(whole.url_in("sl") + "ukrepi/").content.decode()
    assert "Spletna kampanja" in html
