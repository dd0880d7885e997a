"""Creating pages in the admin, with Slovenian and with English buttons."""

import pytest
from django.urls import reverse
from wagtail.admin.widgets import AdminAutoHeightTextInput

from cms.site.models import StandardPage
from tests.support.factories import StandardPageFactory
from tests.support.page_forms import add_url, errors_of, page_form

pytestmark = pytest.mark.django_db


def created():
    return StandardPage.objects.get(title_sl="Novice")


def test_the_form_shows_every_language_side_by_side(admin, home):
    html = admin.get(add_url(home)).content.decode()
    for name in ("title_sl", "title_en", "slug_sl", "slug_en", "seo_title_sl", "seo_title_en"):
        assert f'name="{name}"' in html
    assert 'name="title"' not in html
    assert 'name="slug"' not in html
    assert 'data-w-sync-target-value="#id_slug_en"' in html


def test_long_texts_grow_with_their_words_in_every_language(admin, home):
    form = admin.get(add_url(home)).context["form"]
    for name in ("lead_sl", "lead_en", "search_description_sl", "search_description_en"):
        assert isinstance(form.fields[name].widget, AdminAutoHeightTextInput)


def test_a_draft_is_created_with_both_languages(admin, home):
    response = admin.post(add_url(home), page_form(title_sl="Novice", title_en="News"))
    page = created()
    assert response.status_code == 302
    assert not page.live
    assert (page.title_sl, page.title_en) == ("Novice", "News")
    assert (page.slug_sl, page.slug_en) == ("novice", "news")
    assert (page.url_path_sl, page.url_path_en) == ("/domov/novice/", "/domov/news/")


def test_base_columns_and_draft_title_are_slovenian(admin, home):
    admin.post(
        add_url(home), page_form(title_sl="Novice", title_en="News") | {"action-publish": "1"}
    )
    row = (
        StandardPage.objects.filter(title_sl="Novice")
        .rewrite(mode=False)
        .raw_values("title", "slug", "url_path", "draft_title")
        .get()
    )
    assert row == {
        "title": "Novice",
        "slug": "novice",
        "url_path": "/domov/novice/",
        "draft_title": "Novice",
    }


def test_publishing_makes_the_page_public_in_both_languages(admin, home, client):
    admin.post(
        add_url(home), page_form(title_sl="Novice", title_en="News") | {"action-publish": "1"}
    )
    assert created().live
    assert "<h1>Novice</h1>" in client.get("/sl/novice/").content.decode()
    assert "<h1>News</h1>" in client.get("/en/news/").content.decode()
    assert client.get("/en/novice/").status_code == 404


def test_the_slovenian_title_is_required(admin, home, interface):
    response = admin.post(add_url(home), page_form(title_en="News"))
    message = {"sl": "Polje je obvezno.", "en": "This field is required."}[interface]
    assert list(errors_of(response)) == ["title_sl"]
    assert message in response.content.decode()
    assert not StandardPage.objects.exists()


def test_english_may_be_missing(admin, home, client):
    admin.post(add_url(home), page_form(title_sl="Novice") | {"action-publish": "1"})
    page = created()
    assert not page.is_translated("en")
    assert page.url_path_en == "/domov/novice/"
    html = client.get("/en/novice/").content.decode()
    assert '<h1 lang="sl">Novice</h1>' in html


def test_a_slug_is_made_of_letters_that_ascii_does_not_have(admin, home):
    admin.post(add_url(home), page_form(title_sl="Čiščenje žrtev đ 💙", title_en="Łódź 🇪🇺 👍🏽"))
    page = StandardPage.objects.get()
    assert (page.slug_sl, page.slug_en) == ("ciscenje-zrtev-d", "lodz")


@pytest.mark.parametrize("language", ["sl", "en"])
def test_a_slug_in_use_is_an_error_at_the_field_of_its_language(admin, home, news, language):
    taken = {"sl": "novice", "en": "news"}[language]
    form = page_form(title_sl="Drugo", title_en="Other", **{f"slug_{language}": taken})
    for action in ({}, {"action-publish": "1"}):
        errors = errors_of(admin.post(add_url(home), form | action))
        assert list(errors) == [f"slug_{language}"]
        assert taken in errors[f"slug_{language}"][0]
    assert StandardPage.objects.count() == 1


def test_slugs_in_use_in_both_languages_are_two_errors(admin, home, news):
    form = page_form(title_sl="Drugo", title_en="Other", slug_sl="novice", slug_en="news")
    assert set(errors_of(admin.post(add_url(home), form))) == {"slug_sl", "slug_en"}


def test_an_english_slug_may_equal_a_slovenian_one_of_another_page(admin, home, news):
    form = page_form(title_sl="News", title_en="Novice") | {"action-publish": "1"}
    assert admin.post(add_url(home), form).status_code == 302
    page = StandardPage.objects.get(title_sl="News")
    assert (page.url_path_sl, page.url_path_en) == ("/domov/news/", "/domov/novice/")


def test_a_page_without_english_gives_way_to_the_english_slug_of_a_sibling(admin, home):
    StandardPageFactory(parent=home, title_sl="Orodja", title_en="Projekt")
    assert admin.post(add_url(home), page_form(title_sl="Projekt")).status_code == 302
    page = StandardPage.objects.get(title_sl="Projekt")
    assert (page.url_path_sl, page.url_path_en) == ("/domov/projekt/", "/domov/projekt-2/")


def test_an_english_slug_gives_way_to_a_sibling_that_has_only_a_slovenian_one(admin, home):
    StandardPageFactory(parent=home, title_sl="Projekt", title_en="")
    form = page_form(title_sl="Drugo", title_en="Projekt") | {"action-publish": "1"}
    assert admin.post(add_url(home), form).status_code == 302
    assert StandardPage.objects.get(title_sl="Drugo").url_path_en == "/domov/projekt-2/"
    form = page_form(title_sl="Tretje", title_en="Third", slug_en="projekt")
    assert list(errors_of(admin.post(add_url(home), form))) == ["slug_en"]


def test_equal_titles_get_numbered_slugs_in_each_language(admin, home, news):
    admin.post(add_url(home), page_form(title_sl="Novice", title_en="News"))
    page = StandardPage.objects.exclude(pk=news.pk).get()
    assert (page.slug_sl, page.slug_en) == ("novice-2", "news-2")


def test_a_title_of_signs_alone_asks_for_a_slug(admin, home):
    response = admin.post(add_url(home), page_form(title_sl="!!!", title_en="News"))
    assert list(errors_of(response)) == ["slug_sl"]
    assert not StandardPage.objects.exists()


def test_a_very_long_title_gets_a_slug_that_fits(admin, home):
    form = page_form(title_sl="щ" * 255) | {"action-publish": "1"}
    assert admin.post(add_url(home), form).status_code == 302
    assert len(StandardPage.objects.get().slug_sl) <= 255


def test_autosave_creates_a_draft_and_goes_on_in_it(admin, home):
    form = page_form(title_sl="Novice", title_en="News")
    answer = admin.post(add_url(home), form, headers={"Accept": "application/json"}).json()
    assert answer["success"] is True
    page = created()
    assert answer["pk"] == page.pk
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    again = admin.post(
        edit,
        form
        | {
            "title_en": "Latest news",
            "slug_sl": "novice",
            "slug_en": "news",
            "loaded_revision_id": answer["revision_id"],
            "overwrite_revision_id": answer["revision_id"],
        },
        headers={"Accept": "application/json"},
    ).json()
    assert again["success"] is True
    page.refresh_from_db()
    assert page.revisions.count() == 1
    assert page.get_latest_revision_as_object().title_en == "Latest news"
    assert page.draft_title == "Novice"


def test_autosave_of_a_slug_in_use_answers_with_an_error(admin, home, news):
    form = page_form(title_sl="Drugo", title_en="Other", slug_en="news")
    response = admin.post(add_url(home), form, headers={"Accept": "application/json"})
    assert response.status_code == 400
    assert response.json()["error_code"] == "validation_error"
