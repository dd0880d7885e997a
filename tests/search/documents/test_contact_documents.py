"""Contacts are found while they are verified, and not a day longer."""

import datetime as dt

import pytest
import time_machine

from cms.pages import languages
from cms.site.models import HelpPage
from content_types.assistance.operations import confirm, retire, verify
from search import indexing
from search.backends import Query, backend
from search.kinds import Kind
from search.models import SearchDocument
from tests.assistance.factories import ContactFactory, colleague, confirmed, proposed

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def help_page(home):
    page = HelpPage(title_sl="Pomoč", title_en="Help", slug_sl="pomoc", slug_en="help")
    return home.add_child(instance=page)


@pytest.fixture
def line(help_page, django_capture_on_commit_callbacks):
    contact = ContactFactory(
        name_sl="Telefon za delavce", name_en="Workers’ line", needs=["work"], kind="helpline"
    )
    with django_capture_on_commit_callbacks(execute=True):
        confirmed(contact, on=dt.date(2026, 11, 1))
    return contact


def titles(text, language="sl"):
    with languages.speaking(language):
        return [hit.title for hit in backend().search(Query(text, language)).hits]


@pytest.fixture(autouse=True)
def on_the_second_of_november():
    with time_machine.travel(dt.datetime(2026, 11, 2, 12, tzinfo=dt.UTC), tick=False):
        yield


@pytest.mark.parametrize("text", ["telefon", "pomoč", "delavce", "080 12 00"])
def test_a_verified_contact_is_found(line, text):
    assert "Telefon za delavce" in titles(text)


def test_it_is_help_and_leads_to_the_help_page_in_each_language(line):
    found = SearchDocument.objects.filter(key=f"contact:{line.pk}").order_by("language")
    assert [(row.kind, row.url) for row in found] == [
        (Kind.HELP, "/en/help/?need=work"),
        (Kind.HELP, "/sl/pomoc/?need=work"),
    ]
    assert titles("workers", "en") == ["Workers’ line"]


def test_a_proposed_number_is_in_no_document(line, django_capture_on_commit_callbacks):
    hidden = ContactFactory(name_sl="Skriti telefon")
    with django_capture_on_commit_callbacks(execute=True):
        proposed(hidden, "031 770 120")
        proposed(line, "031 770 120", line=1)
    assert "Skriti telefon" not in titles("telefon")
    assert titles("031 770 120") == []


def test_an_overdue_contact_is_not_found_although_the_index_is_old(line):
    last_day = dt.datetime(2027, 4, 30, 12, tzinfo=dt.UTC)
    with time_machine.travel(last_day, tick=False):
        assert "Telefon za delavce" in titles("delavce")
    with time_machine.travel(last_day + dt.timedelta(days=1), tick=False):
        assert titles("delavce") == []
        assert backend().count(Query("delavce", "sl")) == 0


def test_what_is_verified_again_is_found_again(line, django_capture_on_commit_callbacks):
    with time_machine.travel(dt.datetime(2027, 6, 1, 12, tzinfo=dt.UTC), tick=False):
        indexing.rebuild()
        assert titles("delavce") == []
        with django_capture_on_commit_callbacks(execute=True):
            verify(line, colleague("ana"), source="a call")
        assert titles("delavce") == ["Telefon za delavce"]


def test_an_emergency_number_has_no_last_day(help_page, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        confirmed(ContactFactory(name_sl="Policija", kind="emergency"), "113", kind="short")
    with time_machine.travel(dt.datetime(2040, 1, 1, tzinfo=dt.UTC), tick=False):
        assert titles("policija") == ["Policija"]


@pytest.mark.parametrize("change", ["retire", "unpublish", "delete", "no help page"])
def test_what_is_not_shown_any_more_is_not_found(
    line, help_page, change, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        if change == "retire":
            retire(line.channels.get(), colleague("ana"), "wrong")
        elif change == "unpublish":
            line.unpublish()
        elif change == "delete":
            line.delete()
        else:
            help_page.unpublish()
    assert titles("delavce") == []


def test_a_changed_number_finds_the_contact_and_the_old_one_does_not(
    line, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        confirm(proposed(line, "031 770 120", line=1), colleague("bor"))
    assert titles("031 770 120") == ["Telefon za delavce"]
    assert titles("080 12 00") == []
