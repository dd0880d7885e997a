"""Contacts in the admin: written, published, found; their numbers stay with two persons."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from content_types.assistance.enums import ChannelState
from content_types.assistance.models import Channel, Contact
from content_types.assistance.presentation import directory

from .contact_forms import address, contact_form, errors_of
from .factories import ContactFactory, PublicPlaceFactory, confirmed, proposed

pytestmark = pytest.mark.django_db

PUBLISH = {"action-publish": "1"}


def numbers():
    return [channel.display for row in directory().shown for channel in row.channels]


@pytest.mark.parametrize("language", ["sl", "en"])
def test_a_contact_is_written_and_published_with_its_opening_times(person, language):
    ana = person("ana", language=language)
    assert ana.get(address("add")).status_code == 200
    row = {"days": ["1", "3"], "opens": "09:00", "closes": "13:00", "on_holidays": "never"}
    response = ana.post(address("add"), contact_form([row], **PUBLISH))
    assert response.status_code == 302
    contact = Contact.objects.get()
    assert contact.live
    assert (contact.name_sl, contact.name_en) == ("Novi telefon", "New line")
    assert contact.needs == ["advice", "work"]
    span = contact.opening_times.get().span()
    assert (span.days, span.opens) == (frozenset({1, 3}), dt.time(9))
    assert ana.get(address("edit", contact.pk)).status_code == 200


def test_a_draft_does_not_change_what_is_shown(ana):
    ana.post(address("add"), contact_form([{}], **PUBLISH))
    contact = Contact.objects.get()
    confirmed(contact)
    opening = {"opening_times-INITIAL_FORMS": "0"}
    form = contact_form(name_sl="Drugo ime", name_en="Another name", **opening)
    assert ana.post(address("edit", contact.pk), form).status_code == 302
    assert directory().shown[0].name == "Novi telefon"


@pytest.mark.parametrize(
    ("row", "field"),
    [
        ({"opens": "09:00"}, "closes"),
        ({"closes": "09:00"}, "opens"),
        ({"first_day": "2026-12-24"}, "last_day"),
        ({"first_day": "2026-12-24", "last_day": "2026-12-01"}, "last_day"),
        ({"closed": "on"}, "first_day"),
        ({"days": []}, "days"),
        ({"first_day": "2026-02-30", "last_day": "2026-03-01"}, "first_day"),
    ],
)
def test_fail_opening_times_that_make_no_sense(ana, row, field):
    response = ana.post(address("add"), contact_form([row], **PUBLISH))
    assert response.status_code == 200
    errors = response.context["form"].formsets["opening_times"].errors[0]
    assert set(errors) == {field}
    assert not Contact.objects.exists()


def test_fail_opening_times_of_a_channel_that_there_is_not(ana):
    ana.post(address("add"), contact_form(**PUBLISH))
    contact = Contact.objects.get()
    rows = [{"line": "7"}]
    assert ana.post(address("edit", contact.pk), contact_form(rows)).status_code == 302
    confirmed(contact)
    response = ana.post(address("edit", contact.pk), contact_form(rows))
    (errors,) = response.context["form"].formsets["opening_times"].errors
    assert set(errors) == {"line"}
    assert ana.post(address("edit", contact.pk), contact_form([{"line": "1"}])).status_code == 302


@pytest.mark.parametrize("kind", ["shelter", "crisis"])
def test_fail_accommodation_with_a_place(ana, kind):
    place = PublicPlaceFactory()
    response = ana.post(address("add"), contact_form(kind=kind, place=str(place.pk)))
    assert set(errors_of(response)) == {"place"}
    assert not Contact.objects.exists()


def test_editing_reverting_and_publishing_leave_the_numbers_alone(ana):
    ana.post(address("add"), contact_form(**PUBLISH))
    contact = Contact.objects.get()
    first = contact.latest_revision
    confirmed(contact, "080 12 00")
    proposed(contact, "080 11 55", line=1)
    before = list(Channel.objects.order_by("pk").values("value", "state"))
    extra = {
        "channels-TOTAL_FORMS": "1",
        "channels-INITIAL_FORMS": "0",
        "channels-0-value": "+386801722",
        "channels-0-state": "confirmed",
    }
    form = contact_form(name_sl="Drugo ime", **extra, **PUBLISH)
    assert ana.post(address("edit", contact.pk), form).status_code == 302
    assert ana.get(address("revisions_revert", contact.pk, first.pk)).status_code == 200
    form = contact_form(revision=str(first.pk), **PUBLISH)
    assert ana.post(address("revisions_revert", contact.pk, first.pk), form).status_code == 302
    assert list(Channel.objects.order_by("pk").values("value", "state")) == before
    assert numbers() == ["080 12 00"]


def test_a_revision_that_holds_a_number_brings_none(ana):
    """However the stored JSON of a revision was written, publishing it brings no channel."""
    contact = ContactFactory(live=False)
    revision = contact.save_revision()
    revision.content["channels"] = [{"value": "+386801722", "state": "confirmed", "line": 1}]
    revision.save()
    revision.publish()
    assert not Channel.objects.exists()


def test_a_copied_contact_has_no_numbers(ana):
    ana.post(address("add"), contact_form(**PUBLISH))
    original = Contact.objects.get()
    confirmed(original)
    page = ana.get(address("copy", original.pk)).content.decode()
    assert f'action="{address("add")}"' in page
    form = contact_form(key="kopija", **PUBLISH)
    assert ana.post(address("add"), form).status_code == 302
    copy = Contact.objects.get(key="kopija")
    assert copy.live
    assert not copy.channels.exists()
    assert numbers() == ["080 12 00"]
    assert [row.key for row in directory().shown] == ["novi"]


def test_the_key_of_a_contact_stays(ana):
    ana.post(address("add"), contact_form(**PUBLISH))
    contact = Contact.objects.get()
    ana.post(address("edit", contact.pk), contact_form(key="drugi", **PUBLISH))
    contact.refresh_from_db()
    assert contact.key == "novi"


@pytest.mark.parametrize("language", ["sl", "en"])
@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("", {"shown", "waiting", "draft", "overdue"}),
        ("?state=shown", {"shown"}),
        ("?state=waiting", {"waiting"}),
        ("?state=draft", {"draft"}),
        ("?state=overdue", {"overdue"}),
        ("?state=soon", set()),
        ("?state=unverified", {"waiting", "draft"}),
        ("?need=work", {"shown"}),
        ("?kind=shelter", {"draft"}),
    ],
)
def test_contacts_are_listed_and_filtered(person, language, query, keys):
    confirmed(ContactFactory(key="shown", needs=["work"]))
    proposed(ContactFactory(key="waiting"))
    ContactFactory(key="draft", live=False, kind="shelter")
    confirmed(ContactFactory(key="overdue"), on=dt.date(2020, 1, 1))
    response = person("ana", language=language).get(address("list") + query)
    assert {contact.key for contact in response.context["object_list"]} == keys


def test_the_list_of_contacts_asks_the_same_of_the_database_for_few_and_many(
    ana, django_assert_max_num_queries
):
    for _number in range(30):
        confirmed(ContactFactory())
    with django_assert_max_num_queries(30):
        ana.get(address("list"))


@pytest.mark.parametrize("language", ["sl", "en"])
@pytest.mark.parametrize(
    ("query", "states"),
    [
        ("", {ChannelState.CONFIRMED, ChannelState.PROPOSED}),
        ("?task=overdue", {ChannelState.CONFIRMED}),
        ("?task=confirm", {ChannelState.PROPOSED}),
        ("?task=soon", set()),
        ("?task=check", set()),
        ("?kind=web", set()),
        ("?need=work", set()),
        ("?checked=wrong", set()),
    ],
)
def test_what_is_to_be_verified_is_listed_and_filtered(person, language, query, states):
    contact = ContactFactory()
    confirmed(contact, on=dt.date(2020, 1, 1))
    proposed(contact, "080 11 55", line=1)
    response = person("ana", language=language).get(reverse("contact-verification:index") + query)
    assert {channel.state for channel in response.context["object_list"]} == states
    if states:
        page = response.content.decode()
        assert reverse("contact_channels", args=[contact.pk]) in page


def test_what_is_most_urgent_comes_first(ana):
    confirmed(ContactFactory(key="soon"), on=timezone.localdate() - dt.timedelta(days=170))
    proposed(ContactFactory(key="waiting"))
    confirmed(ContactFactory(key="fine"))
    came = ContactFactory(key="came")
    Channel.objects.create(contact=came, line=1, kind="short", value="116", origin="starter")
    confirmed(ContactFactory(key="overdue"), on=dt.date(2020, 1, 1))
    response = ana.get(reverse("contact-verification:index"))
    keys = [channel.contact.key for channel in response.context["object_list"]]
    assert keys == ["overdue", "waiting", "soon", "came", "fine"]


def test_the_list_is_exported_without_formulas(ana):
    confirmed(ContactFactory(name_sl="=HYPERLINK()"))
    response = ana.get(reverse("contact-verification:index") + "?export=csv")
    text = b"".join(response.streaming_content).decode()
    assert "080 12 00" in text
    assert ",=HYP" not in text
    assert not text.startswith("=HYP")


def test_the_list_says_in_the_editors_language_whether_a_contact_is_published(person):
    ContactFactory()
    page = person("ana", language="sl").get(address("list")).content.decode()
    assert "True" not in page
