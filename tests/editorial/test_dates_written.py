"""Dates in the admin are written as the site writes them, in either language."""

import datetime

import pytest
from django.utils import translation
from django.utils.formats import date_format

MOMENT = datetime.datetime(2026, 5, 21, 14, 5)


@pytest.mark.parametrize(
    ("language", "name", "written"),
    [
        ("sl", "SHORT_DATE_FORMAT", "21. 5. 2026"),
        ("sl", "SHORT_DATETIME_FORMAT", "21. 5. 2026, 14:05"),
        ("sl", "DATE_FORMAT", "21. maj 2026"),
        ("en", "SHORT_DATE_FORMAT", "21 May 2026"),
        ("en", "DATETIME_FORMAT", "21 May 2026, 14:05"),
    ],
)
def test_a_date_is_written_as_people_write_it(language, name, written):
    with translation.override(language):
        assert date_format(MOMENT, name).lower() == written.lower()
