"""Moving, renaming, copying and aliasing in the admin."""

import pytest
from django.urls import reverse
from django.utils.translation import override

from cms.pages import languages
from cms.site.models import StandardPage, ThemePage
from tests.support.factories import StandardPageFactory, ThemePageFactory
from tests.support.page_forms import edit_url, form_of
from tests.support.paths import assert_paths_are_right

pytestmark = pytest.mark.django_db

QUOTES = str.maketrans("»«", "“”")
PUBLISH = {"action-publish": "1"}


@pytest.fixture
def archive(home):
    return ThemePageFactory(parent=home, title_sl="Arhiv", title_en="Archive")


def move(admin, page, destination):
    url = reverse("wagtailadmin_pages:move_confirm", args=[page.pk, destination.pk])
    assert admin.get(url).status_code in {200, 302}
    return admin.post(url)


def copy(admin, page, parent, **fields):
    form = {
        "new_title": "Dvojnik",
        "new_slug": "dvojnik",
        "new_parent_page": str(parent.pk),
        "copy_subpages": "on",
    }
    return admin.post(reverse("wagtailadmin_pages:copy", args=[page.pk]), form | fields)


def public(client, *paths):
    return [client.get(path).status_code for path in paths]


def test_descendants_follow_a_move_in_both_languages(admin, archive, news, story, client):
    move(admin, news, archive)
    story.refresh_from_db()
    assert story.url_path_sl == "/domov/arhiv/novice/zgodba/"
    assert story.url_path_en == "/domov/archive/news/story/"
    assert public(client, "/sl/arhiv/novice/zgodba/", "/en/archive/news/story/") == [200, 200]
    assert_paths_are_right()


@pytest.mark.parametrize("language", ["sl", "en"])
def test_descendants_follow_a_renamed_slug_of_one_language(admin, news, story, client, language):
    admin.post(edit_url(news), form_of(news, **{f"slug_{language}": "drugje"}) | PUBLISH)
    new = {
        "sl": ["/sl/drugje/zgodba/", "/en/news/story/"],
        "en": ["/sl/novice/zgodba/", "/en/drugje/story/"],
    }
    assert public(client, *new[language]) == [200, 200]
    assert_paths_are_right()


@pytest.mark.parametrize("language", ["sl", "en"])
def test_a_move_onto_a_slug_in_use_names_that_slug(admin, interface, archive, news, language):
    taken = {"sl": {"slug_sl": "novice"}, "en": {"slug_en": "news"}}[language]
    StandardPageFactory(parent=archive, **taken)
    response = move(admin, news, archive)
    assert response.status_code == 302
    assert response["Location"] == reverse("wagtailadmin_pages:move", args=[news.pk])
    with override(interface):
        place = f"“{news.slug_in(language)}” ({languages.name(language)})"
        [message] = {str(each) for each in response.wsgi_request._messages}
    assert place in message.translate(QUOTES)
    news.refresh_from_db()
    assert news.url_path_sl == "/domov/novice/"


def test_an_order_among_siblings_changes_no_path(admin, home, news, archive):
    url = reverse("wagtailadmin_pages:set_page_position", args=[archive.pk])
    assert admin.post(f"{url}?position=0").status_code == 200
    assert_paths_are_right()
    assert [page.pk for page in home.get_children()] == [archive.pk, news.pk]


def test_the_copy_form_offers_the_slovenian_title_and_slug(admin, news):
    html = admin.get(reverse("wagtailadmin_pages:copy", args=[news.pk])).content.decode()
    assert 'value="Novice"' in html
    assert 'value="novice"' in html
    assert 'value="News"' not in html


@pytest.mark.parametrize("publish", [{}, {"publish_copies": "on"}], ids=["draft", "published"])
def test_a_copy_beside_the_original_has_paths_of_its_own(admin, home, news, story, client, publish):
    assert copy(admin, news, home, **publish).status_code == 302
    twin = StandardPage.objects.get(title_sl="Dvojnik")
    assert (twin.url_path_sl, twin.url_path_en) == ("/domov/dvojnik/", "/domov/news-2/")
    below = twin.get_children().get()
    assert (below.url_path_sl, below.url_path_en) == (
        "/domov/dvojnik/zgodba/",
        "/domov/news-2/story/",
    )
    assert twin.draft_title == "Dvojnik"
    assert twin.live is below.live is bool(publish)
    expected = 200 if publish else 404
    assert public(client, "/sl/dvojnik/zgodba/", "/en/news-2/story/") == [expected] * 2
    assert_paths_are_right()


def test_a_copy_can_be_edited_and_published(admin, home, news, client):
    copy(admin, news, home)
    twin = StandardPage.objects.get(title_sl="Dvojnik").get_latest_revision_as_object()
    assert (twin.slug_sl, twin.slug_en) == ("dvojnik", "news-2")
    form = form_of(twin, title_en="Twin")
    assert admin.post(edit_url(twin), form | PUBLISH).status_code == 302
    assert "<h1>Twin</h1>" in client.get("/en/news-2/").content.decode()


def test_a_copy_below_another_page_keeps_its_english_slug(admin, archive, news, story):
    assert copy(admin, news, archive, new_slug="novice").status_code == 302
    twin = StandardPage.objects.child_of(archive).get()
    assert (twin.url_path_sl, twin.url_path_en) == (
        "/domov/arhiv/novice/",
        "/domov/archive/news/",
    )
    assert_paths_are_right()


def test_a_copy_of_one_page_leaves_those_below(admin, home, news, story):
    copy(admin, news, home, copy_subpages="")
    assert StandardPage.objects.get(title_sl="Dvojnik").get_children().count() == 0
    assert_paths_are_right()


def test_a_copy_with_a_slug_in_use_is_an_error_of_the_form(admin, home, news):
    response = copy(admin, news, home, new_slug="novice")
    assert response.status_code == 200
    assert list(response.context["form"].errors) == ["new_slug"]
    assert StandardPage.objects.count() == 1


def test_a_copy_of_a_page_with_unpublished_changes_keeps_them_in_both_languages(admin, home, news):
    admin.post(edit_url(news), form_of(news, title_en="Messages"))
    copy(admin, news, home)
    twin = StandardPage.objects.get(slug_sl="dvojnik")
    draft = twin.get_latest_revision_as_object()
    assert (draft.title_sl, draft.title_en) == ("Dvojnik", "Messages")
    assert draft.slug_en == "news-2"


def test_many_copies_are_numbered(admin, home, news):
    for number in range(3):
        copy(admin, news, home, new_slug=f"dvojnik-{number}")
    slugs = StandardPage.objects.exclude(pk=news.pk).values_list("slug_en", flat=True)
    assert sorted(slugs) == ["news-2", "news-3", "news-4"]


@pytest.mark.parametrize("place", ["beside", "below another page"])
def test_an_alias_has_paths_of_its_own(admin, home, archive, news, story, client, place):
    parent = home if place == "beside" else archive
    assert copy(admin, news, parent, alias="on").status_code == 302
    alias = StandardPage.objects.get(alias_of=news)
    expected = {
        "beside": ("/domov/dvojnik/", "/domov/news-2/"),
        "below another page": ("/domov/arhiv/dvojnik/", "/domov/archive/news/"),
    }[place]
    assert (alias.url_path_sl, alias.url_path_en) == expected
    assert alias.title_en == "News"
    assert alias.draft_title == "Novice"
    assert alias.get_children().count() == 1
    assert_paths_are_right()


def test_an_alias_follows_its_original_and_keeps_its_address(admin, home, news, client):
    copy(admin, news, home, alias="on")
    form = form_of(
        news, title_sl="Sporočila", title_en="Messages", slug_sl="sporocila", slug_en="messages"
    )
    admin.post(edit_url(news), form | PUBLISH)
    alias = StandardPage.objects.get(alias_of=news)
    assert (alias.title_sl, alias.title_en) == ("Sporočila", "Messages")
    assert alias.draft_title == "Sporočila"
    assert (alias.url_path_sl, alias.url_path_en) == ("/domov/dvojnik/", "/domov/news-2/")
    assert "<h1>Messages</h1>" in client.get("/en/news-2/").content.decode()
    assert_paths_are_right()


def test_an_alias_becomes_a_page_of_its_own(admin, home, news, client):
    copy(admin, news, home, alias="on")
    alias = StandardPage.objects.get(alias_of=news)
    admin.post(reverse("wagtailadmin_pages:convert_alias", args=[alias.pk]))
    alias.refresh_from_db()
    assert alias.alias_of is None
    form = form_of(alias, title_en="Twin") | PUBLISH
    assert admin.post(edit_url(alias), form).status_code == 302
    assert "<h1>Twin</h1>" in client.get("/en/news-2/").content.decode()
    assert_paths_are_right()


def test_a_page_is_deleted_with_all_below_it(admin, news, story):
    admin.post(reverse("wagtailadmin_pages:delete", args=[news.pk]))
    assert not StandardPage.objects.exists()


def test_several_pages_are_moved_at_once(admin, home, archive, news):
    other = StandardPageFactory(parent=home, title_sl="Drugo", title_en="Other")
    url = reverse("wagtail_bulk_action", args=["pages", "basepage", "move"])
    response = admin.post(f"{url}?id={news.pk}&id={other.pk}", {"chooser": str(archive.pk)})
    assert response.status_code == 302
    moved = StandardPage.objects.child_of(archive)
    assert sorted(moved.values_list("url_path_en", flat=True)) == [
        "/domov/archive/news/",
        "/domov/archive/other/",
    ]
    assert_paths_are_right()


def test_a_theme_cannot_be_moved_below_a_page_that_may_not_hold_it(admin, archive, news):
    response = admin.post(reverse("wagtailadmin_pages:move_confirm", args=[archive.pk, news.pk]))
    assert response.status_code in {302, 403}
    assert ThemePage.objects.get().url_path_sl == "/domov/arhiv/"
