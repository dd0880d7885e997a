"""Editing news through the admin's real views."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.test.utils.form_data import (
    inline_formset,
    nested_form_data,
    rich_text,
    streamfield,
)

from content_types.news.models import NewsPage, PressContact
from tests.support.page_forms import add_url, edit_url, errors_of

from .factories import NewsPageFactory, PictureFactory

NOTHING = {"sl": "", "en": ""}
NAMES = ("title", "slug", "lead", "correction", "seo_title", "search_description", "short_title")


@pytest.fixture
def editor(admin_client):
    return admin_client


def news_form(body=(), **fields):
    """What a browser sends for a piece of news, `fields` filled in."""
    form = {f"{name}_{code}": "" for name in NAMES for code in ("sl", "en")}
    empty = ("corrected", "image", "campaign", "observance", "press_contact")
    form |= dict.fromkeys((*empty, "go_live_at", "expire_at"), "")
    form |= {
        "kind": "news",
        "date": "2025-10-18 09:00",
        "body": streamfield(list(body)),
        "measures": inline_formset([]),
        "institutions": inline_formset([]),
        "comments": inline_formset([]),
        "title_sl": "Posvet",
        "title_en": "Conference",
        "slug_sl": "posvet",
        "slug_en": "talk",
        "lead_sl": "Uvod.",
        "lead_en": "Lead.",
    }
    return nested_form_data(form | fields)


def said(slovenian, english):
    return {"sl": rich_text(f"<p>{slovenian}</p>"), "en": rich_text(f"<p>{english}</p>")}


def text():
    return {"heading": NOTHING, "text": said("Besedilo.", "Text.")}


def quotation():
    name = {"sl": "Ana", "en": "Ana"}
    return {"text": said("Rekla je.", "Said."), "name": name, "role": NOTHING}


def test_an_editor_writes_and_publishes_news_in_both_languages(editor, client, index):
    editor.get(add_url(index, NewsPage))
    data = news_form([("text", text()), ("quotation", quotation())])
    response = editor.post(add_url(index, NewsPage), {**data, "action-publish": "1"})
    assert response.status_code == 302, errors_of(response)
    page = NewsPage.objects.get()
    assert page.live
    assert page.year == 2025
    html = client.get("/en/news/talk/").content.decode()
    assert "Conference" in html
    assert "Said." in html


def test_a_draft_may_wait_for_everything_but_its_title(editor, index):
    data = news_form(lead_sl="", title_en="", slug_en="", image=str(picture_without_words().pk))
    response = editor.post(add_url(index, NewsPage), data)
    assert response.status_code == 302
    assert not NewsPage.objects.get().live


def picture_without_words():
    return PictureFactory(alternative_sl="", alternative_en="")


@pytest.mark.parametrize("language", ["sl", "en"])
def test_fail_publishing_names_field_and_remedy(editor, admin_user, index, language):
    later = timezone.localtime() + timedelta(days=3)
    fields = {
        "lead_sl": "",
        "image": str(picture_without_words().pk),
        "date": later.strftime("%Y-%m-%d %H:%M"),
    }
    speak(admin_user, language)
    response = editor.post(add_url(index, NewsPage), {**news_form(**fields), "action-publish": "1"})
    found = errors_of(response)
    assert set(found) == {"lead_sl", "image", "date"}
    assert len(found["image"]) == 1
    assert not NewsPage.objects.exists()


def speak(user, language):
    from wagtail.users.models import UserProfile

    profile = UserProfile.get_for_user(user)
    profile.preferred_language = language
    profile.save()


def test_a_scheduled_release_may_carry_its_own_date(editor, client, index):
    later = timezone.localtime() + timedelta(days=3)
    moment = later.strftime("%Y-%m-%d %H:%M")
    data = news_form(date=moment, go_live_at=moment)
    response = editor.post(add_url(index, NewsPage), {**data, "action-publish": "1"})
    assert response.status_code == 302, errors_of(response)
    page = NewsPage.objects.get()
    assert not page.live
    assert page.approved_schedule
    assert client.get("/en/news/talk/").status_code == 404


def test_an_edit_keeps_what_was_not_touched(editor, index):
    page = NewsPageFactory(parent=index, title_sl="Prej", title_en="Before")
    page.save_revision().publish()
    editor.get(edit_url(page))
    data = news_form(title_sl="Potem", slug_sl="potem", slug_en="after")
    response = editor.post(edit_url(page), {**data, "action-publish": "1"})
    assert response.status_code == 302, errors_of(response)
    page.refresh_from_db()
    assert (page.title_sl, page.title_en) == ("Potem", "Conference")


@pytest.mark.parametrize(
    ("block", "value"),
    [
        ("video", {"title": {"sl": "A", "en": ""}, "href": "http://example.si/v"}),
        ("call_to_action", {"label": {"sl": "Beri", "en": ""}, "page": "", "href": ""}),
    ],
)
def test_fail_a_block_that_leads_nowhere(editor, index, block, value):
    filled = {"description": NOTHING, "text": NOTHING, **value}
    data = news_form([(block, filled)])
    response = editor.post(add_url(index, NewsPage), {**data, "action-publish": "1"})
    assert set(errors_of(response)) == {"body"}


@pytest.mark.parametrize(
    ("mode", "kind", "words"),
    [
        ("sl", "text/html", "Posvet"),
        ("en", "text/html", "Conference"),
        ("card-sl", "image/png", None),
        ("card-en", "image/png", None),
    ],
)
@pytest.mark.parametrize("is_new", [True, False])
def test_page_and_card_are_previewed_in_both_languages(editor, index, mode, kind, words, is_new):
    if is_new:
        url = reverse("wagtailadmin_pages:preview_on_add", args=["news", "newspage", index.pk])
    else:
        page = NewsPageFactory(parent=index, live=False)
        url = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    assert editor.post(url, news_form([("text", text())])).json()["is_valid"]
    response = editor.get(url, {"mode": mode})
    assert response.status_code == 200
    assert response["Content-Type"].startswith(kind)
    if words:
        assert f"{words}</h1>" in response.content.decode()
    else:
        assert response.content.startswith(b"\x89PNG")


def test_the_list_of_news_shows_what_an_editor_looks_for(editor, index):
    NewsPageFactory(parent=index, title_sl="Dvojezična", title_en="Both")
    NewsPageFactory(parent=index, title_sl="Enojezična", title_en="", lead_en="")
    response = editor.get(reverse("news_listing:index"))
    html = response.content.decode()
    assert response.status_code == 200
    for words in ("Dvojezična", "Enojezična"):
        assert words in html
    assert editor.get(reverse("news_listing:index"), {"kind": "statement"}).status_code == 200
    filtered = editor.get(reverse("news_listing:index_results"), {"kind": "statement"})
    assert "Dvojezična" not in filtered.content.decode()


def test_a_press_contact_is_made_in_the_admin(editor, db):
    url = reverse(PressContact.snippet_viewset.get_url_name("add"))
    assert editor.get(url).status_code == 200
    data = {"name_sl": "Služba", "name_en": "", "role_sl": "", "role_en": ""}
    refused = editor.post(url, {**data, "email": "", "website": ""})
    assert set(errors_of(refused)) == {"email"}
    made = editor.post(url, {**data, "email": "mediji@example.si", "website": ""})
    assert made.status_code == 302
    assert PressContact.objects.get().name_sl == "Služba"
