"""What the pages of the plan tell beyond the starter content's own state."""

import datetime
from pathlib import Path

import pytest
from django.apps import apps
from django.utils import timezone
from wagtail.models import Orderable

from content_types.plan.models import MeasurePage, SectionPage

from .site_map import SAMPLES

pytestmark = [pytest.mark.usefixtures("changes"), pytest.mark.database]
CONTENT_CSS = Path(__file__).resolve().parents[2] / "cms/site/static/site/css/content.css"
MEASURES = "/sl/akcijski-nacrt-2025-2026/ukrepi/"


def test_findings_are_for_editors_alone(read, plan, measure):
    plan.plan_findings.create(
        page=measure, language="en", code="x", severity="error", place="TAJNO"
    )
    assert "TAJNO" not in read(measure.url_in("sl")).html


def test_each_budget_line_leads_to_its_measures(read):
    page = read(SAMPLES["budget"]["sl"])
    numbers = page.all("//table[@id='national' or contains(@class, 'table')]//td/a/text()")
    assert "1.1.1" in numbers or len(numbers) > 5
    for link in page.all("//td/a"):
        assert read(link.get("href")).words_in("//main//p[@class='title__number']") == link.text


def test_the_budget_shows_external_funding_and_what_disagrees(read):
    page = read(SAMPLES["budget"]["en"])
    assert "External funding" in page.words_in("//section[@aria-labelledby='external-heading']")
    assert page.all("//div[@class='discrepancy']")
    heads = {
        table: page.all(f"//table[.//caption[@id='{table}-caption']]//thead//th[4]/text()")
        for table in ("national", "external")
    }
    assert heads == {"national": ["Budget heading"], "external": ["Source"]}


def test_a_total_has_no_cells_that_a_phone_would_show_as_names_without_a_value(read):
    page = read(SAMPLES["budget"]["en"])
    empty = page.all("//tr[@class='is-total']/td[not(@class)]")
    assert empty
    # What has nothing at all inside is left out by the style sheet.
    assert not any(cell.text or len(cell) for cell in empty)
    assert ".table--stack td:empty { display: none; }" in CONTENT_CSS.read_text(encoding="utf-8")


def test_an_institution_is_named_in_the_genitive_inside_a_sentence(read):
    heading = read(SAMPLES["institution"]["sl"]).words_in("//main//h2")
    assert "Službe za preprečevanje in boj proti trgovini z" in heading


def test_a_subsection_leads_to_its_section(read):
    page = read(SAMPLES["subsection"]["en"])
    above = page.all("//p[@class='source'][contains(., 'Part of section')]/a/@href")
    assert above == [SAMPLES["section"]["en"]]
    assert not read(SAMPLES["section"]["en"]).all("//p[contains(., 'Part of section')]")


@pytest.mark.parametrize(
    ("day", "label"), [("2025-02-01", "First half of 2025"), ("2026-09-30", "Second half of 2026")]
)
def test_the_timeline_marks_the_half_year_that_we_are_in(read, monkeypatch, day, label):
    monkeypatch.setattr(timezone, "localdate", lambda *args: datetime.date.fromisoformat(day))
    page = read(SAMPLES["timeline"]["en"])
    assert page.words_in("//li[contains(@class, 'is-current')]/h2").startswith(label)
    assert len(page.all("//li[contains(@class, 'is-current')]")) == 1


def test_the_timeline_marks_nothing_when_the_plan_is_over(read, monkeypatch):
    monkeypatch.setattr(timezone, "localdate", lambda *args: datetime.date(2031, 1, 1))
    assert not read(SAMPLES["timeline"]["en"]).all("//li[contains(@class, 'is-current')]")


def numbers_on(page):
    return page.all("//article//span[@class='measure__number']/text()")


def test_every_measure_stands_on_one_page_of_the_list(read, plan):
    found, address = [], MEASURES
    while address:
        page = read(address)
        found += numbers_on(page)
        address = next(iter(page.all("//nav[@class='pages']/a[@rel='next']/@href")), None)
    assert found == [measure.number for measure in plan.measures()]


def test_a_further_page_is_an_address_of_its_own(read):
    page = read(f"{MEASURES}?page=2")
    assert page.canonical.endswith(f"{MEASURES}?page=2")
    assert page.switches["en"].endswith("/measures/?page=2")


def test_filters_are_a_form_that_needs_no_script(read):
    page = read(MEASURES)
    form = page.all("//main//form[@method='get']")[0]
    assert form.get("action") == MEASURES
    assert {each.get("name") for each in form.iter("select")} == {
        "institution",
        "audience",
        "year",
        "timeframe",
        "state",
    }


def test_each_chosen_filter_can_be_taken_away(read):
    page = read(f"{MEASURES}?institution=policija&year=2025&timeframe=&audience=")
    chips = {each.get("href") for each in page.all("//a[@class='chip']")}
    assert chips == {f"{MEASURES}?institution=policija", f"{MEASURES}?year=2025"}
    fewer = numbers_on(page)
    assert fewer
    assert set(fewer) <= set(numbers_on(read(f"{MEASURES}?institution=policija")))


def test_the_language_switch_keeps_the_filters(read):
    page = read(f"{MEASURES}?institution=policija&year=2025")
    assert page.switches["en"].endswith("/measures/?institution=policija&year=2025")
    assert numbers_on(read(page.switches["en"])) == numbers_on(page)
    assert page.canonical.endswith(MEASURES)


@pytest.mark.parametrize(
    "query",
    ["institution=nihce", "year=1999", "timeframe=x", "year=2025'--", "page=999", "page=x"],
)
def test_nonsense_in_a_filter_is_answered_calmly(read, query):
    assert read(f"{MEASURES}?{query}").all("//h1")


def test_every_combination_of_filters_is_answered(read):
    page = read(MEASURES)
    values = {
        s.get("name"): [o.get("value") for o in s.iter("option")]
        for s in page.all("//main//select")
    }
    assert {name: len(found) > 2 for name, found in values.items()} == dict.fromkeys(values, True)
    for year in values["year"]:
        for kind in values["timeframe"]:
            for institution in ("", "policija", values["institution"][-1]):
                query = f"year={year}&timeframe={kind}&institution={institution}"
                found = read(f"{MEASURES}?{query}&audience={values['audience'][1]}")
                assert found.all("//div[@class='chosen']")


def test_what_has_no_english_is_marked_where_it_stands(read, measure):
    MeasurePage.objects.filter(pk=measure.pk).update(title_en="", summary_en="")
    lists = read(SAMPLES["measures"]["en"])
    title = measure.title_sl
    assert lists.words_in("//article[contains(., '1.1.1')]//h3/a/span[@lang='sl']") == " ".join(
        title.split()
    )
    page = read(measure.url_in("en"))
    assert page.meta("robots") == "noindex"
    assert page.alternates == {}
    assert page.all("//main/div[@lang='sl']//h1")
    assert "is not available in English" in page.words_in("//main")


def test_a_renamed_plan_takes_its_routes_along_in_both_languages(visitor, plan):
    old = {code: plan.url_in(code) for code in ("sl", "en")}
    plan.slug_sl, plan.slug_en = "nacrt", "plan"
    plan.save_revision().publish()
    plan.refresh_from_db()
    routes_of = {
        "sl": ["", "ukrepi/", "denar/", "casovnica/"],
        "en": ["", "measures/", "budget/", "timeline/"],
    }
    for code, routes in routes_of.items():
        for route in routes:
            answer = visitor.get(old[code] + route)
            assert answer.status_code == 301
            assert answer["Location"].rstrip("/") == f"{plan.url_in(code)}{route}".rstrip("/")
            assert visitor.get(answer["Location"], follow=True).status_code == 200


def test_a_restricted_section_is_left_out_of_every_list(read, plan):
    section = SectionPage.objects.get(number="2")
    section.view_restrictions.create(restriction_type="login")
    assert "2." not in {number[:2] for number in numbers_on(read(f"{MEASURES}?page=2"))}
    assert section.url_in("sl") not in read(SAMPLES["plan"]["sl"]).html


def test_the_overview_always_shows_two_half_years(read, monkeypatch):
    for day in ("2025-02-01", "2026-11-22", "2031-01-01"):
        date = datetime.date.fromisoformat(day)
        monkeypatch.setattr(timezone, "localdate", lambda *args, date=date: date)
        periods = read(SAMPLES["plan"]["en"]).all("//section[@aria-labelledby='due']//ol/li[h3]")
        assert len(periods) == 2, day


def test_several_timeframes_read_as_one_line(read):
    assert "; julij 2025" in read(SAMPLES["section"]["sl"]).html
    assert "; July 2025" in read(SAMPLES["section"]["en"]).html


def test_a_page_that_the_body_shows_is_not_listed_again(read):
    page = read(SAMPLES["theme"]["sl"])
    cards = page.all("//main//h3[@class='card__title']/a/@href")
    assert cards
    assert len(cards) == len(set(cards))


def test_an_institutions_contacts_stand_before_its_measures_and_only_there(read):
    page = read("/sl/institucije/policija/")
    sections = page.all("//main//section[@aria-labelledby]/@aria-labelledby")
    assert sections.count("contacts") == 1
    assert sections[0] == "contacts"
    assert "responsible" in sections


@pytest.mark.parametrize("year", [2025, 2026])
@pytest.mark.parametrize("kind", ["half_year", "single", "month", "ongoing"])
def test_year_and_timeframe_hold_for_one_and_the_same_timeframe(read, plan, year, kind):
    wanted = {
        measure.number
        for measure in MeasurePage.objects.live().descendant_of(plan)
        for frame in measure.timeframes.all()
        if frame.kind == kind and frame.first_year <= year <= frame.last_year
    }
    query = f"year={year}&timeframe={kind}"
    found = {n for at in (1, 2) for n in numbers_on(read(f"{MEASURES}?{query}&page={at}"))}
    assert found == wanted


def test_parts_of_starter_pages_have_places_as_if_an_editor_had_saved_them(starter):
    """Otherwise the first edit compares as if every part had moved."""
    for model in apps.get_models():
        if issubclass(model, Orderable):
            parts = model._default_manager
            assert not parts.filter(sort_order=None).exists(), model
    measure = MeasurePage.objects.get(number="1.1.3")
    assert [role.sort_order for role in measure.roles.all()] == list(range(7))
