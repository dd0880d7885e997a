"""What keeps an entry of a register from being deleted."""

import pytest
from django.db import transaction
from django.db.models import ProtectedError

from content_types.plan.models import BudgetLine, Role
from content_types.registers.models import Institution
from content_types.registers.usage import uses
from tests.support.factories import (
    ActionPlanPageFactory,
    AudienceFactory,
    InstitutionFactory,
    MeasurePageFactory,
    SectionPageFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def police(db):
    return InstitutionFactory(key="policija", name_sl="Policija", name_en="Police")


@pytest.fixture
def plan(home):
    return ActionPlanPageFactory(parent=home, title_sl="Načrt", title_en="Plan")


@pytest.fixture
def measure(plan):
    section = SectionPageFactory(parent=plan, number="1")
    return MeasurePageFactory(parent=section, number="1.1", title_sl="Ukrep", title_en="Measure")


def names(entry):
    return [(type(use.owner).__name__, use.owner.pk, use.draft) for use in uses(entry)]


def test_an_entry_that_nothing_names_can_be_deleted(police):
    assert names(police) == []
    police.delete()
    assert not Institution.objects.exists()


def test_a_measure_that_names_an_institution_keeps_it(police, measure):
    measure.roles.add(Role(kind="responsible", institution=police))
    measure.roles.add(Role(kind="funder", institution=police))
    measure.save()
    assert names(police) == [("MeasurePage", measure.pk, False)]
    with pytest.raises(ProtectedError, match=r"1\.1 Ukrep"):
        police.delete()


def test_deleting_many_at_once_is_no_way_around(police, measure):
    measure.roles.add(Role(kind="responsible", institution=police))
    measure.save()
    with pytest.raises(ProtectedError), transaction.atomic():
        Institution.objects.all().delete()
    assert measure.roles.get().institution == police


def test_a_budget_line_names_its_plan(police, plan):
    plan.budget_lines.add(BudgetLine(funder=police, activity_sl="Izobraževanje", amounts={}))
    plan.save()
    assert names(police) == [("ActionPlanPage", plan.pk, False)]


def test_a_body_keeps_the_institution_it_belongs_to(police):
    body = InstitutionFactory(key="uprava", parent=police)
    assert names(police) == [("Institution", body.pk, False)]


def test_a_draft_that_nobody_published_yet_keeps_what_it_names(police, measure):
    measure.roles.add(Role(kind="provider", institution=police))
    measure.save_revision()
    assert not Role.objects.exists()
    assert names(police) == [("MeasurePage", measure.pk, True)]
    with pytest.raises(ProtectedError):
        police.delete()


def test_an_old_version_of_a_page_keeps_nothing(police, measure):
    measure.roles.add(Role(kind="provider", institution=police))
    measure.save_revision().publish()
    measure.roles.clear()
    measure.save_revision().publish()
    assert names(police) == []


def test_a_list_of_a_draft_keeps_its_entries(measure):
    audience = AudienceFactory(key="otroci")
    measure.audiences.add(audience)
    measure.save_revision()
    assert names(audience) == [("MeasurePage", measure.pk, True)]
    measure.save_revision().publish()
    assert names(audience) == [("MeasurePage", measure.pk, False)]
