"""From every page to every room: the menu, and what the five themes point to."""

import pytest

from cms.pages import starter as records
from content_types.campaigns.models import CampaignIndexPage
from content_types.materials.models import MaterialIndexPage
from content_types.news.models import NewsIndexPage
from content_types.plan.models import ActionPlanPage
from content_types.training.models import TrainingIndexPage

from .site_map import LANGUAGES

THEMES = ("trafficking", "prosecution", "prevention", "assistance", "legislation")
LISTS = (TrainingIndexPage, CampaignIndexPage, MaterialIndexPage, NewsIndexPage)
OWN_WORDS = "//main//div[contains(@class, 'flow-large')][1]//a/@href"
TARGETS = {
    "contacts": "page:help",
    "trainings": "training:list",
    "campaigns": "campaigns:index",
    "materials": "materials",
    "news": "news:index",
    "the day in October": "observance:eu-day",
    "the day in July": "observance:world-day",
    "the day in December": "observance:abolition-day",
}


def menu(page):
    """The addresses of the menu of wide screens, group by group."""
    return [group.xpath(".//a/@href") for group in page.tree.xpath("//nav[@class='nav']//ul")]


def test_the_menu_leads_from_every_page_to_the_themes_and_to_every_list(site):
    for language in LANGUAGES:
        themes = [records.page_of(f"page:{key}").url_in(language) for key in THEMES]
        lists = {model.objects.get().url_in(language) for model in (ActionPlanPage, *LISTS)}
        for page in (page for page in site.values() if page.language == language):
            first, second = menu(page)
            assert (first, set(second)) == (themes, lists), page.address


def test_the_menu_of_phones_has_the_same_links(site):
    page = site["/sl/"]
    phone = page.all("//details[@class='menu']//a/@href")
    assert phone == [address for group in menu(page) for address in group]


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_several_themes_point_to_every_room_in_both_languages(site, language, target):
    address = records.page_of(TARGETS[target]).url_in(language)
    themes = (site[records.page_of(f"page:{key}").url_in(language)] for key in THEMES)
    assert sum(address in page.all(OWN_WORDS) for page in themes) >= 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_theme_follows_a_list_that_has_moved(changes, visitor, language):
    library = MaterialIndexPage.objects.get()
    library.slug_sl = library.slug_en = "knjiznica"
    library.save_revision().publish()
    theme = records.page_of("page:assistance").url_in(language)
    assert f'href="/{language}/knjiznica/"' in visitor.get(theme).content.decode()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_theme_shows_the_news_on_its_subject(site, language):
    page = site[records.page_of("page:prevention").url_in(language)]
    (part,) = page.all("//main//section[@aria-labelledby='news']")
    assert 1 <= len(part.xpath(".//li")) <= 3
    assert part.xpath("./p/a/@href") == [NewsIndexPage.objects.get().url_in(language)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_accessibility_statement_leads_to_the_request_for_another_format(site, language):
    page = site[records.page_of("page:accessibility").url_in(language)]
    asked = {"sl": "/sl/druga-oblika/", "en": "/en/another-format/"}
    assert asked[language] in page.all(OWN_WORDS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_home_says_where_the_plan_stands(site, language):
    plan = ActionPlanPage.objects.get().url_in(language)
    links = site[f"/{language}/"].all("//section[@aria-labelledby='plan']//a/@href")
    assert links[-1] == plan
    assert all(link.startswith(plan) for link in links)
