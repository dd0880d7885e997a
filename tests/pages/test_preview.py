"""Previews in the language that the editor chooses, Slovenian unless she does."""

import pytest
from django.urls import reverse

from tests.support.page_forms import edit_url, form_of, page_form

pytestmark = pytest.mark.django_db


def add_preview(parent):
    args = ["site", "standardpage", parent.pk]
    return reverse("wagtailadmin_pages:preview_on_add", args=args)


def edit_preview(page):
    return reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])


def heading(response):
    html = response.content.decode()
    language = html.split('<html lang="')[1].split('"')[0]
    return language, html.split("<h1")[1].split("</h1>")[0]


@pytest.fixture
def previewed(admin):
    """Send a form to a preview and read it in a mode."""

    def previewed(url, form, mode=None):
        answer = admin.post(url, form).json()
        assert answer == {"is_valid": True, "is_available": True}
        return admin.get(url, {"mode": mode} if mode else {})

    return previewed


@pytest.mark.parametrize(
    ("mode", "expected"),
    [("sl", ("sl", ">Novice")), ("en", ("en", ">News")), (None, ("sl", ">Novice"))],
)
def test_a_new_page_is_previewed_in_each_language(previewed, home, mode, expected):
    form = page_form(title_sl="Novice", title_en="News")
    assert heading(previewed(add_preview(home), form, mode)) == expected


@pytest.mark.parametrize(
    ("mode", "expected"), [("sl", ("sl", ">Sporočila")), ("en", ("en", ">Messages"))]
)
def test_changes_are_previewed_in_each_language(previewed, news, mode, expected):
    form = form_of(news, title_sl="Sporočila", title_en="Messages")
    response = previewed(edit_preview(news), form, mode)
    assert heading(response) == expected
    assert response["Content-Language"] == mode


def test_a_preview_in_english_marks_what_is_only_slovenian(previewed, news):
    form = form_of(news, title_en="")
    assert heading(previewed(edit_preview(news), form, "en")) == ("en", ' lang="sl">Novice')


@pytest.mark.parametrize("mode", ["xx", "../../etc", "en-GB", "de"])
def test_an_unknown_mode_previews_in_slovenian(previewed, news, mode):
    assert heading(previewed(edit_preview(news), form_of(news), mode)) == ("sl", ">Novice")


def test_a_page_without_a_title_yet_can_be_previewed(previewed, home):
    language, _title = heading(previewed(add_preview(home), page_form(), "sl"))
    assert language == "sl"


def test_a_title_is_not_made_up_when_the_page_is_saved(admin, home):
    url = reverse("wagtailadmin_pages:add", args=["site", "standardpage", home.pk])
    response = admin.post(url, page_form())
    assert list(response.context["form"].errors) == ["title_sl"]


@pytest.mark.parametrize(("mode", "expected"), [("sl", ">Sporočila"), ("en", ">Messages")])
def test_a_saved_draft_is_shown_in_each_language(admin, news, mode, expected):
    admin.post(edit_url(news), form_of(news, title_sl="Sporočila", title_en="Messages"))
    url = reverse("wagtailadmin_pages:view_draft", args=[news.pk])
    assert heading(admin.get(url, {"mode": mode})) == (mode, expected)


@pytest.mark.parametrize(("mode", "expected"), [("sl", ">Novice"), ("en", ">News")])
def test_an_earlier_revision_is_shown_in_each_language(admin, news, mode, expected):
    admin.post(edit_url(news), form_of(news))
    admin.post(edit_url(news), form_of(news, title_sl="Sporočila", title_en="Messages"))
    older = news.revisions.order_by("pk").first()
    url = reverse("wagtailadmin_pages:revisions_view", args=[news.pk, older.pk])
    assert heading(admin.get(url, {"mode": mode})) == (mode, expected)


def test_the_admin_goes_on_in_the_editors_language_after_a_preview(
    admin, previewed, news, interface
):
    previewed(edit_preview(news), form_of(news), {"sl": "en", "en": "sl"}[interface])
    assert f'<html lang="{interface}"' in admin.get(edit_url(news)).content.decode()


def test_the_editor_is_offered_each_language(admin, news):
    html = admin.get(edit_url(news)).content.decode()
    assert '<option value="sl"' in html
    assert '<option value="en"' in html
