"""No page stands where the site answers by itself: its feeds, years, timeline and search."""

import pytest
from django.core.exceptions import ValidationError

from cms.pages.own_addresses import is_own_address
from tests.news.factories import NewsIndexPageFactory, NewsPageFactory
from tests.support.factories import ActionPlanPageFactory, StandardPageFactory
from tests.support.page_forms import add_url, errors_of, page_form

pytestmark = pytest.mark.django_db


@pytest.fixture
def news(home):
    return NewsIndexPageFactory(parent=home)


@pytest.mark.parametrize("slug", ["atom", "json", "2025"])
def test_no_news_takes_the_place_of_a_feed_or_a_year(news, slug):
    for language in ("sl", "en"):
        page = NewsPageFactory(parent=news)
        setattr(page, f"slug_{language}", slug)
        with pytest.raises(ValidationError) as caught:
            page.full_clean()
        assert list(caught.value.message_dict) == [f"slug_{language}"]


def test_news_that_is_called_like_a_year_has_another_address(news, client):
    page = NewsPageFactory(parent=news, title_sl="2025", title_en="2025")
    assert (page.slug_sl, page.slug_en) == ("2025-2", "2025-2")
    assert "2025" in client.get(page.url_in("sl")).content.decode()


def test_a_word_is_taken_only_in_the_language_in_which_something_answers(home):
    plan = ActionPlanPageFactory(parent=home)
    assert is_own_address("sl", "casovnica", plan) != is_own_address("en", "casovnica", plan)


def test_the_words_of_the_whole_site_are_taken_at_the_top_alone(home):
    assert is_own_address("sl", "iskanje", home)
    assert not is_own_address("en", "iskanje", home)
    below = StandardPageFactory(parent=home)
    assert not is_own_address("sl", "iskanje", below)
    assert not is_own_address("sl", "pomoc", home)


def test_the_editor_is_told_at_the_field(home, admin):
    response = admin.post(add_url(home), page_form(title_sl="Iskanje", slug_sl="iskanje"))
    assert list(errors_of(response)) == ["slug_sl"]
