"""Old addresses go on working in each language."""

import pytest
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from cms.pages.models import BasePage
from cms.site.models import HomePage
from tests.support.factories import StandardPageFactory
from tests.support.page_forms import add_url, edit_url, form_of, page_form

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def again(page):
    return BasePage.objects.get(pk=page.pk).specific


def rename(page, **slugs):
    page = again(page)
    for name, slug in slugs.items():
        setattr(page, name, slug)
    page.save()


def leads(client, path):
    response = client.get(path)
    return response.status_code, response.headers.get("Location")


def old_paths():
    return set(Redirect.objects.values_list("old_path", flat=True))


def test_renaming_both_slugs_redirects_the_page_and_all_below_it(client, news, story):
    rename(news, slug_sl="sporocila", slug_en="messages")
    assert leads(client, "/sl/novice/") == (301, "/sl/sporocila/")
    assert leads(client, "/en/news/") == (301, "/en/messages/")
    assert leads(client, "/sl/novice/zgodba/") == (301, "/sl/sporocila/zgodba/")
    assert leads(client, "/en/news/story/") == (301, "/en/messages/story/")


@pytest.mark.parametrize(
    ("slugs", "expected"),
    [
        ({"slug_sl": "sporocila"}, {"/sl/novice", "/sl/novice/zgodba"}),
        ({"slug_en": "messages"}, {"/en/news", "/en/news/story"}),
    ],
)
def test_renaming_one_language_redirects_that_language_alone(news, story, slugs, expected):
    rename(news, **slugs)
    assert old_paths() == expected


def test_moving_redirects_both_languages(client, home, news, story):
    target = StandardPageFactory(parent=home, title_sl="Arhiv", title_en="Archive")
    again(news).move(again(target), pos="last-child")
    assert leads(client, "/sl/novice/zgodba/") == (301, "/sl/arhiv/novice/zgodba/")
    assert leads(client, "/en/news/story/") == (301, "/en/archive/news/story/")
    assert Redirect.objects.count() == 4


def test_renaming_in_the_admin_redirects_once_the_change_is_published(
    slovenian_admin, client, news
):
    form = form_of(news, slug_en="messages")
    slovenian_admin.post(edit_url(news), form)
    assert old_paths() == set()
    slovenian_admin.post(edit_url(news), form | {"action-publish": "1"})
    assert leads(client, "/en/news/") == (301, "/en/messages/")


def test_an_order_among_siblings_makes_no_redirect(home, news):
    other = StandardPageFactory(parent=home)
    again(other).move(again(news), pos="left")
    assert old_paths() == set()


def test_a_page_that_was_never_public_leaves_no_redirect(slovenian_admin, home):
    slovenian_admin.post(add_url(home), page_form(title_sl="Osnutek", title_en="Draft"))
    page = BasePage.objects.get(title_sl="Osnutek")
    form = form_of(page.specific, slug_sl="koncno", slug_en="final")
    slovenian_admin.post(edit_url(page), form)
    form = form_of(again(page), slug_sl="res-koncno", slug_en="really-final")
    slovenian_admin.post(edit_url(page), form | {"action-publish": "1"})
    assert again(page).url_path_en == "/domov/really-final/"
    assert old_paths() == set()


def test_a_draft_below_a_renamed_page_leaves_no_redirect(news):
    StandardPageFactory(parent=news, title_sl="Osnutek", title_en="Draft", live=False)
    rename(news, slug_en="messages")
    assert old_paths() == {"/en/news"}


def test_a_page_that_was_public_for_a_while_redirects(client, news):
    news.save_revision().publish()
    again(news).unpublish()
    rename(news, slug_en="messages")
    again(news).save_revision().publish()
    assert leads(client, "/en/news/") == (301, "/en/messages/")


def test_renaming_there_and_back_makes_no_loop(client, news, story):
    rename(news, slug_sl="sporocila", slug_en="messages")
    rename(news, slug_sl="novice", slug_en="news")
    assert client.get("/sl/novice/zgodba/").status_code == 200
    assert client.get("/en/news/").status_code == 200
    assert leads(client, "/en/messages/story/") == (301, "/en/news/story/")
    assert "/en/news" not in old_paths()


def test_a_chain_of_renames_leads_to_the_page_in_one_step(client, news):
    for slug in ("first", "second", "third"):
        rename(news, slug_en=slug)
    for old in ("news", "first", "second"):
        assert leads(client, f"/en/{old}/") == (301, "/en/third/")


def test_two_pages_that_swap_their_slugs_are_both_found(client, home, news):
    other = StandardPageFactory(parent=home, title_sl="Drugo", title_en="Other")
    rename(news, slug_en="between")
    rename(other, slug_en="news")
    rename(news, slug_en="other")
    assert b"<h1>Other</h1>" in client.get("/en/news/").content
    assert b"<h1>News</h1>" in client.get("/en/other/").content
    assert leads(client, "/en/between/") == (301, "/en/other/")


def test_a_redirect_that_an_editor_made_is_kept(client, home, news):
    other = StandardPageFactory(parent=home, title_sl="Drugo", title_en="Other")
    Redirect.add_redirect("/en/news", redirect_to=other, site=Site.objects.get())
    rename(news, slug_en="messages")
    assert leads(client, "/en/news/") == (301, "/en/other/")


@pytest.mark.parametrize("query", ["", "?from=letter"])
def test_a_redirect_to_a_draft_tells_nobody_its_address(client, home, query):
    draft = StandardPageFactory(parent=home, title_sl="Skrivnost", live=False)
    Redirect.add_redirect("/sl/dan", redirect_to=draft, is_permanent=False)
    assert leads(client, f"/sl/dan/{query}") == (404, None)
    draft.save_revision().publish()
    assert leads(client, f"/sl/dan/{query}") == (302, "/sl/skrivnost/")


def test_an_address_too_long_to_remember_does_not_stop_the_change(home, caplog):
    page = home
    for _level in range(3):
        page = StandardPageFactory(parent=page, slug_sl="a" * 90, slug_en="b" * 90)
    top = home.get_children().get()
    rename(top, slug_en="short")
    assert {len(path) for path in old_paths()} == {94, 185}
    assert "No redirect from an address" in caplog.text


def test_a_new_english_title_redirects_from_the_slovenian_slug(client, home):
    page = StandardPageFactory(parent=home, title_sl="Novice", title_en="")
    page.title_en = "News"
    page.save()
    assert leads(client, "/en/novice/") == (301, "/en/news/")
    assert client.get("/sl/novice/").status_code == 200


def test_each_site_gets_the_redirects_of_its_own_pages(home, news):
    root = BasePage.objects.get(depth=1)
    other_home = root.add_child(instance=HomePage(title_sl="Drugo", slug_sl="drugo"))
    Site.objects.create(hostname="example.org", root_page=other_home)
    StandardPageFactory(parent=other_home, title_sl="Novice", title_en="News")
    rename(news, slug_en="messages")
    assert [each.site.hostname for each in Redirect.objects.all()] == ["localhost"]


def test_renaming_a_sites_root_changes_no_address(client, home, news):
    rename(home, slug_sl="prva")
    assert again(news).url_path_en == "/prva/news/"
    assert old_paths() == set()
    assert client.get("/en/news/").status_code == 200
