"""Campaigns and observances are added and changed in the admin's own forms."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from content_types.campaigns.models import CampaignPage, ObservancePage, ObservanceTemplate
from tests.support.page_forms import add_url, errors_of

from .factories import CampaignIndexPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def index(home):
    return CampaignIndexPageFactory(parent=home)


@pytest.fixture
def editor(admin_user):
    client = Client()
    client.force_login(admin_user)
    return client


def common(**fields):
    words = ("title", "slug", "lead", "seo_title", "search_description", "short_title")
    form = {f"{name}_{code}": "" for name in words for code in ("sl", "en")}
    dates = {"go_live_at": "", "expire_at": "", "body": streamfield([])}
    return {**form, **dates, "comments": inline_formset([]), **fields}


def campaign_form(figures=(), **fields):
    own = {
        "goal_sl": "",
        "goal_en": "",
        "starts": "2026-10-01",
        "ends": "2026-10-20",
        "precision": "day",
        "observance": "",
        "channels": inline_formset([]),
        "figures": inline_formset(list(figures)),
        "partners": inline_formset([]),
    }
    return nested_form_data(common(**{**own, **fields}))


def observance_form(**fields):
    own = {
        "day": "18",
        "month": "10",
        "first_year": "2007",
        "days_before": "14",
        "days_after": "7",
        "hashtags_sl": "",
        "hashtags_en": "",
        "years": inline_formset([]),
        "templates": inline_formset([]),
        "tasks": inline_formset([]),
    }
    return nested_form_data(common(**{**own, **fields}))


def test_a_campaign_is_written_and_published(editor, index):
    form = campaign_form(
        title_sl="Kampanja",
        title_en="Campaign",
        slug_sl="kampanja",
        slug_en="campaign",
        **{"action-publish": "1"},
    )
    response = editor.post(add_url(index, CampaignPage), form)
    assert response.status_code == 302, errors_of(response)
    campaign = CampaignPage.objects.get()
    assert campaign.live
    assert campaign.url_in("en") == "/en/campaigns/campaign/"


def test_fail_a_campaign_that_ends_before_it_starts(editor, index):
    form = campaign_form(
        title_sl="Kampanja", slug_sl="kampanja", **{"action-publish": "1", "ends": "2026-09-01"}
    )
    assert "ends" in errors_of(editor.post(add_url(index, CampaignPage), form))


def test_fail_a_second_number_without_a_source(editor, index):
    figure = {
        "year": "2026",
        "channel": "radio",
        "kind": "reach",
        "number": "10",
        "source_sl": "vir",
        "source_en": "",
        "source_url": "",
        "other_number": "12",
        "other_source_sl": "",
        "other_source_en": "",
        "note_sl": "",
        "note_en": "",
    }
    form = campaign_form(
        [figure], title_sl="Kampanja", slug_sl="kampanja", **{"action-publish": "1"}
    )
    response = editor.post(add_url(index, CampaignPage), form)
    (found,) = response.context["form"].formsets["figures"].errors
    assert "other_source_sl" in found


def test_an_observance_is_written_and_its_list_opens_its_bundle(editor, index):
    form = observance_form(title_sl="Dan", slug_sl="dan", **{"action-publish": "1"})
    response = editor.post(add_url(index, ObservancePage), form)
    assert response.status_code == 302, errors_of(response)
    observance = ObservancePage.objects.get()
    listed = editor.get(reverse("bundles:index")).content.decode()
    assert reverse("bundles:open", args=[observance.pk]) in listed


def test_fail_the_thirty_first_of_april(editor, index):
    form = observance_form(
        title_sl="Dan", slug_sl="dan", day="31", month="4", **{"action-publish": "1"}
    )
    assert "day" in errors_of(editor.post(add_url(index, ObservancePage), form))


@pytest.mark.parametrize(("kind", "stored"), [("poster", ["poster"]), ("", [])])
def test_a_template_of_a_material_says_which_kind_of_material(editor, index, kind, stored):
    words = {f"{name}_{code}": "" for name in ("title", "lead", "text") for code in ("sl", "en")}
    template = {**words, "kind": "material", "network": "", "title_sl": "Plakat {year}"}
    form = observance_form(
        title_sl="Dan",
        slug_sl="dan",
        templates=inline_formset([{**template, "material_kind": kind}]),
        **{"action-publish": "1"},
    )
    response = editor.post(add_url(index, ObservancePage), form)
    assert list(ObservanceTemplate.objects.values_list("material_kind", flat=True)) == stored
    if not kind:
        (found,) = response.context["form"].formsets["templates"].errors
        assert "material_kind" in found
