import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content_types.plan.enums import TimeframeKind
from content_types.plan.timeframes import Timeframe, due, parse_timeframe, wording

DAY = datetime.date


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Ongoing activity in 2025 and 2026", Timeframe(TimeframeKind.ONGOING, (2025, 2026))),
        ("en", "Ongoing process in 2025 and 2026", Timeframe(TimeframeKind.ONGOING, (2025, 2026))),
        ("sl", "Trajna naloga, 2025–2026", Timeframe(TimeframeKind.ONGOING, (2025, 2026))),
        ("en", "Single implementation in 2025", Timeframe(TimeframeKind.SINGLE, (2025,))),
        (
            "en",
            "A one-off workshop in 2025 and 2026",
            Timeframe(TimeframeKind.SINGLE, (2025, 2026)),
        ),
        ("sl", "Enkratna izvedba v letu 2025", Timeframe(TimeframeKind.SINGLE, (2025,))),
        (
            "en",
            "2nd half of 2025",
            Timeframe(TimeframeKind.HALF_YEAR, (2025,), halves=((2025, 2),)),
        ),
        (
            "sl",
            "v prvi polovici leta 2026",
            Timeframe(TimeframeKind.HALF_YEAR, (2026,), halves=((2026, 1),)),
        ),
        (
            "sl",
            "drugo polletje 2025 in prvo polletje 2026",
            Timeframe(TimeframeKind.HALF_YEAR, (2025, 2026), halves=((2025, 2), (2026, 1))),
        ),
        (
            "en",
            "October 2025 and October 2026",
            Timeframe(TimeframeKind.MONTH, (2025, 2026), months=((2025, 10), (2026, 10))),
        ),
        (
            "sl",
            "julija 2025 in 2026",
            Timeframe(TimeframeKind.MONTH, (2025, 2026), months=((2025, 7), (2026, 7))),
        ),
        (
            "en",
            "By the end of 2025",
            Timeframe(TimeframeKind.DEADLINE, (2025,), deadline=DAY(2025, 12, 31)),
        ),
        (
            "sl",
            "do 30. 6. 2026",
            Timeframe(TimeframeKind.DEADLINE, (2026,), deadline=DAY(2026, 6, 30)),
        ),
        (
            "en",
            "Twice a year in 2025 and 2026",
            Timeframe(TimeframeKind.RECURRING, (2025, 2026), times_per_year=2),
        ),
        (
            "en",
            "Once a year or before deployment on international operations and missions",
            Timeframe(TimeframeKind.RECURRING, times_per_year=1, exact=False),
        ),
        (
            "en",
            "Within each pre-service training and yearly consular consultations in 2025 and 2026",
            Timeframe(TimeframeKind.RECURRING, (2025, 2026), times_per_year=1, exact=False),
        ),
        ("sl", "Po dogovoru", Timeframe(TimeframeKind.OTHER, exact=False)),
        ("sl", "v letih 2027 in 2028", Timeframe(TimeframeKind.OTHER, (2027, 2028))),
        ("en", "2025/26", Timeframe(TimeframeKind.OTHER, (2025, 2026))),
        ("sl", "do leta 2026", Timeframe(TimeframeKind.OTHER, (2026,), exact=False)),
        *(
            ("sl", text, Timeframe(TimeframeKind.DEADLINE, (2026,), deadline=day, exact=exact))
            for text, day, exact in (
                ("do konca junija 2026", DAY(2026, 6, 30), True),
                ("do konca prvega polletja 2026", DAY(2026, 6, 30), True),
                ("najpozneje do decembra 2026", DAY(2026, 12, 31), True),
                ("najkasneje v letu 2026", DAY(2026, 12, 31), True),
                ("ob koncu leta 2026", DAY(2026, 12, 31), True),
                ("konec leta 2026", DAY(2026, 12, 31), True),
                ("do konca leta 2026 oziroma po sprejetju zakona", DAY(2026, 12, 31), False),
                ("IV. četrtletje 2026", DAY(2026, 12, 31), False),
                ("v tretjem četrtletju 2026", DAY(2026, 9, 30), False),
                ("Q2 2026", DAY(2026, 6, 30), False),
                ("30. junij 2026", DAY(2026, 6, 30), False),
                ("od marca do junija 2026", DAY(2026, 6, 30), False),
            )
        ),
        (
            "sl",
            "od 1. 1. 2027 do 30. 6. 2028",
            Timeframe(TimeframeKind.DEADLINE, (2027, 2028), deadline=DAY(2028, 6, 30), exact=False),
        ),
        (
            "sl",
            "18. oktober 2025 in 18. oktober 2026",
            Timeframe(
                TimeframeKind.MONTH, (2025, 2026), months=((2025, 10), (2026, 10)), exact=False
            ),
        ),
        (
            "sl",
            "vsako leto v prvem četrtletju",
            Timeframe(TimeframeKind.RECURRING, times_per_year=1, exact=False),
        ),
        ("sl", "vsako četrtletje", Timeframe(TimeframeKind.RECURRING, times_per_year=4)),
        ("sl", "polletno", Timeframe(TimeframeKind.RECURRING, times_per_year=2)),
    ],
)
def test_the_structure_is_read_from_the_wording(language, text, expected):
    found = parse_timeframe(text, language)
    assert found == expected
    assert found.original == text


@pytest.mark.parametrize(
    ("timeframe", "slovenian", "english"),
    [
        (
            Timeframe(TimeframeKind.ONGOING, (2025,)),
            "Stalna naloga v letu 2025",
            "Ongoing activity in 2025",
        ),
        (
            Timeframe(TimeframeKind.ONGOING, (2025, 2026)),
            "Stalna naloga v letih 2025 in 2026",
            "Ongoing activity in 2025 and 2026",
        ),
        (
            Timeframe(TimeframeKind.SINGLE, (2025, 2026, 2027)),
            "Enkratna izvedba v letih 2025, 2026 in 2027",
            "Single implementation in 2025, 2026 and 2027",
        ),
        (
            Timeframe(TimeframeKind.HALF_YEAR, (2026,), halves=((2026, 2),)),
            "Druga polovica leta 2026",
            "Second half of 2026",
        ),
        (
            Timeframe(TimeframeKind.HALF_YEAR, (2025, 2026), halves=((2025, 1), (2026, 1))),
            "Prva polovica let 2025 in 2026",
            "First half of 2025 and 2026",
        ),
        (
            Timeframe(TimeframeKind.MONTH, (2025, 2026), months=((2025, 10), (2026, 10))),
            "Oktober 2025 in oktober 2026",
            "October 2025 and October 2026",
        ),
        (
            Timeframe(TimeframeKind.DEADLINE, (2025,), deadline=DAY(2025, 12, 31)),
            "Do konca leta 2025",
            "By the end of 2025",
        ),
        (
            Timeframe(TimeframeKind.DEADLINE, (2026,), deadline=DAY(2026, 6, 30)),
            "Do 30. junija 2026",
            "By 30 June 2026",
        ),
        (
            Timeframe(TimeframeKind.RECURRING, (2025, 2026), times_per_year=2),
            "Dvakrat letno v letih 2025 in 2026",
            "Twice a year in 2025 and 2026",
        ),
        (
            Timeframe(TimeframeKind.OTHER, (2027, 2028)),
            "V letih 2027 in 2028",
            "In 2027 and 2028",
        ),
        (
            Timeframe(TimeframeKind.RECURRING, (2026,), times_per_year=5),
            "5-krat letno v letu 2026",
            "Five times a year in 2026",
        ),
        (
            Timeframe(TimeframeKind.RECURRING, (2026,), times_per_year=12),
            "Vsak mesec v letu 2026",
            "Monthly in 2026",
        ),
    ],
)
def test_the_wording_is_native_in_both_languages(timeframe, slovenian, english):
    assert wording(timeframe, "sl") == slovenian
    assert wording(timeframe, "en") == english


def test_what_the_structure_does_not_hold_keeps_its_original_wording_in_its_language():
    original = "Once a year or before deployment on international operations and missions"
    timeframe = parse_timeframe(original, "en")
    assert wording(timeframe, "en") == original
    assert wording(timeframe, "sl") == "Enkrat letno"


KINDS = st.one_of(
    st.builds(
        Timeframe,
        st.sampled_from([TimeframeKind.ONGOING, TimeframeKind.SINGLE]),
        st.sets(st.integers(2020, 2035), min_size=1, max_size=4).map(lambda y: tuple(sorted(y))),
    ),
    st.builds(
        lambda pairs: Timeframe(
            TimeframeKind.MONTH, tuple(sorted({y for y, _m in pairs})), months=tuple(pairs)
        ),
        st.lists(
            st.tuples(st.integers(2020, 2035), st.integers(1, 12)),
            min_size=1,
            max_size=3,
            unique=True,
        ),
    ),
    st.builds(
        lambda day: Timeframe(TimeframeKind.DEADLINE, (day.year,), deadline=day),
        st.dates(DAY(2020, 1, 1), DAY(2035, 12, 31)),
    ),
    st.builds(
        lambda years, times: Timeframe(TimeframeKind.RECURRING, years, times_per_year=times),
        st.sets(st.integers(2020, 2035), min_size=1, max_size=3).map(lambda y: tuple(sorted(y))),
        st.sampled_from([1, 2, 3, 4, 12]),
    ),
)


@given(KINDS, st.sampled_from(["sl", "en"]))
def test_a_wording_is_read_back_as_the_same_structure(timeframe, language):
    assert parse_timeframe(wording(timeframe, language), language) == timeframe


@given(st.text(max_size=80), st.sampled_from(["sl", "en"]))
def test_any_text_has_a_timeframe_with_periods_in_order(text, language):
    for start, end in due(parse_timeframe(text, language), (2025, 2026)):
        assert start <= end


def test_ongoing_work_is_due_as_one_period_and_single_work_in_each_year():
    years = (2025, 2026, 2028)
    assert due(Timeframe(TimeframeKind.ONGOING, years)) == [
        (DAY(2025, 1, 1), DAY(2026, 12, 31)),
        (DAY(2028, 1, 1), DAY(2028, 12, 31)),
    ]
    assert len(due(Timeframe(TimeframeKind.SINGLE, years))) == 3


def test_halves_months_and_deadlines_are_due_on_their_days():
    half = Timeframe(TimeframeKind.HALF_YEAR, (2025,), halves=((2025, 2),))
    assert due(half) == [(DAY(2025, 7, 1), DAY(2025, 12, 31))]
    month = Timeframe(TimeframeKind.MONTH, (2028,), months=((2028, 2),))
    assert due(month) == [(DAY(2028, 2, 1), DAY(2028, 2, 29))]
    deadline = Timeframe(TimeframeKind.DEADLINE, (2026,), deadline=DAY(2026, 6, 30))
    assert due(deadline) == [(DAY(2026, 1, 1), DAY(2026, 6, 30))]


def test_the_plans_years_stand_in_where_a_timeframe_names_none():
    assert due(Timeframe(TimeframeKind.RECURRING, times_per_year=1), (2025,)) == [
        (DAY(2025, 1, 1), DAY(2025, 12, 31))
    ]
