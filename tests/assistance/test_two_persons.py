"""A new or changed number needs two persons, whichever way it is tried."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.utils import timezone, translation

from content_types.assistance.enums import ChannelState, Origin
from content_types.assistance.models import Channel, Contact
from content_types.assistance.operations import adopt, confirm, propose, reject, retire, verify
from content_types.assistance.presentation import directory

from .factories import ContactFactory, colleague, confirmed, proposed

pytestmark = [pytest.mark.django_db, pytest.mark.database]

OLD, NEW = "080 12 00", "080 11 55"


@pytest.fixture(autouse=True)
def _in_english():
    """Messages are read in the language in which they are written here."""
    with translation.override("en"):
        yield


def numbers():
    """What the public sees."""
    return [channel.display for row in directory().shown for channel in row.channels]


def test_the_old_number_is_shown_until_the_new_one_is_confirmed():
    contact = ContactFactory()
    confirmed(contact, OLD)
    change = proposed(contact, NEW, line=1)
    assert numbers() == [OLD]
    confirm(change, colleague("bor"))
    assert numbers() == [NEW]
    assert Channel.objects.filter(state=ChannelState.REPLACED).get().display == OLD


def test_the_one_who_proposed_cannot_confirm():
    change = proposed(ContactFactory(), by="ana")
    with pytest.raises(ValidationError, match="colleague"):
        confirm(change, colleague("ana"))
    change.refresh_from_db()
    assert change.state == ChannelState.PROPOSED
    assert numbers() == []


def test_a_new_account_with_the_old_name_is_the_same_person():
    change = proposed(ContactFactory(), by="ana")
    colleague("ana").delete()
    with pytest.raises(ValidationError, match="colleague"):
        confirm(Channel.objects.get(pk=change.pk), colleague("ana"))


def test_nobody_confirms_what_was_decided_meanwhile():
    change = proposed(ContactFactory())
    reject(change, colleague("cilka"), "Nobody answers.")
    with pytest.raises(ValidationError, match="decided"):
        confirm(change, colleague("bor"))
    assert numbers() == []


def test_two_changes_of_one_channel_do_not_wait_at_once():
    contact = ContactFactory()
    confirmed(contact)
    proposed(contact, NEW, line=1)
    with pytest.raises(ValidationError, match="waits already"):
        proposed(contact, "116 111", kind="short", line=1)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("phone", "12"),
        ("phone", "not a number"),
        ("phone", "+386 1 2"),
        ("short", "1"),
        ("short", "sos"),
        ("email", "nobody"),
        ("web", "javascript:alert(1)"),
        ("web", "example"),
    ],
)
def test_fail_what_cannot_be_dialled_or_opened(kind, value):
    with pytest.raises(ValidationError) as failure:
        proposed(ContactFactory(), value, kind)
    assert set(failure.value.error_dict) == {"value"}


def test_fail_a_proposal_without_a_source():
    with pytest.raises(ValidationError) as failure:
        propose(ContactFactory(), colleague("ana"), kind="phone", value=NEW, source=" ")
    assert "source" in failure.value.error_dict


def test_the_number_of_a_stored_channel_cannot_be_changed():
    channel = confirmed(ContactFactory(), OLD)
    stored = Channel.objects.get(pk=channel.pk)
    stored.value = "+386801155"
    with pytest.raises(ValidationError, match="propose another"):
        stored.save()
    with pytest.raises(ValidationError, match="propose another"):
        Channel.objects.update(value="+386801155")
    stored.value = "+386801155"
    with pytest.raises(ValidationError, match="propose another"), transaction.atomic():
        Channel.objects.bulk_update([stored], ["value"])
    assert numbers() == [OLD]


def written(contact, **values):
    """A confirmed row, as somebody would write it without the operations."""
    now = timezone.now()
    fields = {
        "contact": contact,
        "line": 9,
        "kind": "phone",
        "value": "+386801722",
        "source": "none",
        "state": ChannelState.CONFIRMED,
        "confirmed_at": now,
        "verified_on": now.date(),
        "due": now.date() + dt.timedelta(days=9),
    }
    return Channel(**(fields | values))


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"proposed_by_name": "ana"},
        {"confirmed_by_name": "ana"},
        {"proposed_by_name": "ana", "confirmed_by_name": "ana"},
        {"origin": Origin.STARTER, "confirmed_by_name": "ana"},
        {"proposed_by_name": "ana", "confirmed_by_name": "bor", "due": None},
        {"proposed_by_name": "ana", "confirmed_by_name": "bor", "verified_on": None},
    ],
)
def test_the_database_refuses_a_confirmed_row_that_two_have_not_signed(values):
    contact = ContactFactory()
    with pytest.raises(IntegrityError), transaction.atomic():
        Channel.objects.bulk_create([written(contact, **values)])
    assert numbers() == []


def test_the_database_refuses_one_account_in_both_places():
    ana = colleague("ana")
    row = written(
        ContactFactory(),
        proposed_by=ana,
        proposed_by_name="ana",
        confirmed_by=ana,
        confirmed_by_name="someone",
    )
    with pytest.raises(IntegrityError), transaction.atomic():
        Channel.objects.bulk_create([row])


def test_the_database_refuses_two_confirmed_versions_of_a_channel():
    contact = ContactFactory()
    confirmed(contact)
    row = written(contact, line=1, proposed_by_name="ana", confirmed_by_name="bor")
    with pytest.raises(IntegrityError), transaction.atomic():
        Channel.objects.bulk_create([row])


@pytest.mark.parametrize(
    "change",
    [
        "value = '+386801155'",
        "kind = 'web'",
        "line = 2",
        "proposed_by_name = 'cilka'",
        "confirmed_by_name = 'cilka'",
        "origin = 'starter'",
    ],
)
def test_sql_cannot_change_what_two_persons_signed(change):
    confirmed(ContactFactory(), OLD)
    with (
        pytest.raises(IntegrityError, match="propose another"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(f"UPDATE assistance_channel SET {change}")  # noqa: S608
    assert numbers() == [OLD]


def test_what_came_with_the_site_is_proposed_by_one_and_confirmed_by_another():
    contact = ContactFactory()
    Channel.objects.bulk_create(
        [written(contact, line=1, state=ChannelState.PROPOSED, origin=Origin.STARTER)]
    )
    came = Channel.objects.get()
    with pytest.raises(ValidationError, match="propose it first"):
        confirm(came, colleague("ana"))
    change = adopt(came, colleague("ana"), source="a call")
    with pytest.raises(ValidationError, match="colleague"):
        confirm(change, colleague("ana"))
    confirm(change, colleague("bor"))
    assert numbers() == ["080 17 22"]


def test_a_deleted_account_leaves_the_number_and_the_names():
    channel = confirmed(ContactFactory())
    colleague("ana").delete()
    colleague("bor").delete()
    channel.refresh_from_db()
    assert (channel.proposed_by_name, channel.confirmed_by_name) == ("ana", "bor")
    assert numbers() == [OLD]


def test_one_person_verifies_again_what_has_not_changed():
    contact = ContactFactory()
    channel = confirmed(contact, on=dt.date(2026, 1, 1))
    verify(contact, colleague("ana"), source="a call", on=dt.date(2026, 6, 1))
    channel.refresh_from_db()
    assert channel.verified_on == dt.date(2026, 6, 1)
    assert channel.verified_by_name == "ana"
    assert channel.due == dt.date(2026, 11, 28)


@pytest.mark.parametrize("on", [dt.date(2999, 1, 1), dt.date(2000, 1, 1)])
def test_fail_a_verification_in_the_future_or_before_the_last_one(on):
    contact = ContactFactory()
    confirmed(contact)
    with pytest.raises(ValidationError) as failure:
        verify(contact, colleague("ana"), source="a call", on=on)
    assert "on" in failure.value.error_dict


def test_one_person_withdraws_a_wrong_number_at_once():
    channel = confirmed(ContactFactory())
    with pytest.raises(ValidationError):
        retire(channel, colleague("ana"), " ")
    retire(channel, colleague("ana"), "It rings somewhere else.")
    assert numbers() == []


def test_everything_is_on_record():
    contact = ContactFactory()
    confirmed(contact)
    from wagtail.models import ModelLogEntry

    entries = ModelLogEntry.objects.for_instance(Contact.objects.get(pk=contact.pk))
    assert {entry.action for entry in entries} == {"assistance.propose", "assistance.confirm"}
    assert all("080 12 00" in entry.message for entry in entries)
