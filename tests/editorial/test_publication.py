"""No page is published with a number that no verified contact has, however it is published."""

import datetime
import json

import pytest
import time_machine
from django.contrib.auth.models import User
from django.urls import reverse
from django.utils import timezone, translation
from wagtail.models import Task, TaskState, Workflow, WorkflowTask
from wagtail.test.utils.form_data import rich_text

from cms.jobs.models import FailedRelease
from cms.jobs.releases import release_due
from cms.pages.models import BasePage
from cms.pages.publication import PublicationError
from cms.site.models import StandardPage
from content_types.campaigns.models import CampaignPage
from content_types.news.bundles.models import Bundle
from content_types.plan.models import ProgressEntry
from tests.assistance.factories import ContactFactory, confirmed
from tests.campaigns.factories import CampaignIndexPageFactory, ObservancePageFactory
from tests.news.conftest import index as news_index  # noqa: F401 - a fixture
from tests.news.factories import NewsPageFactory
from tests.support.browser_forms import row, sent
from tests.support.factories import StandardPageFactory, ThemePageFactory
from tests.support.page_forms import add_url, edit_url, errors_of, form_of, page_form

from .conftest import browser_of

pytestmark = pytest.mark.django_db
PUBLISH = {"action-publish": "1"}
WRONG = "080 17 22"


def text(slovenian, english=""):
    words = {"sl": rich_text(slovenian), "en": rich_text(english)}
    return ("text", {"heading": {"sl": "", "en": ""}, "text": words})


def body(html):
    block = {"type": "text", "value": {"text": {"sl": "<p>Besedilo.</p>", "en": html}}}
    return StandardPage._meta.get_field("body").to_python(json.dumps([block]))


def said(response):
    """The messages that the editor reads on the next page."""
    return [str(each) for each in response.context["messages"]]


@pytest.fixture(params=["sl", "en"])
def editor(request, db):
    return browser_of(User.objects.create_superuser("urednica"), request.param)


@pytest.fixture
def verified(db):
    confirmed(ContactFactory(), "080 12 00")


@pytest.mark.parametrize(
    ("field", "fields"),
    [
        ("title_en", {"title_en": f"Call {WRONG}"}),
        ("lead_sl", {"lead_sl": f"Pokličite {WRONG}."}),
        ("search_description_en", {"search_description_en": WRONG}),
        ("body", {"body": [text("<p>Da.</p>", f"<p>Call <b>{WRONG}</b>.</p>")]}),
        ("body", {"body": [text('<p><a href="tel:+386801722">Klic</a></p>')]}),
    ],
)
def test_a_page_with_an_unknown_number_stays_a_draft(editor, home, verified, field, fields):
    data = {"title_sl": "Pomoč", "title_en": "Support", **fields}
    response = editor.post(add_url(home), page_form(**data) | PUBLISH)
    found = errors_of(response)
    assert list(found) == [field]
    assert WRONG in found[field][0] or "+386801722" in found[field][0]
    assert not StandardPage.objects.exists()
    assert editor.post(add_url(home), page_form(**data)).status_code == 302
    assert not StandardPage.objects.get().live


def test_a_verified_number_is_published_in_every_place(editor, home, verified):
    words = '<p>080 12 00, <a href="tel:+386801200">+386 80 12 00</a></p>'
    data = page_form([text(words, words)], title_sl="Pomoč 080 12 00", lead_en="Call 080 12 00.")
    assert editor.post(add_url(home), data | PUBLISH).status_code == 302
    assert StandardPage.objects.get().live


@pytest.mark.parametrize("factory", [StandardPageFactory, ThemePageFactory])
def test_an_edit_of_a_public_page_is_refused_at_its_field(editor, home, factory):
    page = factory(parent=home, lead_sl="Prej.")
    refused = editor.post(edit_url(page), form_of(page, lead_sl=f"Pokličite {WRONG}.") | PUBLISH)
    assert list(errors_of(refused)) == ["lead_sl"]
    page.refresh_from_db()
    assert page.lead_sl == "Prej."


def test_a_row_of_a_page_names_its_own_field(editor, home):
    index = CampaignIndexPageFactory(parent=home)
    url = add_url(index, CampaignPage)
    form = sent(editor.get(url), title_sl="Kampanja", starts="2026-10-01")
    form = row(form, "partners", wording_sl=f"Društvo {WRONG}", wording_en="", institution="")
    response = editor.post(url, form | PUBLISH)
    [partner] = response.context["form"].formsets["partners"].forms
    assert WRONG in partner.errors["wording_sl"][0]
    assert not CampaignPage.objects.exists()
    assert editor.post(url, form).status_code == 302


def test_progress_of_a_measure_is_checked_too(editor, measure):
    url = reverse("wagtailsnippets_plan_progressentry:add")
    data = {"measure": measure.pk, "date": "2026-01-15", "status": "done", "objective": ""}
    data |= {"text_sl": f"Nova linija {WRONG}.", "text_en": "", "evidence": ""}
    assert list(errors_of(editor.post(url, data | PUBLISH))) == ["text_sl"]
    assert editor.post(url, data).status_code == 302
    assert not ProgressEntry.objects.get().live


# Other ways than a form: several pages at once, the runner, a workflow


@pytest.fixture
def drafts(home):
    """A draft that may be published, and one that names an unknown number."""
    good = StandardPageFactory(parent=home, title_sl="Dobra", live=False)
    bad = StandardPageFactory(
        parent=home, title_sl="Slaba", live=False, body=body(f"<p>Call {WRONG}.</p>")
    )
    for page in (good, bad):
        page.save_revision()
    return good, bad


def bulk(client, action, *pages, **data):
    query = "&".join(f"id={page.pk}" for page in pages)
    path = reverse("wagtail_bulk_action", args=["pages", "basepage", action])
    explorer = reverse("wagtailadmin_explore_root")
    return client.post(f"{path}?{query}&next={explorer}", data, follow=True)


def test_several_pages_are_published_all_or_none(editor, drafts):
    good, bad = drafts
    response = bulk(editor, "publish", good, bad)
    assert response.status_code == 200
    [message] = said(response)
    assert "Slaba" in message
    assert WRONG in message
    assert not BasePage.objects.filter(pk__in=[good.pk, bad.pk], live=True).exists()
    bulk(editor, "publish", good)
    assert BasePage.objects.get(pk=good.pk).live


def test_a_draft_below_is_published_with_its_page_or_not_at_all(editor, home, drafts):
    _good, bad = drafts
    above = StandardPageFactory(parent=home, title_sl="Zgoraj", live=False)
    above.save_revision()
    bad.move(above, pos="last-child")
    response = bulk(editor, "publish", above, include_descendants="on")
    assert "Slaba" in said(response)[0]
    assert not BasePage.objects.filter(pk__in=[above.pk, bad.pk], live=True).exists()


def test_news_that_lacks_its_lead_is_named_with_what_it_lacks(editor, news_index):  # noqa: F811
    page = NewsPageFactory(parent=news_index, live=False, title_sl="Brez uvoda", lead_sl="")
    page.save_revision()
    [message] = said(bulk(editor, "publish", page))
    assert "Brez uvoda" in message
    assert not BasePage.objects.get(pk=page.pk).live


def test_the_runner_keeps_what_may_not_be_released_and_goes_on(home, drafts):
    good, bad = drafts
    at = timezone.now() + datetime.timedelta(hours=1)
    revisions = [page.save_revision(approved_go_live_at=at) for page in (bad, good)]
    with time_machine.travel(at + datetime.timedelta(minutes=1), tick=False):
        release_due()
    good.refresh_from_db()
    bad.refresh_from_db()
    assert (good.live, bad.live) == (True, False)
    failure = FailedRelease.objects.get()
    assert failure.object_id == str(bad.pk)
    assert WRONG in failure.reason
    revisions[0].refresh_from_db()
    assert revisions[0].approved_go_live_at == at


def test_an_approval_in_the_workflow_is_refused_with_the_reason(editor, drafts):
    _good, bad = drafts
    task = Task.objects.get() if Task.objects.exists() else Task.objects.create(name="Pregled")
    workflow = Workflow.objects.create(name="Objava")
    WorkflowTask.objects.create(workflow=workflow, task=task)
    state = workflow.start(bad, User.objects.get())
    waiting = state.current_task_state
    url = reverse("wagtailadmin_pages:workflow_action", args=[bad.pk, "approve", waiting.pk])
    response = editor.post(url, {"comment": ""}, headers={"x-requested-with": "XMLHttpRequest"})
    assert response.json()["step"] == "success"
    shown = editor.get(edit_url(bad))
    [message] = said(shown)
    assert "Slaba" in message
    with translation.override(shown.wsgi_request.user.wagtail_userprofile.preferred_language):
        assert translation.gettext("body").capitalize() in message
    assert WRONG in message
    assert TaskState.objects.get().status == TaskState.STATUS_IN_PROGRESS
    bad.refresh_from_db()
    assert not bad.live


def test_code_cannot_publish_it_either(drafts):
    _good, bad = drafts
    with pytest.raises(PublicationError, match=WRONG):
        bad.get_latest_revision().publish()


# What else is done to several pages


def test_pages_are_moved_all_or_none_whatever_language_clashes(editor, home):
    shelf = StandardPageFactory(parent=home)
    StandardPageFactory(parent=shelf, slug_sl="ena", slug_en="same")
    free = StandardPageFactory(parent=home, title_sl="Prosta")
    taken = StandardPageFactory(parent=home, title_sl="Zasedena", slug_sl="dve", slug_en="same")
    assert "Zasedena" in bulk(editor, "move", free, taken, chooser=shelf.pk).content.decode()
    assert BasePage.objects.get(pk=free.pk).get_parent().pk == home.pk


def test_two_pages_of_one_slug_are_not_moved_to_one_place(editor, home):
    here, there, shelf = (StandardPageFactory(parent=home) for _number in range(3))
    twins = [StandardPageFactory(parent=each, slug_sl="ista") for each in (here, there)]
    response = bulk(editor, "move", *twins, chooser=shelf.pk)
    assert "ista" in said(response)[0]
    assert not shelf.get_children().exists()


def test_several_pages_go_offline_even_where_one_could_not_be_published_again(editor, drafts):
    good, bad = drafts
    BasePage.objects.filter(pk__in=[good.pk, bad.pk]).update(live=True)
    bulk(editor, "unpublish", good, bad)
    assert not BasePage.objects.filter(pk__in=[good.pk, bad.pk], live=True).exists()


def test_an_observance_with_bundles_is_not_deleted_among_other_pages(editor, home):
    index = CampaignIndexPageFactory(parent=home)
    observance = ObservancePageFactory(parent=index)
    other = StandardPageFactory(parent=home)
    Bundle.objects.create(observance=observance, year=2026)
    response = bulk(editor, "delete", other, observance)
    assert said(response)
    assert BasePage.objects.filter(pk__in=[other.pk, observance.pk]).count() == 2
