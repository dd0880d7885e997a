"""Two versions of a measure side by side."""

import re

import pytest
from django.urls import reverse

from content_types.plan.enums import RoleKind
from content_types.plan.models import Objective, Role, Timeframe
from tests.support.factories import ActionPlanPageFactory, MeasurePageFactory, SectionPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def measure(home):
    section = SectionPageFactory(parent=ActionPlanPageFactory(parent=home), number="1")
    page = MeasurePageFactory(parent=section, number="1.1")
    page.objectives = [Objective(text_sl="Prvi cilj", text_en=None, official_text_sl=None)]
    page.roles = [Role(kind=RoleKind.RESPONSIBLE, wording_sl="Nekdo", wording_en=None)]
    page.timeframes = [Timeframe(kind="ongoing", first_year=2025, last_year=2026, exact=True)]
    page.save_revision()
    return page


@pytest.fixture
def compared(admin_client, measure):
    """What the admin says of the two newest versions, without tags."""

    def read():
        newer, older = measure.revisions.order_by("-pk").values_list("pk", flat=True)[:2]
        url = reverse("wagtailadmin_pages:revisions_compare", args=[measure.pk, older, newer])
        html = admin_client.get(url).content.decode()
        tables = re.findall(r"<table.*?</table>", html.partition("<main")[2], re.DOTALL)
        return " ".join(re.sub(r"<[^>]+>", " ", "".join(tables[-1:])).split())

    return read


def test_a_field_that_was_saved_empty_has_not_changed(measure, compared):
    for each in measure.objectives.all():
        each.text_en = each.official_text_sl = ""
    measure.seo_title_en = ""
    measure.title_en = "Another title"
    measure.save_revision()
    found = compared()
    assert "Another title" in found
    assert "Prvi cilj" not in found


def test_a_changed_timeframe_is_told_in_words(measure, compared):
    measure.timeframes = [
        Timeframe(kind="half_year", first_year=2025, last_year=2025, half=2, exact=False)
    ]
    measure.save_revision()
    found = compared()
    assert "2026" in found
    for raw in ("None", "True", "False", "half_year"):
        assert raw not in found


def test_a_changed_text_is_still_shown(measure, compared):
    measure.title_sl = "Drugačen naslov"
    measure.save_revision()
    assert "Drugačen naslov" in compared()
