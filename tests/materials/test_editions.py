"""What an edition may claim."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from content_types.materials.models import Edition

from .factories import EditionFactory

pytestmark = pytest.mark.django_db


def refused(**fields):
    """The fields with errors of an edition with these fields."""
    with pytest.raises(ValidationError) as caught:
        Edition(**fields).full_clean(exclude=["material"])
    return set(caught.value.error_dict)


def taken(**fields):
    Edition(**fields).full_clean(exclude=["material"])


TESTED = {
    "tested_on": datetime.date(2026, 3, 3),
    "tested_by_sl": "Bralna skupina",
    "tested_by_en": "A group of readers",
}


def test_an_edition_here_is_a_document_or_a_page(home):
    assert refused(format="pdf", state="here") == {"document"}
    taken(format="html", state="here", page=home)


def test_an_edition_elsewhere_says_where():
    assert refused(format="pdf", state="elsewhere") == {"url"}
    taken(format="pdf", state="elsewhere", url="https://example.org/file.pdf")
    taken(format="print", state="elsewhere", where_sl="Karitas")


@pytest.mark.parametrize("state", ["missing", "on_request", "elsewhere"])
def test_what_is_on_this_site_exists_here(home, state):
    fields = {"format": "html", "page": home, "url": "https://example.org/"}
    assert refused(state=state, **fields) == {"state"}


@pytest.mark.parametrize("state", ["here", "elsewhere"])
def test_easy_to_read_needs_the_date_and_the_group_of_its_test(home, state):
    fields = {"format": "easy_to_read", "state": state}
    fields |= {"page": home} if state == "here" else {"url": "https://example.org/"}
    assert refused(**fields) == {"tested_on", "tested_by_sl"}
    assert refused(**fields, tested_on=TESTED["tested_on"]) == {"tested_by_sl"}
    assert refused(**fields, tested_by_sl="Bralci") == {"tested_on"}
    taken(**fields, **TESTED)


@pytest.mark.parametrize("state", ["missing", "on_request"])
def test_easy_to_read_that_does_not_exist_needs_no_test(state):
    taken(format="easy_to_read", state=state)


def test_a_test_has_taken_place_before_it_is_recorded(home):
    fields = TESTED | {"tested_on": datetime.date(2999, 1, 1)}
    assert refused(format="easy_to_read", state="here", page=home, **fields) == {"tested_on"}


@pytest.mark.database
@pytest.mark.parametrize("fields", [{}, {"tested_on": TESTED["tested_on"]}, {"tested_by_sl": "B"}])
def test_the_database_itself_takes_no_untested_easy_to_read(leaflet, fields):
    with pytest.raises(IntegrityError), transaction.atomic():
        EditionFactory(material=leaflet, format="easy_to_read", **fields)
    EditionFactory(material=leaflet, format="easy_to_read", **TESTED)
    EditionFactory(material=leaflet, format="easy_to_read", state="missing", url="")
