"""The starter content: both languages, sources, and Table 1 of the report as it stands."""

import re
import tomllib
from calendar import month_name
from collections import Counter

import pytest
from django.core.management import call_command

from content_types.training.enums import Precision
from content_types.training.models import StatedCount, TrainingFigure, TrainingPage, WorkshopCount
from content_types.training.presentation.workshops import (
    count_rows,
    discrepancies,
    stated_rows,
    total,
)
from content_types.training.starter import FILES, FOLDER

RECORDS = {
    record["key"]: record
    for file in FILES
    for record in tomllib.loads((FOLDER / f"{file}.toml").read_text(encoding="utf-8"))["trainings"]
}


def pairs(node):
    """Every text with one version a language."""
    if isinstance(node, dict):
        if {"sl", "en"} & node.keys():
            yield node
        else:
            for child in node.values():
                yield from pairs(child)
    elif isinstance(node, list):
        for child in node:
            yield from pairs(child)


@pytest.mark.parametrize("key", RECORDS)
def test_every_text_stands_in_both_languages_with_the_same_numbers(key):
    for pair in pairs(RECORDS[key]):
        assert set(pair) == {"sl", "en"}
        digits = [Counter(re.findall(r"\d+", pair[code])) for code in ("sl", "en")]
        assert digits[0] == digits[1], pair


@pytest.mark.parametrize("key", RECORDS)
def test_typography_is_that_of_each_language(key):
    for pair in pairs(RECORDS[key]):
        assert not set("\"'“”‘’") & set(pair["sl"])
        assert not set("\"'«»") & set(pair["en"])
        for text in pair.values():
            assert text == text.strip()
            assert "  " not in text


@pytest.mark.parametrize("key", RECORDS)
def test_no_sentence_is_the_report_s_own(key, seeds):
    report = words(next(seeds.glob("001*")).read_text(encoding="utf-8"))
    known = {report[place : place + 9] for place in range(len(report) - 8)}
    for name in ("summary", "outcome", "note"):
        own = words(RECORDS[key].get(name, {}).get("en", ""))
        shared = {own[place : place + 9] for place in range(len(own) - 8)} & known
        assert not shared, shared


# The name of an institution is a fact, however long it is.
NAME = "government office for the support and integration of migrants"


def words(text):
    return tuple(re.findall(r"[a-z]+", text.lower().replace(NAME, "uoim")))


def occasions(chapter):
    return [
        date
        for record in RECORDS.values()
        if chapter in record["chapters"]
        for date in record["dates"]
    ]


def days_of(found):
    """Day and month of every date that is known to the day, the last day of several as well."""
    exact = [date for date in found if "precision" not in date]
    return {(day.day, day.month) for date in exact for day in {date["starts"], *_end(date)}}


def _end(date):
    return [date["ends"]] if "ends" in date else []


MONTHS = {name: number for number, name in enumerate(month_name) if name}
MONTH = "|".join(MONTHS)


def test_every_day_of_a_training_that_chapter_2_3_names_is_there(seeds):
    text = next(seeds.glob("001*")).read_text(encoding="utf-8")
    chapter = text.split("training of the professional community")[1].split("investigating and")[0]
    # The period of a programme is no date of a training.
    chapter = chapter.replace("from 1 to 31 December 2024", "")
    found = re.findall(rf"(\d+)(?: and (\d+))? ({MONTH})", chapter)
    named = {(int(day), MONTHS[month]) for *days, month in found for day in days if day}
    assert len(named) >= 14
    assert named <= days_of(occasions("2.3"))


def test_every_month_of_a_training_that_chapter_3_3_names_is_there(seeds):
    text = next(seeds.glob("001*")).read_text(encoding="utf-8")
    chapter = text.split("Activities of the Labour Inspectorate")[1].split("3.4\tActivities")[0]
    # In April inspectors watched inspections abroad.
    named = Counter(MONTHS[month] for month in re.findall(rf"In ({MONTH})(?: 2024)?,", chapter))
    del named[4]
    own = Counter(
        date["starts"].month for date in occasions("3.3") if date.get("precision") != "year"
    )
    assert own == named


@pytest.mark.usefixtures("changes")
def test_every_training_is_public_dated_and_sourced():
    pages = TrainingPage.objects.live()
    assert pages.count() == len(RECORDS) >= 30
    for page in pages:
        assert page.begins.year == page.ends.year == 2024
        assert page.title_en
        assert page.summary_sl
        assert page.summary_en
        assert len(page.sources) > 0


@pytest.mark.usefixtures("changes")
def test_table_1_of_the_report_is_what_the_rows_add_up_to():
    rows = count_rows(WorkshopCount.objects.all())
    sums = {
        level: tuple(
            total([row for row in rows if row.level in (level, level or row.level)], name).low
            for name in ("workshops", "pupils", "teachers")
        )
        for level in ("primary", "secondary", "")
    }
    assert sums == {
        "primary": (69, 1358, 94),
        "secondary": (86, 1879, 87),
        "": (155, 3237, 181),
    }


@pytest.mark.usefixtures("changes")
def test_every_row_of_table_1_is_the_report_s(seeds):
    text = next(seeds.glob("001*")).read_text(encoding="utf-8")
    table = text.split("Table 1: Workshops")[1].split("Activities of NGOs")[0]
    numbers = Counter(
        tuple(map(int, each)) for each in re.findall(r"\n\t(\d+)\n\t(\d+)\n\t(\d+)\n", table)
    )
    own = Counter(WorkshopCount.objects.values_list("workshops", "pupils", "teachers"))
    totals = Counter([(69, 1358, 94), (86, 1879, 87), (155, 3237, 181)])
    assert own + totals == numbers


@pytest.mark.usefixtures("changes")
def test_only_the_report_s_text_disagrees_with_its_table():
    rows = count_rows(WorkshopCount.objects.all())
    found = discrepancies(rows, stated_rows(StatedCount.objects.all()))
    assert [
        (each["stated"].replace(".", "").replace(",", ""), each["computed"]) for each in found
    ] == [
        ("1550", "155"),
        ("66", "69"),
    ]


@pytest.mark.usefixtures("changes")
def test_numbers_that_the_report_contradicts_are_both_kept():
    disputed = TrainingFigure.objects.filter(other_number__isnull=False)
    assert {(each.number, each.other_number) for each in disputed} == {(130, 110), (84, 100)}
    assert all(each.stated_in_sl and each.other_stated_in_sl for each in disputed)


@pytest.mark.usefixtures("changes")
def test_a_month_is_never_more_exact_than_the_report():
    for record in RECORDS.values():
        for each in record["dates"]:
            if each.get("precision") in (Precision.MONTH, Precision.YEAR):
                assert each["starts"].day == 1


@pytest.mark.usefixtures("changes")
def test_a_second_load_changes_nothing_and_keeps_every_identity():
    def state():
        pages = TrainingPage.objects.order_by("pk")
        return list(pages.values_list("pk", "occasions__uid", "latest_revision_id"))

    before = state()
    call_command("load_starter", verbosity=0)
    assert state() == before
