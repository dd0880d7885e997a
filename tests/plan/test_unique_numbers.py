"""Copying and moving measures in the admin: a number stays with one of them."""

import pytest
from django.urls import reverse

from content_types.plan.models import MeasurePage
from tests.support.factories import ActionPlanPageFactory, MeasurePageFactory, SectionPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def section(home):
    plan = ActionPlanPageFactory(parent=home, first_year=2025, last_year=2026)
    return SectionPageFactory(parent=plan, number="1")


@pytest.fixture
def measure(section):
    return MeasurePageFactory(parent=section, number="1.4")


@pytest.fixture
def later(home):
    plan = ActionPlanPageFactory(parent=home, first_year=2027, last_year=2028)
    return SectionPageFactory(parent=plan, number="1")


def copy(admin, page, parent, **fields):
    form = {"new_title": "Dvojnik", "new_slug": "dvojnik", "new_parent_page": str(parent.pk)}
    return admin.post(reverse("wagtailadmin_pages:copy", args=[page.pk]), form | fields)


def test_a_published_copy_in_the_same_plan_is_refused_at_the_field(admin_client, section, measure):
    response = copy(admin_client, measure, section, publish_copies="on")
    assert "1.4" in response.context["form"].errors["publish_copies"][0]
    assert MeasurePage.objects.count() == 1


def test_published_copies_below_a_copied_section_are_refused_too(admin_client, section, measure):
    both = {"publish_copies": "on", "copy_subpages": "on"}
    response = copy(admin_client, section, section.get_parent(), **both)
    assert "1.4" in response.context["form"].errors["publish_copies"][0]
    alone = copy(admin_client, section, section.get_parent(), publish_copies="on")
    assert alone.status_code == 302
    assert MeasurePage.objects.count() == 1


@pytest.mark.parametrize("fields", [{}, {"publish_copies": "on", "alias": "on"}])
def test_a_draft_and_an_alias_may_repeat_the_number(admin_client, section, measure, fields):
    assert copy(admin_client, measure, section, **fields).status_code == 302
    assert MeasurePage.objects.count() == 2


def test_a_published_copy_comes_into_another_plan(admin_client, measure, later):
    assert copy(admin_client, measure, later, publish_copies="on").status_code == 302
    assert MeasurePage.objects.live().count() == 2


def move(admin, page, destination):
    url = reverse("wagtailadmin_pages:move_confirm", args=[page.pk, destination.pk])
    return admin.post(url, follow=True)


def move_many(admin, page, destination):
    url = reverse("wagtail_bulk_action", args=["pages", "basepage", "move"])
    return admin.post(f"{url}?id={page.pk}", {"chooser": destination.pk}, follow=True)


@pytest.mark.parametrize("by", [move, move_many])
def test_a_measure_moves_into_no_plan_that_has_its_number(admin_client, measure, later, by):
    other = MeasurePageFactory(parent=later, number="1.4")
    response = by(admin_client, measure, later)
    assert [each.level_tag for each in response.context["messages"]] == ["error"]
    assert not again(measure).is_descendant_of(later)
    other.number = "1.5"
    other.save()
    by(admin_client, measure, later)
    assert again(measure).is_descendant_of(later)


@pytest.mark.parametrize("by", [move, move_many])
def test_a_measure_moves_freely_within_its_plan(admin_client, section, measure, by):
    elsewhere = SectionPageFactory(parent=section.get_parent(), number="2")
    by(admin_client, measure, elsewhere)
    assert again(measure).is_descendant_of(elsewhere)


def again(page):
    return MeasurePage.objects.get(pk=page.pk)
