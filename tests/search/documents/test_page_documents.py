import pytest

from cms.pages import languages
from cms.site.models import HelpPage
from content_types.plan.models import MeasurePage
from search.documents import SOURCES
from search.documents.pages import page_texts
from search.kinds import Kind
from tests.support.factories import StandardPageFactory


@pytest.fixture
def document(db):
    """`document(page, "en")`: the page's document, None if it cannot be found."""

    def of_page(page, language="sl"):
        found = {doc.language: doc for doc in SOURCES["page"].documents([page.pk])}
        return found.get(language)

    return of_page


def body(*blocks):
    return [{"type": kind, "value": value} for kind, value in blocks]


def test_a_page_has_a_document_in_each_language(document, text_page):
    slovenian, english = document(text_page), document(text_page, "en")
    assert (slovenian.title, slovenian.url) == ("Pravice žrtev", "/sl/zascita/pravice-zrtev/")
    assert (english.title, english.url) == (
        "Rights of victims",
        "/en/protection/rights-of-victims/",
    )
    assert slovenian.key == english.key == f"page:{text_page.pk}"


def test_the_place_of_a_page_is_the_theme_above_it(document, text_page, theme):
    assert document(text_page).place == "Zaščita"
    assert document(text_page, "en").place == "Protection"
    assert document(theme).place == ""


def test_a_page_without_english_stands_in_the_english_index_in_slovenian(document, theme):
    page = StandardPageFactory(parent=theme, title_sl="Samo tukaj", title_en=None, lead_sl="Uvod.")
    english = document(page, "en")
    assert (english.text_language, english.title, english.summary) == ("sl", "Samo tukaj", "Uvod.")
    assert english.url.startswith("/en/")


def test_a_body_gives_the_words_of_one_language(document, theme):
    page = StandardPageFactory(
        parent=theme,
        body=body(
            (
                "text",
                {
                    "heading": {"sl": "Naslov"},
                    "text": {"sl": "<p>Zelo <b>dobro</b></p>", "en": "<p>Very good</p>"},
                },
            ),
            ("callout", {"tone": "help", "text": {"sl": "<p>Pazite</p>", "en": ""}}),
            (
                "links",
                {"items": [{"label": {"sl": "Zakon"}, "href": "https://example.org/skrito"}]},
            ),
        ),
    )
    assert document(page).body == "Naslov · Zelo dobro · Pazite · Zakon"
    assert document(page, "en").body == "Very good"


def test_the_lead_is_the_summary_and_the_description_is_found_too(document, theme):
    page = StandardPageFactory(parent=theme, lead_sl="Uvod.", search_description_sl="Opis.")
    assert (document(page).summary, document(page).body) == ("Uvod.", "Opis.")


def test_without_a_lead_the_description_is_the_summary(document, theme):
    page = StandardPageFactory(parent=theme, search_description_sl="Opis.")
    assert (document(page).summary, document(page).body) == ("Opis.", "")


def test_a_page_class_names_its_kind(document, help_page, monkeypatch):
    monkeypatch.setattr(HelpPage, "search_kind", "help", raising=False)
    assert document(help_page).kind == Kind.HELP


@pytest.mark.parametrize("change", ["draft", "private", "below private"])
def test_what_the_public_may_not_see_has_no_document(document, text_page, theme, change):
    if change == "draft":
        text_page.unpublish()
    else:
        page = text_page if change == "private" else theme
        page.view_restrictions.create(restriction_type="login")
    assert document(text_page) is None


def test_the_root_has_no_document(document, home):
    assert document(home.get_parent()) is None
    assert document(home) is not None


def test_a_measure_is_found_by_everything_it_says(measure):
    texts = page_texts(measure, "sl")
    assert (texts.kind, texts.number) == (Kind.MEASURE, "1.4.10")
    assert texts.summary.startswith("Konzularni delavci se učijo")
    for words in (
        "učna ura",
        "Ministrstvo za konzule",
        "Republike Slovenije (FURS)",
        "izbrane zadruge",
    ):
        assert words in texts.body
    for name in ("FURS", "Davčna uprava", "Tax Administration", "izbrane zadruge"):
        assert name in texts.mentions


def test_a_measure_shows_the_plan_as_its_place(document, measure):
    assert document(measure, "en").place == "Action plan 2025–2026"


def test_a_section_is_found_by_its_number_and_texts(document, measure):
    section = document(measure.get_parent().specific)
    assert (section.kind, section.number, section.title) == (Kind.SECTION, "1.4", "Strokovnjaki")


def test_a_plan_is_found_by_its_years(document, plan):
    assert document(plan).kind == Kind.PLAN
    assert "2026" in document(plan).mentions


def test_many_pages_take_as_many_queries_as_few(measure, django_assert_max_num_queries):
    parent = measure.get_parent()
    for number in range(20):
        copy = MeasurePage(title_sl=f"Ukrep {number}", number=f"1.4.{number + 20}")
        parent.add_child(instance=copy)
    ids = list(parent.get_children().values_list("pk", flat=True))
    with languages.speaking("sl"), django_assert_max_num_queries(10):
        assert len(list(SOURCES["page"].documents(ids))) == 42


def test_the_heading_in_the_document_finds_a_measure_that_an_editor_titled_anew(measure):
    measure.stated_title_sl = "Izobraževanje konzularnega osebja"
    measure.stated_title_en = "Education of consular staff"
    assert "Izobraževanje konzularnega osebja" in page_texts(measure, "sl").body
    assert "Education of consular staff" in page_texts(measure, "en").body
