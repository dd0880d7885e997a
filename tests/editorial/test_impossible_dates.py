"""A day that does not exist, an hour that the clock skips: an error at the field, nothing kept."""

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.translation import override

from content_types.assistance.models import Contact
from content_types.campaigns.models import CampaignPage, ObservancePage
from content_types.materials.models import FormatRequest, MaterialPage
from content_types.news.bundles.models import Bundle
from content_types.news.models import NewsPage
from content_types.plan.models import ProgressEntry
from content_types.training.models import TrainingPage
from tests.campaigns.factories import ObservancePageFactory
from tests.support.browser_forms import row, sent

from .kinds import KINDS, make_world

pytestmark = pytest.mark.django_db
NO_DAY = "2026-02-31"
# Clocks were put forward from two to three.
SKIPPED = "2026-03-29 02:30"


@pytest.fixture
def world(home):
    return make_world(home)


def messages_of(form):
    """Every error of the form and of its rows, with the name of its field."""
    found = [(name, str(each)) for name, errors in form.errors.items() for each in errors]
    for formset in getattr(form, "formsets", {}).values():
        for one in formset.forms:
            found += messages_of(one)
    return found


@pytest.mark.parametrize(
    ("kind", "model", "field", "value"),
    [
        ("news", NewsPage, "date", f"{NO_DAY} 10:00"),
        ("news", NewsPage, "date", SKIPPED),
        ("news", NewsPage, "corrected", SKIPPED),
        ("news", NewsPage, "go_live_at", f"{NO_DAY} 10:00"),
        ("news", NewsPage, "go_live_at", SKIPPED),
        ("news", NewsPage, "expire_at", SKIPPED),
        ("campaigns", CampaignPage, "starts", NO_DAY),
        ("campaigns", CampaignPage, "ends", NO_DAY),
        ("observances", ObservancePage, "day", "31"),
        ("trainings", TrainingPage, "occasions-0-starts", NO_DAY),
        ("trainings", TrainingPage, "occasions-0-ends", NO_DAY),
        ("materials", MaterialPage, "go_live_at", SKIPPED),
        ("progress", ProgressEntry, "date", NO_DAY),
        ("requests", FormatRequest, "due_on", NO_DAY),
    ],
)
def test_a_form_names_the_field_and_stores_nothing(admin, world, kind, model, field, value):
    known = KINDS[kind]
    address = known.add(world)
    before = model.objects.count()
    filled = sent(admin.get(address)) | known.fill(world) | {"lead_sl": "Uvod."}
    wrong = {"month": "2"} if field == "day" else {}
    response = admin.post(address, filled | {field: value, "action-publish": "1"} | wrong)
    assert response.status_code == 200
    name = field.rpartition("-")[2]
    assert name in [each for each, _message in messages_of(response.context["form"])]
    assert model.objects.count() == before


@pytest.mark.parametrize(
    ("formset", "field", "kind"),
    [
        ("editions", "date", "materials"),
        ("print_runs", "date", "materials"),
        ("opening_times", "first_day", "contacts"),
    ],
)
def test_a_row_names_its_field(admin, world, formset, field, kind):
    known = KINDS[kind]
    address = known.add(world)
    filled = row(sent(admin.get(address)) | known.fill(world), formset, **{field: NO_DAY})
    response = admin.post(address, filled)
    names = [name for name, _message in messages_of(response.context["form"])]
    assert field in names
    assert MaterialPage.objects.count() == 1
    assert not Contact.objects.exists()


@pytest.mark.parametrize("value", [f"{NO_DAY}T08:00", SKIPPED.replace(" ", "T"), "kmalu"])
def test_a_bundle_is_planned_for_no_minute_that_does_not_exist(admin, world, value):
    day = ObservancePageFactory(parent=world["campaigns"])
    bundle = Bundle.objects.create(observance=day, year=2026)
    address = reverse("bundles:step", args=[bundle.pk, "plan"])
    response = admin.post(address, {"release_at": value}, follow=True)
    [message] = map(str, response.context["messages"])
    assert ":" in message
    bundle.refresh_from_db()
    assert bundle.release_at is None


@pytest.mark.parametrize(
    ("field", "value", "found"),
    [
        (forms.TimeField, "9.30", "09:30:00"),
        (forms.TimeField, "9:30", "09:30:00"),
        (forms.TimeField, "09:30:00", "09:30:00"),
        (forms.DateTimeField, "18. 10. 2026 9.30", "2026-10-18T09:30:00+02:00"),
    ],
)
def test_hours_and_minutes_are_read_as_slovenians_write_them(field, value, found):
    with override("sl"):
        cleaned = field().clean(value)
    assert cleaned.isoformat() == found


def test_an_hour_that_does_not_exist_is_refused():
    with override("sl"), pytest.raises(ValidationError):
        forms.TimeField().clean("24.30")
