"""An editor sees a contact's card in both languages before anybody else does."""

import pytest

from .contact_forms import address, contact_form
from .factories import ContactFactory, confirmed, proposed

pytestmark = pytest.mark.django_db
WORDS = {"sl": ("Novi telefon", "Ko potrebujete nasvet."), "en": ("New line", "When you need")}
ALWAYS = {"days": list("1234567")}


def previewed(editor, mode, contact=None, **fields):
    where = ("preview_on_edit", contact.pk) if contact else ("preview_on_add",)
    data = contact_form(rows=[ALWAYS], **fields)
    assert editor.post(address(*where), data).json() == {"is_valid": True, "is_available": True}
    response = editor.get(address(*where), {"mode": mode})
    assert response.status_code == 200
    assert response.headers["Content-Language"] == mode
    return response.content.decode()


@pytest.mark.parametrize("mode", ["sl", "en"])
def test_the_draft_s_words_stand_with_the_verified_number(admin_client, home, mode):
    contact = ContactFactory(name_sl="Prej", name_en="Before", live=False)
    confirmed(contact, "080 12 00")
    proposed(contact, "080 17 22")
    html = previewed(admin_client, mode, contact)
    for words in (*WORDS[mode], "080 12 00", f'<html lang="{mode}"'):
        assert words in html
    assert "080 17 22" not in html
    assert "Prej" not in html
    contact.refresh_from_db()
    assert contact.name_sl == "Prej"


@pytest.mark.parametrize("mode", ["sl", "en"])
def test_without_a_verified_number_the_line_is_shown_that_stands_in(admin_client, home, mode):
    confirmed(ContactFactory(name_sl="Druga", name_en="Other"), "116 111", kind="short")
    contact = ContactFactory()
    proposed(contact, "080 17 22")
    html = previewed(admin_client, mode, contact)
    for words in (*WORDS[mode], "116 111", {"sl": "Druga", "en": "Other"}[mode]):
        assert words in html
    assert "080 17 22" not in html


@pytest.mark.parametrize("mode", ["sl", "en"])
def test_a_contact_that_is_not_stored_yet_is_previewed_too(admin_client, home, mode):
    assert WORDS[mode][0] in previewed(admin_client, mode)
