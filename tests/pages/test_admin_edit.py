"""Editing, publishing, scheduling, unpublishing, reverting and comparing in the admin."""

from datetime import timedelta
from unittest.mock import patch

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone, translation

from cms.site.models import StandardPage
from tests.support.factories import StandardPageFactory
from tests.support.page_forms import edit_url, errors_of, form_of

pytestmark = pytest.mark.django_db

PUBLISH = {"action-publish": "1"}


def row_of(page):
    """The stored columns, not seen through the active language."""
    rows = StandardPage.objects.filter(pk=page.pk).rewrite(mode=False)
    return rows.raw_values("title", "title_sl", "title_en", "draft_title", "live", "slug_en").get()


def test_a_draft_changes_nothing_for_the_public(admin, news, client):
    admin.post(edit_url(news), form_of(news, title_sl="Sporočila", title_en="Messages"))
    assert "<h1>Novice</h1>" in client.get("/sl/novice/").content.decode()
    assert "<h1>News</h1>" in client.get("/en/news/").content.decode()
    row = row_of(news)
    assert (row["title"], row["draft_title"]) == ("Novice", "Sporočila")
    draft = StandardPage.objects.get(pk=news.pk).get_latest_revision_as_object()
    assert (draft.title_sl, draft.title_en) == ("Sporočila", "Messages")


def test_publishing_keeps_base_columns_and_draft_title_slovenian(admin, news, client):
    admin.post(edit_url(news), form_of(news, title_sl="Sporočila", title_en="Messages") | PUBLISH)
    row = row_of(news)
    assert row["title"] == row["title_sl"] == row["draft_title"] == "Sporočila"
    assert row["title_en"] == "Messages"
    assert "<h1>Messages</h1>" in client.get("/en/news/").content.decode()


@pytest.mark.parametrize("field", ["title", "lead", "seo_title", "search_description"])
def test_an_english_field_can_be_cleared(admin, home, field):
    page = StandardPageFactory(
        parent=home, **{f"{field}_sl": "Slovensko", f"{field}_en": "English"}
    )
    admin.post(edit_url(page), form_of(page, **{f"{field}_en": ""}) | PUBLISH)
    page = StandardPage.objects.get(pk=page.pk)
    assert not getattr(page, f"{field}_en")
    assert getattr(page, f"{field}_sl") == "Slovensko"


@pytest.mark.parametrize("field", ["lead", "seo_title", "search_description"])
def test_an_optional_slovenian_field_can_be_cleared(admin, home, field):
    page = StandardPageFactory(
        parent=home, **{f"{field}_sl": "Slovensko", f"{field}_en": "English"}
    )
    admin.post(edit_url(page), form_of(page, **{f"{field}_sl": ""}) | PUBLISH)
    page = StandardPage.objects.get(pk=page.pk)
    assert not getattr(page, f"{field}_sl")
    assert getattr(page, f"{field}_en") == "English"


def test_a_cleared_slug_is_made_from_the_title_again(admin, news):
    admin.post(edit_url(news), form_of(news, title_en="Latest news", slug_en="") | PUBLISH)
    assert row_of(news)["slug_en"] == "latest-news"


@pytest.mark.parametrize("language", ["sl", "en"])
@pytest.mark.parametrize("action", [{}, PUBLISH], ids=["draft", "publish"])
def test_a_slug_in_use_is_an_error_at_its_field(admin, home, news, language, action):
    StandardPageFactory(parent=home, title_sl="Drugo", title_en="Other")
    taken = {"sl": "drugo", "en": "other"}[language]
    response = admin.post(edit_url(news), form_of(news, **{f"slug_{language}": taken}) | action)
    assert list(errors_of(response)) == [f"slug_{language}"]


def test_the_slovenian_title_stays_required(admin, news):
    assert list(errors_of(admin.post(edit_url(news), form_of(news, title_sl="")))) == ["title_sl"]


def test_autosave_of_a_live_page_keeps_the_public_one(admin, news, client):
    form = form_of(news, title_en="Messages")
    answer = admin.post(edit_url(news), form, headers={"Accept": "application/json"}).json()
    assert answer["success"] is True
    assert "<h1>News</h1>" in client.get("/en/news/").content.decode()
    news.refresh_from_db()
    assert news.get_latest_revision_as_object().title_en == "Messages"


def test_a_scheduled_page_goes_live_in_both_languages(admin, news, client):
    admin.post(edit_url(news), form_of(news) | PUBLISH)
    when = timezone.localtime() + timedelta(hours=2)
    form = form_of(
        news,
        title_sl="Evropski dan",
        title_en="European day",
        slug_en="day",
        go_live_at=when.strftime("%Y-%m-%d %H:%M"),
    )
    admin.post(edit_url(news), form | PUBLISH)
    call_command("publish_scheduled")
    assert "<h1>News</h1>" in client.get("/en/news/").content.decode()
    with (
        patch.object(timezone, "now", return_value=when + timedelta(minutes=1)),
        translation.override("en"),
    ):
        call_command("publish_scheduled")
    assert "<h1>Evropski dan</h1>" in client.get("/sl/novice/").content.decode()
    assert "<h1>European day</h1>" in client.get("/en/day/").content.decode()
    assert client.get("/en/news/")["Location"] == "/en/day/"
    assert row_of(news)["title"] == "Evropski dan"


def test_an_expired_page_leaves_both_languages(admin, news, client):
    when = timezone.localtime() + timedelta(hours=2)
    admin.post(edit_url(news), form_of(news, expire_at=when.strftime("%Y-%m-%d %H:%M")) | PUBLISH)
    assert client.get("/en/news/").status_code == 200
    with patch.object(timezone, "now", return_value=when + timedelta(minutes=1)):
        call_command("publish_scheduled")
    assert client.get("/sl/novice/").status_code == 404
    assert client.get("/en/news/").status_code == 404


def test_unpublishing_takes_the_page_away_in_both_languages(admin, news, client):
    admin.post(reverse("wagtailadmin_pages:unpublish", args=[news.pk]))
    assert client.get("/sl/novice/").status_code == 404
    assert client.get("/en/news/").status_code == 404
    assert row_of(news)["draft_title"] == "Novice"


def edited(admin, page):
    """A page with two revisions; returns their ids, the older first."""
    admin.post(edit_url(page), form_of(page) | PUBLISH)
    admin.post(
        edit_url(page),
        form_of(page, title_sl="Sporočila", title_en="Messages", slug_en="messages") | PUBLISH,
    )
    return list(page.revisions.order_by("pk").values_list("pk", flat=True))


def test_reverting_brings_back_both_languages(admin, news, client):
    older, _newer = edited(admin, news)
    url = reverse("wagtailadmin_pages:revisions_revert", args=[news.pk, older])
    html = admin.get(url).content.decode()
    assert 'value="Novice"' in html
    assert 'value="News"' in html
    admin.post(url, form_of(news) | PUBLISH)
    assert "<h1>News</h1>" in client.get("/en/news/").content.decode()
    assert row_of(news)["title"] == "Novice"


def test_a_revision_from_before_a_move_is_published_at_the_present_place(admin, home, news, story):
    older = story.save_revision()
    news.slug_en = "messages"
    news.slug_sl = "sporocila"
    news.save()
    StandardPage.objects.get(pk=story.pk).revisions.get(pk=older.pk).publish()
    story = StandardPage.objects.get(pk=story.pk)
    assert story.url_path_sl == "/domov/sporocila/zgodba/"
    assert story.url_path_en == "/domov/messages/story/"


def test_comparing_shows_what_changed_in_each_language(admin, news, interface):
    older, newer = edited(admin, news)
    url = reverse("wagtailadmin_pages:revisions_compare", args=[news.pk, older, newer])
    html = admin.get(url).content.decode()
    for was, now in (("Novice", "Sporočila"), ("News", "Messages")):
        assert f'<span class="deletion">{was}</span>' in html
        assert f'<span class="addition">{now}</span>' in html


def test_comparing_leaves_out_a_language_that_did_not_change(admin, news):
    admin.post(edit_url(news), form_of(news) | PUBLISH)
    admin.post(edit_url(news), form_of(news, title_en="Messages") | PUBLISH)
    older, newer = news.revisions.order_by("pk").values_list("pk", flat=True)
    url = reverse("wagtailadmin_pages:revisions_compare", args=[news.pk, older, newer])
    html = admin.get(url).content.decode()
    assert '<span class="addition">Messages</span>' in html
    assert html.count('class="addition"') == 1


def test_submitting_for_review_and_approving_publishes_both_languages(
    editor_of, log_in, admin, home, news, client
):
    from wagtail.models import GroupApprovalTask, Workflow, WorkflowPage, WorkflowTask

    workflow = Workflow.objects.create(name="Pregled")
    task = GroupApprovalTask.objects.create(name="Pregled")
    WorkflowTask.objects.create(workflow=workflow, task=task)
    WorkflowPage.objects.create(workflow=workflow, page=home)
    writer = log_in(editor_of(news, "change"), "en")
    writer.post(edit_url(news), form_of(news, title_en="Messages") | {"action-submit": "1"})
    assert "<h1>News</h1>" in client.get("/en/news/").content.decode()
    state = StandardPage.objects.get(pk=news.pk).current_workflow_task_state
    admin.post(
        reverse("wagtailadmin_pages:workflow_action", args=[news.pk, "approve", state.pk]),
        {"comment": ""},
    )
    assert "<h1>Messages</h1>" in client.get("/en/news/").content.decode()
    assert row_of(news)["title"] == "Novice"
