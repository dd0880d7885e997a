"""Which periods of a measure are overdue."""

import datetime

from hypothesis import given
from hypothesis import strategies as st

from content_types.plan.timeframes.overdue import Settlement, overdue

DAY = datetime.date.fromisoformat
FIRST_HALF = (DAY("2025-01-01"), DAY("2025-06-30"))
YEAR_2025 = (DAY("2025-01-01"), DAY("2025-12-31"))
YEAR_2026 = (DAY("2026-01-01"), DAY("2026-12-31"))
BOTH = [(None, YEAR_2025), (None, YEAR_2026)]


def late(expected, *settlements, today="2027-01-01"):
    return overdue(expected, settlements, DAY(today))


def test_nothing_is_overdue_on_the_last_day():
    assert late([(None, FIRST_HALF)], today="2025-06-30") == []
    assert late([(None, FIRST_HALF)], today="2025-07-01") == [FIRST_HALF]


def test_work_reported_as_done_settles_its_period_also_when_reported_late():
    assert late([(None, FIRST_HALF)], Settlement(DAY("2025-03-01"))) == []
    assert late([(None, FIRST_HALF)], Settlement(DAY("2026-03-01"))) == []


def test_work_done_before_the_period_began_settles_nothing():
    assert late([(None, FIRST_HALF)], Settlement(DAY("2024-12-31"))) == [FIRST_HALF]


def test_work_of_every_year_is_to_be_reported_every_year():
    assert late(BOTH, Settlement(DAY("2025-10-18"))) == [YEAR_2026]
    assert late(BOTH, Settlement(DAY("2025-10-18")), Settlement(DAY("2026-10-18"))) == []


def test_a_late_report_settles_the_earlier_period_first():
    assert late(BOTH, Settlement(DAY("2026-01-15"))) == [YEAR_2026]


def test_what_was_dropped_is_never_overdue():
    assert late(BOTH, Settlement(DAY("2025-02-01"), dropped=True)) == []


def test_objectives_are_settled_one_by_one_or_all_at_once():
    expected = [(1, FIRST_HALF), (2, FIRST_HALF)]
    assert late(expected, Settlement(DAY("2025-03-01"), objective=1)) == [FIRST_HALF]
    assert late(expected, Settlement(DAY("2025-03-01"))) == []
    assert late([(None, FIRST_HALF)], Settlement(DAY("2025-03-01"), objective=1)) == [FIRST_HALF]


days = st.dates(DAY("2024-01-01"), DAY("2028-12-31"))
periods = st.tuples(days, days).map(lambda pair: (min(pair), max(pair)))
expectations = st.lists(st.tuples(st.sampled_from([None, 1, 2]), periods), max_size=6)
reports = st.lists(st.builds(Settlement, days, st.sampled_from([None, 1, 2])), max_size=6)


@given(expectations, reports, days)
def test_a_further_report_never_makes_more_overdue(expected, settlements, today):
    before = set(overdue(expected, settlements, today))
    after = set(overdue(expected, [*settlements, Settlement(today)], today))
    assert after <= before
    assert all(end < today for _start, end in before)


@given(expectations, reports, days)
def test_the_order_of_the_reports_does_not_matter(expected, settlements, today):
    assert overdue(expected, settlements, today) == overdue(expected, settlements[::-1], today)
