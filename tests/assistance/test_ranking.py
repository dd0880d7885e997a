"""The nearest verified line in place of a contact that cannot be shown."""

import datetime as dt
from dataclasses import dataclass

import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as st

from content_types.assistance.enums import ContactKind, Need
from content_types.assistance.models import Contact
from content_types.assistance.operations import retire
from content_types.assistance.presentation import Facets, directory, replacement_for
from content_types.registers.models import Audience, Region

from .factories import ContactFactory, colleague, confirmed, proposed


@dataclass(frozen=True)
class Line:
    facets: Facets


def line(key, needs=(), kind="helpline", priority=50, audiences=(), regions=()):
    sets = {"needs": needs, "audiences": audiences, "regions": regions}
    return Line(Facets(key, kind, priority, **{k: frozenset(v) for k, v in sets.items()}))


POLICE = line("police-113", ["danger"], "emergency", 1)
RESCUE = line("emergency-112", ["danger", "health"], "emergency", 2)
ANONYMOUS = line("police-anonymous", ["reporting"], "reporting_line", 3)
LAST = [ANONYMOUS, RESCUE, POLICE]


def replacement(wanted, *shown):
    found = replacement_for(wanted.facets, shown)
    return found.facets.key if found else None


def test_a_line_for_the_same_need_comes_before_the_last_resort():
    wanted = line("gone", ["work"])
    assert replacement(wanted, *LAST, line("union", ["work"], priority=90)) == "union"


def test_more_shared_needs_are_nearer():
    wanted = line("gone", ["work", "papers"])
    assert replacement(wanted, line("a", ["work"]), line("b", ["work", "papers"])) == "b"


def test_the_same_people_come_before_the_same_region_and_that_before_the_same_kind():
    wanted = line("gone", ["advice"], "counselling", audiences=["victims"], regions=["si041"])
    people = line("people", ["advice"], "authority", audiences=["victims"])
    region = line("region", ["advice"], "authority", regions=["si041"])
    kind = line("kind", ["advice"], "counselling")
    other = line("other", ["advice"], "authority", priority=1)
    assert replacement(wanted, other, kind, region, people) == "people"
    assert replacement(wanted, other, kind, region) == "region"
    assert replacement(wanted, other, kind) == "kind"


def test_a_line_for_other_people_or_another_region_does_not_stand_in():
    wanted = line("gone", ["advice"], regions=["si041"])
    children = line("children", ["advice"], audiences=["children"])
    elsewhere = line("elsewhere", ["advice"], regions=["si031"])
    assert replacement(wanted, children, elsewhere, *LAST) == "police-113"


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ([ANONYMOUS, RESCUE, POLICE], "police-113"),
        ([ANONYMOUS, RESCUE], "emergency-112"),
        ([ANONYMOUS], "police-anonymous"),
        ([], None),
    ],
)
def test_without_a_shared_need_the_last_resort_answers(shown, expected):
    assert replacement(line("gone", ["sleep"]), *shown) == expected


def test_a_contact_does_not_stand_in_for_itself():
    assert replacement(POLICE, POLICE) is None


facets = st.builds(
    Facets,
    key=st.text("abc", min_size=1, max_size=2),
    kind=st.sampled_from(ContactKind.values),
    priority=st.integers(1, 9),
    needs=st.frozensets(st.sampled_from(Need.values)),
    audiences=st.frozensets(st.sampled_from(["victims", "children"])),
    regions=st.frozensets(st.sampled_from(["si041", "si031"])),
)


@given(facets, st.lists(facets, max_size=8, unique_by=lambda each: each.key), st.randoms())
def test_the_order_in_which_lines_are_given_does_not_matter(wanted, others, random):
    shown = [*map(Line, others), *LAST]
    found = replacement_for(wanted, shown)
    random.shuffle(shown)
    assert replacement_for(wanted, shown) == found


@given(facets, st.lists(facets, max_size=8))
def test_help_is_never_empty_while_one_line_is_shown(wanted, others):
    assert replacement_for(wanted, [*map(Line, others), POLICE]) is not None


# In the directory

pytestmark = pytest.mark.django_db


@pytest.fixture
def police():
    contact = ContactFactory(key="police-113", kind="emergency", needs=["danger"], priority=1)
    confirmed(contact, "113", kind="short", on=dt.date(2026, 11, 1))
    return contact


def test_an_unverified_contact_is_replaced_and_nothing_of_it_is_shown(police):
    hidden = ContactFactory(name_sl="Skrita hiša", needs=["sleep"], kind="shelter")
    proposed(hidden, "080 17 22")
    placed = directory().place(hidden.pk)
    assert placed.is_replacement
    assert placed.row.key == "police-113"


def test_a_withdrawn_number_is_replaced(police):
    contact = ContactFactory(key="gone", needs=["advice"])
    retire(confirmed(contact), colleague("ana"), "wrong")
    confirmed(ContactFactory(key="near", needs=["advice"]), "080 11 55")
    assert directory().place(contact.pk).row.key == "near"


def test_people_and_regions_are_read_from_the_database(police):
    victims = Audience.objects.create(key="victims", name="Žrtve", group="victims")
    region = Region.objects.create(key="si041", name="Osrednjeslovenska")
    gone, near = ContactFactory(needs=["advice"]), ContactFactory(key="near", needs=["advice"])
    for contact in (gone, near):
        contact.audiences.add(victims)
        contact.regions.add(region)
        contact.save()
    confirmed(ContactFactory(key="aaa", needs=["advice"], priority=1), "080 15 30")
    confirmed(near, "080 11 55")
    assert directory().place(gone.pk).row.key == "near"


def test_a_line_that_stands_in_for_two_stands_there_once(police):
    first, second = ContactFactory(), ContactFactory()
    placed = directory().places([first.pk, second.pk, police.pk])
    assert [(each.row.key, each.is_replacement) for each in placed] == [("police-113", False)]


def test_a_deleted_contact_leaves_the_last_resort(police):
    contact = ContactFactory()
    pk = contact.pk
    contact.delete()
    assert directory().place(pk).row.key == "police-113"


def test_no_overdue_line_is_shown_because_somebody_calls_it_an_emergency_number(police):
    line = ContactFactory(needs=["advice"], kind="emergency")
    confirmed(line, on=dt.date(2026, 11, 1))
    with time_machine.travel(dt.datetime(2036, 1, 1, tzinfo=dt.UTC), tick=False):
        assert [row.key for row in directory().shown] == ["police-113"]
        assert list(Contact.objects.shown()) == [police]


def test_an_installation_that_nobody_looks_after_still_shows_the_emergency_numbers(police):
    """When every other verification is long over, 113 answers in place of each of them."""
    helpline = ContactFactory(needs=["advice"])
    confirmed(helpline, on=dt.date(2026, 11, 1))
    with time_machine.travel(dt.datetime(2027, 4, 30, 21, 59, tzinfo=dt.UTC), tick=False):
        assert {row.key for row in directory().shown} == {"police-113", helpline.key}
    for later in (
        dt.datetime(2027, 4, 30, 22, tzinfo=dt.UTC),
        dt.datetime(2036, 1, 1, tzinfo=dt.UTC),
    ):
        with time_machine.travel(later, tick=False):
            assert [row.key for row in directory().shown] == ["police-113"]
            assert directory().place(helpline.pk).row.key == "police-113"
            assert list(Contact.objects.shown()) == [police]
