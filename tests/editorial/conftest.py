"""Fixtures of the tests of what editors see: people of every group, a plan with findings."""

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from wagtail.users.models import UserProfile

from cms.editorial.groups import ensure_groups
from content_types.plan.models import Finding
from tests.support.factories import (
    ActionPlanPageFactory,
    MeasurePageFactory,
    SectionPageFactory,
)


def browser_of(user, language):
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": language})
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture(params=["sl", "en"])
def admin(db, request):
    """A browser whose user may do everything, with buttons in either language."""
    return browser_of(User.objects.create_superuser("superuser"), request.param)


@pytest.fixture
def member(db):
    """Makes a browser of somebody in a group: `member(EDITORS)`."""
    ensure_groups()

    def log_in(group):
        user = User.objects.create_user(f"member-of-{group}")
        user.groups.add(Group.objects.get(name=group))
        return browser_of(user, "sl")

    return log_in


@pytest.fixture
def plan(home):
    return ActionPlanPageFactory(parent=home, title_sl="Načrt", title_en="Plan")


@pytest.fixture
def measure(plan):
    section = SectionPageFactory(parent=plan, number="1", title_sl="Odkrivanje")
    return MeasurePageFactory(
        parent=section, number="1.1", title_sl="Usposabljanje", title_en="Training"
    )


@pytest.fixture
def make_finding(plan, measure):
    def make(number=1, page=measure, **fields):
        defaults = {
            "code": "budget.row-total",
            "severity": "error",
            "place": f"table 1, row {number}",
            "stated": "10.000,00 EUR",
            "computed": "20.000,00 EUR",
            "params": {"activity": "Ozaveščanje"},
            "language": "en",
        }
        return Finding.objects.create(
            plan=plan, page=page, fingerprint=str(number), **(defaults | fields)
        )

    return make
