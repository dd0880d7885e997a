"""The screens on which one person proposes a number and another confirms it."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from content_types.assistance.enums import ChannelState, Origin
from content_types.assistance.models import Channel
from content_types.assistance.presentation import directory

from .contact_forms import errors_of
from .factories import ContactFactory, confirmed, proposed

pytestmark = pytest.mark.django_db

NEW = {"kind": "phone", "value": "080 11 55", "cost": "free", "source": "a call on Monday"}


def at(name, contact, channel=None):
    args = [contact.pk] if channel is None else [contact.pk, channel.pk]
    return reverse(f"contact_{name}", args=args)


def numbers():
    return [channel.display for row in directory().shown for channel in row.channels]


@pytest.mark.parametrize("language", ["sl", "en"])
def test_one_proposes_another_confirms(person, language):
    ana, bor = person("ana", language=language), person("bor", language=language)
    contact = ContactFactory()
    assert ana.get(at("channel_propose", contact)).status_code == 200
    assert ana.post(at("channel_propose", contact), NEW).status_code == 302
    channel = Channel.objects.get()
    assert channel.proposed_by_name == "ana"
    assert numbers() == []
    assert bor.get(at("channel_confirm", contact, channel)).status_code == 200
    assert bor.post(at("channel_confirm", contact, channel), {"checked": "on"}).status_code == 302
    assert numbers() == ["080 11 55"]
    for browser in (ana, bor):
        assert "080 11 55" in browser.get(at("channels", contact)).content.decode()


@pytest.mark.parametrize(
    ("contact", "value", "verified", "said"),
    [
        ({}, "080 12 00", None, "The public sees this version"),
        ({}, "080 12 00", dt.date(2020, 1, 1), "does not see it until it is verified again"),
        ({"kind": "emergency"}, "113", dt.date(2020, 1, 1), "The public sees this version"),
        ({"live": False}, "080 12 00", None, "The contact is not published"),
    ],
)
def test_it_says_whether_the_public_sees_what_is_confirmed(ana, contact, value, verified, said):
    made = ContactFactory(**contact)
    confirmed(made, value, "short" if value == "113" else "phone", on=verified)
    assert said in ana.get(at("channels", made)).content.decode()


def test_nobody_confirms_their_own_proposal(ana):
    contact = ContactFactory()
    ana.post(at("channel_propose", contact), NEW)
    channel = Channel.objects.get()
    page = ana.get(at("channels", contact)).content.decode()
    assert at("channel_confirm", contact, channel) not in page
    for response in (
        ana.get(at("channel_confirm", contact, channel)),
        ana.post(at("channel_confirm", contact, channel), {"checked": "on"}),
    ):
        assert response.status_code in {302, 403}
    channel.refresh_from_db()
    assert channel.state == ChannelState.PROPOSED


def test_the_second_person_sees_the_words_of_both_languages_and_what_a_link_opens(bor):
    labels = {"label_sl": "Pisarna", "label_en": "Call any time"}
    channel = proposed(ContactFactory(), "http://www.example.si/", kind="web", **labels)
    page = bor.get(at("channel_confirm", channel.contact, channel)).content.decode()
    for words in (*labels.values(), 'href="http://www.example.si/"'):
        assert words in page


def test_the_second_person_has_to_say_that_it_was_checked(bor):
    contact = ContactFactory()
    channel = proposed(contact)
    response = bor.post(at("channel_confirm", contact, channel), {})
    assert set(errors_of(response)) == {"checked"}
    assert numbers() == []


def test_a_change_begins_with_what_is_there_and_waits(ana):
    contact = ContactFactory()
    channel = confirmed(contact, "080 12 00", cost="free")
    response = ana.get(at("channel_change", contact, channel))
    assert response.context["form"].initial["value"] == "080 12 00"
    assert ana.post(at("channel_change", contact, channel), NEW).status_code == 302
    assert numbers() == ["080 12 00"]
    assert Channel.objects.proposed().get().line == channel.line


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"value": "12"}, "value"),
        ({"value": ""}, "value"),
        ({"source": " "}, "source"),
        ({"kind": "fax"}, "kind"),
        ({"kind": "email"}, "value"),
    ],
)
def test_fail_a_proposal_names_field_and_remedy(ana, fields, field):
    response = ana.post(at("channel_propose", ContactFactory()), NEW | fields)
    assert set(errors_of(response)) == {field}
    assert not Channel.objects.exists()


def test_what_came_with_the_site_is_checked_proposed_and_confirmed(ana, bor):
    contact = ContactFactory()
    came = Channel.objects.create(
        contact=contact,
        line=1,
        kind="phone",
        value="+386801722",
        source="a newspaper",
        origin=Origin.STARTER,
    )
    page = bor.get(at("channels", contact)).content.decode()
    assert at("channel_confirm", contact, came) not in page
    response = bor.post(at("channel_confirm", contact, came), {"checked": "on"})
    assert response.status_code == 200
    values = {"value": "080 17 22", "source": "a call"}
    assert ana.get(at("channel_adopt", contact, came)).status_code == 200
    assert ana.post(at("channel_adopt", contact, came), values).status_code == 302
    waiting = Channel.objects.proposed().get()
    bor.post(at("channel_confirm", contact, waiting), {"checked": "on"})
    assert numbers() == ["080 17 22"]


def test_a_proposal_is_rejected_or_taken_back_with_a_reason(ana, bor):
    contact = ContactFactory()
    channel = proposed(contact, by="ana")
    assert set(errors_of(bor.post(at("channel_reject", contact, channel), {}))) == {"reason"}
    reason = {"reason": "Nobody answers."}
    assert ana.get(at("channel_reject", contact, channel)).status_code == 200
    assert bor.post(at("channel_reject", contact, channel), reason).status_code == 302
    channel.refresh_from_db()
    assert (channel.state, channel.reason) == (ChannelState.REJECTED, "Nobody answers.")


def test_a_contact_is_verified_again_by_one_person(bor):
    contact = ContactFactory()
    channel = confirmed(contact, on=dt.date(2020, 1, 1))
    assert numbers() == []
    values = {"source": "a call", "on": timezone.localdate().isoformat()}
    assert bor.get(at("verify", contact)).status_code == 200
    assert bor.post(at("verify", contact), values).status_code == 302
    channel.refresh_from_db()
    assert channel.verified_by_name == "bor"
    assert numbers() == ["080 12 00"]


def test_fail_a_verification_of_a_future_day_names_the_field(bor):
    contact = ContactFactory()
    confirmed(contact)
    response = bor.post(at("verify", contact), {"source": "a call", "on": "2999-01-01"})
    assert set(errors_of(response)) == {"on"}


def test_a_wrong_number_is_withdrawn_at_once(bor):
    contact = ContactFactory()
    channel = confirmed(contact)
    assert bor.get(at("channel_retire", contact, channel)).status_code == 200
    bor.post(at("channel_retire", contact, channel), {"reason": "It is somebody's home."})
    assert numbers() == []


@pytest.mark.parametrize("name", ["channel_confirm", "channel_retire", "verify"])
def test_who_may_only_propose_does_nothing_else(person, name):
    editor = person("cilka", ["wagtailadmin.access_admin", "assistance.add_channel"])
    contact = ContactFactory()
    channel = proposed(contact)
    args = (contact,) if name == "verify" else (contact, channel)
    assert editor.get(at(name, *args)).status_code in {302, 403}
    assert editor.post(at("channel_propose", contact), NEW).status_code == 302


def test_nobody_else_sees_the_channels(person, client):
    contact = ContactFactory()
    proposed(contact)
    stranger = person("dora", ["wagtailadmin.access_admin"])
    for browser in (stranger, client):
        response = browser.get(at("channels", contact))
        assert response.status_code in {302, 403}
        assert "080 12 00" not in response.content.decode()


def test_a_channel_of_another_contact_is_not_found(bor):
    channel = proposed(ContactFactory())
    response = bor.get(at("channel_confirm", ContactFactory(), channel))
    assert response.status_code == 404


def test_the_history_of_a_contact_tells_who_did_what(ana):
    contact = ContactFactory()
    confirmed(contact)
    page = ana.get(reverse("wagtailsnippets_assistance_contact:history", args=[contact.pk]))
    text = page.content.decode()
    assert "080 12 00" in text
    assert "a call" in text
