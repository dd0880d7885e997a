"""The contacts that ship with the site."""

import json
from pathlib import Path

import pytest

from content_types.assistance import starter
from content_types.assistance.enums import NUMBER_KINDS, ChannelState
from content_types.assistance.models import Channel, Contact
from content_types.assistance.presentation import directory
from content_types.registers import starter as registers_starter

SHARED = Path(__file__).resolve().parents[3] / "shared"
CONFIRMED = {"113", "112", "080 12 00", "116 111", "080 11 55", "080 15 30"}

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def outcomes():
    """What each record became; the registers are loaded first."""
    found = []

    def tally(outcome, key):
        found.append((outcome, key))

    registers_starter.load(lambda outcome, key: None)
    starter.load(tally)
    return found


def test_twenty_five_contacts_are_loaded_and_six_are_shown(outcomes):
    assert len(outcomes) == 25
    assert {outcome for outcome, _key in outcomes} == {"created"}
    assert {row.key for row in directory().shown} == {
        "police-113",
        "emergency-112",
        "police-anonymous",
        "tom",
        "sos",
        "varuh",
    }
    assert Contact.objects.filter(live=True).count() == 6


def test_the_confirmed_numbers_and_no_others_are_shown(outcomes):
    shown = {
        channel.display
        for row in directory().shown
        for channel in row.channels
        if channel.is_number
    }
    assert shown == CONFIRMED


def test_every_other_number_waits_as_a_proposal_of_nobody(outcomes):
    others = Channel.objects.filter(kind__in=NUMBER_KINDS, state=ChannelState.PROPOSED)
    assert others.count() == 15
    assert {channel.display for channel in others} & CONFIRMED == set()
    assert set(others.values_list("proposed_by_name", flat=True)) == {""}


def test_a_second_load_changes_nothing(outcomes):
    before = list(Channel.objects.order_by("pk").values())
    again = []
    starter.load(lambda outcome, key: again.append(outcome))
    assert set(again) == {"unchanged"}
    assert list(Channel.objects.order_by("pk").values()) == before


def test_the_keys_are_those_of_the_facts(outcomes):
    path = SHARED / "facts/facts.json"
    if not path.is_file():
        pytest.skip("the facts are not beside this checkout")
    facts = json.loads(path.read_text(encoding="utf-8"))["contacts"]
    assert set(Contact.objects.values_list("key", flat=True)) == {fact["id"] for fact in facts}
    numbers = {
        "".join(filter(str.isdigit, phone["e164"] or phone["display"]))
        for fact in facts
        for phone in fact["phones"]
    }
    loaded = Channel.objects.filter(kind__in=NUMBER_KINDS).values_list("value", flat=True)
    assert {number.lstrip("+") for number in loaded} == numbers
