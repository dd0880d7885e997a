"""The page of a piece of news, as a visitor gets it."""

from datetime import datetime

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation
from wagtail.models import PageViewRestriction
from wagtail.rich_text import RichText

from cms.pages import languages
from content_types.news.enums import NewsKind
from content_types.news.models import NewsInstitution, NewsMeasure
from tests.support.factories import (
    ActionPlanPageFactory,
    InstitutionFactory,
    MeasurePageFactory,
    SectionPageFactory,
    ThemePageFactory,
)

from .factories import LJUBLJANA, NewsPageFactory, PictureFactory, PressContactFactory


@pytest.fixture
def measure(home):
    section = SectionPageFactory(parent=ActionPlanPageFactory(parent=home), number="1")
    return MeasurePageFactory(parent=section, number="1.1.3", title_sl="Dan", title_en="Day")


def get(client, page, language="sl"):
    response = client.get(page.url_in(language))
    assert response.status_code == 200
    return response.content.decode()


def test_a_visitor_sees_kind_date_title_and_lead(client, index):
    page = NewsPageFactory(parent=index, kind=NewsKind.PRESS_RELEASE, title_en="Raising awareness")
    html = get(client, page, "en")
    assert "Raising awareness</h1>" in html
    assert "What happened." in html
    assert "18 October 2025, 9:00" in html
    assert "Press release" in html


def test_midnight_means_that_only_the_day_is_known(client, index):
    page = NewsPageFactory(parent=index, date=datetime(2025, 7, 30, tzinfo=LJUBLJANA))
    html = get(client, page, "en")
    assert "30 July 2025</time>" in html


def test_the_year_is_that_of_the_site_s_own_time(index):
    new_year = datetime(2025, 12, 31, 23, 30, tzinfo=LJUBLJANA)
    assert NewsPageFactory(parent=index, date=new_year).year == 2025
    assert NewsPageFactory(parent=index, date=new_year.replace(month=1, day=1, hour=0)).year == 2025


def test_news_without_english_is_shown_in_slovenian_and_kept_out_of_search_engines(client, index):
    page = NewsPageFactory(parent=index, title_sl="Posvet", title_en="", lead_en="")
    html = get(client, page, "en")
    assert "not available in" in html
    assert 'content="noindex"' in html
    assert "application/ld+json" not in html


def test_what_the_news_belongs_to_is_linked(client, index, home, measure):
    theme = ThemePageFactory(parent=home, title_en="Prevention")
    page = NewsPageFactory(parent=index, press_contact=PressContactFactory())
    page.subjects = [theme]
    page.measures = [NewsMeasure(measure=measure)]
    page.institutions = [NewsInstitution(institution=InstitutionFactory(name_en="Police", key="p"))]
    page.save()
    html = get(client, page, "en")
    for address in (theme.url_in("en"), measure.url_in("en"), "/en/institutions/p/"):
        assert f'href="{address}"' in html
    assert "mailto:mediji@example.si" in html


def test_what_is_not_public_is_not_named(client, index, home, measure):
    theme = ThemePageFactory(parent=home, title_sl="Skrita tema", live=False)
    page = NewsPageFactory(parent=index)
    page.subjects = [theme]
    page.measures = [NewsMeasure(measure=measure)]
    page.save()
    PageViewRestriction.objects.create(page=measure, restriction_type="login")
    html = get(client, page)
    assert "Skrita tema" not in html
    assert measure.url_in("sl") not in html


def test_a_correction_is_told(client, index):
    page = NewsPageFactory(
        parent=index,
        corrected=datetime(2025, 10, 20, 12, tzinfo=LJUBLJANA),
        correction_sl="Udeležencev je bilo 84.",
        correction_en="There were 84 participants.",
    )
    html = get(client, page, "en")
    assert "Corrected on 20 October 2025" in html
    assert "There were 84 participants." in html


@pytest.mark.parametrize(
    ("field", "columns"),
    [
        ("corrected", {"correction_sl": "Popravek."}),
        ("corrected", {"corrected": datetime(2025, 10, 1, tzinfo=LJUBLJANA)}),
    ],
)
def test_fail_a_correction_that_cannot_be(index, field, columns):
    with pytest.raises(ValidationError) as error:
        NewsPageFactory(parent=index, **columns)
    assert field in error.value.message_dict


def test_the_picture_has_words_and_a_credit_in_the_language_of_the_page(client, index):
    page = NewsPageFactory(parent=index, image=PictureFactory())
    assert 'alt="Odprt obroč"' in get(client, page)
    english = get(client, page, "en")
    assert 'alt="A ring that has opened"' in english
    assert "Ana Kovač" in english


@pytest.mark.parametrize(
    ("title_en", "alternative", "missing"),
    [
        ("Item", {"alternative_sl": ""}, "sl"),
        ("Item", {"alternative_en": ""}, "en"),
        ("Item", {"alternative_sl": "", "alternative_en": ""}, "sl en"),
        ("", {"alternative_sl": "", "alternative_en": ""}, "sl"),
    ],
)
def test_fail_publishing_a_picture_without_words(index, title_en, alternative, missing):
    page = NewsPageFactory(parent=index, title_en=title_en, live=False)
    page.image = PictureFactory(**alternative)
    page.save()  # a draft may wait for them
    with pytest.raises(ValidationError) as error:
        page.save_revision().publish()
    (message,) = error.value.message_dict["image"]
    named = [code for code in languages.codes() if languages.name(code) in message]
    assert named == missing.split()


def test_english_words_are_needed_only_where_the_news_is_in_english(index):
    page = NewsPageFactory(parent=index, title_en="", lead_en="")
    page.image = PictureFactory(alternative_en="")
    page.save_revision().publish()
    page.refresh_from_db()
    assert page.image is not None


def test_fail_publishing_without_a_lead(index):
    page = NewsPageFactory(parent=index, lead_sl="", live=False)
    with pytest.raises(ValidationError) as error:
        page.save_revision().publish()
    assert list(error.value.message_dict) == ["lead_sl"]


@pytest.mark.parametrize("field", ["date", "corrected"])
def test_fail_publishing_a_date_that_is_still_to_come(index, field):
    moment = datetime(2999, 1, 1, tzinfo=LJUBLJANA)
    page = NewsPageFactory(parent=index, live=False, **{field: moment})
    with pytest.raises(ValidationError) as error:
        page.save_revision().publish()
    assert list(error.value.message_dict) == [field]


@pytest.mark.parametrize(
    ("field", "columns"),
    [
        ("lead_sl", {"lead_sl": "Pokličite 080 17 22."}),
        ("title_en", {"title_en": "Call +386 1 428 40 00"}),
        ("body", {"body": [("text", {"text": {"sl": RichText("<p>Klic: 031 470 151</p>")}})]}),
    ],
)
def test_fail_publishing_a_number_that_nobody_has_verified(index, field, columns):
    page = NewsPageFactory(parent=index, live=False, **columns)
    with translation.override("en"):
        with pytest.raises(ValidationError) as error:
            page.save_revision().publish()
        assert list(error.value.message_dict) == [field]
        assert "Take it out" in error.value.message_dict[field][0]


def test_a_count_is_no_phone_number(index):
    page = NewsPageFactory(parent=index, live=False, title_en="110 people, 1.250 EUR, 2024/1712")
    page.save_revision().publish()
    page.refresh_from_db()
    assert page.live
