"""Pages made, copied and moved by code, whichever language happens to be active."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from cms.pages import languages
from cms.pages.models import BasePage
from cms.site.models import StandardPage
from tests.support.factories import StandardPageFactory
from tests.support.paths import assert_paths_are_right

pytestmark = pytest.mark.django_db


@pytest.fixture(params=["sl", "en", None])
def any_language(request):
    """Whatever language is active: ours, the other, none at all."""
    if request.param is None:
        with translation.override(None):
            yield
    else:
        with translation.override(request.param):
            yield


def again(page):
    return BasePage.objects.get(pk=page.pk).specific


def test_a_page_is_saved_in_slovenian(any_language, home):
    page = StandardPageFactory(parent=home, title_sl="Novice", title_en="News")
    row = (
        BasePage.objects.rewrite(mode=False)
        .raw_values("title", "slug", "draft_title")
        .get(pk=page.pk)
    )
    assert row == {"title": "Novice", "slug": "novice", "draft_title": "Novice"}
    assert_paths_are_right()


def test_a_revision_is_made_and_published_in_slovenian(any_language, home):
    page = StandardPageFactory(parent=home, title_sl="Novice", title_en="News")
    page.title_sl, page.title_en = "Sporočila", "Messages"
    page.save_revision().publish()
    row = (
        BasePage.objects.rewrite(mode=False)
        .raw_values("title", "title_en", "draft_title")
        .get(pk=page.pk)
    )
    assert row == {"title": "Sporočila", "title_en": "Messages", "draft_title": "Sporočila"}


@pytest.mark.parametrize("recursive", [False, True])
def test_a_copy_beside_the_original_finds_free_slugs(any_language, home, recursive):
    page = StandardPageFactory(parent=home, title_sl="Novice", title_en="News")
    StandardPageFactory(parent=page)
    twin = again(page).copy(recursive=recursive)
    assert (twin.slug_sl, twin.slug_en) == ("novice-2", "news-2")
    again(page).copy(recursive=recursive)
    assert BasePage.objects.get(slug_sl="novice-3").url_path_en == "/domov/news-3/"
    assert_paths_are_right()


def test_a_copy_takes_the_slug_it_is_given(any_language, home):
    page = StandardPageFactory(parent=home, title_sl="Novice", title_en="News")
    twin = page.copy(update_attrs={"title": "Dvojnik", "slug": "dvojnik"})
    assert (twin.title_sl, twin.title_en) == ("Dvojnik", "News")
    assert (again(twin).slug_sl, again(twin).slug_en) == ("dvojnik", "news-2")


def test_a_copy_below_itself_is_a_page_of_its_own(any_language, home):
    page = StandardPageFactory(parent=home, title_sl="Novice", title_en="News")
    twin = page.copy(to=page)
    assert again(twin).url_path_en == "/domov/news/news/"
    assert_paths_are_right()


@pytest.mark.parametrize("recursive", [False, True])
def test_an_alias_beside_the_original_finds_free_slugs(any_language, home, recursive):
    page = StandardPageFactory(parent=home, title_sl="Novice", title_en="News")
    StandardPageFactory(parent=page)
    alias = again(page).create_alias(recursive=recursive)
    assert (alias.slug_sl, alias.slug_en) == ("novice-2", "news-2")
    again(page).create_alias(recursive=recursive)
    assert_paths_are_right()


def test_an_alias_of_a_draft_is_a_draft(any_language, home):
    page = StandardPageFactory(parent=home, live=False)
    assert not again(page.create_alias()).live
    assert_paths_are_right()


def test_an_alias_follows_its_original(any_language, home):
    page = StandardPageFactory(parent=home, title_sl="Novice", title_en="News")
    alias = page.create_alias()
    page.title_en = "Messages"
    page.slug_en = "messages"
    page.save_revision().publish()
    alias = again(alias)
    assert alias.title_en == "Messages"
    assert alias.draft_title == "Novice"
    assert (alias.slug_sl, alias.slug_en) == ("novice-2", "news-2")
    assert_paths_are_right()


def test_an_alias_of_an_alias_follows_too(home):
    page = StandardPageFactory(parent=home, title_sl="Novice", title_en="News")
    second = page.create_alias().create_alias()
    page.title_en = "Messages"
    page.save_revision().publish()
    assert again(second).title_en == "Messages"
    assert_paths_are_right()


def test_a_move_takes_all_below_along(any_language, home):
    page = StandardPageFactory(parent=home, title_sl="Novice", title_en="News")
    child = StandardPageFactory(parent=page, title_sl="Zgodba", title_en="Story")
    grandchild = StandardPageFactory(parent=child, title_sl="Del", title_en="Part")
    target = StandardPageFactory(parent=home, title_sl="Arhiv", title_en="Archive")
    again(page).move(target, pos="last-child")
    assert again(grandchild).url_path_sl == "/domov/arhiv/novice/zgodba/del/"
    assert again(grandchild).url_path_en == "/domov/archive/news/story/part/"
    assert_paths_are_right()


@pytest.mark.parametrize("language", ["sl", "en"])
def test_a_move_onto_a_taken_slug_changes_nothing(any_language, home, language):
    page = StandardPageFactory(parent=home, title_sl="Novice", title_en="News")
    target = StandardPageFactory(parent=home, title_sl="Arhiv", title_en="Archive")
    taken = {"sl": {"title_sl": "Novice"}, "en": {"title_en": "News"}}[language]
    StandardPageFactory(parent=target, **taken)
    with pytest.raises(ValidationError):
        again(page).move(again(target), pos="last-child")
    assert again(page).url_path_en == "/domov/news/"
    assert_paths_are_right()


def test_an_instance_from_before_a_move_does_not_undo_it(home):
    page = StandardPageFactory(parent=home, title_sl="Novice", title_en="News")
    child = StandardPageFactory(parent=page, title_sl="Zgodba", title_en="Story")
    target = StandardPageFactory(parent=home, title_sl="Arhiv", title_en="Archive")
    old_child, old_page = again(child), again(page)
    again(page).move(target, pos="last-child")
    old_child.title_en = "Stories"
    old_child.save()
    old_page.save()
    assert again(child).url_path_en == "/domov/archive/news/story/"
    assert again(page).numchild == 1
    assert BasePage.find_problems() == ([], [], [], [], [])
    assert_paths_are_right()


def test_an_instance_that_knows_its_parent_by_an_old_name_does_not_bring_it_back(home):
    page = StandardPageFactory(parent=home, title_sl="Novice", title_en="News")
    child = StandardPageFactory(parent=page, title_sl="Zgodba", title_en="Story")
    renamed = again(page)
    renamed.slug_en = "messages"
    renamed.save()
    child.save()
    StandardPageFactory(parent=page, title_sl="Druga", title_en="Another")
    assert_paths_are_right()


def test_naming_the_changed_column_saves_the_paths_with_it(home):
    page = StandardPageFactory(parent=home, title_sl="Novice", title_en="News")
    StandardPageFactory(parent=page)
    page.slug_en = "messages"
    page.save(update_fields=["slug_en"])
    assert again(page).url_path_en == "/domov/messages/"
    assert_paths_are_right()


def test_a_page_without_english_uses_the_slovenian_slug_in_english(home):
    page = StandardPageFactory(parent=home, title_sl="Novice", title_en="")
    page.slug_sl = "sporocila"
    page.save()
    assert again(page).url_path_en == "/domov/sporocila/"
    page.title_en = "News"
    page.save()
    assert again(page).url_path_en == "/domov/news/"
    assert_paths_are_right()


def test_a_slug_in_use_is_refused_in_each_language(any_language, home):
    StandardPageFactory(parent=home, title_sl="Novice", title_en="News")
    other = StandardPageFactory(parent=home, title_sl="Drugo", title_en="Other")
    other.slug_en = "news"
    with pytest.raises(ValidationError) as caught:
        other.save()
    assert list(caught.value.message_dict) == ["slug_en"]
    other.slug_en, other.slug_sl = "other", "novice"
    with pytest.raises(ValidationError) as caught:
        other.save()
    assert "slug_sl" in caught.value.message_dict


def test_the_slovenian_title_is_required_of_code_too(any_language, home):
    with pytest.raises(ValidationError):
        StandardPageFactory(parent=home, title_sl="", title_en="News")
    with pytest.raises(ValidationError):
        StandardPageFactory(parent=home, title_sl="", title_en="News", live=False)


def test_checking_a_page_fills_in_slovenian(any_language, home):
    page = StandardPage(title_sl="Novice", title_en="News", path=home.path + "0009", depth=3)
    page.full_clean(exclude=["content_type", "locale"])
    assert page.draft_title == "Novice"


def test_checking_a_draft_makes_up_no_english_title(any_language, home):
    page = StandardPageFactory(parent=home, title_sl="Novice", title_en="", live=False)
    page.minimal_clean()
    assert not page.title_en


def test_deleting_a_page_deletes_all_below_it(any_language, home):
    page = StandardPageFactory(parent=home)
    StandardPageFactory(parent=page)
    again(page).delete()
    assert not StandardPage.objects.exists()
    assert again(home).numchild == 0


def test_two_pages_of_the_first_level_share_no_path(home):
    from cms.site.models import HomePage

    root = BasePage.objects.get(depth=1)
    second = root.add_child(
        instance=HomePage(title_sl="Home", title_en="Domov", slug_sl="home", slug_en="domov")
    )
    assert (second.url_path_sl, second.url_path_en) == ("/home/", "/home/")
    assert_paths_are_right()


def test_the_language_of_the_content_is_unpinned_after_an_error(home):
    page = StandardPageFactory(parent=home)
    page.title_sl = ""
    with translation.override("en"):
        with pytest.raises(ValidationError):
            page.save()
        assert languages.active() == "en"
