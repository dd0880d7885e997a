"""What the finder reads from an address, and what it answers."""

import pytest
import time_machine
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from content_types.assistance.help.answers import answer
from content_types.assistance.help.finder import Choice, FinderForm
from content_types.assistance.presentation import directory
from content_types.registers.models import Audience
from tests.assistance.factories import ContactFactory, confirmed

from .conftest import language, region

pytestmark = pytest.mark.django_db
NOON, NIGHT = "2026-11-23T13:00+01:00", "2026-11-23T23:00+01:00"


def finder(data):
    return FinderForm(data, directory().regions)


def found(**choice):
    return [row.key for row in answer(directory(), Choice(**choice)).rows]


@time_machine.travel(NOON, tick=False)
def test_every_facet_narrows(police, helpline, night_line):
    assert found() == ["police-113", "tom", "sos"]
    assert found(need="child") == ["tom", "sos"]
    assert found(need="child", language="uk") == ["tom"]
    assert found(need="child", region="SI044") == ["sos"]
    assert found(need="advice", open_now=True) == ["sos"]


@pytest.mark.parametrize("key", ["sl", "en", "uk"])
def test_whoever_is_in_danger_is_led_to_the_police_whatever_they_speak(police, night_line, key):
    ambulance = ContactFactory(key="112", kind="emergency", needs=["danger"], priority=2)
    ambulance.spoken_languages.add(language("sl"), language("en"))
    ambulance.save()
    confirmed(ambulance, "112", "short")
    language("uk")
    assert found(need="danger", language=key) == ["police-113", "112"]
    assert found(need="danger", language=key, open_now=True) == ["police-113"]


@time_machine.travel(NOON, tick=False)
def test_a_line_of_which_no_language_is_stated_answers_in_slovenian(police, helpline, night_line):
    language("sl")
    language("en")
    # Of the helpline Ukrainian alone is stated.
    assert found(need="child", language="sl") == ["sos"]
    assert found(need="child", language="en") == []
    assert found(need="child", language="uk") == ["tom"]


@time_machine.travel(NIGHT, tick=False)
def test_who_answers_now_comes_first(helpline, night_line):
    assert found(need="child") == ["sos", "tom"]
    assert found(need="child", open_now=True) == ["sos"]


@time_machine.travel(NIGHT, tick=False)
def test_where_nobody_answers_now_an_open_line_and_those_that_open_later_are_shown(
    police, helpline
):
    given = answer(directory(), Choice(need="child", open_now=True))
    assert given.rows == ()
    assert given.nearest.key == "police-113"
    assert [row.key for row in given.later] == ["tom"]


@time_machine.travel(NOON, tick=False)
def test_the_nearest_line_answers_where_nothing_fits(police, night_line):
    given = answer(directory(), Choice(need="child", language="uk"))
    assert given.rows == ()
    assert given.nearest.key == "sos"
    assert answer(directory(), Choice(need="work")).nearest.key == "police-113"


@pytest.fixture
def lines(police):
    """An authority for everybody, a line for children and one for victims: Slovenian alone."""
    kinds = {
        "ombudsman": ["papers", "advice"],
        "children": ["child", "advice"],
        "victims": ["advice"],
    }
    for number, (key, needs) in enumerate(kinds.items()):
        contact = ContactFactory(key=key, needs=needs, priority=10 + number)
        if key != "ombudsman":
            contact.audiences.add(Audience.objects.create(key=key, name_sl=key))
            contact.save()
        confirmed(contact, f"080 11 5{number}")


@pytest.mark.parametrize(
    ("need", "nearest"),
    [("advice", "victims"), ("child", "children"), ("", "victims"), ("papers", "ombudsman")],
)
def test_who_speaks_another_language_is_led_to_a_line_for_victims(lines, need, nearest):
    language("zh")
    given = answer(directory(), Choice(need=need, language="zh"))
    assert (given.rows, given.nearest.key) == ((), nearest)


def test_nothing_verified_is_no_error():
    given = answer(directory(), Choice(need="work", open_now=True))
    assert (given.rows, given.nearest, given.later) == ((), None, ())


def test_what_is_not_known_counts_as_not_chosen():
    language("uk")
    form = finder({"need": "nothing", "language": "uk", "region": "x" * 500, "open": "later"})
    assert form.choice == Choice(language="uk")
    assert form.has_unknown
    assert not finder({"need": "", "language": "uk"}).has_unknown


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.dictionaries(st.sampled_from(["need", "language", "region", "open", "page"]), st.text()))
def test_no_address_is_an_error(db, data):
    form = finder(data)
    assert form.choice.query.startswith("?")
    assert str(form["need"])


def test_a_choice_has_one_address():
    chosen = Choice(need="work", language="uk", open_now=True)
    assert chosen.query == "?need=work&language=uk&open=now"
    assert Choice().query == "?need="


def test_languages_name_themselves_and_say_which_they_are():
    language("uk", "українська")
    html = str(finder({"language": "uk"})["language"])
    assert '<option value="uk" lang="uk" selected>українська</option>' in html


def test_what_was_chosen_is_said_in_the_language_of_the_page():
    language("uk", "українська")
    region("SI031")
    form = finder({"need": "papers", "language": "uk", "region": "SI031", "open": "now"})
    assert form.chosen_words()[1:3] == ("jezik uk", "regija SI031")
    assert len(form.chosen_words()) == 4
